// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cluster/node_fan_out.h"
#include "core/ha/group_verdict.h"

namespace tessera {

/// The node groups of @p nodes in their order, with what @p answers to core/sql/node_standbys.sql say. A
/// coordinator that is not registered is the group of NodeId 0. Pure.
[[nodiscard]] QList<NodeGroup> nodeGroups(const QList<Node> &nodes, const QList<NodeAnswer> &answers);

/// Asks every primary of @p nodes, through the coordinator. Needs no more than pg_monitor. Errors: those of
/// Session.
[[nodiscard]] Result<QList<NodeGroup>> readGroups(Session &session, const QList<Node> &nodes,
                                                  Deadline deadline, std::stop_token stop = {});

} // namespace tessera
