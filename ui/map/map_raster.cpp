// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/map_raster.h"

#include <algorithm>
#include <cmath>
#include <cstring>

namespace tessera {

namespace {

int snap(double value)
{
    return static_cast<int>(std::floor(value + 0.5));
}

/// Width of the seam between tiles: none where it would eat the tile.
int seam(int width, int height, int ratio)
{
    const int smaller = std::min(width, height);
    return smaller >= 9 * ratio ? 2 * ratio : smaller >= 4 ? std::min(ratio, smaller / 4) : 0;
}

constexpr quint8 atRisk = tile_paint::of(TileState::AtRisk);
/// A tile below a pixel that is not as it should be still takes this many.
constexpr int smallestAlarm = 3;

bool isAlarm(quint8 paint)
{
    return paint > tile_paint::of(TileState::Stays) && paint < tile_paint::firstRamp;
}

QRgb hatchOf(const MapColors &colors, quint8 paint)
{
    return paint == atRisk ? colors.hatch : colors.unknownHatch;
}

constexpr quint8 arriving = tile_paint::of(TileState::Arriving);

} // namespace

MapRaster::MapRaster(QImage &image, const QRect &clip, const MapScale &scale, const MapColors &colors,
                     int ratio)
    : m_pixels(reinterpret_cast<QRgb *>(image.bits()))
    , m_stride(image.bytesPerLine() / qsizetype { sizeof(QRgb) })
    , m_clip(clip & image.rect())
    , m_scale(scale)
    , m_colors(colors)
    , m_ratio(ratio)
    , m_row(static_cast<size_t>(image.width()))
{
}

QRect MapRaster::snapped(const QRectF &content) const
{
    const auto pixels = m_scale.toPixels(content);
    return { QPoint(snap(pixels.left()), snap(pixels.top())),
             QPoint(snap(pixels.right()) - 1, snap(pixels.bottom()) - 1) };
}

void MapRaster::fill(const QRect &rect, QRgb color)
{
    const auto visible = rect & m_clip;
    for (int y = visible.top(); y <= visible.bottom(); ++y)
        std::fill_n(line(y) + visible.left(), visible.width(), color);
}

void MapRaster::paint(const PlacementLayout &layout, std::span<const quint8> paints)
{
    fill(m_clip, m_colors.window.rgb());
    for (const auto &vessel : layout.vessels) {
        if (vessel.isOpen && snapped(vessel.frame).intersects(m_clip))
            paintVessel(vessel, paints);
    }
}

void MapRaster::paintVessel(const MapVessel &vessel, std::span<const quint8> paints)
{
    const auto frame = snapped(vessel.frame);
    const auto inner = frame.adjusted(m_ratio, m_ratio, -m_ratio, -m_ratio);
    fill(inner, m_colors.surface.rgb());
    const auto border = m_colors.line.rgb();
    fill({ frame.left(), frame.top(), frame.width(), m_ratio }, border);
    fill({ frame.left(), inner.bottom() + 1, frame.width(), m_ratio }, border);
    fill({ frame.left(), inner.top(), m_ratio, inner.height() }, border);
    fill({ inner.right() + 1, inner.top(), m_ratio, inner.height() }, border);
    for (const auto *pile : { &vessel.settled, &vessel.arriving }) {
        if (pile->isDense())
            paintStrips(*pile, vessel.inside, paints.subspan(pile->firstTile, pile->tileCount));
        else
            paintRects(*pile, paints.subspan(pile->firstTile, pile->tileCount));
    }
}

void MapRaster::paintRects(const MapPile &pile, std::span<const quint8> paints)
{
    for (size_t i = 0; i < pile.rects.size(); ++i)
        paintTile(snapped(pile.rects[i]), paints[i]);
}

void MapRaster::paintTile(QRect rect, quint8 paint)
{
    rect.setSize(rect.size().expandedTo({ 1, 1 }));
    const int gap = seam(rect.width(), rect.height(), m_ratio);
    rect.adjust(0, 0, -gap, -gap);
    if (!rect.intersects(m_clip))
        return;
    if (paint == arriving && std::min(rect.width(), rect.height()) >= 6 * m_ratio)
        return paintDashes(rect);
    fill(rect, m_colors.paints[paint]);
    if (paint != atRisk && paint != tile_paint::unknown)
        return;
    const auto stripe = hatchOf(m_colors, paint);
    const auto visible = rect & m_clip;
    for (int y = visible.top(); y <= visible.bottom(); ++y) {
        auto *pixels = line(y);
        for (int x = visible.left(); x <= visible.right(); ++x) {
            if ((x - rect.left() + y - rect.top()) % (7 * m_ratio) < 2 * m_ratio)
                pixels[x] = stripe;
        }
    }
}

void MapRaster::paintDashes(const QRect &rect)
{
    const int width = m_ratio;
    const int dash = 5 * m_ratio;
    const int period = 9 * m_ratio;
    const auto accent = m_colors.accent.rgb();
    for (int x = rect.left(); x <= rect.right(); x += period) {
        const int length = std::min(dash, rect.right() - x + 1);
        fill({ x, rect.top(), length, width }, accent);
        fill({ x, rect.bottom() - width + 1, length, width }, accent);
    }
    for (int y = rect.top(); y <= rect.bottom(); y += period) {
        const int length = std::min(dash, rect.bottom() - y + 1);
        fill({ rect.left(), y, width, length }, accent);
        fill({ rect.right() - width + 1, y, width, length }, accent);
    }
}

void MapRaster::paintStrips(const MapPile &pile, const QRectF &inside, std::span<const quint8> paints)
{
    const auto &rows = pile.strips.rows;
    const auto toY = [this](float y) {
        return snap(static_cast<double>(y) * m_scale.scale + m_scale.origin.y());
    };
    const double left = inside.left() * m_scale.scale + m_scale.origin.x();
    const double width = inside.width() * m_scale.scale;
    const int from = std::max(m_clip.left(), snap(left));
    const int to = std::min(m_clip.right() + 1, snap(left + width));
    if (from >= to)
        return;
    const auto isAbove = [&](const StripRow &row) { return toY(row.bottom) < m_clip.top(); };
    auto row = static_cast<size_t>(std::ranges::partition_point(rows, isAbove) - rows.begin());
    while (row < rows.size() && toY(rows[row].top) <= m_clip.bottom()) {
        const int top = toY(rows[row].top);
        std::fill(m_row.begin() + from, m_row.begin() + to, tile_paint::nothing);
        int bottom = top;
        for (; row < rows.size() && bottom <= top; ++row) {
            addRow(pile, row, left, width, paints);
            bottom = toY(rows[row].bottom);
        }
        const int gap = seam(bottom - top, bottom - top, m_ratio);
        flushRow(std::max(top, m_clip.top()), std::min(std::max(bottom, top + 1) - gap, m_clip.bottom() + 1),
                 from, to);
    }
}

void MapRaster::addRow(const MapPile &pile, size_t index, double left, double width,
                       std::span<const quint8> paints)
{
    const auto &row = pile.strips.rows[index];
    const auto &ends = pile.strips.ends;
    const size_t last = index + 1 < pile.strips.rows.size() ? pile.strips.rows[index + 1].first : ends.size();
    // Edges are rounded from the vessel's own corner, so that panning never shifts one against another.
    const auto scale = static_cast<float>(width);
    const int base = snap(left);
    const auto edge = [base, scale, end = ends.data()](size_t i) {
        return base + static_cast<int>(end[i] * scale + 0.5F);
    };
    const int height = snap(static_cast<double>(row.bottom - row.top) * m_scale.scale);
    const int right = m_clip.right() + 1;
    const auto hidden = static_cast<float>(m_clip.left() - base - 1) / scale;
    auto i = static_cast<size_t>(
        std::upper_bound(ends.begin() + row.first, ends.begin() + static_cast<qsizetype>(last), hidden)
        - ends.begin());
    const int rowEnd = base + static_cast<int>(scale + 0.5F);
    int x = i == row.first ? base : edge(i - 1);
    // Locals, because a write through a byte pointer may change any member.
    quint8 *const pixels = m_row.data();
    const quint8 *const paint = paints.data();
    const int ratio = m_ratio;
    const bool isSeamless = height < 4; // Neighbours of one paint are then one span
    const int clipLeft = m_clip.left();
    for (; i < last && x < right; ++i) {
        const quint8 own = paint[i];
        while (isSeamless && !isAlarm(own) && i + 1 < last && paint[i + 1] == own)
            ++i;
        const int end = edge(i);
        const int gap = end - x < 4 ? 0 : seam(end - x, height, ratio);
        const int reach = isAlarm(own) ? std::max(end - gap, x + smallestAlarm * ratio) : end - gap;
        const bool isBelowAPixel = end == x && x >= clipLeft;
        const int first = std::min(std::max(x, clipLeft), rowEnd - 1);
        x = end;
        const int drawn = std::min(right, isBelowAPixel ? std::max(reach, first + 1) : reach);
        for (int at = first; at < drawn; ++at)
            pixels[at] = pixels[at] > own ? pixels[at] : own;
    }
}

void MapRaster::flushRow(int top, int bottom, int left, int right)
{
    if (top >= bottom)
        return;
    const auto count = static_cast<size_t>(right - left);
    const auto *row = m_row.data();
    auto *first = line(top);
    for (int x = left; x < right; ++x)
        first[x] = m_colors.paints[row[x]];
    for (int y = top + 1; y < bottom; ++y)
        std::memcpy(line(y) + left, first + left, count * sizeof(QRgb));
    for (const auto paint : { atRisk, tile_paint::unknown }) {
        if (std::memchr(row + left, paint, count))
            hatchRow(paint, top, bottom, left, right);
    }
}

void MapRaster::hatchRow(quint8 paint, int top, int bottom, int left, int right)
{
    const auto stripe = hatchOf(m_colors, paint);
    for (int y = top; y < bottom; ++y) {
        for (int x = left; x < right; ++x) {
            if (m_row[static_cast<size_t>(x)] == paint && (x + y) % (7 * m_ratio) < 2 * m_ratio)
                line(y)[x] = stripe;
        }
    }
}

} // namespace tessera
