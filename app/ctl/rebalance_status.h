// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/command.h"

namespace tessera {

/// tesseractl rebalance status: how far the newest rebalance of the server is, whoever started it. Errors:
/// those of reading the cluster.
[[nodiscard]] Result<Answer> rebalanceStatus(const Invocation &invocation);

} // namespace tessera
