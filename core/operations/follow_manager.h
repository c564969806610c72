// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/plan/plan.h"
#include "core/plan/plan_facts.h"

namespace tessera {

/// Enters the primary that an HA manager has chosen in pg_dist_node, where the manager does not know Citus:
/// REPOINT to RECOVER_2PC of failover.md §2.4. Changes none of the manager's servers but for
/// citus.recover_2pc_interval.
struct FollowManager
{
    QString group; ///< Number of the node group; 0 is the coordinator's

    [[nodiscard]] static FollowManager from(const QJsonObject &parameters);
    [[nodiscard]] FactRequest facts() const;
    /// Errors: Refused: nobody else manages the group, the manager keeps pg_dist_node itself or is changing
    /// roles, its primary cannot be asked or is named already, another server accepts writes, too.
    [[nodiscard]] Result<Plan> plan(const PlanFacts &facts) const;
};

} // namespace tessera
