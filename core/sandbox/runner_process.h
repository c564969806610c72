// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/sandbox/sandbox_place.h"

#include <stop_token>

namespace tessera {

// The process "tesseractl sandbox runner NAME", which executes the built-in engine's background tasks.

/// True while the process that runner.pid names lives.
[[nodiscard]] bool isRunnerUp(const SandboxPlace &place);
/// Starts it detached; does nothing when it is up. Errors: Host.
[[nodiscard]] Result<> startRunner(const SandboxPlace &place);
/// What that process does, until @p stop: takes the lock, becomes the servers' OS user when it is root, and
/// executes tasks. Errors: NotFound, Refused, Storage, Permission.
[[nodiscard]] Result<> serveAsRunner(const SandboxPlace &place, std::stop_token stop);
/// Asks it to end and waits; kills it at the deadline.
void stopRunner(const SandboxPlace &place, Deadline deadline);

} // namespace tessera
