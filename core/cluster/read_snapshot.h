// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cluster/cluster_snapshot.h"
#include "core/cluster/probe_capabilities.h"
#include "core/postgres/session.h"

namespace tessera {

/// Reads the catalogs of the coordinator at one moment, in one simple-protocol string: the small catalogs,
/// then two COPY BINARY streams, in one read-only transaction (design.md §4). Contacts no other node. Errors:
/// those of Session; Server when a stream does not have the columns asked for.
[[nodiscard]] Result<SnapshotPtr> readSnapshot(Session &session, const Capabilities &capabilities,
                                               Deadline deadline, std::stop_token stop = {});
/// The same moment, with all but the shards read at the same time through @p second: another session of the
/// same role to the same database.
[[nodiscard]] Result<SnapshotPtr> readSnapshot(Session &session, Session &second,
                                               const Capabilities &capabilities, Deadline deadline,
                                               std::stop_token stop = {});
/// Verifies the coordinator, probes it, and reads it once.
[[nodiscard]] Result<SnapshotPtr> readSnapshot(Session &session, Deadline deadline, std::stop_token stop = {},
                                               Standbys standbys = Standbys::Refused);

} // namespace tessera
