// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/managers/manager_access.h"
#include "core/sandbox/sandbox_place.h"

namespace tessera {

/// A program of the HA manager and whether it runs.
struct SandboxProgramState
{
    QString name; ///< "etcd", "patroni-20001"
    quint16 port = 0; ///< Where it listens; 0: nowhere
    quint16 server = 0; ///< The port of the server that it runs; 0: it serves all
    bool isUp = false;
};

/// Empty for a sandbox without a manager.
[[nodiscard]] QList<SandboxProgramState> programsOf(const SandboxPlace &place, const SandboxRecord &record);

/// How the manager of @p node's group is asked.
[[nodiscard]] ManagerAccess managerAccess(const SandboxPlace &place, const SandboxRecord &record,
                                          const SandboxNode &node);
/// That of each group; empty for a sandbox without a manager.
[[nodiscard]] QList<ManagerAccess> managerAccesses(const SandboxPlace &place, const SandboxRecord &record);

} // namespace tessera
