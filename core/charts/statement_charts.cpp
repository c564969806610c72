// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/charts/statement_charts.h"

#include <functional>
#include <limits>

namespace tessera {

namespace {

using Value = std::function<double(const StatementStore::Point &)>;

ChartDataPtr chartOf(const QList<StatementStore::Point> &history, MinuteRange range, const QString &name,
                     MetricUnit unit, const Value &value)
{
    auto data = std::make_shared<ChartData>();
    data->range = range;
    data->unit = unit;
    ChartLine line { .name = name, .style = {}, .minutes = {}, .hours = {} };
    line.minutes.assign(static_cast<std::size_t>(range.length().count()),
                        std::numeric_limits<double>::quiet_NaN());
    for (const auto &point : history) {
        const auto end = std::min(point.at + point.length, range.end);
        for (auto at = std::max(point.at, range.begin); at < end; at += std::chrono::minutes(1))
            line.minutes[static_cast<std::size_t>((at - range.begin).count())] = value(point);
    }
    data->lines.push_back(std::move(line));
    return data;
}

} // namespace

ChartDataPtr callsChart(const QList<StatementStore::Point> &history, MinuteRange range, const QString &name)
{
    return chartOf(history, range, name, MetricUnit::PerSecond, [](const StatementStore::Point &point) {
        return point.counters.calls / std::chrono::duration<double>(point.length).count();
    });
}

ChartDataPtr meanChart(const QList<StatementStore::Point> &history, MinuteRange range, const QString &name)
{
    return chartOf(history, range, name, MetricUnit::Seconds, [](const StatementStore::Point &point) {
        return point.counters.calls > 0 ? point.counters.mean() / 1000
                                        : std::numeric_limits<double>::quiet_NaN();
    });
}

} // namespace tessera
