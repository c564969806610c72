// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/failover.h"

#include "core/operations/candidate_disk.h"
#include "core/operations/failover_rules.h"
#include "core/operations/failover_table.h"
#include "core/operations/plan_parts.h"
#include "core/operations/take_over_parts.h"

#include <QCoreApplication>

#include <algorithm>

namespace tessera {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::Failover)
};

/// Those on which a COMMIT over several nodes may wait for one that is cut off, with its locks, until TCP
/// gives up.
QStringList withoutLimits(const QList<MemberReading> &nodes)
{
    QStringList servers;
    for (const auto &node : nodes) {
        const auto connections = node.settings.value(u"citus.node_conninfo"_s);
        const bool hasLimits =
            connections.contains(u"tcp_user_timeout"_s) && connections.contains(u"keepalives_idle"_s);
        if (node.settings.value(u"shared_preload_libraries"_s).contains(u"citus"_s) && !hasLimits)
            servers << node.server;
    }
    return servers;
}

/// What is promised of one group holds for transactions over several only as far as the others do (R16).
bool isAnyOtherOff(const TakeOverScene &scene)
{
    return std::ranges::any_of(scene.otherReadings, [](const MemberReading &other) {
        return other.settings.value(syncNamesSetting).isEmpty();
    });
}

QStringList notesOf(const TakeOverScene &scene)
{
    const auto loss = failoverLoss(scene);
    QStringList notes { loss.sentence };
    if (loss.isNone && isAnyOtherOff(scene))
        notes << Words::tr("Another group waits for no standby; a transaction over several nodes is as safe "
                           "as the weakest of them.");
    if (const auto servers = withoutLimits(scene.otherReadings); !servers.isEmpty())
        notes << Words::tr(
                     "If %1 is cut off rather than down, transactions on these nodes may wait for it, with "
                     "their locks, for a quarter of an hour: %2. Set tcp_user_timeout and keepalives_idle "
                     "in citus.node_conninfo there.")
                     .arg(scene.primary.server, servers.join(u", "_s));
    notes << notesOfDisk(scene.candidate);
    if (!scene.silent.isEmpty())
        notes << Words::tr("These nodes do not answer and learn the new address when they are back: %1")
                     .arg(scene.silent.join(u", "_s));
    if (scene.siblings.isEmpty())
        notes << Words::tr("Afterwards no standby follows: the group is unprotected until one is built.");
    notes << Words::tr("Leave %1 down until it is rebuilt as a standby: it has its own view of the past.")
                 .arg(scene.primary.server);
    if (scene.node.isCoordinator())
        notes << Words::tr("Clients find the new coordinator by host=%1,%2 port=%3,%4 "
                           "target_session_attrs=read-write.")
                     .arg(scene.node.host, scene.newPlace().host, QString::number(scene.node.port),
                          QString::number(scene.newPlace().port));
    return notes;
}

} // namespace

Failover Failover::from(const QJsonObject &parameters)
{
    return { parameterText(parameters, "group"), parameterText(parameters, "to"),
             parameterText(parameters, "acceptLoss") == u"true"_s, parameterText(parameters, "hostIsOff") };
}

FactRequest Failover::facts() const
{
    return { .members = true, .isUrgent = true };
}

Result<Plan> Failover::plan(const PlanFacts &facts) const
{
    const auto scene = failoverScene(facts, *this);
    if (!scene)
        return tl::unexpected(scene.error());
    Plan plan { .title = Words::tr("Fail over group %1 from %2 to %3")
                             .arg(QString::number(scene->node.group.value), scene->primary.server,
                                  scene->candidate.server),
                .steps = {},
                .onFailure = OnFailure::UndoAlways,
                .notes = notesOf(*scene) };
    for (const auto &row : failoverTable())
        plan.steps << row.steps(*scene);
    plan.needs.superuser = true;
    plan.needs.functions = { u"citus_update_node"_s };
    return plan;
}

} // namespace tessera
