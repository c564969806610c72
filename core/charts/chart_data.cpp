// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/charts/chart_data.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace tessera {

const QList<int> &dashPattern(int dash)
{
    static const std::array<QList<int>, 4> patterns { QList<int> {}, { 8, 4 }, { 2, 3 }, { 10, 3, 2, 3 } };
    constexpr int count = 4;
    return patterns.at(static_cast<std::size_t>(((dash % count) + count) % count));
}

bool ChartData::isEmpty() const
{
    return std::ranges::all_of(lines, [](const ChartLine &line) {
        return std::ranges::all_of(line.minutes, [](double value) { return std::isnan(value); })
            && std::ranges::all_of(line.hours, [](const HourRollup &hour) { return hour.samples == 0; });
    });
}

HourRollup valueAt(const ChartData &data, const ChartLine &line, Minute minute)
{
    if (!data.range.contains(minute))
        return {};
    const auto slot = static_cast<std::size_t>((minute - data.range.begin) / data.step());
    if (data.hasHours())
        return slot < line.hours.size() ? line.hours[slot] : HourRollup {};
    return slot < line.minutes.size() ? rollUp({ &line.minutes[slot], 1 }) : HourRollup {};
}

} // namespace tessera
