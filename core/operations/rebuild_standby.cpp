// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/rebuild_standby.h"

#include "core/hosts/shell_quote.h"
#include "core/operations/plan_parts.h"
#include "core/operations/rebuild_rules.h"
#include "core/operations/server_steps.h"

#include <QCoreApplication>

namespace tessera {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::RebuildStandby)
};

/// Nobody but we start it from here on; one that does not answer is killed, whatever state it is in.
QList<Step> stopSteps(const RebuildScene &scene)
{
    const auto &target = scene.target;
    if (target.hasNoData)
        return {};
    const bool isStandby = target.isReachable && target.isInRecovery;
    auto hold = holdBackStep(target.server);
    hold.undo = Nothing {}; // it stays down, and must not come back by itself as what it was
    return { hold,
             Step {
                 .title = isStandby
                     ? Words::tr("Stop %1.").arg(target.server)
                     : Words::tr("Kill what may be left of %1, and see that it is down.").arg(target.server),
                 .run = OnHost { target.server,
                                 isStandby ? HostTask::Stop : HostTask::Kill,
                                 {},
                                 isStandby ? target.stopCommand : target.killCommand },
                 .canUndo = true,
                 .estimate = { 100ms, 5s } } };
}

/// No node may take it for the group's primary when it answers again (R1).
QList<Step> knowSteps(const RebuildScene &scene)
{
    QList<Step> steps;
    const auto place = hostPortFrom(scene.target.server).value_or(HostPort {});
    for (const auto &node : scene.knowing)
        steps << Step {
            .title = Words::tr("See that %1 calls %2 no primary.").arg(node.address(), scene.target.server),
            .run =
                WaitUntil { .sql = u"SELECT NOT EXISTS (SELECT FROM pg_catalog.pg_dist_node WHERE nodename "
                                   "= $1 AND nodeport = $2 AND noderole = 'primary')"_s,
                            .values = { place.host, qint32 { place.port } },
                            .server = node.address() },
            .estimate = moment
        };
    return steps;
}

/// pg_rewind goes by the control file, which names the new timeline after a checkpoint (R7).
Step checkpointStep(const QString &primary)
{
    return { .title = Words::tr("Write a checkpoint on %1, by which the two are compared.").arg(primary),
             .run = RunStatements { primary, { u"CHECKPOINT"_s } },
             .canUndo = true,
             .estimate = { 100ms, 5s } };
}

/// "2-0_61B7708"
QString partedName(const MemberReading &target)
{
    return QString::number(target.timeline) + u'-' + QString(target.lsn).replace(u'/', u'_');
}

RejoinServer rejoin(const RebuildScene &scene, const QString &connection, const QString &sibling)
{
    const auto &primary = scene.group.primary;
    const auto folder = shellQuote(scene.target.dataFolder);
    const bool rewinds = scene.way == RebuildWay::Rewind;
    const auto rewind =
        u"pg_rewind --target-pgdata %1 --source-server '… %2' && "_s.arg(folder, primary.server);
    return { .server = scene.target.server,
             .primary = primary.server,
             .like = sibling,
             .connection = connection,
             .name = scene.name,
             .rewinds = rewinds,
             .parted = partedName(scene.target),
             .command = (rewinds ? rewind : QString()) + u"touch %1/standby.signal"_s.arg(folder) };
}

QList<Step> dataSteps(const RebuildScene &scene, const QString &connection, const QString &sibling)
{
    const auto &target = scene.target.server;
    const auto &primary = scene.group.primary.server;
    switch (scene.way) {
    case RebuildWay::Follow:
        return { Step { .title = Words::tr("Let %1 follow %2 as it is.").arg(target, primary),
                        .run = rejoin(scene, connection, sibling),
                        .canUndo = true,
                        .estimate = moment } };
    case RebuildWay::Rewind:
        return { checkpointStep(primary),
                 Step { .title = Words::tr("Rewind %1 to where it parted from %2.").arg(target, primary),
                        .run = rejoin(scene, connection, sibling),
                        .locks = Words::tr("Nothing waits; what only %1 has is thrown away.").arg(target),
                        .estimate = { 2s, 30min } } };
    case RebuildWay::Copy:
        break;
    }
    return QList<Step> {} << Step { .title = Words::tr("Keep the data of %1 under another name.").arg(target),
                                    .run = moveAside(scene.target),
                                    .canUndo = true,
                                    .estimate = moment }
                          << copyStep(scene.target,
                                      { .server = target,
                                        .primary = primary,
                                        .like = sibling,
                                        .connection = connection,
                                        .name = scene.name });
}

/// As the group's policy is; where the primary has none since a failover, as the old primary had it.
QList<Step> policySteps(const RebuildScene &scene)
{
    const auto now = scene.group.syncNames();
    const auto before =
        scene.target.isFenced ? scene.target.syncBeforeFence : scene.target.settings.value(syncNamesSetting);
    if (now.names.isEmpty() && before.isEmpty())
        return {};
    const auto wanted = now.with(scene.name);
    return wanted == now ? QList<Step> {} : QList { syncStep(scene.group, wanted) };
}

/// Those that followed it by slots of its own, when it was the primary.
QList<MemberReading> formerFollowers(const PlanFacts &facts, const RebuildScene &scene)
{
    QList<MemberReading> followers { scene.group.primary };
    for (const auto &member : facts.members) {
        if (isStandbyOf(member, scene.group.primary) && member.server != scene.target.server)
            followers << member;
    }
    return followers;
}

/// Where its data is lost nobody knows by which slot it followed.
QString forsakenSlots(const RebuildScene &scene)
{
    QStringList names;
    for (const auto &slot : scene.group.followers.physicalSlots) {
        if (!slot.isActive && slot.name != scene.name)
            names << slot.name;
    }
    return names.isEmpty()
        ? QString()
        : Words::tr(
              "Nobody uses these slots of %1, which keep WAL: %2. If one was its own, remove it with 'ha "
              "standby remove'.")
              .arg(scene.group.primary.server, names.join(u", "_s));
}

} // namespace

RebuildStandby RebuildStandby::from(const QJsonObject &parameters)
{
    return { parameterText(parameters, "group"), parameterText(parameters, "server"),
             parameterText(parameters, "way"), parameterText(parameters, "connection"),
             parameters[u"acceptLoss"_s].toBool() };
}

FactRequest RebuildStandby::facts() const
{
    return standbyFacts();
}

Result<Plan> RebuildStandby::plan(const PlanFacts &facts) const
{
    if (const auto refused = refusalOfLogin(connection); !refused)
        return tl::unexpected(refused.error());
    const auto scene = rebuildScene(facts, *this);
    if (!scene)
        return tl::unexpected(scene.error());
    const auto &primary = scene->group.primary;
    const auto sibling = connection.isEmpty() ? siblingOf(facts, primary, server) : QString();
    Plan plan { .title = Words::tr("Make %1 a standby of group %2 again").arg(server, group),
                .onFailure = OnFailure::UndoFinished };
    plan.notes << scene->why;
    if (scene->target.isFenced)
        plan.notes << Words::tr("Its fence is taken off when it starts as a standby: its pg_hba.conf and its "
                                "settings are as they were.");
    if (const auto forsaken = forsakenSlots(*scene); scene->target.slot.isEmpty() && !forsaken.isEmpty())
        plan.notes << forsaken;
    plan.steps << knowSteps(*scene)
               << statementStep(Words::tr("Make a slot for %1 on %2.").arg(server, primary.server),
                                primary.server, { slotText(scene->name) }, freeSlotTexts(scene->name));
    plan.steps << stopSteps(*scene) << dataSteps(*scene, connection, sibling);
    plan.steps << standbyStartSteps(scene->target, primary.server, scene->name) << policySteps(*scene);
    if (scene->way != RebuildWay::Copy) // which copies no slots
        plan.steps << oldSlotSteps(server, formerFollowers(facts, *scene));
    plan.needs.superuser = true;
    return plan;
}

} // namespace tessera
