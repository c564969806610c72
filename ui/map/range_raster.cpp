// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/range_raster.h"

#include <algorithm>
#include <cmath>

namespace tessera {

namespace {

int snap(double value)
{
    return static_cast<int>(std::floor(value + 0.5));
}

/// One column of pixels of a lane: the largest of the shards that share it.
struct Pillar
{
    float height = 0;
    QRgb color = 0;
    bool isUnknown = false;
};

Pillar pillarOf(const RangeInks &inks, const RangeBar &bar, size_t index)
{
    const size_t ink = inks.paints.empty() ? bar.column : inks.paints[index];
    const bool isUnknown = !inks.paints.empty() && inks.paints[index] == tile_paint::unknown;
    return { bar.height, inks.palette[std::min(ink, inks.palette.size() - 1)], isUnknown };
}

/// Stripes over the bars of which it is not known.
void hatch(QRgb *pixels, const std::vector<Pillar> &pillars, float level, int y, QRgb stripe, int ratio)
{
    for (size_t x = 0; x < pillars.size(); ++x) {
        const bool isStripe = (static_cast<int>(x) + y) % (7 * ratio) < 2 * ratio;
        if (isStripe && pillars[x].isUnknown && pillars[x].height > level)
            pixels[x] = stripe;
    }
}

/// Fills the pillars of the visible part of a lane; a seam is a pillar without height.
void collect(const RangeLayout &layout, const RangeLane &lane, double left, double width, int from,
             const RangeInks &inks, std::vector<Pillar> &pillars)
{
    const auto toX = [left, width](qint64 hash) { return snap(left + RangeLayout::position(hash) * width); };
    const int to = from + static_cast<int>(pillars.size());
    const auto begin = layout.bars.begin() + lane.first;
    const auto end = layout.bars.begin() + lane.end;
    auto bar = std::partition_point(
        begin, end, [&](const RangeBar &each) { return toX(qint64 { each.maxValue } + 1) < from; });
    for (; bar != end; ++bar) {
        const int first = toX(bar->minValue);
        if (first >= to)
            break;
        const int next = std::max(first + 1, toX(qint64 { bar->maxValue } + 1));
        const int seam = next - first >= 4 ? 1 : 0;
        for (int x = std::max(first, from); x < std::min(next - seam, to); ++x) {
            auto &pillar = pillars[static_cast<size_t>(x - from)];
            if (bar->height >= pillar.height)
                pillar = pillarOf(inks, *bar, static_cast<size_t>(bar - layout.bars.begin()));
        }
    }
}

} // namespace

void paintRanges(QImage &image, const QRect &clip, const MapScale &scale, const RangeLayout &layout,
                 const RangeInks &inks, const MapColors &colors, int ratio)
{
    MapRaster raster(image, clip, scale, colors, ratio);
    raster.fill(clip, colors.window.rgb());
    const double left = scale.origin.x();
    const double width = layout.size.width() * scale.scale;
    const int from = std::max(clip.left(), snap(left));
    const int to = std::min(clip.right() + 1, snap(left + width));
    if (from >= to || inks.palette.empty())
        return;
    std::vector<Pillar> pillars;
    for (const auto &lane : layout.lanes) {
        const int top = snap(lane.top * scale.scale + scale.origin.y());
        const int bottom = snap((lane.top + layout.laneHeight) * scale.scale + scale.origin.y());
        if (bottom <= clip.top() || top > clip.bottom())
            continue;
        pillars.assign(static_cast<size_t>(to - from), {});
        collect(layout, lane, left, width, from, inks, pillars);
        const bool isHatched = std::ranges::any_of(pillars, &Pillar::isUnknown);
        const auto surface = colors.surface.rgb();
        for (int y = std::max(top, clip.top()); y < std::min(bottom, clip.bottom() + 1); ++y) {
            const auto level = static_cast<float>(bottom - y - 1) / static_cast<float>(bottom - top);
            auto *pixels = reinterpret_cast<QRgb *>(image.scanLine(y)) + from;
            for (const auto &pillar : pillars)
                *pixels++ = pillar.height > level ? pillar.color : surface;
            if (isHatched)
                hatch(pixels - pillars.size(), pillars, level, y, colors.unknownHatch, ratio);
        }
    }
}

} // namespace tessera
