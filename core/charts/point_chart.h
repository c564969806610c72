// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/charts/chart_data.h"

#include <algorithm>
#include <limits>

namespace tessera {

/// A chart of one line. A Point has `at` and `length`; a minute that is only known as part of a longer time
/// has the value of all of it, one of which nothing is known is a gap.
template <class Point, class Value>
[[nodiscard]] ChartDataPtr pointChart(const QList<Point> &points, MinuteRange range, const QString &name,
                                      MetricUnit unit, const Value &valueOf)
{
    auto data = std::make_shared<ChartData>();
    data->range = range;
    data->unit = unit;
    ChartLine line { .name = name, .style = {}, .minutes = {}, .hours = {} };
    line.minutes.assign(static_cast<std::size_t>(range.length().count()),
                        std::numeric_limits<double>::quiet_NaN());
    for (const auto &point : points) {
        const auto end = std::min(point.at + point.length, range.end);
        for (auto at = std::max(point.at, range.begin); at < end; at += std::chrono::minutes(1))
            line.minutes[static_cast<std::size_t>((at - range.begin).count())] = valueOf(point);
    }
    data->lines.push_back(std::move(line));
    return data;
}

} // namespace tessera
