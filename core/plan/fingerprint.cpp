// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/fingerprint.h"

#include <QCryptographicHash>
#include <QSet>

#include <algorithm>

namespace tessera {

namespace {

using Lines = QStringList;

void addNodes(Lines &lines, const ClusterSnapshot &cluster)
{
    for (const auto &node : cluster.nodes())
        lines << QStringLiteral("node %1 %2 %3 %4 %5 %6")
                     .arg(QString::number(node.id.value), QString::number(node.group.value), node.address(),
                          QString::number(int(node.role)), QString::number(int(node.isActive)),
                          QString::number(int(node.shouldHaveShards)));
}

bool isInScope(const DistributedTable &table, const FactScope &scope, const ClusterSnapshot &cluster)
{
    if (scope.allTables)
        return true;
    return std::ranges::any_of(scope.tables, [&](const QString &name) {
        const auto *named = cluster.table(name);
        return named
            && (named->oid == table.oid
                || (named->colocation.value != 0 && named->colocation == table.colocation));
    });
}

void addShard(Lines &lines, const ClusterSnapshot &cluster, const Shard &shard)
{
    QStringList groups;
    for (const auto &placement : cluster.placementsOf(shard))
        groups << QString::number(placement.group.value);
    lines << QStringLiteral("shard %1 %2 %3 %4")
                 .arg(QString::number(shard.id.value), QString::number(shard.minValue),
                      QString::number(shard.maxValue), groups.join(QLatin1Char(',')));
}

void addTables(Lines &lines, const FactScope &scope, const ClusterSnapshot &cluster)
{
    QSet<quint32> indexes;
    for (qsizetype i = 0; i < cluster.tables().size(); ++i) {
        const auto &table = cluster.tables().at(i);
        if (!isInScope(table, scope, cluster))
            continue;
        indexes << static_cast<quint32>(i);
        lines << QStringLiteral("table %1 %2 %3 %4 %5")
                     .arg(QString::number(table.oid.value), table.displayName(),
                          QString::number(int(table.kind)), table.distributionColumn,
                          QString::number(table.colocation.value));
    }
    for (const auto &shard : cluster.shards()) {
        if (indexes.contains(shard.table))
            addShard(lines, cluster, shard);
    }
}

void addDefinition(Lines &lines, const TableDefinition &table)
{
    QStringList words { QStringLiteral("definition"), table.displayName(), QString::number(table.oid.value),
                        QString(QLatin1Char(table.kind)) };
    for (const auto &column : table.columns)
        words << column.name << column.type;
    for (const auto &key : table.uniqueKeys)
        words << key.name << key.columns;
    for (const auto &key : table.foreignKeys)
        words << key.name << key.other << key.columns << key.otherColumns;
    lines << words.join(QChar(0x1f));
}

void addSchema(Lines &lines, const SchemaDefinition &schema)
{
    QStringList words { QStringLiteral("schema"), schema.name };
    for (const auto &table : schema.tables)
        words << table.name;
    for (const auto &key : schema.foreignKeys)
        words << key.name << key.table << key.other;
    lines << words.join(QChar(0x1f));
}

} // namespace

QString fingerprintOf(const FactScope &scope, const PlanFacts &facts)
{
    Lines lines;
    addNodes(lines, *facts.snapshot);
    addTables(lines, scope, *facts.snapshot);
    for (const auto &table : facts.definitions)
        addDefinition(lines, table);
    if (facts.schema)
        addSchema(lines, *facts.schema);
    lines.sort();
    const auto hash =
        QCryptographicHash::hash(lines.join(QLatin1Char('\n')).toUtf8(), QCryptographicHash::Sha256);
    return QString::fromLatin1(hash.toHex());
}

} // namespace tessera
