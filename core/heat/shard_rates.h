// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"

#include <QStringView>

#include <chrono>
#include <vector>

namespace tessera {

/// Rows of a shard that its node has counted since its counters were last reset.
struct ShardCount
{
    ShardId shard;
    qint64 read = 0;
    qint64 written = 0;
    bool operator==(const ShardCount &) const = default;
};

/// What one node has counted. Source: node_shard_activity.sql.
struct NodeCounts
{
    std::chrono::milliseconds clock {}; ///< The node's own, since 1970
    std::vector<ShardCount> shards; ///< Sorted by shard
};

/// A node's answer: its clock, then three numbers a shard.
[[nodiscard]] NodeCounts nodeCounts(QStringView text);

/// Rows a second.
struct ShardRate
{
    ShardId shard;
    float read = 0;
    float written = 0;
    bool operator==(const ShardRate &) const = default;
};

/// What was counted between two answers of one node, sorted by shard. Left out, not known, are shards that
/// were not there before (new, moved here, split), those whose counters went back (a reset, a crash of the
/// server), and all when the node's clock did not go on, or went on for longer than @p longest.
[[nodiscard]] std::vector<ShardRate> ratesBetween(const NodeCounts &before, const NodeCounts &now,
                                                  std::chrono::milliseconds longest);

} // namespace tessera
