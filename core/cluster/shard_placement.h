// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"

#include <QString>

namespace tessera {

/// One row of pg_dist_shard, 24 bytes. Hash ranges are inclusive signed 32-bit (citus.md §3.1).
struct Shard
{
    ShardId id;
    qint32 minValue = 0;
    qint32 maxValue = 0;
    quint32 table = 0; ///< Index into ClusterSnapshot::tables()
    bool hasRange = false; ///< False for kinds without a hash range
    bool operator==(const Shard &) const = default;
};
static_assert(sizeof(Shard) == 24);

/// The bounds of a shard as pg_dist_shard holds them; null strings for NULL.
struct ShardBounds
{
    QString low;
    QString high;
    bool operator==(const ShardBounds &) const = default;
};

/// One row of pg_dist_placement, 24 bytes. Groups hold placements, not nodes.
struct Placement
{
    PlacementId id;
    quint32 shard = 0; ///< Index into ClusterSnapshot::shards()
    GroupId group;
    qint32 state = 1;
    qint32 reserved = 0;
    bool operator==(const Placement &) const = default;
};
static_assert(sizeof(Placement) == 24);

} // namespace tessera
