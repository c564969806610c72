// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/guard/guard.h"
#include "core/guard/guard_line.h"
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

} // namespace

Report Guard::tellingSteps(const Plan &plan) const
{
    return [plan, say = m_say](const StepEvent &event) {
        if (event.state == StepState::Running && !event.progress)
            say(plan.steps.at(event.step).title);
    };
}

bool Guard::isOurs(const Node &node, const QString &heir, GuardTime now) const
{
    const auto server = node.address();
    if (m_desk.isBound(now))
        return false;
    if (!heir.isEmpty()) // only once all have had the time to see it: else two would ask for votes
        return now - m_unfinishedSince.value(server, now) >= reportSpan
            && finisherOf(server, m_desk.report(), heard(), now) == m_settings.id;
    return m_watches.value(server).state == WatchState::Confirmed
        && actorOf(server, m_desk.report(), heard(), now) == m_settings.id;
}

void Guard::act(GuardTime now)
{
    for (const auto &node : m_eyes.nodes()) {
        const auto heir = node.role == NodeRole::Primary ? unfinishedAt(node, now) : QString();
        if (node.role != NodeRole::Primary || !isOurs(node, heir, now))
            continue;
        const auto lease = leaseOf(node.address(), now);
        const bool isWaiting = keeperOf(lease) != 0 && !hasBeenStopped(lease, now);
        const auto done = failOver(node, heir, now);
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

Result<qint64> Guard::gatherVotes(const Node &node, VotePurpose purpose, GuardTime now)
{
    const VoteWish wish { .guard = m_settings.id,
                          .epoch = highestEpoch(m_desk.report(), heard()) + 1,
                          .group = node.group.value,
                          .server = node.address(),
                          .purpose = purpose };
    if (const auto own = m_desk.vote(wish, now, QDateTime::currentDateTimeUtc()); !own)
        return tl::unexpected(own.error());
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
        return wish.epoch;
    QStringList reasons;
    for (const auto &answer : answers) {
        if (!answer)
            reasons << answer.error().message;
    }
    return refuse(Words::tr("Too few guards agree. %1").arg(reasons.join(u' ')));
}

Connector Guard::wayToCoordinator() const
{
    for (const auto &other : m_eyes.nodes()) {
        if (other.isCoordinator() && other.role == NodeRole::Primary)
            return m_connector.at({ other.host, other.port });
    }
    return m_connector;
}

Connector Guard::wayFor(const Node &node, const QString &heir) const
{
    if (!node.isCoordinator())
        return wayToCoordinator();
    if (const auto place = hostPortFrom(heir))
        return m_connector.at(*place);
    for (const auto &standby : m_eyes.standbysOf(node.address())) {
        const auto place = hostPortFrom(standby);
        if (place && m_eyes.servers().value(standby).answers())
            return m_connector.at(*place);
    }
    return m_connector;
}

QJsonObject Guard::parametersFor(const Node &node, const QString &heir, GuardTime now) const
{
    QJsonObject parameters { { u"group"_s, QString::number(node.group.value) } };
    if (!node.isCoordinator() && hasBeenStopped(leaseOf(node.address(), now), now))
        parameters.insert(u"hostIsOff"_s, node.host); // its keeper has seen to it
    // It was a standby when the primary was lost, and what could be lost was weighed before that began.
    if (!heir.isEmpty())
        parameters.insert(u"acceptLoss"_s, true);
    return parameters;
}

Result<RunResult> Guard::failOver(const Node &node, const QString &heir, GuardTime now)
{
    const auto group = QString::number(node.group.value);
    const auto begun = heir.isEmpty()
        ? Words::tr("Failing over group %1 from %2.").arg(group, node.address())
        : Words::tr("Finishing the failover of group %1 to %2, which another guard has left.")
              .arg(group, heir);
    m_desk.tell(begun);
    m_say(begun);
    const auto parameters = parametersFor(node, heir, now);
    return runAgreed(node, wayFor(node, heir),
                     heir.isEmpty() ? AgreedWork { u"ha.failover"_s, parameters, VotePurpose::FailOver }
                                    : AgreedWork { u"ha.finish"_s, parameters, VotePurpose::Finish },
                     now);
}

Result<RunResult> Guard::runAgreed(const Node &node, const Connector &way, const AgreedWork &work,
                                   GuardTime now)
{
    const auto prepared =
        prepareOperation(way, { work.operation, work.parameters, m_journal }, Deadline::in(prepareLimit));
    if (!prepared)
        return tl::unexpected(prepared.error());
    auto journal = Journal::open(m_journal);
    if (!journal)
        return tl::unexpected(journal.error());
    const auto epoch = gatherVotes(node, work.purpose, now); // the last, for each counts as a failover
    if (!epoch)
        return tl::unexpected(epoch.error());
    const PastFailover running { node.group.value, QDateTime::currentDateTimeUtc(), *epoch };
    const bool isFailover = work.purpose != VotePurpose::KeepPolicy; // which is gone on with after a death
    if (const auto kept = m_desk.setRunning(isFailover ? std::optional(running) : std::nullopt); !kept)
        return tl::unexpected(kept.error());
    RunControl control;
    // The operator's consent is the file that allows it.
    const auto result = runOperation(way, *prepared, { true, way.target().name }, *journal, control,
                                     tellingSteps(prepared->plan));
    const auto kept = m_desk.setRunning(std::nullopt);
    return kept ? result : Result<RunResult>(tl::unexpected(kept.error()));
}

} // namespace tessera
