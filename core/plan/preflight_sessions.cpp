// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/activity/cluster_session.h"
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

/// Between statements a program idles for moments; one that idles longer has forgotten its transaction.
constexpr auto forgotten = std::chrono::seconds(60);

/// Only plans that lock tables wait for others.
bool locksTables(const Question &question)
{
    return question.plan.scope.allTables || !question.plan.scope.tables.isEmpty();
}

QString ageText(std::chrono::seconds age)
{
    return QString::number(age.count());
}

/// A session of Tessera itself is ended where it was begun, not by pid: it may be a change that runs.
std::optional<RemedyPlan> endRemedy(const NodeFacts &node, const OpenTransaction &session)
{
    if (isTessera(session.application))
        return {};
    return RemedyPlan { u"session.end"_s,
                        { { u"node"_s, QString::number(node.id.value) },
                          { u"pid"_s, QString::number(session.pid) },
                          { u"startedAt"_s, session.startedAt } },
                        Words::tr("End the session…") };
}

Verdict idleVerdict(const NodeFacts &node, const OpenTransaction &session, const QStringList &tables)
{
    return { session.idle >= forgotten ? CheckResult::Block : CheckResult::Warn,
             Words::tr("On %1 the session of %2 (pid %3) has been idle in a transaction for %4 s and holds "
                       "locks on %5.")
                 .arg(node.address, session.user, QString::number(session.pid), ageText(session.idle),
                      listed(tables)),
             isTessera(session.application)
                 ? Words::tr("It is a session of Tessera, perhaps of a change that runs: the plan waits for it. "
                             "Wait for that change, or cancel it where it was started.")
                 : Words::tr("The plan waits for it, and other sessions wait behind the plan. Let its program "
                             "end the transaction, or end the session."),
             endRemedy(node, session) };
}

Verdict busyVerdict(const NodeFacts &node, const OpenTransaction &session, const QStringList &tables)
{
    return { CheckResult::Warn,
             Words::tr("On %1 the transaction of %2 (pid %3) has been open for %4 s and holds locks on %5.")
                 .arg(node.address, session.user, QString::number(session.pid), ageText(session.age),
                      listed(tables)),
             Words::tr("The plan waits for it, and other sessions wait behind the plan.") };
}

/// A new replication slot waits for every transaction that has written on its node.
Verdict writerVerdict(const NodeFacts &node, const OpenTransaction &session)
{
    return { CheckResult::Warn,
             Words::tr("On %1 the transaction of %2 (pid %3) has been open for %4 s.")
                 .arg(node.address, session.user, QString::number(session.pid), ageText(session.age)),
             Words::tr("It has written something: an online move from this node begins only after it.") };
}

} // namespace

Verdicts idleTransactionsRule(const Question &question)
{
    Verdicts verdicts;
    for (const auto &node : question.facts.nodes) {
        for (const auto &session : node.transactions) {
            const auto tables = question.touchedAmong(session.relations);
            if (session.idle.count() > 0 && !tables.isEmpty())
                verdicts << idleVerdict(node, session, tables);
        }
    }
    return verdicts;
}

Verdicts longTransactionsRule(const Question &question)
{
    if (!locksTables(question))
        return {};
    Verdicts verdicts;
    bool areAllSeen = true;
    for (const auto &node : question.facts.nodes) {
        areAllSeen = areAllSeen && node.seesAllSessions.value_or(true);
        for (const auto &session : node.transactions) {
            const auto tables = question.touchedAmong(session.relations);
            if (!tables.isEmpty() && session.idle.count() == 0)
                verdicts << busyVerdict(node, session, tables);
            else if (tables.isEmpty() && session.hasWritten && question.plan.needs.logicalReplication)
                verdicts << writerVerdict(node, session);
        }
    }
    if (!areAllSeen)
        verdicts << Verdict { CheckResult::Warn,
                              Words::tr(
                                  "%1 does not see the sessions of other roles: transactions that are in "
                                  "the way stay unknown.")
                                  .arg(question.facts.user),
                              Words::tr("Ask an administrator to GRANT pg_read_all_stats to it.") };
    if (verdicts.isEmpty() && idleTransactionsRule(question).isEmpty())
        verdicts << Verdict { CheckResult::Ok, Words::tr("No transaction is in the way.") };
    return verdicts;
}

} // namespace tessera
