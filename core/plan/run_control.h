// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/lock_holder.h"

#include <QtGlobal>

#include <condition_variable>
#include <mutex>
#include <stop_token>

namespace tessera {

/// Pause, cancel and patience of one run; any thread may call.
class RunControl
{
public:
    RunControl() = default;
    explicit RunControl(const LockPatience &patience)
        : m_patience(patience)
    {
    }
    Q_DISABLE_COPY_MOVE(RunControl)

    void pause();
    void unpause();
    void cancel();
    [[nodiscard]] bool isPaused() const;
    [[nodiscard]] std::stop_token stopToken() const { return m_stop.get_token(); }
    [[nodiscard]] const LockPatience &patience() const { return m_patience; }
    /// Blocks while paused, until unpause() or cancel().
    void waitWhilePaused();

private:
    mutable std::mutex m_mutex;
    std::condition_variable_any m_changed;
    bool m_isPaused = false;
    const LockPatience m_patience = {};
    std::stop_source m_stop;
};

} // namespace tessera
