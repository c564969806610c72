-- SPDX-FileCopyrightText: 2026 The Tessera authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- What a node says about itself before a change, one JSON text; run on every node, also on one without citus. Sources:
-- pg_settings, pg_replication_slots, pg_stat_replication, pg_db_role_setting, pg_roles, pg_extension. Worker processes of
-- others are seen by members of pg_read_all_stats only; a role that is none gets null, not a wrong count.
SELECT json_build_object('walLevel', current_setting('wal_level'),
    'answersBeforeWriting', current_setting('synchronous_commit') = 'off'
        OR EXISTS (SELECT FROM pg_catalog.pg_db_role_setting, unnest(setconfig) AS setting
                   WHERE setting ~* '^synchronous_commit=(off|false|no|0)$'),
    'replicationSlots', current_setting('max_replication_slots')::int,
    'usedSlots', (SELECT count(*) FROM pg_catalog.pg_replication_slots),
    'walSenders', current_setting('max_wal_senders')::int,
    'usedWalSenders', (SELECT count(*) FROM pg_catalog.pg_stat_replication),
    'workerProcesses', current_setting('max_worker_processes')::int,
    'usedWorkerProcesses', CASE WHEN pg_catalog.pg_has_role('pg_read_all_stats', 'USAGE') THEN (
        SELECT count(*) FROM pg_catalog.pg_stat_activity WHERE backend_type NOT IN ('client backend', 'parallel worker',
            'autovacuum launcher', 'autovacuum worker', 'background writer', 'checkpointer', 'walwriter', 'walsender', 'archiver',
            'startup', 'walreceiver', 'walsummarizer', 'slotsync worker', 'io worker', 'logger')) END,
    'logicalWorkers', current_setting('max_logical_replication_workers')::int,
    'usedLogicalWorkers', CASE WHEN pg_catalog.pg_has_role('pg_read_all_stats', 'USAGE') THEN (
        SELECT count(*) FROM pg_catalog.pg_stat_activity
        WHERE backend_type LIKE 'logical replication %' AND backend_type <> 'logical replication launcher') END,
    'rolesWithoutLogin', (SELECT json_agg(rolname) FROM pg_catalog.pg_roles
        WHERE NOT rolcanlogin AND oid IN (SELECT relowner FROM pg_catalog.pg_class WHERE relkind IN ('r', 'p'))),
    'settings', (SELECT json_object_agg(name, setting) FROM (
        SELECT name, setting FROM pg_catalog.pg_settings WHERE name IN ('wal_level', 'max_connections', 'max_worker_processes',
            'max_replication_slots', 'max_wal_senders', 'max_logical_replication_workers', 'max_locks_per_transaction',
            'max_prepared_transactions', 'citus.max_shared_pool_size', 'citus.max_adaptive_executor_pool_size',
            'citus.logical_replication_timeout') -- the view leaves out what the role may not read
        UNION ALL SELECT name, setting FROM pg_catalog.pg_database, LATERAL (VALUES
            ('encoding', pg_catalog.pg_encoding_to_char(encoding)::text), ('collation', datcollate::text),
            ('character class', datctype::text)) AS of_database (name, setting)
            WHERE datname = pg_catalog.current_database()) AS compared),
    'serverVersion', current_setting('server_version_num'),
    'extensionVersion', (SELECT extversion FROM pg_catalog.pg_extension WHERE extname = 'citus'),
    'isInRecovery', pg_catalog.pg_is_in_recovery())::text
