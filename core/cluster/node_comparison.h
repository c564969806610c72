// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cluster/cluster_state.h"
#include "core/postgres/session.h"

namespace tessera {

/// What the nodes say about themselves, to be compared by findings(): versions, a hash of their metadata, and
/// a hash of the rows of each reference table of up to 64 MB (larger ones, and those of unknown size, stay
/// unknown). @p sizes may be null. A copy that changes while it is read is left out.
[[nodiscard]] Result<NodeChecksPtr> compareNodes(Session &session, const ClusterSnapshot &snapshot,
                                                 const ShardSizes *sizes, Deadline deadline,
                                                 std::stop_token stop = {});

/// Above this number of shard sets the server is asked for its plan only on demand: it costs it up to 1.4 ms
/// a set (performance.md §5).
inline constexpr std::size_t mostPlannedSets = 2000;

/// What the server's rebalancer would do now; it asks every node for its sizes. Errors: those of Session.
[[nodiscard]] Result<ServerPlan> readServerPlan(Session &session, const ClusterSnapshot &snapshot,
                                                const RebalanceWish &wish, Deadline deadline,
                                                std::stop_token stop = {});

/// Moves and copies under way. Errors: those of Session; Server when a node involved does not answer.
[[nodiscard]] Result<QList<RunningMove>> readRunningMoves(Session &session, Deadline deadline,
                                                          std::stop_token stop = {});

} // namespace tessera
