-- SPDX-FileCopyrightText: 2026 The Tessera authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- The session of process $2 on node $1: who it is, since when its transaction is open and what it waits on itself.
-- Its statement is not read: it may hold somebody's data. Source: Citus 11.3+ run_command_on_all_nodes(),
-- pg_stat_activity. No row when the node is not registered or does not answer.
SELECT n.nodename || ':' || n.nodeport AS address, said->>'user' AS user_name, said->>'application' AS application,
       said->>'startedAt' AS started_at, coalesce((said->>'age')::bigint, 0) AS age,
       coalesce(said->>'state', '') AS state, coalesce(said->>'event', '') AS event
FROM pg_catalog.run_command_on_all_nodes(pg_catalog.format($node$
        SELECT json_build_object('user', usename, 'application', application_name,
            'startedAt', pg_catalog.to_char(backend_start AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
            'age', extract(epoch FROM pg_catalog.clock_timestamp() - xact_start)::bigint, 'state', state,
            'event', wait_event_type || ': ' || wait_event)::text
        FROM pg_catalog.pg_stat_activity WHERE pid = %s$node$, $2::int)) AS answer
JOIN pg_catalog.pg_dist_node n USING (nodeid)
CROSS JOIN LATERAL (SELECT CASE WHEN answer.success AND answer.result <> '' THEN answer.result::json END AS said) AS parsed
WHERE nodeid = $1::int
