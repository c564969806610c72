// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cluster/cluster_snapshot.h"
#include "core/cluster/finding.h"
#include "core/cluster/shard_sizes.h"

namespace tessera {

/// What the console knows at one moment: catalogs, sizes, health and findings. Parts are shared, so a copy is
/// cheap.
struct ClusterState
{
    SnapshotPtr snapshot; ///< Null until the first read
    SizesPtr sizes; ///< Null until the first fan-out
    QHash<NodeId, bool> reachable; ///< Missing: not yet asked
    QList<Finding> findings;
    QDateTime readAt; ///< When the snapshot was last confirmed, UTC
    QString problem; ///< Why the data is stale; empty while live
};

} // namespace tessera
