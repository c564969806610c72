// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/operations/set_moves.h"
#include "core/plan/plan.h"
#include "core/plan/plan_facts.h"
#include "core/plan/read_plan_facts.h"

namespace tessera {

/// Registers running servers as workers, copies the reference tables to them (citus.md §3.8, "Add node") and,
/// when asked, spreads the shards over all nodes.
struct AddNode
{
    QStringList addresses; ///< HOST:PORT each
    QString rebalance = {}; ///< Who spreads the shards afterwards: "server", "tessera", or nobody
    MoveManner manner = {}; ///< Of moves by tessera

    [[nodiscard]] static AddNode from(const QJsonObject &parameters);
    [[nodiscard]] FactRequest facts() const;
    /// Errors: Invalid (address, the same twice, who rebalances and how), Refused: there already, not
    /// reachable, a replica, of another cluster, without the extension or of another version, a rebalance
    /// runs.
    [[nodiscard]] Result<Plan> plan(const PlanFacts &facts) const;

private:
    [[nodiscard]] Result<> addRebalance(Plan &plan, const QList<HostPort> &places,
                                        const PlanFacts &facts) const;
    [[nodiscard]] Result<> addMoves(Plan &plan, const QList<HostPort> &places, const PlanFacts &facts) const;
};

} // namespace tessera
