// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/charts/chart_data.h"
#include "core/journal/journal.h"

namespace tessera {

/// What was changed from here in one cluster, as charts mark it.
[[nodiscard]] QList<ChartEvent> operationMarks(const QList<JournalEntry> &entries, const QString &clusterId,
                                               MinuteRange range);

} // namespace tessera
