// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/moves_model.h"

#include "models/format.h"

#include <algorithm>
#include <array>

namespace tessera {

namespace {

enum MoveColumn {
    ShardColumn,
    FromColumn,
    ToColumn,
    PhaseColumn,
    BytesColumn,
    RetryColumn,
    MessageColumn,
    ColumnCount
};

QVariant doneOfTotal(const MoveRow &row)
{
    if (!row.move.done && !row.move.total)
        return {};
    return MovesModel::tr("%1 of %2").arg(format::bytes(row.move.done), format::bytes(row.move.total));
}

constexpr std::array progressColumns {
    Column<MoveRow> { QT_TRANSLATE_NOOP("tessera::MovesModel", "Shard"),
                      [](const MoveRow &row) -> QVariant { return QString::number(row.move.shard.value); },
                      [](const MoveRow &row) -> QVariant { return row.move.shard.value; } },
    Column<MoveRow> { QT_TRANSLATE_NOOP("tessera::MovesModel", "From"),
                      [](const MoveRow &row) -> QVariant { return row.move.from; }, nullptr },
    Column<MoveRow> { QT_TRANSLATE_NOOP("tessera::MovesModel", "To"),
                      [](const MoveRow &row) -> QVariant { return row.move.to; }, nullptr },
    Column<MoveRow> { QT_TRANSLATE_NOOP("tessera::MovesModel", "Phase"),
                      [](const MoveRow &row) -> QVariant { return phaseText(row.move.phase); }, nullptr },
    Column<MoveRow> {
        QT_TRANSLATE_NOOP("tessera::MovesModel", "Copied"), doneOfTotal,
        [](const MoveRow &row) -> QVariant { return row.move.done.value_or(ByteCount {}).value; }, true },
    Column<MoveRow> { QT_TRANSLATE_NOOP("tessera::MovesModel", "Retries"),
                      [](const MoveRow &row) -> QVariant { return format::count(row.move.retry); },
                      [](const MoveRow &row) -> QVariant { return row.move.retry; }, true },
    Column<MoveRow> { QT_TRANSLATE_NOOP("tessera::MovesModel", "Last message"),
                      [](const MoveRow &row) -> QVariant { return row.move.message; }, nullptr },
};
static_assert(progressColumns.size() == ColumnCount);

/// Source: citus.md, get_rebalance_progress().
constexpr const char *phases[] = {
    QT_TRANSLATE_NOOP("tessera::MovesModel", "Not Started Yet"),
    QT_TRANSLATE_NOOP("tessera::MovesModel", "Setting Up"),
    QT_TRANSLATE_NOOP("tessera::MovesModel", "Copying Data"),
    QT_TRANSLATE_NOOP("tessera::MovesModel", "Catching Up"),
    QT_TRANSLATE_NOOP("tessera::MovesModel", "Creating Constraints"),
    QT_TRANSLATE_NOOP("tessera::MovesModel", "Final Catchup"),
    QT_TRANSLATE_NOOP("tessera::MovesModel", "Creating Foreign Keys"),
    QT_TRANSLATE_NOOP("tessera::MovesModel", "Completing"),
    QT_TRANSLATE_NOOP("tessera::MovesModel", "Completed"),
};

} // namespace

QList<MoveRow> moveRows(const QList<MoveProgress> &moves)
{
    QList<MoveRow> rows;
    for (const auto &move : moves)
        rows << MoveRow { move };
    return rows;
}

QList<MoveRow> moveRows(const QList<RunningMove> &moves)
{
    QList<MoveRow> rows;
    for (const auto &move : moves)
        rows << MoveRow { .move = { .shard = move.shard,
                                    .from = move.source,
                                    .to = move.target,
                                    .phase = move.phase(),
                                    .done = move.targetSize,
                                    .total = move.sourceSize } };
    return rows;
}

QString phaseText(const QString &phase)
{
    const auto *found =
        std::ranges::find_if(phases, [&phase](const char *known) { return QLatin1String(known) == phase; });
    return found == std::end(phases) ? phase : QCoreApplication::translate("tessera::MovesModel", *found);
}

MovesModel::MovesModel(QObject *parent)
    : SnapshotTableModel(progressColumns, "tessera::MovesModel", parent)
{
}

QVariant MovesModel::extra(const MoveRow &row, int column, int role) const
{
    if (role == ShareRole && column == BytesColumn && row.move.done && row.move.total
        && row.move.total->value > 0)
        return static_cast<double>(row.move.done->value) / static_cast<double>(row.move.total->value);
    if (role == SeverityRole && column == RetryColumn && row.move.retry > 0)
        return static_cast<int>(Severity::Warning);
    if (role == Qt::ToolTipRole && column == MessageColumn)
        return row.move.message;
    return {};
}

} // namespace tessera
