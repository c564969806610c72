// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/map_content.h"

#include <QRectF>

namespace tessera {

/// One hash-distributed table along the hash space.
struct RangeLane
{
    quint32 table = 0; ///< Index into ClusterSnapshot::tables()
    double top = 0;
    quint32 first = 0; ///< Into RangeLayout::bars
    quint32 end = 0;
};

/// One shard on its lane.
struct RangeBar
{
    quint32 shard = 0; ///< Index into ClusterSnapshot::shards()
    quint32 column = 0; ///< Of its first placement
    float height = 1; ///< 0 to 1: its share of the largest shard of the table; 1 while sizes are unknown
    qint32 minValue = 0;
    qint32 maxValue = 0;
};

/// Where everything stands in the range view: the hash space from left to right, a lane a table.
struct RangeLayout
{
    MapContentPtr content;
    QSizeF size;
    double laneHeight = 0;
    std::vector<RangeLane> lanes;
    std::vector<RangeBar> bars; ///< By lane, then range

    /// Position of a hash value on a width of 1.
    [[nodiscard]] static double position(qint64 hash)
    {
        return static_cast<double>(hash + 2147483648LL) / 4294967296.0;
    }
    [[nodiscard]] std::optional<quint32> barAt(const QPointF &point) const;
    [[nodiscard]] QRectF rectOf(quint32 bar) const;
    [[nodiscard]] const RangeLane &laneOf(quint32 bar) const;
};

using RangeLayoutPtr = std::shared_ptr<const RangeLayout>;

/// Lays out every table with hash ranges; higher than @p size where the lanes need it. Thread-safe.
[[nodiscard]] RangeLayoutPtr rangeLayout(MapContentPtr content, const QSizeF &size);

} // namespace tessera
