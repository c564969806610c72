// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/slowlog/slow_counters.h"

#include <algorithm>
#include <cmath>

namespace tessera {

namespace {

constexpr double shortest = 0.01;

std::size_t stepOf(double milliseconds)
{
    if (!(milliseconds > shortest))
        return 0;
    const auto step = std::log2(milliseconds / shortest) * SlowCounters::stepsPerDouble;
    return std::min(static_cast<std::size_t>(step), SlowCounters::steps - 1);
}

} // namespace

void SlowCounters::add(LogMoment at, double milliseconds)
{
    ++calls;
    total += milliseconds;
    longest = std::max(longest, milliseconds);
    first = std::min(first, at);
    last = std::max(last, at);
    ++histogram[stepOf(milliseconds)];
}

SlowCounters &SlowCounters::operator+=(const SlowCounters &other)
{
    calls += other.calls;
    total += other.total;
    longest = std::max(longest, other.longest);
    first = std::min(first, other.first);
    last = std::max(last, other.last);
    for (std::size_t i = 0; i < steps; ++i)
        histogram[i] += other.histogram[i];
    return *this;
}

double SlowCounters::quantile(double share) const
{
    const auto wanted = std::ceil(share * static_cast<double>(calls));
    double seen = 0;
    for (std::size_t i = 0; i < steps; ++i) {
        seen += histogram[i];
        if (seen >= wanted)
            return std::min(longest, shortest * std::exp2(static_cast<double>(i + 1) / stepsPerDouble));
    }
    return longest;
}

} // namespace tessera
