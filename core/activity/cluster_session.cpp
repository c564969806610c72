// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/activity/cluster_session.h"

#include <algorithm>
#include <numeric>

namespace tessera {

namespace {
constexpr qint64 nodeFactor = 10'000'000'000;
constexpr qint64 unregistered =
    99'999'999; ///< Citus' node id of a coordinator that is not registered; ours is 0
} // namespace

qint64 globalPidOf(ProcessId id)
{
    return id.node.value * nodeFactor + id.pid;
}

ProcessId processOf(qint64 globalPid)
{
    const auto node = globalPid / nodeFactor;
    return { NodeId { node == unregistered ? 0 : static_cast<qint32>(node) },
             static_cast<qint32>(globalPid % nodeFactor) };
}

bool isTessera(const QString &application)
{
    return application == QLatin1String("tessera") || application.startsWith(QLatin1String("tessera "));
}

qint64 ClusterSessions::total() const
{
    return std::accumulate(nodes.begin(), nodes.end(), qint64 { 0 },
                           [](qint64 sum, const NodeSessions &node) { return sum + node.listed; });
}

const ClusterSession *ClusterSessions::session(ProcessId id) const
{
    const auto found = std::ranges::lower_bound(sessions, id, {}, &ClusterSession::id);
    return found == sessions.end() || found->id != id ? nullptr : &*found;
}

} // namespace tessera
