// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/platform_clock.h"

#include <condition_variable>
#include <mutex>

namespace tessera::testing {

/// Stands still until the test moves it; a loop that pauses waits for that. Any thread may call.
class SteppedClock : public LoopClock
{
public:
    explicit SteppedClock(std::chrono::sys_time<std::chrono::milliseconds> wall)
        : m_now { wall, std::chrono::hours(1), std::chrono::hours(2) }
    {
    }
    [[nodiscard]] ClockReading now() const override
    {
        const std::scoped_lock lock(m_mutex);
        return m_now;
    }
    void pause(std::chrono::milliseconds span, std::stop_token stop) override
    {
        std::unique_lock lock(m_mutex);
        const auto until = m_now.awake + span;
        m_moved.wait(lock, stop, [&] { return m_now.awake >= until; });
    }
    void step(std::chrono::milliseconds span)
    {
        const std::scoped_lock lock(m_mutex);
        m_now.wall += span;
        m_now.awake += span;
        m_now.sinceBoot += span;
        m_moved.notify_all();
    }

private:
    mutable std::mutex m_mutex;
    std::condition_variable_any m_moved;
    ClockReading m_now;
};

} // namespace tessera::testing
