// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/charts/chart_question.h"
#include "core/metrics/metric_event.h"

namespace tessera {

// What happened, as the charts of a question mark it: that of its nodes and of the whole cluster, with the
// node's name before it.

/// Gaps that follow one another for the same reason are one.
[[nodiscard]] QList<ChartGap> chartGaps(const QList<MetricEvent> &events, const ChartQuestion &question,
                                        const QList<ChartNode> &nodes);
[[nodiscard]] QList<ChartEvent> chartEvents(const QList<MetricEvent> &events, const ChartQuestion &question,
                                            const QList<ChartNode> &nodes);

} // namespace tessera
