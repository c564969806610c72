// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/treemap.h"

#include <numeric>

namespace tessera {

namespace {

double sumOf(std::span<const TreemapItem> items, float TreemapItem::*value)
{
    return std::transform_reduce(items.begin(), items.end(), 0.0, std::plus {},
                                 [value](const TreemapItem &item) { return item.*value; });
}

/// The most items whose order sums to half at most, one at least and all but one at most.
size_t halfOf(std::span<const TreemapItem> items)
{
    const double half = sumOf(items, &TreemapItem::order) * 0.5 * (1 + 1e-6);
    double sum = items.front().order;
    size_t count = 1;
    while (count < items.size() - 1 && sum + items[count].order <= half)
        sum += items[count++].order;
    return count;
}

double share(double part, double rest)
{
    return part + rest > 0 ? part / (part + rest) : 0.5;
}

void split(std::span<const TreemapItem> items, const QRectF &area, const QSizeF &ideal, QRectF *out)
{
    if (items.size() <= 1) {
        if (!items.empty())
            *out = area;
        return;
    }
    const auto count = halfOf(items);
    const auto head = items.first(count);
    const auto tail = items.subspan(count);
    const double ofOrder = share(sumOf(head, &TreemapItem::order), sumOf(tail, &TreemapItem::order));
    const double ofWeight = share(sumOf(head, &TreemapItem::weight), sumOf(tail, &TreemapItem::weight));
    if (ideal.width() > ideal.height()) {
        const double cut = area.width() * ofWeight;
        split(head, { area.x(), area.y(), cut, area.height() }, { ideal.width() * ofOrder, ideal.height() },
              out);
        split(tail, { area.x() + cut, area.y(), area.width() - cut, area.height() },
              { ideal.width() * (1 - ofOrder), ideal.height() }, out + count);
    } else {
        const double cut = area.height() * ofWeight;
        split(head, { area.x(), area.y(), area.width(), cut }, { ideal.width(), ideal.height() * ofOrder },
              out);
        split(tail, { area.x(), area.y() + cut, area.width(), area.height() - cut },
              { ideal.width(), ideal.height() * (1 - ofOrder) }, out + count);
    }
}

/// Items that make one row of squares: as many as are together as wide as the area.
size_t rowLength(std::span<const TreemapItem> items, double areaPerOrder, double width)
{
    double area = 0;
    size_t count = 0;
    while (count < items.size()) {
        area += static_cast<double>(items[count].order) * areaPerOrder;
        ++count;
        if (static_cast<double>(count) * area >= width * width)
            break;
    }
    return count;
}

} // namespace

std::vector<QRectF> binaryTreemap(std::span<const TreemapItem> items, const QRectF &area, const QSizeF &ideal)
{
    std::vector<QRectF> rects(items.size());
    split(items, area, ideal, rects.data());
    return rects;
}

StripMap stripMap(std::span<const TreemapItem> items, const QRectF &area, const QSizeF &ideal)
{
    StripMap map;
    map.ends.reserve(items.size());
    const double order = sumOf(items, &TreemapItem::order);
    const double weight = sumOf(items, &TreemapItem::weight);
    if (order <= 0 || weight <= 0)
        return map;
    const double areaPerOrder = ideal.width() * ideal.height() / order;
    double above = 0;
    for (size_t first = 0; first < items.size();) {
        const auto row = items.subspan(first, rowLength(items.subspan(first), areaPerOrder, ideal.width()));
        const double rowWeight = sumOf(row, &TreemapItem::weight);
        const double top = area.top() + area.height() * above / weight;
        above += rowWeight;
        const double bottom = area.top() + area.height() * above / weight;
        map.rows.push_back(
            { static_cast<float>(top), static_cast<float>(bottom), static_cast<quint32>(first) });
        double left = 0;
        for (const auto &item : row)
            map.ends.push_back(static_cast<float>((left += static_cast<double>(item.weight)) / rowWeight));
        first += row.size();
    }
    return map;
}

} // namespace tessera
