// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/charts/chart_catalogue.h"

#include <QCoreApplication>

#include <optional>

namespace tessera {

namespace {

using enum ChartSection;

constexpr auto rows = std::to_array<ChartRow>({
    { "cpu",
      Load,
      QT_TRANSLATE_NOOP("ChartCatalogue", "Processor"),
      { { { "cpu_percent" } } },
      Combine::Mean },
    { "load",
      Load,
      QT_TRANSLATE_NOOP("ChartCatalogue", "Load average"),
      { { { "load_average" } } },
      Combine::Sum },
    { "memory",
      Load,
      QT_TRANSLATE_NOOP("ChartCatalogue", "Memory"),
      { { { "memory_percent" } } },
      Combine::Mean },
    { "promised",
      Load,
      QT_TRANSLATE_NOOP("ChartCatalogue", "Memory promised"),
      { { { "apps_reserved_memory_percent" } } },
      Combine::Mean },
    { "network",
      Load,
      QT_TRANSLATE_NOOP("ChartCatalogue", "Network"),
      { { { "network_bytes_ingress", QT_TRANSLATE_NOOP("ChartCatalogue", "received") },
          { "network_bytes_egress", QT_TRANSLATE_NOOP("ChartCatalogue", "sent") } } },
      Combine::Sum },
    { "alive",
      Load,
      QT_TRANSLATE_NOOP("ChartCatalogue", "Node answers"),
      { { { "is_db_alive" } } },
      Combine::Least },

    { "connections",
      Connections,
      QT_TRANSLATE_NOOP("ChartCatalogue", "Client connections"),
      { { { "active_connections" } } },
      Combine::Sum },
    { "states",
      Connections,
      QT_TRANSLATE_NOOP("ChartCatalogue", "Connections by state"),
      { { { "sessions_by_state" } } },
      Combine::Sum,
      true },
    { "waits",
      Connections,
      QT_TRANSLATE_NOOP("ChartCatalogue", "Waiting sessions by reason"),
      { { { "sessions_by_wait_event_type" } } },
      Combine::Sum,
      true },
    { "begun",
      Connections,
      QT_TRANSLATE_NOOP("ChartCatalogue", "Sessions begun"),
      { { { "connections_succeeded" } } },
      Combine::Sum },
    { "between",
      Connections,
      QT_TRANSLATE_NOOP("ChartCatalogue", "Connections between nodes"),
      { { { "node_connections_opened", QT_TRANSLATE_NOOP("ChartCatalogue", "opened") },
          { "node_connections_reused", QT_TRANSLATE_NOOP("ChartCatalogue", "used again") },
          { "connections_failed", QT_TRANSLATE_NOOP("ChartCatalogue", "failed") } } },
      Combine::Sum },
    { "pooled",
      Connections,
      QT_TRANSLATE_NOOP("ChartCatalogue", "Clients of PgBouncer"),
      { { { "client_connections_active", QT_TRANSLATE_NOOP("ChartCatalogue", "served") },
          { "client_connections_waiting", QT_TRANSLATE_NOOP("ChartCatalogue", "waiting") } } },
      Combine::Sum },
    { "pools",
      Connections,
      QT_TRANSLATE_NOOP("ChartCatalogue", "Connections of PgBouncer to the servers"),
      { { { "server_connections_active", QT_TRANSLATE_NOOP("ChartCatalogue", "in use") },
          { "server_connections_idle", QT_TRANSLATE_NOOP("ChartCatalogue", "free") } } },
      Combine::Sum },
    { "pool-wait",
      Connections,
      QT_TRANSLATE_NOOP("ChartCatalogue", "Longest wait in PgBouncer"),
      { { { "pooler_longest_wait_sec" } } },
      Combine::Most },
    { "longest",
      Connections,
      QT_TRANSLATE_NOOP("ChartCatalogue", "Longest query and transaction"),
      { { { "longest_query_time_sec", QT_TRANSLATE_NOOP("ChartCatalogue", "query") },
          { "longest_transaction_time_sec", QT_TRANSLATE_NOOP("ChartCatalogue", "transaction") } } },
      Combine::Most },

    { "tps", Work, QT_TRANSLATE_NOOP("ChartCatalogue", "Transactions"), { { { "tps" } } }, Combine::Sum },
    { "rollbacks",
      Work,
      QT_TRANSLATE_NOOP("ChartCatalogue", "Transactions rolled back"),
      { { { "xact_rollback" } } },
      Combine::Sum },
    { "queries",
      Work,
      QT_TRANSLATE_NOOP("ChartCatalogue", "Distributed queries"),
      { { { "single_shard_queries", QT_TRANSLATE_NOOP("ChartCatalogue", "one shard") },
          { "multi_shard_queries", QT_TRANSLATE_NOOP("ChartCatalogue", "several shards") } } },
      Combine::Sum },
    { "written",
      Work,
      QT_TRANSLATE_NOOP("ChartCatalogue", "Rows written"),
      { { { "tup_inserted", QT_TRANSLATE_NOOP("ChartCatalogue", "inserted") },
          { "tup_updated", QT_TRANSLATE_NOOP("ChartCatalogue", "updated") },
          { "tup_deleted", QT_TRANSLATE_NOOP("ChartCatalogue", "deleted") } } },
      Combine::Sum },
    { "rows-read",
      Work,
      QT_TRANSLATE_NOOP("ChartCatalogue", "Rows read"),
      { { { "tup_returned", QT_TRANSLATE_NOOP("ChartCatalogue", "by scans") },
          { "tup_fetched", QT_TRANSLATE_NOOP("ChartCatalogue", "by indexes") } } },
      Combine::Sum },
    { "blocks",
      Work,
      QT_TRANSLATE_NOOP("ChartCatalogue", "Blocks"),
      { { { "blks_hit", QT_TRANSLATE_NOOP("ChartCatalogue", "from the cache") },
          { "blks_read", QT_TRANSLATE_NOOP("ChartCatalogue", "read") } } },
      Combine::Sum },
    { "temp",
      Work,
      QT_TRANSLATE_NOOP("ChartCatalogue", "Temporary files"),
      { { { "temp_bytes" } } },
      Combine::Sum },
    { "deadlocks",
      Work,
      QT_TRANSLATE_NOOP("ChartCatalogue", "Deadlocks"),
      { { { "deadlocks" } } },
      Combine::Sum },

    { "full",
      Storage,
      QT_TRANSLATE_NOOP("ChartCatalogue", "Disk in use"),
      { { { "storage_percent" } } },
      Combine::Most },
    { "free",
      Storage,
      QT_TRANSLATE_NOOP("ChartCatalogue", "Free space"),
      { { { "storage_free" } } },
      Combine::Sum },
    { "databases",
      Storage,
      QT_TRANSLATE_NOOP("ChartCatalogue", "Size of the databases"),
      { { { "database_size_bytes" } } },
      Combine::Sum },
    { "wal",
      Storage,
      QT_TRANSLATE_NOOP("ChartCatalogue", "WAL on the disk"),
      { { { "txlogs_storage_used" } } },
      Combine::Sum },
    { "iops",
      Storage,
      QT_TRANSLATE_NOOP("ChartCatalogue", "Disk operations"),
      { { { "read_iops", QT_TRANSLATE_NOOP("ChartCatalogue", "reads") },
          { "write_iops", QT_TRANSLATE_NOOP("ChartCatalogue", "writes") } } },
      Combine::Sum },
    { "throughput",
      Storage,
      QT_TRANSLATE_NOOP("ChartCatalogue", "Disk throughput"),
      { { { "read_throughput", QT_TRANSLATE_NOOP("ChartCatalogue", "read") },
          { "write_throughput", QT_TRANSLATE_NOOP("ChartCatalogue", "written") } } },
      Combine::Sum },
    { "queue",
      Storage,
      QT_TRANSLATE_NOOP("ChartCatalogue", "Disk queue"),
      { { { "disk_queue_depth" } } },
      Combine::Sum },

    { "dead",
      Maintenance,
      QT_TRANSLATE_NOOP("ChartCatalogue", "Dead rows"),
      { { { "n_dead_tup_user_tables" } } },
      Combine::Sum },
    { "bloat",
      Maintenance,
      QT_TRANSLATE_NOOP("ChartCatalogue", "Share of dead rows"),
      { { { "bloat_percent" } } },
      Combine::Most },
    { "changed",
      Maintenance,
      QT_TRANSLATE_NOOP("ChartCatalogue", "Rows changed since analyze"),
      { { { "n_mod_since_analyze_user_tables" } } },
      Combine::Sum },
    { "autovacuum",
      Maintenance,
      QT_TRANSLATE_NOOP("ChartCatalogue", "Autovacuum"),
      { { { "autovacuum_count_user_tables", QT_TRANSLATE_NOOP("ChartCatalogue", "vacuums") },
          { "autoanalyze_count_user_tables", QT_TRANSLATE_NOOP("ChartCatalogue", "analyzes") } } },
      Combine::Sum },
    { "vacuum",
      Maintenance,
      QT_TRANSLATE_NOOP("ChartCatalogue", "Vacuum by hand"),
      { { { "vacuum_count_user_tables", QT_TRANSLATE_NOOP("ChartCatalogue", "vacuums") },
          { "analyze_count_user_tables", QT_TRANSLATE_NOOP("ChartCatalogue", "analyzes") } } },
      Combine::Sum },
    { "xmin",
      Maintenance,
      QT_TRANSLATE_NOOP("ChartCatalogue", "Age of the oldest snapshot"),
      { { { "oldest_backend_xmin_age" } } },
      Combine::Most },
    { "xids",
      Maintenance,
      QT_TRANSLATE_NOOP("ChartCatalogue", "Transaction ids in use"),
      { { { "maximum_used_transactionIDs" } } },
      Combine::Most },

    { "physical",
      Replication,
      QT_TRANSLATE_NOOP("ChartCatalogue", "Lag of the standbys"),
      { { { "physical_replication_delay_in_bytes" } } },
      Combine::Most },
    { "late",
      Replication,
      QT_TRANSLATE_NOOP("ChartCatalogue", "Delay of the standbys"),
      { { { "physical_replication_delay_in_seconds" } } },
      Combine::Most },
    { "in-sync",
      Replication,
      QT_TRANSLATE_NOOP("ChartCatalogue", "Standbys that commits wait for"),
      { { { "standbys_in_sync" } } },
      Combine::Least },
    { "commits-wait",
      Replication,
      QT_TRANSLATE_NOOP("ChartCatalogue", "Commits that wait for a standby"),
      { { { "commits_waiting_for_standby" } } },
      Combine::Sum },
    { "slots",
      Replication,
      QT_TRANSLATE_NOOP("ChartCatalogue", "WAL that slots of standbys keep"),
      { { { "physical_slots_retained_bytes" } } },
      Combine::Most },
    { "logical",
      Replication,
      QT_TRANSLATE_NOOP("ChartCatalogue", "Lag of the logical slots"),
      { { { "logical_replication_delay_in_bytes" } } },
      Combine::Most },
});

constexpr std::array sections {
    QT_TRANSLATE_NOOP("ChartCatalogue", "Load"),        QT_TRANSLATE_NOOP("ChartCatalogue", "Connections"),
    QT_TRANSLATE_NOOP("ChartCatalogue", "Work"),        QT_TRANSLATE_NOOP("ChartCatalogue", "Storage"),
    QT_TRANSLATE_NOOP("ChartCatalogue", "Maintenance"), QT_TRANSLATE_NOOP("ChartCatalogue", "Replication"),
};
static_assert(sections.size() == static_cast<std::size_t>(ChartSection::Replication) + 1);

QString words(const char *text)
{
    return *text ? QCoreApplication::translate("ChartCatalogue", text) : QString();
}

} // namespace

std::span<const ChartRow> chartCatalogue()
{
    return rows;
}

QString titleOf(const ChartRow &row)
{
    return words(row.title);
}

QString titleOf(ChartSection section)
{
    return words(sections.at(static_cast<std::size_t>(section)));
}

ChartQuestion questionOf(const ChartRow &row, bool byNode, const QStringList &nodes)
{
    ChartQuestion question { .metrics = {},
                             .nodes = nodes,
                             .byNode = byNode && !row.byPart,
                             .byPart = row.byPart,
                             .combine = row.combine };
    for (const auto &metric : row.metrics) {
        if (metric.id)
            question.metrics << AskedMetric { QString::fromLatin1(metric.id), words(metric.label) };
    }
    return question;
}

QString explanationOf(const ChartQuestion &question)
{
    QStringList lines;
    for (const auto &asked : question.metrics) {
        if (const auto *metric = metricOf(asked.id))
            lines << QStringLiteral("%1: %2 (%3)")
                         .arg(asked.id, sentenceOf(*metric), QString::fromLatin1(metric->source));
    }
    return lines.join(QLatin1Char('\n'));
}

BetterDirection betterOf(const ChartQuestion &question)
{
    std::optional<BetterDirection> better;
    for (const auto &asked : question.metrics) {
        const auto *metric = metricOf(asked.id);
        if (!metric)
            continue;
        if (better && *better != metric->better)
            return BetterDirection::Neither;
        better = metric->better;
    }
    return better.value_or(BetterDirection::Neither);
}

} // namespace tessera
