-- SPDX-FileCopyrightText: 2026 The Tessera authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- What operations left behind and the maintenance daemon has not dropped yet (citus.md §3.5). A running operation holds an
-- advisory lock on its id: Citus' class 10, or the built-in engine's 'operation' (64_locks.sql).
SELECT record_id, operation_id, object_type, object_name, node_group_id, policy_type,
    EXISTS (SELECT FROM pg_locks WHERE locktype = 'advisory' AND granted AND (classid::int8 << 32) | objid::int8
        = CASE objsubid WHEN 10 THEN operation_id WHEN 1 THEN hashtextextended('tessera operation ' || operation_id, 0) END) AS is_running
FROM pg_dist_cleanup ORDER BY record_id
