-- SPDX-FileCopyrightText: 2026 The Tessera authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Who follows this server, and whether its commits wait for them. A logical sender (a shard that moves, an
-- application's feed) and a running base backup are no standbys. Sources: pg_stat_replication,
-- pg_replication_slots, pg_stat_activity.
SELECT pg_catalog.json_build_object(
    'isInRecovery', pg_catalog.pg_is_in_recovery(),
    'timeline', CASE WHEN pg_catalog.pg_is_in_recovery()
        THEN (SELECT received_tli FROM pg_catalog.pg_stat_wal_receiver)
        ELSE ('x' || pg_catalog.substr(pg_catalog.pg_walfile_name(pg_catalog.pg_current_wal_lsn()), 1, 8))::bit(32)::int END,
    'syncNames', pg_catalog.current_setting('synchronous_standby_names'),
    'syncCommit', pg_catalog.current_setting('synchronous_commit'),
    'waiting', (SELECT pg_catalog.count(*) FROM pg_catalog.pg_stat_activity WHERE wait_event = 'SyncRep'),
    'standbys', (SELECT pg_catalog.json_agg(pg_catalog.json_build_object(
            'name', r.application_name, 'address', pg_catalog.host(r.client_addr), 'state', r.state, 'sync', r.sync_state,
            'slot', s.slot_name, 'replaySeconds', extract(epoch FROM r.replay_lag),
            'silentSeconds', extract(epoch FROM pg_catalog.clock_timestamp() - r.reply_time),
            'unsent', pg_catalog.pg_wal_lsn_diff(here.lsn, r.sent_lsn),
            'unflushed', pg_catalog.pg_wal_lsn_diff(here.lsn, r.flush_lsn),
            'unreplayed', pg_catalog.pg_wal_lsn_diff(here.lsn, r.replay_lsn)) ORDER BY r.application_name, r.pid)
        FROM pg_catalog.pg_stat_replication r
        LEFT JOIN pg_catalog.pg_replication_slots s ON s.active_pid = r.pid
        WHERE s.slot_type IS DISTINCT FROM 'logical' AND r.state IS DISTINCT FROM 'backup'),
    'slots', (SELECT pg_catalog.json_agg(pg_catalog.json_build_object(
            'name', slot_name, 'isActive', active, 'walStatus', wal_status,
            'retained', pg_catalog.pg_wal_lsn_diff(here.lsn, restart_lsn)) ORDER BY slot_name)
        FROM pg_catalog.pg_replication_slots WHERE slot_type = 'physical'))::text
FROM (SELECT CASE WHEN pg_catalog.pg_is_in_recovery() THEN pg_catalog.pg_last_wal_replay_lsn()
    ELSE pg_catalog.pg_current_wal_lsn() END AS lsn) AS here
