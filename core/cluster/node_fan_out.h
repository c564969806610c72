// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cluster/cluster_snapshot.h"
#include "core/cluster/shard_activity.h"
#include "core/postgres/session.h"

namespace tessera {

/// What one node answered to a command.
struct NodeAnswer
{
    NodeId node; ///< 0 for a coordinator that is not registered
    bool isAnswer = false; ///< False: text says why there is none
    QString text;
};

/// Asks all nodes a command, one SELECT of one text. Errors: those of Session.
using AskNodes = std::function<Result<QList<NodeAnswer>>(const QString &command)>;

/// Sets, for the session, how long the coordinator waits for a node that does not answer (3 s), and that it
/// keeps no connection open which could hang later.
[[nodiscard]] Result<> limitNodeWaits(Session &session, Deadline deadline, std::stop_token stop = {});

/// Runs @p command, one SELECT of one text, on all active primaries at the same time, through the
/// coordinator. A node that is dead or silent gives an answer that says so. Errors: those of Session.
[[nodiscard]] Result<QList<NodeAnswer>> askAllNodes(Session &session, const QString &command,
                                                    Deadline deadline, std::stop_token stop = {});

enum class SizeKind { Exact, Estimated };

/// Bytes of every placement by one fan-out (citus.md §1.3). Nodes that did not answer, or were not asked
/// because they are inactive, are ShardSizes::silent; what they hold is left out: unknown, never zero.
[[nodiscard]] Result<SizesPtr> readSizes(Session &session, const ClusterSnapshot &snapshot, SizeKind kind,
                                         Deadline deadline, std::stop_token stop = {});

/// Rows read and written of every placement since its counters were last reset, by one fan-out; who did not
/// answer is ShardCounters::silent. Errors: those of Session.
[[nodiscard]] Result<ShardCounters> readCounters(Session &session, const ClusterSnapshot &snapshot,
                                                 Deadline deadline, std::stop_token stop = {});

/// Whether the coordinator can connect to each registered node now; one statement a node, 3 s at most.
[[nodiscard]] Result<QHash<NodeId, bool>> readReachability(Session &session, const QList<Node> &nodes,
                                                           Deadline deadline, std::stop_token stop = {});

} // namespace tessera
