// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics/minute.h"

#include <array>
#include <optional>

namespace tessera {

/// The stretch of time that the pages show. Live, it ends with the present minute and moves on with it.
struct TimeWindow
{
    std::chrono::minutes length { 60 };
    std::optional<Minute> end = {}; ///< The first minute after it; nullopt: live

    [[nodiscard]] bool isLive() const { return !end; }
    /// What it shows at @p now, the present minute.
    [[nodiscard]] MinuteRange at(Minute now) const;
    bool operator==(const TimeWindow &) const = default;
};

/// Narrower than this nothing is to be seen; wider than this nothing is kept.
inline constexpr std::chrono::minutes leastWindow { 5 };
inline constexpr std::chrono::minutes mostWindow { 366 * minutesOfDay };

/// The lengths that one click gives: an hour, 6 h, 24 h, 7 d, 30 d.
inline constexpr std::array windowPresets { std::chrono::minutes(60), std::chrono::minutes(6 * 60),
                                            std::chrono::minutes(minutesOfDay),
                                            std::chrono::minutes(7 * minutesOfDay),
                                            std::chrono::minutes(30 * minutesOfDay) };

// None of these reaches past @p now, the present minute, nor leaves leastWindow to mostWindow.

[[nodiscard]] TimeWindow lastOf(std::chrono::minutes length);
/// A range that was typed or dragged, in either direction.
[[nodiscard]] TimeWindow windowOf(MinuteRange range, Minute now);
/// The same length right before or after it; after the present there is only live.
[[nodiscard]] TimeWindow previous(const TimeWindow &window, Minute now);
[[nodiscard]] TimeWindow next(const TimeWindow &window, Minute now);
/// Twice as much, or half, around @p centre, by default the middle; a live window stays live.
[[nodiscard]] TimeWindow zoomedOut(const TimeWindow &window, Minute now);
[[nodiscard]] TimeWindow zoomedIn(const TimeWindow &window, Minute now, std::optional<Minute> centre = {});
/// The same minutes, which then stand still; and back.
[[nodiscard]] TimeWindow frozen(const TimeWindow &window, Minute now);
[[nodiscard]] TimeWindow live(const TimeWindow &window);

} // namespace tessera
