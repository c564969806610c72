// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/change_node.h"

#include "core/operations/node_steps.h"
#include "core/operations/plan_parts.h"
#include "core/operations/shard_transfer.h"

#include <QCoreApplication>

#include <algorithm>

namespace tessera {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::ChangeNode)
};

/// The server plans the drain itself when it starts, so the moves shown are of whole shard sets to any other
/// node.
qsizetype setsOn(const ClusterSnapshot &cluster, const Node &node)
{
    QSet<QPair<qint32, qint64>> sets;
    for (const auto &placement : cluster.placements()) {
        const auto &shard = cluster.shards()[placement.shard];
        const auto &table = cluster.tableOf(shard);
        if (placement.group != node.group || !isMovable(table.kind))
            continue;
        const bool isAlone = table.colocation.value == 0;
        sets << (isAlone ? qMakePair(-1, shard.id.value)
                         : qMakePair(table.colocation.value, qint64 { shard.hasRange ? shard.minValue : 0 }));
    }
    return sets.size();
}

std::optional<ByteCount> bytesOn(const PlanFacts &facts, const Node &node)
{
    std::vector<const Shard *> all;
    for (const auto &shard : facts.snapshot->shards()) {
        if (isMovable(facts.snapshot->tableOf(shard).kind))
            all.push_back(&shard);
    }
    return placementBytes(facts, all, node.group);
}

} // namespace

DrainNode DrainNode::from(const QJsonObject &parameters)
{
    return { parameterText(parameters, "node") };
}

FactRequest DrainNode::facts() const
{
    return {};
}

Result<Plan> DrainNode::plan(const PlanFacts &facts) const
{
    const auto &cluster = *facts.snapshot;
    const auto found = nodeNamed(cluster, node);
    if (!found)
        return tl::unexpected(found.error());
    if (!found->isActive || found->role != NodeRole::Primary)
        return refuse(Words::tr("%1 is not an active primary.").arg(found->address()));
    if (const auto idle = refusalOfRunningRebalance(cluster); !idle)
        return tl::unexpected(idle.error());
    auto targets = cluster.shardNodes();
    targets.removeIf([&](const Node &other) { return other.id == found->id; });
    if (targets.isEmpty())
        return refuse(Words::tr("There is no other node that may hold shards. Add one first."));
    const auto sets = setsOn(cluster, *found);
    if (sets == 0 && !found->shouldHaveShards)
        return refuse(Words::tr("%1 is empty already.").arg(found->address()));
    const auto bytes = bytesOn(facts, *found);
    Plan plan { .title = Words::tr("Drain the node %1").arg(found->address()),
                .steps = { keepShardsAway(*found) },
                .onFailure = OnFailure::KeepFinished };
    if (sets > 0) {
        const auto newest = newestJob(cluster);
        plan.steps << Step { .title = Words::tr("Start emptying it as a background job of the server."),
                             .run =
                                 RunSql { u"SELECT pg_catalog.citus_rebalance_start(drain_only := true)"_s },
                             .check =
                                 WaitUntil { u"SELECT EXISTS (SELECT FROM pg_catalog.pg_dist_background_job"
                                             " WHERE job_type = 'rebalance' AND job_id > $1)"_s,
                                             { newest.value } } };
        plan.steps << Step { .title = Words::tr("Follow the job: %n shard set(s)%1.", nullptr, int(sets))
                                          .arg(bytesInBrackets(bytes)),
                             .run = FollowJob { newest },
                             .locks =
                                 Words::tr("Writes to the shards of each move wait for a moment at its end."),
                             .bytes = bytes,
                             .estimate = jobTime(facts, bytes, sets) };
        for (const auto &target : targets) {
            if (bytes)
                plan.needs.bytesInto.insert(target.id, ByteCount { bytes->value / targets.size() });
        }
    }
    plan.scope.allTables = true;
    plan.needs.logicalReplication = sets > 0;
    plan.needs.idleRebalancer = true;
    plan.needs.everyNode = true;
    plan.needs.functions = { u"citus_set_node_property"_s, u"citus_rebalance_start"_s };
    return plan;
}

ActivateNode ActivateNode::from(const QJsonObject &parameters)
{
    return { parameterText(parameters, "node") };
}

FactRequest ActivateNode::facts() const
{
    return {};
}

Result<Plan> ActivateNode::plan(const PlanFacts &facts) const
{
    const auto found = nodeNamed(*facts.snapshot, node);
    if (!found)
        return tl::unexpected(found.error());
    if (found->isActive && found->metadataSynced)
        return refuse(Words::tr("%1 is active already.").arg(found->address()));
    Step step { .title = Words::tr("Activate %1 and bring its metadata up to date.").arg(found->address()),
                .run = RunSql { u"SELECT pg_catalog.citus_activate_node($1, $2)"_s, addressOf(*found) },
                .locks = Words::tr("Creating distributed tables and other changes of nodes wait."),
                .estimate = { std::chrono::seconds(2), std::chrono::seconds(60) },
                .check = nodeHas(*found, u"isactive AND metadatasynced"_s) };
    auto plan = oneStep(Words::tr("Activate the node %1").arg(found->address()), std::move(step),
                        "citus_activate_node");
    plan.needs.superuser = true;
    return plan;
}

DisableNode DisableNode::from(const QJsonObject &parameters)
{
    return { parameterText(parameters, "node") };
}

FactRequest DisableNode::facts() const
{
    return {};
}

Result<Plan> DisableNode::plan(const PlanFacts &facts) const
{
    const auto found = workerNamed(*facts.snapshot, node);
    if (!found)
        return tl::unexpected(found.error());
    if (!found->isActive)
        return refuse(Words::tr("%1 is inactive already.").arg(found->address()));
    if (const auto refused = refusalOfHolder(*facts.snapshot, *found); !refused)
        return tl::unexpected(refused.error());
    return oneStep(Words::tr("Disable the node %1").arg(found->address()), disableStep(*found),
                   "citus_disable_node");
}

} // namespace tessera
