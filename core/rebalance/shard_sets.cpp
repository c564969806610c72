// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rebalance/shard_sets.h"

#include <limits>

namespace tessera {

namespace {

using Indexes = std::vector<quint32>;

/// Bytes of the set's shards on the group; not a number when one is missing there or its size is unknown.
double bytesOn(const ClusterSnapshot &cluster, const ShardSizes *sizes, const Indexes &set, GroupId group)
{
    double sum = 0;
    for (const auto index : set) {
        for (const auto &placement : cluster.placementsOf(cluster.shards()[index])) {
            if (placement.group != group)
                continue;
            const auto bytes = sizes ? sizes->of(placement.id) : std::nullopt;
            sum += bytes ? static_cast<double>(bytes->value) : std::numeric_limits<double>::quiet_NaN();
        }
    }
    return sum;
}

bool isTorn(const ClusterSnapshot &cluster, const Indexes &set)
{
    const auto first = cluster.placementsOf(cluster.shards()[set.front()]);
    return !std::ranges::all_of(set, [&](quint32 index) {
        return std::ranges::equal(cluster.placementsOf(cluster.shards()[index]), first, {}, &Placement::group,
                                  &Placement::group);
    });
}

} // namespace

ShardSets shardSetsOf(const SnapshotPtr &snapshot, const ShardSizes *sizes)
{
    const auto &cluster = *snapshot;
    ShardSets result { .snapshot = snapshot };
    for (const auto &set : cluster.shardSets()) {
        const auto &shard = cluster.shards()[set.front()];
        const auto &table = cluster.tableOf(shard);
        if (!isMovable(table.kind))
            continue;
        const bool torn = isTorn(cluster, set);
        for (const auto &placement : cluster.placementsOf(shard))
            result.placed.push_back({ .bytes = bytesOn(cluster, sizes, set, placement.group),
                                      .set = result.count,
                                      .shard = set.front(),
                                      .group = placement.group,
                                      .colocation = table.colocation,
                                      .table = shard.table,
                                      .shards = static_cast<quint32>(set.size()),
                                      .isTorn = torn });
        ++result.count;
    }
    return result;
}

} // namespace tessera
