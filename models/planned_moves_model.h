// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rebalance/rebalance_plan.h"
#include "models/snapshot_table_model.h"

namespace tessera {

/// One move of a plan that is only looked at.
struct PlannedMoveRow
{
    int number = 0; ///< From 1
    SetMove move;
    QString why; ///< A sentence

    [[nodiscard]] int key() const { return number; }
    bool operator==(const PlannedMoveRow &) const = default;
};

/// At most so many rows: more than that nobody reads, and the map shows them.
inline constexpr qsizetype mostPlannedRows = 1000;
[[nodiscard]] QList<PlannedMoveRow> plannedMoveRows(const RebalancePlan &plan);

class PlannedMovesModel : public SnapshotTableModel<PlannedMoveRow>
{
    Q_OBJECT
public:
    explicit PlannedMovesModel(QObject *parent = nullptr);
};

} // namespace tessera
