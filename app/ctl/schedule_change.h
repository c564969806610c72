// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/command.h"
#include "core/connections/connection_target.h"
#include "core/plan/plan.h"

namespace tessera {

/// Errors: Invalid: --schedule or --within say no time that is to come.
[[nodiscard]] Result<> checkSchedule(const Arguments &arguments);

/// Keeps a reviewed change for the time that --schedule says, after it was confirmed as if it ran now.
/// Errors: Invalid: no such time; Refused: not confirmed, or the connection is not a saved one.
[[nodiscard]] Result<Answer> scheduleChange(const Invocation &invocation, const ConnectionTarget &target,
                                            const Plan &plan);

} // namespace tessera
