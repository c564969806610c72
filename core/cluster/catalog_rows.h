// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cluster/cluster_snapshot.h"
#include "core/postgres/row.h"

namespace tessera {

/// The small catalogs as values, each from the rows of the SQL text of the same name.
[[nodiscard]] QList<Node> nodesFrom(const Rows &rows);
[[nodiscard]] QList<DistributedTable> tablesFrom(const Rows &rows);
[[nodiscard]] QList<ColocationGroup> colocationGroupsFrom(const Rows &rows);
/// Jobs with their tasks; both newest job first.
[[nodiscard]] QList<Job> jobsFrom(const Rows &jobs, const Rows &tasks);
[[nodiscard]] QList<CleanupRecord> cleanupFrom(const Rows &rows);

} // namespace tessera
