// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/charts/chart_data.h"

namespace tessera::test {

/// Noon of 27 November 2026, a Friday, in UTC.
[[nodiscard]] Minute chartNoon();

struct ChartWorld
{
    int lines = 3;
    std::chrono::minutes length { 60 };
    Minute end = chartNoon() + std::chrono::minutes(1);
    MetricUnit unit = MetricUnit::Percent;
    double most = 100; ///< About
    bool hasHours = false;
    bool hasGap = false; ///< The second line stops for a sixth of the time; a gap says why
    bool hasEvents = false;
};

/// Lines like a cluster's, made from their number and the minute: the same each time.
[[nodiscard]] ChartDataPtr chartData(const ChartWorld &world);

} // namespace tessera::test
