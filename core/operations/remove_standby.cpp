// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/remove_standby.h"

#include "core/operations/plan_parts.h"
#include "core/operations/server_steps.h"
#include "core/operations/standby_group.h"

#include <QCoreApplication>

#include <algorithm>

namespace tessera {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::Standbys)
};

/// Who goes: what is known of its server, its name and its slot.
struct Leaving
{
    const MemberReading *member = nullptr; ///< Null when its address is not known
    QString name;
    QString slot;
    bool isStreaming = false;

    [[nodiscard]] QString shown() const { return member != nullptr ? member->server : name; }
};

const MemberReading *memberCalled(const PlanFacts &facts, const StandbyGroup &group, const QString &text)
{
    const auto found = std::ranges::find_if(facts.members, [&](const MemberReading &one) {
        return one.server == text
            || (one.isInRecovery && one.name == text
                && one.systemIdentifier == group.primary.systemIdentifier);
    });
    return found == facts.members.end() ? nullptr : &*found;
}

bool hasSlot(const StandbyGroup &group, const QString &name)
{
    return std::ranges::any_of(group.followers.physicalSlots,
                               [&](const StandbySlot &slot) { return slot.name == name; });
}

Result<Leaving> leavingOne(const PlanFacts &facts, const StandbyGroup &group, const QString &text)
{
    Leaving one { .member = memberCalled(facts, group, text), .name = text };
    if (one.member != nullptr && one.member->isReachable) {
        if (!one.member->isInRecovery || one.member->systemIdentifier != group.primary.systemIdentifier)
            return refuse(Words::tr("%1 is no standby of %2.").arg(one.member->server, group.primary.server));
        one.name = one.member->name;
        one.slot = one.member->slot;
    }
    for (const auto &standby : group.followers.standbys) {
        if (standby.name != one.name)
            continue;
        one.isStreaming = true;
        one.slot = standby.slot;
    }
    if (one.slot.isEmpty() && hasSlot(group, one.name))
        one.slot = one.name;
    const bool isKnown = one.isStreaming || !one.slot.isEmpty() || group.syncNames().holds(one.name)
        || (one.member != nullptr && one.member->isReachable);
    if (!isKnown)
        return refuse(Words::tr("Group %1 has no standby %2. 'ha show' lists them.")
                          .arg(QString::number(group.node.group.value), text));
    return one;
}

Result<> refusal(const StandbyGroup &group, const Leaving &one)
{
    const bool isRegistered = one.member != nullptr
        && std::ranges::any_of(group.secondaries,
                               [&](const Node &node) { return node.address() == one.member->server; });
    if (isRegistered)
        return refuse(Words::tr("%1 is registered in pg_dist_node. Remove it there first: node remove %1.")
                          .arg(one.member->server));
    if (one.isStreaming && (one.member == nullptr || !one.member->hasHost))
        return refuse(Words::tr("%1 streams, and how to reach its host is not known: stop it there, or enter "
                                "the host with 'ha host set'.")
                          .arg(one.shown()));
    return {};
}

QList<Step> stopSteps(const MemberReading &member)
{
    QList<Step> steps { holdBackStep(member.server) };
    steps << Step { .title = Words::tr("Stop %1.").arg(member.server),
                    .run = OnHost { member.server, HostTask::Stop, {}, member.stopCommand },
                    .undo = OnHost { member.server, HostTask::StartStandby, {}, member.startCommand },
                    .canUndo = true,
                    .estimate = { 300ms, 10s } };
    return steps;
}

} // namespace

RemoveStandby RemoveStandby::from(const QJsonObject &parameters)
{
    return { parameterText(parameters, "group"), parameterText(parameters, "server") };
}

FactRequest RemoveStandby::facts() const
{
    return standbyFacts();
}

Result<Plan> RemoveStandby::plan(const PlanFacts &facts) const
{
    const auto found = standbyGroup(facts, group, HandWork::RemoveStandby);
    if (!found)
        return tl::unexpected(found.error());
    const auto one = leavingOne(facts, *found, server);
    if (!one)
        return tl::unexpected(one.error());
    if (const auto refused = refusal(*found, *one); !refused)
        return tl::unexpected(refused.error());
    Plan plan { .title = Words::tr("Remove the standby %1 from group %2").arg(one->shown(), group),
                .onFailure = OnFailure::UndoFinished };
    const auto names = found->syncNames();
    if (names.holds(one->name)) {
        plan.steps << syncStep(*found, names.without(one->name));
        if (names.without(one->name).names.isEmpty())
            plan.notes << Words::tr(
                "Commits of this group then wait for no standby: a failover can lose what "
                "was acknowledged last.");
    }
    const bool hasHost = one->member != nullptr && one->member->hasHost;
    if (hasHost)
        plan.steps << stopSteps(*one->member);
    if (!one->slot.isEmpty())
        plan.steps << Step {
            .title =
                Words::tr("Drop its slot %1 on %2, which keeps WAL.").arg(one->slot, found->primary.server),
            .run = RunStatements { found->primary.server, { dropSlotText(one->slot) } },
            .estimate = moment
        };
    if (hasHost)
        plan.steps << Step {
            .title =
                Words::tr("Move the data folder of %1 aside; nothing is deleted.").arg(one->member->server),
            .run = moveAside(*one->member),
            .estimate = moment
        };
    plan.needs.superuser = true;
    return plan;
}

} // namespace tessera
