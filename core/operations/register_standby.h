// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/plan/plan.h"
#include "core/plan/plan_facts.h"

namespace tessera {

/// Enters a standby in pg_dist_node as a secondary of its group, so that reads may go to it where
/// citus.use_secondary_nodes is 'always'. The way back is node.remove. Source: citus.md,
/// citus_add_secondary_node.
struct RegisterStandby
{
    QString group;
    QString server; ///< HOST:PORT, as the other nodes reach it
    QString cluster; ///< nodecluster; empty: "default"

    [[nodiscard]] static RegisterStandby from(const QJsonObject &parameters);
    [[nodiscard]] FactRequest facts() const;
    /// Errors: Invalid: the cluster's name; Refused: what standbyGroup() refuses, no standby of the group
    /// that streams, it is registered.
    [[nodiscard]] Result<Plan> plan(const PlanFacts &facts) const;
};

} // namespace tessera
