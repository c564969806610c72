// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/plan/plan.h"
#include "core/plan/plan_facts.h"

namespace tessera {

/// Spreads a table's rows over shards by the hash of a column (create_distributed_table).
struct DistributeTable
{
    QString table;
    QString column;
    QString colocateWith = {}; ///< A distributed table, "none", or empty for Citus' default
    QString shardCount = {}; ///< As typed; empty: citus.shard_count
    bool withForeignKeys = false; ///< The local tables tied to it change with it, see key_tree.h

    [[nodiscard]] static DistributeTable from(const QJsonObject &parameters);
    [[nodiscard]] FactRequest facts() const;
    /// Errors: Refused, see table_refusals.h and key_tree.h; shard count out of range; colocation that cannot
    /// be.
    [[nodiscard]] Result<Plan> plan(const PlanFacts &facts) const;

private:
    [[nodiscard]] Result<Plan> planAlone(const TableDefinition &definition, const PlanFacts &facts) const;
};

} // namespace tessera
