// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <array>
#include <cmath>
#include <numbers>
#include <vector>

namespace tessera {

/// Metrics like a PostgreSQL cluster's, seeded: of twenty series five stand still, five are small whole
/// numbers, four counters, three percentages of one decimal and three noise.
class MinuteMetrics
{
public:
    explicit MinuteMetrics(std::size_t series)
        : m_random(series)
        , m_state(series)
    {
        for (std::size_t i = 0; i < series; ++i)
            m_random[i] = 0x9E3779B97F4A7C15ULL * (i + 1);
    }

    double next(std::size_t series, int minute)
    {
        const double day =
            0.5 + 0.5 * std::sin(minute * 2 * std::numbers::pi / 1440 + static_cast<double>(series));
        double &state = m_state[series];
        switch (kinds.at(series % kinds.size())) {
        case Still:
            if (uniform(series) < 0.0005)
                state = std::floor(uniform(series) * 10);
            return state;
        case Small:
            if (uniform(series) < 0.3)
                state = std::max(0.0, state + (uniform(series) < 0.5 ? -1 : 1));
            return state + std::floor(20 * day);
        case Counter:
            return state += std::floor(1e5 * day * (0.8 + 0.4 * uniform(series)));
        case Percentage:
            return std::round(10 * (5 + 60 * day + 10 * uniform(series))) / 10;
        case Noise:
            break;
        }
        return 1000 * day * (0.9 + 0.2 * uniform(series));
    }

private:
    enum Kind { Still, Small, Counter, Percentage, Noise };
    static constexpr std::array kinds { Still,      Still,      Still,   Still,   Still,
                                        Small,      Small,      Small,   Small,   Small,
                                        Counter,    Counter,    Counter, Counter, Percentage,
                                        Percentage, Percentage, Noise,   Noise,   Noise };

    double uniform(std::size_t series)
    {
        auto &x = m_random[series];
        x ^= x << 13;
        x ^= x >> 7;
        x ^= x << 17;
        return static_cast<double>(x >> 11) * 0x1p-53;
    }

    std::vector<quint64> m_random;
    std::vector<double> m_state;
};

} // namespace tessera
