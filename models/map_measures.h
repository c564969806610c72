// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cluster/shard_activity.h"
#include "models/map_content.h"

namespace tessera {

/// Rows a second.
struct RowRates
{
    double reads = 0;
    double writes = 0;
    [[nodiscard]] double sum() const { return reads + writes; }
};

/// Bytes of each set relative to the mean of its band (1 is the mean); negative where they are not known.
[[nodiscard]] std::vector<float> setSkews(const MapContent &content);
/// The same of one tile.
[[nodiscard]] std::optional<double> skewOf(const MapContent &content, const MapTile &tile);
/// Of the copy of a set on a column, the sum of its shards; nullopt unless all of them are known.
[[nodiscard]] std::optional<RowRates> ratesOf(const MapContent &content, const ShardActivity *activity,
                                              quint32 set, quint32 column);
/// Of one shard, over its placements; nullopt unless all are known.
[[nodiscard]] std::optional<RowRates> ratesOf(const MapContent &content, const ShardActivity *activity,
                                              const Shard &shard);

/// "2.1 × mean".
[[nodiscard]] QString skewText(double skew);
/// "412 /s", with one decimal below ten.
[[nodiscard]] QString rateText(double rate);

} // namespace tessera
