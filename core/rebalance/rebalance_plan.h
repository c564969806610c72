// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/base/units.h"
#include "core/rebalance/rebalance_question.h"
#include "core/rebalance/shard_sets.h"

namespace tessera {

/// One shard set to be moved.
struct SetMove
{
    ShardId shard; ///< The first of the set
    quint32 shards = 1; ///< How many move together
    GroupId from;
    GroupId to; ///< Below zero: a node that is only imagined
    std::optional<ByteCount> bytes; ///< nullopt: unknown
    double cost = 0; ///< In the strategy's unit
    bool operator==(const SetMove &) const = default;
};

/// What one node holds before and after, of what the rebalancer moves.
struct NodeForecast
{
    GroupId group; ///< Below zero: only imagined
    QString name; ///< HOST:PORT, or "new node 1"
    double capacity = 1; ///< 0: to be emptied
    double costBefore = 0; ///< In the strategy's unit
    double costAfter = 0;
    ByteCount bytesBefore; ///< Of the sets whose size is known
    ByteCount bytesAfter;
    qsizetype setsBefore = 0;
    qsizetype setsAfter = 0;
    bool operator==(const NodeForecast &) const = default;
};

/// The planner's answer. Moves are in the order in which they are to be made.
struct RebalancePlan
{
    QList<SetMove> moves;
    QList<NodeForecast> nodes; ///< By group, imagined ones last
    ByteCount bytes; ///< Of all moves
    QList<ShardId> stuck; ///< First shards of sets that have to leave their node but may go nowhere
    bool wasLimited = false; ///< The limit on moves or bytes ended it
    bool operator==(const RebalancePlan &) const = default;
};

/// What a unit of capacity would hold if all were even, of what the nodes hold in @p cost.
[[nodiscard]] double meanCost(const QList<NodeForecast> &nodes, double NodeForecast::*cost);
/// "new node 1", counted from 1.
[[nodiscard]] QString imaginedNodeName(int number);

/// What each node holds after the first @p steps moves, as costAfter, bytesAfter and setsAfter.
[[nodiscard]] QList<NodeForecast> nodesAfter(const RebalancePlan &plan, qsizetype steps);
/// One sentence a move: "Moves 12.0 GB from w3:5432 (41 % above the mean) to w5:5432 (new)." Says of each
/// node where it stands at that moment.
[[nodiscard]] QStringList explainMoves(const RebalancePlan &plan);
/// The snapshot with @p count imagined nodes, in groups below zero, as the moves name them.
[[nodiscard]] SnapshotPtr withImaginedNodes(const SnapshotPtr &snapshot, int count);

/// Largest deviation of a node that may hold shards from the mean, as a share of it.
[[nodiscard]] double spreadBefore(const RebalancePlan &plan);
[[nodiscard]] double spreadAfter(const RebalancePlan &plan);

/// Pure; takes as long as planMoves() and a few linear passes. Errors: Refused: a size that the strategy
/// weighs is unknown, no node may hold shards, a table or node that is not there, an impossible threshold or
/// capacity.
[[nodiscard]] Result<RebalancePlan> planRebalance(const ShardSets &sets, const RebalanceQuestion &question);

/// The same answer for moves that somebody else planned. Errors: as planRebalance(); Stale: a set is not
/// where a move takes it from.
[[nodiscard]] Result<RebalancePlan> forecastMoves(const ShardSets &sets, const RebalanceQuestion &question,
                                                  const QList<SetMove> &moves);

} // namespace tessera
