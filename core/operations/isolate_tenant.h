// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/plan/plan.h"
#include "core/plan/plan_facts.h"

namespace tessera {

/// Gives one value of the distribution column shards of its own, in every table of its colocation group
/// (isolate_tenant_to_new_shard), and moves them to another node if wanted. The split is not taken back.
struct IsolateTenant
{
    QString table;
    QString key; ///< As typed; the server casts it to the column's type
    QString to = {}; ///< NODE for the new shards; empty: they stay where the key is
    QString mode = {}; ///< auto, force_logical or block_writes; empty: auto

    [[nodiscard]] static IsolateTenant from(const QJsonObject &parameters);
    [[nodiscard]] FactRequest facts() const;
    /// Errors: Invalid (unknown mode), Refused: no such table, no hash-distributed table, a key that is alone
    /// already, several placements, a node that may not hold shards or is the one it is on, a rebalance that
    /// runs, a server that cannot isolate.
    [[nodiscard]] Result<Plan> plan(const PlanFacts &facts) const;
};

} // namespace tessera
