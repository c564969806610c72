// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/move_shard.h"

#include "core/operations/plan_parts.h"
#include "core/operations/shard_transfer.h"
#include "core/operations/table_refusals.h"

#include <QCoreApplication>

namespace tessera {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::MoveShard)
};

Result<ShardTransfer> lookUp(const MoveShard &wish, const ClusterSnapshot &cluster)
{
    const auto mode = transferModeFrom(wish.mode);
    if (!mode)
        return tl::unexpected(mode.error());
    const auto shard = shardNamed(cluster, wish.shard);
    if (!shard)
        return tl::unexpected(shard.error());
    const auto &table = cluster.tableOf(**shard);
    if (!isMovable(table.kind))
        return refuse(Words::tr("%1 is %2, its shard %3 is not moved.")
                          .arg(table.displayName(), kindText(table), wish.shard));
    const auto to = targetNamed(cluster, wish.to);
    if (!to)
        return tl::unexpected(to.error());
    const auto from = homeOf(cluster, **shard);
    if (!from)
        return tl::unexpected(from.error());
    if (from->group == to->group)
        return refuse(Words::tr("Shard %1 is on %2 already.").arg(wish.shard, to->address()));
    return ShardTransfer { cluster.shardSet(**shard), *from, *to, *mode };
}

Step moveStep(const ShardTransfer &move, const QString &shard, std::optional<ByteCount> bytes)
{
    const auto id = shard.toLongLong();
    const Value mode(move.mode); // untyped: ordinary roles cannot name the enum
    return transferStep(
        move,
        Words::tr("Move the set of shard %1, %n shard(s)%2, from %3 to %4.", nullptr, int(move.set.size()))
            .arg(shard, bytesInBrackets(bytes), move.from.address(), move.to.address()),
        { .sql = u"SELECT pg_catalog.citus_move_shard_placement($1, $2, $3, $4)"_s,
          .values = { id, move.from.id.value, move.to.id.value, mode } },
        { .sql = u"SELECT pg_catalog.citus_move_shard_placement($1, $2, $3, $4)"
                 " FROM pg_catalog.pg_dist_placement WHERE shardid = $1 AND groupid = $5"_s,
          .values = { id, move.to.id.value, move.from.id.value, mode, move.to.group.value } },
        bytes);
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
    const auto move = lookUp(*this, *facts.snapshot);
    if (!move)
        return tl::unexpected(move.error());
    const auto bytes = placementBytes(facts, move->set, move->from.group);
    return transferPlan(facts, *move, Words::tr("Move shard %1 to %2").arg(shard, move->to.address()),
                        moveStep(*move, shard, bytes), u"citus_move_shard_placement"_s);
}

} // namespace tessera
