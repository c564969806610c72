// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cluster/cluster_state.h"
#include "core/plan/plan.h"

namespace tessera::test {

/// A cluster of any size with seeded, skewed sizes, for the map: @p tables colocated tables of @p shards
/// shards, a second group of one table with half as many, tenant schemas, and two reference tables.
struct MapWorld
{
    int workers = 3;
    int tables = 5;
    int shards = 64;
    int schemas = 0;
    bool isEmptyLast = false; ///< The last worker holds only reference tables
    bool hasSizes = true;
    bool hasOtherBands = true; ///< Second group, schemas and reference tables
};

[[nodiscard]] ClusterState mapState(const MapWorld &world);

/// Moves of shard sets of the first table from the fullest node to the last one, @p count in all.
[[nodiscard]] QList<PlacementChange> someMoves(const ClusterState &state, int count);

} // namespace tessera::test
