// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/command.h"
#include "core/connections/connection_target.h"

namespace tessera {

/// The cluster that the global options name; without any of them the one that PGHOST, PGPORT, PGSERVICE or
/// PGDATABASE name. A server that is also a saved connection keeps that one's class.
/// Errors: Invalid when nothing is named, NotFound for an unknown name, Storage.
[[nodiscard]] Result<ConnectionTarget> clusterTarget(const GlobalOptions &globals);

} // namespace tessera
