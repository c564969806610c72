// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/charts/envelope.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace tessera {

namespace {

constexpr float nothing = std::numeric_limits<float>::quiet_NaN();
constexpr ChartColumn gap { nothing, nothing, nothing };

/// The comparisons are false for a gap, so that it changes nothing.
ChartColumn reduced(std::span<const double> samples)
{
    double least = std::numeric_limits<double>::infinity();
    double most = -least;
    double sum = 0;
    double count = 0;
    for (const double sample : samples) {
        const bool isSample = sample == sample;
        least = sample < least ? sample : least;
        most = sample > most ? sample : most;
        sum += isSample ? sample : 0;
        count += isSample ? 1 : 0;
    }
    if (count == 0)
        return gap;
    return { static_cast<float>(least), static_cast<float>(most), static_cast<float>(sum / count) };
}

ChartColumn reduced(std::span<const HourRollup> hours)
{
    ChartColumn column { std::numeric_limits<float>::infinity(), -std::numeric_limits<float>::infinity(), 0 };
    float samples = 0;
    for (const auto &hour : hours) {
        if (hour.samples == 0)
            continue;
        const auto weight = static_cast<float>(hour.samples);
        column.least = std::min(column.least, hour.least);
        column.most = std::max(column.most, hour.most);
        column.mean += hour.mean * weight;
        samples += weight;
    }
    if (samples == 0)
        return gap;
    column.mean /= samples;
    return column;
}

ChartColumn columnOf(double sample)
{
    const auto value = static_cast<float>(sample);
    return { value, value, value };
}

ChartColumn columnOf(const HourRollup &hour)
{
    return hour.samples == 0 ? gap : ChartColumn { hour.least, hour.most, hour.mean };
}

/// Where columns lie on the samples: column p begins at sample first(p).
struct Raster
{
    qint64 offset; ///< Minutes from the first sample to the first column
    qint64 length; ///< Minutes that all columns cover
    qint64 step; ///< Minutes from sample to sample
    qint64 width;
    qint64 count; ///< Samples

    [[nodiscard]] bool isDense() const { return length >= step * width; }
    [[nodiscard]] std::size_t first(qint64 column) const
    {
        const qint64 minutes = offset * width + column * length;
        return static_cast<std::size_t>(std::clamp<qint64>(minutes / (width * step), 0, count));
    }
    /// Of a column's middle, in samples from the middle of the first.
    [[nodiscard]] double middle(qint64 column) const
    {
        const double minutes = static_cast<double>(offset)
            + (static_cast<double>(column) + 0.5) * static_cast<double>(length) / static_cast<double>(width);
        return minutes / static_cast<double>(step) - 0.5;
    }
};

ChartColumn between(const ChartColumn &from, const ChartColumn &to, double share)
{
    const auto mix = [share](float a, float b) { return a + (b - a) * static_cast<float>(share); };
    return { mix(from.least, to.least), mix(from.most, to.most), mix(from.mean, to.mean) };
}

template <class Sample> std::vector<ChartColumn> dense(std::span<const Sample> samples, const Raster &raster)
{
    std::vector<ChartColumn> columns(static_cast<std::size_t>(raster.width));
    auto first = raster.first(0);
    for (qint64 column = 0; column < raster.width; ++column) {
        const auto next = raster.first(column + 1);
        columns[static_cast<std::size_t>(column)] = reduced(samples.subspan(first, next - first));
        first = next;
    }
    return columns;
}

template <class Sample> std::vector<ChartColumn> sparse(std::span<const Sample> samples, const Raster &raster)
{
    std::vector<ChartColumn> columns(static_cast<std::size_t>(raster.width), gap);
    const auto at = [&](qint64 index) {
        return index < 0 || index >= raster.count ? gap : columnOf(samples[static_cast<std::size_t>(index)]);
    };
    const double columnsOfSample =
        static_cast<double>(raster.step * raster.width) / static_cast<double>(raster.length);
    for (qint64 column = 0; column < raster.width; ++column) {
        const double middle = raster.middle(column);
        const double whole = std::floor(middle);
        const auto index = static_cast<qint64>(whole);
        const auto mixed = between(at(index), at(index + 1), middle - whole);
        // The column on a sample itself shows it though a neighbour is missing.
        const auto nearest = static_cast<qint64>(std::lround(middle));
        const bool isOnSample = std::abs(middle - static_cast<double>(nearest)) * columnsOfSample <= 0.5;
        columns[static_cast<std::size_t>(column)] =
            std::isnan(mixed.mean) && isOnSample ? at(nearest) : mixed;
    }
    return columns;
}

template <class Sample> std::vector<ChartColumn> onColumns(std::span<const Sample> samples, Raster raster)
{
    raster.count = static_cast<qint64>(samples.size());
    return raster.isDense() ? dense(samples, raster) : sparse(samples, raster);
}

} // namespace

std::vector<ChartColumn> envelope(const ChartData &data, const ChartLine &line, MinuteRange shown, int width)
{
    const Raster raster { .offset = (shown.begin - data.range.begin).count(),
                          .length = shown.length().count(),
                          .step = data.step().count(),
                          .width = width,
                          .count = 0 };
    if (width <= 0 || raster.length == 0)
        return {};
    return data.hasHours() ? onColumns(std::span(line.hours), raster)
                           : onColumns(std::span(line.minutes), raster);
}

std::optional<ValueSpan> spanOf(std::span<const ChartColumn> columns)
{
    auto least = std::numeric_limits<float>::infinity();
    auto most = -least;
    for (const auto &column : columns) {
        least = column.least < least ? column.least : least;
        most = column.most > most ? column.most : most;
    }
    if (least > most)
        return std::nullopt;
    return ValueSpan { least, most };
}

} // namespace tessera
