// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/managers/manager_access.h"
#include "core/sandbox/sandbox.h"
#include "core/sandbox/server_files.h"

namespace tessera {

// A sandbox whose node groups are run by an HA manager: that one starts and stops the servers, and decides
// which leads. The caller holds the sandbox's lock.

/// That the programs of @p kind are installed. Errors: NotFound, naming the packages.
[[nodiscard]] Result<> checkManagerPackages(ManagerKind kind,
                                            const QString &programs = QStringLiteral("/usr/bin"));

/// Hands each node of a new sandbox, which runs, to the manager, and has that one make the standbys; waits
/// until each group has its synchronous one. Errors: Host, Storage, Connection, Server, Timeout, Cancelled.
[[nodiscard]] Result<> handOverGroups(const SandboxPlace &place, const ServerSettings &settings,
                                      const SandboxCall &call);

/// Starts what of it is down, each group's primary first. Errors: as above.
[[nodiscard]] Result<> startManaged(const SandboxPlace &place, const SandboxRecord &record,
                                    const SandboxCall &call);
/// Ends the manager's programs, and so the servers, in an order that lets no standby take over.
void endManaged(const SandboxPlace &place, const SandboxRecord &record, Deadline deadline);

/// New passwords where the user's files are lost. All run. Errors: Storage, Host, Connection, Server.
[[nodiscard]] Result<> renewManagerPasswords(const SandboxPlace &place, const SandboxRecord &record,
                                             const SandboxCall &call);

} // namespace tessera
