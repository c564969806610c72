// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/charts/chart_wish.h"

#include <QStringList>

namespace tessera {
class MetricsPage;
class SharedTime;
} // namespace tessera

namespace tessera::test {

/// The Metrics page of a cluster of six nodes, which answers itself.
[[nodiscard]] MetricsPage *galleryMetrics(SharedTime &time);
/// What the page can look like, by name.
[[nodiscard]] QStringList metricsLooks();
void showMetricsLook(MetricsPage &page, SharedTime &time, const QString &look);

/// What a reader would answer: the look decides on gaps, and whether anything was measured.
[[nodiscard]] ChartsAnswer galleryCharts(const ChartsWish &wish, const QString &look = {});

} // namespace tessera::test
