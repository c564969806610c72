// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/units.h"
#include "core/plan/action.h"

#include <optional>

namespace tessera {

/// A range of time, p50 to p90; both zero when the step is immediate.
struct TimeRange
{
    std::chrono::milliseconds likely { 0 };
    std::chrono::milliseconds atMost { 0 };
    TimeRange &operator+=(TimeRange other)
    {
        likely += other.likely;
        atMost += other.atMost;
        return *this;
    }
    bool operator==(const TimeRange &) const = default;
};

/// Transfer::load of one that needs a lane for itself.
inline constexpr int wholeLane = 100;

/// What a step moves from where to where: such steps may run at the same time (Plan::lanes).
struct Transfer
{
    ShardId shard; ///< The first of the set
    NodeId from;
    NodeId to;
    ColocationId colocation; ///< 0: none
    int load = wholeLane; ///< Of a lane, in percent: a set that is all set-up and hardly copying weighs less
    bool blocksWrites = false;
    bool operator==(const Transfer &) const = default;
};

/// One step of a plan (design.md §5): the same value is dry run, review row, progress row, journal row.
struct Step
{
    QString title; ///< A sentence: "Move shard set 102041 (12.4 GB) from 10.0.0.1:5432 to 10.0.0.2:5432."
    Action run;
    Action undo = Nothing {}; ///< Idempotent; used only when canUndo
    bool canUndo = false; ///< False: the step cannot be taken back by us
    QString locks = {}; ///< What waits meanwhile, a sentence; empty when nothing does
    std::optional<ByteCount> bytes = {}; ///< To be copied; nullopt when unknown
    TimeRange estimate = {};
    /// A WaitUntil that says at once whether the step has taken effect; Nothing when running it again does no
    /// harm.
    Action check = Nothing {};
    std::optional<Transfer>
        transfer = {}; ///< Unset: the step waits for all before it, and all after wait for it
    bool operator==(const Step &) const = default;
};

/// Once such a step has begun, the plan can no longer be taken back by us.
[[nodiscard]] inline bool isFinal(const Step &step)
{
    return changesSomething(step.run) && !step.canUndo;
}

} // namespace tessera
