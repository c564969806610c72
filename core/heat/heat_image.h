// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/heat/heat_layout.h"
#include "core/metrics/minute.h"

#include <QMetaType>

#include <optional>

namespace tessera {

enum class HeatMeasure { Both, Read, Written };

/// What a picture of the heat is of: the shards of a colocation group, or of one of its tables with its
/// partitions.
struct HeatSubject
{
    ColocationId group;
    std::optional<HeatName> table;
    bool operator==(const HeatSubject &) const = default;
    [[nodiscard]] bool contains(const HeatTable &one) const
    {
        return !table || one.name == *table || one.root == *table;
    }
};

struct HeatQuestion
{
    HeatSubject subject;
    HeatMeasure measure = HeatMeasure::Both;
    MinuteRange range;
    int columns = 600; ///< At most
    int rows = 512; ///< At most; more ranges are merged
    bool operator==(const HeatQuestion &) const = default;
};

/// The shard that did most in a cell, as it lay then.
struct HeatPlace
{
    ShardId shard;
    HeatName table;
    qint32 min = 0;
    qint32 max = 0;
    NodeId node; ///< 0 where it is not known
    bool operator==(const HeatPlace &) const = default;
};

/// A stretch of the hash space, both ends included.
struct HeatRow
{
    qint32 min = 0;
    qint32 max = 0;
    bool operator==(const HeatRow &) const = default;
};

/// Rows a second by time and hash range. A cell that nobody counted is not a number.
struct HeatImage
{
    HeatQuestion question;
    Minute begin; ///< Of the first column
    std::chrono::minutes step { 1 }; ///< Of a column
    int columns = 0;
    QList<HeatRow> rows; ///< Ascending; where ranges changed meanwhile, their pieces
    std::vector<float> values; ///< Row by row
    std::vector<qint32> owners; ///< For each cell an index into places; -1 for none
    QList<HeatPlace> places;
    std::vector<float> columnSums; ///< All rows together
    std::vector<float> rowMeans; ///< Over the columns that are known
    float most = 0; ///< The hottest cell

    [[nodiscard]] std::size_t cell(int row, int column) const
    {
        return static_cast<std::size_t>(row) * static_cast<std::size_t>(columns)
            + static_cast<std::size_t>(column);
    }
    [[nodiscard]] const HeatPlace *placeAt(int row, int column) const
    {
        const auto owner = owners[cell(row, column)];
        return owner < 0 ? nullptr : &places.at(owner);
    }
    [[nodiscard]] MinuteRange timeOf(int column) const
    {
        return { begin + column * step, begin + (column + 1) * step };
    }
    [[nodiscard]] bool isEmpty() const { return columnSums.empty(); }
};

/// How long a column is so that there are no more than @p most: 1, 2, 5, 10, 20, 30 minutes, whole hours.
[[nodiscard]] std::chrono::minutes heatStep(MinuteRange range, int most);

/// A range that was hot: its mean and when it was hottest.
struct HotRange
{
    int row = 0; ///< Of the image
    HeatRow range;
    HeatPlace place; ///< When it was hottest
    double mean = 0; ///< Rows a second, over the time that is known
    double most = 0; ///< In one column
    MinuteRange when; ///< That column
    double share = 0; ///< Of all rows of the image, 0 to 1
};

/// Every row of which something is known, the hottest mean first.
[[nodiscard]] QList<HotRange> hotRanges(const HeatImage &image);

} // namespace tessera

Q_DECLARE_METATYPE(tessera::HeatQuestion)
