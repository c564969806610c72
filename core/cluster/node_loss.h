// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cluster/cluster_snapshot.h"
#include "core/cluster/shard_sizes.h"

namespace tessera {

/// Inclusive bounds of the hash space (citus.md §3.1).
struct HashRange
{
    qint32 low = 0;
    qint32 high = 0;
    bool operator==(const HashRange &) const = default;
};

/// What one table loses with a node.
struct TableLoss
{
    TableOid table;
    QString name; ///< As people write it
    QList<ShardId> shards; ///< Whose only copy lies on the node, by range
    qsizetype of = 0; ///< Shards that the table has
    QList<HashRange> ranges = {}; ///< Joined where they touch; none for tables without hash ranges
    std::optional<ByteCount> bytes = {}; ///< nullopt: a size is unknown
    bool isPartitioned = false; ///< Itself, or a partition
    bool operator==(const TableLoss &) const = default;
};

/// The only copies that a node group holds, table by table in the order of their names. A copy on an inactive
/// node is none. Pure.
[[nodiscard]] QList<TableLoss> lossWithout(const ClusterSnapshot &cluster, GroupId group,
                                           const ShardSizes *sizes = nullptr);
/// Whether lost shards can be made anew, empty, by what this server offers this role.
[[nodiscard]] bool canMakeShardsAnew(const ClusterSnapshot &cluster);
[[nodiscard]] qsizetype lostShards(const QList<TableLoss> &loss);
/// "−2147483648 … −1, 1073741824 … 2147483647", or that all is lost.
[[nodiscard]] QString rangesText(const TableLoss &loss);

} // namespace tessera
