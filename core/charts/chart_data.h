// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cluster/finding.h"
#include "core/metrics/hour_rollup.h"
#include "core/metrics/metric_catalogue.h"
#include "core/metrics/minute.h"

#include <QList>
#include <QString>

#include <memory>
#include <vector>

namespace tessera {

/// How a line is told from the others: a colour of the theme's series, and a dash where the colours run out.
struct LineStyle
{
    int color = 0;
    int dash = 0; ///< 0 solid; see dashPattern()
    bool operator==(const LineStyle &) const = default;
};

/// Pixels on and off in turn; empty: solid. @p dash wraps.
[[nodiscard]] const QList<int> &dashPattern(int dash);

struct ChartLine
{
    QString name; ///< What tells it from the others of its chart
    LineStyle style;
    std::vector<double> minutes; ///< For each minute of the range, NaN for none; empty where there are hours
    std::vector<HourRollup> hours; ///< For each hour of the range; empty where there are minutes
};

/// When something was not measured, and why as far as that is known.
struct ChartGap
{
    MinuteRange range;
    QString subject; ///< The node; empty: of all
    QString reason;
    bool operator==(const ChartGap &) const = default;
};

/// Something that happened: a restart, a change of a setting, an operation of ours.
struct ChartEvent
{
    Minute at;
    QString sentence;
    Severity severity = Severity::Info;
    bool operator==(const ChartEvent &) const = default;
};

/// A time in which an alert on what is shown fired.
struct ChartAlert
{
    MinuteRange range;
    QString sentence;
    Severity severity = Severity::Warning;
    bool operator==(const ChartAlert &) const = default;
};

/// What one chart shows. A value: made on a reader's thread, drawn on the GUI's.
struct ChartData
{
    MinuteRange range; ///< Whole hours where the lines have hours
    MetricUnit unit = MetricUnit::Count;
    std::vector<ChartLine> lines;
    QList<ChartGap> gaps;
    QList<ChartEvent> events;
    QList<ChartAlert> alerts = {}; ///< By their begin

    [[nodiscard]] bool hasHours() const { return !lines.empty() && !lines.front().hours.empty(); }
    /// Between one value and the next.
    [[nodiscard]] std::chrono::minutes step() const { return std::chrono::minutes(hasHours() ? 60 : 1); }
    [[nodiscard]] bool isEmpty() const; ///< Not one sample
};

using ChartDataPtr = std::shared_ptr<const ChartData>;

/// What a line was at a minute: the hour's where it has hours. samples 0: nothing.
[[nodiscard]] HourRollup valueAt(const ChartData &data, const ChartLine &line, Minute minute);

} // namespace tessera
