// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/range_layout.h"
#include "ui/map/map_scene.h"

namespace tessera {

/// The range view: the hash space as axis, a lane a table, colour = node, height = bytes.
class RangeScene : public MapScene
{
public:
    explicit RangeScene(RangeLayoutPtr layout, MapColoring coloring = MapColoring::State,
                        const ShardActivity *activity = nullptr);

    [[nodiscard]] const MapContentPtr &sharedContent() const override { return m_layout->content; }
    [[nodiscard]] double largestRate() const override { return m_inks.largestRate; }
    [[nodiscard]] QSizeF size() const override { return m_layout->size; }
    [[nodiscard]] int headerHeight() const override { return 30; }
    void paintTiles(QImage &image, const QRect &clip, const MapPane &pane,
                    const MapColors &colors) const override;
    void paintNames(QPainter &painter, const MapPane &pane) const override;
    void paintHeader(QPainter &painter, const MapPane &pane) const override;
    void paintGutter(QPainter &painter, const MapPane &pane) const override;
    void paintShapes(QPainter &painter, const MapColors &colors) const override;

    [[nodiscard]] std::optional<MapSpot> spotAt(const QPointF &point) const override;
    [[nodiscard]] QPointF firstPoint() const override;
    [[nodiscard]] QRectF rectOf(const MapSpot &spot) const override { return m_layout->rectOf(spot.item); }
    [[nodiscard]] QList<MapSpot> spotsOf(quint32 set) const override;
    [[nodiscard]] std::optional<quint32> columnAt(double) const override { return std::nullopt; }
    [[nodiscard]] QRectF columnRect(quint32) const override { return {}; }
    [[nodiscard]] quint32 columnOf(const MapSpot &spot) const override;
    [[nodiscard]] std::optional<ByteCount> bytesOf(const MapSpot &spot) const override;

private:
    /// By bar: a byte of paint, or the column when coloured by node.
    [[nodiscard]] quint32 inkOf(quint32 bar) const;
    [[nodiscard]] std::vector<QRgb> palette(const MapColors &colors) const;

    RangeLayoutPtr m_layout;
    MapInks m_inks; ///< By bar; empty when coloured by node
};

} // namespace tessera
