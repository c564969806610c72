// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <stop_token>

namespace tessera {

/// What the clocks of this machine show at one moment.
struct ClockReading
{
    std::chrono::sys_time<std::chrono::milliseconds> wall; ///< May be set forward and back
    std::chrono::milliseconds awake; ///< Never set; stands still while the machine sleeps
    std::chrono::milliseconds sinceBoot; ///< Never set; goes on while the machine sleeps

    bool operator==(const ClockReading &) const = default;
};

/// The clocks that a loop goes by; tests pass their own.
class LoopClock
{
public:
    virtual ~LoopClock() = default;
    [[nodiscard]] virtual ClockReading now() const;
    /// Returns early when @p stop is requested.
    virtual void pause(std::chrono::milliseconds span, std::stop_token stop);
};

/// Processor time that the calling thread has used; zero where the system does not tell.
[[nodiscard]] std::chrono::nanoseconds threadCpuTime();

} // namespace tessera
