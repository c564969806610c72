// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/advise/hash_skew.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace tessera {

namespace {
constexpr qint64 hashTokens = 1LL << 32;
}

QList<qint64> shardRows(const QList<HashCount> &sample, qint32 shardCount)
{
    QList<qint64> rows(shardCount, 0);
    const qint64 step = hashTokens / shardCount;
    for (const auto &one : sample) {
        const auto token = qint64 { one.hash } - std::numeric_limits<qint32>::min();
        rows[std::min<qint64>(token / step, shardCount - 1)] += one.rows;
    }
    return rows;
}

std::optional<double> largestToMean(const QList<qint64> &rows)
{
    const auto sum = std::accumulate(rows.begin(), rows.end(), qint64 { 0 });
    if (sum == 0)
        return std::nullopt;
    const auto largest = *std::ranges::max_element(rows);
    return static_cast<double>(largest) * static_cast<double>(rows.size()) / static_cast<double>(sum);
}

double chanceSkew(qint64 rows, qint32 shardCount)
{
    const double mean = static_cast<double>(rows) / shardCount;
    return mean <= 0 ? 1 : 1 + std::sqrt(2 * std::log(std::max(2, shardCount)) / mean);
}

} // namespace tessera
