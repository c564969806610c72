// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/preflight_rules.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace tessera {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::Preflight)
};

/// One slot, sender and worker for each owner of the tables that move (citus.md §3.4).
qint32 ownersOf(const Question &question)
{
    QSet<QString> owners;
    for (const auto &table : question.cluster.tables()) {
        if (question.isTouched(table))
            owners << table.owner;
    }
    return std::max(1, static_cast<qint32>(owners.size()));
}

/// Whether @p wanted more fit; what is unknown is not held against the node.
bool fits(std::optional<qint32> most, std::optional<qint32> used, qint32 wanted)
{
    return !most || *most - used.value_or(0) >= wanted;
}

/// The node gives or takes shards; every node does when the plan does not say which.
bool isEnd(const Question &question, const NodeFacts &node, GroupId PlacementChange::*end)
{
    const auto *registered = question.cluster.node(node.id);
    const auto &moves = question.plan.moves;
    return registered && (moves.isEmpty() || std::ranges::any_of(moves, [&](const PlacementChange &move) {
                              return move.*end == registered->group;
                          }));
}

/// How many transfers the plan has run at the same time out of the node or into it; one for other plans.
qint32 transfersAt(const Question &question, const NodeFacts &node, NodeId Transfer::*end, int lanes)
{
    const auto count = std::ranges::count_if(question.plan.steps, [&](const Step &step) {
        return step.transfer && (*step.transfer).*end == node.id;
    });
    return std::clamp(static_cast<qint32>(count), 1, std::max(lanes, 1));
}

/// What the node lacks for logical replication; empty when nothing.
QStringList lackOf(const Question &question, const NodeFacts &node)
{
    const auto owners = ownersOf(question);
    const auto &lanes = question.plan.lanes;
    QStringList lack;
    if (isEnd(question, node, &PlacementChange::from)) {
        const auto wanted = owners * transfersAt(question, node, &Transfer::from, lanes.outOfNode);
        if (!fits(node.replicationSlots, node.usedSlots, wanted))
            lack << u"max_replication_slots"_s;
        if (!fits(node.walSenders, node.usedWalSenders, wanted))
            lack << u"max_wal_senders"_s;
    }
    if (isEnd(question, node, &PlacementChange::to)) {
        const auto wanted = owners * transfersAt(question, node, &Transfer::to, lanes.intoNode);
        if (!fits(node.logicalWorkers, node.usedLogicalWorkers, wanted))
            lack << u"max_logical_replication_workers"_s;
        if (!fits(node.workerProcesses, node.usedWorkerProcesses, wanted))
            lack << u"max_worker_processes"_s;
    }
    return lack;
}

} // namespace

Verdicts walLevelRule(const Question &question)
{
    if (!question.plan.needs.logicalReplication)
        return {};
    QStringList wrong;
    for (const auto &node : question.facts.nodes) {
        if (node.isReachable && node.walLevel != u"logical"_s)
            wrong << node.address;
    }
    if (wrong.isEmpty() && !question.allAnswer())
        return {};
    if (wrong.isEmpty())
        return { { CheckResult::Ok, Words::tr("wal_level is logical on every node.") } };
    return { { CheckResult::Block, Words::tr("wal_level is not logical on %1.").arg(wrong.join(u", "_s)),
               Words::tr("Set wal_level = logical there and restart, or move with block_writes.") } };
}

/// Citus ends an online move when the target has what the source has written, not what it has answered.
Verdicts synchronousCommitRule(const Question &question)
{
    if (!question.plan.needs.logicalReplication)
        return {};
    QStringList early;
    for (const auto &node : question.facts.nodes) {
        if (node.answersBeforeWriting)
            early << node.address;
    }
    if (early.isEmpty())
        return {};
    return {
        { CheckResult::Warn,
          Words::tr("synchronous_commit is off on %1: what is committed in the last moment of a move may "
                    "stay behind in the old shard.")
              .arg(early.join(u", "_s)),
          Words::tr("Set synchronous_commit = on there, also for its roles, or move with block_writes.") }
    };
}

Verdicts replicationRoomRule(const Question &question)
{
    if (!question.plan.needs.logicalReplication)
        return {};
    Verdicts verdicts;
    for (const auto &node : question.facts.nodes) {
        const auto lack = node.isReachable ? lackOf(question, node) : QStringList();
        if (!lack.isEmpty())
            verdicts << Verdict { CheckResult::Block,
                                  Words::tr("%1 has no room left for logical replication within %2.")
                                      .arg(node.address, lack.join(u", "_s)),
                                  Words::tr("Raise it there and restart, or move with block_writes.") };
    }
    if (verdicts.isEmpty() && question.allAnswer())
        verdicts << Verdict { CheckResult::Ok, Words::tr("Every node has room for logical replication.") };
    return verdicts;
}

} // namespace tessera
