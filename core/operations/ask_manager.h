// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/plan/plan.h"
#include "core/plan/plan_facts.h"

namespace tessera {

/// Has the HA manager of a node group do something: the plan holds each call exactly as it is made, and then
/// asks until the manager says that it is done. Source: failover.md §3.2 to §3.4.
struct AskManager
{
    QString task; ///< A word of managerTasks()
    QString group; ///< Number of the node group; 0 is the coordinator's
    QString member = {}; ///< Its name or HOST:PORT; empty: as the task allows
    bool acceptsLoss = false; ///< Though what was acknowledged last may be lost

    [[nodiscard]] static AskManager from(const QJsonObject &parameters);
    [[nodiscard]] FactRequest facts() const;
    /// Errors: Invalid for an unknown task; Refused: nobody else manages the group, its manager cannot be
    /// asked, or what is asked makes no sense in the state that it is in.
    [[nodiscard]] Result<Plan> plan(const PlanFacts &facts) const;
    /// What the manager of the group would be asked is refused in the state that it is in, and why. Pure.
    [[nodiscard]] Result<> refusalBy(const ManagedGroup &manager) const;
};

/// "switchover", "failover", "pause", "resume", "restart", "reload", "reinitialize".
[[nodiscard]] QStringList managerTasks();

} // namespace tessera
