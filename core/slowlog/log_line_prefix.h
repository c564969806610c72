// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/slowlog/log_clock.h"

#include <vector>

namespace tessera {

/// A server's log_line_prefix as a pattern that its lines are matched with.
/// Source: PostgreSQL documentation, "log_line_prefix".
class LogLinePrefix
{
public:
    struct Fields
    {
        std::optional<LogMoment> at = {};
        long long pid = 0;
        std::string_view user = {};
        std::string_view database = {};
        std::string_view application = {};
        std::string_view client = {};
    };

    explicit LogLinePrefix(std::string_view setting);

    /// Whether lines say when they were written: %m, %t or %n.
    [[nodiscard]] bool hasTime() const;
    /// Takes the prefix and the severity ("LOG") off the front of @p line and gives the severity; empty, and
    /// @p line as it was, when it does not begin like that.
    [[nodiscard]] std::string_view take(std::string_view &line, LogClock &clock, Fields &fields) const;

private:
    struct Part
    {
        char escape = 0; ///< 0: literal
        bool isPadded = false;
        std::string literal = {};
    };
    struct Try;
    [[nodiscard]] bool match(std::size_t part, std::string_view text, Try &attempt) const;
    [[nodiscard]] bool matchFree(std::size_t part, std::string_view text, Try &attempt) const;

    std::vector<Part> m_parts;
};

/// The setting with which @p text, the beginning of a log, seems to have been written: the usual ones are
/// tried. Errors: NotFound.
[[nodiscard]] Result<QByteArray> guessedPrefix(std::string_view text, const QTimeZone &zone);

} // namespace tessera
