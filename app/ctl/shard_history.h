// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/command.h"
#include "core/cluster/cluster_snapshot.h"

namespace tessera {

/// Which node held a shard when, as the console recorded it on this machine; without a shard, when the record
/// began, changed and broke.
[[nodiscard]] Result<Answer> shardHistory(const Invocation &invocation);
/// What the catalogs said at @p time, ISO 8601. Errors: Invalid; NotFound when nobody watched then; those of
/// reaching the cluster and the record.
[[nodiscard]] Result<SnapshotPtr> snapshotAt(const Invocation &invocation, const QString &time);

} // namespace tessera
