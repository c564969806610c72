-- SPDX-FileCopyrightText: 2026 The Tessera authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- What operations left behind and the maintenance daemon has not dropped yet (citus.md §3.5). A running operation holds the
-- advisory lock of Citus' class 10 on its id.
SELECT record_id, operation_id, object_type, object_name, node_group_id, policy_type,
    EXISTS (SELECT FROM pg_locks WHERE locktype = 'advisory' AND granted AND objsubid = 10
            AND (classid::int8 << 32) | objid::int8 = operation_id) AS is_running
FROM pg_dist_cleanup ORDER BY record_id
