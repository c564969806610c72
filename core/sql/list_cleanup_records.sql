-- SPDX-FileCopyrightText: 2026 The Tessera authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- What operations left behind and the maintenance daemon has not dropped yet (citus.md §3.5).
SELECT record_id, operation_id, object_type, object_name, node_group_id, policy_type FROM pg_dist_cleanup ORDER BY record_id
