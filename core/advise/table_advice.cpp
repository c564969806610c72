// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/advise/table_advice.h"

#include "core/advise/column_verdict.h"
#include "core/operations/key_tree.h"
#include "core/operations/table_refusals.h"

#include <QCoreApplication>

#include <algorithm>

namespace tessera {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::TableAdvice)
};

/// Tables of the groups with that column type; those tied or joined on the column first, then those whose
/// column has the same name.
QStringList colocationPartners(const TableEvidence &evidence, const QString &column,
                               const StatementSummary &statements)
{
    const auto &cluster = *evidence.facts.snapshot;
    const auto type = evidence.columns.value(column).typeId;
    const auto nearness = [&](const DistributedTable &table) {
        const auto name = table.displayName();
        const auto isTied = [&](const ForeignKey &key) {
            return key.other == name && key.columns.contains(column)
                && key.otherColumns.value(key.columns.indexOf(column)) == table.distributionColumn;
        };
        if (std::ranges::any_of(evidence.definition().foreignKeys, isTied))
            return 3;
        if (statements.partners.value(column).contains(name + u'.' + table.distributionColumn))
            return 2;
        return table.distributionColumn == column ? 1 : 0;
    };
    QList<std::pair<int, QString>> found;
    for (const auto &table : cluster.tables()) {
        if (table.kind != TableKind::Hash || table.partitionOf)
            continue;
        const auto group =
            std::ranges::find(cluster.colocationGroups(), table.colocation, &ColocationGroup::id);
        if (type != 0 && group != cluster.colocationGroups().end() && group->columnType == type)
            found << std::pair(nearness(table), table.displayName());
    }
    std::ranges::stable_sort(found, std::greater<>(), &std::pair<int, QString>::first);
    QStringList names;
    for (const auto &one : std::as_const(found))
        names << one.second;
    return names;
}

void addTies(ColumnAdvice &advice, const TableEvidence &evidence)
{
    const auto tree = keyTree(evidence.facts, evidence.table, advice.column);
    if (!tree) {
        advice.tieProblem = tree.error().message;
        return;
    }
    const auto self = evidence.definition().displayName();
    for (const auto &one : tree->tables) {
        const auto name = one.table.displayName();
        if (name != self)
            advice.tied << (one.isReference() ? Words::tr("%1 (a copy on every node)").arg(name)
                                              : Words::tr("%1 (by %2)").arg(name, one.column));
    }
}

bool hasTies(const TableDefinition &table)
{
    return std::ranges::any_of(table.foreignKeys, [](const ForeignKey &key) { return !key.otherIsSelf; });
}

void addSkew(ColumnAdvice &advice, const ColumnEvidence &evidence, qint32 shardCount)
{
    if (evidence.sample.isEmpty())
        return;
    advice.shards = shardRows(evidence.sample, shardCount);
    advice.skew = largestToMean(advice.shards);
}

} // namespace

const ColumnAdvice *TableAdvice::column(const QString &name) const
{
    const auto found = std::ranges::find(columns, name, &ColumnAdvice::column);
    return found == columns.end() ? nullptr : &*found;
}

Result<TableAdvice> adviseTable(const TableEvidence &evidence, qint32 shardCount)
{
    const auto table = tableToConvert(evidence.facts, evidence.table);
    if (!table)
        return tl::unexpected(table.error());
    const auto &statements = evidence.statements;
    TableAdvice advice { .table = table->displayName(),
                         .bytes = table->bytes,
                         .rows = evidence.rows,
                         .sampledRows = evidence.sampledRows,
                         .statements = statements.count,
                         .hasStatements = evidence.hasStatements,
                         .shardCount =
                             shardCountAdvice({ .bytes = table->bytes,
                                                .nodes = evidence.facts.snapshot->shardNodes().size(),
                                                .serverDefault = evidence.facts.defaultShardCount }),
                         .columns = {} };
    const auto shards = shardCount > 0 ? shardCount : advice.shardCount.count;
    for (const auto &column : table->columns) {
        const auto known = evidence.columns.value(column.name);
        ColumnAdvice one { .column = column.name,
                           .type = column.type,
                           .distinct = known.distinct,
                           .heaviest = known.heaviest,
                           .filteredIn = statements.filtered.value(column.name),
                           .joinedIn = statements.joined.value(column.name) };
        addSkew(one, known, shards);
        one.colocateWith = colocationPartners(evidence, column.name, statements);
        if (hasTies(*table))
            addTies(one, evidence);
        judge(one, { *table, known, evidence.sampledRows, statements.count, shards });
        advice.columns << one;
    }
    std::ranges::stable_sort(advice.columns, [](const ColumnAdvice &a, const ColumnAdvice &b) {
        return std::pair(int(a.fitness), -a.score) < std::pair(int(b.fitness), -b.score);
    });
    return advice;
}

} // namespace tessera
