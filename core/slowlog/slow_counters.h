// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/slowlog/slow_log_entry.h"

#include <QtGlobal>

#include <array>

namespace tessera {

/// What a log says of the calls of one statement; times in milliseconds.
struct SlowCounters
{
    static constexpr int stepsPerDouble = 4;
    static constexpr std::size_t steps =
        120; ///< From 0.01 ms on, each 2^(1/4) times as long, up to three hours

    qint64 calls = 0;
    double total = 0;
    double longest = 0;
    LogMoment first = LogMoment::max();
    LogMoment last = LogMoment::min();
    std::array<quint32, steps> histogram = {}; ///< Calls by their time

    bool operator==(const SlowCounters &) const = default;
    void add(LogMoment at, double milliseconds);
    SlowCounters &operator+=(const SlowCounters &other);
    [[nodiscard]] double mean() const { return calls > 0 ? total / static_cast<double>(calls) : 0; }
    /// The time within which this share of the calls ended, at most a fifth too long.
    [[nodiscard]] double quantile(double share) const;
};

} // namespace tessera
