// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/plan/plan.h"
#include "core/plan/plan_facts.h"

namespace tessera {

/// Makes every table of a schema a single shard on one node, which the server picks
/// (citus_schema_distribute, Citus 12.0).
struct DistributeSchema
{
    QString schema;

    [[nodiscard]] static DistributeSchema from(const QJsonObject &parameters);
    [[nodiscard]] FactRequest facts() const;
    /// Errors: Refused, see schema_refusals.h; no node that may hold shards.
    [[nodiscard]] Result<Plan> plan(const PlanFacts &facts) const;
};

/// Brings every table of a distributed schema back to the coordinator (citus_schema_undistribute).
struct UndistributeSchema
{
    QString schema;

    [[nodiscard]] static UndistributeSchema from(const QJsonObject &parameters);
    [[nodiscard]] FactRequest facts() const;
    /// Errors: Refused: no such schema, another owner, not distributed.
    [[nodiscard]] Result<Plan> plan(const PlanFacts &facts) const;
};

} // namespace tessera
