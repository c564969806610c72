// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/plan/plan.h"
#include "core/plan/plan_facts.h"

namespace tessera {

/// Splits a shard and every shard colocated with it into narrower hash ranges
/// (citus_split_shard_by_split_points, citus.md §3.2). There is no merge, so there is no undo.
struct SplitShard
{
    QString shard; ///< A shard id as typed
    QString points = {}; ///< Hash values parted by commas, each the last of a new shard; empty: the middle
    QString to = {}; ///< NODEs parted by commas, one a new shard; empty: all stay where they are
    QString mode = {}; ///< auto, force_logical or block_writes; empty: auto

    [[nodiscard]] static SplitShard from(const QJsonObject &parameters);
    [[nodiscard]] FactRequest facts() const;
    /// Errors: Invalid (no number, unknown mode), Refused: no such shard, no hash-distributed table, several
    /// placements, a range of one value, points that do not fit, nodes that may not hold shards or are not
    /// one a new shard, a rebalance that runs, a server that cannot split.
    [[nodiscard]] Result<Plan> plan(const PlanFacts &facts) const;
};

/// The last hash value of each of @p parts new shards but the last one, ascending. Their widths differ by one
/// value at most; a range of fewer values makes fewer parts.
[[nodiscard]] QStringList equalSplitPoints(const Shard &shard, int parts);
/// Split points as typed, parted by commas; the middle for an empty text. A point is the last value of a new
/// shard, so the shard's own last value is none (citus.md §3.2). Errors: Invalid (no whole numbers), Refused
/// (outside of the range, not ascending).
[[nodiscard]] Result<QStringList> splitPointsFrom(const Shard &shard, const QString &text);

} // namespace tessera
