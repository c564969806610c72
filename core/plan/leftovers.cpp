// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/leftovers.h"

#include <algorithm>

namespace tessera {

namespace {

/// Moves that the server did not tell of may be anybody's.
bool isRunning(const PlanFacts &facts, qint64 operation)
{
    return facts.runningOperations.contains(operation) || facts.runningMoves != 0;
}

bool isRecorded(const ClusterSnapshot &cluster, const QString &name)
{
    return std::ranges::any_of(cluster.cleanup(),
                               [&](const CleanupRecord &record) { return record.objectName == name; });
}

} // namespace

Leftovers leftoversIn(const PlanFacts &facts)
{
    const auto &cluster = *facts.snapshot;
    Leftovers left;
    for (const auto &record : cluster.cleanup()) {
        if (!record.isRunning && !isRunning(facts, record.operationId))
            (cluster.primaryOf(record.group) ? left.records : left.lost) << record;
    }
    for (const auto &node : facts.nodes) {
        for (const auto &object : node.replication) {
            if (object.isActive || isRunning(facts, object.operation()))
                continue;
            left.replication[node.id] << object;
            if (!isRecorded(cluster, object.name) && !left.unrecorded.contains(object.name))
                left.unrecorded << object.name;
        }
    }
    return left;
}

} // namespace tessera
