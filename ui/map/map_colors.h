// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/map_content.h"

#include <QColor>

#include <array>

namespace tessera {

enum class MapColoring { State, Size };

/// What a tile's byte of paint means: 0 nothing, then TileState + 1, then the steps of the size ramp.
namespace tile_paint {
constexpr quint8 nothing = 0;
constexpr quint8 firstState = 1;
constexpr quint8 firstSize = 16;
constexpr int sizeSteps = 48;
constexpr quint8 of(TileState state)
{
    return static_cast<quint8>(firstState + static_cast<int>(state));
}
} // namespace tile_paint

/// The theme's colours as the raster needs them: read once, then only looked up.
struct MapColors
{
    QColor window, surface, line, text, accent, wash, tile;
    std::array<QRgb, 64> paints; ///< By byte of paint
    QRgb hatch = 0; ///< The stripes over tiles at risk

    [[nodiscard]] static MapColors ofTheme();
};

/// One byte a tile, in the order of MapContent::tiles.
[[nodiscard]] std::vector<quint8> tilePaints(const MapContent &content, MapColoring coloring);

/// 0 to 1: where a weight stands on the ramp from a sixteenth to sixteen times the mean.
[[nodiscard]] double sizeLevel(double weight, double mean);

} // namespace tessera
