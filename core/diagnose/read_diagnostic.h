// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cluster/cluster_snapshot.h"
#include "core/cluster/shard_sizes.h"
#include "core/diagnose/diagnostic.h"
#include "core/postgres/session.h"

namespace tessera {

/// Puts one check to all nodes at the same time, through the coordinator. A node that does not answer, or
/// whose answer is an error (a right that is missing), is a problem of the result. Errors: those of Session.
[[nodiscard]] Result<DiagnosticResult> readDiagnostic(Session &session, const DiagnosticCheck &check,
                                                      const ClusterSnapshot &cluster, Deadline deadline,
                                                      std::stop_token stop = {});

/// How evenly each colocation group lies on the nodes that may hold shards; groups of which a size is unknown
/// are left out. Pure.
[[nodiscard]] DiagnosticResult dataSkew(const DiagnosticCheck &check, const ClusterSnapshot &cluster,
                                        const ShardSizes &sizes);

} // namespace tessera
