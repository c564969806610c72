// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/slowlog/log_formats.h"
#include "core/slowlog/timed_statement.h"

#include <charconv>
#include <cstring>

namespace tessera {

namespace {

/// A string between its quotes, with escapes as they stand, or a number.
struct JsonText
{
    std::string_view raw;
    bool hasEscapes = false;
};

struct JsonFields
{
    JsonText time, user, database, pid, host, severity, message, detail, application;

    void put(std::string_view key, const JsonText &text)
    {
        if (key == "message")
            message = text;
        else if (key == "error_severity")
            severity = text;
        else if (key == "timestamp")
            time = text;
        else if (key == "user")
            user = text;
        else if (key == "dbname")
            database = text;
        else if (key == "pid")
            pid = text;
        else if (key == "remote_host")
            host = text;
        else if (key == "detail")
            detail = text;
        else if (key == "application_name")
            application = text;
    }
};

/// @p at is behind the opening quote; it ends behind the closing one. False: there is none.
bool readString(std::string_view line, std::size_t &at, JsonText &text)
{
    const auto from = at;
    for (;;) {
        const auto *quote = static_cast<const char *>(std::memchr(line.data() + at, '"', line.size() - at));
        if (!quote)
            return false;
        const auto end = static_cast<std::size_t>(quote - line.data());
        auto slash = end;
        while (slash > from && line[slash - 1] == '\\')
            --slash;
        at = end + 1;
        if ((end - slash) % 2 == 0) {
            text.raw = line.substr(from, end - from);
            break;
        }
    }
    text.hasEscapes = std::memchr(text.raw.data(), '\\', text.raw.size()) != nullptr;
    return true;
}

/// PostgreSQL writes one flat object a line, without spaces. False: this is none.
bool readObject(std::string_view line, JsonFields &fields)
{
    if (!line.starts_with("{\"") || !line.ends_with('}'))
        return false;
    std::size_t at = 1;
    while (at < line.size() && line[at] == '"') {
        JsonText key;
        JsonText value;
        ++at;
        if (!readString(line, at, key) || at + 1 >= line.size() || line[at] != ':')
            return false;
        ++at;
        if (line[at] == '"') {
            if (!readString(line, ++at, value))
                return false;
        } else {
            const auto end = line.find_first_of(",}", at);
            value.raw = line.substr(at, end - at);
            at = std::min(end, line.size());
        }
        fields.put(key.raw, value);
        if (at >= line.size() || (line[at] != ',' && line[at] != '}'))
            return false;
        ++at;
    }
    return at == line.size();
}

void appendUtf8(std::string &text, unsigned code)
{
    constexpr unsigned most = 0x3f;
    if (code < 0x80) {
        text += static_cast<char>(code);
    } else if (code < 0x800) {
        text += static_cast<char>(0xc0 | code >> 6);
        text += static_cast<char>(0x80 | (code & most));
    } else {
        text += static_cast<char>(0xe0 | code >> 12);
        text += static_cast<char>(0x80 | (code >> 6 & most));
        text += static_cast<char>(0x80 | (code & most));
    }
}

/// Appends what stands behind a backslash at @p at and gives where it ends.
std::size_t appendEscape(std::string &text, std::string_view raw, std::size_t at)
{
    constexpr std::string_view names = "nrtbf";
    constexpr std::string_view values = "\n\r\t\b\f";
    if (raw[at] == 'u' && at + 4 < raw.size()) {
        unsigned code = 0;
        std::from_chars(raw.data() + at + 1, raw.data() + at + 5, code, 16);
        appendUtf8(text, code);
        return at + 5;
    }
    const auto name = names.find(raw[at]);
    text += name == std::string_view::npos ? raw[at] : values[name];
    return at + 1;
}

/// The text that @p json stands for, behind what @p room holds already.
std::string_view plain(const JsonText &json, std::string &room)
{
    if (!json.hasEscapes)
        return json.raw;
    const auto from = room.size();
    for (std::size_t at = 0; at < json.raw.size();) {
        const auto slash = std::min(json.raw.find('\\', at), json.raw.size());
        room.append(json.raw, at, slash - at);
        at = slash;
        if (slash + 1 < json.raw.size())
            at = appendEscape(room, json.raw, slash + 1);
        else if (slash < json.raw.size())
            ++at;
    }
    return std::string_view(room).substr(from);
}

} // namespace

std::size_t JsonLog::take(std::string_view text, LogEnd, const SlowLogSink &sink)
{
    std::size_t at = 0;
    while (at < text.size()) {
        const auto *end = static_cast<const char *>(std::memchr(text.data() + at, '\n', text.size() - at));
        if (!end)
            break;
        const auto next = static_cast<std::size_t>(end - text.data());
        if (!takeLine(text.substr(at, next - at), sink))
            ++unread;
        at = next + 1;
    }
    return at;
}

bool JsonLog::takeLine(std::string_view line, const SlowLogSink &sink)
{
    JsonFields fields;
    if (!readObject(line, fields))
        return false;
    const auto moment = clock.take(fields.time.raw);
    if (!moment)
        return false;
    if (fields.severity.raw != "LOG" || !fields.message.raw.starts_with("duration: "))
        return true;
    scratch.clear();
    scratch.reserve(line.size()); // what is in it must not move
    const auto timed = timedStatement(plain(fields.message, scratch));
    if (!timed)
        return true;
    SlowLogEntry entry { .at = *moment,
                         .user = plain(fields.user, scratch),
                         .database = plain(fields.database, scratch),
                         .application = plain(fields.application, scratch),
                         .client = fields.host.raw,
                         .took = std::chrono::duration<double, std::milli>(timed->milliseconds),
                         .statement = timed->text,
                         .parameters = loggedParameters(plain(fields.detail, scratch)) };
    const auto pid = fields.pid.raw;
    std::from_chars(pid.data(), pid.data() + pid.size(), entry.pid);
    sink(entry);
    return true;
}

std::size_t JsonLog::nextStart(std::string_view text, std::size_t from)
{
    const auto end = text.find("\n{\"timestamp\":\"", from);
    return end == std::string_view::npos ? end : end + 1;
}

std::optional<LogMoment> JsonLog::firstTime(std::string_view text)
{
    constexpr std::string_view head = "{\"timestamp\":\"";
    const auto start = nextStart(text, 0);
    if (start == std::string_view::npos)
        return std::nullopt;
    auto time = text.substr(start + head.size());
    return clock.take(time);
}

} // namespace tessera
