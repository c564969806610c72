// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/plan/plan.h"
#include "core/plan/plan_facts.h"

namespace tessera {

/// Changes one property of a distributed table: shard count, distribution column or colocation. The server
/// rewrites the table (alter_distributed_table, citus.md §2.2), except where only the colocation changes and
/// the shards lie where they have to: that is a change of the metadata (update_distributed_table_colocation).
struct AlterTable
{
    QString table;
    QString shardCount = {}; ///< As typed
    QString column = {};
    QString colocateWith = {}; ///< A distributed table or "none"
    /// Whether the tables colocated with it change too; has to be said where there are some and the shard
    /// count or the colocation changes.
    std::optional<bool> withColocated = {};

    [[nodiscard]] static AlterTable from(const QJsonObject &parameters);
    [[nodiscard]] FactRequest facts() const;
    /// Errors: Invalid (nothing or several things to change), Refused: no such table, not distributed by a
    /// hash, a partition, another owner, nothing that changes, a column that cannot distribute it, colocation
    /// that cannot be, foreign keys that would be lost, colocated tables about which nothing was said.
    [[nodiscard]] Result<Plan> plan(const PlanFacts &facts) const;
};

} // namespace tessera
