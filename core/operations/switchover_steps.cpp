// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/switchover_steps.h"

#include "core/ha/follow_conninfo.h"
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

constexpr auto syncNames = "synchronous_standby_names";
constexpr auto recovery = "citus.recover_2pc_interval";
const auto reload = u"SELECT pg_catalog.pg_reload_conf()"_s;
constexpr TimeRange moment { 50ms, 1s };
/// The daemon that sends the metadata is started anew at once, and looks (failover.md H7).
const auto wakeSyncDaemon = u"SELECT pg_catalog.pg_terminate_backend(pid) FROM pg_catalog.pg_stat_activity"
                            " WHERE application_name LIKE 'Citus Maintenance Daemon%'"_s;

QStringList alterSystem(const QString &name, const QString &value)
{
    return { u"ALTER SYSTEM SET %1 = "_s.arg(name) + quoteLiteral(value), reload };
}

/// As the server had it.
QStringList restoreSystem(const MemberReading &member, const QString &name)
{
    if (member.altered.contains(name))
        return alterSystem(name, member.settings.value(name));
    return { u"ALTER SYSTEM RESET "_s + name, reload };
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

/// What commits on the new primary wait for until the old one is back: other standbys, where some stream.
QString syncNamesMeanwhile(const SwitchoverScene &scene)
{
    if (scene.primary.settings.value(QLatin1String(syncNames)).isEmpty() || scene.siblings.isEmpty())
        return {};
    QStringList names;
    for (const auto &sibling : scene.siblings)
        names << quoteIdentifier(sibling.name);
    return u"ANY 1 (%1)"_s.arg(names.join(u", "_s));
}

/// Each server on which two-phase recovery must rest, with what it says of itself.
QList<MemberReading> resting(const SwitchoverScene &scene)
{
    QList<MemberReading> servers { scene.candidate, scene.primary };
    return servers + scene.otherReadings;
}

QString slotText(const QString &name)
{
    return u"SELECT pg_catalog.pg_create_physical_replication_slot(%1, true) WHERE NOT EXISTS "
           "(SELECT FROM pg_catalog.pg_replication_slots WHERE slot_name = %1)"_s.arg(quoteLiteral(name));
}

QString dropSlotText(const QString &name)
{
    return u"SELECT pg_catalog.pg_drop_replication_slot(slot_name) FROM pg_catalog.pg_replication_slots "
           "WHERE slot_name = %1 AND NOT active"_s.arg(quoteLiteral(name));
}

QString pauseText(const Node &node)
{
    return u"SELECT pg_catalog.citus_pause_node_within_txn(%1, true, 2000)"_s.arg(node.id.value);
}

QString updateText(NodeId node, const QString &host, int port, bool waits = true)
{
    return u"SELECT pg_catalog.citus_update_node(%1, %2, %3%4)"_s.arg(
        QString::number(node.value), quoteLiteral(host), QString::number(port),
        waits ? u", true, 2000"_s : QString());
}

/// The new address; where the candidate is registered the two swap (R5).
QStringList updateTexts(const SwitchoverScene &scene)
{
    const auto place = scene.newPlace();
    const auto change = updateText(scene.node.id, place.host, place.port);
    if (!scene.secondary)
        return { change };
    const auto other = scene.secondary->id;
    return { updateText(other, place.host + u"-tessera-swap"_s, place.port, false), change,
             updateText(other, scene.node.host, scene.node.port, false) };
}

WaitUntil knowsNewAddress(const SwitchoverScene &scene, const QString &server)
{
    const auto place = scene.newPlace();
    return { .sql = u"SELECT EXISTS (SELECT FROM pg_catalog.pg_dist_node"
                    " WHERE nodeid = $1 AND nodename = $2 AND nodeport = $3)"_s,
             .values = { scene.node.id.value, place.host, qint32 { place.port } },
             .limit = 60s,
             .server = server };
}

/// Every server that holds metadata once the switch is made.
QStringList metadataServers(const SwitchoverScene &scene)
{
    QStringList servers { scene.candidate.server };
    for (const auto &other : scene.others)
        servers << other.address();
    return servers;
}

} // namespace

QList<Step> prepareSteps(const SwitchoverScene &scene)
{
    const auto &from = scene.primary.server;
    const auto &to = scene.candidate.server;
    QList<Step> steps;
    steps << statementStep(Words::tr("Set what commits on %1 will wait for.").arg(to), to,
                           alterSystem(QLatin1String(syncNames), syncNamesMeanwhile(scene)),
                           restoreSystem(scene.candidate, QLatin1String(syncNames)));
    for (const auto &server : resting(scene))
        steps << statementStep(Words::tr("Let two-phase recovery rest on %1.").arg(server.server),
                               server.server, alterSystem(QLatin1String(recovery), u"-1"_s),
                               restoreSystem(server, QLatin1String(recovery)));
    steps << statementStep(Words::tr("Make a slot for %1 on %2.").arg(from, to), to,
                           { slotText(scene.oldName) }, { dropSlotText(scene.oldName) });
    steps << Step { .title = Words::tr("Tell %1 whom to follow once it is a standby.").arg(from),
                    .run = FollowServer { from, to, to, scene.oldName },
                    .undo = RunStatements { from,
                                            { u"ALTER SYSTEM RESET primary_conninfo"_s,
                                              u"ALTER SYSTEM RESET primary_slot_name"_s, reload } },
                    .canUndo = true,
                    .estimate = moment };
    if (scene.primary.startsByItself)
        steps << Step { .title = Words::tr("Keep the host of %1 from starting it by itself.").arg(from),
                        .run = OnHost { from, HostTask::HoldBack },
                        .undo = OnHost { from, HostTask::Release },
                        .canUndo = true,
                        .estimate = moment };
    steps << statementStep(Words::tr("Write a checkpoint on %1, so that it stops quickly.").arg(from), from,
                           { u"CHECKPOINT"_s }, {});
    return steps;
}

QList<Step> pauseSteps(const SwitchoverScene &scene)
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

QList<Step> takeOverSteps(const SwitchoverScene &scene)
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
                         .run = Promote { to, from, scene.node.isCoordinator() },
                         .estimate = { 300ms, 2s },
                         .check = WaitUntil { .sql = u"SELECT NOT pg_catalog.pg_is_in_recovery()"_s,
                                              .server = to } };
    return { stop, compare, promote };
}

QList<Step> announceSteps(const SwitchoverScene &scene)
{
    const auto coordinator = scene.coordinator();
    QList<Step> steps;
    steps << Step { .title = Words::tr("Enter the new address in pg_dist_node."),
                    .run = EndTransaction { coordinator, true, updateTexts(scene) },
                    .estimate = moment,
                    .check = knowsNewAddress(scene, coordinator) };
    for (const auto &server : metadataServers(scene)) {
        auto knows = knowsNewAddress(scene, server);
        knows.nudge = wakeSyncDaemon;
        knows.nudgeAt = coordinator;
        steps << Step { .title = Words::tr("Wait until %1 knows it.").arg(server),
                        .run = knows,
                        .estimate = moment };
    }
    for (const auto &other : scene.others) {
        if (!other.isCoordinator())
            steps << Step { .title = Words::tr("Let writes go on that come by %1.").arg(other.address()),
                            .run = EndTransaction { other.address() },
                            .estimate = moment };
    }
    for (const auto &server : metadataServers(scene))
        steps << Step { .title = Words::tr("End the two-phase commits that %1 had begun.").arg(server),
                        .run = RunStatements { server,
                                               { u"SELECT pg_catalog.recover_prepared_transactions()"_s } },
                        .estimate = moment };
    for (const auto &server : metadataServers(scene))
        steps << Step {
            .title = Words::tr("Wait until %1 holds none that is older than 5 s.").arg(server),
            .run =
                WaitUntil { .sql = u"SELECT NOT EXISTS (SELECT FROM pg_catalog.pg_prepared_xacts WHERE "
                                   "gid LIKE 'citus\\_%' AND prepared < pg_catalog.now() - interval '5 s')"_s,
                            .limit = 60s,
                            .server = server,
                            .nudge = u"SELECT pg_catalog.recover_prepared_transactions()"_s },
            .estimate = moment
        };
    return steps;
}

QList<Step> rejoinSteps(const SwitchoverScene &scene)
{
    const auto &from = scene.primary.server;
    const auto &to = scene.candidate.server;
    const auto streams = [&](const QString &name) {
        return WaitUntil { .sql = u"SELECT EXISTS (SELECT FROM pg_catalog.pg_stat_replication"
                                  " WHERE application_name = $1 AND state = 'streaming')"_s,
                           .values = { name },
                           .limit = 60s,
                           .server = to };
    };
    QList<Step> steps;
    for (const auto &sibling : scene.siblings) {
        const auto name = sibling.slot.isEmpty() ? sibling.name : sibling.slot;
        steps << Step { .title = Words::tr("Make a slot for %1 on %2.").arg(sibling.server, to),
                        .run = RunStatements { to, { slotText(name) } },
                        .estimate = moment };
        steps << Step { .title = Words::tr("Let %1 follow %2.").arg(sibling.server, to),
                        .run = FollowServer { sibling.server, to, sibling.server, name },
                        .estimate = moment };
    }
    steps << Step { .title = Words::tr("Start %1 as a standby.").arg(from),
                    .run = OnHost { from, HostTask::StartStandby, {}, scene.primary.startCommand },
                    .estimate = { 500ms, 5s } };
    steps << Step { .title = Words::tr("Wait until %1 streams.").arg(from),
                    .run = streams(scene.oldName),
                    .estimate = { 200ms, 5s } };
    const auto names = withStandbyRenamed(scene.primary.settings.value(QLatin1String(syncNames)),
                                          scene.candidate.name, scene.oldName);
    steps << Step { .title = Words::tr("Let commits wait for a standby as before."),
                    .run = RunStatements { to, alterSystem(QLatin1String(syncNames), names) },
                    .estimate = moment };
    for (const auto &server : resting(scene))
        steps << Step { .title = Words::tr("Let two-phase recovery go on at %1.").arg(server.server),
                        .run =
                            RunStatements { server.server, restoreSystem(server, QLatin1String(recovery)) },
                        .estimate = moment };
    if (!scene.candidate.slot.isEmpty())
        steps << Step { .title = Words::tr("Drop the slot of %1 on %2, which would keep WAL.").arg(to, from),
                        .run = RunStatements { from, { dropSlotText(scene.candidate.slot) } },
                        .estimate = moment };
    if (scene.primary.startsByItself)
        steps << Step { .title = Words::tr("Let the host of %1 start it by itself again.").arg(from),
                        .run = OnHost { from, HostTask::Release },
                        .estimate = moment };
    steps << Step { .title = Words::tr("Write a checkpoint on %1.").arg(to),
                    .run = RunStatements { to, { u"CHECKPOINT"_s } },
                    .estimate = moment };
    return steps;
}

} // namespace tessera
