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
                        moveStep(*move, ShardId { shard.toLongLong() }, bytes),
                        u"citus_move_shard_placement"_s);
}

} // namespace tessera
