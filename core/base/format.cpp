// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/format.h"

#include <QCoreApplication>
#include <QLocale>

namespace tessera::format {

namespace {

struct Format
{
    Q_DECLARE_TR_FUNCTIONS(tessera::Format)
};

QString twoUnits(qint64 big, const QString &bigUnit, qint64 small, const QString &smallUnit)
{
    const auto first = bigUnit.arg(count(big));
    return small == 0 ? first : first + QLatin1Char(' ') + smallUnit.arg(count(small));
}

} // namespace

QString count(qint64 number)
{
    return QLocale().toString(number);
}

QString percent(double share)
{
    const double value = share * 100;
    return Format::tr("%1 %").arg(QLocale().toString(value, 'f', value != 0 && qAbs(value) < 10 ? 1 : 0));
}

QString milliseconds(double time)
{
    const auto digits = [](double value) { return value < 1 ? 2 : value < 100 ? 1 : 0; };
    if (time < 1000)
        return Format::tr("%1 ms", "milliseconds").arg(QLocale().toString(time, 'f', digits(time)));
    if (time < 60'000)
        return Format::tr("%1 s", "seconds").arg(QLocale().toString(time / 1000, 'f', digits(time / 1000)));
    return duration(std::chrono::seconds(qRound64(time / 1000)));
}

QString duration(std::chrono::seconds span)
{
    const auto seconds = span.count();
    const auto s = Format::tr("%1 s", "seconds");
    const auto min = Format::tr("%1 min", "minutes");
    const auto h = Format::tr("%1 h", "hours");
    const auto d = Format::tr("%1 d", "days");
    if (seconds < 60)
        return s.arg(count(seconds));
    if (seconds < 3600)
        return twoUnits(seconds / 60, min, seconds % 60, s);
    if (seconds < 86400)
        return twoUnits(seconds / 3600, h, seconds % 3600 / 60, min);
    return twoUnits(seconds / 86400, d, seconds % 86400 / 3600, h);
}

} // namespace tessera::format
