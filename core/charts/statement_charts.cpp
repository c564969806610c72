// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/charts/statement_charts.h"

#include "core/charts/point_chart.h"

namespace tessera {

ChartDataPtr callsChart(const QList<StatementStore::Point> &history, MinuteRange range, const QString &name)
{
    return pointChart(history, range, name, MetricUnit::PerSecond, [](const StatementStore::Point &point) {
        return point.counters.calls / std::chrono::duration<double>(point.length).count();
    });
}

ChartDataPtr meanChart(const QList<StatementStore::Point> &history, MinuteRange range, const QString &name)
{
    return pointChart(history, range, name, MetricUnit::Seconds, [](const StatementStore::Point &point) {
        return point.counters.calls > 0 ? point.counters.mean() / 1000
                                        : std::numeric_limits<double>::quiet_NaN();
    });
}

} // namespace tessera
