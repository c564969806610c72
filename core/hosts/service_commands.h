// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hosts/host_command.h"
#include "core/hosts/server_host.h"

namespace tessera {

// What each way to run a server calls the same thing. Sources: pg_ctl(1), pg_ctlcluster(1), systemctl(1).
// Pure.

[[nodiscard]] HostCommand statusCommand(const HostAccess &access);
[[nodiscard]] HostCommand stopCommand(const HostAccess &access, StopMode mode);
[[nodiscard]] HostCommand startCommand(const HostAccess &access);
/// One after the other; none where only we start the server.
[[nodiscard]] QList<HostCommand> holdBackCommands(const HostAccess &access);
[[nodiscard]] QList<HostCommand> releaseCommands(const HostAccess &access);

} // namespace tessera
