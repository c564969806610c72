// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/charts/chart_question.h"
#include "core/heat/heat_image.h"
#include "models/snapshot_table_model.h"

namespace tessera {

struct HotRangeRow
{
    HotRange hot;
    QString node;

    [[nodiscard]] qint64 key() const { return hot.range.min; }
    bool operator==(const HotRangeRow &other) const;
};

/// The name of a node, or its number.
[[nodiscard]] QString heatNodeName(NodeId node, const QList<ChartNode> &nodes);
/// The hottest ranges first, at most a thousand.
[[nodiscard]] QList<HotRangeRow> hotRangeRows(const HeatImage &image, const QList<ChartNode> &nodes);

/// The ranges of a heat map as a table.
class HotRangesModel : public SnapshotTableModel<HotRangeRow>
{
    Q_OBJECT
public:
    enum Columns {
        RangeColumn,
        ShardColumn,
        TableColumn,
        NodeColumn,
        MeanColumn,
        ShareColumn,
        MostColumn,
        WhenColumn,
        ColumnCount
    };
    explicit HotRangesModel(QObject *parent = nullptr);

protected:
    [[nodiscard]] QVariant extra(const HotRangeRow &row, int column, int role) const override;
};

} // namespace tessera
