// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/history/catalog_fact.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace tessera {

using namespace Qt::StringLiterals;

namespace {

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QJsonObject parsed(const Fact &fact)
{
    return QJsonDocument::fromJson(fact.value).object();
}

Fact factOf(const Node &node)
{
    return { FactKind::Node, node.id.value, 0,
             compact({ { u"group"_s, node.group.value },
                       { u"host"_s, node.host },
                       { u"port"_s, node.port },
                       { u"primary"_s, node.role == NodeRole::Primary },
                       { u"active"_s, node.isActive },
                       { u"shards"_s, node.shouldHaveShards } }) };
}

Fact factOf(const DistributedTable &table)
{
    return { FactKind::Table, table.oid.value, 0,
             compact({ { u"schema"_s, table.schema },
                       { u"name"_s, table.name },
                       { u"kind"_s, static_cast<int>(table.kind) },
                       { u"column"_s, table.distributionColumn },
                       { u"colocation"_s, table.colocation.value } }) };
}

Fact factOf(const ClusterSnapshot &snapshot, const Shard &shard)
{
    const auto table = QByteArray::number(qint64 { snapshot.tableOf(shard).oid.value });
    if (!shard.hasRange)
        return { FactKind::Shard, shard.id.value, 0, table };
    return { FactKind::Shard, shard.id.value, 0,
             table + ' ' + QByteArray::number(shard.minValue) + ' ' + QByteArray::number(shard.maxValue) };
}

Node nodeFrom(const Fact &fact)
{
    const auto object = parsed(fact);
    Node node;
    node.id = NodeId { static_cast<qint32>(fact.id) };
    node.group = GroupId { object[u"group"_s].toInt() };
    node.host = object[u"host"_s].toString();
    node.port = static_cast<quint16>(object[u"port"_s].toInt());
    node.role = object[u"primary"_s].toBool() ? NodeRole::Primary : NodeRole::Secondary;
    node.isActive = object[u"active"_s].toBool();
    node.shouldHaveShards = object[u"shards"_s].toBool();
    node.hasMetadata = node.metadataSynced = true; // not kept; no reason to doubt it on the map
    return node;
}

DistributedTable tableFrom(const Fact &fact)
{
    const auto object = parsed(fact);
    DistributedTable table;
    table.oid = TableOid { static_cast<quint32>(fact.id) };
    table.schema = object[u"schema"_s].toString();
    table.name = object[u"name"_s].toString();
    table.kind = static_cast<TableKind>(object[u"kind"_s].toInt());
    table.distributionColumn = object[u"column"_s].toString();
    table.colocation = ColocationId { object[u"colocation"_s].toInt() };
    return table;
}

/// Builds in the order of kinds; what refers to something that was not recorded is left out.
class Builder
{
public:
    void add(const Fact &fact)
    {
        switch (fact.kind) {
        case FactKind::Node:
            m_parts.nodes << nodeFrom(fact);
            break;
        case FactKind::Table:
            m_tables.insert(fact.id, static_cast<quint32>(m_parts.tables.size()));
            m_parts.tables << tableFrom(fact);
            break;
        case FactKind::Shard:
            addShard(fact);
            break;
        case FactKind::Placement:
            addPlacement(fact);
            break;
        }
    }
    SnapshotPtr finish() { return std::make_shared<const ClusterSnapshot>(std::move(m_parts)); }

private:
    void addShard(const Fact &fact)
    {
        const auto words = fact.value.split(' ');
        const auto table = m_tables.constFind(words.first().toLongLong());
        if (table == m_tables.constEnd())
            return;
        const bool hasRange = words.size() == 3;
        m_parts.shards.push_back({ .id = ShardId { fact.id },
                                   .minValue = hasRange ? words.at(1).toInt() : 0,
                                   .maxValue = hasRange ? words.at(2).toInt() : 0,
                                   .table = *table,
                                   .hasRange = hasRange });
    }
    void addPlacement(const Fact &fact)
    {
        auto &shards = m_parts.shards;
        while (m_shard < shards.size() && shards[m_shard].id.value < fact.id)
            ++m_shard;
        if (m_shard < shards.size() && shards[m_shard].id.value == fact.id)
            m_parts.placements.push_back({ .id = PlacementId { ++m_lastPlacement },
                                           .shard = static_cast<quint32>(m_shard),
                                           .group = GroupId { static_cast<qint32>(fact.group) },
                                           .state = fact.value.toInt() });
    }

    ClusterSnapshot::Parts m_parts;
    QHash<qint64, quint32> m_tables; ///< Index by oid
    size_t m_shard = 0;
    qint64 m_lastPlacement = 0;
};

} // namespace

FactList factsOf(const ClusterSnapshot &snapshot)
{
    FactList facts;
    facts.reserve(snapshot.shards().size() + snapshot.placements().size());
    for (const auto &node : snapshot.nodes())
        facts.push_back(factOf(node));
    for (const auto &table : snapshot.tables())
        facts.push_back(factOf(table));
    for (const auto &shard : snapshot.shards())
        facts.push_back(factOf(snapshot, shard));
    for (const auto &placement : snapshot.placements())
        facts.push_back({ FactKind::Placement, snapshot.shards()[placement.shard].id.value,
                          placement.group.value, QByteArray::number(placement.state) });
    std::ranges::sort(facts, [](const Fact &a, const Fact &b) { return a.isBefore(b); });
    const auto [first, last] =
        std::ranges::unique(facts, [](const Fact &a, const Fact &b) { return a.isAboutTheSame(b); });
    facts.erase(first, last);
    return facts;
}

SnapshotPtr snapshotOf(const FactList &facts)
{
    Builder builder;
    for (const auto &fact : facts)
        builder.add(fact);
    return builder.finish();
}

} // namespace tessera
