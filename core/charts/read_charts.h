// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/alerts/alert_stretches.h"
#include "core/charts/chart_wish.h"
#include "core/metrics/metric_reader.h"

#include <stop_token>

namespace tessera {

/// What is marked on charts beside what the metrics file knows.
struct ChartMarks
{
    QList<ChartEvent> operations = {}; ///< On every chart
    QList<AlertStretch> alerts = {}; ///< On those of their metric and node
};

/// Reads what is wished; blocks for the disk. What was never measured gives a chart without lines. Errors:
/// Storage, Cancelled.
[[nodiscard]] Result<ChartsAnswer> readCharts(const MetricReader &reader, const ChartsWish &wish,
                                              const ChartMarks &marks, std::stop_token stop);

} // namespace tessera
