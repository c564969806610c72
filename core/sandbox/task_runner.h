// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/postgres/conninfo.h"

#include <stop_token>

namespace tessera {

/// Executes the built-in engine's background tasks, as engine/66_runner.sql says: claims them on the
/// coordinator, runs each in a session of its owner on a thread of its own, cleans up in between. Returns
/// when @p stop is requested; connects again for as long as the coordinator is away. Tasks that run then
/// are cancelled and run again when the next runner starts.
/// @p superuser must reach the coordinator without a password for every role (Unix socket, peer).
void runBackgroundTasks(const ConnInfo &superuser, std::stop_token stop);

} // namespace tessera
