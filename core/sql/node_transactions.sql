-- SPDX-FileCopyrightText: 2026 The Tessera authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Sessions of this database that have kept a transaction open for a minute, or idle in one for five seconds, oldest first,
-- with the tables that they have locked; one JSON text, run on every node. Backends that Citus opened for another node's
-- session are left out (citus.md §0 rule 6). Roles outside pg_read_all_stats see their own sessions only, and are told.
-- Sources: pg_stat_activity, pg_locks.
SELECT json_build_object('seesAll', pg_catalog.pg_has_role('pg_read_all_stats', 'USAGE'), 'sessions', (
    SELECT json_agg(json_build_object('pid', a.pid, 'user', a.usename, 'application', a.application_name,
        'startedAt', pg_catalog.to_char(a.backend_start AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
        'age', extract(epoch FROM pg_catalog.clock_timestamp() - a.xact_start)::bigint,
        'idle', CASE WHEN a.state LIKE 'idle in transaction%'
                     THEN extract(epoch FROM pg_catalog.clock_timestamp() - a.state_change)::bigint ELSE 0 END,
        'hasWritten', a.backend_xid IS NOT NULL OR EXISTS (
            SELECT FROM pg_catalog.pg_locks l WHERE l.pid = a.pid AND l.granted AND l.mode = 'RowExclusiveLock'),
        'relations', (SELECT json_agg(DISTINCT CASE n.nspname WHEN 'public' THEN c.relname::text ELSE n.nspname || '.' || c.relname END)
            FROM pg_catalog.pg_locks l JOIN pg_catalog.pg_class c ON c.oid = l.relation
            JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
            WHERE l.pid = a.pid AND l.granted AND c.relkind IN ('r', 'p', 'f') AND n.nspname <> 'pg_catalog'
                AND l.database = (SELECT oid FROM pg_catalog.pg_database WHERE datname = pg_catalog.current_database()))))
    FROM (SELECT * FROM pg_catalog.pg_stat_activity
          WHERE datname = pg_catalog.current_database() AND pid <> pg_catalog.pg_backend_pid()
              AND backend_type = 'client backend'
              AND application_name !~ '^citus_(internal|rebalancer|run_command) gpid='
              AND (xact_start < pg_catalog.clock_timestamp() - interval '1 minute'
                   OR state LIKE 'idle in transaction%' AND state_change < pg_catalog.clock_timestamp() - interval '5 seconds')
          ORDER BY xact_start LIMIT 50) AS a))::text
