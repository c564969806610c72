// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connections/connector.h"
#include "core/plan/action_executor.h"
#include "core/plan/progress_reader.h"

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

    Result<QString> execute(const Action &action, const ActionInput &input, std::stop_token stop) override;
    QStringList takeNotices() override;
    [[nodiscard]] Session &session() { return m_session; }
    /// Where RunSql::onNode finds its nodes.
    void setNodeAddress(NodeId node, const QString &host, quint16 port);

private:
    ClusterExecutor(const Connector &connector, QString runId, Session session);
    [[nodiscard]] Result<> reconnect(std::stop_token stop);
    [[nodiscard]] Result<Rows> statement(const RunSql &action, const ActionInput &input,
                                         std::stop_token stop);
    [[nodiscard]] Result<Rows> watched(const RunSql &action, const ActionInput &input, std::stop_token stop);
    [[nodiscard]] Result<Rows> onNode(const RunSql &action, std::stop_token stop);
    [[nodiscard]] Result<QString> wait(const WaitUntil &action, std::stop_token stop);
    [[nodiscard]] Result<QString> follow(const FollowJob &action, const ActionInput &input,
                                         std::stop_token stop);
    [[nodiscard]] Result<JobId> jobToFollow(const FollowJob &action, const QString &previous);
    [[nodiscard]] Result<QString> program(const RunProgram &action, std::stop_token stop);

    Connector m_connector;
    QString m_runId;
    Session m_session;
    ProgressReader m_progress;
    QHash<NodeId, QPair<QString, quint16>> m_nodes;
    QStringList m_notices; ///< Of other sessions and of lost ones
};

/// Waits until no backend of the run is left on any node that answers; ends them after @p patience.
/// Errors: those of Session, Timeout, Cancelled.
[[nodiscard]] Result<> settleRun(const Connector &connector, const QString &runId,
                                 std::chrono::milliseconds patience, std::stop_token stop);

} // namespace tessera
