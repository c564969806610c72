// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cluster/cluster_snapshot.h"
#include "core/postgres/session.h"

namespace tessera {

/// The shard of @p tableName that holds @p key; the server hashes it (citus.md §3.1). Blocks.
/// Errors: NotFound, and those of Session, such as a key that the column's type does not take.
[[nodiscard]] Result<ShardId> findKey(Session &session, const ClusterSnapshot &snapshot,
                                      const QString &tableName, const QString &key, Deadline deadline,
                                      std::stop_token stop);

} // namespace tessera
