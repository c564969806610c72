// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/plan/plan.h"
#include "core/plan/plan_facts.h"

namespace tessera {

/// Takes a standby from a node group: commits wait for it no longer, it is stopped where its host is known,
/// its slot goes, its data folder gets another name.
struct RemoveStandby
{
    QString group;
    QString server; ///< HOST:PORT, or how it calls itself to the primary

    [[nodiscard]] static RemoveStandby from(const QJsonObject &parameters);
    [[nodiscard]] FactRequest facts() const;
    /// Errors: Refused: what standbyGroup() refuses, no such standby, it is registered, it streams and cannot
    /// be stopped.
    [[nodiscard]] Result<Plan> plan(const PlanFacts &facts) const;
};

} // namespace tessera
