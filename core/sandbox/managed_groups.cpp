// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/managed_groups.h"

#include "core/base/pause.h"
#include "core/managers/manager_line.h"
#include "core/sandbox/auto_failover_kit.h"
#include "core/sandbox/manager_state.h"
#include "core/sandbox/patroni_kit.h"
#include "core/sandbox/sandbox_build.h"
#include "core/sandbox/server_control.h"
#include "core/sandbox/server_files.h"
#include "core/sandbox/text.h"

#include <QFile>

#include <algorithm>

namespace tessera {

namespace {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

bool isPatroni(const SandboxRecord &record)
{
    return record.manager.kind == ManagerKind::Patroni;
}

ManagerProgram programBeside(const SandboxPlace &place, const SandboxRecord &record,
                             const SandboxNode &server)
{
    return isPatroni(record) ? patroniProgram(place, record, server) : keeperProgram(record, server);
}

/// What all of the groups ask: etcd or the monitor.
ManagerProgram centreOf(const SandboxPlace &place, const SandboxRecord &record)
{
    return isPatroni(record) ? etcdProgram(record) : monitorProgram(place);
}

bool isLed(const ManagedGroup &group)
{
    return group.isSettled && leaderOf(group) != nullptr;
}

/// Each standby follows, one synchronously.
bool isWhole(const ManagedGroup &group, qsizetype standbys)
{
    const bool isSafe =
        standbys == 0 || std::ranges::count(group.members, MemberRole::Sync, &ManagedMember::role) > 0;
    return isLed(group) && isSafe && std::ranges::count_if(group.members, isFollowing) >= standbys;
}

Result<> waitUntil(const std::function<bool()> &isReached, const SandboxPlace &place,
                   const SandboxRecord &record, const SandboxNode &node, const SandboxCall &call)
{
    while (!isReached()) {
        if (call.stop.stop_requested())
            return fail(ErrorKind::Cancelled, SandboxText::tr("The start of the servers was cancelled."));
        if (call.deadline.hasPassed())
            return fail(
                ErrorKind::Timeout,
                SandboxText::tr("%1 has not made node group %2 whole in time; the logs in %3 tell why.")
                    .arg(nameOf(record.manager.kind))
                    .arg(node.group.value)
                    .arg(place.managers()));
        pauseFor(200ms, call.stop);
    }
    return {};
}

SandboxCall within(const SandboxCall &call, std::chrono::seconds limit)
{
    auto shorter = call;
    shorter.deadline = Deadline::earlier(call.deadline, Deadline::in(limit));
    return shorter;
}

/// Of the group as its manager sees it.
Result<> waitFor(const std::function<bool(const ManagedGroup &)> &isReached, const SandboxPlace &place,
                 const SandboxRecord &record, const SandboxNode &node, const SandboxCall &call)
{
    auto access = managerAccess(place, record, node);
    if (!isPatroni(record)) // also where the user's password file is lost
        access.monitor = monitorConnection(place, record);
    const ManagerLine line(access, {});
    return waitUntil(
        [&] {
            const auto groups = line.read({}, call.deadline, call.stop);
            return groups && !groups->isEmpty() && isReached(groups->first());
        },
        place, record, node, call);
}

/// What the manager says of it is not from before it was started.
bool isReallyUp(const SandboxPlace &place, const SandboxRecord &record, const SandboxNode &server,
                const SandboxCall &call)
{
    return isPatroni(record) ? isServerUp(server) : isReportedUp(place, record, server, within(call, 5s));
}

/// Its server runs and leads by its manager; that of a group which is not new may have given the lead away.
Result<> waitForLead(const SandboxPlace &place, const SandboxRecord &record, const SandboxNode &node,
                     bool isNew, const SandboxCall &call)
{
    if (isNew)
        return waitFor(isLed, place, record, node, within(call, 90s));
    const auto isUp = [&] { return isReallyUp(place, record, node, call); };
    const auto shorter = within(call, 20s);
    const auto led = isPatroni(record) ? waitFor(isLed, place, record, node, shorter)
                                       : waitUntil(isUp, place, record, node, shorter);
    return led || led.error().kind != ErrorKind::Timeout ? led : Result<>();
}

Result<> startBeside(const SandboxPlace &place, const SandboxRecord &record, const SandboxNode &server,
                     bool isNew, const SandboxCall &call)
{
    const auto known = isNew && !isPatroni(record) ? registerServer(place, record, server, call) : Result<>();
    const auto program = programBeside(place, record, server);
    if (known && isProgramUp(place, program.name))
        return known;
    return known.and_then([&] { return clearRemains(place, server, call.deadline, call.stop); })
        .and_then([&] { return startProgram(place, program); });
}

/// The node first, so that no standby takes its place.
Result<> raiseGroup(const SandboxPlace &place, const SandboxRecord &record, const SandboxNode &node,
                    bool isNew, const SandboxCall &call)
{
    const auto standbys = record.standbysOf(node);
    auto done = startBeside(place, record, node, isNew, call);
    if (done)
        done = waitForLead(place, record, node, isNew, call);
    for (const auto &standby : standbys) {
        if (done)
            done = startBeside(place, record, standby, isNew, call);
    }
    return done.and_then([&] {
        const auto isReached = [&](const ManagedGroup &group) {
            return isWhole(group, standbys.size())
                && std::ranges::all_of(standbys, [&](const SandboxNode &standby) {
                       return isReallyUp(place, record, standby, call);
                   });
        };
        return waitFor(isReached, place, record, node, within(call, 90s));
    });
}

Result<> raiseGroups(const SandboxPlace &place, const SandboxRecord &record, bool areNew,
                     const SandboxCall &call)
{
    call.progress(SandboxText::tr("Waiting until %1 has each node group and its standby")
                      .arg(nameOf(record.manager.kind)));
    return forEachNode(
        record.nodes, [&](const SandboxNode &node) { return raiseGroup(place, record, node, areNew, call); });
}

Result<> makeCentre(const SandboxPlace &place, const SandboxRecord &record, const SandboxCall &call)
{
    return isPatroni(record) ? makePatroni(place, record, call.deadline, call.stop)
                             : makeMonitor(place, record, call);
}

/// They have their primary's files, its port among them.
Result<> configureStandbys(const SandboxPlace &place, const SandboxRecord &record,
                           const ServerSettings &settings)
{
    return forEachNode(record.standbys, [&](const SandboxNode &standby) {
        return writeServerFile(place.home, standby.folder + u"/tessera.conf"_s,
                               serverConfiguration(place, standby, settings));
    });
}

} // namespace

Result<> checkManagerPackages(ManagerKind kind, const QString &programs)
{
    QStringList missing;
    const auto wants = [&](bool isThere, const QString &package) {
        if (!isThere)
            missing << package;
    };
    if (kind == ManagerKind::Patroni) {
        wants(QFile::exists(programs + u"/patroni"_s), u"patroni"_s);
        wants(QFile::exists(programs + u"/etcd"_s), u"etcd-server"_s);
    } else if (kind == ManagerKind::AutoFailover) {
        wants(QFile::exists(programs + u"/pg_autoctl"_s), u"pg-auto-failover-cli"_s);
        wants(!monitorPrograms().isEmpty(), u"postgresql-15-auto-failover"_s);
    }
    if (missing.isEmpty())
        return {};
    return fail(ErrorKind::NotFound,
                SandboxText::tr("%1 needs packages that are not installed here: 'apt-get install %2'.")
                    .arg(nameOf(kind), missing.join(u' ')));
}

Result<> handOverGroups(const SandboxPlace &place, const ServerSettings &settings, const SandboxCall &call)
{
    const auto record = readRecord(place.folder());
    if (!record)
        return tl::unexpected(record.error());
    const PostgresPrograms programs { .folder = record->programs };
    call.progress(SandboxText::tr("Handing the servers to %1").arg(nameOf(record->manager.kind)));
    return makeCentre(place, *record, call)
        .and_then([&] {
            return forEachNode(record->nodes, [&](const SandboxNode &node) {
                return stopServer(place, programs, node, call.deadline);
            });
        })
        .and_then([&] { return raiseGroups(place, *record, true, call); })
        .and_then([&] { return configureStandbys(place, *record, settings); });
}

Result<> startManaged(const SandboxPlace &place, const SandboxRecord &record, const SandboxCall &call)
{
    return checkManagerPackages(record.manager.kind)
        .and_then([&] { return isPatroni(record) ? restoreManagerPassword(place, record) : Result<>(); })
        .and_then([&] {
            return isPatroni(record) ? startProgram(place, etcdProgram(record))
                                     : startMonitor(place, record, call);
        })
        .and_then([&] { return raiseGroups(place, record, false, call); });
}

void endManaged(const SandboxPlace &place, const SandboxRecord &record, Deadline deadline)
{
    const auto end = [&](const QList<SandboxNode> &servers) {
        (void)forEachNode(servers, [&](const SandboxNode &server) {
            endProgram(place, programBeside(place, record, server).name, deadline);
            return Result<>();
        });
    };
    // Without its monitor no keeper promotes anything; Patroni would, as soon as its primary goes.
    if (!isPatroni(record))
        endProgram(place, centreOf(place, record).name, deadline);
    end(isPatroni(record) ? record.standbys : record.nodes);
    end(isPatroni(record) ? record.nodes : record.standbys);
    endProgram(place, centreOf(place, record).name, deadline);
}

Result<> renewManagerPasswords(const SandboxPlace &place, const SandboxRecord &record,
                               const SandboxCall &call)
{
    if (record.manager.kind != ManagerKind::AutoFailover)
        return {};
    return renewMonitorPasswords(place, record, call);
}

} // namespace tessera
