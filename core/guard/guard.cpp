// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/guard/guard.h"

#include "core/base/pause.h"
#include "core/guard/guard_line.h"
#include "core/ha/last_seen.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace tessera {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::Guard)
};

constexpr auto lookPause = 250ms;
constexpr auto peerPeriod = 1s;
constexpr auto peerLimit = 1s;
constexpr auto notePeriod = 5s;
constexpr auto diskPeriod = 5s;
constexpr auto diskLimit = 5s;
/// A loop that takes longer was stopped, with the program or the machine.
constexpr auto longestLoop = 6s;
/// Less than two WAL segments: a crash for want of room leaves up to one.
constexpr qint64 fullBelow = 32ll << 20;
const auto syncNames = u"synchronous_standby_names"_s;

GuardTime clockNow()
{
    return std::chrono::steady_clock::now();
}

bool isAlarm(const PrimaryWatch &watch)
{
    using enum Excuse;
    return watch.state != WatchState::Watch
        || (watch.excuse != None && watch.excuse != Starting && watch.excuse != Slept);
}

} // namespace

Result<GuardReport> askReport(const HostPort &place, const QJsonObject &question, const QByteArray &secret,
                              Deadline deadline)
{
    return askGuard(place, question, secret, deadline).and_then(guardReportFrom);
}

Guard::Guard(GuardSettings settings, Connector connector, GuardDesk &desk, QString journal, Say say)
    : m_settings(std::move(settings))
    , m_connector(std::move(connector))
    , m_desk(desk)
    , m_journal(std::move(journal))
    , m_say(std::move(say))
    , m_eyes(m_connector)
{
}

void Guard::run(const std::stop_token &stop)
{
    auto last = clockNow();
    do {
        const auto now = clockNow();
        const bool hasSlept = now - last > longestLoop;
        hear(now);
        judge(m_eyes.look(now), hasSlept, now);
        if (hasSlept || !m_watchedFrom.isValid())
            m_watchedFrom = QDateTime::currentDateTimeUtc();
        note(now);
        keepLease(now, stop);
        takeUp(now, stop);
        act(now);
        keepPolicies(now);
        last = clockNow();
    } while (pauseFor(lookPause, stop));
}

/// For 'ha failover' of this user, where the dead server's files cannot be read.
void Guard::note(GuardTime now)
{
    if (now - m_notedAt < notePeriod)
        return;
    m_notedAt = now;
    const auto wallNow = QDateTime::currentDateTimeUtc();
    QList<LastSeen> news;
    for (const auto &node : m_eyes.nodes()) {
        const auto seen = m_eyes.servers().value(node.address());
        if (node.role != NodeRole::Primary || !seen.reading || seen.reading->isInRecovery)
            continue;
        const auto wallTime = [&](GuardTime time) {
            return wallNow.addMSecs(
                -std::chrono::duration_cast<std::chrono::milliseconds>(now - time).count());
        };
        const auto since = seen.complainedAt ? wallTime(*seen.complainedAt) : m_watchedFrom;
        news << LastSeen { .server = node.address(),
                           .systemIdentifier = seen.reading->systemIdentifier,
                           .syncNames = isReleased(node.address()) ? QString()
                                                                   : seen.reading->settings.value(syncNames),
                           .seenAt = wallTime(seen.readAt),
                           .watchedFrom = std::max(since, m_watchedFrom),
                           .watchedTo = wallNow };
    }
    const auto noted = news.isEmpty() ? Result<>() : noteLastSeen(lastSeenPath(), news);
    const auto problem = noted ? QString() : noted.error().message;
    if (problem != std::exchange(m_noteProblem, problem) && !problem.isEmpty())
        m_say(problem);
}

QList<HeardReport> Guard::heard() const
{
    QList<HeardReport> all;
    for (const auto &peer : m_peers) {
        if (peer.heard)
            all << *peer.heard;
    }
    return all;
}

void Guard::hear(GuardTime now)
{
    for (auto &answer : m_questions.fetch()) {
        auto &peer = m_peers[answer.guard];
        peer.isAsked = false;
        if (answer.report && answer.report->guard == answer.guard)
            peer.heard = HeardReport { *answer.report, now };
    }
    for (auto it = m_settings.guards.begin(); it != m_settings.guards.end(); ++it) {
        auto &peer = m_peers[it.key()];
        if (it.key() == m_settings.id || peer.isAsked || now - peer.askedAt < peerPeriod)
            continue;
        peer.isAsked = true;
        peer.askedAt = now;
        m_questions.send([id = m_settings.id, guard = it.key(), place = it.value(),
                          secret = m_settings.secret](const std::stop_token &) -> PeerAnswer {
            return { guard, askReport(place, reportQuestion(id), secret, Deadline::in(peerLimit)) };
        });
    }
}

void Guard::judge(const QList<ServerProbe> &ended, bool hasSlept, GuardTime now)
{
    for (const auto &answer : m_diskQuestions.fetch())
        m_fullDisks[answer.server] = answer.isFull;
    if (!m_eyes.isAnyResting())
        m_restsSince.reset();
    else if (!m_restsSince)
        m_restsSince = now;
    QStringList primaries;
    QList<GuardSight> sights;
    for (const auto &node : m_eyes.nodes()) {
        if (node.role != NodeRole::Primary)
            continue;
        judgeOne(node, ended, hasSlept, now);
        watchPolicy(node, now);
        primaries << node.address();
        sights << sightOf(node, now);
        if (!sights.last().isUnfinished)
            m_unfinishedSince.remove(node.address());
        else if (!m_unfinishedSince.contains(node.address()))
            m_unfinishedSince.insert(node.address(), now);
    }
    m_watches.removeIf([&](const auto &it) { return !primaries.contains(it.key()); });
    m_desk.publish(sights, m_settings.isAutomatic, keptServer());
}

void Guard::judgeOne(const Node &node, const QList<ServerProbe> &ended, bool hasSlept, GuardTime now)
{
    const auto server = node.address();
    auto &watch = m_watches[server];
    const auto before = watch;
    QList<std::optional<ProbeOutcome>> outcomes;
    for (const auto &probe : ended) {
        if (probe.server == server)
            outcomes << probe.outcome;
    }
    if (outcomes.isEmpty())
        outcomes << std::nullopt;
    for (const auto &outcome : std::as_const(outcomes)) {
        auto look = lookAt(server, now);
        look.probe = outcome;
        look.hasSlept = hasSlept;
        auto event = WatchEvent::Nothing;
        const auto was = watch.state;
        watch = afterLook(watch, look, now, &event);
        if (const auto *row = watchRow(was, event))
            m_say(Words::tr("Group %1, %2: %3")
                      .arg(QString::number(node.group.value), server, sentenceOf(*row)));
    }
    if (watch.excuse != before.excuse && watch.excuse != Excuse::None)
        m_say(Words::tr("Group %1, %2: %3")
                  .arg(QString::number(node.group.value), server, sentenceOf(watch.excuse)));
    if (watch.failures >= failuresToSuspect)
        askDisk(server, now);
    else
        m_fullDisks.remove(server);
}

void Guard::askDisk(const QString &server, GuardTime now)
{
    const auto host = m_eyes.hosts().hostOf(server);
    if (!host || now - m_diskAskedAt.value(server) < diskPeriod)
        return;
    m_diskAskedAt[server] = now;
    m_diskQuestions.send([server, host = *host](const std::stop_token &stop) {
        const auto free = host.freeBytes(Deadline::in(diskLimit), stop);
        return DiskAnswer { server, free && free->value < fullBelow };
    });
}

std::optional<std::chrono::milliseconds> Guard::standbySilence(const QString &primary, GuardTime now) const
{
    std::optional<std::chrono::milliseconds> silence;
    for (const auto &standby : m_eyes.standbysOf(primary)) {
        const auto heardAt = m_eyes.servers().value(standby).heardAt;
        if (!heardAt)
            continue;
        const auto own = std::chrono::duration_cast<std::chrono::milliseconds>(now - *heardAt);
        silence = silence ? std::min(*silence, own) : own;
    }
    return silence;
}

PrimaryLook Guard::lookAt(const QString &server, GuardTime now) const
{
    const auto agreeing = agreeingGuards(server, m_desk.report(), heard(), now);
    return { .isLineDown = m_eyes.isLineDown(),
             .isDiskFull = m_fullDisks.value(server),
             .standbySilence = standbySilence(server, now),
             .guards = static_cast<int>(m_settings.guards.size()),
             .agreeing = static_cast<int>(agreeing.size()) };
}

AutomaticCase Guard::caseOf(const Node &node, GuardTime now) const
{
    const auto own = m_desk.report();
    const auto others = heard();
    const auto server = node.address();
    const auto wallNow = QDateTime::currentDateTimeUtc();
    const auto isPaused = [&](const GuardReport &report) {
        return report.pausedUntil.isValid() && report.pausedUntil > wallNow;
    };
    const bool isFinish = !unfinishedAt(node, now).isEmpty();
    AutomaticCase it { .isFinish = isFinish,
                       .isOn = m_settings.isAutomatic,
                       .isPaused = isPaused(own),
                       .isReadOnly = m_connector.target().isReadOnly(),
                       .guards = static_cast<int>(m_settings.guards.size()),
                       .isReleased = isReleased(server),
                       .hasHost = (isFinish && m_eyes.servers().value(server).answers())
                           || m_eyes.hosts().hostOf(server).has_value()
                           || (!node.isCoordinator() && keeperOf(leaseOf(server, now)) != 0),
                       .failoversInLastHour =
                           failoversOf(node.group.value, knownFailovers(own, others), wallNow) };
    for (const auto &other : others) {
        const bool isFresh = now - other.at <= reportSpan;
        it.guardsAnswering += isFresh ? 1 : 0;
        it.isPaused = it.isPaused || (isFresh && isPaused(other.report));
    }
    if (const auto seen = m_eyes.servers().value(server).reading)
        it.syncNames = seen->settings.value(syncNames);
    for (const auto &name : m_eyes.standbysOf(server)) {
        const auto standby = m_eyes.servers().value(name);
        if (standby.answers())
            it.standbys << standby.reading->name;
    }
    return it;
}

GuardSight Guard::sightOf(const Node &node, GuardTime now) const
{
    const auto server = node.address();
    const auto watch = m_watches.value(server);
    const auto seen = m_eyes.servers().value(server);
    auto hindrances = hindrancesOf(caseOf(node, now));
    if (m_notBefore.contains(server) && now < m_notBefore.value(server))
        hindrances << Words::tr("This guard has just tried in vain.");
    const auto problem =
        m_eyes.servers().contains(server) ? seen.problem : Words::tr("It has not been asked yet.");
    return { .group = node.group.value,
             .server = server,
             .state = watch.state,
             .problem = watch.excuse != Excuse::None ? sentenceOf(watch.excuse) : problem,
             .needsAttention = isAlarm(watch) || m_policies.value(server).need == PolicyNeed::Release,
             .isUnfinished = !unfinishedAt(node, now).isEmpty(),
             .isOffPolicy = isOffPolicy(server, now),
             .hindrances = hindrances };
}

} // namespace tessera
