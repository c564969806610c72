// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <condition_variable>
#include <mutex>
#include <stop_token>

namespace tessera {

/// Pause and cancel of one run; any thread may call.
class RunControl
{
public:
    RunControl() = default;
    Q_DISABLE_COPY_MOVE(RunControl)

    void pause();
    void unpause();
    void cancel();
    [[nodiscard]] bool isPaused() const;
    [[nodiscard]] std::stop_token stopToken() const { return m_stop.get_token(); }
    /// Blocks while paused, until unpause() or cancel().
    void waitWhilePaused();

private:
    mutable std::mutex m_mutex;
    std::condition_variable_any m_changed;
    bool m_isPaused = false;
    std::stop_source m_stop;
};

} // namespace tessera
