// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sandbox/manager_state.h"

#include <QJsonObject>

namespace tessera {

/// One server and whether it runs.
struct SandboxNodeState
{
    SandboxNode node;
    bool isUp = false;
    bool isFrozen = false; ///< Up, and stopped by a signal

    /// "up", "frozen" or "down".
    [[nodiscard]] QString text() const;
    [[nodiscard]] bool isWell() const { return isUp && !isFrozen; }
};

/// A sandbox as it is now. Made without asking any server.
struct SandboxState
{
    SandboxRecord record;
    QList<SandboxNodeState> nodes;
    QList<SandboxNodeState> standbys;
    QString dsn; ///< of the coordinator; holds the path of the password file, not the password
    QString passFile;
    bool isRunnerUp = false;
    QList<SandboxProgramState> programs = {}; ///< Of the HA manager

    /// "up", "down" or "degraded" (some servers run, or are frozen).
    [[nodiscard]] QString text() const;
};

/// Errors: NotFound, Storage.
[[nodiscard]] Result<SandboxState> readState(const SandboxPlace &place);

/// Complete sandboxes of @p home by name; a damaged one is left out and logged.
[[nodiscard]] QList<SandboxState> listSandboxes(const SandboxHome &home);

/// {name, engine, state, dsn, passFile, nodes[{nodeId, role, host, port, dataDirectory, state}]} (design.md
/// §9), and manager {kind, programs[{name, port, server, state}]} where there is one.
[[nodiscard]] QJsonObject toJson(const SandboxState &state);

/// The connection of the sandbox's coordinator. Errors: NotFound, naming how to make the sandbox.
[[nodiscard]] Result<ConnInfo> sandboxConnection(const SandboxHome &home, const QString &name);

} // namespace tessera
