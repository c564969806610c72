// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/take_over_scene.h"

#include "core/ha/wal_position.h"

#include <QCoreApplication>

#include <algorithm>

namespace tessera {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::Switchover)
};

/// A slot's name: lower-case letters, digits and underscores.
QString nameFor(const MemberReading &member)
{
    if (!member.slot.isEmpty())
        return member.slot;
    auto name = u"node_"_s + member.server.toLower();
    for (auto &letter : name) {
        if (!(letter >= u'a' && letter <= u'z') && !(letter >= u'0' && letter <= u'9'))
            letter = u'_';
    }
    return name.left(63);
}

/// The other nodes that have to learn the new address.
void addOthers(TakeOverScene &scene, const PlanFacts &facts)
{
    auto nodes = facts.snapshot->nodes();
    std::ranges::stable_sort(nodes, {}, &Node::isCoordinator);
    for (const auto &other : std::as_const(nodes)) {
        if (other.address() == scene.candidate.server)
            scene.secondary = other;
        if (other.role != NodeRole::Primary || !other.isActive || !other.hasMetadata
            || other.id == scene.node.id)
            continue;
        const auto *reading = memberNamed(facts, other.address());
        if (reading == nullptr || !reading->isReachable) {
            scene.silent << other.address();
            continue;
        }
        scene.others << other;
        scene.otherReadings << *reading;
    }
}

} // namespace

QString TakeOverScene::coordinator() const
{
    return node.isCoordinator() || others.isEmpty() ? candidate.server : others.last().address();
}

HostPort TakeOverScene::newPlace() const
{
    return hostPortFrom(candidate.server).value_or(HostPort {});
}

const MemberReading *memberNamed(const PlanFacts &facts, const QString &server)
{
    const auto found = std::ranges::find(facts.members, server, &MemberReading::server);
    return found == facts.members.end() ? nullptr : &*found;
}

bool isStandbyOf(const MemberReading &member, const MemberReading &primary)
{
    return member.isReachable && member.isInRecovery && member.systemIdentifier == primary.systemIdentifier
        && member.server != primary.server;
}

bool isCascaded(const PlanFacts &facts, const MemberReading &member, const MemberReading &primary)
{
    return std::ranges::any_of(facts.members, [&](const MemberReading &one) {
        const auto place = hostPortFrom(one.server);
        return isStandbyOf(one, primary) && one.server != member.server && place
            && isMadeToFollow(member, *place);
    });
}

const MemberReading *secondPrimary(const PlanFacts &facts, const MemberReading &primary)
{
    const auto found = std::ranges::find_if(facts.members, [&](const MemberReading &member) {
        return member.acceptsWrites() && member.systemIdentifier == primary.systemIdentifier
            && member.server != primary.server;
    });
    return found == facts.members.end() ? nullptr : &*found;
}

quint64 positionOf(const MemberReading &member)
{
    return walPosition(member.lsn).value_or(0);
}

Result<Node> primaryOfGroup(const ClusterSnapshot &cluster, const QString &group)
{
    bool isNumber = false;
    const auto number = group.toInt(&isNumber);
    const auto *node = isNumber ? cluster.primaryOf(GroupId { number }) : nullptr;
    if (node == nullptr)
        return refuse(
            number == 0 && isNumber
                ? Words::tr("The coordinator is not registered. Call citus_set_coordinator_host first.")
                : Words::tr("There is no node group '%1'. 'ha show' lists them.").arg(group));
    return *node;
}

Result<MemberReading> chosenCandidate(const PlanFacts &facts, const MemberReading &primary, const QString &to)
{
    if (!to.isEmpty()) {
        const auto found = std::ranges::find_if(facts.members, [&](const MemberReading &member) {
            return member.server == to || (isStandbyOf(member, primary) && member.name == to);
        });
        if (found == facts.members.end() || !found->isReachable)
            return refuse(Words::tr("%1 cannot be reached. %2")
                              .arg(to,
                                   found != facts.members.end()
                                       ? found->problem
                                       : Words::tr("It is no server of this connection.")));
        return *found;
    }
    const MemberReading *best = nullptr;
    for (const auto &member : facts.members) {
        if (isStandbyOf(member, primary) && (best == nullptr || positionOf(member) > positionOf(*best)))
            best = &member;
    }
    if (best == nullptr)
        return refuse(
            Words::tr("No standby of %1 can be reached directly. Add one first.").arg(primary.server));
    return *best;
}

TakeOverScene sceneOf(const PlanFacts &facts, const Node &node, const MemberReading &primary,
                      const MemberReading &candidate)
{
    TakeOverScene scene {
        .node = node, .primary = primary, .candidate = candidate, .oldName = nameFor(primary)
    };
    for (const auto &member : facts.members) {
        if (isStandbyOf(member, primary) && member.server != candidate.server && !member.name.isEmpty()
            && !isCascaded(facts, member, primary))
            scene.siblings << member;
    }
    addOthers(scene, facts);
    return scene;
}

} // namespace tessera
