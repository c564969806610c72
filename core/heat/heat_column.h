// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/heat/heat_layout.h"

#include <cmath>
#include <limits>
#include <span>

namespace tessera {

inline constexpr float notKnown = std::numeric_limits<float>::quiet_NaN();

/// Rows a second of the shards of a colocation group in some time, by shard of the layout. A shard that was
/// not counted is not a number.
struct HeatColumn
{
    HeatLayoutPtr layout;
    std::vector<float> read;
    std::vector<float> written;

    explicit HeatColumn(HeatLayoutPtr of)
        : layout(std::move(of))
        , read(layout->shards.size(), notKnown)
        , written(layout->shards.size(), notKnown)
    {
    }
    [[nodiscard]] bool isEmpty() const;
};

/// A rate as a number below 8,192: exact to a thousandth of a row up to a quarter of a row a second, then to
/// 0.4 %. What is above nothing stays above nothing.
[[nodiscard]] quint32 heatCode(float rate);
[[nodiscard]] float heatRate(quint32 code);

/// At most four bytes a shard.
[[nodiscard]] QByteArray packColumn(const HeatColumn &column);
/// Nothing where these are no rates of this layout.
[[nodiscard]] std::optional<HeatColumn> unpackColumn(QByteArrayView bytes, HeatLayoutPtr layout);

/// The mean of columns of one colocation group, oldest first, on the newest layout of each table: where
/// shards were split meanwhile, the rate of the old one is shared out by width. A shard's mean is that of the
/// columns that know it.
[[nodiscard]] HeatColumn meanOf(std::span<const HeatColumn> columns);

} // namespace tessera
