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
    colors.paints[tile_paint::unknown] = mix(colors.surface, colors.tile, 0.35).rgb();
    colors.unknownHatch = mix(colors.surface, Theme::color(Token::TileStronger), 0.7).rgb();
    for (int i = 0; i < tile_paint::rampSteps; ++i) {
        const double level = static_cast<double>(i) / (tile_paint::rampSteps - 1);
        const auto at = static_cast<size_t>(i);
        colors.paints[tile_paint::firstSkew + at] = Theme::rampColor(Ramp::Skew, level).rgb();
        colors.paints[tile_paint::firstHeat + at] = Theme::rampColor(Ramp::Heat, level).rgb();
    }
}

/// Paints of things with a rate each; negative is not known.
MapInks heatInks(const std::vector<double> &rates)
{
    MapInks inks;
    for (const double rate : rates)
        inks.largestRate = std::max(inks.largestRate, rate);
    inks.paints.reserve(rates.size());
    for (const double rate : rates)
        inks.paints.push_back(
            rate < 0 ? tile_paint::unknown
                     : tile_paint::onRamp(tile_paint::firstHeat, heatLevel(rate, inks.largestRate)));
    return inks;
}

quint8 skewPaint(std::optional<double> skew)
{
    return skew ? tile_paint::onRamp(tile_paint::firstSkew, skewLevel(*skew)) : tile_paint::unknown;
}

double sumOf(const std::optional<RowRates> &rates)
{
    return rates ? rates->sum() : -1;
}

MapInks tileHeat(const MapContent &content, const ShardActivity *activity)
{
    std::vector<double> rates(content.tiles.size(), -1);
    for (size_t i = 0; i < content.cells.size(); ++i) {
        const auto column = static_cast<quint32>(i % content.columns.size());
        for (auto t = content.cells[i].first; t < content.cells[i].settledEnd; ++t)
            rates[t] = sumOf(ratesOf(content, activity, content.tiles[t].set, column));
    }
    return heatInks(rates);
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

double skewLevel(double skew)
{
    return skew <= 0 ? 0 : std::clamp(0.5 + std::log2(skew) / 4, 0.0, 1.0);
}

double heatLevel(double rate, double largest)
{
    return largest <= 0 ? 0 : std::clamp(std::log1p(rate) / std::log1p(largest), 0.0, 1.0);
}

MapInks tileInks(const MapContent &content, MapColoring coloring, const ShardActivity *activity)
{
    MapInks inks;
    if (coloring == MapColoring::Heat && !content.columns.empty())
        inks = tileHeat(content, activity);
    inks.paints.resize(content.tiles.size());
    for (size_t i = 0; i < content.tiles.size(); ++i) {
        const auto &tile = content.tiles[i];
        if (coloring == MapColoring::State || tile.state == TileState::Arriving)
            inks.paints[i] = tile_paint::of(tile.state);
        else if (coloring == MapColoring::Skew)
            inks.paints[i] = skewPaint(skewOf(content, tile));
    }
    return inks;
}

MapInks shardInks(const MapContent &content, MapColoring coloring, const ShardActivity *activity,
                  std::span<const quint32> shards)
{
    if (coloring == MapColoring::Heat) {
        std::vector<double> rates;
        rates.reserve(shards.size());
        for (const auto shard : shards)
            rates.push_back(sumOf(ratesOf(content, activity, content.snapshot->shards()[shard])));
        return heatInks(rates);
    }
    const auto skews = setSkews(content);
    MapInks inks;
    inks.paints.reserve(shards.size());
    for (const auto shard : shards) {
        const auto skew = static_cast<double>(skews[content.setOfShard[shard]]);
        inks.paints.push_back(skewPaint(skew < 0 ? std::nullopt : std::optional(skew)));
    }
    return inks;
}

} // namespace tessera
