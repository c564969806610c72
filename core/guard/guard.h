// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/guard/guard_desk.h"
#include "core/guard/guard_eyes.h"
#include "core/guard/guard_lease.h"
#include "core/guard/guard_settings.h"
#include "core/guard/kept_policy.h"
#include "core/journal/journal.h"
#include "core/plan/plan_event.h"

namespace tessera {

/// One observer of a cluster's primaries. It tells the others what it sees and, where the operator has
/// allowed it, the one with the lowest number of those that agree lets a standby take over, by the same plan
/// as 'tesseractl ha failover' (failover.md §2).
class Guard
{
public:
    /// Called in the thread of run().
    using Say = std::function<void(const QString &line)>;
    /// @p desk must outlive this.
    Guard(GuardSettings settings, Connector connector, GuardDesk &desk, QString journal, Say say);
    /// Watches until @p stop is requested; a failover that has begun is brought to its end first.
    void run(const std::stop_token &stop);

private:
    struct Peer
    {
        std::optional<HeardReport> heard = {};
        GuardTime askedAt = {};
        bool isAsked = false; ///< And has not answered yet
    };
    struct PeerAnswer
    {
        int guard = 0;
        Result<GuardReport> report;
    };
    struct AgreedWork
    {
        QString operation;
        QJsonObject parameters;
        VotePurpose purpose;
    };
    struct DiskAnswer
    {
        QString server;
        bool isFull = false;
    };

    void hear(GuardTime now);
    void judge(const QList<ServerProbe> &ended, bool hasSlept, GuardTime now);
    void judgeOne(const Node &node, const QList<ServerProbe> &ended, bool hasSlept, GuardTime now);
    void askDisk(const QString &server, GuardTime now);
    [[nodiscard]] PrimaryLook lookAt(const QString &server, GuardTime now) const;
    [[nodiscard]] GuardSight sightOf(const Node &node, GuardTime now) const;
    [[nodiscard]] AutomaticCase caseOf(const Node &node, GuardTime now) const;
    [[nodiscard]] QList<HeardReport> heard() const;

    void note(GuardTime now);
    void keepLease(GuardTime now, const std::stop_token &stop);
    /// The primary on this machine that is stopped when we are cut off; empty: none.
    [[nodiscard]] QString keptServer() const;
    [[nodiscard]] LeaseCase leaseOf(const QString &server, GuardTime now) const;
    [[nodiscard]] std::optional<std::chrono::milliseconds> standbySilence(const QString &primary,
                                                                          GuardTime now) const;

    void act(GuardTime now);
    [[nodiscard]] bool isOurs(const Node &node, const QString &heir, GuardTime now) const;
    /// The server that a failover has brought into the place of the group's primary while whoever began it is
    /// gone; empty: nothing is unfinished.
    [[nodiscard]] QString unfinishedAt(const Node &node, GuardTime now) const;
    /// The epoch. Errors: Refused when too few guards agree.
    [[nodiscard]] Result<qint64> gatherVotes(const Node &node, VotePurpose purpose, GuardTime now);
    /// Prepares the operation, and runs it when most guards agree.
    [[nodiscard]] Result<RunResult> runAgreed(const Node &node, const Connector &way, const AgreedWork &work,
                                              GuardTime now);
    /// @p heir: the server with which another's failover is only finished; empty: it is begun.
    [[nodiscard]] Result<RunResult> failOver(const Node &node, const QString &heir, GuardTime now);
    [[nodiscard]] QJsonObject parametersFor(const Node &node, const QString &heir, GuardTime now) const;
    /// Goes on with the failover in whose middle we died, unless the others have gone on with it.
    void takeUp(GuardTime now, const std::stop_token &stop);
    void abandon(const PastFailover &running, Journal &journal);
    [[nodiscard]] Report tellingSteps(const Plan &plan) const;
    void resume(const PastFailover &running, Journal &journal, const std::stop_token &stop);
    /// Where the operation finds a coordinator at once; @p node has failed.
    [[nodiscard]] Connector wayFor(const Node &node, const QString &heir) const;
    [[nodiscard]] Connector wayToCoordinator() const;

    void watchPolicy(const Node &node, GuardTime now);
    [[nodiscard]] bool isOffPolicy(const QString &server, GuardTime now) const;
    /// A guard has agreed that commits there wait for nobody, and has not seen since how that is set.
    [[nodiscard]] bool isReleased(const QString &server) const;
    void keepPolicies(GuardTime now);

    GuardSettings m_settings;
    Connector m_connector;
    GuardDesk &m_desk;
    QString m_journal;
    Say m_say;
    QMap<QString, PrimaryWatch> m_watches; ///< By HOST:PORT of the primary
    QMap<QString, GuardTime> m_notBefore; ///< When we may try again to fail it over
    QMap<QString, GuardTime> m_diskAskedAt;
    QMap<QString, bool> m_fullDisks;
    QMap<int, Peer> m_peers;
    QDateTime m_watchedFrom; ///< Since then without a gap
    GuardTime m_notedAt = {};
    QString m_noteProblem; ///< The last that was told
    QMap<QString, PolicyWatch> m_policies; ///< By HOST:PORT of the primary
    QMap<QString, GuardTime> m_policyNotBefore;
    QMap<QString, GuardTime> m_unfinishedSince; ///< By HOST:PORT of the primary
    std::optional<GuardTime> m_restsSince; ///< Two-phase recovery, somewhere
    std::optional<GuardTime> m_begunAt;
    bool m_hasStopped = false; ///< The server that we keep
    GuardEyes m_eyes;
    Errands<PeerAnswer> m_questions;
    Errands<DiskAnswer> m_diskQuestions;
};

/// What guard @p place says of itself. Errors: those of askGuard().
[[nodiscard]] Result<GuardReport> askReport(const HostPort &place, const QJsonObject &question,
                                            const QByteArray &secret, Deadline deadline);

} // namespace tessera
