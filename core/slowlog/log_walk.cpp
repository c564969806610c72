// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/slowlog/log_walk.h"

#include <algorithm>

namespace tessera {

using namespace Qt::StringLiterals;

QList<LogFile> filesOf(SlowLogFormat format, const QList<LogFile> &files)
{
    const auto formatOf = [](const QString &name) {
        return name.endsWith(u".csv"_s) ? SlowLogFormat::Csv
            : name.endsWith(u".json"_s) ? SlowLogFormat::Json
                                        : SlowLogFormat::Stderr;
    };
    QList<LogFile> chosen;
    for (const auto &file : files) {
        if (formatOf(file.name) == format)
            chosen << file;
    }
    return chosen;
}

LogWalk::LogWalk(const SlowLogStyle &style, const LogRange &range)
    : m_parser(style)
    , m_range(range)
{
}

const LogFile *LogWalk::current() const
{
    const auto found = std::ranges::find(m_files, m_name, &LogFile::name);
    return found == m_files.end() ? nullptr : &*found;
}

QString LogWalk::file() const
{
    return m_name;
}

void LogWalk::beginFile(const LogFile &file, qint64 offset, SlowLogParser::Place place)
{
    m_name = file.name;
    m_at = offset;
    m_settledAt = -1;
    m_parser.begin(offset, place);
}

void LogWalk::setFiles(QList<LogFile> files)
{
    std::ranges::sort(files, {}, [](const LogFile &file) { return std::pair(file.changedAt, file.name); });
    m_files = std::move(files);
    if (m_files.isEmpty())
        return;
    if (!m_firstEnd)
        m_firstEnd = m_files.constLast();
    const auto *file = current();
    if (m_name.isEmpty()) {
        beginFile(m_files.first(), 0, SlowLogParser::Place::AtEntry);
        m_high = m_range.from == LogMoment::min() ? 0 : m_files.first().size;
    } else if (!file) { // it was deleted with what we had not read of it
        m_low = m_high = 0;
        beginFile(m_files.first(), 0, SlowLogParser::Place::AtEntry);
    } else if (file->size < m_at) { // it began anew
        m_low = m_high = 0;
        beginFile(*file, 0, SlowLogParser::Place::AtEntry);
    }
}

bool LogWalk::hasReadBeginning() const
{
    if (!next())
        return true;
    const auto end = std::ranges::find(m_files, m_firstEnd->name, &LogFile::name);
    const auto here = std::ranges::find(m_files, m_name, &LogFile::name);
    if (isSearching() || end == m_files.end())
        return false;
    return here == end ? m_at >= m_firstEnd->size : here > end;
}

std::optional<LogBlockWish> LogWalk::next() const
{
    const auto *file = current();
    if (!file || m_isPast)
        return std::nullopt;
    if (isSearching())
        return LogBlockWish { m_name, m_low + (m_high - m_low) / 2, probeLength };
    if (m_at < file->size)
        return LogBlockWish { m_name, m_at, blockLength };
    return std::nullopt;
}

/// An entry as long as the whole probe says nothing: then the place is looked for before it.
void LogWalk::takeProbe(const LogBlockWish &wish, std::string_view block)
{
    const auto first = m_parser.firstTime(block);
    if (first && *first < m_range.from)
        m_low = wish.offset;
    else
        m_high = wish.offset;
    if (isSearching())
        return;
    m_high = m_low;
    const auto *file = current();
    if (file && m_low > 0)
        beginFile(*file, m_low, SlowLogParser::Place::Anywhere);
}

void LogWalk::take(const LogBlockWish &wish, std::string_view block, const SlowLogSink &sink)
{
    if (wish.file != m_name)
        return;
    if (isSearching())
        return takeProbe(wish, block);
    if (wish.offset != m_at)
        return;
    m_parser.feed(block, filtered(sink));
    m_at += static_cast<qint64>(block.size());
    advance(sink);
}

SlowLogSink LogWalk::filtered(const SlowLogSink &sink)
{
    return [this, &sink](const SlowLogEntry &entry) {
        if (m_range.contains(entry.at))
            sink(entry);
        // Sessions write a little out of order.
        else if (m_range.to != LogMoment::max() && entry.at > m_range.to + std::chrono::minutes(1))
            m_isPast = true;
    };
}

/// On to the next file, if this one is read and a newer one is there.
void LogWalk::advance(const SlowLogSink &sink)
{
    const auto *file = current();
    if (!file || file == &m_files.constLast() || m_at < file->size)
        return;
    m_parser.finish(filtered(sink));
    beginFile(*(file + 1), 0, SlowLogParser::Place::AtEntry);
}

void LogWalk::settle(const SlowLogSink &sink)
{
    if (next())
        return;
    advance(sink);
    if (m_settledAt == m_at)
        m_parser.finish(filtered(sink));
    m_settledAt = m_at;
}

qint64 LogWalk::bytesLeft() const
{
    const auto *file = current();
    if (!file || m_isPast)
        return 0;
    qint64 left = std::max<qint64>(0, file->size - (isSearching() ? m_low : m_at));
    for (; file != &m_files.constLast(); ++file)
        left += (file + 1)->size;
    return left;
}

} // namespace tessera
