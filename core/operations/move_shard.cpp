// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/move_shard.h"

#include "core/operations/plan_parts.h"
#include "core/operations/table_refusals.h"

#include <QCoreApplication>

#include <algorithm>

namespace tessera {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::MoveShard)
};

/// One move that is allowed, with its parts looked up.
struct Move
{
    std::vector<const Shard *> set;
    Node from;
    Node to;
    QString mode;
};

Result<const Shard *> shardNamed(const ClusterSnapshot &cluster, const QString &text)
{
    bool isNumber = false;
    const auto *shard = cluster.shard(ShardId { text.toLongLong(&isNumber) });
    if (!isNumber)
        return fail(ErrorKind::Invalid,
                    Words::tr("'%1' is not a shard id. Shard ids are numbers.").arg(text));
    if (!shard)
        return refuse(Words::tr("The cluster has no shard %1.").arg(text));
    const auto &table = cluster.tableOf(*shard);
    if (!isMovable(table.kind))
        return refuse(Words::tr("%1 is %2, its shard %3 is not moved.")
                          .arg(table.displayName(), kindText(table), text));
    return shard;
}

Result<> refusalOfTarget(const Node &to)
{
    if (to.role != NodeRole::Primary)
        return refuse(Words::tr("%1 is a secondary. Move to a primary node.").arg(to.address()));
    if (!to.isActive)
        return refuse(Words::tr("%1 is inactive. Activate it first.").arg(to.address()));
    if (!to.shouldHaveShards)
        return refuse(Words::tr("%1 may not hold shards (shouldhaveshards is off).").arg(to.address()));
    return {};
}

Result<Node> sourceOf(const ClusterSnapshot &cluster, const std::vector<const Shard *> &set,
                      const QString &shard)
{
    const auto group = onlyGroupOf(cluster, *set.front());
    if (!group)
        return refuse(Words::tr("Shard %1 has several placements. Only shards with one placement are moved.")
                          .arg(shard));
    if (!std::ranges::all_of(set, [&](const Shard *one) { return onlyGroupOf(cluster, *one) == group; }))
        return refuse(
            Words::tr("The shards colocated with %1 do not lie on one node. Repair that first.").arg(shard));
    const auto *node = cluster.primaryOf(*group);
    if (!node)
        return refuse(Words::tr("The node group %1 that holds shard %2 has no primary.")
                          .arg(QString::number(group->value), shard));
    return *node;
}

Result<Move> lookUp(const MoveShard &wish, const ClusterSnapshot &cluster)
{
    const auto mode = wish.mode.isEmpty() ? u"auto"_s : wish.mode;
    if (!QStringList { u"auto"_s, u"force_logical"_s, u"block_writes"_s }.contains(mode))
        return fail(
            ErrorKind::Invalid,
            Words::tr("'%1' is no transfer mode. Choose auto, force_logical or block_writes.").arg(mode));
    const auto shard = shardNamed(cluster, wish.shard);
    if (!shard)
        return tl::unexpected(shard.error());
    const auto to = nodeNamed(cluster, wish.to);
    if (!to)
        return tl::unexpected(to.error());
    if (const auto refused = refusalOfTarget(*to); !refused)
        return tl::unexpected(refused.error());
    const auto set = cluster.shardSet(**shard);
    const auto from = sourceOf(cluster, set, wish.shard);
    if (!from)
        return tl::unexpected(from.error());
    if (from->group == to->group)
        return refuse(Words::tr("Shard %1 is on %2 already.").arg(wish.shard, to->address()));
    return Move { set, *from, *to, mode };
}

Step moveStep(const Move &move, const QString &shard, std::optional<ByteCount> bytes)
{
    const auto id = shard.toLongLong();
    const auto blocks = move.mode == u"block_writes"_s;
    const Value mode(move.mode); // untyped: ordinary roles cannot name the enum
    return {
        .title = Words::tr("Move the set of shard %1, %n shard(s)%2, from %3 to %4.", nullptr,
                           int(move.set.size()))
                     .arg(shard, bytesInBrackets(bytes), move.from.address(), move.to.address()),
        .run = RunSql { .sql = u"SELECT pg_catalog.citus_move_shard_placement($1, $2, $3, $4)"_s,
                        .values = { id, move.from.id.value, move.to.id.value, mode },
                        .copiesShards = true },
        .undo = RunSql { .sql = u"SELECT pg_catalog.citus_move_shard_placement($1, $2, $3, $4)"
                                " FROM pg_catalog.pg_dist_placement WHERE shardid = $1 AND groupid = $5"_s,
                         .values = { id, move.to.id.value, move.from.id.value, mode, move.to.group.value },
                         .copiesShards = true },
        .canUndo = true,
        .locks = blocks
            ? Words::tr("Writes to these shards wait for the whole copy; reads go on.")
            : Words::tr("Writes to these shards wait for a moment at the end; DDL on their tables waits."),
        .bytes = bytes,
        .estimate = copyTime(bytes, std::chrono::seconds(blocks ? 1 : 2)),
        .check = WaitUntil { u"SELECT EXISTS (SELECT FROM pg_catalog.pg_dist_placement"
                             " WHERE shardid = $1 AND groupid = $2)"_s,
                             { id, move.to.group.value } }
    };
}

} // namespace

MoveShard MoveShard::from(const QJsonObject &parameters)
{
    return { parameterText(parameters, "shard"), parameterText(parameters, "to"),
             parameterText(parameters, "mode") };
}

FactRequest MoveShard::facts() const
{
    return {};
}

Result<Plan> MoveShard::plan(const PlanFacts &facts) const
{
    const auto &cluster = *facts.snapshot;
    const auto move = lookUp(*this, cluster);
    if (!move)
        return tl::unexpected(move.error());
    const auto bytes = placementBytes(facts, move->set, move->from.group);
    Plan plan { .title = Words::tr("Move shard %1 to %2").arg(shard, move->to.address()),
                .steps = { moveStep(*move, shard, bytes) } };
    for (const auto *one : move->set) {
        plan.moves << PlacementChange { one->id, move->from.group, move->to.group, 0 };
        plan.scope.tables << cluster.tableOf(*one).displayName();
    }
    plan.needs = { .logicalReplication = move->mode != u"block_writes"_s,
                   .everyNode = true,
                   .referenceTables = true,
                   .functions = { u"citus_move_shard_placement"_s } };
    if (bytes)
        plan.needs.bytesInto.insert(move->to.id, *bytes);
    return plan;
}

} // namespace tessera
