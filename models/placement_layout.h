// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/map_content.h"
#include "models/treemap.h"

#include <QRectF>

namespace tessera {

/// The tiles of one cell of the content, as drawn: a few as rectangles, thousands as rows.
struct MapPile
{
    quint32 firstTile = 0;
    quint32 tileCount = 0;
    std::vector<QRectF> rects; ///< By tile; empty when the pile is dense
    StripMap strips; ///< Empty unless the pile is dense

    [[nodiscard]] bool isDense() const { return !strips.rows.empty(); }
};

/// One band on one column: a vessel that is filled from the bottom.
struct MapVessel
{
    QRectF frame;
    QRectF inside; ///< Where tiles may stand
    bool isOpen = false; ///< It holds tiles, or may get some
    MapPile settled;
    MapPile arriving; ///< Stands on the settled ones
};

/// Where everything stands in the placement view, in device-independent pixels at zoom 1.
struct PlacementLayout
{
    MapContentPtr content;
    QSizeF size;
    std::vector<double> columnLefts;
    std::vector<double> columnWidths; ///< A node that should not have shards gets less
    std::vector<double> bandTops;
    std::vector<double> bandHeights;
    std::vector<MapVessel> vessels; ///< Band-major

    [[nodiscard]] std::optional<size_t> columnAt(double x) const;
    [[nodiscard]] std::optional<size_t> bandAt(double y) const;
    /// The tile at a point, by arithmetic.
    [[nodiscard]] std::optional<quint32> tileAt(const QPointF &point) const;
    [[nodiscard]] QRectF rectOf(quint32 tile) const;
    /// Band and column of a tile, as an index into vessels.
    [[nodiscard]] size_t vesselOf(quint32 tile) const;
};

using PlacementLayoutPtr = std::shared_ptr<const PlacementLayout>;

/// Lays the content out in @p size at least; higher or wider where the smallest bands and columns need it.
/// Areas are to the scale of weights within a band, over all its columns. Thread-safe.
[[nodiscard]] PlacementLayoutPtr placementLayout(MapContentPtr content, const QSizeF &size);

} // namespace tessera
