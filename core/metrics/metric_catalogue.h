// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <span>

namespace tessera {

enum class MetricUnit { Count, PerSecond, Percent, Bytes, BytesPerSecond, Seconds, YesNo };
enum class MetricKind {
    Level, ///< Kept as it is read
    Counter, ///< The server only ever counts up: kept as an increase a second
};
enum class BetterDirection { Neither, Lower, Higher };

/// One row of the catalogue. The names and units are those of Azure Monitor for PostgreSQL (service.md §6.1).
struct Metric
{
    const char *id;
    MetricUnit unit;
    MetricKind kind;
    BetterDirection better;
    const char *part; ///< What the metric is split by: "state", "database"; empty for none
    const char *source; ///< The view, function or file
    const char *sentence; ///< To be translated, see sentenceOf()
};

[[nodiscard]] std::span<const Metric> metricCatalogue();
/// Null for an id that is none.
[[nodiscard]] const Metric *metricOf(const QString &id);
/// What the metric says, in the language of the reader.
[[nodiscard]] QString sentenceOf(const Metric &metric);
/// "connections", "B/s", "%"; as short as an axis wants it.
[[nodiscard]] QString unitText(MetricUnit unit);

} // namespace tessera
