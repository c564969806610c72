// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/journal_model.h"

#include "models/format.h"

#include <array>

namespace tessera {

namespace {

enum JournalColumn { TimeColumn, TitleColumn, OutcomeColumn, DurationColumn, WhoColumn, ColumnCount };

qint64 secondsOf(const JournalRow &row)
{
    const auto &entry = row.entry;
    return entry.endedAt.isValid() ? entry.startedAt.secsTo(entry.endedAt) : -1;
}

constexpr std::array journalColumns {
    Column<JournalRow> { QT_TRANSLATE_NOOP("tessera::JournalModel", "Begun"),
                         [](const JournalRow &row) -> QVariant { return format::time(row.entry.startedAt); },
                         [](const JournalRow &row) -> QVariant { return row.entry.startedAt; } },
    Column<JournalRow> { QT_TRANSLATE_NOOP("tessera::JournalModel", "Change"),
                         [](const JournalRow &row) -> QVariant { return row.entry.plan.title; }, nullptr },
    Column<JournalRow> { QT_TRANSLATE_NOOP("tessera::JournalModel", "Outcome"),
                         [](const JournalRow &row) -> QVariant { return outcomeText(row); }, nullptr },
    Column<JournalRow> { QT_TRANSLATE_NOOP("tessera::JournalModel", "Took"),
                         [](const JournalRow &row) -> QVariant {
                             const auto seconds = secondsOf(row);
                             return seconds < 0 ? QString() : format::duration(std::chrono::seconds(seconds));
                         },
                         [](const JournalRow &row) -> QVariant { return secondsOf(row); }, true },
    Column<JournalRow> { QT_TRANSLATE_NOOP("tessera::JournalModel", "By"),
                         [](const JournalRow &row) -> QVariant { return row.entry.who; }, nullptr },
};
static_assert(journalColumns.size() == ColumnCount);

} // namespace

QList<JournalRow> journalRows(const QList<JournalEntry> &entries, const QSet<qint64> &interrupted)
{
    QList<JournalRow> rows;
    for (const auto &entry : entries)
        rows << JournalRow { .entry = entry, .isInterrupted = interrupted.contains(entry.id) };
    return rows;
}

QString outcomeText(const JournalRow &row)
{
    if (row.entry.outcome)
        return outcomeText(*row.entry.outcome);
    return row.isInterrupted ? JournalModel::tr("interrupted") : JournalModel::tr("running");
}

Severity outcomeSeverity(const JournalRow &row)
{
    if (row.entry.outcome)
        return outcomeSeverity(*row.entry.outcome);
    return row.isInterrupted ? Severity::Critical : Severity::Info;
}

JournalModel::JournalModel(QObject *parent)
    : SnapshotTableModel(journalColumns, "tessera::JournalModel", parent)
{
}

QVariant JournalModel::extra(const JournalRow &row, int column, int role) const
{
    if (role == SeverityRole && column == OutcomeColumn)
        return static_cast<int>(outcomeSeverity(row));
    if (role == QuietRole)
        return column == WhoColumn || column == TimeColumn;
    if (role == Qt::ToolTipRole && column == OutcomeColumn)
        return row.entry.message;
    return {};
}

} // namespace tessera
