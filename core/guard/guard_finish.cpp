// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/guard/guard.h"
#include "core/ha/reachable_coordinator.h"
#include "core/operations/run_operation.h"

#include <QCoreApplication>

namespace tessera {

using namespace Qt::StringLiterals;

// Failovers in whose middle a guard has died, this one or another: see Guard.

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::Guard)
};

bool isIt(const JournalEntry &entry, const PastFailover &running, const QString &cluster)
{
    const bool isOurs = entry.plan.operation == u"ha.failover"_s || entry.plan.operation == u"ha.finish"_s;
    return isOurs && entry.cluster == cluster
        && entry.plan.parameters[u"group"_s].toString() == QString::number(running.group)
        && entry.startedAt >= running.at.addSecs(-1);
}

} // namespace

QString Guard::unfinishedAt(const Node &node, GuardTime now) const
{
    // Only what guards have begun: a person's console may be at work.
    const auto begun = knownFailovers(m_desk.report(), heard());
    if (failoversOf(node.group.value, begun, QDateTime::currentDateTimeUtc()) == 0)
        return {};
    const auto server = node.address();
    if (m_watches.value(server).state == WatchState::Confirmed)
        return m_eyes.heirOf(server);
    const auto seen = m_eyes.servers().value(server);
    const bool isPrimary = seen.answers() && seen.reading->acceptsWrites();
    return isPrimary && m_restsSince && now - *m_restsSince >= voteSpan ? server : QString();
}

void Guard::takeUp(GuardTime now, const std::stop_token &stop)
{
    const auto running = m_desk.running();
    if (!running || !m_settings.isAutomatic)
        return;
    int answering = 1;
    qint64 epoch = 0;
    for (const auto &other : heard()) {
        answering += now - other.at <= reportSpan ? 1 : 0;
        epoch = std::max(epoch, other.report.epoch);
    }
    if (!isMajority(answering, static_cast<int>(m_settings.guards.size())))
        return; // they may have gone on without us
    auto journal = Journal::open(m_journal);
    if (!journal)
        return;
    if (epoch <= running->epoch)
        resume(*running, *journal, stop);
    else
        abandon(*running, *journal);
    if (const auto kept = m_desk.setRunning(std::nullopt); !kept)
        m_say(kept.error().message);
}

void Guard::resume(const PastFailover &running, Journal &journal, const std::stop_token &stop)
{
    const auto way = reachableCoordinator(m_connector, stop).value_or(m_connector);
    for (const auto &entry : journal.interrupted().value_or(QList<JournalEntry>())) {
        if (!isIt(entry, running, way.target().name))
            continue;
        m_say(Words::tr("Going on with the failover of group %1 that was interrupted.").arg(running.group));
        RunControl control;
        const auto result = resumeOperation(way, entry.id, { true, way.target().name }, journal, control,
                                            tellingSteps(entry.plan));
        const auto said =
            Words::tr("Failover of group %1: %2")
                .arg(QString::number(running.group), result ? result->message : result.error().message);
        m_desk.tell(said);
        m_say(said);
        return;
    }
}

/// What it would repeat by now may be wrong: the servers have gone on.
void Guard::abandon(const PastFailover &running, Journal &journal)
{
    const auto said =
        Words::tr("Another guard has gone on with the failover of group %1.").arg(running.group);
    for (const auto &entry : journal.interrupted().value_or(QList<JournalEntry>())) {
        if (!isIt(entry, running, m_connector.target().name))
            continue;
        if (const auto ended = journal.end(entry.id, { Outcome::Stopped, said, 0 }); !ended)
            m_say(ended.error().message);
    }
    m_say(said);
}

} // namespace tessera
