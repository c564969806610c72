// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/advise/read_table_evidence.h"

#include "core/cluster/read_snapshot.h"
#include "core/operations/table_refusals.h"
#include "core/plan/read_plan_facts.h"
#include "core/postgres/quote.h"
#include "core/postgres/sql_text.h"
#include "core/statements/read_statements.h"

#include <QCoreApplication>

namespace tessera {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::TableAdvice)
};

constexpr qint64 wantedSample = 30'000; ///< Rows
/// A form waits for the answer. At most one block a row of the sample is read; what takes longer is a busy
/// server, and the statistics have to do.
constexpr auto longestSampling = std::chrono::seconds(5);
constexpr qint64 largestSample = 2 * wantedSample; ///< Where the server's estimate was too low
constexpr qint64 leastRowBytes = 50; ///< For tables that were never analysed
constexpr qsizetype mostHashed = 12; ///< Columns
constexpr auto mostStatements = 500;

struct Reader
{
    Session &session;
    TableEvidence &evidence;
    Deadline deadline;
    std::stop_token stop;

    Result<> definitions();
    Result<> statistics();
    void sample();
    void statements();
    [[nodiscard]] QStringList hashedColumns() const;
    [[nodiscard]] double samplePercent() const;
    void useSample(ColumnEvidence &column) const;
};

Result<> Reader::definitions()
{
    const auto snapshot = readSnapshot(session, deadline, stop);
    if (!snapshot)
        return tl::unexpected(snapshot.error());
    evidence.facts.snapshot = *snapshot;
    const auto table = readTableDefinition(session, evidence.table, deadline, stop);
    if (!table)
        return tl::unexpected(table.error());
    if (!*table)
        return fail(ErrorKind::NotFound,
                    Words::tr("There is no table %1. Write NAME for a table of the schema public, else "
                              "SCHEMA.NAME.")
                        .arg(evidence.table));
    const auto tied = readTiedTables(session, **table, deadline, stop);
    if (!tied)
        return tl::unexpected(tied.error());
    evidence.facts.definitions = *tied;
    evidence.facts.definitions.insert(evidence.table, **table);
    const auto count =
        session.run(u"SELECT current_setting('citus.shard_count', true)::int"_s, {}, deadline, stop);
    if (count && !count->isNull(0, 0))
        evidence.facts.defaultShardCount = count->get<qint32>(0, 0);
    return {};
}

Result<> Reader::statistics()
{
    const auto rows = session.run(sqlText(u"read_column_statistics"_s), { evidence.definition().oid.value },
                                  deadline, stop);
    if (!rows)
        return tl::unexpected(rows.error());
    for (int row = 0; row < rows->size(); ++row) {
        evidence.rows = rows->get<std::optional<qint64>>(row, "rows");
        ColumnEvidence column { .typeId = rows->get<quint32>(row, "type_id"),
                                .distinct = rows->get<std::optional<double>>(row, "n_distinct"),
                                .heaviest = rows->get<std::optional<double>>(row, "heaviest"),
                                .nulls = rows->get<std::optional<double>>(row, "nulls") };
        if (column.distinct && *column.distinct < 0)
            column.distinct = evidence.rows
                ? std::optional(-*column.distinct * static_cast<double>(*evidence.rows))
                : std::nullopt;
        evidence.columns.insert(rows->get<QString>(row, "name"), column);
    }
    return {};
}

/// Those that could distribute the table, so that a wide table does not make a long statement.
QStringList Reader::hashedColumns() const
{
    QStringList names;
    for (const auto &column : evidence.definition().columns) {
        if (names.size() < mostHashed && refusalOfColumnAlone(evidence.definition(), column.name))
            names << column.name;
    }
    return names;
}

double Reader::samplePercent() const
{
    const auto bytes = evidence.definition().bytes.value_or(ByteCount {}).value;
    const auto rows = std::max<qint64>(evidence.rows.value_or(0), 0);
    const auto guess = static_cast<double>(rows > 0 ? rows : bytes / leastRowBytes);
    return guess <= wantedSample ? 100 : 100 * static_cast<double>(wantedSample) / guess;
}

/// What the statistics do not know is taken from the sample, when it holds the whole table.
void Reader::useSample(ColumnEvidence &column) const
{
    qint64 largest = 0;
    qint64 sum = 0;
    for (const auto &one : std::as_const(column.sample)) {
        largest = std::max(largest, one.rows);
        sum += one.rows;
    }
    if (evidence.sampledRows == 0)
        return;
    const auto all = static_cast<double>(evidence.sampledRows);
    if (samplePercent() >= 100 || !column.nulls) {
        column.heaviest = static_cast<double>(largest) / all;
        column.nulls = static_cast<double>(evidence.sampledRows - sum) / all;
    }
    if (samplePercent() >= 100)
        column.distinct = static_cast<double>(column.sample.size());
}

/// One pass: the sample, then how many rows of it have each hash, a column after the other; equal values are
/// hashed once. An error, such as a type that Citus does not hash, leaves the sample out.
void Reader::sample()
{
    const auto names = hashedColumns();
    if (names.isEmpty())
        return;
    QStringList columns;
    QStringList counts { u"SELECT -1, NULL::integer, count(*) FROM sample"_s };
    for (const auto &name : names) {
        columns << quoteIdentifier(name);
        counts
            << u"SELECT %1, worker_hash(v), sum(n)::bigint FROM (SELECT %2 AS v, count(*) AS n FROM sample "
               "WHERE %2 IS NOT NULL GROUP BY 1) AS equal GROUP BY 2"_s.arg(
                   QString::number(columns.size() - 1), columns.last());
    }
    const auto &table = evidence.definition();
    const QString sql = u"WITH sample AS MATERIALIZED (SELECT "_s + columns.join(u", "_s) + u" FROM "_s
        + quoteQualified(table.schema, table.name)
        + u" TABLESAMPLE SYSTEM (%1) LIMIT %2) "_s.arg(samplePercent(), 0, 'f', 6).arg(largestSample)
        + counts.join(u" UNION ALL "_s);
    const auto rows = session.run(sql, {}, Deadline::earlier(deadline, Deadline::in(longestSampling)), stop);
    if (!rows)
        return;
    for (int row = 0; row < rows->size(); ++row) {
        const auto column = rows->get<int>(row, 0);
        const auto count = rows->get<qint64>(row, 2);
        if (column < 0)
            evidence.sampledRows = count;
        else
            evidence.columns[names.at(column)].sample << HashCount { rows->get<qint32>(row, 1), count };
    }
    for (const auto &name : names)
        useSample(evidence.columns[name]);
}

/// The extension may stand in any schema, and be there without being loaded. Our own samples and the checks
/// of foreign keys are no statements of the application.
void Reader::statements()
{
    const auto schema = statementsSchema(session, deadline, stop);
    if (!schema || schema->isEmpty())
        return;
    const QString sql = u"SELECT query FROM "_s
        + quoteQualified(*schema, u"pg_stat_statements"_s)
        + u" WHERE dbid = (SELECT oid FROM pg_database WHERE datname = current_database())"
          " AND strpos(lower(query), lower($1)) > 0 AND query !~ '^WITH sample AS|OPERATOR\\(pg_catalog' GROUP BY query ORDER BY sum(calls) DESC LIMIT %1"_s
              .arg(mostStatements);
    const auto rows = session.run(sql, { evidence.definition().name }, deadline, stop);
    if (!rows)
        return;
    evidence.hasStatements = true;
    QStringList texts;
    for (int row = 0; row < rows->size(); ++row)
        texts << rows->get<QString>(row, 0);
    const auto &table = evidence.definition();
    SoughtTable sought { table.schema, table.name, {} };
    for (const auto &column : table.columns)
        sought.columns << column.name;
    evidence.statements = summaryOf(texts, sought);
}

} // namespace

Result<TableEvidence> readTableEvidence(Session &session, const QString &table, Deadline deadline,
                                        std::stop_token stop)
{
    TableEvidence evidence { .facts = {}, .table = table };
    Reader reader { session, evidence, deadline, std::move(stop) };
    const auto done = reader.definitions().and_then([&] { return reader.statistics(); });
    if (!done)
        return tl::unexpected(done.error());
    reader.sample();
    reader.statements();
    return evidence;
}

} // namespace tessera
