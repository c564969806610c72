// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/run_forecast.h"

namespace tessera {

using std::chrono::milliseconds;

namespace {

milliseconds between(RunForecast::Time from, RunForecast::Time to)
{
    return std::chrono::duration_cast<milliseconds>(to - from);
}

} // namespace

RunForecast::RunForecast(const Plan &plan, QSet<qsizetype> done)
    : m_plan(plan)
    , m_done(std::move(done))
{
}

void RunForecast::begin(qsizetype step, Time now)
{
    m_begun.insert(step, now);
}

void RunForecast::end(qsizetype step, bool isDone, Time now)
{
    const auto begun = m_begun.take(step);
    if (!isDone)
        return;
    m_done << step;
    const auto &moved = m_plan.steps.at(step);
    if (!moved.transfer || !moved.bytes)
        return;
    m_finished << FinishedMove { *moved.bytes, between(begun, now), moved.transfer->blocksWrites };
    m_pace = learnedPace(m_finished);
}

TimeRange RunForecast::timeOf(qsizetype step, Time now) const
{
    if (m_done.contains(step))
        return {};
    const auto &open = m_plan.steps.at(step);
    const auto *cost = open.transfer ? &m_pace.cost(open.transfer->blocksWrites) : nullptr;
    auto time = cost && cost->moves > 0 ? cost->of(open.bytes) : open.estimate;
    if (const auto begun = m_begun.constFind(step); begun != m_begun.constEnd()) {
        time.likely = std::max(milliseconds(0), time.likely - between(*begun, now));
        time.atMost = std::max(milliseconds(0), time.atMost - between(*begun, now));
    }
    return time;
}

TimeRange RunForecast::remaining(Time now) const
{
    QList<TimeRange> times;
    for (qsizetype i = 0; i < m_plan.steps.size(); ++i)
        times << timeOf(i, now);
    return totalTime(m_plan, times);
}

} // namespace tessera
