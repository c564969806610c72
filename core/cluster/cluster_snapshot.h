// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/units.h"
#include "core/cluster/capabilities.h"
#include "core/cluster/distributed_table.h"
#include "core/cluster/job.h"
#include "core/cluster/node.h"
#include "core/cluster/shard_placement.h"

#include <QDateTime>
#include <QHash>
#include <QList>

#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace tessera {

/// What the catalogs of the coordinator said at one moment. Made once by readSnapshot(), then never changed:
/// any thread may read it. shards() are sorted by id, placements() by shard then group.
class ClusterSnapshot
{
public:
    struct Parts
    {
        QString database;
        QString engineText; ///< citus_version()
        QString serverVersion; ///< PostgreSQL's, for people
        QDateTime serverTime; ///< UTC
        Capabilities capabilities;
        QList<Node> nodes;
        QList<DistributedTable> tables;
        QList<ColocationGroup> colocationGroups;
        std::vector<Shard> shards;
        std::vector<Placement> placements;
        QHash<ShardId, ShardBounds> textBounds; ///< Of range and append tables: values of the column's type
        QList<Job> jobs; ///< The newest ones, newest first
        QList<CleanupRecord> cleanup;
    };

    explicit ClusterSnapshot(Parts parts);

    [[nodiscard]] const QString &database() const { return m_parts.database; }
    [[nodiscard]] const QString &engineText() const { return m_parts.engineText; }
    [[nodiscard]] const QString &serverVersion() const { return m_parts.serverVersion; }
    [[nodiscard]] const QDateTime &serverTime() const { return m_parts.serverTime; }
    [[nodiscard]] const Capabilities &capabilities() const { return m_parts.capabilities; }
    [[nodiscard]] const QList<Node> &nodes() const { return m_parts.nodes; }
    [[nodiscard]] const QList<DistributedTable> &tables() const { return m_parts.tables; }
    [[nodiscard]] const QList<ColocationGroup> &colocationGroups() const { return m_parts.colocationGroups; }
    [[nodiscard]] std::span<const Shard> shards() const { return m_parts.shards; }
    [[nodiscard]] std::span<const Placement> placements() const { return m_parts.placements; }
    [[nodiscard]] const QList<Job> &jobs() const { return m_parts.jobs; }
    [[nodiscard]] const QList<CleanupRecord> &cleanup() const { return m_parts.cleanup; }

    [[nodiscard]] const Node *node(NodeId id) const;
    /// By HOST:PORT or by node id in text, as tesseractl takes NODE.
    [[nodiscard]] const Node *node(const QString &nodeIdOrAddress) const;
    [[nodiscard]] const Node *coordinator() const; ///< Null when it is not registered
    [[nodiscard]] const Node *primaryOf(GroupId group) const;
    /// "name" or "schema.name", as people write it; null when there is none.
    [[nodiscard]] const DistributedTable *table(const QString &name) const;
    [[nodiscard]] const DistributedTable &tableOf(const Shard &shard) const;
    [[nodiscard]] const Shard *shard(ShardId id) const;
    [[nodiscard]] std::span<const Placement> placementsOf(const Shard &shard) const;
    /// The shard's bounds as the catalog holds them, of any kind of table.
    [[nodiscard]] ShardBounds boundsOf(const Shard &shard) const;
    /// Position of a shard in shards(), for parallel arrays such as sizes.
    [[nodiscard]] quint32 indexOf(const Shard &shard) const;
    /// Shards of the same colocation group and range, the unit of moves; only itself when it has no group.
    [[nodiscard]] std::vector<const Shard *> shardSet(const Shard &shard) const;
    /// All shard sets, as positions in shards(). Shards without a colocation group are sets of one.
    [[nodiscard]] std::vector<std::vector<quint32>> shardSets() const;
    /// Primaries that may receive shards, sorted by group.
    [[nodiscard]] QList<Node> shardNodes() const;

    /// A copy with further nodes, for what might be.
    [[nodiscard]] ClusterSnapshot withNodes(const QList<Node> &nodes) const;

    bool operator==(const ClusterSnapshot &other) const;

private:
    void groupShards();

    Parts m_parts;
    std::vector<quint32> m_firstPlacement; ///< shards().size() + 1 offsets into placements
    QHash<ColocationId, std::vector<quint32>> m_shardsByGroup; ///< shard indexes, sorted by range
};

using SnapshotPtr = std::shared_ptr<const ClusterSnapshot>;

} // namespace tessera
