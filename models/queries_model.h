// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/statements/read_queries.h"
#include "models/snapshot_table_model.h"

namespace tessera {

struct QueryRow
{
    StatementLine line;
    double share = 0; ///< Of the time of all statements
    QList<double> course = {}; ///< Its time in equal pieces of the range

    [[nodiscard]] qint64 key() const { return line.id.value; }
    bool operator==(const QueryRow &) const = default;
};

[[nodiscard]] QList<QueryRow> queryRows(const QueriesAnswer &answer);
/// "0.40 ms ± 0.22 ms": the mean of a call and how far one usually is from it.
[[nodiscard]] QString meanText(const StatementCounters &counters);
/// Empty for none.
[[nodiscard]] QString countedBytes(double bytes);
/// The bytes of so many blocks; empty for none.
[[nodiscard]] QString blocksText(double blocks);
/// One line, without the line breaks of the statement.
[[nodiscard]] QString queryText(const StatementLine &line);

/// Further than ModelRole: QList<double>, drawn as bars side by side.
inline constexpr int CourseRole = Qt::UserRole + 100;

/// What statements did in some time.
class QueriesModel : public SnapshotTableModel<QueryRow>
{
    Q_OBJECT
public:
    enum Columns {
        TextColumn,
        RouteColumn,
        CourseColumn,
        CallsColumn,
        TimeColumn,
        ShareColumn,
        MeanColumn,
        RowsColumn,
        HitColumn,
        ReadColumn,
        TemporaryColumn,
        WalColumn,
        ColumnCount
    };

    explicit QueriesModel(QObject *parent = nullptr);

protected:
    [[nodiscard]] QVariant extra(const QueryRow &row, int column, int role) const override;
};

} // namespace tessera
