// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cluster/finding_rules.h"
#include "core/cluster/reference_copies.h"
#include "core/plan/preflight_rules.h"

#include <QCoreApplication>

namespace tessera {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::Preflight)
};

/// More tables than these share one line.
constexpr qsizetype mostLines = 5;
/// citus.md §6 row 7 warns of the coordinator's memory with very many shards and names no number; this is
/// ours.
constexpr qsizetype manyPlacements = 100'000;

Verdict missingIdentity(const QString &table, bool isForced)
{
    return { isForced ? CheckResult::Warn : CheckResult::Block,
             Words::tr("%1 has no primary key or replica identity.").arg(table),
             isForced ? Words::tr("UPDATE and DELETE on it fail during the move.")
                      : Words::tr("Add a primary key or a replica identity, or move with block_writes."),
             RemedyPlan { u"table.identity"_s, { { u"table"_s, table } }, Words::tr("Set its identity…") } };
}

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
    Verdicts verdicts;
    for (const auto &table : missing.mid(0, mostLines))
        verdicts << missingIdentity(table, isForced);
    if (missing.size() > mostLines)
        verdicts << Verdict { verdicts.constFirst().result,
                              Words::tr("%n more table(s) have no primary key or replica identity: %1.",
                                        nullptr, int(missing.size() - mostLines))
                                  .arg(listed(missing.mid(mostLines))),
                              verdicts.constFirst().remedy };
    return verdicts;
}

/// Citus makes the shards on the target in a session of their owner, in every transfer mode (issue #7719).
Verdicts ownerLoginRule(const Question &question)
{
    if (!question.movesShards())
        return {};
    Verdicts verdicts;
    for (const auto &node : question.facts.nodes) {
        QStringList owners;
        for (const auto &table : question.cluster.tables()) {
            if (question.isTouched(table) && node.rolesWithoutLogin.contains(table.owner)
                && !owners.contains(table.owner))
                owners << table.owner;
        }
        if (!owners.isEmpty())
            verdicts << Verdict {
                CheckResult::Block,
                Words::tr("Owners of the tables may not log in on %1: %2.").arg(node.address, listed(owners)),
                Words::tr(
                    "Give them LOGIN with ALTER ROLE on every node, or give the tables another owner.")
            };
    }
    return verdicts;
}

Verdicts referenceTablesRule(const Question &question)
{
    if (!question.plan.needs.referenceTables)
        return {};
    const auto missing = missingReferenceCopies(question.cluster);
    Verdicts verdicts;
    for (const auto &node : question.cluster.nodes()) {
        if (node.role == NodeRole::Primary && missing.contains(node.group))
            verdicts << Verdict { question.plan.moves.isEmpty() ? CheckResult::Warn : CheckResult::Block,
                                  Words::tr("%1 lacks %n reference table(s): %2.", nullptr,
                                            int(missing.value(node.group).size()))
                                      .arg(node.address(), listed(missing.value(node.group))),
                                  Words::tr("Copy them there before anything else is placed on it."),
                                  RemedyPlan {
                                      u"reference.replicate"_s, {}, Words::tr("Copy reference tables…") } };
    }
    if (verdicts.isEmpty())
        verdicts << Verdict { CheckResult::Ok, Words::tr("Every node has all reference tables.") };
    return verdicts;
}

Verdicts manyShardsRule(const Question &question)
{
    const auto count = static_cast<qsizetype>(question.cluster.placements().size());
    if (!question.movesShards() || count < manyPlacements)
        return {};
    return { { CheckResult::Warn,
               Words::tr("The cluster has %n placement(s): a move can take much of the coordinator's memory.",
                         nullptr, int(count)),
               Words::tr("Watch the coordinator's memory, and move in smaller plans.") } };
}

} // namespace tessera
