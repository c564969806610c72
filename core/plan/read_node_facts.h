// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cluster/cluster_snapshot.h"
#include "core/plan/node_facts.h"
#include "core/postgres/session.h"

namespace tessera {

/// What every registered primary says about itself, asked through the coordinator, all nodes at the same
/// time. A node that does not answer, or that this role may not ask, is marked and says why; never an error.
[[nodiscard]] QList<NodeFacts> readNodeFacts(Session &session, const ClusterSnapshot &cluster,
                                             Deadline deadline, std::stop_token stop = {});

/// Fills @p node from the answer to node_preflight.sql, one JSON text.
void readNodeAnswer(NodeFacts &node, const QString &answer);

} // namespace tessera
