// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cluster/cluster_snapshot.h"

namespace tessera {

/// The reference tables that each active primary lacks, by its group; complete nodes are left out. They
/// belong on every active node, the coordinator included when it is registered (citus.md §3.3).
[[nodiscard]] QHash<GroupId, QStringList> missingReferenceCopies(const ClusterSnapshot &cluster);

} // namespace tessera
