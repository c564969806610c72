// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cluster/read_state.h"

#include "core/cluster/cluster_identity.h"
#include "core/cluster/findings.h"
#include "core/cluster/node_fan_out.h"
#include "core/cluster/read_snapshot.h"
#include "core/cluster/read_traces.h"

namespace tessera {

Result<ClusterState> readState(Session &session, Detail detail, Deadline deadline, std::stop_token stop)
{
    const auto snapshot = readSnapshot(session, deadline, stop);
    if (!snapshot)
        return tl::unexpected(snapshot.error());
    ClusterState state;
    state.snapshot = *snapshot;
    state.readAt = QDateTime::currentDateTimeUtc();
    if (detail == Detail::Catalogs)
        return state;
    if (const auto limited = limitNodeWaits(session, deadline, stop); !limited)
        return tl::unexpected(limited.error());
    const bool hasTraces = detail == Detail::WithTraces || detail == Detail::Whole;
    if (hasTraces) {
        const auto traces = readTraces(session, **snapshot, deadline, stop);
        if (!traces)
            return tl::unexpected(traces.error());
        state.traces = *traces;
    }
    if (detail == Detail::WithTraces)
        return state;
    const auto sizes = readSizes(session, **snapshot, SizeKind::Exact, deadline, stop);
    if (!sizes)
        return tl::unexpected(sizes.error());
    state.sizes = *sizes;
    if (detail == Detail::WithSizes)
        return state;
    const auto reachable = readReachability(session, (*snapshot)->nodes(), deadline, stop);
    if (!reachable)
        return tl::unexpected(reachable.error());
    state.reachable = *reachable;
    if (const auto identity = readClusterIdentity(session, deadline, stop))
        state.clusterId = *identity;
    state.findings = findings(state);
    return state;
}

} // namespace tessera
