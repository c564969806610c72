// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/slowlog/log_line_prefix.h"

#include <string>

namespace tessera {

struct CsvRecord;

/// Where a text ends: in the middle of a log that goes on, or for good.
enum class LogEnd { GoesOn, IsEnd };

/// What the three formats of a log have in common: take() gives the whole entries at the front of @p text to
/// @p sink and says how many bytes they were, the rest waits for more; firstTime() is the time of the first
/// entry that begins behind the first line of @p text. Entries that cannot be read are counted in unread.
struct CsvLog
{
    LogClock clock;
    qint64 unread = 0;
    std::string scratch = {}; ///< Room for texts whose quotes are doubled

    [[nodiscard]] std::size_t take(std::string_view text, LogEnd end, const SlowLogSink &sink);
    [[nodiscard]] std::optional<LogMoment> firstTime(std::string_view text);
    /// Where the first entry behind @p from begins; npos: not in this text.
    [[nodiscard]] std::size_t nextStart(std::string_view text, std::size_t from);

private:
    void give(const CsvRecord &record, LogMoment moment, const SlowLogSink &sink);
};

struct JsonLog
{
    LogClock clock;
    qint64 unread = 0;
    std::string scratch = {}; ///< Room for texts with escapes

    [[nodiscard]] std::size_t take(std::string_view text, LogEnd end, const SlowLogSink &sink);
    [[nodiscard]] std::optional<LogMoment> firstTime(std::string_view text);
    [[nodiscard]] std::size_t nextStart(std::string_view text, std::size_t from);

private:
    [[nodiscard]] bool takeLine(std::string_view line, const SlowLogSink &sink);
};

struct StderrLog
{
    LogClock clock;
    LogLinePrefix prefix;
    qint64 unread = 0;
    std::string scratch = {}; ///< Room for texts of several lines

    [[nodiscard]] std::size_t take(std::string_view text, LogEnd end, const SlowLogSink &sink);
    [[nodiscard]] std::optional<LogMoment> firstTime(std::string_view text);
    [[nodiscard]] std::size_t nextStart(std::string_view text, std::size_t from);
};

} // namespace tessera
