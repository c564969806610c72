// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cluster/shard_sizes.h"

#include <QHash>

#include <chrono>

namespace tessera {

/// Rows of one placement that its node has counted since its counters were last reset. Source:
/// pg_stat_all_tables.
struct PlacementCounters
{
    PlacementId placement;
    GroupId group; ///< A placement that moved keeps its id on some servers, but not its counters
    qint64 read = 0;
    qint64 written = 0;
    bool operator==(const PlacementCounters &) const = default;
};

/// The counters of all placements at one moment, by one fan-out.
struct ShardCounters
{
    QDateTime readAt; ///< UTC, on this machine
    QHash<GroupId, std::chrono::milliseconds> clocks; ///< Each node's own, since 1970
    std::vector<PlacementCounters> counters; ///< Sorted by placement
    QList<SilentNode> silent;
};

/// Rows a second of one placement.
struct PlacementActivity
{
    PlacementId placement;
    double reads = 0;
    double writes = 0;
    bool operator==(const PlacementActivity &) const = default;
};

/// What was read and written between two readings. What is missing is unknown, never zero.
struct ShardActivity
{
    QDateTime since; ///< UTC; equal to readAt after the first reading, when no rate is known yet
    QDateTime readAt;
    std::vector<PlacementActivity> rates; ///< Sorted by placement
    QList<SilentNode> silent;

    [[nodiscard]] const PlacementActivity *of(PlacementId id) const
    {
        const auto found = std::ranges::lower_bound(rates, id, {}, &PlacementActivity::placement);
        return found == rates.end() || found->placement != id ? nullptr : &*found;
    }
    [[nodiscard]] bool isMeasured() const { return since != readAt; }
};

using ActivityPtr = std::shared_ptr<const ShardActivity>;

/// Pure. Left out are placements that are new or have moved, those whose counters went back (a reset, a crash
/// of the server, a rewritten table), and all of a node whose clock did not go on.
[[nodiscard]] ActivityPtr activityBetween(const ShardCounters &before, const ShardCounters &now);
/// After the first reading: nothing is known but who is silent.
[[nodiscard]] ActivityPtr firstActivity(const ShardCounters &now);

} // namespace tessera
