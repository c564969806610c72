// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/sandbox_faults.h"

#include "core/base/platform_process.h"
#include "core/sandbox/manager_programs.h"
#include "core/sandbox/server_control.h"
#include "core/sandbox/text.h"

#include <algorithm>

namespace tessera {

namespace {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

constexpr std::array faultWords { "stop", "freeze", "thaw", "start" };

QString addressOf(const SandboxNode &server)
{
    return u"%1:%2"_s.arg(sandboxHost).arg(server.port);
}

/// Those of the server, and of what a manager runs beside it.
QList<qint64> allProcesses(const SandboxPlace &place, const SandboxRecord &record, const SandboxNode &server)
{
    auto all = processesIn(server.folder);
    for (const auto &program : programsOf(place, record)) {
        if (program.server == server.port)
            all << processesIn(folderOf(place, program.name));
    }
    return all;
}

Result<QString> stop(const SandboxNode &server)
{
    killProcess(postmasterOf(server));
    return SandboxText::tr("The server %1 was killed: nothing was written to its disk any more.")
        .arg(addressOf(server));
}

Result<QString> freeze(const SandboxPlace &place, const SandboxRecord &record, const SandboxNode &server)
{
    if (isProcessFrozen(postmasterOf(server)))
        return refuse(SandboxText::tr("The server %1 is frozen already.").arg(addressOf(server)));
    for (const auto process : allProcesses(place, record, server))
        freezeProcess(process);
    return SandboxText::tr("The server %1 is frozen: it answers nobody, and its connections stay open.")
        .arg(addressOf(server));
}

Result<QString> thaw(const SandboxPlace &place, const SandboxRecord &record, const SandboxNode &server)
{
    if (!isProcessFrozen(postmasterOf(server)))
        return refuse(SandboxText::tr("The server %1 is not frozen.").arg(addressOf(server)));
    for (const auto process : allProcesses(place, record, server))
        thawProcess(process);
    return SandboxText::tr("The server %1 goes on.").arg(addressOf(server));
}

Result<QString> start(const SandboxPlace &place, const SandboxRecord &record, const SandboxNode &server,
                      const SandboxCall &call)
{
    if (isServerUp(server))
        return refuse(SandboxText::tr("The server %1 runs.").arg(addressOf(server)));
    if (record.isManaged()) {
        return refuse(
            SandboxText::tr("%1 starts its servers itself; where it does not, 'sandbox up' starts it.")
                .arg(nameOf(record.manager.kind)));
    }
    return startServer(place, { .folder = record.programs }, server, call.deadline, call.stop).map([&] {
        return SandboxText::tr("The server %1 runs again.").arg(addressOf(server));
    });
}

} // namespace

QString faultWord(ServerFault fault)
{
    return QLatin1String(faultWords.at(static_cast<size_t>(fault)));
}

std::optional<ServerFault> faultFromWord(const QString &word)
{
    const auto found = std::ranges::find(serverFaults, word, faultWord);
    return found == serverFaults.end() ? std::nullopt : std::optional(*found);
}

Result<QString> strikeServer(const SandboxHome &home, const QString &name, quint16 port, ServerFault fault,
                             const SandboxCall &call)
{
    const SandboxPlace place { home, name };
    const auto state = readState(place);
    if (!state)
        return tl::unexpected(state.error());
    const auto servers = state->record.servers();
    const auto server = std::ranges::find(servers, port, &SandboxNode::port);
    if (server == servers.end())
        return fail(ErrorKind::NotFound,
                    SandboxText::tr("The sandbox \"%1\" has no server on port %2.").arg(name).arg(port));
    if (fault != ServerFault::Start && !isServerUp(*server))
        return refuse(SandboxText::tr("The server %1 does not run.").arg(addressOf(*server)));
    switch (fault) {
    case ServerFault::Stop:
        return stop(*server);
    case ServerFault::Freeze:
        return freeze(place, state->record, *server);
    case ServerFault::Thaw:
        return thaw(place, state->record, *server);
    case ServerFault::Start:
        break;
    }
    return start(place, state->record, *server, call);
}

void thawAll(const SandboxPlace &place, const SandboxRecord &record)
{
    for (const auto &server : record.servers()) {
        for (const auto process : allProcesses(place, record, server)) {
            if (isProcessFrozen(process))
                thawProcess(process);
        }
    }
}

} // namespace tessera
