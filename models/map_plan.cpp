// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/map_plan.h"

#include "models/format.h"

#include <QCoreApplication>

#include <algorithm>

namespace tessera {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::MapPlan)
};

/// Of all shards of a set on the group that it leaves; nullopt when one is unknown.
std::optional<ByteCount> bytesOn(const ClusterState &state, const ClusterSnapshot &world,
                                 const std::vector<const Shard *> &set, GroupId group)
{
    ByteCount sum;
    for (const auto *shard : set) {
        for (const auto &placement : world.placementsOf(*shard)) {
            if (placement.group != group)
                continue;
            const auto bytes = state.sizes ? state.sizes->of(placement.id) : std::nullopt;
            if (!bytes)
                return std::nullopt;
            sum += *bytes;
        }
    }
    return sum;
}

} // namespace

std::optional<ByteCount> MapPlan::bytesOf(int steps) const
{
    ByteCount sum;
    for (const auto &each : bytes.mid(0, steps)) {
        if (!each)
            return std::nullopt;
        sum += *each;
    }
    return sum;
}

std::optional<MapPlan> mapPlan(PlanSource source, const ClusterState &state, const SnapshotPtr &world,
                               const QList<PlacementChange> &changes)
{
    MapPlan plan { .source = source, .base = state.snapshot, .world = world };
    auto sorted = changes;
    std::ranges::stable_sort(sorted, {}, &PlacementChange::step);
    QSet<ShardId> known;
    for (const auto &change : std::as_const(sorted)) {
        const auto *shard = world ? world->shard(change.shard) : nullptr;
        if (!shard || change.from == change.to || known.contains(change.shard))
            continue;
        const auto set = world->shardSet(*shard);
        for (const auto *member : set)
            known.insert(member->id);
        plan.changes << PlacementChange { set.front()->id, change.from, change.to, plan.steps() };
        plan.bytes << bytesOn(state, *world, set, change.from);
    }
    return plan.changes.isEmpty() ? std::nullopt : std::optional(plan);
}

std::optional<MapPlan> serverMapPlan(const ClusterState &state)
{
    if (!state.serverPlan || !state.snapshot)
        return std::nullopt;
    QList<PlacementChange> changes;
    for (const auto &move : state.serverPlan->moves)
        changes << PlacementChange { move.shard, move.from, move.to, static_cast<int>(changes.size()) };
    return mapPlan(PlanSource::Server, state, state.snapshot, changes);
}

QString planSourceText(PlanSource source)
{
    switch (source) {
    case PlanSource::Server:
        return Words::tr("What the server would move");
    case PlanSource::WhatIf:
        return Words::tr("What if");
    case PlanSource::Review:
        return Words::tr("The plan last reviewed");
    case PlanSource::Run:
        return Words::tr("The plan that runs");
    }
    return {};
}

QString planProgressText(const MapPlan &plan, int steps)
{
    const auto all = plan.bytesOf(plan.steps());
    if (all && steps > 0)
        return Words::tr("%1 of %2").arg(format::bytes(plan.bytesOf(steps)), format::bytes(all));
    const auto moves = Words::tr("%n move(s)", nullptr, plan.steps());
    return all ? Words::tr("%1, %2", "moves, bytes").arg(moves, format::bytes(all)) : moves;
}

} // namespace tessera
