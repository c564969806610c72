// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/options.h"
#include "core/connections/connection_target.h"

namespace tessera {

/// The cluster that the command line names, with the class of the saved connection that is the same server.
/// Reads files: not for the GUI thread. Errors: NotFound, Invalid, Refused, Storage.
[[nodiscard]] Result<ConnectionTarget> targetOf(const Options &options);

} // namespace tessera
