// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ha/manager_clues.h"

#include <algorithm>

namespace tessera {

namespace {

bool isOfGroup(const MemberReading &member, const QList<Node> &group, const QString &systemIdentifier)
{
    if (!systemIdentifier.isEmpty() && member.systemIdentifier == systemIdentifier)
        return true;
    return std::ranges::any_of(group, [&](const Node &node) {
        return member.server == node.address() || member.follows == node.address();
    });
}

/// Of the servers that are registered for the group, the first that tells.
QString systemIdentifierOf(const QList<Node> &group, const QList<MemberReading> &members)
{
    for (const auto &node : group) {
        const auto member = std::ranges::find(members, node.address(), &MemberReading::server);
        if (member != members.end() && !member->systemIdentifier.isEmpty())
            return member->systemIdentifier;
    }
    return {};
}

void add(GroupClue &clue, const MemberReading &member)
{
    const auto place = hostPortFrom(member.server);
    clue.servers << member.server;
    if (place && !clue.hosts.contains(place->host))
        clue.hosts << place->host;
    if (!clue.evidence)
        clue.evidence = member.manager;
    if (clue.systemIdentifier.isEmpty())
        clue.systemIdentifier = member.systemIdentifier;
}

} // namespace

QList<GroupClue> managerClues(const QList<Node> &nodes, const QList<MemberReading> &members)
{
    QList<GroupClue> clues;
    for (const auto &primary : nodes) {
        if (primary.role != NodeRole::Primary)
            continue;
        QList<Node> group;
        std::ranges::copy_if(nodes, std::back_inserter(group),
                             [&](const Node &one) { return one.group == primary.group; });
        GroupClue clue { .group = primary.group, .systemIdentifier = systemIdentifierOf(group, members) };
        for (const auto &member : members) {
            if (isOfGroup(member, group, clue.systemIdentifier))
                add(clue, member);
        }
        clues << clue;
    }
    return clues;
}

} // namespace tessera
