// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ha/read_availability.h"

#include "core/ha/group_members.h"
#include "core/ha/manager_clues.h"
#include "core/ha/read_groups.h"
#include "core/ha/read_members.h"
#include "core/managers/read_managers.h"

#include <algorithm>

namespace tessera {

QList<NodeGroup> readAvailability(Session *coordinator, const Connector &connector, const QList<Node> &nodes,
                                  Deadline deadline, const std::stop_token &stop)
{
    auto groups = nodeGroups(nodes, {});
    if (coordinator != nullptr)
        groups = readGroups(*coordinator, nodes, deadline, stop).value_or(groups);
    addMembers(groups, readMembers(connector, nodes, deadline, stop));
    return groups;
}

QList<ManagedGroup> readAvailableManagers(Session *coordinator, const ConnectionTarget &target,
                                          const QList<NodeGroup> &groups, const QList<Node> &nodes,
                                          Deadline deadline, const std::stop_token &stop)
{
    QList<MemberReading> members;
    for (const auto &group : groups)
        members += group.members;
    const bool isSeen = std::ranges::any_of(groups, &NodeGroup::managerTraces);
    if (!isSeen && target.managers.isEmpty())
        return {};
    if (coordinator != nullptr) {
        const auto read = readManagedGroups(*coordinator, target, nodes, deadline, stop);
        if (read)
            return *read;
    }
    return readManagers(target, managerClues(nodes, members), deadline, stop);
}

} // namespace tessera
