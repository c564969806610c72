// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/heat/heat_image.h"

#include <algorithm>
#include <cmath>

namespace tessera {

std::chrono::minutes heatStep(MinuteRange range, int most)
{
    constexpr int steps[] = { 1, 2, 5, 10, 20, 30, 60, 120, 180, 360, 720, 1440 };
    for (const auto step : steps) {
        if (range.length().count() <= qint64(step) * (most - 1)) // the first may be cut
            return std::chrono::minutes(step);
    }
    return std::chrono::minutes(1440 * (range.length().count() / (qint64(1440) * (most - 1)) + 1));
}

QList<HotRange> hotRanges(const HeatImage &image)
{
    QList<HotRange> hot;
    double sum = 0;
    for (const auto mean : image.rowMeans)
        sum += std::isnan(mean) ? 0 : double(mean);
    for (int row = 0; row < image.rows.size(); ++row) {
        const auto mean = image.rowMeans[static_cast<std::size_t>(row)];
        if (std::isnan(mean))
            continue;
        HotRange one {
            .row = row, .range = image.rows.at(row), .place = {}, .mean = double(mean), .when = {}
        };
        one.share = sum > 0 ? one.mean / sum : 0;
        one.most = -1;
        for (int column = 0; column < image.columns; ++column) {
            const auto value = double(image.values[image.cell(row, column)]);
            const auto *place = image.placeAt(row, column);
            if (place == nullptr || std::isnan(value) || value <= one.most)
                continue;
            one.most = value;
            one.when = image.timeOf(column);
            one.place = *place;
        }
        hot << one;
    }
    std::ranges::stable_sort(hot, std::ranges::greater(), &HotRange::mean);
    return hot;
}

} // namespace tessera
