// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/plan_facts.h"

namespace tessera {

NodeDisks disksOf(const PlanFacts &facts)
{
    NodeDisks disks { .nodes = {}, .reservePercent = facts.diskReservePercent };
    for (const auto &node : facts.nodes) {
        if (node.freeDisk && node.totalDisk)
            disks.nodes.insert(node.id, { *node.freeDisk, *node.totalDisk });
    }
    return disks;
}

std::optional<ByteCount> placementBytes(const PlanFacts &facts, const std::vector<const Shard *> &shards,
                                        GroupId group)
{
    ByteCount sum;
    for (const auto *shard : shards) {
        for (const auto &placement : facts.snapshot->placementsOf(*shard)) {
            if (placement.group != group)
                continue;
            const auto size = facts.sizes ? facts.sizes->of(placement.id) : std::nullopt;
            if (!size)
                return std::nullopt;
            sum += *size;
        }
    }
    return sum;
}

QList<NodeTraces> tracesIn(const PlanFacts &facts)
{
    QList<NodeTraces> traces;
    for (const auto &node : facts.nodes)
        traces << NodeTraces { node.id, node.replication, node.prepared };
    return traces;
}

Leftovers leftoversIn(const PlanFacts &facts)
{
    return leftoversIn(*facts.snapshot, { .nodes = tracesIn(facts), .running = facts.runningOperations });
}

} // namespace tessera
