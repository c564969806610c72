// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/plan/plan.h"
#include "core/plan/plan_facts.h"

namespace tessera {

/// Brings a failover to its end whose console or guard is gone, with its journal: what is left to do is told
/// by the servers (failover.md §2.4). It promotes nobody: either one server of the group accepts writes in
/// the place of the one that pg_dist_node names, or pg_dist_node names it already and two-phase recovery
/// still rests.
struct FinishFailover
{
    QString group; ///< Number of the node group; 0 is the coordinator's
    bool acceptsLoss = false; ///< As Failover::acceptsLoss
    QString hostIsOff = {}; ///< As Failover::hostIsOff

    [[nodiscard]] static FinishFailover from(const QJsonObject &parameters);
    [[nodiscard]] FactRequest facts() const;
    /// Errors: Refused, also when there is nothing left to do.
    [[nodiscard]] Result<Plan> plan(const PlanFacts &facts) const;
};

} // namespace tessera
