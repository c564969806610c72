// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connections/connector.h"
#include "core/plan/move_pace.h"
#include "core/plan/plan_event.h"

namespace tessera {

/// State of one background job, as the server's catalogs say.
struct JobProgress
{
    QString state; ///< Empty when there is no such job
    QString problem; ///< The last message of a task that failed or is retried
    StepProgress progress;

    [[nodiscard]] bool isOver() const
    {
        return state == QLatin1String("finished") || state == QLatin1String("failed")
            || state == QLatin1String("cancelled");
    }
};

/// Reads how far moves and jobs are, on a session of its own. Opens it again when it was lost.
class ProgressReader
{
public:
    explicit ProgressReader(Connector connector)
        : m_connector(std::move(connector))
    {
    }

    /// Shard sets under way. Errors: those of Session; Server when a node involved does not answer.
    [[nodiscard]] Result<QList<MoveProgress>> moves(std::stop_token stop);
    /// Who holds locks that the coordinator's process @p backend, or what works for it on any node, waits
    /// for; sessions of the run tagged @p run are left out. Errors: those of Session.
    [[nodiscard]] Result<QList<LockHolder>> lockHolders(qint32 backend, const QString &run,
                                                        std::stop_token stop);
    /// The job's tasks and, where the nodes answer, the moves that they make.
    [[nodiscard]] Result<JobProgress> job(JobId id, std::stop_token stop);

private:
    [[nodiscard]] Result<LockHolder> lockHolder(const Rows &waits, int row, std::stop_token stop);
    [[nodiscard]] Result<Rows> ask(const char *sqlName, const QList<Value> &values, std::stop_token stop);
    [[nodiscard]] std::optional<TimeRange> remaining(const StepProgress &job,
                                                     std::chrono::milliseconds running);
    Connector m_connector;
    std::optional<Session> m_session;
    QList<FinishedMove> m_ends; ///< Of the job's tasks
    std::chrono::milliseconds m_told { 0 }; ///< How long the job ran when the last of them was seen
};

} // namespace tessera
