// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connections/connector.h"
#include "core/ha/group_verdict.h"
#include "core/managers/managed_group.h"

namespace tessera {

/// The node groups of @p nodes as @p coordinator, when there is a session to it, and each server that is
/// known say, asked directly. Blocks, at most 8 s beyond the coordinator's answer. Errors: none: what is not
/// answered is told in the group.
[[nodiscard]] QList<NodeGroup> readAvailability(Session *coordinator, const Connector &connector,
                                                const QList<Node> &nodes, Deadline deadline,
                                                const std::stop_token &stop = {});

/// What the HA managers of these groups say; nobody is asked where none has been told and no server bears
/// traces of one. Without a session to the coordinator it is not compared with pg_dist_node. Blocks, at most
/// 3 s for each address of a manager. Errors: none: what is not answered is told in the group.
[[nodiscard]] QList<ManagedGroup> readAvailableManagers(Session *coordinator, const ConnectionTarget &target,
                                                        const QList<NodeGroup> &groups,
                                                        const QList<Node> &nodes, Deadline deadline,
                                                        const std::stop_token &stop = {});

} // namespace tessera
