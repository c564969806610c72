// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/metric_checks.h"

#include <array>

namespace tessera::testing {

namespace {

using enum CheckKind;

#define ACTIVITY(what) "SELECT " what " FROM pg_stat_activity WHERE backend_type = 'client backend'"
#define DATABASE(column) "SELECT " column " FROM pg_stat_database WHERE datname = current_database()"
#define TABLES(what)                                                                                         \
    "SELECT coalesce(" what                                                                                  \
    ", 0) FROM pg_stat_all_tables WHERE schemaname !~ '^pg_' AND schemaname <> 'information_schema'"
#define MEMINFO(name) "(regexp_match(pg_read_file('/proc/meminfo'), '" name ":\\s+(\\d+)'))[1]::float8"
// A disk's line: major minor name, then reads, merged, sectors read, ms, writes, merged, sectors, ms, under
// way, ms, ms of all.
#define DISKS(what)                                                                                          \
    "SELECT sum(" what ") FROM (SELECT regexp_split_to_array(trim(line), '\\s+')::text[] AS w "              \
    "FROM regexp_split_to_table(pg_read_file('/proc/diskstats'), '\\n') AS line) AS d "                      \
    "WHERE w[3] ~ '^([shv]d[a-z]+|xvd[a-z]+|nvme\\d+n\\d+|mmcblk\\d+)$'"
#define NETWORK(word)                                                                                        \
    "SELECT sum((regexp_split_to_array(trim(split_part(line, ':', 2)), '\\s+'))[" word "]::float8) "         \
    "FROM regexp_split_to_table(pg_read_file('/proc/net/dev'), '\\n') AS line "                              \
    "WHERE line LIKE '%:%' AND trim(split_part(line, ':', 1)) <> 'lo'"
#define COUNTERS(column) "SELECT " column " FROM citus_stat_counters WHERE name = current_database()"

constexpr double few = 4; ///< Sessions of the collector, of this test, and of the cluster's own programs
constexpr double megabyte = 1024 * 1024;
constexpr double segments = 40 * megabyte;

constexpr auto checks = std::to_array<MetricCheck>({
    { "active_connections", "", Level, few, ACTIVITY("count(*)") },
    { "max_connections", "", Level, 0,
      "SELECT setting::int FROM pg_settings WHERE name = 'max_connections'" },
    { "connections_succeeded", "postgres", Rate, 0, DATABASE("sessions") },
    { "sessions_by_state", "active", Level, 2, ACTIVITY("count(*)") " AND state = 'active'" },
    { "sessions_by_wait_event_type", "Timeout", Level, 1,
      ACTIVITY("count(*)") " AND state = 'active' AND wait_event_type = 'Timeout'" },
    { "oldest_backend_time_sec", "", Level, 1, ACTIVITY("extract(epoch FROM now() - min(backend_start))") },
    { "longest_query_time_sec", "", Level, 1,
      ACTIVITY("extract(epoch FROM now() - min(query_start))") " AND state = 'active'" },
    { "longest_transaction_time_sec", "", Level, 1, ACTIVITY("extract(epoch FROM now() - min(xact_start))") },
    { "oldest_backend_xmin_age", "", Level, 2, ACTIVITY("max(age(backend_xmin))") },
    { "numbackends", "postgres", Level, few,
      "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()" },
    { "deadlocks", "postgres", Rate, 0, DATABASE("deadlocks") },
    { "blks_hit", "postgres", Rate, 0, DATABASE("blks_hit") },
    { "blks_read", "postgres", Rate, 0, DATABASE("blks_read") },
    { "temp_files", "postgres", Rate, 0, DATABASE("temp_files") },
    { "temp_bytes", "postgres", Rate, 0, DATABASE("temp_bytes") },
    { "xact_commit", "postgres", Rate, 0, DATABASE("xact_commit") },
    { "xact_rollback", "postgres", Rate, 0, DATABASE("xact_rollback") },
    { "tps", "postgres", Rate, 0, DATABASE("xact_commit + xact_rollback") },
    { "tup_inserted", "postgres", Rate, 0, DATABASE("tup_inserted") },
    { "tup_updated", "postgres", Rate, 0, DATABASE("tup_updated") },
    { "tup_deleted", "postgres", Rate, 0, DATABASE("tup_deleted") },
    { "tup_fetched", "postgres", Rate, 0, DATABASE("tup_fetched") },
    { "tup_returned", "postgres", Rate, 0, DATABASE("tup_returned") },
    { "maximum_used_transactionIDs", "", Level, 0, "SELECT max(age(datfrozenxid)) FROM pg_database" },
    { "physical_replication_delay_in_bytes", "", Level, megabyte,
      "SELECT max(pg_current_wal_lsn() - replay_lsn) FROM pg_stat_replication" },
    { "physical_replication_delay_in_seconds", "", Level, 5,
      "SELECT CASE WHEN count(*) > 0 THEN 0 END FROM pg_stat_replication" },
    { "standbys_in_sync", "", Level, 0,
      "SELECT sum((sync_state IN ('sync', 'quorum') AND state = 'streaming')::int) FROM "
      "pg_stat_replication" },
    { "commits_waiting_for_standby", "", Level, 0,
      "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'IPC' AND wait_event = 'SyncRep'" },
    { "physical_slots_retained_bytes", "", Level, megabyte,
      "SELECT max(pg_current_wal_lsn() - restart_lsn) FROM pg_replication_slots WHERE slot_type = "
      "'physical'" },
    { "logical_replication_delay_in_bytes", "", Level, 0,
      "SELECT pg_current_wal_lsn() - confirmed_flush_lsn FROM pg_replication_slots WHERE slot_name = "
      "'slow'" },
    { "n_dead_tup_user_tables", "", Level, 0, TABLES("sum(n_dead_tup)") },
    { "n_live_tup_user_tables", "", Level, 0, TABLES("sum(n_live_tup)") },
    { "bloat_percent", "", Level, 0.001,
      TABLES("100.0 * sum(n_dead_tup) / nullif(sum(n_dead_tup + n_live_tup), 0)") },
    { "n_mod_since_analyze_user_tables", "", Level, 0, TABLES("sum(n_mod_since_analyze)") },
    { "tables_counter_user_tables", "", Level, 0, TABLES("count(*)") },
    { "tables_autovacuumed_user_tables", "", Level, 0, TABLES("sum((autovacuum_count > 0)::int)") },
    { "tables_autoanalyzed_user_tables", "", Level, 0, TABLES("sum((autoanalyze_count > 0)::int)") },
    { "tables_vacuumed_user_tables", "", Level, 0, TABLES("sum((vacuum_count > 0)::int)") },
    { "tables_analyzed_user_tables", "", Level, 0, TABLES("sum((analyze_count > 0)::int)") },
    { "autovacuum_count_user_tables", "", Rate, 0, TABLES("sum(autovacuum_count)") },
    { "autoanalyze_count_user_tables", "", Rate, 0, TABLES("sum(autoanalyze_count)") },
    { "vacuum_count_user_tables", "", Rate, 0, TABLES("sum(vacuum_count)") },
    { "analyze_count_user_tables", "", Rate, 0, TABLES("sum(analyze_count)") },
    { "txlogs_storage_used", "", Level, segments,
      "SELECT sum((pg_stat_file('pg_wal/' || name)).size) FROM pg_ls_dir('pg_wal') AS name "
      "WHERE name ~ '^[0-9A-F]{24}'" },
    { "database_size_bytes", "postgres", Level, megabyte, "SELECT pg_database_size('postgres')" },
    { "storage_free", "", Level, 2048 * megabyte,
      "SELECT available_disk_size FROM citus_local_disk_space_stats()" },
    { "storage_used", "", Level, 2048 * megabyte,
      "SELECT total_disk_size - available_disk_size FROM citus_local_disk_space_stats()" },
    { "storage_percent", "", Level, 2,
      "SELECT 100 - 100.0 * available_disk_size / total_disk_size FROM citus_local_disk_space_stats()" },
    { "cpu_percent", "", Rate, 1,
      "SELECT sum(n::float8) FILTER (WHERE i NOT IN (4, 5)) / (SELECT count(*) FROM "
      "regexp_matches(pg_read_file('/proc/stat'), 'cpu\\d+', 'g')) FROM regexp_split_to_table((regexp_match("
      "pg_read_file('/proc/stat'), 'cpu +([\\d ]+)'))[1], ' ') WITH ORDINALITY AS ticks (n, i) WHERE i <= "
      "8" },
    { "load_average", "", Level, 2, "SELECT split_part(pg_read_file('/proc/loadavg'), ' ', 1)::float8" },
    { "memory_percent", "", Level, 5,
      "SELECT 100 - 100 * " MEMINFO("MemAvailable") " / " MEMINFO("MemTotal") },
    { "apps_reserved_memory_percent", "", Level, 5,
      "SELECT 100 * " MEMINFO("Committed_AS") " / " MEMINFO("CommitLimit") },
    { "read_iops", "", Rate, 0, DISKS("w[4]::float8") },
    { "write_iops", "", Rate, 0, DISKS("w[8]::float8") },
    { "iops", "", Rate, 0, DISKS("w[4]::float8 + w[8]::float8") },
    { "read_throughput", "", Rate, 0, DISKS("512 * w[6]::float8") },
    { "write_throughput", "", Rate, 0, DISKS("512 * w[10]::float8") },
    { "disk_queue_depth", "", Rate, 0.01, DISKS("w[14]::float8 / 1000") },
    { "network_bytes_ingress", "", Rate, 0, NETWORK("1") },
    { "network_bytes_egress", "", Rate, 0, NETWORK("9") },
});

constexpr auto counters = std::to_array<MetricCheck>({
    { "connections_failed", "", Rate, 0, COUNTERS("connection_establishment_failed") },
    { "node_connections_opened", "", Rate, 0, COUNTERS("connection_establishment_succeeded") },
    { "node_connections_reused", "", Rate, 0, COUNTERS("connection_reused") },
    { "single_shard_queries", "", Rate, 0, COUNTERS("query_execution_single_shard") },
    { "multi_shard_queries", "", Rate, 0, COUNTERS("query_execution_multi_shard") },
});

} // namespace

QList<MetricCheck> metricChecks(bool hasCounters)
{
    QList<MetricCheck> all(checks.begin(), checks.end());
    if (hasCounters)
        all.append(QList<MetricCheck>(counters.begin(), counters.end()));
    return all;
}

} // namespace tessera::testing
