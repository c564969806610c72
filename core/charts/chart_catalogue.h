// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/charts/chart_question.h"

#include <array>

namespace tessera {

/// The groups of the page, in its order.
enum class ChartSection { Load, Connections, Work, Storage, Maintenance, Replication };

struct ChartMetric
{
    const char *id = nullptr; ///< Of the metric catalogue
    const char *label = ""; ///< To be translated; where there are several
};

/// One chart that everybody has.
struct ChartRow
{
    const char *id;
    ChartSection section;
    const char *title; ///< To be translated, see titleOf()
    std::array<ChartMetric, 4> metrics;
    Combine combine; ///< Over databases, and over nodes where the cluster is shown as one
    bool byPart = false;
};

[[nodiscard]] std::span<const ChartRow> chartCatalogue();
/// In the language of the reader.
[[nodiscard]] QString titleOf(const ChartRow &row);
[[nodiscard]] QString titleOf(ChartSection section);
/// Its metrics, for every node or for the whole cluster.
[[nodiscard]] ChartQuestion questionOf(const ChartRow &row, bool byNode, const QStringList &nodes = {});
/// What each metric says, with its source: a line a metric.
[[nodiscard]] QString explanationOf(const ChartQuestion &question);
/// Of the question's metrics; Neither where they differ.
[[nodiscard]] BetterDirection betterOf(const ChartQuestion &question);

} // namespace tessera
