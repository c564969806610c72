// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cluster/cluster_snapshot.h"
#include "core/cluster/operation_traces.h"
#include "core/cluster/remedy_plan.h"

namespace tessera {

/// What operations that have ended left behind (citus.md §3.5).
struct Leftovers
{
    QList<CleanupRecord> records; ///< The server drops them when asked
    QList<CleanupRecord> lost; ///< Of node groups that are gone: the server skips them for ever (issue #7333)
    QHash<NodeId, QList<ReplicationObject>> replication; ///< Slots, publications, subscriptions by node
    QStringList unrecorded; ///< Names among those that no record knows: the server does not drop them
    [[nodiscard]] bool isEmpty() const
    {
        return records.isEmpty() && lost.isEmpty() && replication.isEmpty();
    }
};

/// What belongs to an operation that still runs is left out.
[[nodiscard]] Leftovers leftoversIn(const ClusterSnapshot &cluster, const OperationTraces &traces);

/// Drops what the server can, and what no record knows.
[[nodiscard]] RemedyPlan cleanUpRemedy();
/// Deletes the records that the server skips.
[[nodiscard]] RemedyPlan lostRecordsRemedy();

/// Some cleanup record names the object.
[[nodiscard]] bool isRecorded(const ClusterSnapshot &cluster, const QString &name);

} // namespace tessera
