// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cluster/cluster_snapshot.h"

namespace tessera {

/// What a relation on some node is to the cluster. Points into the snapshot.
struct RelationBehind
{
    const DistributedTable *table = nullptr; ///< Null: no Citus table
    const Shard *shard = nullptr; ///< Set when the relation is one of its shards
};

/// @p relation as people write it: "name" of the schema public, else "schema.name"; may be a shard.
[[nodiscard]] RelationBehind relationBehind(const ClusterSnapshot &cluster, const QString &relation);

} // namespace tessera
