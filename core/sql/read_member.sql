-- SPDX-FileCopyrightText: 2026 The Tessera authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- What one server of a node group says of itself before its role is changed; primaries and standbys alike. For superusers.
-- The connection of a standby that does not stream may hold a password: only its address and name are kept. Sources: pg_control_system(), pg_stat_wal_receiver, pg_settings, pg_replication_slots,
-- failover.md 1.1. A standby whose primary has just died has no receiver, and its last restartpoint may be of the timeline before:
-- what it has received is in the names of its segments.
WITH now AS (SELECT CASE WHEN pg_catalog.pg_is_in_recovery()
        THEN coalesce((SELECT received_tli FROM pg_catalog.pg_stat_wal_receiver),
                      greatest((SELECT timeline_id FROM pg_catalog.pg_control_checkpoint()),
                               (SELECT max(('x' || pg_catalog.substr(name, 1, 8))::bit(32)::int)
                                FROM pg_catalog.pg_ls_waldir() WHERE name ~ '^[0-9A-F]{24}$')))
        ELSE ('x' || pg_catalog.substr(pg_catalog.pg_walfile_name(pg_catalog.pg_current_wal_lsn()), 1, 8))::bit(32)::int END AS timeline)
SELECT pg_catalog.json_build_object(
    'systemIdentifier', (SELECT system_identifier::text FROM pg_catalog.pg_control_system()),
    'isInRecovery', pg_catalog.pg_is_in_recovery(),
    'timeline', (SELECT timeline FROM now),
    'lsn', CASE WHEN pg_catalog.pg_is_in_recovery()
        THEN greatest(pg_catalog.pg_last_wal_receive_lsn(), pg_catalog.pg_last_wal_replay_lsn())
        ELSE pg_catalog.pg_current_wal_lsn() END,
    'receiver', (SELECT status FROM pg_catalog.pg_stat_wal_receiver),
    'silentSeconds', (SELECT extract(epoch FROM pg_catalog.clock_timestamp() - last_msg_receipt_time)
        FROM pg_catalog.pg_stat_wal_receiver),
    'connection', CASE WHEN pg_catalog.pg_is_in_recovery() THEN coalesce((SELECT conninfo FROM pg_catalog.pg_stat_wal_receiver),
        (SELECT setting FROM pg_catalog.pg_settings WHERE name = 'primary_conninfo')) END,
    'isReplayPaused', CASE WHEN pg_catalog.pg_is_in_recovery()
        THEN pg_catalog.pg_get_wal_replay_pause_state() <> 'not paused' ELSE false END,
    'slot', pg_catalog.current_setting('primary_slot_name'),
    'serverVersion', pg_catalog.current_setting('server_version_num')::int,
    'settings', (SELECT pg_catalog.json_object_agg(name, setting) FROM pg_catalog.pg_settings WHERE name IN (
        'max_connections', 'max_worker_processes', 'max_prepared_transactions', 'max_wal_senders', 'max_locks_per_transaction',
        'shared_preload_libraries', 'synchronous_standby_names', 'default_transaction_read_only', 'citus.recover_2pc_interval',
        'citus.node_conninfo')),
    'recoveryBefore', pg_catalog.current_setting('tessera.recovery_before', true),
    'altered', (SELECT pg_catalog.json_agg(name) FROM pg_catalog.pg_settings
        WHERE name IN ('synchronous_standby_names', 'default_transaction_read_only', 'citus.recover_2pc_interval',
                'citus.node_conninfo')
          AND sourcefile LIKE '%/postgresql.auto.conf'),
    'history', (SELECT pg_catalog.pg_read_file(pg_catalog.format('pg_wal/%s.history', pg_catalog.lpad(pg_catalog.upper(
            pg_catalog.to_hex(timeline)), 8, '0')), 0, 1048576, true) FROM now),
    'oldestWal', CASE WHEN NOT pg_catalog.pg_is_in_recovery() THEN (SELECT (pg_catalog.substr(pg_catalog.min(name), 9, 8) || '/'
            || pg_catalog.to_hex(('x' || pg_catalog.substr(pg_catalog.min(name), 17, 8))::bit(32)::bigint
                * pg_catalog.pg_size_bytes(pg_catalog.current_setting('wal_segment_size'))))::pg_catalog.pg_lsn
        FROM pg_catalog.pg_ls_waldir() WHERE name ~ '^[0-9A-F]{24}$') END,
    'writesFullPages', pg_catalog.current_setting('full_page_writes')::boolean,
    'canBeRewound', 'on' IN (pg_catalog.current_setting('data_checksums'), pg_catalog.current_setting('wal_log_hints')),
    'isBackupRunning', EXISTS (SELECT FROM pg_catalog.pg_stat_progress_basebackup))::text
