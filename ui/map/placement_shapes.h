// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/placement_layout.h"
#include "ui/map/map_colors.h"

#include <QPainterPath>

#include <array>
#include <span>

class QPainter;

namespace tessera {

/// The placement view as one path a colour, for pictures without pixels. In dense piles neighbours of the
/// same paint below a pixel become one shape.
class PlacementShapes
{
public:
    void add(const MapVessel &vessel, std::span<const quint8> paints);
    void paint(QPainter &painter, const MapColors &colors) const;

private:
    void addTile(const QRectF &rect, quint8 paint);
    void addStrips(const MapPile &pile, const QRectF &inside, std::span<const quint8> paints);
    static void addHatch(QPainterPath &hatch, const QRectF &rect);

    QPainterPath m_frames;
    std::array<QPainterPath, tile_paint::count> m_fills; ///< By byte of paint
    QPainterPath m_hatch;
    QPainterPath m_unknownHatch;
    QPainterPath m_dashed;
};

} // namespace tessera
