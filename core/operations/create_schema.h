// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/plan/plan.h"
#include "core/plan/plan_facts.h"

namespace tessera {

/// Makes a new distributed schema: every table made in it is a single shard on the schema's node, which the
/// server picks (citus.enable_schema_based_sharding, Citus 12.0; citus.md §2.3).
struct CreateSchema
{
    QString schema;
    QString owner = {}; ///< Empty: the role of the connection

    [[nodiscard]] static CreateSchema from(const QJsonObject &parameters);
    [[nodiscard]] FactRequest facts() const;
    /// Errors: Invalid: a name that is too long; Refused: a server without schema-based sharding, a schema of
    /// that name, a system's name, an owner whose rights this role does not have.
    [[nodiscard]] Result<Plan> plan(const PlanFacts &facts) const;
};

} // namespace tessera
