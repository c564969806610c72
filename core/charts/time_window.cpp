// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/charts/time_window.h"

#include <algorithm>

namespace tessera {

namespace {

using std::chrono::minutes;

minutes allowed(minutes length)
{
    return std::clamp(length, leastWindow, mostWindow);
}

/// The present minute is measured as it begins, so it belongs to what is shown.
Minute endOf(const TimeWindow &window, Minute now)
{
    return window.end.value_or(now + minutes(1));
}

TimeWindow around(Minute centre, minutes length, Minute now)
{
    const auto wanted = allowed(length);
    return { wanted, std::min(centre + wanted / 2, now + minutes(1)) };
}

Minute middleOf(const TimeWindow &window, Minute now)
{
    return endOf(window, now) - window.length / 2;
}

} // namespace

MinuteRange TimeWindow::at(Minute now) const
{
    const auto last = endOf(*this, now);
    return { last - length, last };
}

TimeWindow lastOf(minutes length)
{
    return { allowed(length), std::nullopt };
}

TimeWindow windowOf(MinuteRange range, Minute now)
{
    const auto [begin, end] = std::minmax(range.begin, range.end);
    const auto last = std::min(end, now + minutes(1));
    return { allowed(last - std::min(begin, last)), last };
}

TimeWindow previous(const TimeWindow &window, Minute now)
{
    return { window.length, endOf(window, now) - window.length };
}

TimeWindow next(const TimeWindow &window, Minute now)
{
    const auto last = endOf(window, now) + window.length;
    return last > now ? live(window) : TimeWindow { window.length, last };
}

TimeWindow zoomedOut(const TimeWindow &window, Minute now)
{
    const auto twice = window.length * 2;
    return window.isLive() ? lastOf(twice) : around(middleOf(window, now), twice, now);
}

TimeWindow zoomedIn(const TimeWindow &window, Minute now, std::optional<Minute> centre)
{
    const auto half = window.length / 2;
    if (window.isLive() && !centre)
        return lastOf(half);
    return around(centre.value_or(middleOf(window, now)), half, now);
}

TimeWindow frozen(const TimeWindow &window, Minute now)
{
    return { window.length, endOf(window, now) };
}

TimeWindow live(const TimeWindow &window)
{
    return { window.length, std::nullopt };
}

} // namespace tessera
