// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/command.h"
#include "core/connections/saved_connection.h"

namespace tessera {

/// The saved connection that the command is for; with it is kept what is known of its hosts and HA managers.
/// Errors: Invalid when it is a sandbox, or none.
[[nodiscard]] Result<SavedConnection> savedTarget(const Invocation &invocation);

} // namespace tessera
