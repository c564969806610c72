// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cluster/cluster_snapshot.h"

#include <algorithm>
#include <tuple>

namespace tessera {

namespace {

/// Shards of one colocation group in range order; shards without a range compare equal.
auto rangeKey(const Shard &shard)
{
    return std::tuple(shard.hasRange, shard.hasRange ? shard.minValue : 0);
}

} // namespace

ClusterSnapshot::ClusterSnapshot(Parts parts)
    : m_parts(std::move(parts))
{
    m_firstPlacement.assign(m_parts.shards.size() + 1, 0);
    for (const auto &placement : m_parts.placements)
        ++m_firstPlacement[placement.shard + 1];
    for (size_t i = 1; i < m_firstPlacement.size(); ++i)
        m_firstPlacement[i] += m_firstPlacement[i - 1];
    groupShards();
}

void ClusterSnapshot::groupShards()
{
    QHash<ColocationId, size_t> counts;
    std::vector<size_t> tableCounts(static_cast<size_t>(m_parts.tables.size()));
    for (const auto &shard : m_parts.shards)
        ++tableCounts[shard.table];
    for (size_t i = 0; i < tableCounts.size(); ++i)
        counts[m_parts.tables.at(static_cast<qsizetype>(i)).colocation] += tableCounts[i];
    counts.remove(ColocationId { 0 });
    std::vector<std::vector<quint32> *> groupOfTable;
    for (auto it = counts.constBegin(); it != counts.constEnd(); ++it)
        m_shardsByGroup[it.key()].reserve(it.value());
    for (const auto &table : std::as_const(m_parts.tables)) {
        const auto group = m_shardsByGroup.find(table.colocation);
        groupOfTable.push_back(group == m_shardsByGroup.end() ? nullptr : &*group);
    }
    for (quint32 i = 0; i < m_parts.shards.size(); ++i) {
        if (const auto group = groupOfTable[m_parts.shards[i].table])
            group->push_back(i);
    }
    for (auto &indexes : m_shardsByGroup)
        std::ranges::stable_sort(indexes, {}, [this](quint32 i) { return rangeKey(m_parts.shards[i]); });
}

const Node *ClusterSnapshot::node(NodeId id) const
{
    const auto found = std::ranges::find(m_parts.nodes, id, &Node::id);
    return found == m_parts.nodes.end() ? nullptr : &*found;
}

const Node *ClusterSnapshot::node(const QString &nodeIdOrAddress) const
{
    bool isNumber = false;
    const NodeId id { nodeIdOrAddress.toInt(&isNumber) };
    if (isNumber)
        return node(id);
    const auto found = std::ranges::find(m_parts.nodes, nodeIdOrAddress, &Node::address);
    return found == m_parts.nodes.end() ? nullptr : &*found;
}

const Node *ClusterSnapshot::coordinator() const
{
    return primaryOf(GroupId { 0 });
}

const Node *ClusterSnapshot::primaryOf(GroupId group) const
{
    const auto found = std::ranges::find_if(m_parts.nodes, [group](const Node &node) {
        return node.group == group && node.role == NodeRole::Primary;
    });
    return found == m_parts.nodes.end() ? nullptr : &*found;
}

const DistributedTable *ClusterSnapshot::table(const QString &name) const
{
    const auto matches = [&name](const DistributedTable &table) {
        return table.displayName() == name || table.schema + QLatin1Char('.') + table.name == name;
    };
    const auto found = std::ranges::find_if(m_parts.tables, matches);
    return found == m_parts.tables.end() ? nullptr : &*found;
}

const DistributedTable &ClusterSnapshot::tableOf(const Shard &shard) const
{
    return m_parts.tables.at(shard.table);
}

const Shard *ClusterSnapshot::shard(ShardId id) const
{
    const auto found = std::ranges::lower_bound(m_parts.shards, id, {}, &Shard::id);
    return found == m_parts.shards.end() || found->id != id ? nullptr : &*found;
}

ShardBounds ClusterSnapshot::boundsOf(const Shard &shard) const
{
    if (shard.hasRange)
        return { QString::number(shard.minValue), QString::number(shard.maxValue) };
    return m_parts.textBounds.value(shard.id);
}

quint32 ClusterSnapshot::indexOf(const Shard &shard) const
{
    return static_cast<quint32>(&shard - m_parts.shards.data());
}

std::span<const Placement> ClusterSnapshot::placementsOf(const Shard &shard) const
{
    const auto index = indexOf(shard);
    return placements().subspan(m_firstPlacement[index],
                                m_firstPlacement[index + 1] - m_firstPlacement[index]);
}

std::vector<const Shard *> ClusterSnapshot::shardSet(const Shard &shard) const
{
    const auto group = m_shardsByGroup.constFind(tableOf(shard).colocation);
    if (group == m_shardsByGroup.constEnd())
        return { &shard };
    const auto key = [this](quint32 i) { return rangeKey(m_parts.shards[i]); };
    std::vector<const Shard *> set;
    for (const auto i : std::ranges::equal_range(*group, rangeKey(shard), {}, key))
        set.push_back(&m_parts.shards[i]);
    return set;
}

std::vector<std::vector<quint32>> ClusterSnapshot::shardSets() const
{
    std::vector<std::vector<quint32>> sets;
    for (const auto &indexes : m_shardsByGroup) {
        for (size_t i = 0; i < indexes.size(); ++i) {
            const auto &shard = m_parts.shards[indexes[i]];
            if (i == 0 || rangeKey(shard) != rangeKey(m_parts.shards[indexes[i - 1]]))
                sets.emplace_back();
            sets.back().push_back(indexes[i]);
        }
    }
    for (quint32 i = 0; i < m_parts.shards.size(); ++i) {
        if (tableOf(m_parts.shards[i]).colocation.value == 0)
            sets.push_back({ i });
    }
    return sets;
}

QList<Node> ClusterSnapshot::shardNodes() const
{
    QList<Node> nodes;
    for (const auto &node : m_parts.nodes) {
        if (node.role == NodeRole::Primary && node.isActive && node.shouldHaveShards)
            nodes << node;
    }
    std::ranges::sort(nodes, {}, &Node::group);
    return nodes;
}

ClusterSnapshot ClusterSnapshot::withNodes(const QList<Node> &nodes) const
{
    auto parts = m_parts;
    parts.nodes += nodes;
    return ClusterSnapshot(std::move(parts));
}

bool ClusterSnapshot::operator==(const ClusterSnapshot &other) const
{
    const auto facts = [](const Parts &parts) {
        return std::tie(parts.database, parts.engineText, parts.serverVersion, parts.capabilities,
                        parts.nodes, parts.tables, parts.colocationGroups, parts.shards, parts.placements,
                        parts.textBounds, parts.jobs, parts.cleanup);
    };
    return facts(m_parts) == facts(other.m_parts);
}

} // namespace tessera
