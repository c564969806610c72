// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/units.h"
#include "core/cluster/rebalance_strategy.h"

#include <optional>

namespace tessera {

/// What is balanced among itself.
enum class BalanceScope {
    Cluster, ///< All shard sets together: the fewest bytes, each node's total even
    ColocationGroup ///< Each group alone, small ones pooled, as the server does it
};

/// What the planner is asked: the strategy, and everything an operator may suppose (peers.md §4.1).
struct RebalanceQuestion
{
    RebalanceStrategy strategy;
    BalanceScope scope = BalanceScope::Cluster;
    std::optional<double> threshold = {}; ///< A share of the mean; the strategy's own when unset
    ByteCount moveCost { 100'000'000 }; ///< What a move costs besides its bytes (performance.md §5)
    int newNodes = 0; ///< Nodes that are only imagined
    double newNodeCapacity = 1; ///< Of each of them; 1 is an ordinary node
    QSet<NodeId> drained = {}; ///< To be emptied, besides those that may not hold shards
    QSet<QString>
        keptTables = {}; ///< Display names; they and what is colocated with them stay where they are
    QHash<NodeId, double> capacities = {}; ///< Instead of the strategy's
    std::optional<qsizetype> maxMoves = {};
    std::optional<ByteCount> maxBytes = {};
    bool drainOnly = false;
    bool operator==(const RebalanceQuestion &) const = default;
};

} // namespace tessera
