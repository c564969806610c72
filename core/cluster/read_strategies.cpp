// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cluster/read_strategies.h"

#include "core/postgres/sql_text.h"

namespace tessera {

using namespace Qt::StringLiterals;

namespace {

/// The array literal of ids.
template <class Ids> QString arrayOf(const Ids &ids)
{
    QStringList words;
    for (const auto &id : ids)
        words << QString::number(id.value);
    return u'{' + words.join(u',') + u'}';
}

std::vector<ShardId> firstShards(const ClusterSnapshot &snapshot)
{
    std::vector<ShardId> ids;
    for (const auto &set : snapshot.shardSets()) {
        const auto &shard = snapshot.shards()[set.front()];
        if (isMovable(snapshot.tableOf(shard).kind))
            ids.push_back(shard.id);
    }
    return ids;
}

std::vector<NodeId> nodeIds(const ClusterSnapshot &snapshot)
{
    std::vector<NodeId> ids;
    for (const auto &node : snapshot.shardNodes())
        ids.push_back(node.id);
    return ids;
}

} // namespace

Result<QList<RebalanceStrategy>> readStrategies(Session &session, Deadline deadline, std::stop_token stop)
{
    const auto rows = session.run(sqlText(u"list_rebalance_strategies"_s), {}, deadline, std::move(stop));
    if (!rows)
        return tl::unexpected(rows.error());
    QList<RebalanceStrategy> strategies;
    for (int row = 0; row < rows->size(); ++row)
        strategies << RebalanceStrategy { .name = rows->get<QString>(row, "name"),
                                          .isDefault = rows->get<bool>(row, "default_strategy"),
                                          .costFunction = rows->get<QString>(row, "cost"),
                                          .capacityFunction = rows->get<QString>(row, "capacity"),
                                          .allowedFunction = rows->get<QString>(row, "allowed"),
                                          .defaultThreshold = rows->get<double>(row, "default_threshold"),
                                          .minimumThreshold = rows->get<double>(row, "minimum_threshold"),
                                          .improvementThreshold =
                                              rows->get<double>(row, "improvement_threshold"),
                                          .baseCost = rows->get<double>(row, "base_cost") };
    return strategies;
}

/// The server quotes the functions' names itself (regproc), so that they go into the statement as they are.
Result<> askStrategy(RebalanceStrategy &strategy, Session &session, const ClusterSnapshot &snapshot,
                     Deadline deadline, std::stop_token stop)
{
    const auto shards = arrayOf(firstShards(snapshot));
    const auto nodes = arrayOf(nodeIds(snapshot));
    if (!strategy.weighsBytes() && !strategy.countsSets()) {
        const auto rows =
            session.run(u"SELECT shard, %1(shard)::float8 AS cost FROM unnest($1::int8[]) AS shard"_s.arg(
                            strategy.costFunction),
                        { shards }, deadline, stop);
        if (!rows)
            return tl::unexpected(rows.error());
        for (int row = 0; row < rows->size(); ++row)
            strategy.costs.insert(ShardId { rows->get<qint64>(row, "shard") },
                                  rows->get<double>(row, "cost"));
    }
    if (!strategy.hasEqualNodes()) {
        const auto rows =
            session.run(u"SELECT node, %1(node)::float8 AS capacity FROM unnest($1::int4[]) AS node"_s.arg(
                            strategy.capacityFunction),
                        { nodes }, deadline, stop);
        if (!rows)
            return tl::unexpected(rows.error());
        for (int row = 0; row < rows->size(); ++row)
            strategy.capacities.insert(NodeId { rows->get<qint32>(row, "node") },
                                       rows->get<double>(row, "capacity"));
    }
    if (!strategy.allowsAll()) {
        const auto rows = session.run(
            u"SELECT shard, node FROM unnest($1::int8[]) AS shard,"
            " unnest($2::int4[]) AS node WHERE NOT %1(shard, node)"_s.arg(strategy.allowedFunction),
            { shards, nodes }, deadline, stop);
        if (!rows)
            return tl::unexpected(rows.error());
        for (int row = 0; row < rows->size(); ++row)
            strategy.forbidden.insert(
                { ShardId { rows->get<qint64>(row, "shard") }, NodeId { rows->get<qint32>(row, "node") } });
    }
    return {};
}

} // namespace tessera
