// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/charts/chart_csv.h"

#include "core/charts/time_ticks.h"

#include <QDateTime>

#include <algorithm>
#include <cmath>

namespace tessera {

namespace {

QString quoted(QString text)
{
    text.replace(QLatin1Char('"'), QLatin1String("\"\""));
    return QLatin1Char('"') + text + QLatin1Char('"');
}

QString number(double value)
{
    return std::isnan(value) ? QString() : QString::number(value, 'g', QLocale::FloatingPointShortest);
}

QString headerOf(const ChartData &data)
{
    QStringList titles { QStringLiteral("time") };
    for (const auto &line : data.lines) {
        if (!data.hasHours())
            titles << quoted(line.name);
        else
            titles << quoted(line.name + QStringLiteral(" min"))
                   << quoted(line.name + QStringLiteral(" mean"))
                   << quoted(line.name + QStringLiteral(" max"));
    }
    return titles.join(QLatin1Char(','));
}

QString rowOf(const ChartData &data, Minute minute)
{
    const auto slot = static_cast<std::size_t>((minute - data.range.begin) / data.step());
    QStringList cells { timeOf(minute, QTimeZone::utc()).toUTC().toString(Qt::ISODate) };
    for (const auto &line : data.lines) {
        if (!data.hasHours()) {
            cells << number(line.minutes[slot]);
            continue;
        }
        const auto &hour = line.hours[slot];
        for (const float value : { hour.least, hour.mean, hour.most })
            cells << (std::isnan(value) ? QString() : QString::number(value, 'g', 9));
    }
    return cells.join(QLatin1Char(','));
}

} // namespace

QByteArray chartCsv(const ChartData &data, MinuteRange shown)
{
    QStringList lines { headerOf(data) };
    for (auto minute = data.range.begin; minute < data.range.end; minute += data.step()) {
        if (minute + data.step() > shown.begin && minute < shown.end)
            lines << rowOf(data, minute);
    }
    lines << QString();
    return lines.join(QStringLiteral("\r\n")).toUtf8();
}

} // namespace tessera
