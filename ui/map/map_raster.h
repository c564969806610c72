// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/placement_layout.h"
#include "ui/map/map_colors.h"

#include <QImage>

namespace tessera {

/// Where content stands on an image: pixel = content * scale + origin.
struct MapScale
{
    double scale = 1;
    QPointF origin;

    [[nodiscard]] QRectF toPixels(const QRectF &rect) const
    {
        return { rect.topLeft() * scale + origin, rect.size() * scale };
    }
};

/// Paints tiles straight into the scan lines of an RGB32 image, with pixel-sharp edges and without one item a
/// tile. Tiles below a pixel merge; the highest paint wins.
class MapRaster
{
public:
    /// Paints only inside @p clip. @p ratio is the device pixel ratio, the width of a line.
    MapRaster(QImage &image, const QRect &clip, const MapScale &scale, const MapColors &colors, int ratio);

    void paint(const PlacementLayout &layout, std::span<const quint8> paints);
    void fill(const QRect &rect, QRgb color);

private:
    void paintVessel(const MapVessel &vessel, std::span<const quint8> paints);
    void paintRects(const MapPile &pile, std::span<const quint8> paints);
    void paintTile(QRect rect, quint8 paint);
    void paintDashes(const QRect &rect);
    void paintStrips(const MapPile &pile, const QRectF &inside, std::span<const quint8> paints);
    void addRow(const MapPile &pile, size_t row, double left, double width, std::span<const quint8> paints);
    void flushRow(int top, int bottom, int left, int right);
    void hatchRow(quint8 paint, int top, int bottom, int left, int right);
    [[nodiscard]] QRgb *line(int y) { return m_pixels + static_cast<qsizetype>(y) * m_stride; }
    [[nodiscard]] QRect snapped(const QRectF &content) const;

    QRgb *m_pixels;
    qsizetype m_stride;
    QRect m_clip;
    MapScale m_scale;
    const MapColors &m_colors;
    int m_ratio;
    std::vector<quint8> m_row; ///< Paints of one line of pixels while rows merge into it
};

} // namespace tessera
