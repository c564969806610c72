// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sandbox/sandbox.h"
#include "core/sandbox/server_fault.h"

namespace tessera {

/// Does it to the server on @p port of a sandbox; what an HA manager runs beside it freezes and thaws with
/// it. Gives what was done, one sentence. Blocks until it is. Errors: NotFound; Refused where it is done
/// already, or the manager's task; Host.
[[nodiscard]] Result<QString> strikeServer(const SandboxHome &home, const QString &name, quint16 port,
                                           ServerFault fault, const SandboxCall &call);

/// All that is frozen of a sandbox goes on.
void thawAll(const SandboxPlace &place, const SandboxRecord &record);

} // namespace tessera
