// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/set_sync_policy.h"

#include "core/operations/plan_parts.h"
#include "core/operations/standby_group.h"

#include <QCoreApplication>

#include <algorithm>

namespace tessera {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::Standbys)
};

SyncNames namesFor(const StandbyGroup &group, const QString &policy)
{
    SyncNames wanted;
    if (policy == u"off"_s)
        return wanted;
    if (policy == u"strict"_s)
        wanted = group.syncNames();
    else
        wanted.names.clear();
    const auto standbys = policy == u"prefer"_s ? group.followers.keepingUp() : group.streaming();
    for (const auto &name : standbys)
        wanted = wanted.with(name);
    return wanted;
}

Result<> refusal(const StandbyGroup &group, const SyncNames &wanted, const QString &policy)
{
    const auto server = group.primary.server;
    if (policy == u"strict"_s && group.streaming().isEmpty())
        return refuse(
            Words::tr("No standby of %1 streams: every commit would hang. Add one first.").arg(server));
    if (wanted.text() == group.syncNames().text())
        return refuse(wanted.names.isEmpty()
                          ? Words::tr("Commits on %1 wait for no standby already.").arg(server)
                          : Words::tr("Commits on %1 wait for %2 already.").arg(server, wanted.text()));
    return {};
}

/// A transaction over several nodes is only as safe as its least protected group (failover.md R16).
bool isAnyOtherOff(const PlanFacts &facts, const StandbyGroup &group)
{
    return std::ranges::any_of(facts.groups, [&](const NodeGroup &other) {
        return other.primary.group != group.node.group && other.reading
            && SyncNames::from(other.reading->syncNames).names.isEmpty();
    });
}

QStringList notesOf(const PlanFacts &facts, const StandbyGroup &group, const SyncNames &wanted,
                    const QString &policy)
{
    QStringList notes;
    if (wanted.names.isEmpty())
        notes << Words::tr("A failover of this group can then lose what was acknowledged last.");
    else if (isAnyOtherOff(facts, group))
        notes << Words::tr("Another group waits for no standby; a transaction over several nodes is as safe "
                           "as the weakest of them.");
    if (policy == u"strict"_s && wanted.names.size() <= wanted.count)
        notes << Words::tr("While one of these standbys is away, commits of this group hang.");
    if (policy == u"prefer"_s)
        notes << Words::tr(
            "When a standby goes or comes back, run it again, or let guards do it: the group has "
            "to stand under 'prefer' in their file.");
    return notes;
}

} // namespace

SetSyncPolicy SetSyncPolicy::from(const QJsonObject &parameters)
{
    return { parameterText(parameters, "group"), parameterText(parameters, "policy") };
}

FactRequest SetSyncPolicy::facts() const
{
    return standbyFacts();
}

Result<Plan> SetSyncPolicy::plan(const PlanFacts &facts) const
{
    if (!QStringList { u"off"_s, u"prefer"_s, u"strict"_s }.contains(policy))
        return fail(ErrorKind::Invalid,
                    Words::tr("'%1' is no policy. Write off, prefer or strict.").arg(policy));
    const auto found = standbyGroup(facts, group, HandWork::Sync);
    if (!found)
        return tl::unexpected(found.error());
    const auto wanted = namesFor(*found, policy);
    if (const auto refused = refusal(*found, wanted, policy); !refused)
        return tl::unexpected(refused.error());
    Plan plan { .title = Words::tr("Set for what commits of group %1 wait").arg(group),
                .steps = { syncStep(*found, wanted) },
                .onFailure = OnFailure::UndoFinished,
                .notes = notesOf(facts, *found, wanted, policy) };
    plan.needs.superuser = true;
    return plan;
}

} // namespace tessera
