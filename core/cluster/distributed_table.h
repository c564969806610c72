// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"

#include <QString>

#include <optional>

namespace tessera {

/// Classification as Citus does it (citus.md §1.1, §3.3).
enum class TableKind { Hash, Range, Append, Reference, LocalManaged, SingleShard, Schema };

/// True for tables whose shards the rebalancer moves; copies of reference tables and local tables stay.
[[nodiscard]] inline bool isMovable(TableKind kind)
{
    return kind != TableKind::Reference && kind != TableKind::LocalManaged;
}

/// How rows are identified for UPDATE/DELETE during a logical move (citus.md §3.4).
enum class ReplicaIdentity { PrimaryKey, Index, Full, Missing, Unknown };

/// One row of pg_dist_partition with the facts of its shell table.
struct DistributedTable
{
    TableOid oid;
    QString schema;
    QString name;
    TableKind kind = TableKind::Hash;
    QString distributionColumn; ///< Empty when the kind has none
    ColocationId colocation;
    QString owner;
    QString accessMethod; ///< Empty for partitioned shells
    bool isPartitioned = false; ///< Its rows live in its partitions, each a Citus table of its own
    std::optional<TableOid> partitionOf;
    ReplicaIdentity identity = ReplicaIdentity::Unknown;

    [[nodiscard]] QString displayName() const
    {
        return schema == QLatin1String("public") ? name : schema + QLatin1Char('.') + name;
    }
    bool operator==(const DistributedTable &) const = default;
};

/// One row of pg_dist_colocation.
struct ColocationGroup
{
    ColocationId id;
    qint32 shardCount = 0;
    qint32 replicationFactor = 0;
    quint32 columnType = 0; ///< Oid; 0 for reference and single-shard groups
    QString schema; ///< The distributed schema that owns it, else empty
    bool operator==(const ColocationGroup &) const = default;
};

} // namespace tessera
