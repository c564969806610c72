// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/platform_clock.h"

#include "core/base/pause.h"

#include <QtGlobal>

#include <ctime>

namespace tessera {

namespace {

[[maybe_unused]] std::chrono::nanoseconds timeOf(clockid_t clock)
{
    timespec time {};
    if (clock_gettime(clock, &time) != 0)
        return {};
    return std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec);
}

std::chrono::milliseconds sinceBoot(std::chrono::milliseconds awake)
{
#ifdef Q_OS_LINUX
    (void)awake;
    return std::chrono::floor<std::chrono::milliseconds>(timeOf(CLOCK_BOOTTIME));
#else
    return awake;
#endif
}

} // namespace

ClockReading LoopClock::now() const
{
    const auto awake =
        std::chrono::floor<std::chrono::milliseconds>(std::chrono::steady_clock::now().time_since_epoch());
    return { std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now()), awake,
             sinceBoot(awake) };
}

void LoopClock::pause(std::chrono::milliseconds span, std::stop_token stop)
{
    (void)pauseFor(span, std::move(stop)); // the caller looks at the token
}

std::chrono::nanoseconds threadCpuTime()
{
    return timeOf(CLOCK_THREAD_CPUTIME_ID);
}

} // namespace tessera
