// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sandbox/server_workshop.h"

namespace tessera {

/// How a standby of a sandbox calls itself to the server that it follows; also its slot there.
[[nodiscard]] QString standbyName(const SandboxNode &standby);

/// Copies, configures and starts @p standbys of @p nodes; from then on what these commit waits for one of
/// them each. Errors: Host, Connection, Server, Timeout, Cancelled.
[[nodiscard]] Result<> makeStandbys(const SandboxPlace &place, const Workshop &workshop,
                                    const QList<SandboxNode> &nodes, const QList<SandboxNode> &standbys,
                                    const SandboxCall &call);

} // namespace tessera
