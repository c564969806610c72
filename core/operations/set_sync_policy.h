// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/plan/plan.h"
#include "core/plan/plan_facts.h"

namespace tessera {

/// Whether commits of a node group wait for its standbys (failover.md §4): "off", "prefer" (for one of those
/// that keep up now, for nobody where none does) or "strict" (for one, also of those that are away).
struct SetSyncPolicy
{
    QString group;
    QString policy;

    [[nodiscard]] static SetSyncPolicy from(const QJsonObject &parameters);
    [[nodiscard]] FactRequest facts() const;
    /// Errors: Invalid; Refused: what standbyGroup() refuses, it is so already, strict without a standby.
    [[nodiscard]] Result<Plan> plan(const PlanFacts &facts) const;
};

} // namespace tessera
