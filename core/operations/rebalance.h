// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/plan/plan.h"
#include "core/plan/plan_facts.h"

namespace tessera {

/// Starts the server's own rebalance as a background job and follows it (citus_rebalance_start).
struct StartRebalance
{
    QString strategy = {}; ///< Empty: the server's default
    bool drainOnly = false; ///< Only empty the nodes that may not hold shards

    [[nodiscard]] static StartRebalance from(const QJsonObject &parameters);
    [[nodiscard]] FactRequest facts() const;
    /// Errors: Refused: a rebalance runs already, nothing to move.
    [[nodiscard]] Result<Plan> plan(const PlanFacts &facts) const;
};

/// Stops the running rebalance job; finished moves stay (citus_rebalance_stop).
struct StopRebalance
{
    [[nodiscard]] static StopRebalance from(const QJsonObject &parameters);
    [[nodiscard]] FactRequest facts() const;
    /// Errors: Refused: none is running.
    [[nodiscard]] Result<Plan> plan(const PlanFacts &facts) const;
};

/// The two steps that start a background rebalance and follow it, for plans that include one.
[[nodiscard]] QList<Step> rebalanceSteps(const RebalanceWish &wish, const PlanFacts &facts);
/// Adds the server's moves to the plan, with their bytes, as done by step @p step.
void addServerMoves(Plan &plan, const PlanFacts &facts, int step);

} // namespace tessera
