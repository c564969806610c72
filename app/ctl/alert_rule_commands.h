// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/command.h"

namespace tessera {

[[nodiscard]] Result<Answer> alertRules(const Invocation &invocation);
[[nodiscard]] Result<Answer> alertEnable(const Invocation &invocation);
[[nodiscard]] Result<Answer> alertDisable(const Invocation &invocation);
/// Changes a rule, or makes it.
[[nodiscard]] Result<Answer> alertSet(const Invocation &invocation);
/// How often it would have fired, as it is or changed.
[[nodiscard]] Result<Answer> alertTry(const Invocation &invocation);
[[nodiscard]] Result<Answer> alertRemove(const Invocation &invocation);

} // namespace tessera
