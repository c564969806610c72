// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/charts/chart_data.h"

namespace tessera {

/// RFC 4180, a row a minute (an hour where the chart has hours) of @p shown: the time in UTC as ISO 8601,
/// then a column a line, for hours its least, mean and most. Numbers in full, with a point; nothing for a
/// gap.
[[nodiscard]] QByteArray chartCsv(const ChartData &data, MinuteRange shown);

} // namespace tessera
