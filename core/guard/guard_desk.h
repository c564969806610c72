// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/guard/guard_quorum.h"

#include <mutex>

namespace tessera {

/// What a guard has said and agreed to, kept in a file, so that it does not agree twice. Threads may share
/// it.
class GuardDesk
{
public:
    /// Reads @p path, if it is there. Errors: Storage when what is there is not understood.
    [[nodiscard]] static Result<std::unique_ptr<GuardDesk>> at(QString path, int guard);

    [[nodiscard]] GuardReport report() const;
    /// @p keeps: as GuardReport::keeps.
    void publish(const QList<GuardSight> &sights, bool isAutomatic, const QString &keeps = {});
    void tell(const QString &doing);
    /// Agrees that the one who asks acts, and keeps that before it says so. Errors: Refused, Storage.
    [[nodiscard]] Result<> vote(const VoteWish &wish, GuardTime now, const QDateTime &wallNow);
    /// No vote and no failover until then; an invalid time ends a pause. Errors: Storage.
    [[nodiscard]] Result<> pause(const QDateTime &until);

    /// The failover that we run, kept, so that one that dies with us is known; nullopt: it has ended.
    [[nodiscard]] Result<> setRunning(const std::optional<PastFailover> &failover);
    [[nodiscard]] std::optional<PastFailover> running() const;
    /// It was seen, after all that we agreed to has had its time, for what commits on @p server wait.
    /// Errors: Storage.
    [[nodiscard]] Result<> settle(const QString &server);
    /// When we last agreed that commits wait for nobody; of one that an earlier run agreed to, its start.
    [[nodiscard]] std::optional<GuardTime> releasedAt(const QString &server) const;
    /// We have just agreed that another guard acts.
    [[nodiscard]] bool isBound(GuardTime now) const;

    /// What another guard, or 'tesseractl guard', asks for.
    [[nodiscard]] QJsonObject answer(const QJsonObject &question, GuardTime now, const QDateTime &wallNow);

private:
    GuardDesk(QString path, int guard);
    [[nodiscard]] Result<> keep() const;
    QString m_path;
    mutable std::mutex m_mutex;
    Voter m_voter;
    std::optional<PastFailover> m_running;
    QMap<QString, GuardTime> m_releasedAt; ///< By HOST:PORT, those of GuardReport::released
    QMap<int, GuardTime> m_askedAt; ///< By each other guard
};

/// What a failover's actor asks its peers.
[[nodiscard]] QJsonObject voteQuestion(const VoteWish &wish);
/// @p from: the guard that asks; 0: a person.
[[nodiscard]] QJsonObject reportQuestion(int from = 0);
/// @p until invalid: go on.
[[nodiscard]] QJsonObject pauseQuestion(const QDateTime &until);

/// guard-ID.json under the user's data folder (XDG_DATA_HOME).
[[nodiscard]] QString guardStatePath(int guard);

} // namespace tessera
