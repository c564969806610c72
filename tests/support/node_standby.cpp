// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/node_standby.h"

#include "core/sandbox/postgres_programs.h"
#include "core/sandbox/program.h"
#include "core/sandbox/server_control.h"

namespace tessera::testing {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

NodeStandby::NodeStandby(SandboxNode node)
    : m_node(std::move(node))
{
}

NodeStandby::~NodeStandby()
{
    killServer(m_node);
}

Result<std::unique_ptr<NodeStandby>> NodeStandby::start(const SandboxFixture &sandbox, qsizetype node)
{
    const auto programs = findPostgres(sandbox.state().record.programs);
    const auto ports = findFreePorts(1, {});
    if (!programs || !ports)
        return tl::unexpected(programs ? ports.error() : programs.error());
    const auto place = sandbox.place();
    const auto &primary = sandbox.state().nodes.at(node).node;
    auto copy = primary;
    copy.folder = primary.folder + u"-standby"_s;
    copy.port = ports->front();
    std::unique_ptr<NodeStandby> standby(new NodeStandby(copy));
    const auto copied =
        runProgram({ .path = programs->path(u"pg_basebackup"_s),
                     .arguments = { u"--pgdata"_s, copy.folder, u"--write-recovery-conf"_s, u"--no-sync"_s,
                                    u"--checkpoint=fast"_s, u"--host"_s, place.sockets(), u"--port"_s,
                                    QString::number(primary.port), u"--username"_s, sandboxSuperuser },
                     .user = place.home.serverUser,
                     .home = place.servers() },
                   Deadline::in(60s));
    if (!copied)
        return tl::unexpected(copied.error());
    // The last line of a setting counts, and the copied configuration has the primary's port.
    const auto set = runProgram({ .path = u"tee"_s,
                                  .arguments = { u"-a"_s, copy.folder + u"/postgresql.auto.conf"_s },
                                  .user = place.home.serverUser,
                                  .input = "port = " + QByteArray::number(copy.port) + '\n' },
                                Deadline::in(10s));
    const auto up = set ? startServer(place, *programs, copy, Deadline::in(60s)) : Result<>();
    if (!set || !up)
        return tl::unexpected(set ? up.error() : set.error());
    return standby;
}

} // namespace tessera::testing
