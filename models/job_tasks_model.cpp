// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/job_tasks_model.h"

#include "models/format.h"

#include <algorithm>
#include <array>

namespace tessera {

namespace {

enum TaskColumn {
    StateColumn,
    NumberColumn,
    CommandColumn,
    WaitsColumn,
    RetriesColumn,
    NextColumn,
    MessageColumn,
    ColumnCount
};

QVariant waitsFor(const JobTaskRow &row)
{
    QStringList numbers;
    for (const auto id : row.task.waitsFor)
        numbers << QString::number(id);
    return numbers.join(QStringLiteral(", "));
}

constexpr std::array taskColumns {
    Column<JobTaskRow> { QT_TRANSLATE_NOOP("tessera::JobTasksModel", "State"),
                         [](const JobTaskRow &row) -> QVariant { return jobStateText(row.task.state); },
                         nullptr },
    Column<JobTaskRow> { QT_TRANSLATE_NOOP("tessera::JobTasksModel", "Task"),
                         [](const JobTaskRow &row) -> QVariant { return QString::number(row.task.id); },
                         [](const JobTaskRow &row) -> QVariant { return row.task.id; }, true },
    Column<JobTaskRow> { QT_TRANSLATE_NOOP("tessera::JobTasksModel", "Statement"),
                         [](const JobTaskRow &row) -> QVariant { return row.task.command; }, nullptr },
    Column<JobTaskRow> { QT_TRANSLATE_NOOP("tessera::JobTasksModel", "Waits for task"), waitsFor, nullptr },
    Column<JobTaskRow> { QT_TRANSLATE_NOOP("tessera::JobTasksModel", "Retries"),
                         [](const JobTaskRow &row) -> QVariant { return format::count(row.task.retryCount); },
                         [](const JobTaskRow &row) -> QVariant { return row.task.retryCount; }, true },
    Column<JobTaskRow> {
        QT_TRANSLATE_NOOP("tessera::JobTasksModel", "Next try"),
        [](const JobTaskRow &row) -> QVariant {
            return row.task.notBefore ? format::time(*row.task.notBefore) : QString();
        },
        [](const JobTaskRow &row) -> QVariant { return row.task.notBefore.value_or(QDateTime()); } },
    Column<JobTaskRow> { QT_TRANSLATE_NOOP("tessera::JobTasksModel", "Last message"),
                         [](const JobTaskRow &row) -> QVariant { return row.task.message; }, nullptr },
};
static_assert(taskColumns.size() == ColumnCount);

struct StateWords
{
    QLatin1String word;
    const char *text;
    Severity severity;
};

constexpr StateWords stateWords[] = {
    { QLatin1String("blocked"), QT_TRANSLATE_NOOP("tessera::JobTasksModel", "waits for another task"),
      Severity::Info },
    { QLatin1String("runnable"), QT_TRANSLATE_NOOP("tessera::JobTasksModel", "waiting"), Severity::Info },
    { QLatin1String("scheduled"), QT_TRANSLATE_NOOP("tessera::JobTasksModel", "scheduled"), Severity::Info },
    { QLatin1String("running"), QT_TRANSLATE_NOOP("tessera::JobTasksModel", "running"), Severity::Info },
    { QLatin1String("done"), QT_TRANSLATE_NOOP("tessera::JobTasksModel", "done"), Severity::Ok },
    { QLatin1String("finished"), QT_TRANSLATE_NOOP("tessera::JobTasksModel", "finished"), Severity::Ok },
    { QLatin1String("error"), QT_TRANSLATE_NOOP("tessera::JobTasksModel", "failed"), Severity::Critical },
    { QLatin1String("failed"), QT_TRANSLATE_NOOP("tessera::JobTasksModel", "failed"), Severity::Critical },
    { QLatin1String("failing"), QT_TRANSLATE_NOOP("tessera::JobTasksModel", "failing"), Severity::Critical },
    { QLatin1String("unscheduled"),
      QT_TRANSLATE_NOOP("tessera::JobTasksModel", "not begun: an earlier task failed"), Severity::Warning },
    { QLatin1String("cancelling"), QT_TRANSLATE_NOOP("tessera::JobTasksModel", "stopping"),
      Severity::Warning },
    { QLatin1String("cancelled"), QT_TRANSLATE_NOOP("tessera::JobTasksModel", "stopped"), Severity::Warning },
};

const StateWords *wordsOf(const QString &state)
{
    const auto *found = std::ranges::find(stateWords, state, &StateWords::word);
    return found == std::end(stateWords) ? nullptr : found;
}

} // namespace

QList<JobTaskRow> jobTaskRows(const Job &job)
{
    QList<JobTaskRow> rows;
    for (const auto &task : job.tasks)
        rows << JobTaskRow { task };
    return rows;
}

QString jobStateText(const QString &state)
{
    const auto *words = wordsOf(state);
    return words ? QCoreApplication::translate("tessera::JobTasksModel", words->text) : state;
}

Severity jobSeverity(const QString &state)
{
    const auto *words = wordsOf(state);
    return words ? words->severity : Severity::Info;
}

JobTasksModel::JobTasksModel(QObject *parent)
    : SnapshotTableModel(taskColumns, "tessera::JobTasksModel", parent)
{
}

QVariant JobTasksModel::extra(const JobTaskRow &row, int column, int role) const
{
    if (role == SeverityRole && column == StateColumn)
        return static_cast<int>(row.task.retryCount > 0 && jobSeverity(row.task.state) == Severity::Info
                                    ? Severity::Warning
                                    : jobSeverity(row.task.state));
    if (role == MonoRole)
        return column == CommandColumn;
    if (role == Qt::ToolTipRole && (column == CommandColumn || column == MessageColumn))
        return column == CommandColumn ? row.task.command : row.task.message;
    return {};
}

} // namespace tessera
