// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/slowlog/log_formats.h"

#include <variant>

namespace tessera {

/// How a log is written.
struct SlowLogStyle
{
    SlowLogFormat format = SlowLogFormat::Csv;
    QByteArray prefix = {}; ///< log_line_prefix, for Stderr
    QTimeZone zone = QTimeZone::utc(); ///< log_timezone, for abbreviations such as CET
};

/// The style in which the log that begins with @p text seems to be written. Errors: NotFound.
[[nodiscard]] Result<SlowLogStyle> guessedStyle(std::string_view text, const QTimeZone &zone);

/// Takes a log block by block and gives the timed statements in it. It keeps no more than a half entry, so
/// that its memory does not depend on the log's size.
class SlowLogParser
{
public:
    /// Of a longer entry nothing is known.
    static constexpr std::size_t longestEntry = 16 << 20;

    explicit SlowLogParser(const SlowLogStyle &style);

    enum class Place {
        AtEntry, ///< The start of the file, or what offset() said
        Anywhere ///< What comes before the first whole entry is left out
    };
    /// The next block is what stands in the file at @p offset.
    void begin(qint64 offset, Place place);
    void feed(std::string_view block, const SlowLogSink &sink);
    /// Nothing more will come: gives the last entry if its line has ended.
    void finish(const SlowLogSink &sink);

    /// Where the first byte stands in the file that is no part of an entry given so far.
    [[nodiscard]] qint64 offset() const { return m_offset; }
    /// Entries that could not be read.
    [[nodiscard]] qint64 unread() const;
    /// When the first entry was written that begins in @p block, behind its first line.
    [[nodiscard]] std::optional<LogMoment> firstTime(std::string_view block);

private:
    void take(std::string_view text, LogEnd end, const SlowLogSink &sink);
    [[nodiscard]] std::string_view fromFirstEntry(std::string_view text);

    std::variant<CsvLog, JsonLog, StderrLog> m_format;
    std::string m_rest;
    qint64 m_offset = 0;
    qint64 m_lost = 0;
    bool m_isAside = false; ///< Somewhere in an entry whose beginning is not known
};

} // namespace tessera
