// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/slowlog/slow_log_answer.h"
#include "models/snapshot_table_model.h"

namespace tessera {

struct SlowLogRow
{
    SlowLine line;
    double share = 0; ///< Of the time of all that was read
    QString nodes; ///< The address of the only one, else how many

    [[nodiscard]] quint64 key() const { return line.fingerprint; }
    bool operator==(const SlowLogRow &) const = default;
};

/// @p names tells the addresses of nodes.
[[nodiscard]] QList<SlowLogRow> slowLogRows(const SlowLogAnswer &answer, const QHash<NodeId, QString> &names);
/// One line, without values.
[[nodiscard]] QString shapeText(const SlowLine &line);
/// Local date and time to the second.
[[nodiscard]] QString logTimeText(LogMoment at);

/// What the logs say of slow statements.
class SlowLogModel : public SnapshotTableModel<SlowLogRow>
{
    Q_OBJECT
public:
    enum Columns {
        ShapeColumn,
        CallsColumn,
        TotalColumn,
        ShareColumn,
        MeanColumn,
        MostUsualColumn, ///< The time within which 95 of 100 calls ended
        LongestColumn,
        LastColumn,
        NodesColumn,
        ColumnCount
    };

    explicit SlowLogModel(QObject *parent = nullptr);

protected:
    [[nodiscard]] QVariant extra(const SlowLogRow &row, int column, int role) const override;
};

} // namespace tessera
