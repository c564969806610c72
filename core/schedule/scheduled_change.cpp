// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/scheduled_change.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace tessera {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::Schedule)
};

struct StateRow
{
    ScheduleState state;
    const char *word;
    const char *text;
};

constexpr std::array rows {
    StateRow { ScheduleState::Waiting, "waiting", QT_TRANSLATE_NOOP("tessera::Schedule", "waiting") },
    StateRow { ScheduleState::Running, "running", QT_TRANSLATE_NOOP("tessera::Schedule", "running") },
    StateRow { ScheduleState::Succeeded, "succeeded", QT_TRANSLATE_NOOP("tessera::Schedule", "done") },
    StateRow { ScheduleState::Failed, "failed", QT_TRANSLATE_NOOP("tessera::Schedule", "failed") },
    StateRow { ScheduleState::Refused, "refused", QT_TRANSLATE_NOOP("tessera::Schedule", "refused") },
    StateRow { ScheduleState::Missed, "missed", QT_TRANSLATE_NOOP("tessera::Schedule", "missed") },
    StateRow { ScheduleState::Cancelled, "cancelled", QT_TRANSLATE_NOOP("tessera::Schedule", "cancelled") },
};

const StateRow &rowOf(ScheduleState state)
{
    return *std::ranges::find(rows, state, &StateRow::state);
}

QDateTime endOf(const ScheduledChange &change)
{
    return change.at.addSecs(std::chrono::seconds(change.window).count());
}

} // namespace

bool isDue(const ScheduledChange &change, const QDateTime &now)
{
    return change.state == ScheduleState::Waiting && now >= change.at && now <= endOf(change);
}

bool isMissed(const ScheduledChange &change, const QDateTime &now)
{
    return change.state == ScheduleState::Waiting && now > endOf(change);
}

QString wordOf(ScheduleState state)
{
    return QLatin1String(rowOf(state).word);
}

QString textOf(ScheduleState state)
{
    return Words::tr(rowOf(state).text);
}

ScheduleState scheduleStateFrom(const QString &word)
{
    const auto found =
        std::ranges::find_if(rows, [&](const StateRow &row) { return QLatin1String(row.word) == word; });
    return found == rows.end() ? ScheduleState::Waiting : found->state;
}

} // namespace tessera
