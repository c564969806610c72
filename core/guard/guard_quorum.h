// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/guard/guard_report.h"

namespace tessera {

/// What another guard told last.
struct HeardReport
{
    GuardReport report;
    GuardTime at; ///< When we heard it
};

enum class VotePurpose {
    FailOver,
    Finish, ///< What another began; nobody is promoted
    KeepPolicy ///< What commits wait for is set anew
};

/// What a guard that would act asks the others for.
struct VoteWish
{
    int guard = 0; ///< Who asks
    qint64 epoch = 0; ///< Higher than any that it has heard of
    int group = 0;
    QString server = {}; ///< The primary that has failed, HOST:PORT; to finish: as pg_dist_node names it now
    VotePurpose purpose = VotePurpose::FailOver;
};

/// What the one that is asked knows.
struct Voter
{
    GuardReport own;
    std::optional<GuardTime> lastVote = {};
    int lastVoteFor = 0; ///< Guard
};

/// A report that is older than this tells nothing.
inline constexpr std::chrono::seconds reportSpan { 5 };
/// Two guards do not act within this time.
inline constexpr std::chrono::seconds voteSpan { 30 };
inline constexpr int failoversAnHour = 2;

// All pure.

/// The guards that have lost @p server, we included, by number.
[[nodiscard]] QList<int> agreeingGuards(const QString &server, const GuardReport &own,
                                        const QList<HeardReport> &heard, GuardTime now);
/// Who of them acts: the one with the lowest number that nothing hinders; 0: nobody.
[[nodiscard]] int actorOf(const QString &server, const GuardReport &own, const QList<HeardReport> &heard,
                          GuardTime now);
/// Who finishes what another began, by the same rule; 0: nobody.
[[nodiscard]] int finisherOf(const QString &server, const GuardReport &own, const QList<HeardReport> &heard,
                             GuardTime now);
/// Who sets anew what commits wait for, once most of @p guards see the need; 0: nobody.
[[nodiscard]] int policyKeeperOf(const QString &server, const GuardReport &own,
                                 const QList<HeardReport> &heard, int guards, GuardTime now);
/// The highest that anybody has agreed to.
[[nodiscard]] qint64 highestEpoch(const GuardReport &own, const QList<HeardReport> &heard);
/// All that are known of, each once.
[[nodiscard]] QList<PastFailover> knownFailovers(const GuardReport &own, const QList<HeardReport> &heard);
/// Of @p group, in the hour before @p now.
[[nodiscard]] int failoversOf(int group, const QList<PastFailover> &failovers, const QDateTime &now);
/// Errors: Refused, saying why the vote is not given.
[[nodiscard]] Result<> refusalOfVote(const VoteWish &wish, const Voter &voter, GuardTime now,
                                     const QDateTime &wallNow);

/// What decides whether a group may be failed over without a person (failover.md §2.1).
struct AutomaticCase
{
    bool isFinish = false; ///< A failover that has come to its promotion is only brought to its end
    bool isOn = false; ///< The operator has said so
    bool isPaused = false;
    bool isReadOnly = false; ///< The connection is
    int guards = 1;
    int guardsAnswering = 1; ///< We included
    QString syncNames = {}; ///< synchronous_standby_names as it was last seen
    QStringList standbys = {}; ///< That answer, as they call themselves
    bool isReleased = false; ///< A guard has agreed since that they wait for nobody
    bool hasHost = false; ///< Commands can be run on the primary's host: it can be fenced
    int failoversInLastHour = 0;
};

/// Why there would be none; sentences. Empty: there would be one.
[[nodiscard]] QStringList hindrancesOf(const AutomaticCase &it);
/// Why nothing else is done without a person, either.
[[nodiscard]] QStringList hindrancesOfAll(const AutomaticCase &it);

} // namespace tessera
