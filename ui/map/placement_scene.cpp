// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/placement_scene.h"

#include "models/format.h"
#include "ui/map/column_header.h"
#include "ui/map/map_raster.h"
#include "ui/map/map_text.h"
#include "ui/map/placement_shapes.h"
#include "ui/theme/theme.h"

#include <QPainter>

#include <cmath>

namespace tessera {

namespace {

bool hasNames(BandKind kind)
{
    return kind != BandKind::Colocated && kind != BandKind::Ungrouped;
}

/// What can be read on a tile: on a ramp, the darker or lighter of the two, by the ramp's lightness there.
QColor nameInk(quint8 paint, TileState state)
{
    if (paint < tile_paint::firstRamp) {
        const bool isPlain = state == TileState::Stays || paint == tile_paint::unknown;
        return isPlain ? Theme::color(Token::Text) : Theme::textOn(Token::Accent);
    }
    const bool isHeat = paint >= tile_paint::firstHeat;
    const double level = static_cast<double>(paint - (isHeat ? tile_paint::firstHeat : tile_paint::firstSkew))
        / (tile_paint::rampSteps - 1);
    const auto ground = Theme::rampColor(isHeat ? Ramp::Heat : Ramp::Skew, level);
    const bool isGroundDark = qGray(ground.rgb()) < 128;
    return isGroundDark == Theme::isDark() ? Theme::color(Token::Text) : Theme::color(Token::Surface);
}

} // namespace

PlacementScene::PlacementScene(PlacementLayoutPtr layout, MapColoring coloring, const ShardActivity *activity)
    : m_layout(std::move(layout))
    , m_inks(tileInks(*m_layout->content, coloring, activity))
{
    findLiveTiles();
}

void PlacementScene::findLiveTiles()
{
    for (auto move = content().moves.begin(); move != content().moves.end(); ++move) {
        if (!move->isLive)
            continue;
        for (const auto column : { move->from, move->to }) {
            if (const auto tile = content().tileAt(move.key(), column))
                m_live << LiveTile { *tile, column == move->to, move->percent() };
        }
    }
}

void PlacementScene::paintTiles(QImage &image, const QRect &clip, const MapPane &pane,
                                const MapColors &colors) const
{
    const double ratio = image.devicePixelRatio();
    const MapScale scale { pane.zoom * ratio, (pane.canvas.topLeft() - pane.offset) * ratio };
    MapRaster(image, clip, scale, colors, static_cast<int>(std::lround(ratio)))
        .paint(*m_layout, m_inks.paints);
}

void PlacementScene::paintNames(QPainter &painter, const MapPane &pane) const
{
    painter.save();
    painter.setClipRect(pane.canvas, Qt::IntersectClip);
    painter.setFont(Theme::font(FontRole::Caption));
    for (size_t i = 0; i < m_layout->vessels.size(); ++i) {
        const auto &vessel = m_layout->vessels[i];
        const auto &band = content().bands[i / content().columns.size()];
        if (hasNames(band.kind) && pane.toWidget(vessel.frame).intersects(pane.canvas))
            paintVesselNames(painter, pane, vessel);
    }
    for (const auto &live : m_live) {
        const auto rect = pane.toWidget(m_layout->rectOf(live.tile));
        if (rect.intersects(pane.canvas))
            paintLive(painter, rect, live);
    }
    painter.restore();
}

/// The target fills as the bytes arrive, the source carries a bar; both say the percentage where it fits.
void PlacementScene::paintLive(QPainter &painter, const QRectF &rect, const LiveTile &live) const
{
    constexpr double barHeight = 4;
    const auto tile = rect.adjusted(1, 1, -3, -3);
    const double share = live.percent.value_or(0) / 100.0;
    const auto ink = live.isTarget ? Theme::color(Token::Accent)
                                   : nameInk(m_inks.paints[live.tile], content().tiles[live.tile].state);
    auto pale = ink;
    pale.setAlpha(90);
    if (live.isTarget) {
        painter.fillRect(
            QRectF(tile.left(), tile.bottom() - tile.height() * share, tile.width(), tile.height() * share),
            pale);
    } else if (tile.height() > 2 * barHeight && tile.width() > 2 * barHeight) {
        const QRectF bar(tile.left() + 3, tile.bottom() - barHeight - 3, tile.width() - 6, barHeight);
        painter.fillRect(bar, pale);
        painter.fillRect(QRectF(bar.topLeft(), QSizeF(bar.width() * share, barHeight)), ink);
    }
    const auto text = live.percent ? format::percent(share) : MapText::underWay();
    const QSizeF need(painter.fontMetrics().horizontalAdvance(text) + 4, painter.fontMetrics().height());
    if (tile.width() < need.width() || tile.height() < need.height() + 2 * barHeight)
        return;
    painter.setPen(live.isTarget ? Theme::color(Token::Text) : ink);
    painter.drawText(tile, Qt::AlignCenter, text);
}

void PlacementScene::paintVesselNames(QPainter &painter, const MapPane &pane, const MapVessel &vessel) const
{
    constexpr double smallestWidth = 48;
    constexpr double smallestHeight = 18;
    for (size_t i = 0; i < vessel.settled.rects.size(); ++i) {
        const auto rect = pane.toWidget(vessel.settled.rects[i]).adjusted(5, 2, -7, -4);
        if (rect.width() < smallestWidth || rect.height() < smallestHeight - 6
            || !rect.intersects(pane.canvas))
            continue;
        const auto &tile = content().tiles[vessel.settled.firstTile + i];
        painter.setPen(nameInk(m_inks.paints[vessel.settled.firstTile + i], tile.state));
        const auto name = painter.fontMetrics().elidedText(MapText::setName(content(), tile.set),
                                                           Qt::ElideRight, static_cast<int>(rect.width()));
        painter.drawText(rect, Qt::AlignLeft | Qt::AlignTop, name);
    }
}

void PlacementScene::paintHeader(QPainter &painter, const MapPane &pane) const
{
    if (content().columns.empty())
        return;
    const ColumnHeader header(content(), std::ranges::max(m_layout->columnWidths) * pane.zoom);
    painter.save();
    painter.setClipRect(QRectF(pane.canvas.left(), 0, pane.canvas.width(), headerHeight()),
                        Qt::IntersectClip);
    for (size_t i = 0; i < content().columns.size(); ++i) {
        const auto frame = pane.toWidget(QRectF(m_layout->columnLefts[i], 0, m_layout->columnWidths[i], 1));
        const QRectF rect(frame.left(), 0, frame.width(), headerHeight());
        if (rect.intersects(pane.canvas.adjusted(0, -headerHeight(), 0, 0)))
            header.paint(painter, rect, content().columns[i]);
    }
    painter.restore();
}

void PlacementScene::paintGutter(QPainter &painter, const MapPane &pane) const
{
    painter.save();
    painter.setClipRect(QRectF(0, pane.canvas.top(), gutterWidth, pane.canvas.height()), Qt::IntersectClip);
    for (size_t i = 0; i < content().bands.size(); ++i) {
        const auto &band = content().bands[i];
        const auto frame = pane.toWidget(QRectF(0, m_layout->bandTops[i], 1, m_layout->bandHeights[i]));
        const double top = std::min(std::max(frame.top(), pane.canvas.top()), frame.bottom() - 36);
        const QRectF title(0, top, gutterWidth - 10, 20);
        const auto draw = [&painter](FontRole font, Token token, const QRectF &rect, const QString &text) {
            painter.setFont(Theme::font(font));
            painter.setPen(Theme::color(token));
            const auto shown =
                painter.fontMetrics().elidedText(text, Qt::ElideRight, static_cast<int>(rect.width()));
            painter.drawText(rect, Qt::AlignLeft | Qt::AlignVCenter, shown);
        };
        draw(FontRole::Strong, Token::Text, title, MapText::bandTitle(band));
        draw(FontRole::Caption, Token::QuietText, title.translated(0, 18),
             MapText::bandDetail(content(), band));
    }
    painter.restore();
}

void PlacementScene::paintShapes(QPainter &painter, const MapColors &colors) const
{
    PlacementShapes shapes;
    for (const auto &vessel : m_layout->vessels) {
        if (vessel.isOpen)
            shapes.add(vessel, m_inks.paints);
    }
    shapes.paint(painter, colors);
}

std::optional<MapSpot> PlacementScene::spotAt(const QPointF &point) const
{
    const auto tile = m_layout->tileAt(point);
    return tile ? std::optional(MapSpot { content().tiles[*tile].set, *tile }) : std::nullopt;
}

QPointF PlacementScene::firstPoint() const
{
    return content().tiles.empty() ? QPointF() : m_layout->rectOf(0).center();
}

QList<MapSpot> PlacementScene::spotsOf(quint32 set) const
{
    QList<MapSpot> spots;
    for (size_t column = 0; column < content().columns.size(); ++column) {
        if (const auto tile = content().tileAt(set, column))
            spots << MapSpot { set, *tile };
    }
    return spots;
}

std::optional<quint32> PlacementScene::columnAt(double x) const
{
    const auto column = m_layout->columnAt(x);
    return column ? std::optional(static_cast<quint32>(*column)) : std::nullopt;
}

QRectF PlacementScene::columnRect(quint32 column) const
{
    return { m_layout->columnLefts[column], 0, m_layout->columnWidths[column], m_layout->size.height() };
}

quint32 PlacementScene::columnOf(const MapSpot &spot) const
{
    return static_cast<quint32>(m_layout->vesselOf(spot.item) % content().columns.size());
}

std::optional<ByteCount> PlacementScene::bytesOf(const MapSpot &spot) const
{
    const auto bytes = content().tiles[spot.item].bytes;
    return bytes < 0 ? std::nullopt : std::optional(ByteCount { bytes });
}

} // namespace tessera
