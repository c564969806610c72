// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/plan/plan.h"
#include "core/plan/plan_facts.h"

namespace tessera {

/// Moves every shard off a node and keeps new ones away (citus.md §3.8, "Remove node").
struct DrainNode
{
    QString node;

    [[nodiscard]] static DrainNode from(const QJsonObject &parameters);
    [[nodiscard]] FactRequest facts() const;
    /// Errors: Refused: no such node, inactive, nowhere to move to, a rebalance runs.
    [[nodiscard]] Result<Plan> plan(const PlanFacts &facts) const;
};

/// Brings an inactive node, or one whose metadata are stale, back into use.
struct ActivateNode
{
    QString node;

    [[nodiscard]] static ActivateNode from(const QJsonObject &parameters);
    [[nodiscard]] FactRequest facts() const;
    /// Errors: Refused: no such node, active and in step already.
    [[nodiscard]] Result<Plan> plan(const PlanFacts &facts) const;
};

/// Takes a node out of use without forgetting it.
struct DisableNode
{
    QString node;

    [[nodiscard]] static DisableNode from(const QJsonObject &parameters);
    [[nodiscard]] FactRequest facts() const;
    /// Errors: Refused: no such node, the coordinator, inactive already, the only placement of a shard on it.
    [[nodiscard]] Result<Plan> plan(const PlanFacts &facts) const;
};

} // namespace tessera
