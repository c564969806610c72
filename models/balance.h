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
    std::optional<ByteCount> bytes; ///< nullopt: one of its placements is unknown
    bool operator==(const NodeShare &) const = default;
};

/// How evenly the shards lie on the nodes that may hold them. Reference tables are left out: they are
/// everywhere.
struct Balance
{
    QList<NodeShare> nodes; ///< By group
    bool byBytes = false; ///< False: sizes are unknown, so placements are compared
    double mean = 0; ///< Bytes or placements a node
    /// Largest deviation from the mean as a share of it; 0 when there is nothing to compare.
    [[nodiscard]] double spread() const;
    [[nodiscard]] double weight(const NodeShare &share) const;
    [[nodiscard]] const NodeShare *fullest() const;
    [[nodiscard]] const NodeShare *emptiest() const;
};

[[nodiscard]] Balance balanceOf(const ClusterState &state);

} // namespace tessera
