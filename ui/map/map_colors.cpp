// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/map_colors.h"

#include "ui/theme/theme.h"

#include <algorithm>
#include <cmath>

namespace tessera {

namespace {

QColor mix(const QColor &from, const QColor &to, double share)
{
    const auto between = [share](int a, int b) { return static_cast<int>(std::lround(a + (b - a) * share)); };
    return { between(from.red(), to.red()), between(from.green(), to.green()),
             between(from.blue(), to.blue()) };
}

void fillPaints(MapColors &colors)
{
    colors.paints.fill(colors.surface.rgb());
    colors.paints[tile_paint::of(TileState::Stays)] = colors.tile.rgb();
    colors.paints[tile_paint::of(TileState::Moved)] = Theme::color(Token::Ok).rgb();
    colors.paints[tile_paint::of(TileState::Arriving)] = mix(colors.surface, colors.accent, 0.25).rgb();
    colors.paints[tile_paint::of(TileState::Leaving)] = colors.accent.rgb();
    colors.paints[tile_paint::of(TileState::AtRisk)] = Theme::color(Token::Critical).rgb();
    colors.hatch = mix(Theme::color(Token::Critical), colors.surface, 0.45).rgb();
    for (int i = 0; i < tile_paint::sizeSteps; ++i) {
        const double level = static_cast<double>(i) / (tile_paint::sizeSteps - 1);
        const auto low = mix(colors.surface, colors.tile, 0.6);
        colors.paints[static_cast<size_t>(tile_paint::firstSize + i)] = mix(low, colors.accent, level).rgb();
    }
}

} // namespace

MapColors MapColors::ofTheme()
{
    MapColors colors;
    colors.window = Theme::color(Token::Window);
    colors.surface = Theme::color(Token::Surface);
    colors.line = Theme::color(Token::Line);
    colors.text = Theme::color(Token::Text);
    colors.accent = Theme::color(Token::Accent);
    colors.wash = Theme::color(Token::AccentWash);
    colors.tile = Theme::color(Token::Tile);
    fillPaints(colors);
    return colors;
}

double sizeLevel(double weight, double mean)
{
    if (weight <= 0 || mean <= 0)
        return 0;
    return std::clamp(0.5 + std::log2(weight / mean) / 8, 0.0, 1.0);
}

std::vector<quint8> tilePaints(const MapContent &content, MapColoring coloring)
{
    std::vector<quint8> paints(content.tiles.size());
    if (coloring == MapColoring::State || content.columns.empty()) {
        std::ranges::transform(content.tiles, paints.begin(),
                               [](const MapTile &tile) { return tile_paint::of(tile.state); });
        return paints;
    }
    for (size_t band = 0; band < content.bands.size(); ++band) {
        const auto first = content.cell(band, 0).first;
        const auto end = content.cell(band, content.columns.size() - 1).end;
        double sum = 0;
        for (auto i = first; i < end; ++i)
            sum += static_cast<double>(content.tiles[i].weight);
        for (auto i = first; i < end; ++i) {
            const double level = sizeLevel(static_cast<double>(content.tiles[i].weight), sum / (end - first));
            paints[i] =
                static_cast<quint8>(tile_paint::firstSize + std::lround(level * (tile_paint::sizeSteps - 1)));
        }
    }
    return paints;
}

} // namespace tessera
