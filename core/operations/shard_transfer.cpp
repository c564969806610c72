// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/shard_transfer.h"

#include "core/operations/plan_parts.h"

#include <QCoreApplication>

#include <algorithm>

namespace tessera {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::ShardTransfer)
};

} // namespace

Result<QString> transferModeFrom(const QString &text)
{
    const auto mode = text.isEmpty() ? u"auto"_s : text;
    if (!QStringList { u"auto"_s, u"force_logical"_s, u"block_writes"_s }.contains(mode))
        return fail(
            ErrorKind::Invalid,
            Words::tr("'%1' is no transfer mode. Choose auto, force_logical or block_writes.").arg(mode));
    return mode;
}

Result<const Shard *> shardNamed(const ClusterSnapshot &cluster, const QString &id)
{
    bool isNumber = false;
    const auto *shard = cluster.shard(ShardId { id.toLongLong(&isNumber) });
    if (!isNumber)
        return fail(ErrorKind::Invalid, Words::tr("'%1' is not a shard id. Shard ids are numbers.").arg(id));
    if (!shard)
        return refuse(Words::tr("The cluster has no shard %1.").arg(id));
    return shard;
}

Result<Node> targetNamed(const ClusterSnapshot &cluster, const QString &idOrAddress)
{
    auto node = nodeNamed(cluster, idOrAddress);
    if (!node)
        return node;
    if (node->role != NodeRole::Primary)
        return refuse(Words::tr("%1 is a secondary. Choose a primary node.").arg(node->address()));
    if (!node->isActive)
        return refuse(Words::tr("%1 is inactive. Activate it first.").arg(node->address()));
    if (!node->shouldHaveShards)
        return refuse(Words::tr("%1 may not hold shards (shouldhaveshards is off).").arg(node->address()));
    return node;
}

Result<Node> homeOf(const ClusterSnapshot &cluster, const Shard &named)
{
    const auto shard = QString::number(named.id.value);
    const auto group = onlyGroupOf(cluster, named);
    if (!group)
        return refuse(
            Words::tr("Shard %1 has several placements. Only shards with one placement are moved or split.")
                .arg(shard));
    const auto set = cluster.shardSet(named);
    if (!std::ranges::all_of(set, [&](const Shard *one) { return onlyGroupOf(cluster, *one) == group; }))
        return refuse(
            Words::tr("The shards colocated with %1 do not lie on one node. Repair that first.").arg(shard));
    const auto *node = cluster.primaryOf(*group);
    if (!node)
        return refuse(Words::tr("The node group %1 that holds shard %2 has no primary.")
                          .arg(QString::number(group->value), shard));
    return *node;
}

Result<> refusalOfRunningRebalance(const ClusterSnapshot &cluster)
{
    if (const auto *job = runningRebalance(cluster))
        return refuse(Words::tr("A rebalance is running, as job %1. Wait for it or stop it first.")
                          .arg(QString::number(job->id.value)));
    return {};
}

QString transferLocks(const QString &mode)
{
    return mode == u"block_writes"_s
        ? Words::tr(
            "Writes to these shards wait for the whole copy; reads go on. On Citus an UPDATE that has waited "
            "may find no row.")
        : Words::tr("Writes to these shards wait for a moment at the end; DDL on their tables waits.");
}

QStringList tablesOf(const ClusterSnapshot &cluster, const std::vector<const Shard *> &set)
{
    QStringList names;
    for (const auto *shard : set)
        names << cluster.tableOf(*shard).displayName();
    return names;
}

Step transferStep(const ShardTransfer &transfer, const QString &title, RunSql run, RunSql undo,
                  std::optional<ByteCount> bytes)
{
    run.copiesShards = undo.copiesShards = true;
    return { .title = title,
             .run = std::move(run),
             .undo = std::move(undo),
             .canUndo = true,
             .locks = transferLocks(transfer.mode),
             .bytes = bytes,
             .check = WaitUntil { u"SELECT EXISTS (SELECT FROM pg_catalog.pg_dist_placement"
                                  " WHERE shardid = $1 AND groupid = $2)"_s,
                                  { transfer.set.front()->id.value, transfer.to.group.value } } };
}

Step moveStep(const ShardTransfer &move, ShardId shard, std::optional<ByteCount> bytes)
{
    const Value mode(move.mode); // untyped: ordinary roles cannot name the enum
    return transferStep(
        move,
        Words::tr("Move the set of shard %1, %n shard(s)%2, from %3 to %4.", nullptr, int(move.set.size()))
            .arg(QString::number(shard.value), bytesInBrackets(bytes), move.from.address(),
                 move.to.address()),
        { .sql = u"SELECT pg_catalog.citus_move_shard_placement($1, $2, $3, $4)"_s,
          .values = { shard.value, move.from.id.value, move.to.id.value, mode } },
        { .sql = u"SELECT pg_catalog.citus_move_shard_placement($1, $2, $3, $4)"
                 " FROM pg_catalog.pg_dist_placement WHERE shardid = $1 AND groupid = $5"_s,
          .values = { shard.value, move.to.id.value, move.from.id.value, mode, move.to.group.value } },
        bytes);
}

TimeRange transferTime(const PlanFacts &facts, const ShardTransfer &transfer, std::optional<ByteCount> bytes)
{
    return facts.pace.cost(transfer.mode == u"block_writes"_s).of(bytes);
}

Plan transferPlan(const PlanFacts &facts, const ShardTransfer &transfer, const QString &title, Step step,
                  const QString &function)
{
    step.estimate = transferTime(facts, transfer, step.bytes);
    Plan plan { .title = title, .steps = { step } };
    for (const auto *one : transfer.set)
        plan.moves << PlacementChange { one->id, transfer.from.group, transfer.to.group, 0 };
    plan.scope.tables = tablesOf(*facts.snapshot, transfer.set);
    plan.needs = { .logicalReplication = transfer.mode != u"block_writes"_s,
                   .everyNode = true,
                   .referenceTables = true,
                   .functions = { function } };
    if (step.bytes)
        plan.needs.bytesInto.insert(transfer.to.id, *step.bytes);
    return plan;
}

} // namespace tessera
