// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cluster/cluster_snapshot.h"

namespace tessera {

// Why an operation that the window offers cannot be done now on any object of this cluster, in the words of
// its plan; empty when it can.

[[nodiscard]] QString reasonAgainstIsolation(const SnapshotPtr &cluster);
[[nodiscard]] QString reasonAgainstDistributingSchemas(const SnapshotPtr &cluster);
/// There has to be a distributed schema, too.
[[nodiscard]] QString reasonAgainstUndistributingSchemas(const SnapshotPtr &cluster);
/// There have to be a distributed schema with tables and another node, too.
[[nodiscard]] QString reasonAgainstSchemaMove(const SnapshotPtr &cluster);

} // namespace tessera
