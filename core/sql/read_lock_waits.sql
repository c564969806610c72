-- SPDX-FileCopyrightText: 2026 The Tessera authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Who keeps the coordinator's backend $1, and what works for it on any node, from a lock: one row for each holder,
-- the session that began its work where the process itself only works for another node's. Process 0 is a prepared
-- transaction. Sources: pg_blocking_pids(), pg_locks; Citus 11.3+ run_command_on_all_nodes(), global process ids.
WITH here AS (
    SELECT pg_catalog.citus_nodeid_for_gpid(pg_catalog.citus_backend_gpid()) AS nodeid),
waits AS (
    SELECT pg_catalog.format($node$
        SELECT coalesce(json_agg(json_build_object('pid', blocker, 'application', coalesce(b.application_name, ''), 'relation', (
            SELECT n.nspname || '.' || c.relname
            FROM pg_catalog.pg_locks l JOIN pg_catalog.pg_class c ON c.oid = l.relation
            JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
            WHERE l.pid = w.pid AND NOT l.granted AND l.locktype IN ('relation', 'tuple') LIMIT 1))), '[]')::text
        FROM pg_catalog.pg_stat_activity w CROSS JOIN LATERAL unnest(pg_catalog.pg_blocking_pids(w.pid)) AS blocker
        LEFT JOIN pg_catalog.pg_stat_activity b ON b.pid = blocker
        WHERE w.wait_event_type = 'Lock' AND (w.application_name ~ %L
            OR w.pid = %s AND (SELECT groupid FROM pg_catalog.pg_dist_local_group) = 0)$node$,
        pg_catalog.format('^citus_(internal|rebalancer|run_command) gpid=(%s|%s:%s)$',
            pg_catalog.citus_calculate_gpid(nodeid, $1::int), nodeid, $1::int), $1::int) AS question
    FROM here),
edges AS (
    SELECT nodeid, wait->>'pid' AS pid, wait->>'application' AS application, wait->>'relation' AS relation
    FROM waits, pg_catalog.run_command_on_all_nodes(question), json_array_elements(
        CASE WHEN success THEN result::json ELSE '[]'::json END) AS wait),
gpids AS (
    SELECT relation, nodeid, pid, CASE
        WHEN application ~ '^citus_\w+ gpid=\d{1,18}$' THEN substring(application FROM '=(\d+)')::bigint
        WHEN application ~ '^citus_\w+ gpid=\d{1,9}:\d{1,9}$' THEN pg_catalog.citus_calculate_gpid(
            substring(application FROM '=(\d+)')::int, substring(application FROM ':(\d+)')::int)
        ELSE pg_catalog.citus_calculate_gpid(nodeid, pid::int) END AS gpid
    FROM edges)
SELECT CASE pid WHEN '0' THEN nodeid ELSE pg_catalog.citus_nodeid_for_gpid(gpid) END AS nodeid,
       CASE pid WHEN '0' THEN 0 ELSE pg_catalog.citus_pid_for_gpid(gpid) END AS pid, min(relation) AS relation
FROM gpids GROUP BY 1, 2
