// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/map_content.h"
#include "ui/map/map_colors.h"
#include "ui/map/map_pane.h"

#include <QImage>

class QPainter;

namespace tessera {

/// What is under a point: a shard set, and which drawing of it (a tile, or a shard on its lane).
struct MapSpot
{
    quint32 set = 0;
    quint32 item = 0;
    bool operator==(const MapSpot &) const = default;
};

/// One of the two ways to draw the content. Immutable; the view blits what it paints.
class MapScene
{
public:
    static constexpr int gutterWidth = 112;

    virtual ~MapScene() = default;
    [[nodiscard]] virtual const MapContentPtr &sharedContent() const = 0;
    [[nodiscard]] const MapContent &content() const { return *sharedContent(); }
    /// Rows a second at the top of the scale; 0 unless coloured by heat.
    [[nodiscard]] virtual double largestRate() const = 0;
    [[nodiscard]] virtual QSizeF size() const = 0; ///< At zoom 1
    [[nodiscard]] virtual int headerHeight() const = 0;

    /// Paints the part of the canvas inside @p clip (image pixels) straight into the image.
    virtual void paintTiles(QImage &image, const QRect &clip, const MapPane &pane,
                            const MapColors &colors) const = 0;
    /// Names on tiles, over the tiles.
    virtual void paintNames(QPainter &painter, const MapPane &pane) const = 0;
    virtual void paintHeader(QPainter &painter, const MapPane &pane) const = 0;
    virtual void paintGutter(QPainter &painter, const MapPane &pane) const = 0;
    /// The whole canvas at zoom 1 as filled paths and lines, without pixels: for SVG.
    virtual void paintShapes(QPainter &painter, const MapColors &colors) const = 0;

    [[nodiscard]] virtual std::optional<MapSpot> spotAt(const QPointF &point) const = 0;
    /// A point on the first spot in reading order, where the keyboard begins.
    [[nodiscard]] virtual QPointF firstPoint() const = 0;
    [[nodiscard]] virtual QRectF rectOf(const MapSpot &spot) const = 0;
    /// Everywhere the set is drawn.
    [[nodiscard]] virtual QList<MapSpot> spotsOf(quint32 set) const = 0;
    /// The node group whose column is at @p x, where the scene has columns.
    [[nodiscard]] virtual std::optional<quint32> columnAt(double x) const = 0;
    [[nodiscard]] virtual QRectF columnRect(quint32 column) const = 0;
    /// The node group that holds the spot.
    [[nodiscard]] virtual quint32 columnOf(const MapSpot &spot) const = 0;
    [[nodiscard]] virtual std::optional<ByteCount> bytesOf(const MapSpot &spot) const = 0;
};

using MapScenePtr = std::shared_ptr<const MapScene>;

} // namespace tessera
