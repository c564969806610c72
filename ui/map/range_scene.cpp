// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/range_scene.h"

#include "models/format.h"
#include "ui/map/map_text.h"
#include "ui/map/range_raster.h"
#include "ui/theme/theme.h"

#include <QPainter>
#include <QPainterPath>

#include <cmath>
#include <map>

namespace tessera {

namespace {

std::vector<QRgb> nodeColors(const MapContent &content)
{
    std::vector<QRgb> colors;
    for (const auto &column : content.columns)
        colors.push_back(Theme::nodeColor(column.group.value - 1).rgb());
    return colors;
}

struct MergedBar
{
    double left = 0;
    double width = 0;
    double bottom = 0;
    float height = 0;
    quint32 bar = 0;
};

/// Bars below a pixel merge into the largest of them.
std::vector<MergedBar> mergedBars(const RangeLayout &layout)
{
    std::vector<MergedBar> merged;
    for (quint32 i = 0; i < layout.bars.size(); ++i) {
        const auto rect = layout.rectOf(i);
        const auto &bar = layout.bars[i];
        const bool isSameLane = !merged.empty() && merged.back().bottom == rect.bottom();
        if (isSameLane && rect.right() < merged.back().left + 1) {
            if (bar.height > merged.back().height) {
                merged.back().height = bar.height;
                merged.back().bar = i;
            }
            continue;
        }
        const double seam = rect.width() >= 4 ? 1 : 0;
        merged.push_back({ rect.left(), std::max(1.0, rect.width() - seam), rect.bottom(), bar.height, i });
    }
    return merged;
}

} // namespace

RangeScene::RangeScene(RangeLayoutPtr layout, MapColoring coloring, const ShardActivity *activity)
    : m_layout(std::move(layout))
{
    if (coloring == MapColoring::State)
        return;
    std::vector<quint32> shards;
    for (const auto &bar : m_layout->bars)
        shards.push_back(bar.shard);
    m_inks = shardInks(content(), coloring, activity, shards);
}

quint32 RangeScene::inkOf(quint32 bar) const
{
    return m_inks.paints.empty() ? m_layout->bars[bar].column : m_inks.paints[bar];
}

std::vector<QRgb> RangeScene::palette(const MapColors &colors) const
{
    if (m_inks.paints.empty())
        return nodeColors(content());
    return { colors.paints.begin(), colors.paints.end() };
}

void RangeScene::paintTiles(QImage &image, const QRect &clip, const MapPane &pane,
                            const MapColors &colors) const
{
    const double ratio = image.devicePixelRatio();
    const MapScale scale { pane.zoom * ratio, (pane.canvas.topLeft() - pane.offset) * ratio };
    const int line = static_cast<int>(std::lround(ratio));
    const RangeInks inks { palette(colors), m_inks.paints };
    paintRanges(image, clip, scale, *m_layout, inks, colors, line);
}

void RangeScene::paintNames(QPainter &, const MapPane &) const { }

void RangeScene::paintHeader(QPainter &painter, const MapPane &pane) const
{
    painter.save();
    painter.setClipRect(QRectF(pane.canvas.left(), 0, pane.canvas.width(), headerHeight()),
                        Qt::IntersectClip);
    painter.setFont(Theme::font(FontRole::Caption));
    const double visible = std::max(1.0, pane.canvas.width()) / (m_layout->size.width() * pane.zoom);
    const double wanted = visible * 4294967296.0 / std::max(1.0, pane.canvas.width() / 160);
    const double step = std::exp2(std::ceil(std::log2(wanted)));
    for (double hash = -2147483648.0; hash <= 2147483648.0; hash += step) {
        const double x =
            pane.toWidget(
                    QPointF(RangeLayout::position(static_cast<qint64>(hash)) * m_layout->size.width(), 0))
                .x();
        if (x < pane.canvas.left() - 160 || x > pane.canvas.right() + 160)
            continue;
        const auto last = std::min<qint64>(static_cast<qint64>(hash), 2147483647);
        const auto text = format::count(last);
        const double width = painter.fontMetrics().horizontalAdvance(text);
        const double left = std::clamp(x - width / 2, pane.canvas.left(), pane.canvas.right() - width);
        painter.setPen(Theme::color(Token::QuietText));
        painter.drawText(QPointF(left, 14), text);
        painter.fillRect(QRect(static_cast<int>(x), 20, 1, 6), Theme::color(Token::TileStronger));
    }
    painter.restore();
}

void RangeScene::paintGutter(QPainter &painter, const MapPane &pane) const
{
    painter.save();
    painter.setClipRect(QRectF(0, pane.canvas.top(), gutterWidth, pane.canvas.height()), Qt::IntersectClip);
    for (const auto &lane : m_layout->lanes) {
        const auto frame = pane.toWidget(QRectF(0, lane.top, 1, m_layout->laneHeight));
        const QRectF title(0, frame.top(), gutterWidth - 10, std::min(20.0, frame.height()));
        const auto name = content().snapshot->tables().at(lane.table).displayName();
        painter.setFont(Theme::font(FontRole::Strong));
        painter.setPen(Theme::color(Token::Text));
        painter.drawText(
            title, Qt::AlignLeft | Qt::AlignVCenter,
            painter.fontMetrics().elidedText(name, Qt::ElideRight, static_cast<int>(title.width())));
        if (frame.height() < 34)
            continue;
        painter.setFont(Theme::font(FontRole::Caption));
        painter.setPen(Theme::color(Token::QuietText));
        painter.drawText(title.translated(0, 18), Qt::AlignLeft | Qt::AlignVCenter,
                         MapText::shardCount(lane.end - lane.first));
    }
    painter.restore();
}

void RangeScene::paintShapes(QPainter &painter, const MapColors &colors) const
{
    const auto inks = palette(colors);
    for (const auto &lane : m_layout->lanes)
        painter.fillRect(QRectF(0, lane.top, m_layout->size.width(), m_layout->laneHeight), colors.surface);
    std::map<QRgb, QPainterPath> paths;
    for (const auto &bar : mergedBars(*m_layout)) {
        const auto height = m_layout->laneHeight * static_cast<double>(bar.height);
        paths[inks[inkOf(bar.bar)]].addRect(QRectF(bar.left, bar.bottom - height, bar.width, height));
    }
    for (const auto &[color, path] : paths)
        painter.fillPath(path, QColor(color));
}

std::optional<MapSpot> RangeScene::spotAt(const QPointF &point) const
{
    const auto bar = m_layout->barAt(point);
    return bar ? std::optional(MapSpot { content().setOfShard[m_layout->bars[*bar].shard], *bar })
               : std::nullopt;
}

QPointF RangeScene::firstPoint() const
{
    return m_layout->bars.empty() ? QPointF() : m_layout->rectOf(0).center();
}

QList<MapSpot> RangeScene::spotsOf(quint32 set) const
{
    QList<MapSpot> spots;
    for (quint32 i = 0; i < m_layout->bars.size(); ++i) {
        if (content().setOfShard[m_layout->bars[i].shard] == set)
            spots << MapSpot { set, i };
    }
    return spots;
}

quint32 RangeScene::columnOf(const MapSpot &spot) const
{
    return m_layout->bars[spot.item].column;
}

std::optional<ByteCount> RangeScene::bytesOf(const MapSpot &spot) const
{
    const auto &shard = content().snapshot->shards()[m_layout->bars[spot.item].shard];
    const auto placements = content().snapshot->placementsOf(shard);
    return content().sizes && !placements.empty() ? content().sizes->of(placements.front().id) : std::nullopt;
}

} // namespace tessera
