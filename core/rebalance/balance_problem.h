// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <cstddef>
#include <limits>
#include <optional>
#include <utility>
#include <vector>

namespace tessera {

/// One node that shards may lie on, as the planner sees it.
struct BalanceNode
{
    double capacity = 1; ///< Relative; 0: everything has to leave
};

/// One placement of a shard set, the unit of moves. 24 bytes, since there may be a million.
struct BalanceSet
{
    double cost = 0; ///< What the strategy weighs: bytes, 1, …
    double bytes = 0; ///< What a move copies
    quint32 node = 0; ///< Index into BalanceProblem::nodes
    quint32 pool = 0; ///< Sets of one pool are balanced among themselves
};
static_assert(sizeof(BalanceSet) == 24);

/// When a cluster is balanced and which moves are worth it (citus.md §4.1, §4.2).
struct BalanceRules
{
    double threshold = 0.1; ///< Tolerated deviation from the mean, as a share of it
    double improvementThreshold = 0.5; ///< Gain of a move as a share of what it adds to the target
    double moveCost = 0; ///< What a move costs besides its bytes, in bytes
    std::size_t maxMoves = std::numeric_limits<std::size_t>::max();
    double maxBytes = std::numeric_limits<double>::infinity();
    bool drainOnly = false; ///< Only empty the nodes without capacity
};

/// Numbers only: what lies where and what the rules are. Made by balanceProblem() from a snapshot.
struct BalanceProblem
{
    std::vector<BalanceNode> nodes;
    std::vector<BalanceSet> sets;
    BalanceRules rules = {};
    /// Sets that weigh on their node but are not to be moved; empty when all may.
    std::vector<bool> pinned = {};
    /// Which shard set each of sets is a copy of; empty when each has one placement. Two copies never share a
    /// node.
    std::vector<quint32> copyOf = {};
    /// Pairs of set and node that the strategy forbids.
    std::vector<std::pair<quint32, quint32>> forbidden = {};
};

struct BalanceMove
{
    quint32 set = 0; ///< Index into BalanceProblem::sets
    quint32 from = 0; ///< Index into BalanceProblem::nodes
    quint32 to = 0;
    bool operator==(const BalanceMove &) const = default;
};

/// Moves in the order in which they are to be made: after each one the cluster is no worse than before it.
struct BalanceMoves
{
    std::vector<BalanceMove> moves;
    double bytes = 0; ///< Of all moves
    std::vector<quint32> stuck; ///< Sets that have to leave their node but may go nowhere
    bool wasLimited = false; ///< More moves would help, but the limit on moves or bytes was reached
};

} // namespace tessera
