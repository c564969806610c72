// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cluster/cluster_snapshot.h"

#include <QJsonObject>

namespace tessera {

/// The operation that moves the set of a shard, and its parameters. A distributed schema moves as a whole, by
/// its own name where the server can. @p cluster may be null.
[[nodiscard]] std::pair<QString, QJsonObject> moveWish(const SnapshotPtr &cluster, ShardId shard,
                                                       NodeId target);

} // namespace tessera
