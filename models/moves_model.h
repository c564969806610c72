// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cluster/finding.h"
#include "core/cluster/running_move.h"
#include "core/plan/plan_event.h"
#include "models/snapshot_table_model.h"

namespace tessera {

/// One shard set on its way from node to node.
struct MoveRow
{
    MoveProgress move;

    /// A set on its way and the task that tries it again are one row.
    [[nodiscard]] qint64 key() const { return move.shard.value; }
    bool operator==(const MoveRow &) const = default;
};

[[nodiscard]] QList<MoveRow> moveRows(const QList<MoveProgress> &moves);
/// Moves that the cluster shows, whoever runs them.
[[nodiscard]] QList<MoveRow> moveRows(const QList<RunningMove> &moves);
/// Whether one of them tells how far its target is behind; else the column has nothing to say.
[[nodiscard]] bool anyLag(const QList<MoveRow> &rows);

class MovesModel : public SnapshotTableModel<MoveRow>
{
    Q_OBJECT
public:
    static constexpr int lagColumn = 5;
    static constexpr int messageColumn = 7;
    explicit MovesModel(QObject *parent = nullptr);

protected:
    [[nodiscard]] QVariant extra(const MoveRow &row, int column, int role) const override;
};

} // namespace tessera
