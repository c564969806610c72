// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/planned_moves_model.h"

#include "models/format.h"

#include <algorithm>
#include <array>

namespace tessera {

namespace {

constexpr std::array columns {
    Column<PlannedMoveRow> { QT_TRANSLATE_NOOP("tessera::PlannedMovesModel", "#"),
                             [](const PlannedMoveRow &row) -> QVariant { return row.number; },
                             [](const PlannedMoveRow &row) -> QVariant { return row.number; }, true },
    Column<PlannedMoveRow> { QT_TRANSLATE_NOOP("tessera::PlannedMovesModel", "Move"),
                             [](const PlannedMoveRow &row) -> QVariant { return row.why; }, nullptr },
    Column<PlannedMoveRow> {
        QT_TRANSLATE_NOOP("tessera::PlannedMovesModel", "Shard"),
        [](const PlannedMoveRow &row) -> QVariant { return QString::number(row.move.shard.value); },
        [](const PlannedMoveRow &row) -> QVariant { return row.move.shard.value; } },
    Column<PlannedMoveRow> {
        QT_TRANSLATE_NOOP("tessera::PlannedMovesModel", "Shards"),
        [](const PlannedMoveRow &row) -> QVariant { return format::count(row.move.shards); },
        [](const PlannedMoveRow &row) -> QVariant { return row.move.shards; }, true },
    Column<PlannedMoveRow> {
        QT_TRANSLATE_NOOP("tessera::PlannedMovesModel", "Size"),
        [](const PlannedMoveRow &row) -> QVariant { return format::bytes(row.move.bytes); },
        [](const PlannedMoveRow &row) -> QVariant { return row.move.bytes.value_or(ByteCount { -1 }).value; },
        true },
};

} // namespace

QList<PlannedMoveRow> plannedMoveRows(const RebalancePlan &plan)
{
    auto shown = plan;
    shown.moves = plan.moves.mid(0, mostPlannedRows);
    const auto reasons = explainMoves(shown);
    QList<PlannedMoveRow> rows;
    for (const auto &move : std::as_const(shown.moves)) {
        const auto index = rows.size();
        rows << PlannedMoveRow { .number = static_cast<int>(index) + 1,
                                 .move = move,
                                 .why = reasons.value(index) };
    }
    return rows;
}

PlannedMovesModel::PlannedMovesModel(QObject *parent)
    : SnapshotTableModel(columns, "tessera::PlannedMovesModel", parent)
{
}

} // namespace tessera
