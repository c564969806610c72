// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/range_layout.h"

#include <algorithm>
#include <cmath>

namespace tessera {

namespace {

constexpr double smallestLane = 28;
constexpr double largestLane = 120;
constexpr double laneGap = 14;

struct Weighted
{
    quint32 column = 0;
    float weight = 0;
};

/// Column of the first placement and the bytes of the shard itself.
Weighted weigh(const MapContent &content, const SizesPtr &sizes, const Shard &shard)
{
    Weighted result;
    const auto placements = content.snapshot->placementsOf(shard);
    if (placements.empty())
        return result;
    result.column = content.columnIndex(placements.front().group);
    for (const auto &placement : placements) {
        if (const auto bytes = sizes ? sizes->of(placement.id) : std::nullopt)
            result.weight = std::max(result.weight, static_cast<float>(bytes->value));
    }
    return result;
}

/// Bars of one table to the height of its largest shard.
void scaleHeights(std::span<RangeBar> bars)
{
    float largest = 0;
    for (const auto &bar : bars)
        largest = std::max(largest, bar.height);
    for (auto &bar : bars)
        bar.height = largest > 0 ? bar.height / largest : 1;
}

void placeLanes(RangeLayout &layout)
{
    const auto count = static_cast<double>(layout.lanes.size());
    if (count == 0)
        return;
    const double fair = (layout.size.height() - (count - 1) * laneGap) / count;
    layout.laneHeight = std::clamp(std::floor(fair), smallestLane, largestLane);
    double top = 0;
    for (auto &lane : layout.lanes) {
        lane.top = top;
        top += layout.laneHeight + laneGap;
    }
    layout.size.setHeight(top - laneGap);
}

} // namespace

RangeLayoutPtr rangeLayout(MapContentPtr content, const QSizeF &size)
{
    auto layout = std::make_shared<RangeLayout>();
    layout->content = std::move(content);
    layout->size = size;
    if (!layout->content->snapshot)
        return layout;
    const auto shards = layout->content->snapshot->shards();
    for (quint32 i = 0; i < shards.size(); ++i) {
        if (!shards[i].hasRange)
            continue;
        const auto weighted = weigh(*layout->content, layout->content->sizes, shards[i]);
        layout->bars.push_back(
            { i, weighted.column, weighted.weight, shards[i].minValue, shards[i].maxValue });
    }
    std::ranges::sort(layout->bars, [shards](const RangeBar &a, const RangeBar &b) {
        return std::tie(shards[a.shard].table, a.minValue, a.shard)
            < std::tie(shards[b.shard].table, b.minValue, b.shard);
    });
    for (quint32 i = 0; i < layout->bars.size(); ++i) {
        const auto table = shards[layout->bars[i].shard].table;
        if (layout->lanes.empty() || layout->lanes.back().table != table)
            layout->lanes.push_back({ .table = table, .first = i });
        layout->lanes.back().end = i + 1;
    }
    for (const auto &lane : layout->lanes)
        scaleHeights(std::span(layout->bars).subspan(lane.first, lane.end - lane.first));
    placeLanes(*layout);
    return layout;
}

std::optional<quint32> RangeLayout::barAt(const QPointF &point) const
{
    const double pitch = laneHeight + laneGap;
    const auto index = static_cast<size_t>(std::max(0.0, point.y()) / pitch);
    if (point.y() < 0 || index >= lanes.size() || point.y() - lanes[index].top >= laneHeight)
        return std::nullopt;
    const auto hash = static_cast<qint64>(std::floor(point.x() / size.width() * 4294967296.0)) - 2147483648LL;
    const auto first = bars.begin() + lanes[index].first;
    const auto next =
        std::upper_bound(first, bars.begin() + lanes[index].end, hash,
                         [](qint64 value, const RangeBar &bar) { return value < bar.minValue; });
    if (next == first || std::prev(next)->maxValue < hash)
        return std::nullopt;
    return static_cast<quint32>(std::prev(next) - bars.begin());
}

const RangeLane &RangeLayout::laneOf(quint32 bar) const
{
    return *std::prev(std::ranges::upper_bound(lanes, bar, {}, &RangeLane::first));
}

QRectF RangeLayout::rectOf(quint32 bar) const
{
    const double left = position(bars[bar].minValue) * size.width();
    const double right = position(qint64 { bars[bar].maxValue } + 1) * size.width();
    return { left, laneOf(bar).top, right - left, laneHeight };
}

} // namespace tessera
