// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/rebalance.h"

#include "core/operations/plan_parts.h"

#include <QCoreApplication>

namespace tessera {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::Rebalance)
};

std::optional<ByteCount> bytesOf(const QList<ServerMove> &moves)
{
    ByteCount sum;
    for (const auto &move : moves) {
        if (!move.bytes)
            return std::nullopt;
        sum += *move.bytes;
    }
    return sum;
}

} // namespace

QList<Step> rebalanceSteps(const RebalanceWish &wish, const PlanFacts &facts)
{
    const auto newest = newestJob(*facts.snapshot);
    const auto strategy = wish.strategy.isEmpty() ? Value(std::nullopt) : Value(wish.strategy);
    const auto moves = facts.serverMoves.value_or(QList<ServerMove>());
    const auto bytes = facts.serverMoves ? bytesOf(moves) : std::nullopt;
    const Step start { .title = wish.drainOnly
                           ? Words::tr("Start emptying nodes as a background job of the server.")
                           : Words::tr("Start rebalancing as a background job of the server."),
                       .run = RunSql { u"SELECT pg_catalog.citus_rebalance_start(rebalance_strategy := $1,"
                                       " drain_only := $2)"_s,
                                       { strategy, wish.drainOnly } },
                       .estimate = { std::chrono::seconds(1), std::chrono::seconds(10) },
                       .check = WaitUntil { u"SELECT EXISTS (SELECT FROM pg_catalog.pg_dist_background_job"
                                            " WHERE job_type = 'rebalance' AND job_id > $1)"_s,
                                            { newest.value } } };
    const Step follow { .title = Words::tr("Follow the job: %n move(s)%1.", nullptr, int(moves.size()))
                                     .arg(bytesInBrackets(bytes)),
                        .run = FollowJob { newest },
                        .locks = Words::tr("Writes to the shards of each move wait for a moment at its end."),
                        .bytes = bytes,
                        .estimate = jobTime(facts, bytes, moves.size()) };
    return { start, follow };
}

void addServerMoves(Plan &plan, const PlanFacts &facts, int step)
{
    const auto &cluster = *facts.snapshot;
    for (const auto &move : facts.serverMoves.value_or(QList<ServerMove>())) {
        const auto *shard = cluster.shard(move.shard);
        const auto *from = cluster.node(move.from);
        const auto *to = cluster.node(move.to);
        if (!shard || !from || !to)
            continue;
        for (const auto *one : cluster.shardSet(*shard))
            plan.moves << PlacementChange { one->id, from->group, to->group, step };
        auto &room = plan.needs.bytesInto[to->id];
        room += move.bytes.value_or(ByteCount {});
    }
}

StartRebalance StartRebalance::from(const QJsonObject &parameters)
{
    return { parameterText(parameters, "strategy"), parameters.value(u"drainOnly"_s).toBool() };
}

FactRequest StartRebalance::facts() const
{
    return { .rebalance = RebalanceWish { strategy, drainOnly } };
}

Result<Plan> StartRebalance::plan(const PlanFacts &facts) const
{
    if (const auto *job = runningRebalance(*facts.snapshot))
        return refuse(Words::tr("A rebalance is running already, as job %1. Follow or stop that one.")
                          .arg(QString::number(job->id.value)));
    if (facts.serverMoves && facts.serverMoves->isEmpty())
        return refuse(drainOnly
                          ? Words::tr("There is nothing to empty: no node that may not hold shards has one.")
                          : Words::tr("The cluster is balanced: the server would move nothing."));
    Plan plan { .title = drainOnly ? Words::tr("Empty the nodes that may not hold shards")
                                   : Words::tr("Rebalance the cluster"),
                .steps = rebalanceSteps({ strategy, drainOnly }, facts),
                .onFailure = OnFailure::KeepFinished };
    addServerMoves(plan, facts, 1);
    plan.scope.allTables = true;
    plan.needs.logicalReplication = true;
    plan.needs.idleRebalancer = true;
    plan.needs.everyNode = true;
    plan.needs.functions = QStringList { u"citus_rebalance_start"_s };
    return plan;
}

StopRebalance StopRebalance::from(const QJsonObject &)
{
    return {};
}

FactRequest StopRebalance::facts() const
{
    return {};
}

Result<Plan> StopRebalance::plan(const PlanFacts &facts) const
{
    const auto *job = runningRebalance(*facts.snapshot);
    if (!job)
        return refuse(Words::tr("No rebalance is running."));
    const auto id = QString::number(job->id.value);
    const auto isOver = u"SELECT EXISTS (SELECT FROM pg_catalog.pg_dist_background_job WHERE job_id = $1"
                        " AND state IN ('finished', 'failed', 'cancelled'))"_s;
    const Step stop {
        .title = Words::tr("Stop job %1. Finished moves stay, the running one is taken back.").arg(id),
        .run = RunSql { u"SELECT pg_catalog.citus_rebalance_stop()"_s },
        .check = WaitUntil { u"SELECT EXISTS (SELECT FROM pg_catalog.pg_dist_background_job WHERE"
                             " job_id = $1 AND state IN ('cancelling', 'finished', 'failed', 'cancelled'))"_s,
                             { job->id.value } }
    };
    const Step wait { .title = Words::tr("Wait until job %1 is over.").arg(id),
                      .run = WaitUntil { isOver, { job->id.value }, std::chrono::minutes(5) } };
    Plan plan { .title = Words::tr("Stop the rebalance, job %1").arg(id),
                .steps = { stop, wait },
                .onFailure = OnFailure::KeepFinished };
    plan.needs.functions = QStringList { u"citus_rebalance_stop"_s };
    return plan;
}

} // namespace tessera
