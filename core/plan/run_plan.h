// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/action_executor.h"
#include "core/plan/plan.h"
#include "core/plan/run_control.h"

#include <QSet>

namespace tessera {

/// Runs the steps in order, transfers that follow one another together; those in @p done are done already. On
/// failure takes back what the plan says (design.md §5.5). Blocks; reports on the calling thread.
[[nodiscard]] RunResult runPlan(const Plan &plan, ActionExecutor &executor, RunControl &control,
                                const Report &report, const QSet<qsizetype> &done = {});

/// Takes back steps @p last … 0, not to be cancelled. A step that cannot be taken back ends in
/// NeedsAttention.
[[nodiscard]] RunResult undoPlan(const Plan &plan, ActionExecutor &executor, const RunControl &control,
                                 const Report &report, qsizetype last);

} // namespace tessera
