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
    QHash<NodeId, TimeRange> out;
    QHash<NodeId, TimeRange> into;
    for (const auto &step : plan.steps) {
        (step.transfer ? out[step.transfer->from] : sum) += step.estimate;
        if (step.transfer)
            into[step.transfer->to] += step.estimate;
    }
    TimeRange busiest;
    const auto weigh = [&busiest](const QHash<NodeId, TimeRange> &nodes, int lanes) {
        for (const auto &node : nodes) {
            busiest.likely = std::max(busiest.likely, node.likely / lanes);
            busiest.atMost = std::max(busiest.atMost, node.atMost / lanes);
        }
    };
    weigh(out, plan.lanes.outOfNode);
    weigh(into, plan.lanes.intoNode);
    return sum += busiest;
}

} // namespace tessera
