// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cluster/cluster_snapshot.h"
#include "core/cluster/leftovers.h"
#include "core/cluster/node_checks.h"
#include "core/cluster/node_disks.h"
#include "core/cluster/rebalance_strategy.h"
#include "core/cluster/shard_sizes.h"
#include "core/ha/group_verdict.h"
#include "core/ha/member_reading.h"
#include "core/managers/managed_group.h"
#include "core/plan/move_pace.h"
#include "core/plan/node_facts.h"
#include "core/plan/schema_definition.h"
#include "core/plan/session_facts.h"
#include "core/plan/table_definition.h"

#include <QHash>
#include <QSet>

namespace tessera {

/// One shard set that get_rebalance_table_shards_plan() wants moved.
struct ServerMove
{
    ShardId shard; ///< One of the set
    std::optional<ByteCount> bytes; ///< Of the whole set as we measured it; the server's figure is often 0
    QString from; ///< HOST:PORT
    QString to;
    bool operator==(const ServerMove &) const = default;
};

/// A value of a table's distribution column, both as typed.
struct TableKey
{
    QString table;
    QString key;
    bool operator==(const TableKey &) const = default;
};

/// Where a value of a distribution column lives.
struct KeyPlace
{
    ShardId shard; ///< 0 when no shard holds it
    std::optional<qint32> hash = {}; ///< Of tables distributed by a hash
    QString type = {}; ///< The column's, as format_type() writes it; text when the table has no such column
    bool operator==(const KeyPlace &) const = default;
};

/// A process of a node, as typed.
struct SessionName
{
    QString node; ///< Id or HOST:PORT
    QString pid;
    bool operator==(const SessionName &) const = default;
};

/// How the coordinator runs background jobs and drops what they leave (citus.md §3.7, §3.11).
struct JobSettings
{
    qint32 executors = 1; ///< citus.max_background_task_executors
    qint32 executorsPerNode = 1; ///< citus.max_background_task_executors_per_node
    std::optional<std::chrono::milliseconds> queueInterval { 5000 }; ///< nullopt: jobs are not looked for
    std::optional<std::chrono::milliseconds> dropInterval { 15000 }; ///< nullopt: leftovers are not dropped
    bool operator==(const JobSettings &) const = default;
};

/// What a plan needs to be read beforehand, besides snapshot, sizes and nodes.
struct FactRequest
{
    QStringList tables = {}; ///< Definitions to read
    QStringList newNodes = {}; ///< HOST:PORT each, to ask for their versions
    std::optional<RebalanceWish> rebalance = {}; ///< Ask the server's planner
    std::optional<QString> strategy = {}; ///< Read this rebalance strategy; empty: the default one
    std::optional<TableKey> key = {}; ///< Ask where it lives
    QString schema = {}; ///< Its definition to read
    bool followsKeys = false; ///< Definitions of the local tables tied to the first table, too
    /// Ask for this session, and nothing that could wait for the locks which it holds: neither sizes nor
    /// nodes
    std::optional<SessionName> session = {};
    bool members = false; ///< Ask each server of each node group directly, standbys too, and HA managers
    bool isUrgent = false; ///< Nothing else: neither sizes nor nodes, which may wait for a dead one
    bool groups = false; ///< Ask each primary who follows it
    bool operator==(const FactRequest &) const = default;
};

/// Everything that plans and preflight are made from, read once by readPlanFacts().
struct PlanFacts
{
    SnapshotPtr snapshot;
    SizesPtr sizes; ///< May be null
    QHash<QString, TableDefinition> definitions = {}; ///< By the name as the operator wrote it
    QList<NodeFacts> nodes = {};
    QList<NodeFacts> newNodes = {}; ///< The servers that the plan wants to add
    std::optional<SchemaDefinition> schema = {}; ///< The one asked for, when there is one
    std::optional<SessionFacts> session = {}; ///< The one asked for, when there is one
    std::optional<KeyPlace> keyPlace = {}; ///< Of the key asked for, when its table is a Citus table
    bool isCoordinator = true;
    bool isInRecovery = false;
    bool isSuperuser = false;
    QString user = {};
    QSet<QString> memberOf = {}; ///< Roles whose rights this one has, itself included
    qint32 defaultShardCount = 32; ///< citus.shard_count
    double diskReservePercent = 10; ///< citus.desired_percent_disk_available_after_move
    std::optional<RebalanceStrategy> strategy = {}; ///< When asked, and there is one of that name
    JobSettings jobs = {};
    QSet<qint64> runningOperations = {}; ///< Numbers of moves and splits that hold their lock (citus.md §3.6)
    QString clusterId = {}; ///< Database and its server's identity, as the journal knows clusters; empty: not
                            ///< told
    MovePace pace = {}; ///< Learned from the journal
    QList<MemberReading> members = {}; ///< When asked
    QList<ManagedGroup> managers = {}; ///< With them: groups that somebody else manages
    QList<NodeGroup> groups = {}; ///< When asked
    std::optional<QList<ServerMove>> serverMoves = {}; ///< What the server's planner would do, when asked
};

/// The disks that the nodes told of.
[[nodiscard]] NodeDisks disksOf(const PlanFacts &facts);
/// Bytes of the shards' placements on one group; nullopt when one is unknown.
[[nodiscard]] std::optional<ByteCount>
placementBytes(const PlanFacts &facts, const std::vector<const Shard *> &shards, GroupId group);

/// What operations have on the nodes.
[[nodiscard]] QList<NodeTraces> tracesIn(const PlanFacts &facts);
/// As leftoversIn() of the snapshot and of what the nodes said.
[[nodiscard]] Leftovers leftoversIn(const PlanFacts &facts);

} // namespace tessera
