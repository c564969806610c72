// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/alerts/alert_stretches.h"
#include "core/charts/chart_question.h"

namespace tessera {

/// The stretches in which an alert fired on what the question shows: one of its metrics, on one of its nodes;
/// with the node's name, and the part, before the sentence.
[[nodiscard]] QList<ChartAlert> chartAlerts(const QList<AlertStretch> &stretches,
                                            const ChartQuestion &question, const QList<ChartNode> &nodes);

/// The same time once: stretches that do not overlap, each with the gravest severity and all sentences of
/// those that fired then, a line each. To be shaded.
[[nodiscard]] QList<ChartAlert> alertBands(const QList<ChartAlert> &alerts);

/// Those that cover any of the minutes.
[[nodiscard]] QList<ChartAlert> alertsIn(const ChartData &data, MinuteRange minutes);

} // namespace tessera
