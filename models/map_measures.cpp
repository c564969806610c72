// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/map_measures.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

namespace tessera {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::MapMeasures)
};

bool add(RowRates &sum, const ShardActivity &activity, PlacementId placement)
{
    const auto *rate = activity.of(placement);
    if (!rate)
        return false;
    sum.reads += rate->reads;
    sum.writes += rate->writes;
    return true;
}

} // namespace

std::optional<double> skewOf(const MapContent &content, const MapTile &tile)
{
    const double mean = content.bands[content.sets[tile.set].band].meanBytes;
    if (tile.bytes < 0 || mean <= 0)
        return std::nullopt;
    return static_cast<double>(tile.bytes) / mean;
}

std::vector<float> setSkews(const MapContent &content)
{
    std::vector<float> skews(content.sets.size(), -1);
    for (const auto &tile : content.tiles) {
        auto &skew = skews[tile.set];
        skew = std::max(skew, static_cast<float>(skewOf(content, tile).value_or(-1)));
    }
    return skews;
}

std::optional<RowRates> ratesOf(const MapContent &content, const ShardActivity *activity, quint32 set,
                                quint32 column)
{
    if (!activity)
        return std::nullopt;
    RowRates sum;
    bool isHere = false;
    const auto group = content.columns[column].group;
    for (const auto member : content.membersOf(set)) {
        for (const auto &placement : content.snapshot->placementsOf(content.snapshot->shards()[member])) {
            if (placement.group != group)
                continue;
            if (!add(sum, *activity, placement.id))
                return std::nullopt;
            isHere = true;
        }
    }
    return isHere ? std::optional(sum) : std::nullopt;
}

std::optional<RowRates> ratesOf(const MapContent &content, const ShardActivity *activity, const Shard &shard)
{
    if (!activity)
        return std::nullopt;
    RowRates sum;
    const auto placements = content.snapshot->placementsOf(shard);
    for (const auto &placement : placements) {
        if (!add(sum, *activity, placement.id))
            return std::nullopt;
    }
    return placements.empty() ? std::nullopt : std::optional(sum);
}

QString skewText(double skew)
{
    return Words::tr("%1 × mean").arg(QLocale().toString(skew, 'f', skew < 0.1 ? 2 : 1));
}

QString rateText(double rate)
{
    const auto number = QLocale().toString(rate, 'f', rate > 0 && rate < 10 ? 1 : 0);
    return Words::tr("%1 /s", "rows a second").arg(number);
}

} // namespace tessera
