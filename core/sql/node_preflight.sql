-- SPDX-FileCopyrightText: 2026 The Tessera authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- What a node says about itself before a change, one JSON text; run on every node. Sources: pg_settings,
-- pg_replication_slots, pg_db_role_setting, pg_extension.
SELECT json_build_object('walLevel', current_setting('wal_level'),
    'answersBeforeWriting', current_setting('synchronous_commit') = 'off'
        OR EXISTS (SELECT FROM pg_catalog.pg_db_role_setting, unnest(setconfig) AS setting
                   WHERE setting ~* '^synchronous_commit=(off|false|no|0)$'),
    'replicationSlots', current_setting('max_replication_slots')::int,
    'usedSlots', (SELECT count(*) FROM pg_catalog.pg_replication_slots),
    'walSenders', current_setting('max_wal_senders')::int,
    'workerProcesses', current_setting('max_worker_processes')::int,
    'logicalWorkers', current_setting('max_logical_replication_workers')::int,
    'serverVersion', current_setting('server_version_num'),
    'extensionVersion', (SELECT extversion FROM pg_catalog.pg_extension WHERE extname = 'citus'),
    'isInRecovery', pg_catalog.pg_is_in_recovery())::text
