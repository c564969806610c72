// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/plan/plan.h"
#include "core/plan/plan_facts.h"

namespace tessera {

/// Registers a running server as a worker and copies the reference tables to it (citus.md §3.8, "Add node").
struct AddNode
{
    QString address; ///< HOST:PORT

    [[nodiscard]] static AddNode from(const QJsonObject &parameters);
    [[nodiscard]] FactRequest facts() const;
    /// Errors: Invalid (address), Refused: there already, not reachable, a replica, without the extension or
    /// of another version.
    [[nodiscard]] Result<Plan> plan(const PlanFacts &facts) const;
};

} // namespace tessera
