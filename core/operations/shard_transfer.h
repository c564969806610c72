// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/plan/plan.h"
#include "core/plan/plan_facts.h"

#include <vector>

namespace tessera {

// What operations that copy shards have in common: move, split, isolate a tenant, move a schema.

/// One shard set on its way from the only node that holds it to another one.
struct ShardTransfer
{
    std::vector<const Shard *> set; ///< Into the snapshot, which has to live as long
    Node from;
    Node to;
    QString mode; ///< auto, force_logical or block_writes
};

/// The mode as the server takes it, auto for an empty text. Errors: Invalid.
[[nodiscard]] Result<QString> transferModeFrom(const QString &text);
/// The shard of that id; its kind is the caller's to judge. Errors: Invalid (no number), Refused (no such
/// shard).
[[nodiscard]] Result<const Shard *> shardNamed(const ClusterSnapshot &cluster, const QString &id);
/// A node that may receive shards. Errors: Refused: no such node, a secondary, inactive, may not hold shards.
[[nodiscard]] Result<Node> targetNamed(const ClusterSnapshot &cluster, const QString &idOrAddress);
/// The primary that holds the only placement of the shard and of each one colocated with it. Errors: Refused:
/// several placements, a set that is spread over nodes, a group without a primary.
[[nodiscard]] Result<Node> homeOf(const ClusterSnapshot &cluster, const Shard &named);
/// Errors: Refused while a rebalance job is not over.
[[nodiscard]] Result<> refusalOfRunningRebalance(const ClusterSnapshot &cluster);
/// What waits while shards are copied (citus.md §3.4), a sentence. That an UPDATE may find no row was seen
/// on 13.2.2.
[[nodiscard]] QString transferLocks(const QString &mode);

/// The tables of a shard set, as people write them, one a shard.
[[nodiscard]] QStringList tablesOf(const ClusterSnapshot &cluster, const std::vector<const Shard *> &set);

/// A step of the transfer that calls @p run and takes it back with @p undo; both copy the shards.
[[nodiscard]] Step transferStep(const ShardTransfer &transfer, const QString &title, RunSql run, RunSql undo,
                                std::optional<ByteCount> bytes);
/// The step that moves the set, called by one of its shards (citus_move_shard_placement, by node id).
[[nodiscard]] Step moveStep(const ShardTransfer &move, ShardId shard, std::optional<ByteCount> bytes);
/// How long it takes, by what has been learned about this cluster.
[[nodiscard]] TimeRange transferTime(const PlanFacts &facts, const ShardTransfer &transfer,
                                     std::optional<ByteCount> bytes);
/// The plan of that step, with its time, moves, scope and needs. @p function is what the step calls.
[[nodiscard]] Plan transferPlan(const PlanFacts &facts, const ShardTransfer &transfer, const QString &title,
                                Step step, const QString &function);

} // namespace tessera
