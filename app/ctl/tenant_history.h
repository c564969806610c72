// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/command.h"

namespace tessera {

[[nodiscard]] Result<Answer> tenantHistory(const Invocation &invocation);

} // namespace tessera
