// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/plan/plan.h"
#include "core/plan/plan_facts.h"

namespace tessera {

/// Lets a standby take the place of a primary that does not answer, on the operator's word. The old primary
/// is fenced first: every process of it is killed on its host, or the operator says that the host is off.
/// What was acknowledged and is on no standby is lost; how much that may be is said before. Source:
/// failover.md §2.
struct Failover
{
    QString group; ///< Number of the node group; 0 is the coordinator's
    QString to = {}; ///< As Switchover::to
    bool acceptsLoss = false; ///< Though it is not known that nothing acknowledged is lost
    QString hostIsOff = {}; ///< The old primary's host, typed by who has seen that it is off

    [[nodiscard]] static Failover from(const QJsonObject &parameters);
    [[nodiscard]] FactRequest facts() const;
    /// Errors: Refused, saying which guard does not hold.
    [[nodiscard]] Result<Plan> plan(const PlanFacts &facts) const;
};

} // namespace tessera
