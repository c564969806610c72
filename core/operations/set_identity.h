// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/plan/plan.h"
#include "core/plan/plan_facts.h"

namespace tessera {

/// Gives a table an identity, so that its shards can be moved online (citus.md §3.4): its primary key, else a
/// unique index whose columns are all NOT NULL, else the whole row.
struct SetIdentity
{
    QString table;
    QString index = {}; ///< Empty: the best there is

    [[nodiscard]] static SetIdentity from(const QJsonObject &parameters);
    [[nodiscard]] FactRequest facts() const;
    /// Errors: Refused: no such table, not its owner, it has an identity, the index does not fit.
    [[nodiscard]] Result<Plan> plan(const PlanFacts &facts) const;
};

} // namespace tessera
