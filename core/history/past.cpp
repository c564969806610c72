// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/history/past.h"

namespace tessera {

ShardPast pastOf(const CatalogHistory &history, ShardId shard)
{
    ShardPast past { shard, {} };
    for (const auto &stay : history.staysOf(shard))
        past.stays << PlacedStay { stay, history.addressAt(stay.group, stay.since) };
    return past;
}

} // namespace tessera
