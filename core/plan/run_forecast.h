// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/move_pace.h"
#include "core/plan/plan.h"

#include <QSet>

namespace tessera {

/// How long a run still takes: the plan's own estimates until a move has finished, then what the finished
/// moves teach. Pure but for the times it is told.
class RunForecast
{
public:
    using Time = std::chrono::steady_clock::time_point;
    /// @p plan has to live as long. @p done: steps that are done already.
    RunForecast(const Plan &plan, QSet<qsizetype> done);

    void begin(qsizetype step, Time now);
    /// @p isDone: false when it failed, and teaches nothing.
    void end(qsizetype step, bool isDone, Time now);
    [[nodiscard]] TimeRange remaining(Time now) const;

private:
    [[nodiscard]] TimeRange timeOf(qsizetype step, Time now) const;

    const Plan &m_plan;
    QSet<qsizetype> m_done;
    QHash<qsizetype, Time> m_begun;
    QList<FinishedMove> m_finished;
    MovePace m_pace;
};

} // namespace tessera
