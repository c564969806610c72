// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cluster/table_rows.h"
#include "core/diagnose/read_diagnostic.h"
#include "core/reports/report_builders.h"
#include "core/reports/report_cells.h"

#include <QCoreApplication>

#include <algorithm>

namespace tessera::build {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::Report)
};

constexpr qsizetype mostTables = 100;
constexpr qsizetype mostGroupRows = 60;

/// The largest shard of a table, and what an average one has.
struct ShardSkew
{
    double largest = 0;
    double sum = 0;
    qint64 count = 0;
    bool isKnown = true;
};

QHash<quint32, ShardSkew> shardSkews(const ClusterState &state)
{
    QHash<quint32, ShardSkew> skews;
    for (const auto &placement : state.snapshot->placements()) {
        auto &skew = skews[state.snapshot->shards()[placement.shard].table];
        const auto size = state.sizes ? state.sizes->of(placement.id) : std::nullopt;
        const auto bytes = static_cast<double>(size.value_or(ByteCount {}).value);
        skew.isKnown = skew.isKnown && size;
        skew.largest = std::max(skew.largest, bytes);
        skew.sum += bytes;
        ++skew.count;
    }
    return skews;
}

QList<ReportCell> skewCells(const ShardSkew &skew)
{
    if (!skew.isKnown || skew.count == 0)
        return { bytesCell(std::nullopt), wordsCell(u"–"_s) };
    const auto largest = bytesCell(ByteCount { static_cast<qint64>(skew.largest) });
    if (skew.count == 1 || skew.sum <= 0)
        return { largest, wordsCell(u"–"_s) };
    auto share = shareCell(skew.largest / (skew.sum / static_cast<double>(skew.count)));
    constexpr double much = 3; // one shard holds three times as much as the others
    if (share.value.toDouble() > much)
        share.severity = Severity::Warning;
    return { largest, share };
}

ReportTable tablesTable(const ClusterState &state)
{
    ReportTable table { .id = u"tables"_s,
                        .title = Words::tr("Tables, the largest first"),
                        .columns = { wordsColumn(u"table"_s, Words::tr("Table")),
                                     wordsColumn(u"kind"_s, Words::tr("Kind")),
                                     wordsColumn(u"distributionColumn"_s, Words::tr("Distributed by")),
                                     numberColumn(u"colocationId"_s, Words::tr("Group")),
                                     numberColumn(u"shards"_s, Words::tr("Shards")),
                                     numberColumn(u"bytes"_s, Words::tr("Size")),
                                     numberColumn(u"largestShardBytes"_s, Words::tr("Largest shard")),
                                     numberColumn(u"largestOfAverage"_s, Words::tr("Of the average")) } };
    const auto rows = tableRows(state);
    const auto skews = shardSkews(state);
    QList<quint32> order;
    for (quint32 i = 0; i < static_cast<quint32>(rows.size()); ++i)
        order << i;
    std::ranges::stable_sort(order, std::ranges::greater(),
                             [&](quint32 i) { return rows.at(i).bytes.value_or(ByteCount {}).value; });
    for (const auto i : order) {
        const auto &row = rows.at(i);
        const bool hasGroup = row.table.colocation.value != 0;
        table.rows << (QList<ReportCell> { nameCell(Naming::Table, row.table.displayName()),
                                           wordsCell(tableKindText(row.table.kind)),
                                           nameCell(Naming::Column, row.table.distributionColumn),
                                           hasGroup ? idCell(row.table.colocation.value) : wordsCell({}),
                                           countCell(row.shards), bytesCell(row.bytes) }
                       + skewCells(skews.value(i)));
    }
    cut(table, mostTables);
    return table;
}

ReportTable groupsTable(const DiagnosticResult &skew)
{
    ReportTable table { .id = u"colocationGroups"_s,
                        .title = Words::tr("How each colocation group lies on the nodes"),
                        .columns = { wordsColumn(u"tables"_s, Words::tr("Tables")),
                                     wordsColumn(u"node"_s, Words::tr("Node")),
                                     numberColumn(u"bytes"_s, Words::tr("Size")),
                                     numberColumn(u"ofAverage"_s, Words::tr("Of the average")) } };
    for (const auto &row : skew.rows) {
        auto share = shareCell(row.values.at(3).toDouble());
        if (row.verdict > DiagnosticVerdict::Ok)
            share.severity = severityOf(row.verdict);
        table.rows << QList<ReportCell> { foreignCell(row.values.at(0).toString()),
                                          nameCell(Naming::Node, row.values.at(1).toString()),
                                          bytesCell(ByteCount { row.values.at(2).toLongLong() }), share };
    }
    cut(table, mostGroupRows);
    return table;
}

} // namespace

Blocks tables(const ReportFacts &facts)
{
    const auto *state = facts.state();
    if (!state)
        return missing(facts.cluster);
    if (state->snapshot->tables().isEmpty())
        return QList<ReportBlock> { ReportParagraph {
            wordsCell(Words::tr("No table is distributed yet.")) } };
    QList<ReportBlock> blocks;
    if (state->sizes) {
        const auto skew = dataSkew(*diagnosticCheck(u"data-skew"_s), *state->snapshot, *state->sizes);
        blocks << ReportVerdict { .severity = severityOf(skew.verdict),
                                  .sentence = wordsCell(skew.sentence),
                                  .remedy = wordsCell(skew.advice) };
        blocks << tablesTable(*state);
        if (!skew.rows.isEmpty())
            blocks << groupsTable(skew);
    } else {
        blocks << tablesTable(*state);
    }
    return blocks;
}

} // namespace tessera::build
