// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/add_standby.h"

#include "core/operations/plan_parts.h"
#include "core/operations/server_steps.h"
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

constexpr qsizetype longestName = 63; // NAMEDATALEN - 1

Result<> refusalOfServer(const StandbyGroup &group, const MemberReading &there)
{
    if (there.isReachable)
        return refuse(Words::tr("A server runs at %1 already.").arg(there.server));
    const auto name = standbyNameFor(there.server);
    const bool isTaken = std::ranges::any_of(group.followers.physicalSlots,
                                             [&](const StandbySlot &slot) { return slot.name == name; });
    if (isTaken)
        return refuse(
            Words::tr("%1 has a slot %2 already: a standby of that name was there. Remove it first.")
                .arg(group.primary.server, name));
    return {};
}

} // namespace

QString standbyNameFor(const QString &server)
{
    QString name = u"standby_"_s;
    for (const auto letter : server.toLower()) {
        const bool isPlain = (letter >= u'a' && letter <= u'z') || (letter >= u'0' && letter <= u'9');
        name += isPlain ? letter : u'_';
    }
    // Ends of addresses differ more often than their beginnings.
    return name.size() <= longestName ? name : u"standby_"_s + name.right(longestName - 8);
}

AddStandby AddStandby::from(const QJsonObject &parameters)
{
    return { parameterText(parameters, "group"), parameterText(parameters, "server"),
             parameterText(parameters, "connection") };
}

FactRequest AddStandby::facts() const
{
    return standbyFacts();
}

Result<Plan> AddStandby::plan(const PlanFacts &facts) const
{
    const auto found = standbyGroup(facts, group, HandWork::AddStandby);
    if (!found)
        return tl::unexpected(found.error());
    const auto there = hostedMember(facts, server);
    if (!there)
        return tl::unexpected(there.error());
    const auto refused = refusalOfServer(*found, *there).and_then([&] { return refusalOfLogin(connection); });
    if (!refused)
        return tl::unexpected(refused.error());
    const auto &primary = found->primary.server;
    const auto name = standbyNameFor(server);
    Plan plan { .title = Words::tr("Add the standby %1 to group %2").arg(server, group),
                .onFailure = OnFailure::UndoFinished };
    plan.steps << statementStep(Words::tr("Make a slot for %1 on %2.").arg(server, primary), primary,
                                { slotText(name) }, freeSlotTexts(name));
    plan.steps << copyStep(
        *there,
        { .server = server,
          .primary = primary,
          .like = connection.isEmpty() ? siblingOf(facts, found->primary, server) : QString(),
          .connection = connection,
          .name = name });
    plan.steps << standbyStartSteps(*there, primary, name);
    if (!found->syncNames().names.isEmpty())
        plan.steps << syncStep(*found, found->syncNames().with(name));
    else
        plan.notes << Words::tr("Commits of this group wait for no standby. 'ha sync' changes that.");
    plan.needs.superuser = true;
    return plan;
}

} // namespace tessera
