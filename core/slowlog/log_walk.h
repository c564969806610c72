// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/slowlog/slow_log_parser.h"

#include <QList>

#include <optional>

namespace tessera {

/// From the first moment up to, but not including, the last.
struct LogRange
{
    LogMoment from = LogMoment::min();
    LogMoment to = LogMoment::max();

    [[nodiscard]] bool contains(LogMoment at) const { return at >= from && at < to; }
    bool operator==(const LogRange &) const = default;
};

/// A file in a server's log folder.
struct LogFile
{
    QString name;
    qint64 size = 0;
    double changedAt = 0; ///< Seconds since 1970

    bool operator==(const LogFile &) const = default;
};

/// Of a server's files those in which it writes this format now. Source: PostgreSQL documentation,
/// "log_filename": csvlog and jsonlog have endings of their own.
[[nodiscard]] QList<LogFile> filesOf(SlowLogFormat format, const QList<LogFile> &files);

/// What of a file is wanted next.
struct LogBlockWish
{
    QString file;
    qint64 offset = 0;
    qint64 length = 0;

    bool operator==(const LogBlockWish &) const = default;
};

/// Goes through the log files of one server from the first moment of a range on: looks for its place in the
/// oldest by halves, then takes block after block and file after file. Rotation, a file that begins anew and
/// files that go are met on the way. Asks nobody itself.
class LogWalk
{
public:
    static constexpr qint64 blockLength = 1 << 20;

    LogWalk(const SlowLogStyle &style, const LogRange &range);

    /// What there is now, those that were changed before the range may be missing.
    void setFiles(QList<LogFile> files);
    /// nullopt: all that was written has been read.
    [[nodiscard]] std::optional<LogBlockWish> next() const;
    [[nodiscard]] bool hasReadAll() const { return !next(); }
    /// All that was there when the files were told first has been read. A server that logs what its readers
    /// ask is never read to its end.
    [[nodiscard]] bool hasReadBeginning() const;
    /// What was found at the place that was wished for; less than wished for at the end of the file.
    void take(const LogBlockWish &wish, std::string_view block, const SlowLogSink &sink);
    /// Gives a last entry that nothing has followed so far, where the log stands still.
    void settle(const SlowLogSink &sink);

    /// Bytes behind the place that has been reached, while the place is being looked for those of all files.
    [[nodiscard]] qint64 bytesLeft() const;
    /// The range has ended before what is read now.
    [[nodiscard]] bool isPast() const { return m_isPast; }
    /// Entries that could not be read.
    [[nodiscard]] qint64 unread() const { return m_parser.unread(); }
    [[nodiscard]] QString file() const;

private:
    [[nodiscard]] bool isSearching() const { return m_high - m_low > searchLength; }
    [[nodiscard]] const LogFile *current() const;
    void beginFile(const LogFile &file, qint64 offset, SlowLogParser::Place place);
    void takeProbe(const LogBlockWish &wish, std::string_view block);
    void advance(const SlowLogSink &sink);
    [[nodiscard]] SlowLogSink filtered(const SlowLogSink &sink);

    static constexpr qint64 searchLength = 1 << 18; ///< A place is found when it is this narrow
    static constexpr qint64 probeLength = 1 << 16;

    SlowLogParser m_parser;
    LogRange m_range;
    QList<LogFile> m_files; ///< The oldest first
    std::optional<LogFile> m_firstEnd; ///< The newest file when the files were told first
    QString m_name; ///< Of the file that is read
    qint64 m_at = 0; ///< Up to where it is read
    qint64 m_low = 0; ///< The range begins between these, while it is looked for
    qint64 m_high = 0;
    qint64 m_settledAt = -1; ///< m_at when it stood still the last time
    bool m_isPast = false;
};

} // namespace tessera
