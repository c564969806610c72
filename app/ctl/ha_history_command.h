// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/command.h"

#include <span>

namespace tessera {

[[nodiscard]] Result<Answer> haHistory(const Invocation &invocation);
[[nodiscard]] std::span<const OptionSpec> haHistoryOptions();

} // namespace tessera
