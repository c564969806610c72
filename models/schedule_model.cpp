// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/schedule_model.h"

#include "models/format.h"

#include <array>

namespace tessera {

namespace {

enum ScheduleColumn { TimeColumn, ClusterColumn, TitleColumn, StateColumn, MessageColumn, ColumnCount };

/// How long one that never ran is still shown.
constexpr int daysShown = 7;

constexpr std::array scheduleColumns {
    Column<ScheduleRow> { QT_TRANSLATE_NOOP("tessera::ScheduleModel", "At"),
                          [](const ScheduleRow &row) -> QVariant { return format::time(row.change.at); },
                          [](const ScheduleRow &row) -> QVariant { return row.change.at; } },
    Column<ScheduleRow> { QT_TRANSLATE_NOOP("tessera::ScheduleModel", "Cluster"),
                          [](const ScheduleRow &row) -> QVariant { return row.change.cluster; }, nullptr },
    Column<ScheduleRow> { QT_TRANSLATE_NOOP("tessera::ScheduleModel", "Change"),
                          [](const ScheduleRow &row) -> QVariant { return row.change.title; }, nullptr },
    Column<ScheduleRow> { QT_TRANSLATE_NOOP("tessera::ScheduleModel", "State"),
                          [](const ScheduleRow &row) -> QVariant { return textOf(row.change.state); },
                          nullptr },
    Column<ScheduleRow> { QT_TRANSLATE_NOOP("tessera::ScheduleModel", "Why"),
                          [](const ScheduleRow &row) -> QVariant { return row.change.message; }, nullptr },
};
static_assert(scheduleColumns.size() == ColumnCount);

} // namespace

QList<ScheduleRow> scheduleRows(const QList<ScheduledChange> &changes, const QDateTime &now)
{
    QList<ScheduleRow> rows;
    for (const auto &change : changes) {
        const bool isOpen = change.state == ScheduleState::Waiting || change.state == ScheduleState::Running;
        const bool isRecent = change.at.daysTo(now) <= daysShown;
        const bool isInJournal = change.journalId != 0 || change.state == ScheduleState::Cancelled;
        if (isOpen || (isRecent && !isInJournal))
            rows << ScheduleRow { change };
    }
    return rows;
}

Severity severityOf(ScheduleState state)
{
    switch (state) {
    case ScheduleState::Succeeded:
        return Severity::Ok;
    case ScheduleState::Failed:
    case ScheduleState::Refused:
    case ScheduleState::Missed:
        return Severity::Warning;
    case ScheduleState::Waiting:
    case ScheduleState::Running:
    case ScheduleState::Cancelled:
        break;
    }
    return Severity::Info;
}

ScheduleModel::ScheduleModel(QObject *parent)
    : SnapshotTableModel(scheduleColumns, "tessera::ScheduleModel", parent)
{
}

QVariant ScheduleModel::extra(const ScheduleRow &row, int column, int role) const
{
    if (role == SeverityRole && column == StateColumn)
        return static_cast<int>(severityOf(row.change.state));
    if (role == QuietRole)
        return column == ClusterColumn || column == MessageColumn;
    if (role == Qt::ToolTipRole && column == MessageColumn)
        return row.change.message;
    return {};
}

} // namespace tessera
