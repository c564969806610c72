// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/end_session.h"

#include "core/operations/plan_parts.h"
#include "core/postgres/sql_text.h"

#include <QCoreApplication>

namespace tessera {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::EndSession)
};

/// One that is at work is ended only when it is named to the microsecond, as our own remedies name it.
const OpenTransaction *openSession(const EndSession &wish, const Node &node, const PlanFacts &facts)
{
    for (const auto &one : facts.nodes) {
        if (one.id != node.id)
            continue;
        for (const auto &session : one.transactions) {
            const bool isNamed = wish.startedAt == session.startedAt;
            const bool isIdle = session.idle.count() > 0 && wish.startedAt.isEmpty();
            if (QString::number(session.pid) == wish.pid && (isNamed || isIdle))
                return &session;
        }
    }
    return nullptr;
}

} // namespace

EndSession EndSession::from(const QJsonObject &parameters)
{
    return { parameterText(parameters, "node"), parameterText(parameters, "pid"),
             parameterText(parameters, "startedAt") };
}

FactRequest EndSession::facts() const
{
    return {};
}

Result<Plan> EndSession::plan(const PlanFacts &facts) const
{
    const auto place = nodeNamed(*facts.snapshot, node);
    if (!place)
        return tl::unexpected(place.error());
    const auto *session = openSession(*this, *place, facts);
    if (!session)
        return refuse(Words::tr("No session with pid %1 has idled in a transaction on %2 for five seconds. "
                                "One that is at work must be "
                                "named with its start, and its transaction be open for a minute.")
                          .arg(pid, place->address()));
    const QList<Value> values { session->pid, session->startedAt, place->id.value };
    const Step end { .title = Words::tr(
                                  "End the session of %1 (pid %2, %3) on %4. Its transaction, open for %5 s, "
                                  "is rolled back.")
                                  .arg(session->user, QString::number(session->pid), session->application,
                                       place->address(), QString::number(session->age.count())),
                     .run = RunSql { statementText(u"end_session"_s), values },
                     .check = WaitUntil { statementText(u"session_is_gone"_s), values } };
    const Step wait { .title = Words::tr("See that it is gone."),
                      .run = WaitUntil { statementText(u"session_is_gone"_s), values,
                                         std::chrono::seconds(15) } };
    return Plan { .title = Words::tr("End the session %1 on %2").arg(pid, place->address()),
                  .steps = { end, wait },
                  .onFailure = OnFailure::KeepFinished };
}

} // namespace tessera
