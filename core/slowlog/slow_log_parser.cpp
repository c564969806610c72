// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/slowlog/slow_log_parser.h"

namespace tessera {

namespace {

std::variant<CsvLog, JsonLog, StderrLog> formatOf(const SlowLogStyle &style)
{
    const LogClock clock(style.zone);
    if (style.format == SlowLogFormat::Csv)
        return CsvLog { clock };
    if (style.format == SlowLogFormat::Json)
        return JsonLog { clock };
    return StderrLog {
        clock, LogLinePrefix({ style.prefix.constData(), static_cast<size_t>(style.prefix.size()) })
    };
}

} // namespace

Result<SlowLogStyle> guessedStyle(std::string_view text, const QTimeZone &zone)
{
    if (text.starts_with('{'))
        return SlowLogStyle { .format = SlowLogFormat::Json, .zone = zone };
    auto start = text;
    if (LogClock(zone).take(start) && start.starts_with(','))
        return SlowLogStyle { .format = SlowLogFormat::Csv, .zone = zone };
    return guessedPrefix(text, zone).map([&zone](const QByteArray &prefix) {
        return SlowLogStyle { .format = SlowLogFormat::Stderr, .prefix = prefix, .zone = zone };
    });
}

SlowLogParser::SlowLogParser(const SlowLogStyle &style)
    : m_format(formatOf(style))
{
}

void SlowLogParser::begin(qint64 offset, Place place)
{
    m_rest.clear();
    m_offset = offset;
    m_isAside = place == Place::Anywhere;
}

void SlowLogParser::feed(std::string_view block, const SlowLogSink &sink)
{
    if (m_rest.empty())
        return take(block, LogEnd::GoesOn, sink);
    m_rest += block;
    const auto whole = std::move(m_rest);
    m_rest.clear();
    take(whole, LogEnd::GoesOn, sink);
}

void SlowLogParser::finish(const SlowLogSink &sink)
{
    const auto whole = std::move(m_rest);
    m_rest.clear();
    take(whole, LogEnd::IsEnd, sink);
}

/// Takes what stands whole in @p text, which is not the parser's own, and keeps the rest.
void SlowLogParser::take(std::string_view text, LogEnd end, const SlowLogSink &sink)
{
    text = fromFirstEntry(text);
    const auto taken =
        m_isAside ? 0 : std::visit([&](auto &log) { return log.take(text, end, sink); }, m_format);
    m_offset += static_cast<qint64>(taken);
    m_rest = text.substr(taken);
    if (m_rest.size() <= longestEntry)
        return;
    ++m_lost;
    m_offset += static_cast<qint64>(m_rest.size());
    m_rest.clear();
    m_isAside = true;
}

std::string_view SlowLogParser::fromFirstEntry(std::string_view text)
{
    if (!m_isAside)
        return text;
    const auto start = std::visit([&](auto &log) { return log.nextStart(text, 0); }, m_format);
    if (start == std::string_view::npos)
        return text;
    m_isAside = false;
    m_offset += static_cast<qint64>(start);
    return text.substr(start);
}

qint64 SlowLogParser::unread() const
{
    return m_lost + std::visit([](const auto &log) { return log.unread; }, m_format);
}

std::optional<LogMoment> SlowLogParser::firstTime(std::string_view block)
{
    return std::visit([&](auto &log) { return log.firstTime(block); }, m_format);
}

} // namespace tessera
