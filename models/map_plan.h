// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cluster/cluster_state.h"
#include "core/plan/plan.h"

namespace tessera {

/// Where a plan that the map can show comes from, in rising urgency.
enum class PlanSource { Server, WhatIf, Review, Run };

/// A plan with moves, ready for the map.
struct MapPlan
{
    PlanSource source = PlanSource::Server;
    SnapshotPtr base; ///< What it was made from; a plan that is only looked at is void when this has gone
    SnapshotPtr world; ///< The same, with imagined nodes where the plan has some
    QList<PlacementChange> changes; ///< One a shard set; the step counts them from 0
    QList<std::optional<ByteCount>> bytes; ///< By step

    [[nodiscard]] int steps() const { return static_cast<int>(changes.size()); }
    /// Of the first @p steps; nullopt when one is unknown.
    [[nodiscard]] std::optional<ByteCount> bytesOf(int steps) const;
    bool operator==(const MapPlan &) const = default;
};

/// @p changes of any shards, in the order of their steps, as moves of sets. @p world is what they are about.
/// nullopt when nothing moves.
[[nodiscard]] std::optional<MapPlan> mapPlan(PlanSource source, const ClusterState &state,
                                             const SnapshotPtr &world, const QList<PlacementChange> &changes);
/// What the server would move now.
[[nodiscard]] std::optional<MapPlan> serverMapPlan(const ClusterState &state);

/// "What the server would move".
[[nodiscard]] QString planSourceText(PlanSource source);
/// "9 moves, 112 GB" before the first step, then "38 GB of 112 GB".
[[nodiscard]] QString planProgressText(const MapPlan &plan, int steps);

} // namespace tessera
