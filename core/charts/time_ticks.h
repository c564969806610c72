// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics/minute.h"

#include <QList>
#include <QLocale>
#include <QString>
#include <QTimeZone>

namespace tessera {

struct TimeTick
{
    Minute at;
    QString label;
    bool isDay = false; ///< Local midnight: the label is a date
    bool operator==(const TimeTick &) const = default;
};

/// Round times of the wall clock in @p zone, at most @p most of them. When summer time ends an hour comes
/// twice, when it begins one is missing.
[[nodiscard]] QList<TimeTick> timeTicks(MinuteRange range, int most, const QTimeZone &zone,
                                        const QLocale &locale);
/// "12:04", with the date before it unless @p isSameDay.
[[nodiscard]] QString minuteText(Minute minute, const QTimeZone &zone, const QLocale &locale,
                                 bool isSameDay = false);
/// "27 Nov 11:05 – 12:05"; the date is repeated only when it changes. The end is not part of it.
[[nodiscard]] QString rangeText(MinuteRange range, const QTimeZone &zone, const QLocale &locale);

[[nodiscard]] QDateTime timeOf(Minute minute, const QTimeZone &zone);
[[nodiscard]] Minute minuteOf(const QDateTime &time);

} // namespace tessera
