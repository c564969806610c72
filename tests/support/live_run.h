// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/operations/run_operation.h"
#include "tests/support/sandbox_fixture.h"

#include <QJsonObject>

#include <functional>
#include <optional>
#include <thread>

namespace tessera::testing {

/// An operation that runs on a thread of its own while the test looks on and disturbs it. Its journal is that
/// of SandboxFixture::ctl().
class LiveRun
{
public:
    /// Plans at once; fails the running test when that is refused.
    LiveRun(const SandboxFixture &sandbox, const QString &operation, const QJsonObject &parameters);
    /// Holds before the first step whose action @p isIt knows again; fails the running test when there is
    /// none.
    void pauseBefore(const std::function<bool(const Action &)> &isIt);
    /// Cancels what still runs and waits.
    ~LiveRun();
    Q_DISABLE_COPY_MOVE(LiveRun)

    void start();
    [[nodiscard]] RunControl &control() { return m_control; }
    [[nodiscard]] bool isOver() const { return m_isOver; }
    /// Held before a step, until RunControl::unpause().
    [[nodiscard]] bool isPaused() const { return m_isPaused; }
    /// Waits for the end; fails the running test when there was no run.
    RunResult result();

private:
    Result<PreparedOperation> m_prepared;
    Connector m_connector;
    QString m_journal;
    RunControl m_control;
    std::optional<qsizetype> m_last; ///< The step after which it holds
    std::atomic<bool> m_isOver = false;
    std::atomic<bool> m_isPaused = false;
    std::optional<Result<RunResult>> m_result;
    std::jthread m_thread;
};

} // namespace tessera::testing
