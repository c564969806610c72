// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cluster/cluster_state.h"
#include "core/plan/plan.h"
#include "core/rebalance/disk_forecast.h"
#include "models/planned_moves_model.h"

namespace tessera {

/// What would be moved if, ready to be shown: made off the GUI thread.
struct WhatIf
{
    RebalancePlan plan;
    QString problem; ///< Why there is no plan, a sentence; empty when there is one
    SnapshotPtr base; ///< The cluster that was asked about
    ClusterState world; ///< The same, with imagined nodes
    QList<PlacementChange> changes; ///< Of every shard; the step is the move's index
    QList<PlannedMoveRow> rows;
    std::optional<DiskForecast> disks; ///< Unset when there is no plan
};

/// Pure. @p sets are those of @p state.
[[nodiscard]] WhatIf whatIf(const ClusterState &state, const ShardSets &sets,
                            const RebalanceQuestion &question);

/// "3 moves, 16.1 MB: the largest distance from the mean falls from 100 % to 8 %."
[[nodiscard]] QString whatIfSentence(const WhatIf &answer);

} // namespace tessera
