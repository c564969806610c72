-- SPDX-FileCopyrightText: 2026 The Tessera authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- The session of process $2 on node $1: who it is, since when its transaction is open, what it waits on itself, which global pid
-- it works for, and whether this role may signal it. Times are UTC to the microsecond, ages seconds. Its statement is not read:
-- it may hold somebody's data. Source: Citus 11.3+ run_command_on_all_nodes(), get_all_active_transactions(); pg_stat_activity.
-- No row when the node is not registered or does not answer; no user when there is no such session.
SELECT n.nodename || ':' || n.nodeport AS address, said->>'user' AS user_name, said->>'application' AS application,
       said->>'startedAt' AS started_at, coalesce((said->>'age')::bigint, 0) AS age,
       coalesce(said->>'state', '') AS state, coalesce(said->>'event', '') AS event,
       coalesce(said->>'backendType', '') AS backend_type, said->>'statementStartedAt' AS statement_started_at,
       coalesce((said->>'statementAge')::bigint, 0) AS statement_age, coalesce((said->>'idle')::bigint, 0) AS idle,
       coalesce((said->>'globalPid')::bigint, 0) AS global_pid, coalesce((said->>'maySignal')::boolean, false) AS may_signal
FROM pg_catalog.run_command_on_all_nodes(pg_catalog.format($node$
        SELECT json_build_object('user', a.usename, 'application', a.application_name,
            'startedAt', pg_catalog.to_char(a.backend_start AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
            'age', extract(epoch FROM pg_catalog.clock_timestamp() - a.xact_start)::bigint, 'state', a.state,
            'event', a.wait_event_type || ': ' || a.wait_event, 'backendType', a.backend_type,
            'statementStartedAt', pg_catalog.to_char(a.query_start AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
            'statementAge', extract(epoch FROM pg_catalog.clock_timestamp() - a.query_start)::bigint,
            'idle', CASE WHEN a.state LIKE 'idle in transaction%%'
                         THEN extract(epoch FROM pg_catalog.clock_timestamp() - a.state_change)::bigint END,
            'globalPid', (SELECT t.global_pid FROM pg_catalog.get_all_active_transactions() AS t WHERE t.process_id = a.pid LIMIT 1),
            'maySignal', (SELECT rolsuper FROM pg_catalog.pg_roles WHERE rolname = current_user)
                OR (NOT coalesce((SELECT rolsuper FROM pg_catalog.pg_roles r WHERE r.oid = a.usesysid), true)
                    AND (pg_catalog.pg_has_role(a.usesysid, 'USAGE') OR pg_catalog.pg_has_role('pg_signal_backend', 'USAGE'))))::text
        FROM pg_catalog.pg_stat_activity a WHERE a.pid = %s$node$, $2::int)) AS answer
JOIN pg_catalog.pg_dist_node n USING (nodeid)
CROSS JOIN LATERAL (SELECT CASE WHEN answer.success AND answer.result <> '' THEN answer.result::json END AS said) AS parsed
WHERE nodeid = $1::int
