-- SPDX-FileCopyrightText: 2026 The Tessera authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- What goes on in the whole cluster, one JSON text a node: its processes, $1 at most in all (the most important ones of each
-- node), who waits for whose lock, and numbers that are complete. Statements are cut to $2 characters, that of process $3 to $4.
-- This is what citus_stat_activity and citus_lock_waits do inside (get_all_active_transactions(), pg_stat_activity,
-- pg_blocking_pids()), but cut on the node, with the node that does not answer as a row, and in one round.
-- Sources: pg_stat_activity, pg_locks; Citus 11.3+ get_all_active_transactions(), run_command_on_all_nodes().
WITH question AS (
    SELECT pg_catalog.format($node$
WITH process AS MATERIALIZED (
    SELECT a.*, t.global_pid, a.backend_type = 'client backend' AS is_client,
           a.application_name ~ '^citus_(internal|rebalancer|run_command) gpid=' AS is_part
    FROM pg_catalog.pg_stat_activity a LEFT JOIN pg_catalog.get_all_active_transactions() AS t ON t.process_id = coalesce(a.leader_pid, a.pid)
    WHERE a.pid <> pg_catalog.pg_backend_pid()),
held AS MATERIALIZED (
    SELECT coalesce(l.pid, 0) AS pid, l.locktype, l.mode, l.granted, l.waitstart, l.classid, l.objid, l.objsubid,
           concat_ws(' ', l.locktype, l.database, l.relation, l.page, l.tuple, l.virtualxid, l.transactionid, l.classid, l.objid,
                     l.objsubid) AS object,
           n.nspname || '.' || c.relname AS relation, c.relkind IN ('r', 'p', 'f') AND n.nspname <> 'pg_catalog' AS is_table
    FROM pg_catalog.pg_locks l
    LEFT JOIN pg_catalog.pg_class c ON c.oid = l.relation
        AND l.database IN (0, (SELECT oid FROM pg_catalog.pg_database WHERE datname = pg_catalog.current_database()))
    LEFT JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace),
-- A row lock is waited for as the end of a transaction: the table is one that the waiting session has opened to write.
waiting AS MATERIALIZED (
    SELECT l.*, coalesce(l.relation, written.relation) AS relation_name
    FROM (SELECT pid FROM process WHERE wait_event_type = 'Lock' LIMIT 500) AS w
    JOIN (SELECT DISTINCT ON (pid) * FROM held WHERE NOT granted) AS l USING (pid)
    LEFT JOIN (SELECT DISTINCT ON (pid) pid, relation FROM held
               WHERE granted AND is_table AND (locktype = 'tuple' OR mode IN ('RowExclusiveLock', 'RowShareLock'))
               ORDER BY pid, locktype = 'tuple' DESC, relation) AS written ON written.pid = l.pid AND l.locktype = 'transactionid'),
blocking AS (
    SELECT b.pid, b.blocker, g.mode, row_number() OVER (PARTITION BY b.pid ORDER BY g.mode IS NULL, b.blocker) AS place
    FROM (SELECT DISTINCT pid, object, unnest(pg_catalog.pg_blocking_pids(pid)) AS blocker FROM waiting) AS b
    LEFT JOIN (SELECT pid, object, max(mode) AS mode FROM held WHERE granted GROUP BY 1, 2) AS g
        ON g.pid = b.blocker AND g.object = b.object)
SELECT json_build_object(
    'seesAll', pg_catalog.pg_has_role('pg_read_all_stats', 'USAGE'),
    'limit', pg_catalog.current_setting('max_connections')::int,
    'counts', (SELECT json_build_object('listed', count(*),
        'active', count(*) FILTER (WHERE is_client AND NOT is_part AND state IN ('active', 'fastpath function call')),
        'idleInTransaction', count(*) FILTER (WHERE is_client AND NOT is_part AND state LIKE 'idle in transaction%%'),
        'idle', count(*) FILTER (WHERE is_client AND NOT is_part AND state = 'idle'),
        'hidden', count(*) FILTER (WHERE is_client IS NOT FALSE AND is_part IS NOT TRUE AND coalesce(state, 'disabled') = 'disabled'),
        'parts', count(*) FILTER (WHERE is_client AND is_part),
        'waiting', count(*) FILTER (WHERE is_client AND wait_event_type = 'Lock')) FROM process),
    'sessions', (SELECT json_agg(json_build_array(pid, global_pid,
            pg_catalog.to_char(backend_start AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
            pg_catalog.to_char(query_start AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
            datname, usename, application_name, pg_catalog.host(client_addr), backend_type, state, wait_event_type, wait_event,
            (extract(epoch FROM pg_catalog.clock_timestamp() - state_change) * 1000)::bigint,
            (extract(epoch FROM pg_catalog.clock_timestamp() - query_start) * 1000)::bigint,
            (extract(epoch FROM pg_catalog.clock_timestamp() - xact_start) * 1000)::bigint,
            left(query, CASE pid WHEN %3$s THEN %4$s ELSE %2$s END), length(query),
            octet_length(query) >= pg_catalog.pg_size_bytes(pg_catalog.current_setting('track_activity_query_size')) - 4))
        FROM (SELECT * FROM process ORDER BY wait_event_type = 'Lock' DESC NULLS LAST,
                  array_position('{active,idle in transaction,idle in transaction (aborted)}', state) NULLS LAST,
                  backend_type = 'client backend' DESC NULLS LAST, state_change DESC NULLS LAST, pid LIMIT %1$s) AS most),
    'waits', (SELECT json_agg(json_build_object('pid', w.pid, 'type', w.locktype, 'mode', w.mode, 'relation', w.relation_name,
            'classId', w.classid, 'objectId', w.objid, 'subId', w.objsubid,
            'age', (extract(epoch FROM pg_catalog.clock_timestamp() - w.waitstart) * 1000)::bigint,
            'blockers', (SELECT json_agg(json_build_object('pid', b.blocker, 'mode', b.mode))
                         FROM blocking b WHERE b.pid = w.pid AND b.place <= 20))) FROM waiting w))::text
        $node$,
        greatest(500, $1::int / greatest(1, (SELECT count(*) FROM pg_catalog.pg_dist_node WHERE isactive AND noderole = 'primary'))),
        $2::int, $3::int, $4::int) AS command)
SELECT nodeid, success, result FROM question, pg_catalog.run_command_on_all_nodes(command)
