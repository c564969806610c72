// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/alerts/read_alerts.h"

namespace tessera {

/// A time in which an alert fired.
struct AlertStretch
{
    SeriesKey series; ///< What was judged
    MinuteRange range; ///< From its first minute to before that in which it had ended; to @p until where it fires on
    AlertSeverity severity = AlertSeverity::Warning;
    QString sentence; ///< What the rule said then
    bool isOver = true; ///< False while it fires

    bool operator==(const AlertStretch &) const = default;
};

/// What the history says between @p range.begin and @p until, not before the range's end, and the alerts that
/// fire now, as stretches that touch the range, by their begin. One that has begun before the history is
/// known begins with the range. Of rules that are gone, or watch another metric now, nothing is known.
[[nodiscard]] QList<AlertStretch> alertStretches(const QList<AlertRecord> &history,
                                                 const QList<Alert> &alerts, const QList<AlertRule> &rules,
                                                 MinuteRange range, Minute until);

/// The same of the file beside the metrics at @p metricPath; none where there is no file. Blocks for the
/// disk; Errors: Storage.
[[nodiscard]] Result<QList<AlertStretch>> readAlertStretches(const QString &metricPath, MinuteRange range,
                                                             Minute now);

} // namespace tessera
