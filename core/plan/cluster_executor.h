// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connections/connector.h"
#include "core/plan/action_executor.h"
#include "core/plan/manager_door.h"
#include "core/plan/progress_reader.h"
#include "core/plan/server_door.h"

namespace tessera {

/// Carries out actions on a real cluster. Its session to the coordinator carries the run's tag and holds the
/// run lock; statements run in autocommit without a time limit (citus.md §0 rules 8 and 10). When the
/// connection breaks it connects again, lets what the old session left behind come to an end, and takes the
/// lock again.
class ClusterExecutor : public ActionExecutor
{
public:
    /// Connects and takes the lock. Errors: those of Session; Refused when another operation holds the
    /// cluster.
    [[nodiscard]] static Result<std::unique_ptr<ClusterExecutor>>
    open(const Connector &connector, const QString &runId, std::stop_token stop);

    /// Connects without the lock, for what may go on beside another operation since it moves nothing.
    [[nodiscard]] static Result<std::unique_ptr<ClusterExecutor>>
    openBeside(const Connector &connector, const QString &runId, std::stop_token stop);

    /// Without a session, to go on with a run of a group whose primary is down: it takes the lock as soon as
    /// a step needs the coordinator. Connects to nothing.
    [[nodiscard]] static std::unique_ptr<ClusterExecutor> openDetached(const Connector &connector,
                                                                       const QString &runId);

    Result<QString> execute(const Action &action, const ActionInput &input, std::stop_token stop) override;
    QStringList takeNotices() override;
    /// A session of its own that shares the run's lock. Its tag is the run's with a number, so that it can be
    /// told apart when its connection breaks, and found with the others on resume.
    Result<std::unique_ptr<ActionExecutor>> sibling(std::stop_token stop) override;
    QList<MoveProgress> movesUnderWay(std::stop_token stop) override;
    /// Null when it has none at the moment.
    [[nodiscard]] Session *session() { return m_session ? &*m_session : nullptr; }
    /// Where RunSql::onNode finds its nodes.
    void setNodeAddress(NodeId node, const QString &host, quint16 port);

private:
    using TakeLock = Result<> (*)(Session &session, Deadline deadline);
    ClusterExecutor(const Connector &connector, QString runId, std::optional<Session> session,
                    TakeLock takeLock);
    [[nodiscard]] static Result<std::unique_ptr<ClusterExecutor>>
    openWith(TakeLock takeLock, const Connector &connector, const QString &runId, std::stop_token stop);
    [[nodiscard]] static Result<Session> openLocked(const Connector &connector, const QString &runId,
                                                    TakeLock takeLock, std::stop_token stop);
    [[nodiscard]] Result<> reconnect(std::stop_token stop);
    [[nodiscard]] Result<QString> onServer(const Action &action, const ActionInput &input,
                                           const std::stop_token &stop);
    void followCoordinator(const QString &server, const std::stop_token &stop);
    [[nodiscard]] Result<Rows> statement(const RunSql &action, const ActionInput &input,
                                         std::stop_token stop);
    [[nodiscard]] Result<Rows> onNode(const RunSql &action, std::stop_token stop);
    [[nodiscard]] Result<QString> wait(const WaitUntil &action, std::stop_token stop);
    [[nodiscard]] Result<QString> follow(const FollowJob &action, const ActionInput &input,
                                         std::stop_token stop);
    [[nodiscard]] Result<JobId> jobToFollow(const FollowJob &action, const QString &previous);
    [[nodiscard]] Result<QString> program(const RunProgram &action, std::stop_token stop);

    Connector m_connector;
    QString m_runId;
    std::optional<Session> m_session;
    TakeLock m_takeLock; ///< takeRunLock, joinRunLock of a sibling, or nothing
    int m_siblings = 0;
    ProgressReader m_progress;
    QHash<NodeId, QPair<QString, quint16>> m_nodes;
    ServerDoor m_servers;
    ManagerDoor m_managers;
    QStringList m_notices; ///< Of other sessions and of lost ones
};

/// Waits until no backend of the run is left on any node that answers; ends them after @p patience.
/// Errors: those of Session, Timeout, Cancelled.
[[nodiscard]] Result<> settleRun(const Connector &connector, const QString &runId,
                                 std::chrono::milliseconds patience, std::stop_token stop);

} // namespace tessera
