// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/action_executor.h"
#include "core/plan/plan.h"
#include "core/plan/run_control.h"

namespace tessera {

/// Runs the steps from @p first on, in order; on failure takes back what the plan says (design.md §5.5).
/// Blocks; reports on the calling thread.
[[nodiscard]] RunResult runPlan(const Plan &plan, ActionExecutor &executor, RunControl &control,
                                const Report &report, qsizetype first = 0);

/// Takes back steps @p last … 0. A step that cannot be taken back ends in NeedsAttention.
[[nodiscard]] RunResult undoPlan(const Plan &plan, ActionExecutor &executor, const Report &report,
                                 qsizetype last);

/// Asks the server whether a step took effect; nullopt when the step has no check.
[[nodiscard]] Result<std::optional<bool>> tookEffect(const Step &step, ActionExecutor &executor);

} // namespace tessera
