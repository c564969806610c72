// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/command.h"

namespace tessera {

// Which hosts of the cluster's servers commands can be run on: kept with the saved connection.

[[nodiscard]] Result<Answer> haHostList(const Invocation &invocation);
[[nodiscard]] Result<Answer> haHostSet(const Invocation &invocation);
[[nodiscard]] Result<Answer> haHostForget(const Invocation &invocation);
/// Runs harmless commands there and compares what they find with what the server says of itself.
[[nodiscard]] Result<Answer> haHostTest(const Invocation &invocation);
[[nodiscard]] std::span<const OptionSpec> haHostOptions();

} // namespace tessera
