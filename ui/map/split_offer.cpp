// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/split_offer.h"

#include "core/operations/split_shard.h"

namespace tessera {

std::optional<QString> reasonAgainstSplit(const MapContent &content, quint32 set)
{
    const auto &cluster = *content.snapshot;
    const auto &shard = cluster.shards()[content.membersOf(set).front()];
    if (content.bands[content.sets[set].band].kind != BandKind::Colocated || shard.minValue == shard.maxValue
        || cluster.placementsOf(shard).size() != 1)
        return std::nullopt;
    const SplitShard wish { .shard = QString::number(shard.id.value) };
    const auto plan = wish.plan({ .snapshot = content.snapshot });
    return plan ? QString() : plan.error().message;
}

} // namespace tessera
