// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/metric_catalogue.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace tessera {

namespace {

constexpr auto metrics = std::to_array<Metric>({
    { "is_db_alive", MetricUnit::YesNo, MetricKind::Level, BetterDirection::Higher, "", "SELECT 1",
      QT_TRANSLATE_NOOP("MetricCatalogue", "Whether the node answered") },
    { "active_connections", MetricUnit::Count, MetricKind::Level, BetterDirection::Neither, "",
      "pg_stat_activity", QT_TRANSLATE_NOOP("MetricCatalogue", "Client connections in any state") },
    { "max_connections", MetricUnit::Count, MetricKind::Level, BetterDirection::Neither, "",
      "max_connections", QT_TRANSLATE_NOOP("MetricCatalogue", "Connections the node accepts") },
    { "connections_succeeded", MetricUnit::PerSecond, MetricKind::Counter, BetterDirection::Neither,
      "database", "pg_stat_database", QT_TRANSLATE_NOOP("MetricCatalogue", "Sessions begun") },
    { "connections_failed", MetricUnit::PerSecond, MetricKind::Counter, BetterDirection::Lower, "",
      "citus_stat_counters",
      QT_TRANSLATE_NOOP("MetricCatalogue", "Connections to other nodes that could not be made") },
    { "node_connections_opened", MetricUnit::PerSecond, MetricKind::Counter, BetterDirection::Neither, "",
      "citus_stat_counters",
      QT_TRANSLATE_NOOP("MetricCatalogue", "Connections to other nodes that were made") },
    { "node_connections_reused", MetricUnit::PerSecond, MetricKind::Counter, BetterDirection::Higher, "",
      "citus_stat_counters",
      QT_TRANSLATE_NOOP("MetricCatalogue", "Connections to other nodes that were used again") },
    { "single_shard_queries", MetricUnit::PerSecond, MetricKind::Counter, BetterDirection::Neither, "",
      "citus_stat_counters", QT_TRANSLATE_NOOP("MetricCatalogue", "Queries that went to one shard") },
    { "multi_shard_queries", MetricUnit::PerSecond, MetricKind::Counter, BetterDirection::Neither, "",
      "citus_stat_counters", QT_TRANSLATE_NOOP("MetricCatalogue", "Queries that went to several shards") },
    { "sessions_by_state", MetricUnit::Count, MetricKind::Level, BetterDirection::Neither, "state",
      "pg_stat_activity", QT_TRANSLATE_NOOP("MetricCatalogue", "Client connections by state") },
    { "sessions_by_wait_event_type", MetricUnit::Count, MetricKind::Level, BetterDirection::Lower, "wait",
      "pg_stat_activity",
      QT_TRANSLATE_NOOP("MetricCatalogue", "Active sessions that wait, by what they wait for") },
    { "oldest_backend_time_sec", MetricUnit::Seconds, MetricKind::Level, BetterDirection::Neither, "",
      "pg_stat_activity", QT_TRANSLATE_NOOP("MetricCatalogue", "Age of the oldest client connection") },
    { "longest_query_time_sec", MetricUnit::Seconds, MetricKind::Level, BetterDirection::Lower, "",
      "pg_stat_activity", QT_TRANSLATE_NOOP("MetricCatalogue", "How long the longest query has run") },
    { "longest_transaction_time_sec", MetricUnit::Seconds, MetricKind::Level, BetterDirection::Lower, "",
      "pg_stat_activity",
      QT_TRANSLATE_NOOP("MetricCatalogue", "How long the longest transaction has been open") },
    { "oldest_backend_xmin_age", MetricUnit::Count, MetricKind::Level, BetterDirection::Lower, "",
      "pg_stat_activity",
      QT_TRANSLATE_NOOP("MetricCatalogue",
                        "Transactions since the oldest snapshot that is still in use: rows deleted since "
                        "then cannot be vacuumed") },
    { "numbackends", MetricUnit::Count, MetricKind::Level, BetterDirection::Neither, "database",
      "pg_stat_database", QT_TRANSLATE_NOOP("MetricCatalogue", "Backends of the database") },
    { "deadlocks", MetricUnit::PerSecond, MetricKind::Counter, BetterDirection::Lower, "database",
      "pg_stat_database", QT_TRANSLATE_NOOP("MetricCatalogue", "Deadlocks that were ended") },
    { "blks_hit", MetricUnit::PerSecond, MetricKind::Counter, BetterDirection::Neither, "database",
      "pg_stat_database", QT_TRANSLATE_NOOP("MetricCatalogue", "Blocks found in the buffer cache") },
    { "blks_read", MetricUnit::PerSecond, MetricKind::Counter, BetterDirection::Lower, "database",
      "pg_stat_database", QT_TRANSLATE_NOOP("MetricCatalogue", "Blocks read from the system") },
    { "temp_files", MetricUnit::PerSecond, MetricKind::Counter, BetterDirection::Lower, "database",
      "pg_stat_database", QT_TRANSLATE_NOOP("MetricCatalogue", "Temporary files made by queries") },
    { "temp_bytes", MetricUnit::BytesPerSecond, MetricKind::Counter, BetterDirection::Lower, "database",
      "pg_stat_database", QT_TRANSLATE_NOOP("MetricCatalogue", "Bytes written to temporary files") },
    { "xact_commit", MetricUnit::PerSecond, MetricKind::Counter, BetterDirection::Neither, "database",
      "pg_stat_database", QT_TRANSLATE_NOOP("MetricCatalogue", "Transactions committed") },
    { "xact_rollback", MetricUnit::PerSecond, MetricKind::Counter, BetterDirection::Lower, "database",
      "pg_stat_database", QT_TRANSLATE_NOOP("MetricCatalogue", "Transactions rolled back") },
    { "tps", MetricUnit::PerSecond, MetricKind::Level, BetterDirection::Neither, "database",
      "pg_stat_database",
      QT_TRANSLATE_NOOP("MetricCatalogue", "Transactions ended, committed or rolled back") },
    { "tup_inserted", MetricUnit::PerSecond, MetricKind::Counter, BetterDirection::Neither, "database",
      "pg_stat_database", QT_TRANSLATE_NOOP("MetricCatalogue", "Rows inserted") },
    { "tup_updated", MetricUnit::PerSecond, MetricKind::Counter, BetterDirection::Neither, "database",
      "pg_stat_database", QT_TRANSLATE_NOOP("MetricCatalogue", "Rows updated") },
    { "tup_deleted", MetricUnit::PerSecond, MetricKind::Counter, BetterDirection::Neither, "database",
      "pg_stat_database", QT_TRANSLATE_NOOP("MetricCatalogue", "Rows deleted") },
    { "tup_fetched", MetricUnit::PerSecond, MetricKind::Counter, BetterDirection::Neither, "database",
      "pg_stat_database", QT_TRANSLATE_NOOP("MetricCatalogue", "Rows fetched by index scans") },
    { "tup_returned", MetricUnit::PerSecond, MetricKind::Counter, BetterDirection::Neither, "database",
      "pg_stat_database", QT_TRANSLATE_NOOP("MetricCatalogue", "Rows read by scans") },
    { "maximum_used_transactionIDs", MetricUnit::Count, MetricKind::Level, BetterDirection::Lower, "",
      "pg_database",
      QT_TRANSLATE_NOOP(
          "MetricCatalogue",
          "Age of the oldest transaction id that is not frozen; at two billion the node stops") },
    { "physical_replication_delay_in_bytes", MetricUnit::Bytes, MetricKind::Level, BetterDirection::Lower, "",
      "pg_stat_replication",
      QT_TRANSLATE_NOOP("MetricCatalogue", "WAL that the slowest standby has not replayed") },
    { "physical_replication_delay_in_seconds", MetricUnit::Seconds, MetricKind::Level, BetterDirection::Lower,
      "", "pg_stat_replication",
      QT_TRANSLATE_NOOP("MetricCatalogue",
                        "Time the slowest standby took lately to replay what the node had written; "
                        "0 while nothing is written") },
    { "standbys_in_sync", MetricUnit::Count, MetricKind::Level, BetterDirection::Higher, "",
      "pg_stat_replication",
      QT_TRANSLATE_NOOP("MetricCatalogue", "Standbys that stream and that commits wait for") },
    { "commits_waiting_for_standby", MetricUnit::Count, MetricKind::Level, BetterDirection::Lower, "",
      "pg_stat_activity", QT_TRANSLATE_NOOP("MetricCatalogue", "Sessions whose commit waits for a standby") },
    { "physical_slots_retained_bytes", MetricUnit::Bytes, MetricKind::Level, BetterDirection::Lower, "",
      "pg_replication_slots",
      QT_TRANSLATE_NOOP("MetricCatalogue",
                        "WAL that the slot of a standby keeps, of the slot that keeps most") },
    { "logical_replication_delay_in_bytes", MetricUnit::Bytes, MetricKind::Level, BetterDirection::Lower, "",
      "pg_replication_slots",
      QT_TRANSLATE_NOOP("MetricCatalogue", "WAL that the slowest logical slot has not confirmed") },
    { "n_dead_tup_user_tables", MetricUnit::Count, MetricKind::Level, BetterDirection::Lower, "",
      "pg_stat_user_tables", QT_TRANSLATE_NOOP("MetricCatalogue", "Dead rows that wait for vacuum") },
    { "bloat_percent", MetricUnit::Percent, MetricKind::Level, BetterDirection::Lower, "",
      "pg_stat_user_tables",
      QT_TRANSLATE_NOOP("MetricCatalogue", "Dead rows, of all rows: an estimate of what vacuum would free") },
    { "n_live_tup_user_tables", MetricUnit::Count, MetricKind::Level, BetterDirection::Neither, "",
      "pg_stat_user_tables", QT_TRANSLATE_NOOP("MetricCatalogue", "Live rows") },
    { "n_mod_since_analyze_user_tables", MetricUnit::Count, MetricKind::Level, BetterDirection::Lower, "",
      "pg_stat_user_tables",
      QT_TRANSLATE_NOOP("MetricCatalogue", "Rows changed since their table was analyzed") },
    { "tables_counter_user_tables", MetricUnit::Count, MetricKind::Level, BetterDirection::Neither, "",
      "pg_stat_user_tables", QT_TRANSLATE_NOOP("MetricCatalogue", "Tables, each shard counted") },
    { "tables_autovacuumed_user_tables", MetricUnit::Count, MetricKind::Level, BetterDirection::Neither, "",
      "pg_stat_user_tables", QT_TRANSLATE_NOOP("MetricCatalogue", "Tables that autovacuum has vacuumed") },
    { "tables_autoanalyzed_user_tables", MetricUnit::Count, MetricKind::Level, BetterDirection::Neither, "",
      "pg_stat_user_tables", QT_TRANSLATE_NOOP("MetricCatalogue", "Tables that autovacuum has analyzed") },
    { "tables_vacuumed_user_tables", MetricUnit::Count, MetricKind::Level, BetterDirection::Neither, "",
      "pg_stat_user_tables",
      QT_TRANSLATE_NOOP("MetricCatalogue", "Tables that somebody has vacuumed by hand") },
    { "tables_analyzed_user_tables", MetricUnit::Count, MetricKind::Level, BetterDirection::Neither, "",
      "pg_stat_user_tables",
      QT_TRANSLATE_NOOP("MetricCatalogue", "Tables that somebody has analyzed by hand") },
    { "autovacuum_count_user_tables", MetricUnit::PerSecond, MetricKind::Counter, BetterDirection::Neither,
      "", "pg_stat_user_tables", QT_TRANSLATE_NOOP("MetricCatalogue", "Vacuums by autovacuum") },
    { "autoanalyze_count_user_tables", MetricUnit::PerSecond, MetricKind::Counter, BetterDirection::Neither,
      "", "pg_stat_user_tables", QT_TRANSLATE_NOOP("MetricCatalogue", "Analyzes by autovacuum") },
    { "vacuum_count_user_tables", MetricUnit::PerSecond, MetricKind::Counter, BetterDirection::Neither, "",
      "pg_stat_user_tables", QT_TRANSLATE_NOOP("MetricCatalogue", "Vacuums by hand") },
    { "analyze_count_user_tables", MetricUnit::PerSecond, MetricKind::Counter, BetterDirection::Neither, "",
      "pg_stat_user_tables", QT_TRANSLATE_NOOP("MetricCatalogue", "Analyzes by hand") },
    { "txlogs_storage_used", MetricUnit::Bytes, MetricKind::Level, BetterDirection::Neither, "",
      "pg_ls_waldir()", QT_TRANSLATE_NOOP("MetricCatalogue", "WAL on the disk") },
    { "database_size_bytes", MetricUnit::Bytes, MetricKind::Level, BetterDirection::Neither, "database",
      "pg_database_size()", QT_TRANSLATE_NOOP("MetricCatalogue", "Size of the database") },
    { "storage_free", MetricUnit::Bytes, MetricKind::Level, BetterDirection::Higher, "",
      "citus_local_disk_space_stats()",
      QT_TRANSLATE_NOOP("MetricCatalogue", "Free space of the data folder's file system") },
    { "storage_used", MetricUnit::Bytes, MetricKind::Level, BetterDirection::Lower, "",
      "citus_local_disk_space_stats()",
      QT_TRANSLATE_NOOP("MetricCatalogue", "Used space of the data folder's file system") },
    { "storage_percent", MetricUnit::Percent, MetricKind::Level, BetterDirection::Lower, "",
      "citus_local_disk_space_stats()",
      QT_TRANSLATE_NOOP("MetricCatalogue", "Used share of the data folder's file system") },
    { "client_connections_active", MetricUnit::Count, MetricKind::Level, BetterDirection::Neither, "database",
      "PgBouncer: SHOW POOLS",
      QT_TRANSLATE_NOOP("MetricCatalogue",
                        "Clients of PgBouncer that have a server connection or need none") },
    { "client_connections_waiting", MetricUnit::Count, MetricKind::Level, BetterDirection::Lower, "database",
      "PgBouncer: SHOW POOLS",
      QT_TRANSLATE_NOOP("MetricCatalogue", "Clients of PgBouncer that wait for a server connection") },
    { "server_connections_active", MetricUnit::Count, MetricKind::Level, BetterDirection::Neither, "database",
      "PgBouncer: SHOW POOLS",
      QT_TRANSLATE_NOOP("MetricCatalogue", "Server connections of PgBouncer that a client uses") },
    { "server_connections_idle", MetricUnit::Count, MetricKind::Level, BetterDirection::Neither, "database",
      "PgBouncer: SHOW POOLS",
      QT_TRANSLATE_NOOP("MetricCatalogue", "Server connections of PgBouncer that are free for a client") },
    { "total_pooled_connections", MetricUnit::Count, MetricKind::Level, BetterDirection::Neither, "database",
      "PgBouncer: SHOW POOLS",
      QT_TRANSLATE_NOOP("MetricCatalogue", "Server connections of PgBouncer in any state") },
    { "num_pools", MetricUnit::Count, MetricKind::Level, BetterDirection::Neither, "database",
      "PgBouncer: SHOW POOLS",
      QT_TRANSLATE_NOOP("MetricCatalogue", "Pools of PgBouncer, one a user and database") },
    { "pooler_longest_wait_sec", MetricUnit::Seconds, MetricKind::Level, BetterDirection::Lower, "database",
      "PgBouncer: SHOW POOLS",
      QT_TRANSLATE_NOOP(
          "MetricCatalogue",
          "How long the first client in PgBouncer's queue has waited for a server connection") },
    { "cpu_percent", MetricUnit::Percent, MetricKind::Level, BetterDirection::Lower, "", "/proc/stat",
      QT_TRANSLATE_NOOP("MetricCatalogue", "Processor time in use, all processors together") },
    { "load_average", MetricUnit::Count, MetricKind::Level, BetterDirection::Lower, "", "/proc/loadavg",
      QT_TRANSLATE_NOOP("MetricCatalogue", "Processes that run or wait to run, mean of a minute") },
    { "memory_percent", MetricUnit::Percent, MetricKind::Level, BetterDirection::Lower, "", "/proc/meminfo",
      QT_TRANSLATE_NOOP("MetricCatalogue", "Memory in use, without what can be given back at once") },
    { "apps_reserved_memory_percent", MetricUnit::Percent, MetricKind::Level, BetterDirection::Lower, "",
      "/proc/meminfo",
      QT_TRANSLATE_NOOP("MetricCatalogue", "Memory promised to processes, of what may be promised") },
    { "read_iops", MetricUnit::PerSecond, MetricKind::Level, BetterDirection::Neither, "", "/proc/diskstats",
      QT_TRANSLATE_NOOP("MetricCatalogue", "Reads of all disks") },
    { "write_iops", MetricUnit::PerSecond, MetricKind::Level, BetterDirection::Neither, "", "/proc/diskstats",
      QT_TRANSLATE_NOOP("MetricCatalogue", "Writes of all disks") },
    { "iops", MetricUnit::PerSecond, MetricKind::Level, BetterDirection::Neither, "", "/proc/diskstats",
      QT_TRANSLATE_NOOP("MetricCatalogue", "Reads and writes of all disks") },
    { "read_throughput", MetricUnit::BytesPerSecond, MetricKind::Level, BetterDirection::Neither, "",
      "/proc/diskstats", QT_TRANSLATE_NOOP("MetricCatalogue", "Bytes read from all disks") },
    { "write_throughput", MetricUnit::BytesPerSecond, MetricKind::Level, BetterDirection::Neither, "",
      "/proc/diskstats", QT_TRANSLATE_NOOP("MetricCatalogue", "Bytes written to all disks") },
    { "disk_queue_depth", MetricUnit::Count, MetricKind::Level, BetterDirection::Lower, "", "/proc/diskstats",
      QT_TRANSLATE_NOOP("MetricCatalogue", "Requests under way on all disks, mean of the minute") },
    { "network_bytes_ingress", MetricUnit::BytesPerSecond, MetricKind::Level, BetterDirection::Neither, "",
      "/proc/net/dev", QT_TRANSLATE_NOOP("MetricCatalogue", "Bytes received, without the loopback") },
    { "network_bytes_egress", MetricUnit::BytesPerSecond, MetricKind::Level, BetterDirection::Neither, "",
      "/proc/net/dev", QT_TRANSLATE_NOOP("MetricCatalogue", "Bytes sent, without the loopback") },
    { "collector_statement_time_sec", MetricUnit::Seconds, MetricKind::Level, BetterDirection::Lower, "",
      "tessera",
      QT_TRANSLATE_NOOP("MetricCatalogue", "What reading these metrics costs the node each minute") },
    { "collector_round_time_sec", MetricUnit::Seconds, MetricKind::Level, BetterDirection::Lower, "",
      "tessera", QT_TRANSLATE_NOOP("MetricCatalogue", "How long asking all nodes took") },
    { "collector_cpu_percent", MetricUnit::Percent, MetricKind::Level, BetterDirection::Lower, "", "tessera",
      QT_TRANSLATE_NOOP("MetricCatalogue",
                        "Processor time of this machine that collecting takes, of one processor") },
});

QString words(const char *text)
{
    return QCoreApplication::translate("MetricCatalogue", text);
}

} // namespace

std::span<const Metric> metricCatalogue()
{
    return metrics;
}

const Metric *metricOf(const QString &id)
{
    const auto found =
        std::ranges::find_if(metrics, [&id](const Metric &one) { return id == QLatin1String(one.id); });
    return found == metrics.end() ? nullptr : &*found;
}

QString sentenceOf(const Metric &metric)
{
    return words(metric.sentence);
}

QString unitText(MetricUnit unit)
{
    switch (unit) {
    case MetricUnit::PerSecond:
        return words(QT_TRANSLATE_NOOP("MetricCatalogue", "per second"));
    case MetricUnit::Percent:
        return QStringLiteral("%");
    case MetricUnit::Bytes:
        return QStringLiteral("B");
    case MetricUnit::BytesPerSecond:
        return QStringLiteral("B/s");
    case MetricUnit::Seconds:
        return QStringLiteral("s");
    case MetricUnit::Count:
    case MetricUnit::YesNo:
        return {};
    }
    return {};
}

} // namespace tessera
