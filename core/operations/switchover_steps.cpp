// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/switchover_steps.h"

#include "core/ha/group_members.h"
#include "core/operations/fence_steps.h"
#include "core/operations/server_steps.h"

#include <QCoreApplication>

namespace tessera {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::Switchover)
};

QString pauseText(const Node &node)
{
    return u"SELECT pg_catalog.citus_pause_node_within_txn(%1, true, 2000)"_s.arg(node.id.value);
}

/// The old primary follows the new one; nobody can ask it before it is opened (R1).
QList<Step> startSteps(const TakeOverScene &scene, HostTask task)
{
    const auto &from = scene.primary.server;
    const auto title = task == HostTask::StartClosed ? Words::tr("Start %1 as a standby that lets nobody in.")
        : task == HostTask::OpenStandby ? Words::tr("Start %1 anew as a standby that can be read.")
                                        : Words::tr("Start %1 as a standby.");
    return { Step { .title = title.arg(from),
                    .run = OnHost { from, task, {}, scene.primary.startCommand },
                    .estimate = { 500ms, 5s } },
             Step { .title = Words::tr("Wait until %1 streams.").arg(from),
                    .run = streamsFrom(scene.candidate.server, scene.oldName, 60s),
                    .estimate = { 200ms, 5s } } };
}

} // namespace

QList<Step> prepareSteps(const TakeOverScene &scene)
{
    const auto &from = scene.primary.server;
    const auto &to = scene.candidate.server;
    QList<Step> steps;
    if (scene.isBySql)
        return steps << fenceCheckStep(scene) << presetSyncStep(scene) << restSteps(scene);
    steps << presetSyncStep(scene) << restSteps(scene);
    steps << statementStep(Words::tr("Make a slot for %1 on %2.").arg(from, to), to,
                           { slotText(scene.oldName) }, { dropSlotText(scene.oldName) });
    steps << Step { .title = Words::tr("Tell %1 whom to follow once it is a standby.").arg(from),
                    .run = FollowServer { from, to, to, scene.oldName },
                    .undo = RunStatements { from,
                                            { u"ALTER SYSTEM RESET primary_conninfo"_s,
                                              u"ALTER SYSTEM RESET primary_slot_name"_s,
                                              u"SELECT pg_catalog.pg_reload_conf()"_s } },
                    .canUndo = true,
                    .estimate = moment };
    steps << holdBackStep(from);
    steps << statementStep(Words::tr("Write a checkpoint on %1, so that it stops quickly.").arg(from), from,
                           { u"CHECKPOINT"_s }, {});
    return steps;
}

QList<Step> pauseSteps(const TakeOverScene &scene)
{
    const auto held = Words::tr("Writes to this node group wait; a session that keeps them waiting for "
                                "2 s is ended.");
    QList<Step> steps;
    const auto hold = [&](const QString &server, const QStringList &statements) {
        steps << Step { .title = Words::tr("Hold back writes to the group that come by %1.").arg(server),
                        .run = HoldTransaction { server, statements },
                        .undo = EndTransaction { server },
                        .canUndo = true,
                        .locks = held,
                        .estimate = { 50ms, 2s } };
    };
    if (!scene.node.isCoordinator())
        hold(scene.primary.server, { pauseText(scene.node) });
    for (const auto &other : scene.others)
        hold(other.address(),
             other.isCoordinator() ? updateTexts(scene) : QStringList { pauseText(scene.node) });
    return steps;
}

QList<Step> takeOverSteps(const TakeOverScene &scene)
{
    const auto &from = scene.primary.server;
    const auto &to = scene.candidate.server;
    const Step stop {
        .title = Words::tr("Stop %1.").arg(from),
        .run = OnHost { from, HostTask::Stop, {}, scene.primary.stopCommand },
        .undo = OnHost { from, HostTask::StartPrimary, to, scene.primary.startCommand },
        .canUndo = true,
        .locks = Words::tr("The node group cannot be read or written until %1 has taken over.").arg(to),
        .estimate = { 300ms, 3s }
    };
    const Step compare { .title = Words::tr("Wait until %1 has all that %2 has written.").arg(to, from),
                         .run = CatchUp { to, from },
                         .canUndo = true,
                         .estimate = moment };
    const Step promote { .title = Words::tr("Make %1 the primary.").arg(to),
                         .run = Promote { .server = to,
                                          .insteadOf = from,
                                          .isCoordinator = scene.node.isCoordinator(),
                                          .rivals = serversOf(scene.siblings) },
                         .estimate = { 300ms, 2s },
                         .check = WaitUntil { .sql = u"SELECT NOT pg_catalog.pg_is_in_recovery()"_s,
                                              .server = to } };
    auto steps = (scene.isBySql ? fenceSteps(scene) : QList { stop }) << compare << siblingSteps(scene);
    if (scene.isBySql && !scene.siblings.isEmpty())
        steps << compare; // it still wrote to them a moment ago
    steps << promote;
    return scene.keepsSync ? steps << startSteps(scene, HostTask::StartClosed) : steps;
}

QList<Step> announceSteps(const TakeOverScene &scene)
{
    auto steps = QList<Step> { repointStep(scene) } + knowSteps(scene);
    for (const auto &other : scene.others) {
        if (!other.isCoordinator())
            steps << Step { .title = Words::tr("Let writes go on that come by %1.").arg(other.address()),
                            .run = EndTransaction { other.address() },
                            .estimate = moment };
    }
    return steps + recoverySteps(scene);
}

QList<Step> rejoinSteps(const TakeOverScene &scene)
{
    const auto &from = scene.primary.server;
    const auto &to = scene.candidate.server;
    QList<Step> steps;
    const Step checkpoint { .title = Words::tr("Write a checkpoint on %1.").arg(to),
                            .run = RunStatements { to, { u"CHECKPOINT"_s } },
                            .estimate = moment };
    if (scene.isBySql)
        return steps << goOnSteps(scene) << checkpoint;
    steps << startSteps(scene, scene.keepsSync ? HostTask::OpenStandby : HostTask::StartStandby);
    if (!scene.keepsSync) // else they do already
        steps << Step { .title = Words::tr("Let commits wait for a standby as before."),
                        .run =
                            RunStatements { to, alterSystem(syncNamesSetting, syncNamesAfterwards(scene)) },
                        .estimate = moment };
    steps << goOnSteps(scene);
    steps << oldSlotSteps(from, QList { scene.candidate } + scene.siblings);
    steps << Step { .title = Words::tr("Let the host of %1 start it by itself again.").arg(from),
                    .run = OnHost { from, HostTask::Release },
                    .estimate = moment };
    return steps << checkpoint;
}

} // namespace tessera
