// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/alerts/alert_engine.h"
#include "core/metrics/metric_reader.h"

namespace tessera {

/// What a rule looks at, over some time.
struct WatchedLines
{
    MinuteRange range;
    QList<SeriesKey> series;
    std::vector<MetricStore::Line> lines; ///< Of each of them
    QStringList subjects; ///< Who was asked whether it lives; empty where nobody wants to know
    std::vector<MetricStore::Line> alive; ///< Of each of them
};

/// Those of @p series that the rule watches. Errors: Storage.
[[nodiscard]] Result<WatchedLines> readWatched(const MetricReader &reader, const QList<SeriesKey> &series,
                                               const AlertRule &rule, MinuteRange range);
/// Reads who answered, too. Errors: Storage.
[[nodiscard]] Result<> readAnswers(WatchedLines &watched, const MetricReader &reader,
                                   const QList<SeriesKey> &series);

/// What the rule judges at @p minute; pure. Its window lies in the range.
[[nodiscard]] std::vector<AlertSamples> samplesAt(const WatchedLines &watched, const AlertRule &rule,
                                                  Minute minute);

} // namespace tessera
