// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/plan.h"
#include "core/plan/run_control.h"
#include "core/plan/run_forecast.h"
#include "core/plan/run_step.h"

namespace tessera {

/// How steps that ran together ended.
struct TogetherEnd
{
    QList<qsizetype> done; ///< In the order in which they ended
    qsizetype failed = -1; ///< The first that failed; -1: none
    StepEnd end = {}; ///< How that one ended
    bool wasStopped = false; ///< The operator cancelled before all were begun
};

/// What runTogether() works with. All has to live as long as it runs.
struct TogetherWork
{
    const Plan &plan;
    QList<qsizetype> steps; ///< Transfers
    ActionExecutor &executor;
    RunControl &control;
    const Report &report;
    RunForecast &forecast;
};

/// Runs the given transfer steps, each on an executor of its own, as many at a time as the plan's lanes
/// allow, in order as far as these do. After a failure or cancel nothing more begins, and what runs is waited
/// for. The moves under way are asked for each second on one more thread. Blocks; reports on the calling
/// thread.
[[nodiscard]] TogetherEnd runTogether(TogetherWork work);

} // namespace tessera
