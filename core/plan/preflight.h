// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cluster/remedy_plan.h"
#include "core/plan/plan.h"
#include "core/plan/plan_facts.h"

namespace tessera {

enum class CheckResult { Ok, Warn, Block };

/// One preflight check (design.md §5.2). Block means that the plan may not be run.
struct Check
{
    QString id; ///< Stable, for scripts: wal-level, disk-space, …
    CheckResult result = CheckResult::Ok;
    QString sentence; ///< What was found
    QString remedy = {}; ///< What to do; empty when all is well
    std::optional<RemedyPlan> remedyPlan = {}; ///< Where we can do it
    bool operator==(const Check &) const = default;
};

/// Every check that the plan's needs ask for, in the order of the review page. Pure.
[[nodiscard]] QList<Check> preflight(const Plan &plan, const PlanFacts &facts);
[[nodiscard]] bool mayRun(const QList<Check> &checks);

} // namespace tessera
