// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/plan/plan.h"
#include "core/plan/plan_facts.h"

namespace tessera {

/// Lets Citus manage a local table and those tied to it by foreign keys: they stay on the coordinator, every
/// node reaches them, and they may refer to reference tables (citus_add_local_table_to_metadata, citus.md
/// §2.2).
struct ManageLocalTable
{
    QString table;

    [[nodiscard]] static ManageLocalTable from(const QJsonObject &parameters);
    [[nodiscard]] FactRequest facts() const;
    /// Errors: Refused: the server has no such function; the coordinator is not registered; managed already;
    /// tied to a distributed table; see table_refusals.h.
    [[nodiscard]] Result<Plan> plan(const PlanFacts &facts) const;
};

} // namespace tessera
