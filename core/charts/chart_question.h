// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/charts/chart_data.h"
#include "core/metrics/series.h"

#include <QStringList>

#include <span>

namespace tessera {

/// What becomes of several series in one line; gaps are left out of it.
enum class Combine { Sum, Mean, Most, Least };

struct AskedMetric
{
    QString id;
    QString label; ///< Names its lines where the chart has several metrics
    bool operator==(const AskedMetric &) const = default;
};

/// What a chart is to show; pure, so that it can be kept, compared and asked again.
struct ChartQuestion
{
    QList<AskedMetric> metrics; ///< Of one unit
    QStringList nodes = {}; ///< Subjects of the series; empty: all
    bool byNode = true; ///< A line for each node
    bool byPart = false; ///< A line for each database, state, …
    Combine combine = Combine::Sum; ///< What is not told apart
    bool operator==(const ChartQuestion &) const = default;
};

/// A node as charts name it.
struct ChartNode
{
    QString subject; ///< SeriesKey::subject
    QString name;
    bool operator==(const ChartNode &) const = default;
};

struct LineRecipe
{
    QString name;
    LineStyle style;
    QList<SeriesKey> members; ///< To be combined
    bool operator==(const LineRecipe &) const = default;
};

/// The lines that @p known series give. A node keeps its colour in every chart: its place in @p nodes, which
/// the window orders; nodes that are not in it (they are gone) come last, under their subject.
[[nodiscard]] QList<LineRecipe> lineRecipes(const ChartQuestion &question, const QList<SeriesKey> &known,
                                            const QList<ChartNode> &nodes);

/// Minute by minute over lines of the same length.
[[nodiscard]] std::vector<double> combined(std::span<const std::vector<double>> lines, Combine combine);

/// Of the first metric that the catalogue has.
[[nodiscard]] MetricUnit unitOf(const ChartQuestion &question);

} // namespace tessera
