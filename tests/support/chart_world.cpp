// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/chart_world.h"

#include <cmath>
#include <limits>
#include <numbers>

namespace tessera::test {

using namespace Qt::StringLiterals;
using std::chrono::minutes;

namespace {

/// 0 to 1, the same for the same seed.
double noise(quint64 seed)
{
    seed ^= seed >> 33;
    seed *= 0xff51afd7ed558ccdULL;
    seed ^= seed >> 33;
    seed *= 0xc4ceb9fe1a85ec53ULL;
    seed ^= seed >> 33;
    return static_cast<double>(seed >> 11) * 0x1p-53;
}

double sample(const ChartWorld &world, int line, Minute minute)
{
    const auto at = minute.time_since_epoch().count();
    const double day = 0.5 + 0.5 * std::sin(static_cast<double>(at) * 2 * std::numbers::pi / 1440 + line);
    const double wave = 0.5 + 0.5 * std::sin(static_cast<double>(at) / (9 + line));
    const double jitter = noise(static_cast<quint64>(at) * 64 + static_cast<quint64>(line));
    const double level = 0.08 + 0.1 * line / std::max(world.lines, 1) * 4;
    const double value = world.most * std::min(level + 0.25 * day + 0.06 * wave + 0.06 * jitter, 1.0);
    return world.unit == MetricUnit::Count ? std::round(value) : value;
}

} // namespace

Minute chartNoon()
{
    return Day(std::chrono::year(2026) / 11 / 27) + std::chrono::hours(12);
}

ChartDataPtr chartData(const ChartWorld &world)
{
    auto data = std::make_shared<ChartData>();
    data->unit = world.unit;
    data->range = { world.end - world.length, world.end };
    if (world.hasHours)
        data->range = { std::chrono::floor<std::chrono::hours>(data->range.begin),
                        std::chrono::ceil<std::chrono::hours>(data->range.end) };
    const MinuteRange gap { world.end - world.length / 2, world.end - world.length / 3 };
    for (int line = 0; line < world.lines; ++line) {
        ChartLine made { .name = u"10.7.0.%1:5432"_s.arg(4 + line),
                         .style = { line % 7, line / 7 },
                         .minutes = {},
                         .hours = {} };
        for (auto minute = data->range.begin; minute < data->range.end; minute += minutes(1)) {
            const bool isMissing = (world.hasGap && line == 1 && gap.contains(minute)) || minute >= world.end;
            made.minutes.push_back(isMissing ? std::numeric_limits<double>::quiet_NaN()
                                             : sample(world, line, minute));
        }
        for (std::size_t at = 0; world.hasHours && at < made.minutes.size(); at += 60)
            made.hours.push_back(rollUp(std::span(made.minutes).subspan(at, 60)));
        if (world.hasHours)
            made.minutes.clear();
        data->lines.push_back(std::move(made));
    }
    if (world.hasGap)
        data->gaps << ChartGap { gap, u"2"_s, u"10.7.0.5:5432 did not answer within 3 s"_s };
    if (world.hasEvents)
        data->events << ChartEvent { world.end - world.length / 5, u"10.7.0.4:5432: server started"_s,
                                     Severity::Warning }
                     << ChartEvent { world.end - world.length / 4 * 3,
                                     u"Move shard 102008 to 10.7.0.9:5432"_s, Severity::Info };
    return data;
}

} // namespace tessera::test
