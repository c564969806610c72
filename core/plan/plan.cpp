// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/plan.h"

#include <algorithm>

namespace tessera {

namespace {

TimeRange longer(TimeRange a, TimeRange b)
{
    return { std::max(a.likely, b.likely), std::max(a.atMost, b.atMost) };
}

/// What one node gives or takes.
struct NodeTime
{
    TimeRange plain;
    TimeRange weighed; ///< In hundredths of a lane

    void add(TimeRange time, int load)
    {
        plain += time;
        weighed += { time.likely * load, time.atMost * load };
    }
};
using NodeTimes = QHash<NodeId, NodeTime>;

TimeRange busiest(const NodeTimes &nodes, int lanes, int most)
{
    TimeRange time;
    for (const auto &node : nodes) {
        const int share = lanes * wholeLane;
        time = longer(time, { node.weighed.likely / share, node.weighed.atMost / share });
        time = longer(time, { node.plain.likely / most, node.plain.atMost / most });
    }
    return time;
}

} // namespace

std::optional<ByteCount> totalBytes(const Plan &plan)
{
    ByteCount sum;
    for (const auto &step : plan.steps)
        sum += step.bytes.value_or(ByteCount {});
    const auto isUnknown = [&plan](const PlacementChange &move) { return !plan.steps.at(move.step).bytes; };
    return std::ranges::any_of(plan.moves, isUnknown) ? std::nullopt : std::optional(sum);
}

TimeRange totalTime(const Plan &plan, const QList<TimeRange> &times)
{
    TimeRange sum;
    NodeTimes out;
    NodeTimes into;
    TimeRange longest;
    for (qsizetype i = 0; i < plan.steps.size(); ++i) {
        const auto &transfer = plan.steps.at(i).transfer;
        const auto time = times.value(i);
        if (!transfer) {
            sum += time;
            continue;
        }
        out[transfer->from].add(time, transfer->load);
        into[transfer->to].add(time, transfer->load);
        longest = longer(longest, time);
    }
    const auto &lanes = plan.lanes;
    return sum += longer(longest,
                         longer(busiest(out, lanes.outOfNode, lanes.mostAtNode),
                                busiest(into, lanes.intoNode, lanes.mostAtNode)));
}

TimeRange totalEstimate(const Plan &plan)
{
    QList<TimeRange> times;
    for (const auto &step : plan.steps)
        times << step.estimate;
    return totalTime(plan, times);
}

} // namespace tessera
