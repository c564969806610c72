// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ha/group_members.h"

#include <QCoreApplication>

#include <algorithm>

namespace tessera {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::HighAvailability)
};

const MemberReading *memberAt(const QList<MemberReading> &members, const QString &server)
{
    const auto found = std::ranges::find(members, server, &MemberReading::server);
    return found == members.end() ? nullptr : &*found;
}

/// The same for all of the group; of a primary that is silent its standbys know.
QString identityOf(const Node &primary, const QList<MemberReading> &members)
{
    const auto *own = memberAt(members, primary.address());
    if (own != nullptr && !own->systemIdentifier.isEmpty())
        return own->systemIdentifier;
    const auto standby = std::ranges::find_if(members, [&](const MemberReading &one) {
        return isMadeToFollow(one, { primary.host, primary.port });
    });
    return standby == members.end() ? QString() : standby->systemIdentifier;
}

} // namespace

void addMembers(QList<NodeGroup> &groups, const QList<MemberReading> &members)
{
    for (auto &group : groups) {
        const auto *primary = memberAt(members, group.primary.address());
        if (primary == nullptr)
            continue;
        if (!group.reading && primary->followers)
            group.reading = primary->followers;
        else if (!group.reading && !primary->problem.isEmpty())
            group.problem = primary->problem;
        const auto identity = identityOf(group.primary, members);
        std::ranges::copy_if(members, std::back_inserter(group.members), [&](const MemberReading &one) {
            return &one == primary || (!identity.isEmpty() && one.systemIdentifier == identity);
        });
    }
}

QString standingOf(const MemberReading &stray)
{
    if (stray.isFenced)
        return Words::tr("fenced, needs to be rebuilt");
    if (stray.acceptsWrites())
        return Words::tr("accepts writes");
    if (stray.isReachable)
        return Words::tr("does not follow");
    return stray.hostState.isEmpty() ? Words::tr("does not answer") : Words::tr("down");
}

const MemberReading *NodeGroup::named() const
{
    return memberAt(members, primary.address());
}

const ManagerEvidence *NodeGroup::managerTraces() const
{
    const auto found =
        std::ranges::find_if(members, [](const MemberReading &one) { return one.manager.has_value(); });
    return found == members.end() ? nullptr : &*found->manager;
}

QStringList serversOf(const QList<MemberReading> &members)
{
    QStringList servers;
    for (const auto &one : members)
        servers << one.server;
    return servers;
}

QList<MemberReading> NodeGroup::usurpers() const
{
    QList<MemberReading> found;
    std::ranges::copy_if(members, std::back_inserter(found), [this](const MemberReading &one) {
        return one.acceptsWrites() && one.server != primary.address();
    });
    return found;
}

QList<MemberReading> NodeGroup::strays() const
{
    const auto isFollowing = [this](const MemberReading &one) {
        return reading && one.isReachable && one.isInRecovery && one.timeline == reading->timeline
            && std::ranges::any_of(reading->standbys, [&](const FollowingStandby &standby) {
                   return standby.isStreaming() && standby.name == one.name;
               });
    };
    QList<MemberReading> found;
    std::ranges::copy_if(members, std::back_inserter(found), [&](const MemberReading &one) {
        return one.server != primary.address() && !isFollowing(one);
    });
    return found;
}

} // namespace tessera
