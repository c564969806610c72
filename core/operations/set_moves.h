// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/operations/new_server.h"
#include "core/plan/plan.h"
#include "core/plan/plan_facts.h"
#include "core/rebalance/rebalance_plan.h"

#include <chrono>

namespace tessera {

/// How planned moves of shard sets are made (design.md §5, "Rebalancing").
struct MoveManner
{
    QString mode = {}; ///< adaptive, the default, online, or block_writes
    std::chrono::milliseconds writePause { 500 }; ///< adaptive: what writers may wait for one set
    int movesPerNode = 2; ///< At a time, in and out

    /// Of the parameters mode, writePause and movesPerNode.
    [[nodiscard]] static MoveManner from(const QJsonObject &parameters);
    /// Errors: Invalid.
    [[nodiscard]] Result<> check() const;
};

/// Errors: Refused: sets have to leave their node but may go nowhere.
[[nodiscard]] Result<> refusalOfStuck(const RebalancePlan &plan);

/// Adds one step a move, before them what they need (leftovers dropped, reference tables copied where
/// @p newServers is empty), and sets the plan's lanes, notes, needs and scope. Finished moves stay when a
/// later step fails. Moves to the group -1 go to the first of @p newServers, which an earlier step registers;
/// and so on.
void addSetMoves(Plan &plan, const QList<SetMove> &moves, const MoveManner &manner, const PlanFacts &facts,
                 const QList<HostPort> &newServers = {});

} // namespace tessera
