// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/managers/manager_access.h"
#include "core/sandbox/manager_programs.h"
#include "core/sandbox/server_workshop.h"

namespace tessera {

// pg_auto_failover of Debian's packages: a monitor with a formation a node group, and a keeper beside each
// server.

/// Folder of the PostgreSQL programs for which the monitor's extension is installed; empty: none.
[[nodiscard]] QString monitorPrograms();
/// Words of 'pg_autoctl create monitor' and 'create postgres'; more may follow. Pure.
[[nodiscard]] QStringList createCommand(const QString &what, const QString &folder, quint16 port,
                                        const QString &programs);
/// The same, of a server that @p monitor, a URI, is to know as @p name. Pure.
[[nodiscard]] QStringList createKeeperCommand(const QString &name, const SandboxNode &server,
                                              const QString &programs, const QString &monitor);

/// Makes and starts the monitor, with a formation for each node of the cluster, and on each node the roles
/// that its group needs. The nodes run. Errors: Host, Storage, Connection, Server, Timeout, Cancelled.
[[nodiscard]] Result<> makeMonitor(const SandboxPlace &place, const SandboxRecord &record,
                                   const SandboxCall &call);
/// Starts the monitor and waits until it answers: a keeper that does not reach it gives up within a second.
[[nodiscard]] Result<> startMonitor(const SandboxPlace &place, const SandboxRecord &record,
                                    const SandboxCall &call);
/// Makes new passwords for those roles and for the way to the monitor. All run.
[[nodiscard]] Result<> renewMonitorPasswords(const SandboxPlace &place, const SandboxRecord &record,
                                             const SandboxCall &call);
/// Its server.
[[nodiscard]] SandboxNode monitorOf(const SandboxPlace &place, const SandboxRecord &record);
/// By its Unix socket, as the superuser: what the sandbox itself uses.
[[nodiscard]] ConnInfo monitorConnection(const SandboxPlace &place, const SandboxRecord &record);
/// Tells the monitor of a server; makes a standby's files. Nothing runs on it, before and after.
[[nodiscard]] Result<> registerServer(const SandboxPlace &place, const SandboxRecord &record,
                                      const SandboxNode &server, const SandboxCall &call);
/// Since the monitor has started, the keeper of @p server has told it that this runs. Until then the monitor
/// would give its lead to a standby that tells it.
[[nodiscard]] bool isReportedUp(const SandboxPlace &place, const SandboxRecord &record,
                                const SandboxNode &server, const SandboxCall &call);
[[nodiscard]] ManagerProgram monitorProgram(const SandboxPlace &place);
[[nodiscard]] ManagerProgram keeperProgram(const SandboxRecord &record, const SandboxNode &server);
/// How the monitor is asked for @p node's group.
[[nodiscard]] ManagerAccess monitorAccess(const SandboxPlace &place, const SandboxRecord &record,
                                          const SandboxNode &node);

} // namespace tessera
