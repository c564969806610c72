// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/charts/tenant_charts.h"

#include "core/charts/point_chart.h"

namespace tessera {

ChartDataPtr tenantStatementsChart(const TenantHistory &history, const QString &all, const QString &reads)
{
    const auto chartOf = [&history](const QString &name, double TenantPoint::*figure) {
        return pointChart(history.points, history.wish.range, name, MetricUnit::PerSecond,
                          [figure](const TenantPoint &point) { return point.*figure; });
    };
    auto data = std::make_shared<ChartData>(*chartOf(all, &TenantPoint::statements));
    auto second = chartOf(reads, &TenantPoint::reads)->lines.front();
    second.style.color = 1;
    data->lines.push_back(std::move(second));
    return data;
}

ChartDataPtr tenantProcessorChart(const TenantHistory &history, const QString &name)
{
    constexpr double whole = 100;
    return pointChart(history.points, history.wish.range, name, MetricUnit::Percent,
                      [](const TenantPoint &point) { return whole * point.cpu; });
}

} // namespace tessera
