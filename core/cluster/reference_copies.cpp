// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cluster/reference_copies.h"

#include <algorithm>

namespace tessera {

QHash<GroupId, QStringList> missingReferenceCopies(const ClusterSnapshot &cluster)
{
    QHash<GroupId, QStringList> missing;
    for (const auto &shard : cluster.shards()) {
        if (cluster.tableOf(shard).kind != TableKind::Reference)
            continue;
        const auto placements = cluster.placementsOf(shard);
        for (const auto &node : cluster.nodes()) {
            if (node.role == NodeRole::Primary && node.isActive
                && !std::ranges::count(placements, node.group, &Placement::group))
                missing[node.group] << cluster.tableOf(shard).displayName();
        }
    }
    return missing;
}

} // namespace tessera
