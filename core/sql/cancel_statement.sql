-- SPDX-FileCopyrightText: 2026 The Tessera authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Cancels the statement that began at $4 in the session of process $1 that began at $2 (both UTC to the microsecond) on node
-- $3, if it still runs: the next statement of the same session is not touched. Source: as end_session.sql.
SELECT coalesce(pg_catalog.max(result), '') AS answer
FROM pg_catalog.run_command_on_all_nodes(pg_catalog.format(
    'SELECT count(*) FILTER (WHERE pg_catalog.pg_cancel_backend(pid)) FROM pg_catalog.pg_stat_activity
     WHERE pid = %s AND backend_start = %L::timestamptz AND query_start = %L::timestamptz AND state = ''active''
         AND (SELECT groupid FROM pg_catalog.pg_dist_local_group) = %s',
    $1::int, $2::text, $4::text, (SELECT groupid FROM pg_catalog.pg_dist_node WHERE nodeid = $3::int)))
WHERE nodeid = $3::int
