// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

namespace tessera {

/// A minute of UTC: what the clock on the wall says, and summer time, do not matter.
using Minute = std::chrono::sys_time<std::chrono::minutes>;
/// A day of UTC.
using Day = std::chrono::sys_days;

inline constexpr int minutesOfDay = 1440;
inline constexpr int hoursOfDay = 24;

/// From the first minute up to, but not including, the last.
struct MinuteRange
{
    Minute begin;
    Minute end;

    [[nodiscard]] std::chrono::minutes length() const
    {
        return end > begin ? end - begin : std::chrono::minutes();
    }
    [[nodiscard]] bool contains(Minute minute) const { return minute >= begin && minute < end; }
    bool operator==(const MinuteRange &) const = default;
};

} // namespace tessera
