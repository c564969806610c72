// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cluster/cluster_snapshot.h"

#include <span>

namespace tessera {

/// Shards and placements as two COPY BINARY streams give them, in the arrays that the snapshot will keep.
/// Until placeRows() Shard::table holds the table's oid, and Placement::shard with Placement::reserved the
/// halves of the shard's id.
struct CopiedRows
{
    std::vector<Shard> shards;
    std::vector<Placement> placements;
    QHash<ShardId, ShardBounds> textBounds; ///< Bounds that are no 32-bit numbers: range and append tables
    bool isMalformed = false; ///< A row did not have the columns that were asked for
};

/// One message of the stream of copy_row_counts.sql: makes room for the rows to come. An array that has to
/// grow is copied, and held twice meanwhile.
void reserveRows(CopiedRows &rows, std::span<const char> message);

/// One message of the streams of copy_shards.sql and copy_placements.sql.
/// Source: PostgreSQL documentation, "COPY", "Binary Format".
void addShardRow(CopiedRows &rows, std::span<const char> message);
void addPlacementRow(CopiedRows &rows, std::span<const char> message);

/// Sorts both arrays as ClusterSnapshot wants them and replaces oids and ids by positions. Rows whose table
/// or shard is not in the catalogs are left out. parts.tables must be complete.
void placeRows(ClusterSnapshot::Parts &parts, CopiedRows rows);

} // namespace tessera
