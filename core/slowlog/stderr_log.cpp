// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/slowlog/log_formats.h"
#include "core/slowlog/timed_statement.h"

#include <cstring>

namespace tessera {

namespace {

/// The end of the entry that begins at @p at, without its line's end: the server puts a tab before each
/// further line. npos: it may go on behind this text.
std::size_t endOfEntry(std::string_view text, std::size_t at, LogEnd isEnd)
{
    for (;;) {
        const auto *end = static_cast<const char *>(std::memchr(text.data() + at, '\n', text.size() - at));
        if (!end)
            return std::string_view::npos;
        at = static_cast<std::size_t>(end - text.data());
        if (at + 1 == text.size())
            return isEnd == LogEnd::IsEnd ? at : std::string_view::npos;
        if (text[at + 1] != '\t')
            return at;
        ++at;
    }
}

/// Without the tabs that the server put in, behind what @p room holds already.
std::string_view withoutTabs(std::string_view text, std::string &room)
{
    if (text.find("\n\t") == std::string_view::npos)
        return text;
    const auto from = room.size();
    for (std::size_t at = 0; at < text.size();) {
        const auto end = text.find("\n\t", at);
        if (end == std::string_view::npos) {
            room.append(text, at);
            break;
        }
        room.append(text, at, end + 1 - at);
        at = end + 2;
    }
    return std::string_view(room).substr(from);
}

/// A statement that waits for its DETAIL, which the server writes as an entry of its own.
struct Waiting
{
    LogLinePrefix::Fields fields;
    TimedStatement timed;
    std::string_view parameters;
    std::size_t from = 0;
};

bool isFurther(std::string_view severity)
{
    return severity == "DETAIL" || severity == "HINT" || severity == "QUERY" || severity == "CONTEXT"
        || severity == "LOCATION" || severity == "STATEMENT" || severity == "BACKTRACE";
}

} // namespace

std::size_t StderrLog::take(std::string_view text, LogEnd isEnd, const SlowLogSink &sink)
{
    std::optional<Waiting> waiting;
    const auto give = [&] {
        if (!waiting)
            return;
        scratch.clear();
        scratch.reserve(waiting->timed.text.size() + waiting->parameters.size());
        const auto &fields = waiting->fields;
        sink({ .at = fields.at.value_or(LogMoment()),
               .pid = fields.pid,
               .user = fields.user,
               .database = fields.database,
               .application = fields.application,
               .client = fields.client,
               .took = std::chrono::duration<double, std::milli>(waiting->timed.milliseconds),
               .statement = withoutTabs(waiting->timed.text, scratch),
               .parameters = withoutTabs(waiting->parameters, scratch) });
        waiting.reset();
    };
    std::size_t at = 0;
    while (at < text.size()) {
        const auto end = endOfEntry(text, at, isEnd);
        const bool isWhole = end != std::string_view::npos;
        auto line = text.substr(at, isWhole ? end - at : end);
        LogLinePrefix::Fields fields;
        const auto severity = prefix.take(line, clock, fields);
        if (!isWhole) { // but its beginning may say that it is no DETAIL
            if (!severity.empty() && !isFurther(severity))
                give();
            break;
        }
        if (severity == "DETAIL" && waiting && fields.pid == waiting->fields.pid)
            waiting->parameters = loggedParameters(line);
        else if (!isFurther(severity))
            give();
        if (severity.empty())
            ++unread;
        const auto timed = severity == "LOG" ? timedStatement(line) : std::nullopt;
        if (timed)
            waiting = Waiting { fields, *timed, {}, at };
        at = end + 1;
    }
    if (isEnd == LogEnd::IsEnd)
        give();
    return waiting ? waiting->from : at;
}

std::size_t StderrLog::nextStart(std::string_view text, std::size_t from)
{
    for (auto end = text.find('\n', from); end != std::string_view::npos; end = text.find('\n', end + 1)) {
        auto line = text.substr(end + 1);
        LogLinePrefix::Fields fields;
        if (!prefix.take(line, clock, fields).empty())
            return end + 1;
    }
    return std::string_view::npos;
}

std::optional<LogMoment> StderrLog::firstTime(std::string_view text)
{
    const auto start = nextStart(text, 0);
    if (start == std::string_view::npos)
        return std::nullopt;
    auto line = text.substr(start);
    LogLinePrefix::Fields fields;
    (void)prefix.take(line, clock, fields);
    return fields.at;
}

} // namespace tessera
