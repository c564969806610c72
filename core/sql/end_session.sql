-- SPDX-FileCopyrightText: 2026 The Tessera authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Ends the session of process $1 that began at $2 (UTC to the microsecond) on node $3, if it is still that session: a new one
-- with the same process number has another beginning. Source: pg_stat_activity; Citus 11.3+ run_command_on_all_nodes().
SELECT coalesce(pg_catalog.max(result), '') AS answer
FROM pg_catalog.run_command_on_all_nodes(pg_catalog.format(
    'SELECT count(*) FILTER (WHERE pg_catalog.pg_terminate_backend(pid)) FROM pg_catalog.pg_stat_activity
     WHERE pid = %s AND backend_start = %L::timestamptz AND (SELECT groupid FROM pg_catalog.pg_dist_local_group) = %s',
    $1::int, $2::text, (SELECT groupid FROM pg_catalog.pg_dist_node WHERE nodeid = $3::int)))
WHERE nodeid = $3::int
