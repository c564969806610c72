// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/action_executor.h"
#include "core/plan/progress_reader.h"

namespace tessera {

/// Runs a statement on a thread of its own and asks on the caller's, once a second, how far it is and who
/// holds it up. One that waits for a lock for longer than ActionInput::patience is cancelled: a lock_timeout
/// would not reach the sessions that Citus opens for it on the nodes.
class StatementWatch
{
public:
    using Statement = std::function<Result<Rows>(std::stop_token)>;
    /// @p backend is the coordinator's process that runs the statement, @p run its run's tag: what else runs
    /// under that is not reported as in the way.
    StatementWatch(ProgressReader &reader, const ActionInput &input, qint32 backend, const QString &run);

    /// Blocks until the statement is over. Errors: the statement's own; Locked.
    [[nodiscard]] Result<Rows> run(const Statement &statement, bool copiesShards, std::stop_token stop);

private:
    using Clock = Deadline::Clock;
    void look(bool copiesShards, const std::stop_token &stop);
    void tellProgress(const std::stop_token &stop);
    [[nodiscard]] bool hasWaitedTooLong() const;

    ProgressReader &m_reader;
    const ActionInput &m_input;
    qint32 m_backend;
    QString m_run;
    Clock::time_point m_begun = Clock::now();
    Clock::time_point m_blockedSince;
    QList<LockHolder> m_holders;
    bool m_isKnown = false; ///< The last look saw whether there are any
};

} // namespace tessera
