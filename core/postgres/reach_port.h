// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"

#include <stop_token>

namespace tessera {

/// Connects to a TCP port and hangs up. The address is numeric. Errors: Connection, Timeout, Cancelled,
/// Invalid.
[[nodiscard]] Result<> reachPort(const QString &address, int port, Deadline deadline,
                                 std::stop_token stop = {});

} // namespace tessera
