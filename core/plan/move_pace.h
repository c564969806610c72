// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/step.h"

#include <QList>

namespace tessera {

/// A shard set that has been moved: what a forecast learns from.
struct FinishedMove
{
    ByteCount bytes;
    std::chrono::milliseconds took { 0 };
    bool blocksWrites = false;
    bool operator==(const FinishedMove &) const = default;
};

/// What moves of one kind cost: a fixed part, for setting up, and their bytes at a rate.
struct MoveCost
{
    std::chrono::milliseconds fixed { 0 };
    double bytesPerSecond = 0;
    double likely = 1; ///< Half of the moves take no more than this share of what the two say
    double atMost = 1; ///< Nine of ten
    qsizetype moves = 0; ///< It was learned from; 0: supposed
    bool isRateMeasured = false; ///< The moves copied enough, or differed enough, to tell the rate

    [[nodiscard]] std::chrono::milliseconds copying(ByteCount bytes) const;
    /// Unknown bytes count as none.
    [[nodiscard]] TimeRange of(std::optional<ByteCount> bytes) const;
    bool operator==(const MoveCost &) const = default;
};

/// The cost of moves on one cluster, learned from finished ones. The defaults are supposed: set-up as
/// measured on Citus 13.2.2, and 40 MB/s.
struct MovePace
{
    MoveCost online {
        .fixed = std::chrono::milliseconds(1400), .bytesPerSecond = 40e6, .likely = 1, .atMost = 4
    };
    MoveCost blocking {
        .fixed = std::chrono::milliseconds(300), .bytesPerSecond = 40e6, .likely = 1, .atMost = 4
    };

    [[nodiscard]] const MoveCost &cost(bool blocksWrites) const { return blocksWrites ? blocking : online; }
    /// The one whose rate says best how fast sets are copied while writes wait.
    [[nodiscard]] const MoveCost &copyingWhileBlocked() const
    {
        return !blocking.isRateMeasured && online.isRateMeasured ? online : blocking;
    }
    bool operator==(const MovePace &) const = default;
};

/// Pure. Takes the newest 200 of each kind; the median of all slopes, so that a move that waited for a lock
/// does no harm. Kinds without a finished move stay as in @p before.
[[nodiscard]] MovePace learnedPace(const QList<FinishedMove> &moves, const MovePace &before = {});

/// "Copy rate 38.1 MB/s, measured here on 14 moves." or that it is supposed; of the moves that block writes
/// or not.
[[nodiscard]] QString paceText(const MoveCost &cost);

} // namespace tessera
