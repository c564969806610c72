// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/moved_coordinator.h"

namespace tessera {

namespace {

/// A run that stopped for a person may have got as far as the step that it names.
qsizetype begunSteps(const Plan &plan, const RunResult &result)
{
    const auto more = result.outcome == Outcome::NeedsAttention ? 1 : 0;
    return qMin(plan.steps.size(), result.finishedSteps + more);
}

} // namespace

std::optional<CoordinatorMove> coordinatorMoveOf(const ConnectionTarget &target, const Plan &plan,
                                                 const RunResult &result)
{
    for (qsizetype i = 0; i < begunSteps(plan, result); ++i) {
        const auto *promote = std::get_if<Promote>(&plan.steps.at(i).run);
        if (promote == nullptr || !promote->isCoordinator)
            continue;
        const auto to = hostPortFrom(promote->server);
        const auto from = hostPortFrom(promote->insteadOf);
        if (to)
            return CoordinatorMove { target.connectionId, from ? std::optional(*from) : std::nullopt, *to };
    }
    return {};
}

RunResult followMovedCoordinator(const ConnectionTarget &target, const Plan &plan, RunResult result)
{
    const auto move = coordinatorMoveOf(target, plan, result);
    const auto said = move ? followedText(followCoordinator(ConnectionStore(), *move), *move) : QString();
    if (!said.isEmpty())
        result.message += QLatin1Char('\n') + said;
    return result;
}

} // namespace tessera
