// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connections/connection_target.h"
#include "core/connections/coordinator_move.h"
#include "core/plan/plan.h"
#include "core/plan/plan_event.h"

namespace tessera {

/// Where a run has moved the coordinator; empty: it has not, or did not get that far. Pure.
[[nodiscard]] std::optional<CoordinatorMove> coordinatorMoveOf(const ConnectionTarget &target,
                                                               const Plan &plan, const RunResult &result);

/// Enters a coordinator's new server in the saved connections. Returns @p result with a sentence that says
/// so. Writes a small file; any thread.
[[nodiscard]] RunResult followMovedCoordinator(const ConnectionTarget &target, const Plan &plan,
                                               RunResult result);

} // namespace tessera
