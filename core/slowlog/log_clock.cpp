// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/slowlog/log_clock.h"

#include <QDateTime>

#include <algorithm>
#include <charconv>

namespace tessera {

namespace {

constexpr std::size_t hourLength = 13; ///< "2026-11-27 10"
constexpr std::size_t secondLength = 19;

bool isDigit(char letter)
{
    return letter >= '0' && letter <= '9';
}

int twoDigits(std::string_view text, std::size_t at)
{
    return (text[at] - '0') * 10 + (text[at + 1] - '0');
}

bool looksLikeTime(std::string_view text)
{
    constexpr std::string_view form = "0000-00-00 00:00:00";
    return text.size() >= secondLength
        && std::equal(form.begin(), form.end(), text.begin(),
                      [](char want, char have) { return want == '0' ? isDigit(have) : want == have; });
}

/// Takes ".322" off the front.
std::chrono::milliseconds takeFraction(std::string_view &text)
{
    if (text.size() < 4 || text[0] != '.' || !isDigit(text[1]) || !isDigit(text[2]) || !isDigit(text[3]))
        return {};
    const std::chrono::milliseconds fraction((text[1] - '0') * 100 + twoDigits(text, 2));
    text.remove_prefix(4);
    return fraction;
}

/// "+03", "-0330", "+05:30".
std::optional<std::chrono::seconds> numericZone(std::string_view zone)
{
    if (zone.size() < 3 || (zone[0] != '+' && zone[0] != '-') || !isDigit(zone[1]) || !isDigit(zone[2]))
        return std::nullopt;
    std::chrono::seconds offset = std::chrono::hours(twoDigits(zone, 1));
    const std::size_t minutes = zone.size() > 3 && zone[3] == ':' ? 4 : 3;
    if (zone.size() >= minutes + 2 && isDigit(zone[minutes]) && isDigit(zone[minutes + 1]))
        offset += std::chrono::minutes(twoDigits(zone, minutes));
    return zone[0] == '-' ? -offset : offset;
}

/// When the zone's clocks show this; of two such moments, in autumn, the one that bears the abbreviation.
QDateTime momentIn(const QTimeZone &zone, const QDateTime &local, const QString &abbreviation)
{
    constexpr int hour = 3600;
    const QDateTime moment(local.date(), local.time(), zone);
    for (const int shift : { 0, -hour, hour }) {
        const auto other = moment.addSecs(shift);
        if (other.time() == local.time() && zone.abbreviation(other) == abbreviation)
            return other;
    }
    return moment;
}

} // namespace

std::optional<std::chrono::sys_seconds> LogClock::hourOf(std::string_view day, std::string_view zone)
{
    const auto written = QString::fromLatin1(day.data(), static_cast<qsizetype>(day.size()));
    auto local = QDateTime::fromString(written, QStringLiteral("yyyy-MM-dd HH"));
    if (!local.isValid())
        return std::nullopt;
    local.setTimeSpec(Qt::UTC);
    const auto number = numericZone(zone);
    const bool isUtc = zone == "UTC" || zone == "GMT" || zone == "Z" || zone == "UCT";
    if (!isUtc && !number && m_zone.isValid())
        local =
            momentIn(m_zone, local, QString::fromLatin1(zone.data(), static_cast<qsizetype>(zone.size())));
    return std::chrono::sys_seconds(std::chrono::seconds(local.toSecsSinceEpoch())
                                    - number.value_or(std::chrono::seconds()));
}

std::optional<LogMoment> LogClock::take(std::string_view &text)
{
    if (!looksLikeTime(text))
        return std::nullopt;
    auto rest = text.substr(secondLength);
    const auto fraction = takeFraction(rest);
    if (rest.size() < 2 || rest[0] != ' ')
        return std::nullopt;
    rest.remove_prefix(1);
    const auto end =
        std::ranges::find_if(rest, [](char c) { return c == ' ' || c == ',' || c == '"' || c == ']'; });
    const auto zone = rest.substr(0, static_cast<std::size_t>(end - rest.begin()));
    const auto day = text.substr(0, hourLength);
    const auto written = std::string_view(m_lastHour);
    if (written.substr(0, std::min(hourLength, written.size())) != day
        || written.substr(hourLength) != zone) {
        const auto hour = hourOf(day, zone);
        if (!hour)
            return std::nullopt;
        m_lastMoment = *hour;
        m_lastHour = day;
        m_lastHour += zone;
    }
    const auto moment = m_lastMoment + std::chrono::minutes(twoDigits(text, 14))
        + std::chrono::seconds(twoDigits(text, 17)) + fraction;
    text = rest.substr(zone.size());
    return moment;
}

std::optional<LogMoment> LogClock::takeEpoch(std::string_view &text)
{
    long long seconds = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), seconds);
    if (error != std::errc() || seconds < 0)
        return std::nullopt;
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    return LogMoment(std::chrono::seconds(seconds)) + takeFraction(text);
}

} // namespace tessera
