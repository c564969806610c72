// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/sandbox/sandbox_state.h"

#include <functional>
#include <optional>
#include <stop_token>

namespace tessera {

/// What `sandbox up` was asked for. An absent value means: as it is, or the default for a new sandbox.
struct SandboxWish
{
    QString name = QStringLiteral("demo");
    std::optional<int> workers = {}; ///< default 2
    std::optional<int> standbys = {}; ///< Of each node, synchronous; default 0, 1 under an HA manager
    std::optional<SandboxEngine> engine = {}; ///< default: Citus where the programs offer it
    std::optional<ManagerKind> manager = {}; ///< Who runs the node groups; default: nobody
    QString programs = {}; ///< folder of PostgreSQL's programs; empty: see findPostgres()
    QString sample = {}; ///< one of sampleNames() or empty; loaded once
    bool isThrowaway = false; ///< fsync off, for tests
};

/// Gets one sentence as each part begins; called on the calling thread.
using SandboxProgress = std::function<void(const QString &sentence)>;

/// A call's limits and where it tells how far it is.
struct SandboxCall
{
    Deadline deadline = Deadline::never();
    std::stop_token stop = {};
    SandboxProgress progress = [](const QString &) {};
};

// Every call blocks. Two at once on one sandbox wait for each other.

/// Makes the sandbox, or starts what of it is down, also after SIGKILL. A failure while making it leaves
/// nothing behind. Errors: Invalid, NotFound, Refused, Unsupported, Host, Storage, Server, Timeout,
/// Cancelled.
[[nodiscard]] Result<SandboxState> bringUp(const SandboxHome &home, const SandboxWish &wish,
                                           const SandboxCall &call);

/// Stops the runner and every server; the data stays. Errors: NotFound, Storage, Host.
[[nodiscard]] Result<SandboxState> bringDown(const SandboxHome &home, const QString &name,
                                             const SandboxCall &call);

/// Kills every process of the sandbox and removes its folder, also that of a half-made or damaged one.
/// Errors: NotFound, Host.
[[nodiscard]] Result<> destroySandbox(const SandboxHome &home, const QString &name, const SandboxCall &call);

/// Makes and starts one more server, ready for citus_add_node, and remembers it. The caller adds it to the
/// cluster and then calls rememberNodeIds(). Errors: as bringUp().
[[nodiscard]] Result<SandboxNode> addServer(const SandboxHome &home, const QString &name,
                                            const SandboxCall &call);

/// The same for @p count servers, one after the other; all or none.
[[nodiscard]] Result<QList<SandboxNode>> addServers(const SandboxHome &home, const QString &name, int count,
                                                    const SandboxCall &call);

/// Finds a port for one more standby of the server on @p primary and remembers it; it has no files yet. The
/// password files know it. Errors: NotFound, Storage, Host.
[[nodiscard]] Result<SandboxNode> reserveStandby(const SandboxHome &home, const QString &name,
                                                 quint16 primary, const SandboxCall &call);
/// Removes a standby's files and forgets it; data folders that were moved aside stay. Errors: NotFound,
/// Storage, Host.
[[nodiscard]] Result<> forgetStandby(const SandboxHome &home, const QString &name, quint16 port,
                                     const SandboxCall &call);

/// The same where nothing runs on it: what was reserved, and did not become a standby. Errors: Storage, Host.
[[nodiscard]] Result<> forgetUnlessUp(const SandboxHome &home, const QString &name,
                                      const SandboxNode &standby, const SandboxCall &call);
/// The same for each whose data folder has been moved aside.
[[nodiscard]] Result<> forgetMoved(const SandboxHome &home, const QString &name, const SandboxCall &call);

/// Stores the nodeids that the coordinator knows beside the ports. Errors: Storage, Connection, Server.
[[nodiscard]] Result<> rememberNodeIds(const SandboxPlace &place, Deadline deadline);

/// Stops a server that is no longer in the cluster and removes its folder. Errors: NotFound, Refused for the
/// coordinator, Storage, Host.
[[nodiscard]] Result<> removeServer(const SandboxHome &home, const QString &name, quint16 port,
                                    const SandboxCall &call);
/// The same for each of @p ports; the first error, after all were tried.
[[nodiscard]] Result<> removeServers(const SandboxHome &home, const QString &name,
                                     const QList<quint16> &ports, const SandboxCall &call);

} // namespace tessera
