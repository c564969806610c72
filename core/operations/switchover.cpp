// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/switchover.h"

#include "core/operations/candidate_disk.h"
#include "core/operations/plan_parts.h"
#include "core/operations/switchover_rules.h"
#include "core/operations/switchover_steps.h"
#include "core/operations/take_over_parts.h"

#include <QCoreApplication>

namespace tessera {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::Switchover)
};

/// What it costs to have no host, said first.
QStringList costOfSql(const TakeOverScene &scene)
{
    const auto &from = scene.primary.server;
    if (!scene.isBySql)
        return {};
    QStringList notes {
        Words::tr(
            "Nothing is run on the host of %1: it stays up, fenced and read-only, and lets in nobody but "
            "us. No SQL makes it a standby: it needs to be rebuilt, for which its host has to be reached "
            "('ha host set', then 'ha standby rebuild').")
            .arg(from)
    };
    if (syncSiblings(scene).isEmpty())
        notes << Words::tr("Until then the group is unprotected: commits wait for no other standby.");
    return notes;
}

QStringList notesForClients(const TakeOverScene &scene)
{
    if (!scene.node.isCoordinator())
        return {};
    const auto place = scene.newPlace();
    if (scene.isBySql)
        return { Words::tr(
                     "Clients of the coordinator, this connection too, have to be sent to %1: the old one "
                     "refuses them by its rules, after which a client does not try the next host of its "
                     "list.")
                     .arg(scene.candidate.server) };
    return { Words::tr("Clients of the coordinator are refused between its stop and the promotion. They find "
                       "the new one by host=%1,%2 port=%3,%4 target_session_attrs=read-write.")
                 .arg(scene.node.host, place.host, QString::number(scene.node.port),
                      QString::number(place.port)) };
}

QStringList notesOf(const TakeOverScene &scene)
{
    auto notes = costOfSql(scene)
        + QStringList { Words::tr(
            "Up to the promotion everything can be taken back, and is when a step fails.") };
    const bool waits = !scene.primary.settings.value(u"synchronous_standby_names"_s).isEmpty();
    if (scene.keepsSync)
        notes << Words::tr(
                     "Commits of this group wait until %1 streams, and once more while it is opened for "
                     "readers at the end: all are on two disks, and writes wait a few seconds longer.")
                     .arg(scene.primary.server);
    else if (waits && syncSiblings(scene).isEmpty() && !scene.isBySql)
        notes << Words::tr(
                     "From the promotion until %1 follows, a few seconds, commits of this group are on one "
                     "disk only.")
                     .arg(scene.primary.server);
    if (!waits)
        notes << Words::tr(
            "No commit of this group waits for a standby. The switchover itself loses nothing.");
    return notes + notesOfDisk(scene.candidate) + notesForClients(scene);
}

} // namespace

Switchover Switchover::from(const QJsonObject &parameters)
{
    return { parameterText(parameters, "group"), parameterText(parameters, "to"),
             parameterText(parameters, "way"), parameterText(parameters, "keepSync") == u"true"_s };
}

FactRequest Switchover::facts() const
{
    return { .members = true };
}

Result<Plan> Switchover::plan(const PlanFacts &facts) const
{
    const auto scene = switchoverScene(facts, *this);
    if (!scene)
        return tl::unexpected(scene.error());
    const auto title = scene->isBySql ? Words::tr("Switch over group %1 from %2 to %3 by SQL alone")
                                      : Words::tr("Switch over group %1 from %2 to %3");
    Plan plan { .title = title.arg(QString::number(scene->node.group.value), scene->primary.server,
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
