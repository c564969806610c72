// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cluster/shard_activity.h"

namespace tessera {

namespace {

/// Seconds of each node between the readings; a node without an earlier time is missing.
QHash<GroupId, double> spansOf(const ShardCounters &before, const ShardCounters &now)
{
    QHash<GroupId, double> spans;
    for (auto clock = now.clocks.begin(); clock != now.clocks.end(); ++clock) {
        const auto earlier = before.clocks.constFind(clock.key());
        if (earlier != before.clocks.constEnd() && *clock > *earlier)
            spans.insert(clock.key(), std::chrono::duration<double>(*clock - *earlier).count());
    }
    return spans;
}

} // namespace

ActivityPtr activityBetween(const ShardCounters &before, const ShardCounters &now)
{
    auto activity = std::make_shared<ShardActivity>();
    activity->since = before.readAt;
    activity->readAt = now.readAt;
    activity->silent = now.silent;
    activity->rates.reserve(now.counters.size());
    const auto spans = spansOf(before, now);
    auto old = before.counters.begin();
    for (const auto &each : now.counters) {
        while (old != before.counters.end() && old->placement < each.placement)
            ++old;
        const bool isSame =
            old != before.counters.end() && old->placement == each.placement && old->group == each.group;
        const double span = spans.value(each.group, 0);
        if (!isSame || span <= 0 || each.read < old->read || each.written < old->written)
            continue;
        activity->rates.push_back({ each.placement, static_cast<double>(each.read - old->read) / span,
                                    static_cast<double>(each.written - old->written) / span });
    }
    return activity;
}

ActivityPtr firstActivity(const ShardCounters &now)
{
    auto activity = std::make_shared<ShardActivity>();
    activity->since = activity->readAt = now.readAt;
    activity->silent = now.silent;
    return activity;
}

} // namespace tessera
