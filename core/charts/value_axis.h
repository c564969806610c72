// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/charts/envelope.h"

#include <QLocale>

namespace tessera {

struct ValueTick
{
    double at = 0;
    QString label;
    bool operator==(const ValueTick &) const = default;
};

/// From nothing up to a round value above the most that is shown.
struct ValueAxis
{
    double top = 1;
    QList<ValueTick> ticks; ///< From 0 to top
    bool operator==(const ValueAxis &) const = default;
};

/// Steps of 1, 2 or 5 times a power of ten in the unit that fits (kB are 1,024 B, as everywhere; time in s,
/// min, h, d), at most @p most of them. @p largest is the greatest value to be shown.
[[nodiscard]] ValueAxis valueAxis(double largest, MetricUnit unit, int most, const QLocale &locale);
/// A value as the legend and the table say it: "12.4 MB/s", "41.3 %", "3.2 s", "yes"; "–" for NaN.
[[nodiscard]] QString valueText(double value, MetricUnit unit, const QLocale &locale);

} // namespace tessera
