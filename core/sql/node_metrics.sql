-- SPDX-FileCopyrightText: 2026 The Tessera authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- The metrics of a node that every role may read, as (metric, part, value); counters as they stand. Sources:
-- pg_stat_database, pg_database, pg_stat_replication, pg_replication_slots, pg_stat_user_tables.
SELECT 'max_connections' AS metric, '' AS part, current_setting('max_connections')::float8 AS value
UNION ALL SELECT figure.name, d.datname, figure.value FROM pg_catalog.pg_stat_database d,
    LATERAL (VALUES ('numbackends', d.numbackends::float8), ('connections_succeeded', d.sessions::float8),
        ('deadlocks', d.deadlocks::float8), ('blks_hit', d.blks_hit::float8), ('blks_read', d.blks_read::float8),
        ('temp_files', d.temp_files::float8), ('temp_bytes', d.temp_bytes::float8), ('xact_commit', d.xact_commit::float8),
        ('xact_rollback', d.xact_rollback::float8), ('tup_inserted', d.tup_inserted::float8),
        ('tup_updated', d.tup_updated::float8), ('tup_deleted', d.tup_deleted::float8),
        ('tup_fetched', d.tup_fetched::float8), ('tup_returned', d.tup_returned::float8)) AS figure (name, value)
    WHERE d.datname = pg_catalog.current_database()
UNION ALL SELECT 'maximum_used_transactionIDs', '', max(pg_catalog.age(datfrozenxid)) FROM pg_catalog.pg_database
UNION ALL SELECT figure.name, '', figure.value FROM (
        SELECT coalesce(max(pg_catalog.pg_wal_lsn_diff(pg_catalog.pg_current_wal_lsn(), replay_lsn)), 0) AS bytes,
            coalesce(max(extract(epoch FROM replay_lag)), 0) AS seconds
        FROM pg_catalog.pg_stat_replication
        WHERE NOT pg_catalog.pg_is_in_recovery() AND application_name NOT LIKE 'citus\_shard\_%'
        HAVING count(replay_lsn) > 0) AS behind,
    LATERAL (VALUES ('physical_replication_delay_in_bytes', bytes::float8),
        ('physical_replication_delay_in_seconds', seconds::float8)) AS figure (name, value)
UNION ALL SELECT 'standbys_in_sync', '', count(*) FILTER (WHERE state = 'streaming' AND sync_state IN ('sync', 'quorum'))::float8
    FROM pg_catalog.pg_stat_replication WHERE NOT pg_catalog.pg_is_in_recovery()
    HAVING count(*) = count(state) AND NOT pg_catalog.pg_is_in_recovery()
UNION ALL SELECT 'physical_slots_retained_bytes', '', max(pg_catalog.pg_wal_lsn_diff(
        pg_catalog.pg_current_wal_lsn(), restart_lsn))::float8 FROM pg_catalog.pg_replication_slots
    WHERE slot_type = 'physical' AND NOT pg_catalog.pg_is_in_recovery() HAVING count(restart_lsn) > 0
UNION ALL SELECT 'logical_replication_delay_in_bytes', '', max(pg_catalog.pg_wal_lsn_diff(
        pg_catalog.pg_current_wal_lsn(), confirmed_flush_lsn)) FROM pg_catalog.pg_replication_slots
    WHERE slot_type = 'logical' AND NOT pg_catalog.pg_is_in_recovery() HAVING count(confirmed_flush_lsn) > 0
UNION ALL SELECT figure.name, '', figure.value FROM (
        SELECT coalesce(sum(n_dead_tup), 0) AS dead, coalesce(sum(n_live_tup), 0) AS live,
            coalesce(sum(n_mod_since_analyze), 0) AS modified, count(*) AS tables,
            count(last_autovacuum) AS autovacuumed, count(last_autoanalyze) AS autoanalyzed,
            count(last_vacuum) AS vacuumed, count(last_analyze) AS analyzed,
            coalesce(sum(autovacuum_count), 0) AS autovacuums, coalesce(sum(autoanalyze_count), 0) AS autoanalyzes,
            coalesce(sum(vacuum_count), 0) AS vacuums, coalesce(sum(analyze_count), 0) AS analyzes
        FROM pg_catalog.pg_stat_user_tables) AS t,
    LATERAL (VALUES ('n_dead_tup_user_tables', dead::float8), ('n_live_tup_user_tables', live::float8),
        ('bloat_percent', coalesce(100.0 * dead / nullif(dead + live, 0), 0)::float8),
        ('tables_vacuumed_user_tables', vacuumed::float8), ('tables_analyzed_user_tables', analyzed::float8),
        ('vacuum_count_user_tables', vacuums::float8), ('analyze_count_user_tables', analyzes::float8),
        ('n_mod_since_analyze_user_tables', modified::float8), ('tables_counter_user_tables', tables::float8),
        ('tables_autovacuumed_user_tables', autovacuumed::float8), ('tables_autoanalyzed_user_tables', autoanalyzed::float8),
        ('autovacuum_count_user_tables', autovacuums::float8),
        ('autoanalyze_count_user_tables', autoanalyzes::float8)) AS figure (name, value)
