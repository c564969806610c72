// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cluster/cluster_state.h"

namespace tessera {

/// What one node that may hold shards has of the cluster's bytes.
struct NodeShare
{
    Node node;
    qsizetype placements = 0;
    std::optional<ByteCount> bytes; ///< nullopt: the size of one of its placements is unknown
    bool operator==(const NodeShare &) const = default;
};

/// How evenly the shards lie on the nodes that may hold them. Reference and local tables are left out: the
/// rebalancer does not move them.
struct Balance
{
    QList<NodeShare> nodes; ///< By group
    bool byBytes = false; ///< False: sizes are unknown, so placements are compared
    double mean = 0; ///< Bytes or placements a node
    std::optional<qsizetype> moves; ///< Shard sets that the server would move; nullopt while it was not asked
    std::optional<ByteCount> moveBytes; ///< nullopt: unknown
    bool isRebalanceWanted = false;
    QString sentence; ///< "Rebalance recommended: 1.2 GB in 9 moves."; empty while nothing was read

    /// Largest deviation from the mean as a share of it; 0 when there is nothing to compare.
    [[nodiscard]] double spread() const;
    [[nodiscard]] double weight(const NodeShare &share) const;
    [[nodiscard]] const NodeShare *fullest() const;
    [[nodiscard]] const NodeShare *emptiest() const;
};

/// Pure. The server's own plan decides where it was read; otherwise the threshold of its by_disk_size
/// strategy (citus.md §4.1) on what is known.
[[nodiscard]] Balance balanceOf(const ClusterState &state);

} // namespace tessera
