// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/charts/chart_wish.h"
#include "core/metrics/metric_reader.h"

#include <stop_token>

namespace tessera {

/// Reads what is wished; blocks for the disk. @p operations are marked on every chart. What was never
/// measured gives a chart without lines. Errors: Storage, Cancelled.
[[nodiscard]] Result<ChartsAnswer> readCharts(const MetricReader &reader, const ChartsWish &wish,
                                              const QList<ChartEvent> &operations, std::stop_token stop);

} // namespace tessera
