// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cluster/cluster_state.h"

namespace tessera {

// The rules behind findings(), by subject. Each adds what it finds; state.snapshot is not null.

/// Registered servers: reachability, activity, metadata, names, versions, reference copies.
void addNodeFindings(const ClusterState &state, QList<Finding> &found);
/// Shards and placements: ranges, colocation, placements that no node serves.
void addShardFindings(const ClusterState &state, QList<Finding> &found);
/// Interrupted changes, leftovers of operations, failed jobs, what this role may not read.
void addOperationFindings(const ClusterState &state, QList<Finding> &found);

/// The record's operation still runs, as its lock or the move under way tells: it is no leftover.
[[nodiscard]] bool isInUse(const ClusterState &state, const CleanupRecord &record);

/// "a, b, c and 4 more": at most five names.
[[nodiscard]] QString listed(const QStringList &names);

} // namespace tessera
