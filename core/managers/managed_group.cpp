// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/managers/managed_group.h"

#include <QCoreApplication>

#include <algorithm>

namespace tessera {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::Managers)
};

} // namespace

const ManagedMember *leaderOf(const ManagedGroup &group)
{
    const auto found = std::ranges::find(group.members, MemberRole::Primary, &ManagedMember::role);
    return found == group.members.end() ? nullptr : &*found;
}

const ManagedMember *memberOf(const ManagedGroup &group, const QString &name)
{
    const auto found = std::ranges::find_if(group.members, [&](const ManagedMember &one) {
        return !name.isEmpty() && (one.name == name || one.server == name);
    });
    return found == group.members.end() ? nullptr : &*found;
}

const ManagedGroup *managerOf(const QList<ManagedGroup> &groups, GroupId group)
{
    const auto found = std::ranges::find(groups, group, &ManagedGroup::group);
    return found == groups.end() ? nullptr : &*found;
}

bool isFollowing(const ManagedMember &member)
{
    return member.role == MemberRole::Sync || member.role == MemberRole::Async;
}

bool hasReached(const ManagedGroup &group, ManagerGoal goal, const QString &member)
{
    if (!group.problem.isEmpty())
        return false;
    const auto *one = memberOf(group, member);
    switch (goal) {
    case ManagerGoal::Nothing:
        return true;
    case ManagerGoal::Leads:
        return group.isSettled && one != nullptr && one == leaderOf(group);
    case ManagerGoal::Paused:
        return group.isPaused;
    case ManagerGoal::Resumed:
        return member.isEmpty() ? !group.isPaused : one != nullptr && isFollowing(*one);
    case ManagerGoal::Maintained:
        return one != nullptr && one->role == MemberRole::Maintenance;
    case ManagerGoal::Follows:
    case ManagerGoal::Rebuilt:
        return one != nullptr && isFollowing(*one);
    case ManagerGoal::Restarted:
        return one != nullptr
            && (isFollowing(*one) || one->role == MemberRole::Primary
                || one->role == MemberRole::StandbyLeader);
    }
    return false;
}

QString nameOf(MemberRole role)
{
    switch (role) {
    case MemberRole::Unknown:
        return Words::tr("not running");
    case MemberRole::Primary:
        return Words::tr("primary");
    case MemberRole::Sync:
        return Words::tr("synchronous standby");
    case MemberRole::Async:
        return Words::tr("standby");
    case MemberRole::StandbyLeader:
        return Words::tr("leads a standby cluster");
    case MemberRole::Maintenance:
        return Words::tr("under maintenance");
    case MemberRole::Moving:
        return Words::tr("changes its role");
    }
    return {};
}

QString idOf(MemberRole role)
{
    switch (role) {
    case MemberRole::Unknown:
        return u"unknown"_s;
    case MemberRole::Primary:
        return u"primary"_s;
    case MemberRole::Sync:
        return u"sync"_s;
    case MemberRole::Async:
        return u"async"_s;
    case MemberRole::StandbyLeader:
        return u"standbyLeader"_s;
    case MemberRole::Maintenance:
        return u"maintenance"_s;
    case MemberRole::Moving:
        return u"moving"_s;
    }
    return {};
}

QString titleOf(const ManagedGroup &group)
{
    const auto kind = nameOf(group.kind);
    return group.name.isEmpty() ? kind : u"%1 (%2)"_s.arg(kind, group.name);
}

QStringList findingsOf(const ManagedGroup &group)
{
    if (!group.problem.isEmpty())
        return { group.problem };
    QStringList findings;
    if (group.isPaused)
        findings << Words::tr("%1 is paused: nobody takes over when the primary of group %2 dies.")
                        .arg(titleOf(group), QString::number(group.group.value));
    if (!group.isSettled)
        findings << Words::tr("%1 names no settled primary of group %2 at the moment.")
                        .arg(titleOf(group), QString::number(group.group.value));
    const auto *leader = leaderOf(group);
    for (const auto &stray : group.isSettled &&leader != nullptr ? group.strays : QList<StrayNode>())
        findings << Words::tr("pg_dist_node of %1 names %2, but the primary of group %3 is %4.")
                        .arg(stray.node, stray.names, QString::number(group.group.value), leader->server);
    if (!findings.isEmpty() && group.isSettled && !group.strays.isEmpty() && !group.knowsCitus)
        findings << Words::tr("%1 does not keep pg_dist_node. 'ha follow-manager --group %2' does.")
                        .arg(titleOf(group), QString::number(group.group.value));
    return findings;
}

} // namespace tessera
