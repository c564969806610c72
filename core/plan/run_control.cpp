// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/run_control.h"

namespace tessera {

void RunControl::pause()
{
    const std::lock_guard lock(m_mutex);
    m_isPaused = true;
}

void RunControl::unpause()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isPaused = false;
    }
    m_changed.notify_all();
}

void RunControl::cancel()
{
    m_stop.request_stop();
}

bool RunControl::isPaused() const
{
    const std::lock_guard lock(m_mutex);
    return m_isPaused;
}

void RunControl::waitWhilePaused()
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, m_stop.get_token(), [this] { return !m_isPaused; });
}

} // namespace tessera
