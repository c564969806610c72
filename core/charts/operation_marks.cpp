// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/charts/operation_marks.h"

#include "core/charts/time_ticks.h"

namespace tessera {

QList<ChartEvent> operationMarks(const QList<JournalEntry> &entries, const QString &clusterId,
                                 MinuteRange range)
{
    QList<ChartEvent> marks;
    for (const auto &entry : entries) {
        const auto at = minuteOf(entry.startedAt);
        if (entry.clusterId != clusterId || !range.contains(at))
            continue;
        const bool isWell = !entry.outcome || *entry.outcome == Outcome::Succeeded;
        marks << ChartEvent { at, entry.plan.title, isWell ? Severity::Info : Severity::Warning };
    }
    return marks;
}

} // namespace tessera
