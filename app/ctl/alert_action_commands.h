// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/command.h"

namespace tessera {

[[nodiscard]] Result<Answer> alertActions(const Invocation &invocation);
/// The address comes on standard input, since it may hold a secret.
[[nodiscard]] Result<Answer> alertWebhook(const Invocation &invocation);
[[nodiscard]] Result<Answer> alertCommand(const Invocation &invocation);
[[nodiscard]] Result<Answer> alertDropAction(const Invocation &invocation);
/// Tells a made-up alert once, and what came of it.
[[nodiscard]] Result<Answer> alertTest(const Invocation &invocation);

} // namespace tessera
