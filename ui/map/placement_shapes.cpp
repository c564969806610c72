// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/placement_shapes.h"

#include <QPainter>

#include <algorithm>

namespace tessera {

namespace {
constexpr double seam = 2;
constexpr double smallestDashed = 6;
constexpr double hatchStep = 7;
} // namespace

void PlacementShapes::add(const MapVessel &vessel, std::span<const quint8> paints)
{
    m_frames.addRect(vessel.frame.adjusted(0.5, 0.5, -0.5, -0.5));
    for (const auto *pile : { &vessel.settled, &vessel.arriving }) {
        const auto own = paints.subspan(pile->firstTile, pile->tileCount);
        if (pile->isDense())
            addStrips(*pile, vessel.inside, own);
        for (size_t i = 0; i < pile->rects.size(); ++i)
            addTile(pile->rects[i], own[i]);
    }
}

void PlacementShapes::addTile(const QRectF &rect, quint8 paint)
{
    const double smaller = std::min(rect.width(), rect.height());
    const double gap = smaller >= 9 ? seam : smaller >= 4 ? seam / 2 : 0;
    const auto tile = rect.adjusted(0, 0, -gap, -gap);
    if (paint == tile_paint::of(TileState::Arriving) && smaller >= smallestDashed) {
        m_dashed.addRect(tile.adjusted(0.5, 0.5, -0.5, -0.5));
        return;
    }
    m_fills.at(paint).addRect(tile);
    if (paint == tile_paint::of(TileState::AtRisk))
        addHatch(m_hatch, tile);
    if (paint == tile_paint::unknown)
        addHatch(m_unknownHatch, tile);
}

void PlacementShapes::addHatch(QPainterPath &hatch, const QRectF &rect)
{
    const double w = rect.width();
    const double h = rect.height();
    for (double at = hatchStep; at < w + h; at += hatchStep) {
        hatch.moveTo(rect.left() + std::min(at, w), rect.top() + std::max(0.0, at - w));
        hatch.lineTo(rect.left() + std::max(0.0, at - h), rect.top() + std::min(at, h));
    }
}

void PlacementShapes::addStrips(const MapPile &pile, const QRectF &inside, std::span<const quint8> paints)
{
    const auto &strips = pile.strips;
    for (size_t row = 0; row < strips.rows.size(); ++row) {
        const auto top = static_cast<double>(strips.rows[row].top);
        const auto bottom = static_cast<double>(strips.rows[row].bottom);
        const size_t end = row + 1 < strips.rows.size() ? strips.rows[row + 1].first : strips.ends.size();
        double left = inside.left();
        for (size_t i = strips.rows[row].first; i < end; ++i) {
            const double right = inside.left() + static_cast<double>(strips.ends[i]) * inside.width();
            const bool isLast = i + 1 == end;
            if (!isLast && paints[i + 1] == paints[i] && std::min(right - left, bottom - top) < seam)
                continue;
            addTile(QRectF(QPointF(left, top), QPointF(right, bottom)), paints[i]);
            left = right;
        }
    }
}

void PlacementShapes::paint(QPainter &painter, const MapColors &colors) const
{
    painter.setPen(QPen(colors.line, 1));
    painter.setBrush(colors.surface);
    painter.drawPath(m_frames);
    painter.setBrush(Qt::NoBrush);
    for (size_t paint = 0; paint < m_fills.size(); ++paint) {
        if (!m_fills[paint].isEmpty())
            painter.fillPath(m_fills[paint], QColor(colors.paints[paint]));
    }
    painter.setPen(QPen(QColor(colors.hatch), 2));
    painter.drawPath(m_hatch);
    painter.setPen(QPen(QColor(colors.unknownHatch), 2));
    painter.drawPath(m_unknownHatch);
    QPen dashes(colors.accent, 1);
    dashes.setDashPattern({ 5, 4 });
    painter.setPen(dashes);
    painter.drawPath(m_dashed);
}

} // namespace tessera
