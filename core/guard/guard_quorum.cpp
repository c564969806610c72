// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/guard/guard_quorum.h"

#include "core/ha/sync_names.h"

#include <QCoreApplication>

#include <algorithm>

namespace tessera {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::Guard)
};

bool hasLost(const GuardReport &report, const QString &server)
{
    const auto *sight = report.sightOf(server);
    return sight != nullptr && sight->state != WatchState::Watch;
}

bool isUnfinished(const GuardReport &report, const QString &server)
{
    const auto *sight = report.sightOf(server);
    return sight != nullptr && sight->isUnfinished;
}

bool isOffPolicy(const GuardReport &report, const QString &server)
{
    const auto *sight = report.sightOf(server);
    return sight != nullptr && sight->isOffPolicy;
}

QList<GuardReport> freshReports(const GuardReport &own, const QList<HeardReport> &heard, GuardTime now)
{
    QList<GuardReport> fresh { own };
    for (const auto &one : heard) {
        if (now - one.at <= reportSpan)
            fresh << one.report;
    }
    return fresh;
}

/// The one with the lowest number for whom @p isIt holds.
int lowestOf(const QList<GuardReport> &reports, const QString &server,
             bool (*isIt)(const GuardReport &report, const QString &server))
{
    int lowest = 0;
    for (const auto &report : reports) {
        if (isIt(report, server) && (lowest == 0 || report.guard < lowest))
            lowest = report.guard;
    }
    return lowest;
}

/// Those that nothing hinders to fail it over.
QList<GuardReport> unhindered(QList<GuardReport> reports, const QString &server)
{
    reports.removeIf([&](const GuardReport &report) {
        const auto *sight = report.sightOf(server);
        return sight == nullptr || !sight->hindrances.isEmpty();
    });
    return reports;
}

Result<> refusalOfPurpose(const VoteWish &wish, const Voter &voter, const QDateTime &wallNow)
{
    const auto guard = QString::number(voter.own.guard);
    if (wish.purpose == VotePurpose::KeepPolicy)
        return isOffPolicy(voter.own, wish.server)
            ? Result<>()
            : refuse(Words::tr("Guard %1 sees nothing to change in what commits on %2 wait for.")
                         .arg(guard, wish.server));
    if (wish.purpose == VotePurpose::Finish)
        return isUnfinished(voter.own, wish.server)
            ? Result<>()
            : refuse(Words::tr("Guard %1 sees no failover of %2 that is left unfinished.")
                         .arg(guard, wish.server));
    if (!hasLost(voter.own, wish.server))
        return refuse(Words::tr("Guard %1 has not lost %2.").arg(guard, wish.server));
    if (voter.own.released.contains(wish.server))
        return refuse(Words::tr("Guard %1 has just agreed that commits on %2 wait for no standby.")
                          .arg(guard, wish.server));
    if (failoversOf(wish.group, voter.own.failovers, wallNow) >= failoversAnHour)
        return refuse(Words::tr("Guard %1 has seen two failovers of the group in the last hour.").arg(guard));
    return {};
}

} // namespace

QList<int> agreeingGuards(const QString &server, const GuardReport &own, const QList<HeardReport> &heard,
                          GuardTime now)
{
    QList<int> guards;
    for (const auto &report : freshReports(own, heard, now)) {
        if (hasLost(report, server) && !guards.contains(report.guard))
            guards << report.guard;
    }
    std::ranges::sort(guards);
    return guards;
}

int actorOf(const QString &server, const GuardReport &own, const QList<HeardReport> &heard, GuardTime now)
{
    return lowestOf(unhindered(freshReports(own, heard, now), server), server, hasLost);
}

int finisherOf(const QString &server, const GuardReport &own, const QList<HeardReport> &heard, GuardTime now)
{
    return lowestOf(unhindered(freshReports(own, heard, now), server), server, isUnfinished);
}

int policyKeeperOf(const QString &server, const GuardReport &own, const QList<HeardReport> &heard, int guards,
                   GuardTime now)
{
    const auto fresh = freshReports(own, heard, now);
    const auto seeing =
        std::ranges::count_if(fresh, [&](const GuardReport &one) { return isOffPolicy(one, server); });
    return isMajority(static_cast<int>(seeing), guards) ? lowestOf(fresh, server, isOffPolicy) : 0;
}

qint64 highestEpoch(const GuardReport &own, const QList<HeardReport> &heard)
{
    auto epoch = own.epoch;
    for (const auto &one : heard)
        epoch = std::max(epoch, one.report.epoch);
    return epoch;
}

QList<PastFailover> knownFailovers(const GuardReport &own, const QList<HeardReport> &heard)
{
    // Those that voted for the same one noted it within moments of each other.
    constexpr int sameSeconds = 15;
    auto all = own.failovers;
    for (const auto &one : heard) {
        for (const auto &failover : one.report.failovers) {
            const bool isKnown = std::ranges::any_of(all, [&](const PastFailover &known) {
                return known.group == failover.group && std::abs(known.at.secsTo(failover.at)) <= sameSeconds;
            });
            if (!isKnown)
                all << failover;
        }
    }
    return all;
}

int failoversOf(int group, const QList<PastFailover> &failovers, const QDateTime &now)
{
    constexpr int hour = 3600;
    return static_cast<int>(std::ranges::count_if(failovers, [&](const PastFailover &one) {
        return one.group == group && std::abs(one.at.secsTo(now)) < hour;
    }));
}

Result<> refusalOfVote(const VoteWish &wish, const Voter &voter, GuardTime now, const QDateTime &wallNow)
{
    if (wish.epoch <= voter.own.epoch)
        return refuse(
            Words::tr("Guard %1 has agreed to epoch %2 already.").arg(voter.own.guard).arg(voter.own.epoch));
    if (voter.own.pausedUntil.isValid() && voter.own.pausedUntil > wallNow)
        return refuse(Words::tr("Guard %1 is paused.").arg(voter.own.guard));
    if (voter.lastVote && now - *voter.lastVote < voteSpan && voter.lastVoteFor != wish.guard)
        return refuse(Words::tr("Guard %1 has just agreed that guard %2 acts.")
                          .arg(voter.own.guard)
                          .arg(voter.lastVoteFor));
    return refusalOfPurpose(wish, voter, wallNow);
}

QStringList hindrancesOfAll(const AutomaticCase &it)
{
    QStringList why;
    if (it.isPaused)
        why << Words::tr("The guards are paused.");
    if (it.isReadOnly)
        why << Words::tr("The connection is read-only.");
    if (it.guards < 2)
        why << Words::tr("There are fewer than two guards.");
    else if (!isMajority(it.guardsAnswering, it.guards))
        why << Words::tr("Too few guards answer: %1 of %2.").arg(it.guardsAnswering).arg(it.guards);
    return why;
}

QStringList hindrancesOf(const AutomaticCase &it)
{
    QStringList why;
    if (!it.isOn)
        why << Words::tr("Automatic failover is off.");
    why << hindrancesOfAll(it);
    if (!it.hasHost)
        why << Words::tr("Its host is not known, so it could not be made sure that it is down.");
    if (it.isFinish)
        return why;
    const auto names = it.isReleased ? SyncNames() : SyncNames::from(it.syncNames);
    if (names.waits() == 0)
        why << Words::tr("Commits do not wait for a standby, as far as was seen last.");
    else if (!names.isCoveredBy(it.standbys))
        why << Words::tr("Too few standbys answer to be sure that one has each commit.");
    if (it.failoversInLastHour >= failoversAnHour)
        why << Words::tr("It has been failed over twice in the last hour.");
    return why;
}

} // namespace tessera
