// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/remove_node.h"

#include "core/cluster/finding_rules.h"
#include "core/cluster/node_loss.h"
#include "core/operations/change_node.h"
#include "core/operations/clean_up.h"
#include "core/operations/node_steps.h"
#include "core/operations/plan_parts.h"
#include "core/postgres/sql_text.h"

#include <QCoreApplication>

#include <algorithm>

namespace tessera {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::RemoveNode)
};

Step removeStep(const Node &node)
{
    return { .title =
                 Words::tr("Take %1 out of the cluster. Its copies of reference tables stay on its disk.")
                     .arg(node.address()),
             .run = RunSql { u"SELECT pg_catalog.citus_remove_node($1, $2)"_s, addressOf(node) },
             .locks = Words::tr("Creating distributed tables and other changes of nodes wait."),
             .check = WaitUntil { u"SELECT NOT EXISTS (SELECT FROM pg_catalog.pg_dist_node"
                                  " WHERE nodename = $1 AND nodeport = $2)"_s,
                                  addressOf(node) } };
}

/// Citus reaches every active node to remove one, also that one: a dead node is disabled first.
QList<Step> stepsOut(const Node &node, const PlanFacts &facts)
{
    QList<Step> steps;
    if (node.isActive && !isAnswering(facts, node))
        steps << disableStep(node);
    steps << removeStep(node);
    return steps;
}

Step waitUntilEmpty(const Node &node)
{
    return { .title = Words::tr("See that no shard is left on %1.").arg(node.address()),
             .run = WaitUntil { u"SELECT NOT EXISTS (SELECT FROM pg_catalog.pg_dist_placement"
                                " JOIN pg_catalog.pg_dist_shard USING (shardid)"
                                " JOIN pg_catalog.pg_dist_partition USING (logicalrelid)"
                                " WHERE groupid = $1 AND repmodel <> 't')"_s,
                                { node.group.value } } };
}

/// Once the node is gone nobody drops what lies there, and its records stay for ever (issue #7333).
QList<Step> dropWhatMovesLeft(const Node &node)
{
    return { { .title = Words::tr("Drop the old copies that the moves left on %1.").arg(node.address()),
               .run = dropRecorded(),
               .canUndo = true }, // nobody wants back what it drops
             { .title = Words::tr("See that nothing is left to drop on %1.").arg(node.address()),
               .run = WaitUntil { u"SELECT NOT EXISTS (SELECT FROM pg_catalog.pg_dist_cleanup"
                                  " WHERE node_group_id = $1)"_s,
                                  { node.group.value } } } };
}

Result<> refusalOfLoss(const Node &node, const QList<TableLoss> &loss, const PlanFacts &facts)
{
    if (isAnswering(facts, node))
        return refuse(
            Words::tr("%1 answers: nothing has to be lost. Drain it, then remove it.").arg(node.address()));
    if (!canMakeShardsAnew(*facts.snapshot))
        return refuse(
            Words::tr("This server cannot make lost shards anew. Start %1 again, or restore its backup "
                      "under the same address.")
                .arg(node.address()));
    const auto parted = std::ranges::find_if(loss, &TableLoss::isPartitioned);
    if (parted != loss.end())
        return refuse(
            Words::tr("%1 is partitioned; its lost shards cannot be made anew. Restore a backup of %2 "
                      "under the same address.")
                .arg(parted->name, node.address()));
    return {};
}

Result<> refusalOfSilence(const QString &typed, const Node &node, const QList<TableLoss> &loss)
{
    if (typed.trimmed() == QString::number(loss.size()))
        return {};
    QStringList lines;
    for (const auto &table : loss)
        lines << Words::tr("%1 (%2 of %3 shards%4: %5)")
                     .arg(table.name, QString::number(table.shards.size()), QString::number(table.of),
                          table.bytes ? u", "_s + bytesText(*table.bytes) : QString(), rangesText(table));
    return refuse(
        Words::tr("%1 holds the only copy of rows of %n table(s): %2. To lose them for good, give the "
                  "number of tables (tesseractl: --lost-tables).",
                  nullptr, int(loss.size()))
            .arg(node.address(), listed(lines)));
}

/// Shard sets stay together: each goes to the next of the nodes that are left.
QMap<qsizetype, QStringList> shardsByTarget(const ClusterSnapshot &cluster, const QList<TableLoss> &loss,
                                            qsizetype targets)
{
    QMap<qsizetype, QStringList> shards;
    QHash<ShardId, qsizetype> targetOf; // by the first shard of the set
    for (const auto &table : loss) {
        for (const auto &id : table.shards) {
            const auto first = cluster.shardSet(*cluster.shard(id)).front()->id;
            if (!targetOf.contains(first))
                targetOf.insert(first, targetOf.size() % targets);
            shards[targetOf.value(first)] << QString::number(id.value);
        }
    }
    return shards;
}

QList<Step> stepsOnto(const Node &target, const QStringList &shards, const Node &lost)
{
    const QList<Value> made = QList<Value> { arrayText(shards) } + addressOf(target);
    const QList<Value> taken { arrayText(shards), lost.group.value, target.group.value };
    const int count = int(shards.size());
    return { { .title = Words::tr("Make %n empty shard(s) on %1.", nullptr, count).arg(target.address()),
               .run = RunSql { sqlText(u"make_empty_shards"_s), made } },
             { .title = Words::tr("See that they are there."),
               .run = WaitUntil { sqlText(u"empty_shards_are_there"_s), made, std::chrono::seconds(15) } },
             { .title =
                   Words::tr("Record %n shard(s) as lying on %1 instead of %2. What %2 held is given up.",
                             nullptr, count)
                       .arg(target.address(), lost.address()),
               .run = RunSql { sqlText(u"take_over_placements"_s), taken } },
             { .title = Words::tr("See that every node that answers knows it."),
               .run = WaitUntil { sqlText(u"placements_are_taken_over"_s),
                                  { arrayText(shards), lost.group.value },
                                  std::chrono::seconds(15) } } };
}

} // namespace

RemoveNode RemoveNode::from(const QJsonObject &parameters)
{
    return { .node = parameterText(parameters, "node"),
             .drain = parameters.value(u"drain"_s).toBool(),
             .loseData = parameters.value(u"loseData"_s).toBool(),
             .lostTables = parameterText(parameters, "lostTables") };
}

FactRequest RemoveNode::facts() const
{
    return {};
}

Result<Plan> RemoveNode::plan(const PlanFacts &facts) const
{
    const auto found = workerNamed(*facts.snapshot, node);
    if (!found)
        return tl::unexpected(found.error());
    if (drain && loseData)
        return fail(ErrorKind::Invalid, Words::tr("Either drain the node or give its data up, not both."));
    if (loseData)
        return lossPlan(*found, facts);
    if (drain)
        return drainPlan(*found, facts);
    if (const auto refused = refusalOfHolder(*facts.snapshot, *found); !refused)
        return tl::unexpected(refused.error());
    QList<Step> steps;
    const auto isHere = [&](const CleanupRecord &record) { return record.group == found->group; };
    if (isAnswering(facts, *found) && std::ranges::any_of(facts.snapshot->cleanup(), isHere))
        steps << dropWhatMovesLeft(*found);
    steps << stepsOut(*found, facts);
    auto plan =
        oneStep(Words::tr("Remove the node %1").arg(found->address()), steps.takeLast(), "citus_remove_node");
    plan.steps = steps + plan.steps;
    return plan;
}

Result<Plan> RemoveNode::drainPlan(const Node &worker, const PlanFacts &facts) const
{
    if (!isAnswering(facts, worker))
        return refuse(Words::tr("%1 does not answer, so its shards cannot be moved off it. Start it again.")
                          .arg(worker.address()));
    const bool isEmpty = distributedPlacements(*facts.snapshot, worker.group) == 0;
    auto plan = isEmpty ? Result<Plan>(Plan {}) : DrainNode { node }.plan(facts);
    if (!plan)
        return plan;
    plan->title = Words::tr("Drain and remove the node %1").arg(worker.address());
    if (!isEmpty)
        plan->steps << waitUntilEmpty(worker) << dropWhatMovesLeft(worker);
    plan->steps << removeStep(worker);
    plan->onFailure = OnFailure::KeepFinished;
    plan->scope.allTables = true;
    plan->needs.everyNode = true;
    plan->needs.functions << u"citus_remove_node"_s;
    return plan;
}

Result<Plan> RemoveNode::lossPlan(const Node &worker, const PlanFacts &facts) const
{
    const auto &cluster = *facts.snapshot;
    const auto loss = lossWithout(cluster, worker.group, facts.sizes.get());
    auto targets = cluster.shardNodes();
    targets.removeIf([&](const Node &other) { return other.id == worker.id || !isAnswering(facts, other); });
    if (const auto refused = refusalOfLoss(worker, loss, facts); !refused)
        return tl::unexpected(refused.error());
    if (targets.isEmpty() && !loss.isEmpty())
        return refuse(Words::tr("There is no other node that answers and may hold shards. Add one first."));
    if (const auto asked = refusalOfSilence(lostTables, worker, loss); !asked && !loss.isEmpty())
        return tl::unexpected(asked.error());
    Plan plan { .title = Words::tr("Remove the lost node %1 and give up %n shard(s)", nullptr,
                                   int(lostShards(loss)))
                             .arg(worker.address()),
                .onFailure = OnFailure::KeepFinished };
    const auto shards = shardsByTarget(cluster, loss, std::max<qsizetype>(1, targets.size()));
    for (auto it = shards.begin(); it != shards.end(); ++it)
        plan.steps << stepsOnto(targets.at(it.key()), *it, worker);
    plan.steps << stepsOut(worker, facts);
    plan.scope.allTables = true;
    plan.needs.superuser = true;
    plan.needs.functions = QStringList { u"citus_disable_node"_s, u"citus_remove_node"_s };
    return plan;
}

} // namespace tessera
