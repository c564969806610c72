// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

namespace tessera::testing {

enum class CheckKind {
    Level, ///< The statement says what the metric is
    Rate ///< It says a count, whose increase a second the metric is
};

/// How psql, asked of one node, says what a metric is.
struct MetricCheck
{
    const char *metric;
    const char *part;
    CheckKind kind;
    double tolerance; ///< In the metric's unit, beside what changes while it is asked
    const char *sql; ///< One number; null when the metric does not apply
};

/// @p hasCounters: the node has citus_stat_counters. Own sessions are left out by the tolerance.
[[nodiscard]] QList<MetricCheck> metricChecks(bool hasCounters);

} // namespace tessera::testing
