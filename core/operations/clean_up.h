// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/plan/plan.h"
#include "core/plan/plan_facts.h"

namespace tessera {

/// Drops what moves and splits left behind: what is recorded (citus_cleanup_orphaned_resources), and slots,
/// publications and subscriptions that no record knows.
struct CleanUp
{
    bool lostGroups = false; ///< Instead: delete the records of node groups that are gone

    [[nodiscard]] static CleanUp from(const QJsonObject &parameters);
    [[nodiscard]] FactRequest facts() const;
    /// Errors: Refused: nothing is left behind.
    [[nodiscard]] Result<Plan> plan(const PlanFacts &facts) const;
};

/// Drops what operations that have ended recorded; where nothing is left it does nothing.
[[nodiscard]] RunSql dropRecorded();

/// The step that drops @p count recorded leftovers, for plans that begin with it.
[[nodiscard]] Step dropRecordedLeftovers(qsizetype count);

} // namespace tessera
