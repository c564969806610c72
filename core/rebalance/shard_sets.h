// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cluster/cluster_snapshot.h"
#include "core/cluster/shard_sizes.h"

namespace tessera {

/// One placement of a shard set: all colocated shards of one range on one node group, the unit of moves. 40
/// bytes.
struct PlacedSet
{
    double bytes = 0; ///< Of all its shards there; not a number while one size is unknown
    quint32 set = 0; ///< Placements of one set have the same number
    quint32 shard = 0; ///< Index of the set's first shard in ClusterSnapshot::shards()
    GroupId group;
    ColocationId colocation; ///< 0: a table without colocation group
    quint32 table = 0; ///< Index of the first shard's table
    quint32 shards = 0; ///< How many move together
    bool isTorn = false; ///< Its shards do not lie on the same node groups, so it cannot be moved as one
    bool operator==(const PlacedSet &) const = default;
};

/// What the rebalancer may move, worked out once for a snapshot; reference and local tables are left out.
struct ShardSets
{
    SnapshotPtr snapshot;
    std::vector<PlacedSet> placed; ///< By colocation group and range
    quint32 count = 0; ///< Sets
};

/// Pure; linear in shards but for looking up each size. @p sizes may be null: every size is unknown then.
[[nodiscard]] ShardSets shardSetsOf(const SnapshotPtr &snapshot, const ShardSizes *sizes);

} // namespace tessera
