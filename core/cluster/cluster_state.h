// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cluster/cluster_snapshot.h"
#include "core/cluster/finding.h"
#include "core/cluster/interrupted_run.h"
#include "core/cluster/node_checks.h"
#include "core/cluster/node_disks.h"
#include "core/cluster/operation_traces.h"
#include "core/cluster/rebalance_strategy.h"
#include "core/cluster/running_move.h"
#include "core/cluster/shard_activity.h"
#include "core/cluster/shard_sizes.h"

namespace tessera {

/// What the console knows at one moment: catalogs, sizes, health and findings. Parts are shared, so a copy is
/// cheap.
struct ClusterState
{
    SnapshotPtr snapshot; ///< Null until the first read
    QString clusterId; ///< Database and its server's identity, as the journal knows clusters; empty: not told
    SizesPtr sizes; ///< Null until the first fan-out
    DisksPtr disks; ///< Null until asked for, with the sizes
    ActivityPtr activity; ///< Null while nobody wants it
    QHash<NodeId, bool> reachable; ///< Missing: not yet asked
    NodeChecksPtr checks; ///< Null until the nodes were compared
    std::optional<ServerPlan> serverPlan; ///< nullopt while the server was not asked what it would move
    QList<RebalanceStrategy> strategies; ///< Empty until read
    QList<RunningMove> moves; ///< Shards on the way
    QHash<qint64, QDateTime> cleanupFirstSeen; ///< By CleanupRecord::id, UTC
    TracesPtr traces; ///< Null until the first fan-out
    QList<InterruptedRun> interrupted; ///< Newest first; of other clusters too
    QList<Finding> findings;
    QDateTime readAt; ///< When the snapshot was last confirmed, UTC
    QString problem; ///< Why the data is stale; empty while live
};

} // namespace tessera
