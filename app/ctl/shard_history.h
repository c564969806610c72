// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/command.h"

namespace tessera {

/// Which node held a shard when, as the console recorded it on this machine.
[[nodiscard]] Result<Answer> shardHistory(const Invocation &invocation);

} // namespace tessera
