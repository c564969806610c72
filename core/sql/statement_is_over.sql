-- SPDX-FileCopyrightText: 2026 The Tessera authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Whether node $3 does not run the statement of cancel_statement.sql any more. Source: as end_session.sql.
SELECT coalesce(pg_catalog.bool_and(success AND result = '0'), false) AS is_over
FROM pg_catalog.run_command_on_all_nodes(pg_catalog.format(
    'SELECT count(*) FROM pg_catalog.pg_stat_activity
     WHERE pid = %s AND backend_start = %L::timestamptz AND query_start = %L::timestamptz AND state = ''active''',
    $1::int, $2::text, $4::text))
WHERE nodeid = $3::int
