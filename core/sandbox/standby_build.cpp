// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/standby_build.h"

#include "core/hosts/program.h"
#include "core/postgres/quote.h"
#include "core/postgres/session.h"
#include "core/sandbox/sandbox_build.h"
#include "core/sandbox/server_control.h"
#include "core/sandbox/text.h"

namespace tessera {

namespace {

using namespace Qt::StringLiterals;

/// Each keeps WAL from now on: the checkpoint of one copy must not remove what another still needs.
Result<> makeSlots(const SandboxPlace &place, const SandboxNode &node, const QList<SandboxNode> &standbys,
                   const SandboxCall &call)
{
    auto session = Session::open(place.socketConnection(node), {}, call.deadline, call.stop);
    if (!session)
        return tl::unexpected(session.error());
    for (const auto &standby : standbys) {
        if (standby.standbyOf != node.port)
            continue;
        const auto made = session->run(u"SELECT pg_catalog.pg_create_physical_replication_slot($1, true)"_s,
                                       { standbyName(standby) }, call.deadline, call.stop);
        if (!made)
            return tl::unexpected(made.error());
    }
    return {};
}

/// The copy of a running server, which has its slot.
Result<> copyServer(const SandboxPlace &place, const PostgresPrograms &programs, const SandboxNode &standby,
                    const SandboxCall &call)
{
    const auto source = u"host='%1' port=%2 user=%3 application_name=%4"_s.arg(
        place.sockets(), QString::number(standby.standbyOf), sandboxSuperuser, standbyName(standby));
    const auto copied =
        runProgram({ .path = programs.path(u"pg_basebackup"_s),
                     .arguments = { u"--pgdata"_s, standby.folder, u"--dbname"_s, source, u"--slot"_s,
                                    standbyName(standby), u"--write-recovery-conf"_s,
                                    u"--wal-method=stream"_s, u"--checkpoint=fast"_s, u"--no-sync"_s },
                     .user = place.home.serverUser,
                     .home = place.servers() },
                   call.deadline, call.stop);
    return copied ? Result<>() : tl::unexpected(copied.error());
}

Result<> makeStandby(const SandboxPlace &place, const Workshop &workshop, const SandboxNode &standby,
                     const SandboxCall &call)
{
    return copyServer(place, workshop.programs, standby, call)
        .and_then([&] { return configureServer(place, workshop.settings, standby); })
        .and_then([&] { return startServer(place, workshop.programs, standby, call.deadline, call.stop); });
}

Result<> waitForStandbys(const SandboxPlace &place, const SandboxNode &node,
                         const QList<SandboxNode> &standbys, const SandboxCall &call)
{
    QStringList names;
    for (const auto &standby : standbys) {
        if (standby.standbyOf == node.port)
            names << quoteIdentifier(standbyName(standby));
    }
    if (names.isEmpty())
        return {};
    auto session = Session::open(place.socketConnection(node), {}, call.deadline, call.stop);
    if (!session)
        return tl::unexpected(session.error());
    for (const auto &sql : { u"ALTER SYSTEM SET synchronous_standby_names = %1"_s.arg(
                                 quoteLiteral(u"ANY 1 (%1)"_s.arg(names.join(u", "_s)))),
                             u"SELECT pg_catalog.pg_reload_conf()"_s }) {
        if (const auto done = session->script(sql, call.deadline, call.stop); !done)
            return tl::unexpected(done.error());
    }
    return {};
}

} // namespace

QString standbyName(const SandboxNode &standby)
{
    return u"standby_%1"_s.arg(standby.port);
}

Result<> makeStandbys(const SandboxPlace &place, const Workshop &workshop, const QList<SandboxNode> &nodes,
                      const QList<SandboxNode> &standbys, const SandboxCall &call)
{
    if (standbys.isEmpty())
        return {};
    call.progress(SandboxText::tr("Making %n standby(s)", nullptr, static_cast<int>(standbys.size())));
    return forEachNode(nodes, [&](const SandboxNode &node) { return makeSlots(place, node, standbys, call); })
        .and_then([&] {
            return forEachNode(standbys, [&](const SandboxNode &standby) {
                return makeStandby(place, workshop, standby, call);
            });
        })
        .and_then([&] {
            return forEachNode(
                nodes, [&](const SandboxNode &node) { return waitForStandbys(place, node, standbys, call); });
        });
}

} // namespace tessera
