// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cluster/finding_rules.h"
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

/// The maintenance daemon ends prepared transactions every minute (citus.recover_2pc_interval); what stays
/// longer than two has a cause.
constexpr auto patience = std::chrono::minutes(2);

QStringList namesOf(const QList<CleanupRecord> &records)
{
    QStringList names;
    for (const auto &record : records)
        names << record.objectName;
    return names;
}

/// One of the shards that the plan moves is among the leftovers @p names ("public.orders_102008").
bool movesOneOf(const Plan &plan, const QStringList &names)
{
    return std::ranges::any_of(plan.moves, [&](const PlacementChange &move) {
        const auto ending = u'_' + QString::number(move.shard.value);
        return std::ranges::any_of(names, [&](const QString &name) { return name.endsWith(ending); });
    });
}

} // namespace

Verdicts leftoversRule(const Question &question)
{
    if (!question.movesShards())
        return {};
    if (question.cluster.capabilities().unreadable.contains(u"pg_dist_cleanup"_s))
        return { { CheckResult::Warn,
                   Words::tr("%1 may not read pg_dist_cleanup: leftovers of earlier operations stay unknown.")
                       .arg(question.facts.user),
                   Words::tr("Ask an administrator to GRANT SELECT on it.") } };
    const auto names = namesOf(leftoversIn(question.facts).records);
    if (names.isEmpty())
        return { { CheckResult::Ok, Words::tr("Nothing of earlier operations is left behind.") } };
    return { { CheckResult::Warn,
               Words::tr("%n leftover(s) of earlier operations wait to be dropped: %1.", nullptr,
                         int(names.size()))
                   .arg(listed(names)),
               Words::tr("A shard cannot be moved again before its leftover is gone."), cleanUpRemedy() } };
}

/// Citus skips them for ever (issue #7333); a shard of that name cannot be moved again.
Verdicts lostLeftoversRule(const Question &question)
{
    const auto names = namesOf(leftoversIn(question.facts).lost);
    if (!question.movesShards() || names.isEmpty())
        return {};
    return { { movesOneOf(question.plan, names) ? CheckResult::Block : CheckResult::Warn,
               Words::tr("%n leftover(s) are recorded for node groups that are gone: %1. The server never "
                         "removes these records.",
                         nullptr, int(names.size()))
                   .arg(listed(names)),
               Words::tr("Make sure that these nodes are gone for good, then delete the records."),
               lostRecordsRemedy() } };
}

/// A slot that nobody reads keeps its node's WAL until the disk is full.
Verdicts replicationLeftoversRule(const Question &question)
{
    if (!question.movesShards())
        return {};
    Verdicts verdicts;
    const auto left = leftoversIn(question.facts).replication;
    for (const auto &node : question.facts.nodes) {
        QStringList names;
        for (const auto &object : left.value(node.id))
            names << object.name;
        if (!names.isEmpty())
            verdicts << Verdict {
                CheckResult::Warn,
                Words::tr("%n slot(s), publication(s) or subscription(s) of earlier operations are left on "
                          "%1: %2.",
                          nullptr, int(names.size()))
                    .arg(node.address, listed(names)),
                Words::tr("A slot without a reader holds back WAL and fills the disk."), cleanUpRemedy()
            };
    }
    return verdicts;
}

Verdicts preparedTransactionsRule(const Question &question)
{
    Verdicts verdicts;
    for (const auto &node : question.facts.nodes) {
        QStringList names;
        QStringList relations;
        for (const auto &prepared : node.prepared) {
            if (prepared.age < patience)
                continue;
            names << prepared.name;
            relations << prepared.relations;
        }
        const auto tables = question.touchedAmong(relations);
        if (names.isEmpty() || (tables.isEmpty() && !question.movesShards()))
            continue;
        verdicts << Verdict {
            tables.isEmpty() ? CheckResult::Warn : CheckResult::Block,
            tables.isEmpty()
                ? Words::tr("%n prepared transaction(s) have waited on %1 for more than two minutes: %2.",
                            nullptr, int(names.size()))
                      .arg(node.address, listed(names))
                : Words::tr("%n prepared transaction(s) have waited on %1 for more than two minutes and hold "
                            "locks on %2.",
                            nullptr, int(names.size()))
                      .arg(node.address, listed(tables)),
            Words::tr("Let the server end them: it commits what was decided and rolls back the rest."),
            RemedyPlan { u"transactions.recover"_s, {}, Words::tr("End them…") }
        };
    }
    return verdicts;
}

} // namespace tessera
