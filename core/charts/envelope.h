// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/charts/chart_data.h"

#include <optional>
#include <span>

namespace tessera {

/// What a line does within one column of pixels; NaN: nothing was measured in it.
struct ChartColumn
{
    float least;
    float most;
    float mean;
};

/// The line as it is drawn over @p shown, a part of data.range or more, on @p width columns.
/// Where a column holds at least a sample, each is the least, most and mean of its samples: a column without
/// one is a gap. Where samples are further apart than columns, the columns between neighbours lie on the
/// straight line between them, and a column beside a missing sample is a gap; a sample with gaps on both
/// sides keeps its own column.
[[nodiscard]] std::vector<ChartColumn> envelope(const ChartData &data, const ChartLine &line,
                                                MinuteRange shown, int width);

struct ValueSpan
{
    double least = 0;
    double most = 0;
};
/// Of all columns; nullopt when all are gaps.
[[nodiscard]] std::optional<ValueSpan> spanOf(std::span<const ChartColumn> columns);

} // namespace tessera
