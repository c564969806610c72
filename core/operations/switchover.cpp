// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/switchover.h"

#include "core/operations/plan_parts.h"
#include "core/operations/switchover_rules.h"
#include "core/operations/switchover_steps.h"

#include <QCoreApplication>

namespace tessera {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::Switchover)
};

QStringList notesOf(const TakeOverScene &scene)
{
    QStringList notes { Words::tr(
        "Up to the promotion everything can be taken back, and is when a step fails.") };
    const bool waits = !scene.primary.settings.value(u"synchronous_standby_names"_s).isEmpty();
    if (waits && scene.siblings.isEmpty())
        notes << Words::tr(
                     "From the promotion until %1 follows, a few seconds, commits of this group are on one "
                     "disk only.")
                     .arg(scene.primary.server);
    if (!waits)
        notes << Words::tr(
            "No commit of this group waits for a standby. The switchover itself loses nothing.");
    if (scene.node.isCoordinator())
        notes << Words::tr(
                     "Clients of the coordinator are refused between its stop and the promotion. They find "
                     "the new one by host=%1,%2 port=%3,%4 target_session_attrs=read-write.")
                     .arg(scene.node.host, scene.newPlace().host, QString::number(scene.node.port),
                          QString::number(scene.newPlace().port));
    return notes;
}

} // namespace

Switchover Switchover::from(const QJsonObject &parameters)
{
    return { parameterText(parameters, "group"), parameterText(parameters, "to") };
}

FactRequest Switchover::facts() const
{
    return { .members = true };
}

Result<Plan> Switchover::plan(const PlanFacts &facts) const
{
    const auto scene = switchoverScene(facts, group, to);
    if (!scene)
        return tl::unexpected(scene.error());
    Plan plan { .title = Words::tr("Switch over group %1 from %2 to %3")
                             .arg(QString::number(scene->node.group.value), scene->primary.server,
                                  scene->candidate.server),
                .steps = prepareSteps(*scene) + pauseSteps(*scene) + takeOverSteps(*scene)
                    + announceSteps(*scene) + rejoinSteps(*scene),
                .onFailure = OnFailure::UndoAlways,
                .notes = notesOf(*scene) };
    plan.needs.superuser = true;
    plan.needs.idleRebalancer = true;
    plan.needs.everyNode = true;
    plan.needs.functions = { u"citus_update_node"_s };
    return plan;
}

} // namespace tessera
