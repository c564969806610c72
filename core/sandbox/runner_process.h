// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/sandbox/sandbox_place.h"

namespace tessera {

// The process "tesseractl sandbox runner NAME", which executes the built-in engine's background tasks.

/// True while the process that runner.pid names lives.
[[nodiscard]] bool isRunnerUp(const SandboxPlace &place);
/// Starts it detached; does nothing when it is up. Errors: Host.
[[nodiscard]] Result<> startRunner(const SandboxPlace &place);
/// Asks it to end and waits; kills it at the deadline.
void stopRunner(const SandboxPlace &place, Deadline deadline);

} // namespace tessera
