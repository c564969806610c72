// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/preflight_rules.h"

#include <QCoreApplication>

#include <algorithm>

namespace tessera {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::Preflight)
};

} // namespace

Verdicts replicaIdentityRule(const Question &question)
{
    if (!question.plan.needs.logicalReplication)
        return {};
    QStringList missing;
    for (const auto &table : question.cluster.tables()) {
        if (question.isTouched(table) && !table.isPartitioned && table.identity == ReplicaIdentity::Missing)
            missing << table.displayName();
    }
    if (missing.isEmpty())
        return { { CheckResult::Ok, Words::tr("Every table has a primary key or a replica identity.") } };
    const bool isForced = question.plan.parameters.value(u"mode"_s).toString() == u"force_logical"_s;
    return { { isForced ? CheckResult::Warn : CheckResult::Block,
               Words::tr("No primary key or replica identity: %1.").arg(missing.join(u", "_s)),
               isForced
                   ? Words::tr("UPDATE and DELETE on them fail during the move.")
                   : Words::tr("Add a primary key or a replica identity, or move with block_writes.") } };
}

Verdicts referenceTablesRule(const Question &question)
{
    if (!question.plan.needs.referenceTables)
        return {};
    const auto &cluster = question.cluster;
    QStringList without;
    for (const auto &node : cluster.nodes()) {
        if (node.role != NodeRole::Primary || !node.isActive)
            continue;
        const bool isComplete = std::ranges::all_of(cluster.shards(), [&](const Shard &shard) {
            return cluster.tableOf(shard).kind != TableKind::Reference
                || std::ranges::any_of(cluster.placementsOf(shard), [&](const Placement &placement) {
                       return placement.group == node.group;
                   });
        });
        if (!isComplete)
            without << node.address();
    }
    if (without.isEmpty())
        return { { CheckResult::Ok, Words::tr("Every node has all reference tables.") } };
    return { { question.plan.moves.isEmpty() ? CheckResult::Warn : CheckResult::Block,
               Words::tr("Reference tables are missing on %1.").arg(without.join(u", "_s)),
               Words::tr(
                   "Run SELECT replicate_reference_tables('auto'), or rebalance, which copies them.") } };
}

} // namespace tessera
