// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cluster/relation_behind.h"

namespace tessera {

RelationBehind relationBehind(const ClusterSnapshot &cluster, const QString &relation)
{
    if (const auto *table = cluster.table(relation))
        return { table, nullptr };
    const auto *shard = cluster.shard(ShardId { relation.section(QLatin1Char('_'), -1).toLongLong() });
    if (!shard)
        return {};
    const auto &table = cluster.tableOf(*shard);
    constexpr int keptOfLongNames = 20; // a shard's name is cut in the middle to fit 63 bytes
    if (!relation.startsWith(table.displayName().left(keptOfLongNames)))
        return {};
    return { &table, shard };
}

} // namespace tessera
