// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cluster/cluster_snapshot.h"

#include <QByteArray>

#include <vector>

namespace tessera {

/// In the order in which a snapshot is built from them. Stored: never renumber.
enum class FactKind : quint8 { Node = 0, Table = 1, Shard = 2, Placement = 3 };

/// One row of the catalogs as far as the map needs it: what it is about, and what is said.
struct Fact
{
    FactKind kind = FactKind::Node;
    qint64 id = 0; ///< Node, table (oid) or shard
    qint64 group = 0; ///< Node group of a placement, else 0
    QByteArray value; ///< Compact text of the rest

    [[nodiscard]] bool isAboutTheSame(const Fact &other) const
    {
        return kind == other.kind && id == other.id && group == other.group;
    }
    [[nodiscard]] bool isBefore(const Fact &other) const
    {
        return std::tie(kind, id, group) < std::tie(other.kind, other.id, other.group);
    }
    bool operator==(const Fact &) const = default;
};

/// Sorted by what they are about, each once.
using FactList = std::vector<Fact>;

/// Nodes, tables, hash ranges and placements.
[[nodiscard]] FactList factsOf(const ClusterSnapshot &snapshot);
/// Enough of a snapshot to draw the map and to name what is on it.
[[nodiscard]] SnapshotPtr snapshotOf(const FactList &facts);

} // namespace tessera
