// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/take_over_parts.h"

#include "core/ha/follow_conninfo.h"
#include "core/ha/rest_mark.h"
#include "core/ha/sync_names.h"
#include "core/postgres/quote.h"

#include <QCoreApplication>

namespace tessera {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::Switchover)
};

const auto reload = u"SELECT pg_catalog.pg_reload_conf()"_s;
/// The daemon that sends the metadata is started anew at once, and looks (failover.md H7).
const auto wakeSyncDaemon = u"SELECT pg_catalog.pg_terminate_backend(pid) FROM pg_catalog.pg_stat_activity"
                            " WHERE application_name LIKE 'Citus Maintenance Daemon%'"_s;

/// What commits on the new primary wait for until the old one is back: other standbys, where some stream.
QString syncNamesMeanwhile(const TakeOverScene &scene)
{
    if (scene.keepsSync)
        return syncNamesAfterwards(scene);
    return SyncNames { .names = syncSiblings(scene) }.text();
}

/// Each server on which two-phase recovery must rest, with what it says of itself.
QList<MemberReading> resting(const TakeOverScene &scene)
{
    QList<MemberReading> servers { scene.candidate };
    if (scene.primary.isReachable)
        servers << scene.primary;
    return servers + scene.otherReadings;
}

/// An ALTER SYSTEM of a name that no extension knows wants it to be known in the session.
QStringList restTexts(const MemberReading &server)
{
    const auto before =
        quoteLiteral(server.altered.contains(recoverySetting) ? server.settings.value(recoverySetting)
                                                              : QString(restedByDefault));
    return QStringList { u"SET %1 = "_s.arg(restMark) + before,
                         u"ALTER SYSTEM SET %1 = "_s.arg(restMark) + before }
    + alterSystem(recoverySetting, u"-1"_s);
}

QStringList goOnTexts(const MemberReading &server)
{
    return QStringList { u"SET %1 = ''"_s.arg(restMark), u"ALTER SYSTEM RESET "_s + restMark }
    + restoreSystem(server, recoverySetting);
}

QString updateText(NodeId node, const QString &host, int port, bool waits = true)
{
    return u"SELECT pg_catalog.citus_update_node(%1, %2, %3%4)"_s.arg(
        QString::number(node.value), quoteLiteral(host), QString::number(port),
        waits ? u", true, 2000"_s : QString());
}

WaitUntil knowsNewAddress(const TakeOverScene &scene, const QString &server)
{
    const auto place = scene.newPlace();
    return { .sql = u"SELECT EXISTS (SELECT FROM pg_catalog.pg_dist_node"
                    " WHERE nodeid = $1 AND nodename = $2 AND nodeport = $3)"_s,
             .values = { scene.node.id.value, place.host, qint32 { place.port } },
             .limit = 60s,
             .server = server };
}

/// Every server that holds metadata once the switch is made.
QStringList metadataServers(const TakeOverScene &scene)
{
    QStringList servers { scene.candidate.server };
    for (const auto &other : scene.others)
        servers << other.address();
    return servers;
}

} // namespace

QStringList alterSystem(const QString &name, const QString &value)
{
    return { u"ALTER SYSTEM SET %1 = "_s.arg(name) + quoteLiteral(value), reload };
}

QStringList restoreSystem(const MemberReading &member, const QString &name)
{
    if (member.altered.contains(name))
        return alterSystem(name, member.settings.value(name));
    return { u"ALTER SYSTEM RESET "_s + name, reload };
}

QString slotText(const QString &name)
{
    return u"SELECT pg_catalog.pg_create_physical_replication_slot(%1, true) WHERE NOT EXISTS "
           "(SELECT FROM pg_catalog.pg_replication_slots WHERE slot_name = %1)"_s.arg(quoteLiteral(name));
}

QStringList freeSlotTexts(const QString &name)
{
    return { u"SELECT pg_catalog.pg_terminate_backend(active_pid, 5000) FROM pg_catalog.pg_replication_slots "
             "WHERE slot_name = %1 AND active"_s.arg(quoteLiteral(name)),
             dropSlotText(name) };
}

QString dropSlotText(const QString &name)
{
    return u"SELECT pg_catalog.pg_drop_replication_slot(slot_name) FROM pg_catalog.pg_replication_slots "
           "WHERE slot_name = %1 AND NOT active"_s.arg(quoteLiteral(name));
}

QStringList updateTexts(const TakeOverScene &scene)
{
    const auto place = scene.newPlace();
    const auto change = updateText(scene.node.id, place.host, place.port);
    if (!scene.secondary)
        return { change };
    const auto other = scene.secondary->id;
    return { updateText(other, place.host + u"-tessera-swap"_s, place.port, false), change,
             updateText(other, scene.node.host, scene.node.port, false) };
}

Step statementStep(const QString &title, const QString &server, const QStringList &statements,
                   const QStringList &undo)
{
    return { .title = title,
             .run = RunStatements { server, statements },
             .undo = undo.isEmpty() ? Action(Nothing {}) : Action(RunStatements { server, undo }),
             .canUndo = true,
             .estimate = moment };
}

Step holdBackStep(const QString &server)
{
    return { .title = Words::tr("Keep the host of %1 from starting it by itself.").arg(server),
             .run = OnHost { server, HostTask::HoldBack },
             .undo = OnHost { server, HostTask::Release },
             .canUndo = true,
             .estimate = moment };
}

Step presetSyncStep(const TakeOverScene &scene)
{
    const auto &to = scene.candidate.server;
    return statementStep(Words::tr("Set what commits on %1 will wait for.").arg(to), to,
                         alterSystem(syncNamesSetting, syncNamesMeanwhile(scene)),
                         restoreSystem(scene.candidate, syncNamesSetting));
}

QList<Step> restSteps(const TakeOverScene &scene)
{
    QList<Step> steps;
    for (const auto &server : resting(scene))
        steps << statementStep(Words::tr("Let two-phase recovery rest on %1.").arg(server.server),
                               server.server, restTexts(server), goOnTexts(server));
    return steps;
}

QList<Step> goOnSteps(const TakeOverScene &scene)
{
    QList<Step> steps;
    for (const auto &server : resting(scene)) {
        if (server.server == scene.primary.server && scene.isBySql)
            continue; // it has the number of the new primary, whose two-phase commits it would take back
        steps << Step { .title = Words::tr("Let two-phase recovery go on at %1.").arg(server.server),
                        .run = RunStatements { server.server, goOnTexts(server) },
                        .estimate = moment };
    }
    return steps;
}

Step repointStep(const TakeOverScene &scene)
{
    return { .title = Words::tr("Enter the new address in pg_dist_node."),
             .run = EndTransaction { scene.coordinator(), true, updateTexts(scene) },
             .estimate = moment,
             .check = knowsNewAddress(scene, scene.coordinator()) };
}

QList<Step> knowSteps(const TakeOverScene &scene)
{
    QList<Step> steps;
    for (const auto &server : metadataServers(scene)) {
        auto knows = knowsNewAddress(scene, server);
        knows.nudge = wakeSyncDaemon;
        knows.nudgeAt = { scene.coordinator() };
        steps << Step { .title = Words::tr("Wait until %1 knows it.").arg(server),
                        .run = knows,
                        .estimate = moment };
    }
    return steps;
}

QList<Step> recoverySteps(const TakeOverScene &scene)
{
    const auto recover = u"SELECT pg_catalog.recover_prepared_transactions()"_s;
    const auto isEmpty = u"SELECT NOT EXISTS (SELECT FROM pg_catalog.pg_prepared_xacts WHERE "
                         "gid LIKE 'citus\\_%' AND prepared < pg_catalog.now() - interval '5 s')"_s;
    QList<Step> steps;
    for (const auto &server : metadataServers(scene))
        steps << Step { .title = Words::tr("End the two-phase commits that %1 had begun.").arg(server),
                        .run = RunStatements { server, { recover } },
                        .estimate = moment };
    // Each node ends its own only, wherever they are prepared; one may have been prepared a moment later.
    for (const auto &server : metadataServers(scene))
        steps << Step { .title = Words::tr("Wait until %1 holds none that is older than 5 s.").arg(server),
                        .run = WaitUntil { .sql = isEmpty,
                                           .limit = 60s,
                                           .server = server,
                                           .nudge = recover,
                                           .nudgeAt = metadataServers(scene),
                                           .nudgeEvery = 2s },
                        .estimate = moment };
    return steps;
}

QString syncNamesAfterwards(const TakeOverScene &scene)
{
    return withStandbyRenamed(scene.primary.settings.value(syncNamesSetting), scene.candidate.name,
                              scene.oldName);
}

QStringList syncSiblings(const TakeOverScene &scene)
{
    const auto before = SyncNames::from(scene.primary.settings.value(syncNamesSetting));
    QStringList names;
    for (const auto &sibling : scene.siblings) {
        if (before.holds(sibling.name) || before.holds(u"*"_s))
            names << sibling.name;
    }
    return names;
}

QList<Step> oldSlotSteps(const QString &old, const QList<MemberReading> &followers)
{
    QList<Step> steps;
    for (const auto &one : followers) {
        if (!one.slot.isEmpty())
            steps << Step {
                .title = Words::tr("Drop the slot of %1 on %2, which would keep WAL.").arg(one.server, old),
                .run = RunStatements { old, { dropSlotText(one.slot) } },
                .canUndo = true,
                .estimate = moment
            };
    }
    return steps;
}

QList<Step> siblingSteps(const TakeOverScene &scene)
{
    const auto &to = scene.candidate.server;
    const auto &from = scene.primary.server;
    QList<Step> steps;
    for (const auto &sibling : scene.siblings) {
        const auto name = sibling.slot.isEmpty() ? sibling.name : sibling.slot;
        steps << statementStep(Words::tr("Make a slot for %1 on %2.").arg(sibling.server, to), to,
                               { slotText(name) }, freeSlotTexts(name));
        steps << Step { .title = Words::tr("Let %1 follow %2.").arg(sibling.server, to),
                        .run = FollowServer { sibling.server, to, sibling.server, name },
                        .undo = FollowServer { sibling.server, from, sibling.server, name },
                        .canUndo = true,
                        .estimate = moment };
    }
    return steps;
}

} // namespace tessera
