// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/what_if.h"

#include "models/format.h"

#include <QCoreApplication>

namespace tessera {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::WhatIf)
};

QList<PlacementChange> changesOf(const ClusterSnapshot &cluster, const RebalancePlan &plan)
{
    QList<PlacementChange> changes;
    for (int step = 0; step < plan.moves.size(); ++step) {
        const auto &move = plan.moves.at(step);
        for (const auto *shard : cluster.shardSet(*cluster.shard(move.shard)))
            changes << PlacementChange { shard->id, move.from, move.to, step };
    }
    return changes;
}

} // namespace

WhatIf whatIf(const ClusterState &state, const ShardSets &sets, const RebalanceQuestion &question)
{
    WhatIf answer { .base = state.snapshot, .world = state };
    answer.world.moves.clear();
    answer.world.snapshot = withImaginedNodes(state.snapshot, question.newNodes);
    const auto plan = planRebalance(sets, question);
    if (!plan) {
        answer.problem = plan.error().message;
        return answer;
    }
    answer.plan = *plan;
    answer.changes = changesOf(*state.snapshot, *plan);
    answer.rows = plannedMoveRows(*plan);
    answer.disks.emplace(*plan, *state.snapshot, state.disks.get());
    return answer;
}

QString whatIfSentence(const WhatIf &answer)
{
    const auto &plan = answer.plan;
    if (!answer.problem.isEmpty())
        return answer.problem;
    if (!plan.stuck.isEmpty())
        return Words::tr("%n shard set(s) have to leave their node but may go nowhere.", nullptr,
                         int(plan.stuck.size()));
    if (plan.moves.isEmpty())
        return plan.wasLimited
            ? Words::tr("The limit leaves no room for the first move.")
            : Words::tr("Nothing would be moved: the largest distance from the mean is %1.")
                  .arg(format::percent(spreadBefore(plan)));
    return Words::tr("%n move(s), %1: the largest distance from the mean goes from %2 to %3.", nullptr,
                     int(plan.moves.size()))
        .arg(format::bytes(plan.bytes), format::percent(spreadBefore(plan)),
             format::percent(spreadAfter(plan)));
}

} // namespace tessera
