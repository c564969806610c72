// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/plan/plan.h"
#include "core/plan/plan_facts.h"

namespace tessera {

/// Takes a node out of the cluster: an empty one, one that is drained first, or one that is lost.
struct RemoveNode
{
    QString node;
    bool drain = false; ///< Move its shards to other nodes first
    bool loseData = false; ///< It is lost: make the shards whose only copy it held anew, empty
    QString lostTables = {}; ///< How many tables lose rows, as the operator typed it: the consent to loseData

    [[nodiscard]] static RemoveNode from(const QJsonObject &parameters);
    [[nodiscard]] FactRequest facts() const;
    /// Errors: Refused: no such node, the coordinator, shards on it, nowhere to move them; of a loss also:
    /// the node answers, no consent, a partitioned table, a server that cannot.
    [[nodiscard]] Result<Plan> plan(const PlanFacts &facts) const;

private:
    [[nodiscard]] Result<Plan> drainPlan(const Node &worker, const PlanFacts &facts) const;
    [[nodiscard]] Result<Plan> lossPlan(const Node &worker, const PlanFacts &facts) const;
};

} // namespace tessera
