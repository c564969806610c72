// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/add_node.h"

#include "core/cluster/finding_rules.h"
#include "core/operations/new_server.h"
#include "core/operations/node_steps.h"
#include "core/operations/plan_parts.h"
#include "core/operations/rebalance.h"
#include "core/operations/shard_transfer.h"
#include "core/rebalance/rebalance_plan.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace tessera {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::AddNode)
};

Step registerStep(const HostPort &place)
{
    const QList<Value> values { place.host, qint32 { place.port } };
    return { .title = Words::tr("Add %1 to the cluster.").arg(nameOf(place)),
             .run = RunSql { u"SELECT pg_catalog.citus_add_node($1, $2)"_s, values },
             .undo =
                 RunSql {
                     u"SELECT pg_catalog.citus_remove_node(nodename, nodeport) FROM pg_catalog.pg_dist_node"
                     " WHERE nodename = $1 AND nodeport = $2"_s,
                     values },
             .canUndo = true,
             .locks = Words::tr("Creating distributed tables and other changes of nodes wait."),
             .estimate = { std::chrono::seconds(2), std::chrono::seconds(30) },
             .check = WaitUntil { u"SELECT EXISTS (SELECT FROM pg_catalog.pg_dist_node"
                                  " WHERE nodename = $1 AND nodeport = $2 AND isactive)"_s,
                                  values } };
}

/// A step of its own, since what follows asks which nodes may hold shards.
Step waitForNodes(const QStringList &names)
{
    return { .title = Words::tr("See that %n new node(s) may hold shards.", nullptr, int(names.size())),
             .run = WaitUntil { u"SELECT count(*) = $2 FROM pg_catalog.pg_dist_node WHERE isactive"
                                " AND shouldhaveshards AND metadatasynced"
                                " AND nodename || ':' || nodeport = ANY ($1::text[])"_s,
                                { arrayText(names), qint64 { names.size() } } } };
}

/// How the shards would lie with so many nodes more, by moves of our own.
Result<RebalancePlan> movesOnto(qsizetype count, const PlanFacts &facts)
{
    if (!facts.strategy)
        return refuse(Words::tr("The server has no default rebalance strategy. Name one."));
    const RebalanceQuestion question { .strategy = *facts.strategy, .newNodes = int(count) };
    return planRebalance(shardSetsOf(facts.snapshot, facts.sizes.get()), question);
}

/// The target has no node id before it is registered: the step looks it up.
Step moveToNewNode(const ShardTransfer &move, const SetMove &set)
{
    auto step = moveStep(move, set.shard, set.bytes);
    const auto id = u"(SELECT nodeid FROM pg_catalog.pg_dist_node WHERE nodename = $%1 AND nodeport = $%2)"_s;
    const Value host(move.to.host);
    const Value port(qint32 { move.to.port });
    const Value shard(set.shard.value);
    const Value source(move.from.id.value);
    const Value mode(move.mode);
    auto &run = std::get<RunSql>(step.run);
    run.sql = u"SELECT pg_catalog.citus_move_shard_placement($1, $2, "_s + id.arg(3).arg(4) + u", $5)"_s;
    run.values = { shard, source, host, port, mode };
    auto &undo = std::get<RunSql>(step.undo);
    undo.sql = u"SELECT pg_catalog.citus_move_shard_placement($1, nodeid, $2, $5)"
               " FROM pg_catalog.pg_dist_placement JOIN pg_catalog.pg_dist_node USING (groupid)"
               " WHERE shardid = $1 AND nodename = $3 AND nodeport = $4"_s;
    undo.values = run.values;
    step.check = WaitUntil { u"SELECT EXISTS (SELECT FROM pg_catalog.pg_dist_placement"
                             " JOIN pg_catalog.pg_dist_node USING (groupid)"
                             " WHERE shardid = $1 AND nodename = $2 AND nodeport = $3)"_s,
                             { shard, host, port } };
    return step;
}

void addMoves(Plan &plan, const RebalancePlan &planned, const QList<HostPort> &places, const PlanFacts &facts)
{
    const auto imagined = withImaginedNodes(facts.snapshot, int(places.size()));
    for (const auto &set : planned.moves) {
        const auto *shard = facts.snapshot->shard(set.shard);
        const auto *from = facts.snapshot->primaryOf(set.from);
        const auto *target = imagined->primaryOf(set.to);
        if (!shard || !from || !target)
            continue;
        const bool isNew = target->isImagined();
        const auto place = isNew ? places.at(-target->group.value - 1) : HostPort {};
        const auto to = isNew ? Node { .id = target->id, .host = place.host, .port = place.port } : *target;
        const ShardTransfer move { facts.snapshot->shardSet(*shard), *from, to, u"auto"_s };
        auto step = isNew ? moveToNewNode(move, set) : moveStep(move, set.shard, set.bytes);
        step.transfer = Transfer { set.shard, from->id, to.id, facts.snapshot->tableOf(*shard).colocation };
        for (const auto *one : move.set)
            plan.moves << PlacementChange { one->id, set.from, set.to, int(plan.steps.size()) };
        if (!isNew)
            plan.needs.bytesInto[to.id] += set.bytes.value_or(ByteCount {});
        plan.steps << std::move(step);
    }
}

} // namespace

AddNode AddNode::from(const QJsonObject &parameters)
{
    static const QRegularExpression separators(u"[,\\s]+"_s);
    return { parameterText(parameters, "address").split(separators, Qt::SkipEmptyParts),
             parameterText(parameters, "rebalance") };
}

FactRequest AddNode::facts() const
{
    FactRequest request { .newNodes = addresses };
    if (!rebalance.isEmpty())
        request.strategy = QString();
    return request;
}

/// Adds what spreads the shards.
Result<> AddNode::addRebalance(Plan &plan, const QList<HostPort> &places, const PlanFacts &facts) const
{
    if (rebalance.isEmpty())
        return {};
    if (rebalance != u"server"_s && rebalance != u"tessera"_s)
        return fail(ErrorKind::Invalid,
                    Words::tr("After adding, server or tessera may rebalance, not '%1'.").arg(rebalance));
    if (const auto idle = refusalOfRunningRebalance(*facts.snapshot); !idle)
        return idle;
    const auto planned = movesOnto(places.size(), facts);
    if (!planned)
        return tl::unexpected(planned.error());
    plan.onFailure = OnFailure::KeepFinished;
    plan.scope.allTables = true;
    plan.steps << waitForNodes(plan.needs.newNodes);
    plan.needs.idleRebalancer = true;
    plan.needs.logicalReplication = true;
    if (rebalance == u"server"_s) {
        plan.steps << rebalanceSteps({}, facts);
        plan.steps.last().title = Words::tr("Follow the job: the server decides which shards it moves.");
        plan.needs.functions << u"citus_rebalance_start"_s;
        return {};
    }
    plan.lanes.oneInColocationGroup = !facts.snapshot->capabilities().parallelRebalanceFlags;
    plan.needs.functions << u"citus_move_shard_placement"_s;
    addMoves(plan, *planned, places, facts);
    return {};
}

Result<Plan> AddNode::plan(const PlanFacts &facts) const
{
    const auto places = newServers(addresses, facts);
    if (!places)
        return tl::unexpected(places.error());
    if (places->isEmpty())
        return fail(ErrorKind::Invalid, Words::tr("Name a server to add, as HOST:PORT."));
    Plan plan;
    for (const auto &place : *places) {
        plan.steps << registerStep(place);
        plan.needs.newNodes << nameOf(place);
    }
    plan.title = places->size() == 1
        ? Words::tr("Add the node %1").arg(plan.needs.newNodes.first())
        : Words::tr("Add %n node(s): %1", nullptr, int(places->size())).arg(listed(plan.needs.newNodes));
    const auto references =
        std::ranges::count(facts.snapshot->tables(), TableKind::Reference, &DistributedTable::kind);
    if (references > 0) {
        auto bytes = referenceBytes(facts);
        if (bytes)
            bytes->value *= places->size();
        plan.steps << copyReferenceTables(int(references), bytes);
    }
    plan.needs.superuser = true;
    plan.needs.everyNode = true;
    plan.needs.functions = QStringList { u"citus_add_node"_s };
    if (const auto added = addRebalance(plan, *places, facts); !added)
        return tl::unexpected(added.error());
    return plan;
}

} // namespace tessera
