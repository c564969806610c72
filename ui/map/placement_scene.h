// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/placement_layout.h"
#include "ui/map/map_scene.h"

namespace tessera {

/// The placement view: a column a node group, a band a colocation group, a tile a shard set.
class PlacementScene : public MapScene
{
public:
    /// @p activity may be null: then no rate is known.
    PlacementScene(PlacementLayoutPtr layout, MapColoring coloring, const ShardActivity *activity = nullptr);

    [[nodiscard]] const MapContentPtr &sharedContent() const override { return m_layout->content; }
    [[nodiscard]] double largestRate() const override { return m_inks.largestRate; }
    [[nodiscard]] QSizeF size() const override { return m_layout->size; }
    [[nodiscard]] int headerHeight() const override { return 58; }
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
    [[nodiscard]] std::optional<quint32> columnAt(double x) const override;
    [[nodiscard]] QRectF columnRect(quint32 column) const override;
    [[nodiscard]] quint32 columnOf(const MapSpot &spot) const override;
    [[nodiscard]] std::optional<ByteCount> bytesOf(const MapSpot &spot) const override;

private:
    /// A tile of a set that the server moves now.
    struct LiveTile
    {
        quint32 tile = 0;
        bool isTarget = false;
        std::optional<int> percent;
    };
    void findLiveTiles();
    void paintLive(QPainter &painter, const QRectF &rect, const LiveTile &live) const;
    void paintVesselNames(QPainter &painter, const MapPane &pane, const MapVessel &vessel) const;

    PlacementLayoutPtr m_layout;
    MapInks m_inks; ///< By tile
    QList<LiveTile> m_live;
};

} // namespace tessera
