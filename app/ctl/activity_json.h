// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/activity/lock_forest.h"
#include "core/activity/tenant_use.h"
#include "core/cluster/cluster_snapshot.h"

#include <QJsonObject>

namespace tessera {

/// What goes on, and the cluster in which it does.
struct ActivityReading
{
    SnapshotPtr cluster;
    ClusterSessions sessions;

    /// HOST:PORT; "coordinator" for one that is not registered.
    [[nodiscard]] QString addressOf(NodeId node) const;
};

/// {readAt, total, isCapped, nodes[…], sessions[…]} of the @p listed ones.
[[nodiscard]] QJsonObject sessionsJson(const ActivityReading &reading, const QList<ClusterSession> &listed);
/// {blocked, trees[{kind, globalPid, …, children[…]}]}
[[nodiscard]] QJsonObject locksJson(const ActivityReading &reading, const QList<LockNode> &forest);
/// {state, periodSeconds, limit, notCounting[…], tenants[…]}
[[nodiscard]] QJsonObject tenantsJson(const TenantStatistics &statistics);

} // namespace tessera
