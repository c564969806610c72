// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/history/past.h"

#include <algorithm>

namespace tessera {

PastCatalogs catalogsAt(const CatalogHistory &history, Moment at)
{
    const auto facts = history.at(at);
    const auto line = history.timeLine();
    const auto next = std::ranges::upper_bound(line.changes, at);
    return { at, snapshotOf(facts),
             next == line.changes.end() ? FactDiff {} : diffOf(facts, history.at(*next)) };
}

ShardPast pastOf(const CatalogHistory &history, ShardId shard)
{
    ShardPast past { shard, {} };
    for (const auto &stay : history.staysOf(shard))
        past.stays << PlacedStay { stay, history.addressAt(stay.group, stay.since) };
    return past;
}

} // namespace tessera
