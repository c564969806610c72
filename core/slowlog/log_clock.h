// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/slowlog/slow_log_entry.h"

#include <QTimeZone>

#include <optional>
#include <string>

namespace tessera {

/// Reads the times of a log. UTC and numeric zones say themselves what they are; every other abbreviation is
/// taken to be of the zone in which the server logs (log_timezone).
class LogClock
{
public:
    explicit LogClock(QTimeZone zone)
        : m_zone(std::move(zone))
    {
    }

    /// Takes "2026-11-27 10:03:51.322 CET", milliseconds or not, off the front of @p text; without a time
    /// there, @p text stays as it was.
    [[nodiscard]] std::optional<LogMoment> take(std::string_view &text);
    /// The same for "1795773831.322".
    [[nodiscard]] static std::optional<LogMoment> takeEpoch(std::string_view &text);

private:
    [[nodiscard]] std::optional<std::chrono::sys_seconds> hourOf(std::string_view day, std::string_view zone);
    QTimeZone m_zone;
    std::string m_lastHour; ///< As it was written, with its zone
    std::chrono::sys_seconds m_lastMoment;
};

} // namespace tessera
