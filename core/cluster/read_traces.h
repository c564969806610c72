// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cluster/cluster_snapshot.h"
#include "core/cluster/operation_traces.h"
#include "core/postgres/session.h"

namespace tessera {

/// From a node's answer to node_traces.sql, one JSON text.
[[nodiscard]] NodeTraces nodeTracesFrom(NodeId node, const QString &answer);

/// The operations named by cleanup records and by what the nodes have whose move or split still runs.
/// Errors: those of Session.
[[nodiscard]] Result<QSet<qint64>> readRunningOperations(Session &session, const ClusterSnapshot &cluster,
                                                         const QList<NodeTraces> &nodes, Deadline deadline,
                                                         std::stop_token stop = {});

/// What operations have on every node, by one fan-out; by two when something looks left behind, so that what
/// an operation dropped as it ended is not taken for a leftover. Nodes that do not answer are left out.
/// Errors: those of Session.
[[nodiscard]] Result<TracesPtr> readTraces(Session &session, const ClusterSnapshot &cluster,
                                           Deadline deadline, std::stop_token stop = {});

} // namespace tessera
