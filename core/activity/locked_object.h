// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/activity/cluster_session.h"
#include "core/cluster/cluster_snapshot.h"

namespace tessera {

/// What a lock is on, for people: "clicks, shard 102034 (hash -134217728 to -1)", "moving shard 102034". @p
/// cluster may be null: shards keep their own names then.
[[nodiscard]] QString lockedObjectText(const LockedObject &object, const ClusterSnapshot *cluster);
/// "AccessExclusiveLock" as people write it: "access exclusive".
[[nodiscard]] QString lockModeText(const QString &mode);

} // namespace tessera
