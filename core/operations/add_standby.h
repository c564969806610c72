// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/plan/plan.h"
#include "core/plan/plan_facts.h"

namespace tessera {

/// Makes a standby of a node group on a host that we may command (failover.md §4): slot, copy, start; commits
/// wait for it, where they wait for standbys at all, once it streams.
struct AddStandby
{
    QString group;
    QString server; ///< HOST:PORT of the new one
    QString connection = {}; ///< How it connects to the primary, libpq keywords without a password

    [[nodiscard]] static AddStandby from(const QJsonObject &parameters);
    [[nodiscard]] FactRequest facts() const;
    /// Errors: Invalid; Refused: what standbyGroup() refuses, its host is not known, a server runs there.
    [[nodiscard]] Result<Plan> plan(const PlanFacts &facts) const;
};

/// application_name and slot of the standby on @p server: lower-case letters, digits and '_', at most 63.
[[nodiscard]] QString standbyNameFor(const QString &server);

} // namespace tessera
