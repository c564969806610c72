// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/heat/shard_rates.h"

#include <QList>

#include <algorithm>

namespace tessera {

NodeCounts nodeCounts(QStringView text)
{
    NodeCounts counts;
    const auto words = text.split(u' ', Qt::SkipEmptyParts);
    if (words.isEmpty())
        return counts;
    counts.clock = std::chrono::milliseconds(words.first().toLongLong());
    counts.shards.reserve(static_cast<std::size_t>(words.size() / 3));
    for (qsizetype i = 1; i + 2 < words.size(); i += 3)
        counts.shards.push_back({ ShardId { words.at(i).toLongLong() }, words.at(i + 1).toLongLong(),
                                  words.at(i + 2).toLongLong() });
    std::ranges::sort(counts.shards, {}, &ShardCount::shard);
    return counts;
}

std::vector<ShardRate> ratesBetween(const NodeCounts &before, const NodeCounts &now,
                                    std::chrono::milliseconds longest)
{
    const auto span = now.clock - before.clock;
    if (span.count() <= 0 || span > longest)
        return {};
    const auto seconds = std::chrono::duration<double>(span).count();
    std::vector<ShardRate> rates;
    rates.reserve(now.shards.size());
    auto old = before.shards.begin();
    for (const auto &[shard, read, written] : now.shards) {
        while (old != before.shards.end() && old->shard < shard)
            ++old;
        const bool isSame = old != before.shards.end() && old->shard == shard;
        if (isSame && read >= old->read && written >= old->written)
            rates.push_back({ shard, static_cast<float>(double(read - old->read) / seconds),
                              static_cast<float>(double(written - old->written) / seconds) });
    }
    return rates;
}

} // namespace tessera
