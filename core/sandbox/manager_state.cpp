// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/manager_state.h"

#include "core/sandbox/auto_failover_kit.h"
#include "core/sandbox/patroni_kit.h"

namespace tessera {

QList<SandboxProgramState> programsOf(const SandboxPlace &place, const SandboxRecord &record)
{
    QList<SandboxProgramState> states;
    const auto add = [&](const ManagerProgram &program, quint16 port, quint16 server) {
        states << SandboxProgramState { program.name, port, server, isProgramUp(place, program.name) };
    };
    if (record.manager.kind == ManagerKind::Patroni) {
        add(etcdProgram(record), record.manager.port, 0);
        for (const auto &server : record.servers())
            add(patroniProgram(place, record, server), server.restPort, server.port);
    }
    if (record.manager.kind == ManagerKind::AutoFailover) {
        add(monitorProgram(place), record.manager.port, 0);
        for (const auto &server : record.servers())
            add(keeperProgram(record, server), 0, server.port);
    }
    return states;
}

ManagerAccess managerAccess(const SandboxPlace &place, const SandboxRecord &record, const SandboxNode &node)
{
    return record.manager.kind == ManagerKind::Patroni ? patroniAccess(place, record, node)
                                                       : monitorAccess(place, record, node);
}

QList<ManagerAccess> managerAccesses(const SandboxPlace &place, const SandboxRecord &record)
{
    QList<ManagerAccess> all;
    for (const auto &node : record.isManaged() ? record.nodes : QList<SandboxNode>())
        all << managerAccess(place, record, node);
    return all;
}

} // namespace tessera
