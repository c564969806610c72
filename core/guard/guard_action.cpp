// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/guard/guard.h"
#include "core/guard/guard_line.h"
#include "core/ha/reachable_coordinator.h"
#include "core/operations/run_operation.h"

#include <QCoreApplication>

#include <algorithm>

namespace tessera {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

// What a guard does once most of them have lost a primary: see Guard.

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::Guard)
};

/// Between two tries of the same guard; while it waits until the primary's keeper has stopped it.
constexpr auto retryPause = 60s;
constexpr auto leasePause = 5s;
constexpr auto voteLimit = 2s;
constexpr auto prepareLimit = 30s;

Report tellingSteps(const Plan &plan, const Guard::Say &say)
{
    return [plan, say](const StepEvent &event) {
        if (event.state == StepState::Running && !event.progress)
            say(plan.steps.at(event.step).title);
    };
}

} // namespace

bool Guard::isOurs(const Node &node, GuardTime now) const
{
    const auto server = node.address();
    return m_watches.value(server).state == WatchState::Confirmed
        && actorOf(server, m_desk.report(), heard(), now) == m_settings.id;
}

void Guard::act(GuardTime now)
{
    for (const auto &node : m_eyes.nodes()) {
        if (node.role != NodeRole::Primary || !isOurs(node, now))
            continue;
        const auto lease = leaseOf(node.address(), now);
        const bool isWaiting = keeperOf(lease) != 0 && !hasBeenStopped(lease, now);
        const auto done = failOver(node, now);
        const bool isDone = done && done->outcome == Outcome::Succeeded;
        if (isDone)
            m_watches.remove(node.address());
        else // then it is another's turn
            m_notBefore[node.address()] = now + (isWaiting ? leasePause : retryPause);
        const auto group = QString::number(node.group.value);
        const auto said = done ? Words::tr("Failover of group %1: %2").arg(group, done->message)
                               : Words::tr("No failover of group %1: %2").arg(group, done.error().message);
        m_desk.tell(said);
        m_say(said);
        return;
    }
}

Result<> Guard::gatherVotes(const Node &node, GuardTime now)
{
    const VoteWish wish { .guard = m_settings.id,
                          .epoch = highestEpoch(m_desk.report(), heard()) + 1,
                          .group = node.group.value,
                          .server = node.address() };
    if (const auto own = m_desk.vote(wish, now, QDateTime::currentDateTimeUtc()); !own)
        return own;
    Errands<Result<GuardReport>> errands;
    for (auto it = m_settings.guards.begin(); it != m_settings.guards.end(); ++it) {
        if (it.key() != m_settings.id)
            errands.send([&, place = it.value()](const std::stop_token &) {
                return askReport(place, voteQuestion(wish), m_settings.secret, Deadline::in(voteLimit));
            });
    }
    const auto answers = errands.awaitAll();
    const auto agreed = std::ranges::count_if(answers, [](const auto &one) { return one.has_value(); });
    if (isMajority(static_cast<int>(agreed) + 1, static_cast<int>(m_settings.guards.size())))
        return {};
    QStringList reasons;
    for (const auto &answer : answers) {
        if (!answer)
            reasons << answer.error().message;
    }
    return refuse(Words::tr("Too few guards agree. %1").arg(reasons.join(u' ')));
}

Connector Guard::wayFor(const Node &node) const
{
    for (const auto &other : m_eyes.nodes()) {
        if (!node.isCoordinator() && other.isCoordinator() && other.role == NodeRole::Primary)
            return m_connector.at({ other.host, other.port });
    }
    for (const auto &standby : m_eyes.standbysOf(node.address())) {
        const auto place = hostPortFrom(standby);
        if (place && m_eyes.servers().value(standby).answers())
            return m_connector.at(*place);
    }
    return m_connector;
}

Result<RunResult> Guard::failOver(const Node &node, GuardTime now)
{
    const auto group = QString::number(node.group.value);
    const auto begun = Words::tr("Failing over group %1 from %2.").arg(group, node.address());
    m_desk.tell(begun);
    m_say(begun);
    const auto way = wayFor(node);
    QJsonObject parameters { { u"group"_s, group } };
    if (!node.isCoordinator() && hasBeenStopped(leaseOf(node.address(), now), now))
        parameters.insert(u"hostIsOff"_s, node.host); // its keeper has seen to it
    const auto prepared =
        prepareOperation(way, { u"ha.failover"_s, parameters, m_journal }, Deadline::in(prepareLimit));
    if (!prepared)
        return tl::unexpected(prepared.error());
    auto journal = Journal::open(m_journal);
    if (!journal)
        return tl::unexpected(journal.error());
    if (const auto votes = gatherVotes(node, now); !votes) // the last, for each counts as a failover
        return tl::unexpected(votes.error());
    if (const auto kept =
            m_desk.setRunning(PastFailover { node.group.value, QDateTime::currentDateTimeUtc() });
        !kept)
        return tl::unexpected(kept.error());
    RunControl control;
    // The operator's consent is the file that allows automatic failovers.
    const auto result = runOperation(way, *prepared, { true, way.target().name }, *journal, control,
                                     tellingSteps(prepared->plan, m_say));
    const auto kept = m_desk.setRunning(std::nullopt);
    return kept ? result : Result<RunResult>(tl::unexpected(kept.error()));
}

void Guard::takeUp(const std::stop_token &stop)
{
    const auto running = m_desk.running();
    auto journal = Journal::open(m_journal);
    if (!running || !journal || !m_settings.isAutomatic)
        return;
    const auto way = reachableCoordinator(m_connector, stop).value_or(m_connector);
    for (const auto &entry : journal->interrupted().value_or(QList<JournalEntry>())) {
        const bool isIt = entry.plan.operation == u"ha.failover"_s && entry.cluster == way.target().name
            && entry.plan.parameters[u"group"_s].toString() == QString::number(running->group)
            && entry.startedAt >= running->at.addSecs(-1);
        if (!isIt)
            continue;
        m_say(Words::tr("Going on with the failover of group %1 that was interrupted.").arg(running->group));
        RunControl control;
        const auto result = resumeOperation(way, entry.id, { true, way.target().name }, *journal, control,
                                            tellingSteps(entry.plan, m_say));
        const auto said =
            Words::tr("Failover of group %1: %2")
                .arg(QString::number(running->group), result ? result->message : result.error().message);
        m_desk.tell(said);
        m_say(said);
        break;
    }
    if (const auto kept = m_desk.setRunning(std::nullopt); !kept)
        m_say(kept.error().message);
}

} // namespace tessera
