// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/heat/heat_image.h"

#include <QString>

namespace tessera {

/// Steps of the colour scale; a cell keeps its step whatever colour it has then.
inline constexpr int heatSteps = 101;
inline constexpr quint8 heatGap = 255; ///< Instead of a step: nobody counted

/// Where @p rate stands between nothing and @p most: even steps are even factors, down to a thousandth of it.
/// What is above nothing stands above step 0.
[[nodiscard]] int heatStepOf(double rate, double most);
/// The rate in the middle of a step.
[[nodiscard]] double heatRateOf(int step, double most);
/// The step of the colour that a step gets when everything is @p brightness powers of two brighter.
[[nodiscard]] int brightened(int step, double brightness, double most);
/// A step for each cell of the picture, or heatGap.
[[nodiscard]] std::vector<quint8> heatStepsOf(const HeatImage &image);

/// Where rows begin and end from top to bottom, 0 to 1: by their share of the hash space, but none so low
/// that it cannot be seen.
[[nodiscard]] std::vector<double> heatEdges(const QList<HeatRow> &rows);

/// "1,000 to 2,000", both ends included.
[[nodiscard]] QString hashRangeText(const HeatRow &range);

} // namespace tessera
