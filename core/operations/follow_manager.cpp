// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/follow_manager.h"

#include "core/operations/plan_parts.h"
#include "core/operations/take_over_parts.h"

#include <QCoreApplication>

#include <algorithm>

namespace tessera {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::Managers)
};

Result<ManagedGroup> settledManager(const PlanFacts &facts, const Node &node)
{
    const auto number = QString::number(node.group.value);
    const auto *manager = managerOf(facts.managers, node.group);
    if (manager == nullptr)
        return refuse(Words::tr("No HA manager of group %1 is known. Where there is one, say so with 'ha "
                                "manager set'.")
                          .arg(number));
    if (!manager->problem.isEmpty())
        return refuse(manager->problem);
    if (manager->knowsCitus)
        return refuse(Words::tr("%1 keeps pg_dist_node itself. If it does not get there, look at its log.")
                          .arg(titleOf(*manager)));
    if (!manager->isTold)
        return refuse(Words::tr("%1 was found by its traces, which do not tell whether it keeps pg_dist_node "
                                "itself. Say it with 'ha manager set', with --citus or without.")
                          .arg(titleOf(*manager)));
    if (!manager->isSettled)
        return refuse(Words::tr("%1 is changing the roles of group %2. Wait until one primary is settled.")
                          .arg(titleOf(*manager), number));
    return *manager;
}

Result<MemberReading> newPrimary(const PlanFacts &facts, const ManagedGroup &manager)
{
    const auto server = leaderOf(manager)->server;
    const auto *reading = memberNamed(facts, server);
    if (reading == nullptr || !reading->isReachable)
        return refuse(Words::tr("%1, the primary by %2, cannot be reached directly. %3")
                          .arg(server, titleOf(manager), reading != nullptr ? reading->problem : QString()));
    if (reading->isInRecovery)
        return refuse(Words::tr("%1, the primary by %2, is still in recovery. Wait until it accepts writes.")
                          .arg(server, titleOf(manager)));
    return *reading;
}

/// The server that pg_dist_node names; it may be down, or a standby by now.
Result<MemberReading> oldPrimary(const PlanFacts &facts, const Node &node, const MemberReading &chosen)
{
    const auto *found = memberNamed(facts, node.address());
    auto old = found != nullptr ? *found : MemberReading { .server = node.address() };
    const bool isSame = old.systemIdentifier == chosen.systemIdentifier;
    if (old.server == chosen.server)
        return refuse(Words::tr("pg_dist_node names %1 for group %2 already: there is nothing to do.")
                          .arg(node.address(), QString::number(node.group.value)));
    if (old.isReachable && !old.isInRecovery && isSame)
        return refuse(
            Words::tr("%1, which pg_dist_node names for group %2, accepts writes: it is %3 by another "
                      "name, or there are two primaries. Nothing is changed.")
                .arg(node.address(), QString::number(node.group.value), chosen.server));
    if (!old.systemIdentifier.isEmpty() && !isSame)
        return refuse(Words::tr("%1 is a copy of another cluster than %2: their system identifiers differ.")
                          .arg(chosen.server, old.server));
    old.isReachable = false; // nothing is changed there
    return old;
}

QStringList notesOf(const TakeOverScene &scene)
{
    QStringList notes { Words::tr("Only pg_dist_node and two-phase commits are looked after; the servers are "
                                  "left to their manager.") };
    if (!scene.silent.isEmpty())
        notes << Words::tr("These nodes do not answer and learn the new address when they are back: %1")
                     .arg(scene.silent.join(u", "_s));
    return notes;
}

} // namespace

FollowManager FollowManager::from(const QJsonObject &parameters)
{
    return { parameterText(parameters, "group") };
}

FactRequest FollowManager::facts() const
{
    return { .members = true, .isUrgent = true };
}

Result<Plan> FollowManager::plan(const PlanFacts &facts) const
{
    if (!facts.isSuperuser)
        return refuse(Words::tr("Changing pg_dist_node needs a superuser."));
    const auto node = primaryOfGroup(*facts.snapshot, group);
    if (!node)
        return tl::unexpected(node.error());
    const auto manager = settledManager(facts, *node);
    if (!manager)
        return tl::unexpected(manager.error());
    if (facts.isInRecovery)
        return refuse(Words::tr("The connection leads to a standby of the coordinator. Let it name both "
                                "servers, with target_session_attrs=read-write."));
    const auto chosen = newPrimary(facts, *manager);
    if (!chosen)
        return tl::unexpected(chosen.error());
    const auto old = oldPrimary(facts, *node, *chosen);
    if (!old)
        return tl::unexpected(old.error());
    auto scene = sceneOf(facts, *node, *old, *chosen);
    scene.siblings.clear();
    Plan plan { .title = Words::tr("Let pg_dist_node follow %1: group %2 is at %3")
                             .arg(titleOf(*manager), group, chosen->server),
                .steps = restSteps(scene) + QList { repointStep(scene) } + knowSteps(scene)
                    + recoverySteps(scene) + goOnSteps(scene),
                .onFailure = OnFailure::UndoAlways,
                .notes = notesOf(scene) };
    plan.needs.superuser = true;
    plan.needs.functions = { u"citus_update_node"_s };
    return plan;
}

} // namespace tessera
