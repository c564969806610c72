// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

#include <optional>

namespace tessera {

/// A hash that the server made of a value in the sample, and how many rows have it.
struct HashCount
{
    qint32 hash = 0;
    qint64 rows = 0;
    bool operator==(const HashCount &) const = default;
};

/// Rows of the sample in each of @p shardCount new shards, by their ranges (citus.md §3.1).
[[nodiscard]] QList<qint64> shardRows(const QList<HashCount> &sample, qint32 shardCount);

/// The largest as a multiple of the mean; nullopt without rows.
[[nodiscard]] std::optional<double> largestToMean(const QList<qint64> &rows);

/// What chance alone would make of it: the same for @p rows of which each has a hash of its own. A column
/// cannot be told to be better than that from so small a sample.
[[nodiscard]] double chanceSkew(qint64 rows, qint32 shardCount);

} // namespace tessera
