// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/slowlog/log_formats.h"
#include "core/slowlog/timed_statement.h"

#include <array>
#include <charconv>
#include <cstring>

namespace tessera {

struct CsvField
{
    std::string_view text;
    bool hasDoubled = false; ///< Quotes inside are doubled
};

struct CsvRecord
{
    static constexpr std::size_t mostFields = 32;
    std::array<CsvField, mostFields> fields;
    std::size_t count = 0;
    std::size_t length = 0; ///< With the line's end
};

namespace {

/// The columns of a csvlog, up to the last one that is used. Source: PostgreSQL documentation, "Using
/// CSV-Format Log Output".
enum Column {
    TimeAt,
    UserAt,
    DatabaseAt,
    PidAt,
    ConnectionAt,
    SeverityAt = 11,
    MessageAt = 13,
    DetailAt = 14,
    ApplicationAt = 22,
    LeastColumns
};

enum class Reading { Whole, Unfinished, Broken };

/// @p at is behind the opening quote; it ends behind the closing one.
Reading readQuoted(std::string_view text, std::size_t &at, CsvField &field)
{
    const auto from = at;
    for (;;) {
        const auto *quote = static_cast<const char *>(std::memchr(text.data() + at, '"', text.size() - at));
        if (!quote)
            return Reading::Unfinished;
        at = static_cast<std::size_t>(quote - text.data());
        if (at + 1 == text.size())
            return Reading::Unfinished;
        if (text[at + 1] != '"')
            break;
        field.hasDoubled = true;
        at += 2;
    }
    field.text = text.substr(from, at - from);
    ++at;
    return text[at] == ',' || text[at] == '\n' ? Reading::Whole : Reading::Broken;
}

Reading readPlain(std::string_view text, std::size_t &at, CsvField &field)
{
    const auto from = at;
    while (at < text.size() && text[at] != ',' && text[at] != '\n')
        ++at;
    field.text = text.substr(from, at - from);
    return at < text.size() ? Reading::Whole : Reading::Unfinished;
}

Reading readRecord(std::string_view text, CsvRecord &record)
{
    std::size_t at = 0;
    for (record.count = 0; at < text.size(); ++at) {
        if (record.count == CsvRecord::mostFields)
            return Reading::Broken;
        auto &field = record.fields[record.count++];
        field = {};
        const bool isQuoted = text[at] == '"';
        if (isQuoted)
            ++at;
        const auto read = isQuoted ? readQuoted(text, at, field) : readPlain(text, at, field);
        if (read != Reading::Whole)
            return read;
        if (text[at] == '\n') {
            record.length = at + 1;
            return record.count >= LeastColumns ? Reading::Whole : Reading::Broken;
        }
    }
    return Reading::Unfinished;
}

/// The text that the field stands for, behind what @p room holds already.
std::string_view plain(const CsvField &field, std::string &room)
{
    if (!field.hasDoubled)
        return field.text;
    const auto from = room.size();
    for (std::size_t at = 0; at < field.text.size();) {
        const auto quote = std::min(field.text.find('"', at), field.text.size() - 1);
        room.append(field.text, at, quote + 1 - at);
        at = quote + (field.text[quote] == '"' ? 2 : 1);
    }
    return std::string_view(room).substr(from);
}

/// HOST:PORT, or "[local]".
std::string_view hostOf(std::string_view connection)
{
    return connection.substr(0, connection.rfind(':'));
}

} // namespace

std::size_t CsvLog::take(std::string_view text, LogEnd, const SlowLogSink &sink)
{
    std::size_t at = 0;
    CsvRecord record;
    while (at < text.size()) {
        const auto read = readRecord(text.substr(at), record);
        if (read == Reading::Unfinished)
            break;
        auto time = read == Reading::Whole ? record.fields[TimeAt].text : std::string_view();
        const auto moment = clock.take(time);
        if (!moment) { // cut off, or another program's: on with the next line that is one
            ++unread;
            const auto next = nextStart(text, at);
            if (next == std::string_view::npos)
                return text.rfind('\n') + 1;
            at = next;
            continue;
        }
        at += record.length;
        give(record, *moment, sink);
    }
    return at;
}

void CsvLog::give(const CsvRecord &record, LogMoment moment, const SlowLogSink &sink)
{
    const auto &said = record.fields[MessageAt];
    if (record.fields[SeverityAt].text != "LOG" || !said.text.starts_with("duration: "))
        return;
    scratch.clear();
    scratch.reserve(record.length); // what is in it must not move
    const auto timed = timedStatement(plain(said, scratch));
    if (!timed)
        return;
    SlowLogEntry entry { .at = moment,
                         .user = plain(record.fields[UserAt], scratch),
                         .database = plain(record.fields[DatabaseAt], scratch),
                         .application = plain(record.fields[ApplicationAt], scratch),
                         .client = hostOf(record.fields[ConnectionAt].text),
                         .took = std::chrono::duration<double, std::milli>(timed->milliseconds),
                         .statement = timed->text,
                         .parameters = loggedParameters(plain(record.fields[DetailAt], scratch)) };
    const auto pid = record.fields[PidAt].text;
    std::from_chars(pid.data(), pid.data() + pid.size(), entry.pid);
    sink(entry);
}

/// A line of a statement may look like an entry: the one read wrongly then is followed by right ones.
std::size_t CsvLog::nextStart(std::string_view text, std::size_t from)
{
    for (auto end = text.find('\n', from); end != std::string_view::npos; end = text.find('\n', end + 1)) {
        auto line = text.substr(end + 1);
        if (clock.take(line) && line.starts_with(','))
            return end + 1;
    }
    return std::string_view::npos;
}

std::optional<LogMoment> CsvLog::firstTime(std::string_view text)
{
    const auto start = nextStart(text, 0);
    auto line = text.substr(std::min(start, text.size()));
    return clock.take(line);
}

} // namespace tessera
