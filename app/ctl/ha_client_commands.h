// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/command.h"

namespace tessera {

/// How applications name a node group so that they find its primary, wherever that is.
[[nodiscard]] Result<Answer> haClients(const Invocation &invocation);
[[nodiscard]] std::span<const OptionSpec> haClientOptions();

} // namespace tessera
