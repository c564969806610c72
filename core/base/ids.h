// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHashFunctions>

#include <compare>
#include <functional>

namespace tessera {

/// One-field structs, so that a GroupId cannot be passed where a NodeId is meant.
template <class Tag, class Int> struct Id
{
    Int value = 0;
    auto operator<=>(const Id &) const = default;
};

using NodeId = Id<struct NodeTag, qint32>; ///< pg_dist_node.nodeid
using GroupId = Id<struct GroupTag, qint32>; ///< pg_dist_node.groupid; 0 is the coordinator's
using ShardId = Id<struct ShardTag, qint64>; ///< pg_dist_shard.shardid
using PlacementId = Id<struct PlacementTag, qint64>; ///< pg_dist_placement.placementid
using ColocationId = Id<struct ColocationTag, qint32>; ///< pg_dist_colocation.colocationid; 0 is none
using TableOid = Id<struct TableTag, quint32>; ///< pg_class.oid on the coordinator
using JobId = Id<struct JobTag, qint64>; ///< pg_dist_background_job.job_id

template <class Tag, class Int> size_t qHash(const Id<Tag, Int> &id, size_t seed = 0) noexcept
{
    return ::qHash(id.value, seed);
}

} // namespace tessera

template <class Tag, class Int> struct std::hash<tessera::Id<Tag, Int>>
{
    size_t operator()(const tessera::Id<Tag, Int> &id) const noexcept { return std::hash<Int> {}(id.value); }
};
