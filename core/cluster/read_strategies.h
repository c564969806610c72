// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cluster/cluster_snapshot.h"
#include "core/cluster/rebalance_strategy.h"
#include "core/postgres/session.h"

namespace tessera {

/// Every rebalance strategy of the server, by name. Contacts no other node. Errors: those of Session.
[[nodiscard]] Result<QList<RebalanceStrategy>> readStrategies(Session &session, Deadline deadline,
                                                              std::stop_token stop = {});
/// Asks the strategy's own functions about each shard set and node, where they are not Citus'. They run on
/// the coordinator and may ask other nodes, once for each set. Errors: those of Session; Server: a function
/// raised.
[[nodiscard]] Result<> askStrategy(RebalanceStrategy &strategy, Session &session,
                                   const ClusterSnapshot &snapshot, Deadline deadline,
                                   std::stop_token stop = {});

} // namespace tessera
