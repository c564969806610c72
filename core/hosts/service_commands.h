// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hosts/host_command.h"
#include "core/hosts/server_host.h"

namespace tessera {

// What each way to run a server calls the same thing. Sources: pg_ctl(1), pg_ctlcluster(1), systemctl(1).
// Pure.

/// In the data folder of a server that is not to be started.
inline constexpr auto fenceFileName = "tessera.fenced";

[[nodiscard]] HostCommand statusCommand(const HostAccess &access);
[[nodiscard]] HostCommand stopCommand(const HostAccess &access, StopMode mode);
[[nodiscard]] HostCommand startCommand(const HostAccess &access);
/// One after the other. Who starts servers with pg_ctl, as a sandbox does, has to heed the file
/// fenceFileName.
[[nodiscard]] QList<HostCommand> holdBackCommands(const HostAccess &access);
[[nodiscard]] QList<HostCommand> releaseCommands(const HostAccess &access);

} // namespace tessera
