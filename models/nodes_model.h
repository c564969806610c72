// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cluster/cluster_state.h"
#include "models/snapshot_table_model.h"

namespace tessera {

/// One registered node as the Nodes page shows it.
struct NodeRow
{
    Node node;
    qsizetype placements = 0;
    std::optional<ByteCount> bytes; ///< nullopt: unknown
    std::optional<bool> isReachable; ///< nullopt: not yet asked

    [[nodiscard]] qint32 key() const { return node.id.value; }
    bool operator==(const NodeRow &) const = default;
};

[[nodiscard]] QList<NodeRow> nodeRows(const ClusterState &state);

class NodesModel : public SnapshotTableModel<NodeRow>
{
    Q_OBJECT
public:
    explicit NodesModel(QObject *parent = nullptr);
};

} // namespace tessera
