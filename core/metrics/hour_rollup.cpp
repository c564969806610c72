// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/hour_rollup.h"

#include <algorithm>
#include <cmath>

namespace tessera {

HourRollup rollUp(std::span<const double> samples)
{
    double least = std::numeric_limits<double>::infinity();
    double most = -least;
    double sum = 0;
    quint32 count = 0;
    for (const double sample : samples) {
        if (std::isnan(sample))
            continue;
        least = std::min(least, sample);
        most = std::max(most, sample);
        sum += sample;
        ++count;
    }
    if (count == 0)
        return {};
    return { .least = static_cast<float>(least),
             .most = static_cast<float>(most),
             .mean = static_cast<float>(sum / count),
             .samples = count };
}

} // namespace tessera
