// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/plan/plan.h"
#include "core/plan/plan_facts.h"

namespace tessera {

/// Moves a shard with all shards colocated with it to another node (citus_move_shard_placement).
struct MoveShard
{
    QString shard; ///< A shard id as typed
    QString to; ///< NODE: id or HOST:PORT
    QString mode = {}; ///< auto, force_logical or block_writes; empty: auto

    [[nodiscard]] static MoveShard from(const QJsonObject &parameters);
    [[nodiscard]] FactRequest facts() const;
    /// Errors: Invalid (no number, unknown mode), Refused: no such shard or node, a table whose shards do not
    /// move, the node it is on, a node that may not hold shards, …
    [[nodiscard]] Result<Plan> plan(const PlanFacts &facts) const;
};

} // namespace tessera
