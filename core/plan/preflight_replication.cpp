// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/preflight_rules.h"

#include <QCoreApplication>

namespace tessera {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::Preflight)
};

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
        if (!node.isReachable || !node.replicationSlots || !node.usedSlots)
            continue;
        const bool hasSlot = *node.replicationSlots > *node.usedSlots;
        const bool hasWorkers = node.walSenders.value_or(1) > 0 && node.logicalWorkers.value_or(1) > 0
            && node.workerProcesses.value_or(1) > 0;
        if (hasSlot && hasWorkers)
            continue;
        verdicts << Verdict {
            CheckResult::Block,
            hasSlot ? Words::tr("%1 has no process left for logical replication.").arg(node.address)
                    : Words::tr("All replication slots of %1 are in use.").arg(node.address),
            Words::tr("Raise max_replication_slots, max_wal_senders, max_logical_replication_workers or "
                      "max_worker_processes there and restart, or move with block_writes.")
        };
    }
    if (verdicts.isEmpty())
        verdicts << Verdict { CheckResult::Ok, Words::tr("Every node has room for logical replication.") };
    return verdicts;
}

} // namespace tessera
