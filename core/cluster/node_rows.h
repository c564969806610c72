// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cluster/cluster_state.h"

namespace tessera {

/// One registered node as it is listed.
struct NodeRow
{
    Node node;
    qsizetype placements = 0;
    std::optional<ByteCount> bytes; ///< nullopt: unknown
    double share = 0; ///< Of the fullest node's bytes
    std::optional<bool> isReachable; ///< nullopt: not yet asked
    bool isMetadataStale = false; ///< Should have the metadata, but it is not in step

    [[nodiscard]] qint32 key() const { return node.id.value; }
    bool operator==(const NodeRow &) const = default;
};

[[nodiscard]] QList<NodeRow> nodeRows(const ClusterState &state);
/// "primary", "secondary", … for people.
[[nodiscard]] QString nodeRoleText(const Node &node);
[[nodiscard]] QString nodeStateText(const NodeRow &row);
[[nodiscard]] Severity nodeSeverity(const NodeRow &row);

} // namespace tessera
