// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cluster/cluster_state.h"

#include <functional>

namespace tessera::test {

/// A small world from text, one fact a line or separated by '|':
///   "w1 group 1 | w2 group 2 inactive | w3 group 3 noshards | w2b group 2 secondary"
///   "orders: hash tenant_id group 1 shards 8 on w1 w2" (round robin), "countries: reference on w1 w2",
///   "acme.users: schema group 7 on w1" (a table of the distributed schema acme)
/// A coordinator "coord group 0 noshards" is added when no node has group 0. Ports are 5432, nodes get ids in
/// order. @p change is made before the snapshot is.
[[nodiscard]] SnapshotPtr clusterFromText(const QString &text,
                                          const std::function<void(ClusterSnapshot::Parts &)> &change = {});

/// @p snapshot with other parts.
[[nodiscard]] SnapshotPtr withParts(const ClusterSnapshot &snapshot,
                                    const std::function<void(ClusterSnapshot::Parts &)> &change);

/// Sizes from "SHARDID BYTES" pairs separated by '|', the same for every placement of the shard. Shards not
/// named are unknown.
[[nodiscard]] SizesPtr sizesFromText(const ClusterSnapshot &snapshot, const QString &text);

} // namespace tessera::test
