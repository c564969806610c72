// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/plan/plan.h"
#include "core/plan/plan_facts.h"

namespace tessera {

/// Brings a Citus table back to the coordinator as a plain table (undistribute_table).
struct UndistributeTable
{
    QString table;
    bool withForeignKeys = false; ///< Also every table tied to it by foreign keys

    [[nodiscard]] static UndistributeTable from(const QJsonObject &parameters);
    [[nodiscard]] FactRequest facts() const;
    /// Errors: Refused: no such table, not distributed, part of a distributed schema, a partition, foreign
    /// keys.
    [[nodiscard]] Result<Plan> plan(const PlanFacts &facts) const;
};

} // namespace tessera
