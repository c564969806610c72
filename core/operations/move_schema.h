// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/plan/plan.h"
#include "core/plan/plan_facts.h"

namespace tessera {

/// Moves all tables of a distributed schema to another node (citus_schema_move, Citus 12.1).
struct MoveSchema
{
    QString schema;
    QString to; ///< NODE: id or HOST:PORT
    QString mode = {}; ///< auto, force_logical or block_writes; empty: auto

    [[nodiscard]] static MoveSchema from(const QJsonObject &parameters);
    [[nodiscard]] FactRequest facts() const;
    /// Errors: Invalid (unknown mode), Refused: a server that cannot, no such schema, another owner, not
    /// distributed, empty, the node it is on, a node that may not hold shards.
    [[nodiscard]] Result<Plan> plan(const PlanFacts &facts) const;
};

} // namespace tessera
