// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/charts/chart_data.h"
#include "core/statements/statement_store.h"

namespace tessera {

/// A chart of one line; a minute that is only known as part of its hour has the hour's value.
[[nodiscard]] ChartDataPtr callsChart(const QList<StatementStore::Point> &history, MinuteRange range,
                                      const QString &name);
/// Seconds that one call took.
[[nodiscard]] ChartDataPtr meanChart(const QList<StatementStore::Point> &history, MinuteRange range,
                                     const QString &name);

} // namespace tessera
