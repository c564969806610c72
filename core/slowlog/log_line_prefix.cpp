// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/slowlog/log_line_prefix.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <charconv>

namespace tessera {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::LogLinePrefix)
};

constexpr std::size_t longestPrefix = 1000;
constexpr int mostTries = 4000; ///< Of values whose end only what follows can tell

/// "LOG:  " at the front: the length of the word, 0 for none.
std::size_t severityLength(std::string_view text)
{
    std::size_t length = 0;
    while (length < text.size() && text[length] >= 'A' && text[length] <= 'Z')
        ++length;
    return length >= 3 && text.substr(length, 3) == ":  " ? length : 0;
}

std::size_t spanOf(std::string_view text, std::string_view letters)
{
    return std::min(text.find_first_not_of(letters), text.size());
}

std::string_view trimmed(std::string_view text)
{
    const auto from = std::min(text.find_first_not_of(' '), text.size());
    const auto to = text.find_last_not_of(' ');
    return to == std::string_view::npos ? std::string_view() : text.substr(from, to + 1 - from);
}

/// Values whose own letters say where they end. Of one that may be absent the length is 0.
std::optional<std::size_t> shapeLength(char escape, std::string_view text)
{
    constexpr std::string_view digits = "0123456789";
    switch (escape) {
    case 'p':
    case 'l':
    case 'x':
        return spanOf(text, digits) > 0 ? std::optional(spanOf(text, digits)) : std::nullopt;
    case 'P':
        return spanOf(text, digits);
    case 'Q':
        return spanOf(text, "-0123456789");
    case 'c':
        return spanOf(text, ".0123456789abcdef");
    case 'v':
        return spanOf(text, "-/0123456789");
    case 'e':
        return text.size() >= 5 ? std::optional<std::size_t>(5) : std::nullopt;
    default:
        return std::nullopt;
    }
}

bool isFree(char escape)
{
    return std::string_view("audrhib").find(escape) != std::string_view::npos;
}

bool isTime(char escape)
{
    return escape == 'm' || escape == 't' || escape == 's' || escape == 'n';
}

} // namespace

struct LogLinePrefix::Try
{
    LogClock &clock;
    Fields &fields;
    std::string_view rest = {}; ///< From the severity on
    int tries = 0;

    void note(char escape, std::string_view value)
    {
        if (escape == 'u')
            fields.user = value;
        else if (escape == 'd')
            fields.database = value;
        else if (escape == 'a')
            fields.application = value;
        else if (escape == 'h')
            fields.client = value;
        else if (escape == 'r') // HOST(PORT)
            fields.client = value.substr(0, value.rfind('('));
        else if (escape == 'p')
            std::from_chars(value.data(), value.data() + value.size(), fields.pid);
    }
};

LogLinePrefix::LogLinePrefix(std::string_view setting)
{
    const auto addLiteral = [this](char letter) {
        if (m_parts.empty() || m_parts.back().escape != 0)
            m_parts.emplace_back();
        m_parts.back().literal += letter;
    };
    for (std::size_t at = 0; at < setting.size(); ++at) {
        if (setting[at] != '%') {
            addLiteral(setting[at]);
            continue;
        }
        const auto from = at + 1;
        at = std::min(setting.find_first_not_of("-0123456789", from), setting.size());
        if (at == setting.size())
            return; // the server leaves such an end out
        if (setting[at] == '%')
            addLiteral('%');
        else if (isFree(setting[at]) || isTime(setting[at])
                 || std::string_view("pPlcvxeqQ").find(setting[at]) != std::string_view::npos)
            m_parts.push_back({ setting[at], at > from });
    }
}

bool LogLinePrefix::hasTime() const
{
    return std::ranges::any_of(m_parts,
                               [](const Part &part) { return isTime(part.escape) && part.escape != 's'; });
}

std::string_view LogLinePrefix::take(std::string_view &line, LogClock &clock, Fields &fields) const
{
    fields = {};
    Try attempt { clock, fields };
    if (!match(0, line.substr(0, longestPrefix), attempt))
        return {};
    const auto from = static_cast<std::size_t>(attempt.rest.data() - line.data());
    const auto length = severityLength(line.substr(from));
    const auto severity = line.substr(from, length);
    line.remove_prefix(from + length + 3);
    return severity;
}

/// Whether @p text goes on with the parts from this one and then a severity.
bool LogLinePrefix::match(std::size_t part, std::string_view text, Try &attempt) const
{
    if (++attempt.tries > mostTries)
        return false;
    if (part == m_parts.size()) {
        attempt.rest = text;
        return severityLength(text) > 0;
    }
    const auto &[escape, isPadded, literal] = m_parts[part];
    if (escape == 0)
        return text.starts_with(literal) && match(part + 1, text.substr(literal.size()), attempt);
    if (escape == 'q') // what follows stands in lines of sessions only
        return match(part + 1, text, attempt) || match(m_parts.size(), text, attempt);
    if (isFree(escape))
        return matchFree(part, text, attempt);
    if (isPadded)
        text.remove_prefix(spanOf(text, " "));
    if (isTime(escape)) {
        const auto at = escape == 'n' ? LogClock::takeEpoch(text) : attempt.clock.take(text);
        if (!at)
            return false;
        if (escape != 's')
            attempt.fields.at = at;
    } else {
        const auto length = shapeLength(escape, text);
        if (!length)
            return false;
        attempt.note(escape, text.substr(0, *length));
        text.remove_prefix(*length);
    }
    if (isPadded && !match(part + 1, text, attempt))
        text.remove_prefix(spanOf(text, " "));
    return match(part + 1, text, attempt);
}

/// Names may hold anything, also what follows them in the prefix: the first end with which all fits is taken.
bool LogLinePrefix::matchFree(std::size_t part, std::string_view text, Try &attempt) const
{
    const auto escape = m_parts[part].escape;
    const bool isBeforeLiteral = part + 1 < m_parts.size() && m_parts[part + 1].escape == 0;
    for (std::size_t end = 0; end <= text.size(); ++end) {
        if (isBeforeLiteral)
            end = text.find(m_parts[part + 1].literal, end);
        if (end == std::string_view::npos)
            return false;
        if (match(part + 1, text.substr(end), attempt)) {
            attempt.note(escape, trimmed(text.substr(0, end)));
            return true;
        }
        if (attempt.tries > mostTries)
            return false;
    }
    return false;
}

namespace {

/// How many of the first lines begin like this.
int countMatches(const LogLinePrefix &prefix, std::string_view text, LogClock &clock)
{
    constexpr int mostLines = 200;
    int matches = 0;
    for (int line = 0; line < mostLines && !text.empty(); ++line) {
        const auto next = std::min(text.find('\n'), text.size() - 1) + 1;
        auto start = text.substr(0, next);
        LogLinePrefix::Fields fields;
        if (!prefix.take(start, clock, fields).empty())
            ++matches;
        text.remove_prefix(next);
    }
    return matches;
}

} // namespace

Result<QByteArray> guessedPrefix(std::string_view text, const QTimeZone &zone)
{
    // the more a setting asks for comes first: the first of those that fit most lines is taken
    constexpr std::array<std::string_view, 9> usual {
        "%t [%p]: [%l-1] user=%u,db=%d,app=%a,client=%h ",
        "%t [%p]: user=%u,db=%d,app=%a,client=%h ",
        "%m [%p] %q%u@%d/%a(%h) ",
        "%m [%p] %q%u@%d %a ",
        "%m [%p] %q%u@%d ",
        "%m:%r:%u@%d:[%p]:",
        "%t:%r:%u@%d:[%p]:",
        "%m [%p] ",
        "%t [%p] ",
    };
    LogClock clock(zone);
    int most = 0;
    std::string_view best;
    for (const auto &setting : usual) {
        const auto matches = countMatches(LogLinePrefix(setting), text, clock);
        if (matches > most)
            best = setting;
        most = std::max(most, matches);
    }
    if (best.empty())
        return fail(ErrorKind::NotFound,
                    Words::tr("The lines of this log do not begin in a usual way; say how, as the server's "
                              "log_line_prefix does, with --line-prefix."));
    return QByteArray(best.data(), static_cast<qsizetype>(best.size()));
}

} // namespace tessera
