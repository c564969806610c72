// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/operations/set_moves.h"
#include "core/plan/plan.h"
#include "core/plan/plan_facts.h"
#include "core/rebalance/rebalance_plan.h"

namespace tessera {

/// Rebalances by moves of our own, several at a time (design.md §5, "Rebalancing"), as our planner or the
/// server's says. Unlike the server's job it ends with the console, and is resumed by it.
struct RebalanceByMoves
{
    QString
        fixedMoves = {}; ///< movesText() of an earlier plan, instead of planning; stale when a set has moved
    QString planner = {}; ///< tessera, the default, or server
    QString strategy = {}; ///< Empty: the server's default
    QString scope = {}; ///< cluster, the default, or group: each colocation group alone
    std::optional<double> threshold = {}; ///< Share of the mean
    int newNodes = 0; ///< Imagined; a plan with them can be looked at but not run
    double newNodeCapacity = 1; ///< Of each imagined one, relative to 1
    QStringList drained = {}; ///< Nodes, by id or address
    QStringList keptTables = {}; ///< Not to be moved
    QStringList capacities = {}; ///< "NODE=2": node by id or address, relative to 1
    std::optional<qsizetype> maxMoves = {};
    std::optional<ByteCount> maxBytes = {};
    MoveManner manner = {};

    [[nodiscard]] static RebalanceByMoves from(const QJsonObject &parameters);
    /// True when it asks for what the server's planner does not know: it takes a strategy only.
    [[nodiscard]] bool supposesMore() const;
    [[nodiscard]] FactRequest facts() const;
    /// Errors: Refused: a rebalance runs already, nothing to move, imagined nodes, no such strategy, node or
    /// table, a size that is not known; Stale: see fixedMoves.
    [[nodiscard]] Result<Plan> plan(const PlanFacts &facts) const;
    /// What would be moved, and what each node would hold then; imagined nodes too. Errors: as plan().
    [[nodiscard]] Result<RebalancePlan> moves(const PlanFacts &facts) const;
};

/// "102008:2>4 102012:3>4": first shard, node ids. What a plan is saved as.
[[nodiscard]] QString movesText(const RebalancePlan &plan, const ClusterSnapshot &cluster);

} // namespace tessera
