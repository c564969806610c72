// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connections/connection_target.h"
#include "core/sandbox/sandbox_home.h"

namespace tessera {

/// Puts the sandbox among the console's saved connections, or brings its address there up to date; what the
/// user changed about it (name, group, colour, class) stays. Errors: NotFound, Storage.
[[nodiscard]] Result<> registerSandbox(const SandboxHome &home, const QString &name);

/// Takes it out again; does nothing when the saved one belongs to a sandbox in another folder.
/// Errors: Storage.
[[nodiscard]] Result<> unregisterSandbox(const SandboxHome &home, const QString &name);

/// How to connect to the sandbox's coordinator. Errors: NotFound, naming how to make the sandbox.
[[nodiscard]] Result<ConnectionTarget> sandboxTarget(const SandboxHome &home, const QString &name);

} // namespace tessera
