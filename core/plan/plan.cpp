// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/plan.h"

#include <algorithm>

namespace tessera {

std::optional<ByteCount> totalBytes(const Plan &plan)
{
    ByteCount sum;
    for (const auto &step : plan.steps)
        sum += step.bytes.value_or(ByteCount {});
    const auto isUnknown = [&plan](const PlacementChange &move) { return !plan.steps.at(move.step).bytes; };
    return std::ranges::any_of(plan.moves, isUnknown) ? std::nullopt : std::optional(sum);
}

TimeRange totalEstimate(const Plan &plan)
{
    TimeRange sum;
    for (const auto &step : plan.steps)
        sum += step.estimate;
    return sum;
}

} // namespace tessera
