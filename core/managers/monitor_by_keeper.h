// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/hosts/host_access.h"
#include "core/managers/manager_access.h"

#include <stop_token>

namespace tessera {

/// Monitor and formation as pg_autoctl.cfg of a keeper names them; nullopt when it names none. A password in
/// it is left out. Pure.
[[nodiscard]] std::optional<ManagerAccess> monitorByKeeper(const QByteArray &configuration);

/// Reads that file on the host of a server: below the home that its access names, else that of its OS user.
/// Blocks. Errors: those of runOnHost(); NotFound when it names no monitor.
[[nodiscard]] Result<ManagerAccess> readMonitorByKeeper(const HostAccess &access, Deadline deadline,
                                                        const std::stop_token &stop);

} // namespace tessera
