// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/end_session.h"

#include "core/activity/cluster_session.h"
#include "core/operations/plan_parts.h"
#include "core/postgres/sql_text.h"

#include <QCoreApplication>

namespace tessera {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::EndSession)
};

constexpr auto patience = 15s;

/// Why the session is not to be touched; empty when it may be.
QString objection(const SessionFacts &session, const Node &node, bool own)
{
    const auto pid = QString::number(session.pid);
    if (session.globalPid > 0 && processOf(session.globalPid) != ProcessId { node.id, session.pid })
        return Words::tr(
                   "Process %1 on %2 works for the session with the global pid %3. Choose that one: what "
                   "works for it on any node ends with it.")
            .arg(pid, node.address(), QString::number(session.globalPid));
    if (isTessera(session.application) && !own)
        return Words::tr(
                   "Process %1 on %2 is a session of Tessera, perhaps of a change that runs. Cancel that "
                   "change where it was started, or name the session with --own.")
            .arg(pid, node.address());
    if (!session.maySignal)
        return Words::tr(
                   "This role may not end what %1 runs: it needs that role, or pg_signal_backend. Sessions "
                   "of superusers are for superusers only.")
            .arg(session.user);
    return {};
}

/// The session that @p facts have, if it is the one that is meant. Errors: Refused.
Result<SessionFacts> sessionMeant(const PlanFacts &facts, const Node &node, const QString &pid,
                                  const QString &startedAt, bool own)
{
    const auto &session = facts.session;
    if (!session || QString::number(session->pid) != pid)
        return refuse(Words::tr("There is no session with pid %1 on %2 any more.").arg(pid, node.address()));
    if (const auto reason = objection(*session, node, own); !reason.isEmpty())
        return refuse(reason);
    if (session->startedAt.isEmpty())
        return refuse(
            Words::tr("This role is not shown when the session with pid %1 on %2 began, so it cannot "
                      "be named for certain. Grant it pg_read_all_stats.")
                .arg(pid, node.address()));
    if (!startedAt.isEmpty() && startedAt != session->startedAt)
        return refuse(Words::tr("The session with pid %1 on %2 has ended; another one has its number now.")
                          .arg(pid, node.address()));
    return *session;
}

} // namespace

EndSession EndSession::from(const QJsonObject &parameters)
{
    return { parameterText(parameters, "node"), parameterText(parameters, "pid"),
             parameterText(parameters, "startedAt"), parameters.value(u"own"_s).toBool() };
}

FactRequest EndSession::facts() const
{
    return { .session = SessionName { node, pid } };
}

Result<Plan> EndSession::plan(const PlanFacts &facts) const
{
    const auto place = nodeNamed(*facts.snapshot, node);
    if (!place)
        return tl::unexpected(place.error());
    const auto session = sessionMeant(facts, *place, pid, startedAt, own);
    if (!session)
        return tl::unexpected(session.error());
    if (startedAt.isEmpty() && session->idle < 5s)
        return refuse(
            Words::tr("The session with pid %1 on %2 has not idled in a transaction for five seconds. "
                      "One that is at work must be named with its start.")
                .arg(pid, place->address()));
    const QList<Value> values { session->pid, session->startedAt, place->id.value };
    const auto who =
        Words::tr("End the session of %1 (pid %2, %3) on %4.")
            .arg(session->user, QString::number(session->pid), session->application, place->address());
    const auto rollsBack =
        Words::tr("End the session of %1 (pid %2, %3) on %4. Its transaction, open for %5 s, "
                  "is rolled back.")
            .arg(session->user, QString::number(session->pid), session->application, place->address(),
                 QString::number(session->age.count()));
    const bool hasTransaction = session->state != u"idle"_s;
    const Step end { .title = hasTransaction ? rollsBack : who,
                     .run = RunSql { sqlText(u"end_session"_s), values },
                     .check = WaitUntil { sqlText(u"session_is_gone"_s), values } };
    const Step wait { .title = Words::tr("See that it is gone."),
                      .run = WaitUntil { sqlText(u"session_is_gone"_s), values, patience } };
    return Plan { .title = Words::tr("End the session %1 on %2").arg(pid, place->address()),
                  .steps = { end, wait },
                  .onFailure = OnFailure::KeepFinished };
}

CancelStatement CancelStatement::from(const QJsonObject &parameters)
{
    return { parameterText(parameters, "node"), parameterText(parameters, "pid"),
             parameterText(parameters, "startedAt"), parameterText(parameters, "statementStartedAt"),
             parameters.value(u"own"_s).toBool() };
}

FactRequest CancelStatement::facts() const
{
    return { .session = SessionName { node, pid } };
}

Result<Plan> CancelStatement::plan(const PlanFacts &facts) const
{
    const auto place = nodeNamed(*facts.snapshot, node);
    if (!place)
        return tl::unexpected(place.error());
    const auto session = sessionMeant(facts, *place, pid, startedAt, own);
    if (!session)
        return tl::unexpected(session.error());
    if (session->state != u"active"_s || statementStartedAt != session->statementStartedAt)
        return refuse(
            Words::tr("The statement of the session with pid %1 on %2 is over. Only what runs can be "
                      "cancelled; end the session to roll its transaction back.")
                .arg(pid, place->address()));
    const QList<Value> values { session->pid, session->startedAt, place->id.value,
                                session->statementStartedAt };
    const Step cancel {
        .title =
            Words::tr("Cancel the statement of %1 (pid %2, %3) on %4, which has run for %5 s. What it did is "
                      "rolled back; the session stays.")
                .arg(session->user, QString::number(session->pid), session->application, place->address(),
                     QString::number(session->statementAge.count())),
        .run = RunSql { sqlText(u"cancel_statement"_s), values },
        .check = WaitUntil { sqlText(u"statement_is_over"_s), values }
    };
    const Step wait { .title = Words::tr("See that it is over."),
                      .run = WaitUntil { sqlText(u"statement_is_over"_s), values, patience } };
    return Plan { .title = Words::tr("Cancel the statement of session %1 on %2").arg(pid, place->address()),
                  .steps = { cancel, wait },
                  .onFailure = OnFailure::KeepFinished };
}

} // namespace tessera
