// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/auto_failover_kit.h"

#include "core/base/pause.h"
#include "core/postgres/quote.h"
#include "core/postgres/session.h"
#include "core/sandbox/sandbox_build.h"
#include "core/sandbox/sandbox_secrets.h"
#include "core/sandbox/server_control.h"
#include "core/sandbox/text.h"

#include <QDir>
#include <QFile>

namespace tessera {

namespace {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

constexpr auto monitorRole = "autoctl_node"_L1;
constexpr auto replicator = "pgautofailover_replicator"_L1;
/// Health checks log in with a password that everybody knows; an answer is enough for them, also 'no'.
constexpr auto checker = "pgautofailover_monitor"_L1;

ManagerProgram runProgramOf(const QString &name, const QString &folder, const QString &programs)
{
    return { .name = name,
             .command = { u"pg_autoctl"_s, u"run"_s, u"--pgdata"_s, folder },
             .programs = programs,
             .pidFile = u"run/pg_autoctl"_s + folder + u"/pg_autoctl.pid"_s };
}

QString formationOf(const SandboxNode &node)
{
    return u"group%1"_s.arg(node.group.value);
}

QString nameOf(const SandboxNode &server)
{
    return u"node-%1"_s.arg(server.port);
}

Result<> copyMonitor(const SandboxPlace &place, const SandboxRecord &record, const SandboxCall &call)
{
    const auto workshop = openWorkshop(place, monitorPrograms(), call);
    if (!workshop)
        return tl::unexpected(workshop.error());
    const auto monitor = monitorOf(place, record);
    const QList<std::pair<QString, QByteArray>> files {
        { u"postgresql.conf"_s, monitorConfiguration(place, monitor) },
        { u"pg_hba.conf"_s, hostBasedAuthentication() },
        { u"pg_ident.conf"_s, identityMap(osUserName(place.home), { u"autoctl"_s, monitorRole }) },
    };
    auto done = copyServerFiles(place, *workshop, monitor, call);
    for (const auto &[name, text] : files) {
        if (done)
            done = writeServerFile(place.home, monitor.folder + u'/' + name, text);
    }
    return done;
}

/// By the socket in the sandbox's folder; without it pg_autoctl looks in the system's.
Result<> createMonitor(const SandboxPlace &place, const SandboxRecord &record, const SandboxCall &call)
{
    const auto monitor = monitorOf(place, record);
    auto program = monitorProgram(place);
    program.command = createCommand(u"monitor"_s, monitor.folder, monitor.port, monitorPrograms());
    program.variables = { u"PGHOST="_s + place.sockets(), u"PGUSER="_s + sandboxSuperuser };
    const auto within = Deadline::earlier(call.deadline, Deadline::in(90s));
    auto done = runProgramToEnd(place, program, within, call.stop);
    for (const auto &[key, value] : { std::pair(u"postgresql.listen_addresses"_s, QString(sandboxHost)),
                                      std::pair(u"postgresql.host"_s, place.sockets()) }) {
        program.command = {
            u"pg_autoctl"_s, u"config"_s, u"set"_s, key, value, u"--pgdata"_s, monitor.folder
        };
        if (done)
            done = runProgramToEnd(place, program, within, call.stop);
    }
    return done;
}

Result<Session> openMonitor(const SandboxPlace &place, const SandboxRecord &record, const SandboxCall &call)
{
    const auto within = Deadline::earlier(call.deadline, Deadline::in(30s));
    while (true) {
        auto session = Session::open(monitorConnection(place, record), {}, within, call.stop);
        if (session || within.hasPassed() || call.stop.stop_requested())
            return session;
        pauseFor(100ms, call.stop);
    }
}

Result<> createFormations(const SandboxPlace &place, const SandboxRecord &record, const SandboxCall &call)
{
    auto session = openMonitor(place, record, call);
    if (!session)
        return tl::unexpected(session.error());
    for (const auto &node : record.nodes) {
        const auto made = session->run(u"SELECT pgautofailover.create_formation($1, 'pgsql', $2, true, 0)"_s,
                                       { Value(formationOf(node)), Value(QString(sandboxDatabase)) },
                                       call.deadline, call.stop);
        if (!made)
            return tl::unexpected(made.error());
    }
    return {};
}

/// pg_autoctl would make them with passwords of its own, or none.
Result<> createRoles(const SandboxPlace &place, const SandboxNode &node, const SandboxCall &call)
{
    const SessionOptions options { .setUp = { u"SET citus.enable_ddl_propagation = off"_s } };
    auto session = Session::open(place.socketConnection(node), options, call.deadline, call.stop);
    if (!session)
        return tl::unexpected(session.error());
    const auto made =
        session->script(u"CREATE ROLE %1 LOGIN REPLICATION; CREATE ROLE %2 LOGIN CONNECTION LIMIT 1"_s.arg(
                            replicator, checker),
                        call.deadline, call.stop);
    if (!made)
        return tl::unexpected(made.error());
    return writeServerFile(place.home, node.folder + u"/pg_hba.conf"_s,
                           u"host all %1 127.0.0.1/32 reject\n"_s.arg(checker).toUtf8()
                               + hostBasedAuthentication());
}

QString monitorUri(const SandboxRecord &record)
{
    return u"postgres://%1@%2:%3/pg_auto_failover?sslmode=disable"_s.arg(monitorRole, sandboxHost)
        .arg(record.manager.port);
}

} // namespace

SandboxNode monitorOf(const SandboxPlace &place, const SandboxRecord &record)
{
    return { .port = record.manager.port, .folder = place.servers() + u"/monitor"_s };
}

ConnInfo monitorConnection(const SandboxPlace &place, const SandboxRecord &record)
{
    auto info = place.socketConnection(monitorOf(place, record));
    return info.set(u"dbname"_s, u"pg_auto_failover"_s);
}

QString monitorPrograms()
{
    const QDir all(u"/usr/share/postgresql"_s);
    for (const auto &major : all.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name | QDir::Reversed)) {
        const auto programs = u"/usr/lib/postgresql/%1/bin"_s.arg(major);
        if (QFile::exists(all.filePath(major + u"/extension/pgautofailover.control"_s))
            && QFile::exists(programs + u"/postgres"_s))
            return programs;
    }
    return {};
}

QStringList createCommand(const QString &what, const QString &folder, quint16 port, const QString &programs)
{
    return { u"pg_autoctl"_s,        u"create"_s,     what,
             u"--pgdata"_s,          folder,          u"--pgport"_s,
             QString::number(port),  u"--hostname"_s, sandboxHost,
             u"--skip-pg-hba"_s,     u"--no-ssl"_s,   u"--pgctl"_s,
             programs + u"/pg_ctl"_s };
}

QStringList createKeeperCommand(const QString &name, const SandboxNode &server, const QString &programs,
                                const QString &monitor)
{
    return createCommand(u"postgres"_s, server.folder, server.port, programs)
        + QStringList { u"--name"_s,      name,          u"--monitor"_s,  monitor,       u"--username"_s,
                        sandboxSuperuser, u"--dbname"_s, sandboxDatabase, u"--listen"_s, sandboxHost };
}

ManagerProgram monitorProgram(const SandboxPlace &place)
{
    return runProgramOf(u"monitor"_s, place.servers() + u"/monitor"_s, monitorPrograms());
}

ManagerProgram keeperProgram(const SandboxRecord &record, const SandboxNode &server)
{
    return runProgramOf(u"pg_autoctl-%1"_s.arg(server.port), server.folder, record.programs);
}

Result<> startMonitor(const SandboxPlace &place, const SandboxRecord &record, const SandboxCall &call)
{
    return clearRemains(place, monitorOf(place, record), call.deadline, call.stop)
        .and_then([&] { return startProgram(place, monitorProgram(place)); })
        .and_then([&] { return openMonitor(place, record, call).map([](const Session &) {}); });
}

Result<> makeMonitor(const SandboxPlace &place, const SandboxRecord &record, const SandboxCall &call)
{
    return copyMonitor(place, record, call)
        .and_then([&] { return createMonitor(place, record, call); })
        .and_then([&] { return startMonitor(place, record, call); })
        .and_then([&] { return createFormations(place, record, call); })
        .and_then([&] {
            return forEachNode(record.nodes,
                               [&](const SandboxNode &node) { return createRoles(place, node, call); });
        })
        .and_then([&] { return renewMonitorPasswords(place, record, call); });
}

Result<> renewMonitorPasswords(const SandboxPlace &place, const SandboxRecord &record,
                               const SandboxCall &call)
{
    const auto ours = generatePassword();
    const auto theirs = generatePassword();
    return setPassword(place, monitorOf(place, record), monitorRole, ours, call.deadline, call.stop)
        .and_then([&] {
            return forEachNode(record.nodes, [&](const SandboxNode &node) {
                return setPassword(place, node, replicator, theirs, call.deadline, call.stop);
            });
        })
        .and_then([&] { return writePassFiles(place, record.doors(), monitorRole, ours); })
        .and_then([&] { return writePassFiles(place, record.doors(), replicator, theirs); });
}

Result<> registerServer(const SandboxPlace &place, const SandboxRecord &record, const SandboxNode &server,
                        const SandboxCall &call)
{
    auto program = keeperProgram(record, server);
    program.command = createKeeperCommand(nameOf(server), server, record.programs, monitorUri(record))
        + QStringList { u"--pghost"_s, place.sockets(), u"--formation"_s, formationOf(server) };
    // It creates an extension that is there already; a worker of Citus refuses that, too.
    program.variables = { u"PGOPTIONS=-c citus.enable_ddl_propagation=off"_s };
    return runProgramToEnd(place, program, Deadline::earlier(call.deadline, Deadline::in(120s)), call.stop);
}

bool isReportedUp(const SandboxPlace &place, const SandboxRecord &record, const SandboxNode &server,
                  const SandboxCall &call)
{
    auto session = Session::open(monitorConnection(place, record), {}, call.deadline, call.stop);
    if (!session)
        return false;
    const auto rows = session->run(u"SELECT FROM pgautofailover.node WHERE nodename = $1 AND "
                                   "reportedpgisrunning AND reporttime > pg_postmaster_start_time()"_s,
                                   { Value(nameOf(server)) }, call.deadline, call.stop);
    return rows && !rows->isEmpty();
}

ManagerAccess monitorAccess(const SandboxPlace &place, const SandboxRecord &record, const SandboxNode &node)
{
    ManagerAccess access { .kind = ManagerKind::AutoFailover, .group = QString::number(node.group.value) };
    access.monitor = place.tcpConnection(monitorOf(place, record));
    access.monitor.set(u"user"_s, monitorRole).set(u"dbname"_s, u"pg_auto_failover"_s);
    access.formation = formationOf(node);
    return access;
}

} // namespace tessera
