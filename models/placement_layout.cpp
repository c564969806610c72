// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/placement_layout.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace tessera {

namespace {

constexpr double smallestColumn = 24;
constexpr double smallestBand = 60;
constexpr double bandGap = 16;
constexpr double padding = 3;
/// More tiles than this in a pile are laid out in rows, at every size, so that zooming never rearranges them.
constexpr quint32 densePile = 512;

double weightOf(const MapContent &content, quint32 first, quint32 end)
{
    double sum = 0;
    for (auto i = first; i < end; ++i)
        sum += static_cast<double>(content.tiles[i].weight);
    return sum;
}

double orderOf(const MapContent &content, quint32 first, quint32 end)
{
    double sum = 0;
    for (auto i = first; i < end; ++i)
        sum += static_cast<double>(content.sets[content.tiles[i].set].order);
    return sum;
}

struct BandTotals
{
    double weight = 0; ///< Of the fullest column
    double order = 0;
};

std::vector<BandTotals> totalsOf(const MapContent &content)
{
    std::vector<BandTotals> totals(content.bands.size());
    for (size_t i = 0; i < content.cells.size(); ++i) {
        const auto &cell = content.cells[i];
        auto &total = totals[i / content.columns.size()];
        total.weight = std::max(total.weight, weightOf(content, cell.first, cell.end));
        total.order = std::max(total.order, orderOf(content, cell.first, cell.end));
    }
    return totals;
}

/// Heights follow the square root of what the fullest column holds, so that small bands stay readable.
void placeBands(PlacementLayout &layout, const std::vector<BandTotals> &totals)
{
    const auto count = static_cast<double>(totals.size());
    std::vector<double> shares;
    for (const auto &total : totals)
        shares.push_back(std::sqrt(total.order));
    const double sum = std::reduce(shares.begin(), shares.end());
    const double spare = layout.size.height() - count * smallestBand - (count - 1) * bandGap;
    double top = 0;
    for (const double share : shares) {
        const double grown = sum > 0 && spare > 0 ? spare * share / sum : 0;
        const double height = std::floor(smallestBand + grown);
        layout.bandTops.push_back(top);
        layout.bandHeights.push_back(height);
        top += height + bandGap;
    }
    layout.size.setHeight(std::max(layout.size.height(), top - bandGap));
}

/// Nodes that should not have shards stand aside in a narrow column, wide enough for its name where possible.
double widthOf(const MapColumn &column, double fair)
{
    constexpr double aside = 0.4;
    constexpr double named = 104;
    return column.isForShards
        ? fair
        : std::clamp(fair * aside, std::min(fair, named), std::max(fair * aside, named));
}

void placeColumns(PlacementLayout &layout)
{
    const auto &columns = layout.content->columns;
    const auto count = static_cast<double>(columns.size());
    if (columns.empty())
        return;
    const double gap = std::clamp(std::floor(layout.size.width() / count * 0.08), 3.0, 14.0);
    const double room = layout.size.width() - (count - 1) * gap;
    double aside = 0;
    double full = 0;
    for (const auto &column : columns) {
        aside += column.isForShards ? 0 : widthOf(column, room / count);
        full += column.isForShards ? 1 : 0;
    }
    const double fair = full > 0 ? (room - aside) / full : room / count;
    double left = 0;
    for (const auto &column : columns) {
        const double width =
            std::max(smallestColumn, std::floor(column.isForShards ? fair : widthOf(column, room / count)));
        layout.columnLefts.push_back(left);
        layout.columnWidths.push_back(width);
        left += width + gap;
    }
    layout.size.setWidth(left - gap);
}

MapPile pileOf(const MapContent &content, quint32 first, quint32 end, const QRectF &area, const QSizeF &ideal)
{
    MapPile pile { .firstTile = first, .tileCount = end - first };
    std::vector<TreemapItem> items;
    items.reserve(pile.tileCount);
    for (auto i = first; i < end; ++i)
        items.push_back({ content.sets[content.tiles[i].set].order, content.tiles[i].weight });
    if (pile.tileCount > densePile)
        pile.strips = stripMap(items, area, ideal);
    else
        pile.rects = binaryTreemap(items, area, ideal);
    return pile;
}

void fillVessel(const MapContent &content, const MapCell &cell, const BandTotals &total, MapVessel &vessel)
{
    const auto &inside = vessel.inside;
    const auto fill = [&](quint32 first, quint32 end, double bottom) {
        const double height =
            total.weight > 0 ? inside.height() * weightOf(content, first, end) / total.weight : 0;
        const double idealHeight =
            total.order > 0 ? inside.height() * orderOf(content, first, end) / total.order : 0;
        return pileOf(content, first, end, { inside.left(), bottom - height, inside.width(), height },
                      { inside.width(), idealHeight });
    };
    const double settled = weightOf(content, cell.first, cell.settledEnd);
    const double level = total.weight > 0 ? inside.height() * settled / total.weight : 0;
    vessel.settled = fill(cell.first, cell.settledEnd, inside.bottom());
    vessel.arriving = fill(cell.settledEnd, cell.end, inside.bottom() - level);
}

/// Where nothing is and nothing can come, no vessel stands.
bool isOpen(const MapContent &content, size_t band, size_t column)
{
    const auto &cell = content.cell(band, column);
    const auto kind = content.bands[band].kind;
    const bool mayCome = content.columns[column].mayReceive && kind != BandKind::Local;
    return cell.first != cell.end || mayCome;
}

std::optional<quint32> tileIn(const MapPile &pile, const QRectF &inside, const QPointF &point)
{
    for (size_t i = 0; i < pile.rects.size(); ++i) {
        if (pile.rects[i].contains(point))
            return pile.firstTile + static_cast<quint32>(i);
    }
    const auto &rows = pile.strips.rows;
    const auto row = std::ranges::upper_bound(rows, point.y(), {}, &StripRow::top);
    if (row == rows.begin() || point.y() >= static_cast<double>(std::prev(row)->bottom))
        return std::nullopt;
    const auto &ends = pile.strips.ends;
    const auto end = row == rows.end() ? ends.end() : ends.begin() + row->first;
    const double share = (point.x() - inside.left()) / inside.width();
    const auto tile = std::upper_bound(ends.begin() + std::prev(row)->first, end, share);
    if (share < 0 || tile == end)
        return std::nullopt;
    return pile.firstTile + static_cast<quint32>(tile - ends.begin());
}

QRectF rectIn(const MapPile &pile, const QRectF &inside, quint32 index)
{
    if (!pile.isDense())
        return pile.rects.at(index);
    const auto row = std::prev(std::ranges::upper_bound(pile.strips.rows, index, {}, &StripRow::first));
    const double from = index == row->first ? 0 : static_cast<double>(pile.strips.ends[index - 1]);
    const double to = static_cast<double>(pile.strips.ends[index]);
    return QRectF(QPointF(inside.left() + from * inside.width(), static_cast<double>(row->top)),
                  QPointF(inside.left() + to * inside.width(), static_cast<double>(row->bottom)));
}

} // namespace

PlacementLayoutPtr placementLayout(MapContentPtr content, const QSizeF &size)
{
    auto layout = std::make_shared<PlacementLayout>();
    layout->content = std::move(content);
    layout->size = size;
    const auto totals =
        layout->content->columns.empty() ? std::vector<BandTotals> {} : totalsOf(*layout->content);
    placeColumns(*layout);
    placeBands(*layout, totals);
    const auto columns = layout->content->columns.size();
    layout->vessels.resize(totals.size() * columns);
    for (size_t i = 0; i < layout->vessels.size(); ++i) {
        auto &vessel = layout->vessels[i];
        const auto band = i / columns;
        vessel.isOpen = isOpen(*layout->content, band, i % columns);
        vessel.frame = { layout->columnLefts[i % columns], layout->bandTops[band],
                         layout->columnWidths[i % columns], layout->bandHeights[band] };
        vessel.inside = vessel.frame.adjusted(padding, padding, -padding, -padding);
        fillVessel(*layout->content, layout->content->cells[i], totals[band], vessel);
    }
    return layout;
}

namespace {

/// The interval that holds a position; nullopt in the gaps.
std::optional<size_t> intervalAt(const std::vector<double> &starts, const std::vector<double> &lengths,
                                 double at)
{
    const auto next = std::ranges::upper_bound(starts, at);
    if (next == starts.begin())
        return std::nullopt;
    const auto index = static_cast<size_t>(next - starts.begin()) - 1;
    return at < starts[index] + lengths[index] ? std::optional(index) : std::nullopt;
}

} // namespace

std::optional<size_t> PlacementLayout::columnAt(double x) const
{
    return intervalAt(columnLefts, columnWidths, x);
}

std::optional<size_t> PlacementLayout::bandAt(double y) const
{
    return intervalAt(bandTops, bandHeights, y);
}

std::optional<quint32> PlacementLayout::tileAt(const QPointF &point) const
{
    const auto column = columnAt(point.x());
    const auto band = bandAt(point.y());
    if (!column || !band)
        return std::nullopt;
    const auto &vessel = vessels[*band * content->columns.size() + *column];
    const auto settled = tileIn(vessel.settled, vessel.inside, point);
    return settled ? settled : tileIn(vessel.arriving, vessel.inside, point);
}

size_t PlacementLayout::vesselOf(quint32 tile) const
{
    const auto next = std::ranges::upper_bound(content->cells, tile, {}, &MapCell::first);
    return static_cast<size_t>(next - content->cells.begin()) - 1;
}

QRectF PlacementLayout::rectOf(quint32 tile) const
{
    const auto &vessel = vessels[vesselOf(tile)];
    const auto &pile = tile < vessel.arriving.firstTile ? vessel.settled : vessel.arriving;
    return rectIn(pile, vessel.inside, tile - pile.firstTile);
}

} // namespace tessera
