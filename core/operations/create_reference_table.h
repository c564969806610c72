// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/plan/plan.h"
#include "core/plan/plan_facts.h"

namespace tessera {

/// Makes a table a reference table: a whole copy on every node (create_reference_table).
struct CreateReferenceTable
{
    QString table;

    [[nodiscard]] static CreateReferenceTable from(const QJsonObject &parameters);
    [[nodiscard]] FactRequest facts() const;
    /// Errors: Refused, see table_refusals.h.
    [[nodiscard]] Result<Plan> plan(const PlanFacts &facts) const;
};

} // namespace tessera
