// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/add_node.h"

#include "core/cluster/finding_rules.h"
#include "core/operations/clean_up.h"
#include "core/operations/new_server.h"
#include "core/operations/node_steps.h"
#include "core/operations/plan_parts.h"
#include "core/operations/rebalance.h"
#include "core/operations/shard_transfer.h"

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

/// A step of its own, since what follows asks which nodes may hold shards. Moves that were taken back leave
/// old copies on the new nodes; once those are removed, nobody would drop them.
Step waitForNodes(const QStringList &names)
{
    return { .title = Words::tr("See that %n new node(s) may hold shards.", nullptr, int(names.size())),
             .run = WaitUntil { u"SELECT count(*) = $2 FROM pg_catalog.pg_dist_node WHERE isactive"
                                " AND shouldhaveshards AND metadatasynced"
                                " AND nodename || ':' || nodeport = ANY ($1::text[])"_s,
                                { arrayText(names), qint64 { names.size() } } },
             .undo = dropRecorded(),
             .canUndo = true };
}

} // namespace

AddNode AddNode::from(const QJsonObject &parameters)
{
    static const QRegularExpression separators(u"[,\\s]+"_s);
    return { parameterText(parameters, "address").split(separators, Qt::SkipEmptyParts),
             parameterText(parameters, "rebalance"), MoveManner::from(parameters) };
}

FactRequest AddNode::facts() const
{
    FactRequest request { .newNodes = addresses };
    if (rebalance == u"tessera"_s)
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
    plan.steps << waitForNodes(plan.needs.newNodes);
    if (rebalance == u"tessera"_s)
        return addMoves(plan, places, facts);
    plan.onFailure = OnFailure::KeepFinished;
    plan.scope.allTables = true;
    plan.needs.idleRebalancer = true;
    plan.needs.logicalReplication = true;
    plan.needs.functions << u"citus_rebalance_start"_s;
    plan.steps << rebalanceSteps({}, facts);
    plan.steps.last().title = Words::tr("Follow the job: the server decides which shards it moves.");
    return {};
}

/// As rebalance.run does it, onto nodes that are not there yet.
Result<> AddNode::addMoves(Plan &plan, const QList<HostPort> &places, const PlanFacts &facts) const
{
    if (const auto sound = manner.check(); !sound)
        return sound;
    if (!facts.strategy)
        return refuse(Words::tr("The server has no default rebalance strategy. Name one."));
    const RebalanceQuestion question { .strategy = *facts.strategy, .newNodes = int(places.size()) };
    const auto planned = planRebalance(shardSetsOf(facts.snapshot, facts.sizes.get()), question);
    if (!planned)
        return tl::unexpected(planned.error());
    if (const auto stuck = refusalOfStuck(*planned); !stuck)
        return stuck;
    if (planned->moves.isEmpty())
        plan.notes << Words::tr("The new nodes would get no shards: there is nothing to even out.");
    else
        addSetMoves(plan, planned->moves, manner, facts, places);
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
        for (qint32 i = 1; bytes && i <= places->size(); ++i)
            plan.needs.bytesInto.insert(NodeId { -i }, *bytes);
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
