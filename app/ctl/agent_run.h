// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/command.h"

namespace tessera {

/// Reads and keeps the minute that has begun: {cluster, file, minute, samples, events}. A cluster that asks
/// for a password that nobody is there to type needs attention.
[[nodiscard]] Result<Answer> collectOnce(const Invocation &invocation);
/// Collects every minute from the cluster that is named, or from all saved connections, until SIGTERM.
[[nodiscard]] Result<Answer> collectOn(const Invocation &invocation);

} // namespace tessera
