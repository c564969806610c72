// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/moves_model.h"

#include "core/plan/phase_text.h"
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
    LagColumn,
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
    Column<MoveRow> {
        QT_TRANSLATE_NOOP("tessera::MovesModel", "Behind"),
        [](const MoveRow &row) -> QVariant { return row.move.lag ? format::bytes(row.move.lag) : QString(); },
        [](const MoveRow &row) -> QVariant { return row.move.lag.value_or(ByteCount {}).value; }, true },
    Column<MoveRow> { QT_TRANSLATE_NOOP("tessera::MovesModel", "Retries"),
                      [](const MoveRow &row) -> QVariant { return format::count(row.move.retry); },
                      [](const MoveRow &row) -> QVariant { return row.move.retry; }, true },
    Column<MoveRow> { QT_TRANSLATE_NOOP("tessera::MovesModel", "Last message"),
                      [](const MoveRow &row) -> QVariant { return row.move.message; }, nullptr },
};
static_assert(progressColumns.size() == ColumnCount && LagColumn == MovesModel::lagColumn
              && MessageColumn == MovesModel::messageColumn);

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
                                    .total = move.sourceSize,
                                    .sourceLsn = move.sourceLsn,
                                    .targetLsn = move.targetLsn,
                                    .lag = move.lag } };
    return rows;
}

bool anyLag(const QList<MoveRow> &rows)
{
    return std::ranges::any_of(rows, [](const MoveRow &row) { return row.move.lag.has_value(); });
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
    if (role == Qt::ToolTipRole && column == LagColumn && row.move.lag)
        return tr("The source is at %1, the target at %2.").arg(row.move.sourceLsn, row.move.targetLsn);
    return {};
}

} // namespace tessera
