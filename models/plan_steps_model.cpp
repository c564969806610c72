// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/plan_steps_model.h"

#include "models/format.h"

#include <array>

namespace tessera {

namespace {

enum StepColumn { NumberColumn, TitleColumn, StateColumn, BytesColumn, TimeColumn, LocksColumn, ColumnCount };

constexpr std::array stepColumns {
    Column<StepRow> { QT_TRANSLATE_NOOP("tessera::PlanStepsModel", "#"),
                      [](const StepRow &row) -> QVariant { return format::count(row.index + 1); },
                      [](const StepRow &row) -> QVariant { return row.index; }, true },
    Column<StepRow> { QT_TRANSLATE_NOOP("tessera::PlanStepsModel", "Step"),
                      [](const StepRow &row) -> QVariant { return row.step.title; }, nullptr },
    Column<StepRow> { QT_TRANSLATE_NOOP("tessera::PlanStepsModel", "State"),
                      [](const StepRow &row) -> QVariant { return stepStateText(row.state); }, nullptr },
    Column<StepRow> {
        QT_TRANSLATE_NOOP("tessera::PlanStepsModel", "Copies"),
        [](const StepRow &row) -> QVariant {
            return row.step.bytes ? format::bytes(row.step.bytes) : QString();
        },
        [](const StepRow &row) -> QVariant { return row.step.bytes.value_or(ByteCount { -1 }).value; },
        true },
    Column<StepRow> {
        QT_TRANSLATE_NOOP("tessera::PlanStepsModel", "Takes"),
        [](const StepRow &row) -> QVariant { return format::timeRange(row.step.estimate); },
        [](const StepRow &row) -> QVariant { return static_cast<qint64>(row.step.estimate.atMost.count()); },
        true },
    Column<StepRow> { QT_TRANSLATE_NOOP("tessera::PlanStepsModel", "What waits meanwhile"),
                      [](const StepRow &row) -> QVariant { return row.step.locks; }, nullptr },
};
static_assert(stepColumns.size() == ColumnCount);

} // namespace

QList<StepRow> stepRows(const Plan &plan)
{
    QList<StepRow> rows;
    for (const auto &step : plan.steps)
        rows << StepRow { .index = rows.size(), .step = step };
    return rows;
}

QString stepStateText(StepState state)
{
    switch (state) {
    case StepState::Waiting:
        return PlanStepsModel::tr("waiting");
    case StepState::Running:
        return PlanStepsModel::tr("running");
    case StepState::Paused:
        return PlanStepsModel::tr("paused");
    case StepState::Done:
        return PlanStepsModel::tr("done");
    case StepState::AlreadyDone:
        return PlanStepsModel::tr("was already done");
    case StepState::Failed:
        return PlanStepsModel::tr("failed");
    case StepState::Uncertain:
        return PlanStepsModel::tr("may have happened");
    case StepState::Undoing:
        return PlanStepsModel::tr("being taken back");
    case StepState::Undone:
        return PlanStepsModel::tr("taken back");
    case StepState::Blocked:
        return PlanStepsModel::tr("waiting for a lock");
    }
    return {};
}

Severity stepSeverity(StepState state)
{
    switch (state) {
    case StepState::Done:
    case StepState::AlreadyDone:
        return Severity::Ok;
    case StepState::Failed:
        return Severity::Critical;
    case StepState::Uncertain:
    case StepState::Undoing:
    case StepState::Undone:
    case StepState::Paused:
    case StepState::Blocked:
        return Severity::Warning;
    case StepState::Waiting:
    case StepState::Running:
        return Severity::Info;
    }
    return Severity::Info;
}

PlanStepsModel::PlanStepsModel(QObject *parent)
    : SnapshotTableModel(stepColumns, "tessera::PlanStepsModel", parent)
{
}

void PlanStepsModel::setPlan(const Plan &plan)
{
    m_hasRun = false;
    setRows(stepRows(plan));
}

void PlanStepsModel::setRun(const QList<StepRow> &rows)
{
    m_hasRun = true;
    setRows(rows);
}

void PlanStepsModel::apply(const StepEvent &event)
{
    if (event.step < 0 || event.step >= rows().size())
        return;
    m_hasRun = true;
    auto changed = rows();
    changed[event.step].state = event.state;
    changed[event.step].message = event.message;
    setRows(changed);
}

QVariant PlanStepsModel::extra(const StepRow &row, int column, int role) const
{
    if (role == SeverityRole && column == StateColumn && m_hasRun && row.state != StepState::Waiting)
        return static_cast<int>(stepSeverity(row.state));
    if (role == QuietRole)
        return column == NumberColumn || column == LocksColumn;
    if (role == Qt::ToolTipRole)
        return column == StateColumn ? row.message : column == LocksColumn ? row.step.locks : row.step.title;
    return {};
}

} // namespace tessera
