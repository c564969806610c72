// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/standby_group.h"

#include "core/operations/server_steps.h"

#include <QCoreApplication>

#include <algorithm>

namespace tessera {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::Standbys)
};

const NodeGroup *groupNumbered(const PlanFacts &facts, const QString &number)
{
    bool isNumber = false;
    const GroupId wanted { number.toInt(&isNumber) };
    const auto found = std::ranges::find_if(
        facts.groups, [&](const NodeGroup &one) { return isNumber && one.primary.group == wanted; });
    return found == facts.groups.end() ? nullptr : &*found;
}

} // namespace

QStringList StandbyGroup::streaming() const
{
    QStringList names;
    for (const auto &standby : followers.standbys) {
        if (standby.isStreaming() && !names.contains(standby.name))
            names << standby.name;
    }
    return names;
}

FactRequest standbyFacts()
{
    FactRequest request;
    request.members = true;
    request.groups = true;
    return request;
}

Result<StandbyGroup> standbyGroup(const PlanFacts &facts, const QString &group, HandWork work)
{
    const auto *found = groupNumbered(facts, group);
    if (found == nullptr)
        return refuse(Words::tr("There is no node group '%1'. 'ha show' lists them.").arg(group));
    if (const auto managed = refusalUnderManager(facts, found->primary.group, work); !managed)
        return tl::unexpected(managed.error());
    const auto server = found->primary.address();
    if (!found->reading)
        return refuse(Words::tr("The primary %1 does not answer: %2").arg(server, found->problem));
    const auto *primary = memberNamed(facts, server);
    if (primary == nullptr || !primary->isReachable)
        return refuse(Words::tr("The primary %1 cannot be reached directly: %2")
                          .arg(server, primary != nullptr ? primary->problem : QString()));
    if (primary->isInRecovery)
        return refuse(Words::tr("%1, which pg_dist_node calls primary, is a standby.").arg(server));
    return StandbyGroup { found->primary, *primary, *found->reading, found->secondaries };
}

Result<MemberReading> hostedMember(const PlanFacts &facts, const QString &server)
{
    const auto *member = memberNamed(facts, server);
    if (member == nullptr || !member->hasHost)
        return refuse(
            Words::tr("How to reach the host of %1 is not known. Enter it with 'ha host set'.").arg(server));
    return *member;
}

Step syncStep(const StandbyGroup &group, const SyncNames &wanted)
{
    const auto &server = group.primary.server;
    const auto title = wanted.names.isEmpty()
        ? Words::tr("Let commits on %1 wait for no standby.").arg(server)
        : Words::tr("Let commits on %1 wait for %n of the standbys %2.", nullptr, wanted.count)
              .arg(server, wanted.names.join(u", "_s));
    return statementStep(title, server, alterSystem(syncNamesSetting, wanted.text()),
                         restoreSystem(group.primary, syncNamesSetting));
}

} // namespace tessera
