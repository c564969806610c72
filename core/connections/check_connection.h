// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connections/connection_report.h"
#include "core/connections/connector.h"

#include <functional>

namespace tessera {

/// Connects step by step, so that a failure names its cause. Each step is reported as it ends; after one that
/// cannot be passed the rest are skipped. Changes nothing. Blocks until the deadline or the stop.
using CheckProgress = std::function<void(const CheckStep &step)>;
[[nodiscard]] ConnectionReport checkConnection(const Connector &connector, Deadline deadline,
                                               std::stop_token stop = {}, const CheckProgress &progress = {});

} // namespace tessera
