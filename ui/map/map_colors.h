// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/map_measures.h"

#include <QColor>

#include <array>
#include <span>

namespace tessera {

enum class MapColoring {
    State, ///< In the range view: the node
    Skew, ///< Bytes of the set relative to the mean of its band
    Heat ///< Rows read and written a second
};

/// What a tile's byte of paint means: 0 nothing, 1 not known, then the states, then the steps of the ramps.
/// Where tiles merge, the highest wins: the most urgent, the largest above the mean, the hottest.
namespace tile_paint {
constexpr quint8 nothing = 0;
constexpr quint8 unknown = 1;
constexpr quint8 firstState = 2;
constexpr quint8 firstRamp = 16;
constexpr int rampSteps = 48;
constexpr quint8 firstSkew = firstRamp;
constexpr quint8 firstHeat = firstSkew + rampSteps;
constexpr size_t count = 128;
constexpr quint8 onRamp(quint8 first, double level)
{
    return static_cast<quint8>(first + static_cast<int>(level * (rampSteps - 1) + 0.5));
}
constexpr quint8 of(TileState state)
{
    return static_cast<quint8>(firstState + static_cast<int>(state));
}
} // namespace tile_paint

/// The theme's colours as the raster needs them: read once, then only looked up.
struct MapColors
{
    QColor window, surface, line, text, accent, wash, tile;
    std::array<QRgb, tile_paint::count> paints; ///< By byte of paint
    QRgb hatch = 0; ///< The stripes over tiles at risk
    QRgb unknownHatch = 0; ///< The stripes over tiles of which it is not known

    [[nodiscard]] static MapColors ofTheme();
};

/// Paints by tile or by shard, and what the top of the scale stands for.
struct MapInks
{
    std::vector<quint8> paints;
    double largestRate = 0; ///< Rows a second, with MapColoring::Heat
};

/// One byte a tile, in the order of MapContent::tiles. What arrives stays dashed in every colouring.
[[nodiscard]] MapInks tileInks(const MapContent &content, MapColoring coloring,
                               const ShardActivity *activity);
/// One byte for each of @p shards (indexes into ClusterSnapshot::shards()); not for MapColoring::State.
[[nodiscard]] MapInks shardInks(const MapContent &content, MapColoring coloring,
                                const ShardActivity *activity, std::span<const quint32> shards);

/// 0 to 1: where a ratio to the mean stands on the ramp from a quarter to four times the mean.
[[nodiscard]] double skewLevel(double skew);
/// 0 to 1: where a rate stands on the logarithmic ramp from nothing to the largest.
[[nodiscard]] double heatLevel(double rate, double largest);

} // namespace tessera
