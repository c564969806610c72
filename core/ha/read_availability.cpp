// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ha/read_availability.h"

#include "core/ha/group_members.h"
#include "core/ha/read_groups.h"
#include "core/ha/read_members.h"

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

} // namespace tessera
