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

    [[nodiscard]] qint64 key() const { return move.shard.value; }
    bool operator==(const MoveRow &) const = default;
};

[[nodiscard]] QList<MoveRow> moveRows(const QList<MoveProgress> &moves);
/// Moves that the cluster shows, whoever runs them.
[[nodiscard]] QList<MoveRow> moveRows(const QList<RunningMove> &moves);
/// The server's phase ("Copying Data") in the reader's language.
[[nodiscard]] QString phaseText(const QString &phase);

class MovesModel : public SnapshotTableModel<MoveRow>
{
    Q_OBJECT
public:
    explicit MovesModel(QObject *parent = nullptr);

protected:
    [[nodiscard]] QVariant extra(const MoveRow &row, int column, int role) const override;
};

} // namespace tessera
