// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRectF>

#include <span>
#include <vector>

namespace tessera {

/// An item of a treemap. The shape of the tree follows order, the areas follow weight: while order stays, no
/// tile changes its place, however the weights drift.
struct TreemapItem
{
    float order = 0;
    float weight = 0;
};

/// Tiles of a few hundred items: halves by order along the longer side. The areas are exactly to scale.
/// @p ideal is the area as it would be by order; only its proportions count.
[[nodiscard]] std::vector<QRectF> binaryTreemap(std::span<const TreemapItem> items, const QRectF &area,
                                                const QSizeF &ideal);

/// One row of a strip map: items [first, first of the next row) side by side from left to right.
struct StripRow
{
    float top = 0;
    float bottom = 0;
    quint32 first = 0;
};

/// Rows of near-square tiles for thousands of items: four bytes an item, painted row by row.
struct StripMap
{
    std::vector<StripRow> rows; ///< From top to bottom
    std::vector<float> ends; ///< Right edge of each item, 0 to 1 of the width
};

[[nodiscard]] StripMap stripMap(std::span<const TreemapItem> items, const QRectF &area, const QSizeF &ideal);

} // namespace tessera
