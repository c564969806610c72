// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cluster/node_fan_out.h"
#include "core/connections/connection_target.h"
#include "core/managers/managed_group.h"
#include "core/managers/manager_evidence.h"

namespace tessera {

/// What is known of a node group before anybody is asked who manages it.
struct GroupClue
{
    GroupId group;
    QStringList hosts = {}; ///< Of its servers
    QStringList servers = {}; ///< HOST:PORT each
    QString systemIdentifier = {}; ///< Empty: not known
    std::optional<ManagerEvidence> evidence = {};
    bool operator==(const GroupClue &) const = default;
};

/// How the manager of that group is asked: as the user said, else as its traces suggest; nullopt when it has
/// none. Pure.
[[nodiscard]] std::optional<ManagerAccess> wayToManager(const QList<ManagerAccess> &told,
                                                        const GroupClue &clue);

/// Asks the managers of those groups that have one, all at once; one that cannot be asked says why. Where the
/// monitor of pg_auto_failover was not told, it is looked for on the hosts that the connection names. Blocks,
/// at most 3 s for each address of a manager.
[[nodiscard]] QList<ManagedGroup> readManagers(const ConnectionTarget &target, const QList<GroupClue> &clues,
                                               Deadline deadline, const std::stop_token &stop = {});

/// The same for the node groups of @p nodes, by what their primaries answer through the coordinator, with the
/// nodes whose pg_dist_node names another primary. Needs no more than pg_monitor. Errors: those of Session.
[[nodiscard]] Result<QList<ManagedGroup>> readManagedGroups(Session &session, const ConnectionTarget &target,
                                                            const QList<Node> &nodes, Deadline deadline,
                                                            std::stop_token stop = {});

/// Whether both name one server: alike, both on loopback, or by a common address of their hosts. May ask the
/// resolver, at most 1 s. Empty names nothing.
[[nodiscard]] bool isSamePlace(const QString &one, const QString &other, const std::stop_token &stop = {});

} // namespace tessera
