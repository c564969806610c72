// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/charts/time_ticks.h"

#include <QCoreApplication>
#include <QDateTime>

#include <algorithm>
#include <array>

namespace tessera {

namespace {

using std::chrono::minutes;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::TimeTicks)
};

/// Those that divide a day.
constexpr std::array daySteps { 1, 2, 5, 10, 15, 30, 60, 120, 180, 360, 720 };
/// In days; they divide nothing, so they count from the first one.
constexpr std::array longSteps { 1, 2, 7, 14, 28, 56, 112 };

/// Zones differ from UTC by whole quarters of an hour.
constexpr minutes quarter { 15 };

QString dayText(const QDate &day, const QLocale &locale)
{
    return locale.toString(day, Words::tr("d MMM", "day and month, as QLocale writes them"));
}

QList<TimeTick> ticksOfDay(MinuteRange range, int step, const QTimeZone &zone, const QLocale &locale)
{
    const minutes stride = std::min(minutes(step), quarter);
    QList<TimeTick> ticks;
    auto at = Minute(stride * ((range.begin.time_since_epoch() + stride - minutes(1)) / stride));
    for (; at < range.end; at += stride) {
        const auto local = timeOf(at, zone);
        const int ofDay = local.time().hour() * 60 + local.time().minute();
        if (ofDay % step != 0)
            continue;
        ticks << TimeTick { at,
                            ofDay == 0 ? dayText(local.date(), locale)
                                       : locale.toString(local.time(), QStringLiteral("HH:mm")),
                            ofDay == 0 };
    }
    return ticks;
}

/// Where a day does not begin at midnight, its first minute.
QList<TimeTick> ticksOfDays(MinuteRange range, int step, const QTimeZone &zone, const QLocale &locale)
{
    QList<TimeTick> ticks;
    auto day = timeOf(range.begin, zone).date();
    if (minuteOf(day.startOfDay(zone)) < range.begin)
        day = day.addDays(1);
    // From a fixed day on, so that the ticks stay while the window moves.
    while (day.toJulianDay() % step != 0)
        day = day.addDays(1);
    for (; minuteOf(day.startOfDay(zone)) < range.end; day = day.addDays(step))
        ticks << TimeTick { minuteOf(day.startOfDay(zone)), dayText(day, locale), true };
    return ticks;
}

} // namespace

QDateTime timeOf(Minute minute, const QTimeZone &zone)
{
    return QDateTime::fromSecsSinceEpoch(
        std::chrono::duration_cast<std::chrono::seconds>(minute.time_since_epoch()).count(), zone);
}

Minute minuteOf(const QDateTime &time)
{
    return std::chrono::floor<minutes>(
        std::chrono::sys_time<std::chrono::seconds>(std::chrono::seconds(time.toSecsSinceEpoch())));
}

QList<TimeTick> timeTicks(MinuteRange range, int most, const QTimeZone &zone, const QLocale &locale)
{
    const auto length = range.length().count();
    for (const int step : daySteps) {
        if (length <= qint64(step) * most)
            return ticksOfDay(range, step, zone, locale);
    }
    const auto fits = [&](int step) { return length <= qint64(step) * minutesOfDay * most; };
    const auto step = std::ranges::find_if(longSteps, fits);
    return ticksOfDays(range, step == longSteps.end() ? longSteps.back() : *step, zone, locale);
}

QString minuteText(Minute minute, const QTimeZone &zone, const QLocale &locale, bool isSameDay)
{
    const auto local = timeOf(minute, zone);
    const auto clock = locale.toString(local.time(), QStringLiteral("HH:mm"));
    return isSameDay ? clock : dayText(local.date(), locale) + QLatin1Char(' ') + clock;
}

QString rangeText(MinuteRange range, const QTimeZone &zone, const QLocale &locale)
{
    const bool isSameDay = timeOf(range.begin, zone).date() == timeOf(range.end, zone).date();
    return Words::tr("%1 – %2", "from and to")
        .arg(minuteText(range.begin, zone, locale), minuteText(range.end, zone, locale, isSameDay));
}

} // namespace tessera
