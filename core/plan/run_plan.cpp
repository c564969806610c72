// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/run_plan.h"

#include "core/base/error_text.h"
#include "core/plan/run_forecast.h"
#include "core/plan/run_step.h"
#include "core/plan/run_together.h"

#include <QCoreApplication>

#include <algorithm>

namespace tessera {

namespace {

using Clock = std::chrono::steady_clock;

class PlanRun
{
    Q_DECLARE_TR_FUNCTIONS(tessera::PlanRun)
public:
    PlanRun(const Plan &plan, ActionExecutor &executor, const LockPatience &patience, const Report &report,
            QSet<qsizetype> done = {})
        : m_plan(plan)
        , m_executor(executor)
        , m_patience(patience)
        , m_report(report)
        , m_done(std::move(done))
        , m_forecast(plan, m_done)
    {
    }

    RunResult forward(RunControl &control);
    RunResult undoFrom(qsizetype last);

private:
    /// The result when the run is over here, else nothing.
    using Over = std::optional<RunResult>;
    Over one(qsizetype i, RunControl &control);
    Over together(const QList<qsizetype> &steps, RunControl &control);
    [[nodiscard]] QList<qsizetype> transfersFrom(qsizetype i) const;
    RunResult afterFailure(qsizetype i, const StepEnd &end);
    RunResult resultOf(qsizetype i, const StepEnd &end);
    /// @p uncertain: a step that may have taken effect, too; -1: none.
    RunResult takenBack(const QString &why, qsizetype uncertain);
    RunResult cancelled(const QString &what, qsizetype uncertain = -1);
    [[nodiscard]] RunResult stopped(const QString &what) const;
    [[nodiscard]] RunResult needsAttention(qsizetype i, const QString &why) const;
    void tell(qsizetype i, StepEvent event);

    const Plan &m_plan;
    ActionExecutor &m_executor;
    const LockPatience m_patience;
    const Report &m_report;
    QSet<qsizetype> m_done;
    RunForecast m_forecast;
    QString m_previous;
};

void PlanRun::tell(qsizetype i, StepEvent event)
{
    event.step = i;
    m_report(event);
}

RunResult PlanRun::forward(RunControl &control)
{
    for (qsizetype i = 0; i < m_plan.steps.size();) {
        const auto transfers = transfersFrom(i);
        const auto over = transfers.isEmpty() ? one(i, control) : together(transfers, control);
        if (over)
            return *over;
        i += std::max<qsizetype>(1, transfers.size());
    }
    return { Outcome::Succeeded, tr("All %n step(s) are done.", nullptr, int(m_plan.steps.size())),
             m_plan.steps.size() };
}

QList<qsizetype> PlanRun::transfersFrom(qsizetype i) const
{
    QList<qsizetype> transfers;
    for (; i < m_plan.steps.size() && m_plan.steps.at(i).transfer; ++i)
        transfers << i;
    return transfers;
}

PlanRun::Over PlanRun::one(qsizetype i, RunControl &control)
{
    if (m_done.contains(i))
        return {};
    if (control.isPaused())
        tell(i, { .state = StepState::Paused });
    control.waitWhilePaused();
    if (control.stopToken().stop_requested())
        return cancelled(tr("Cancelled between two steps."));
    const auto onProgress = [this, i](StepProgress progress) {
        if (!progress.remaining)
            progress.remaining = m_forecast.remaining(Clock::now());
        m_report(StepEvent { .step = i, .state = StepState::Running, .progress = progress });
    };
    m_forecast.begin(i, Clock::now());
    const ActionInput input { .previous = m_previous,
                              .progress = onProgress,
                              .patience = control.patience() };
    const auto end = runStep(m_plan.steps.at(i), m_executor, input, control.stopToken(),
                             [this, i](const StepEvent &event) { tell(i, event); });
    m_forecast.end(i, end.kind == StepEnd::Kind::Done, Clock::now());
    if (end.kind != StepEnd::Kind::Done)
        return afterFailure(i, end);
    m_previous = end.result;
    m_done << i;
    return {};
}

PlanRun::Over PlanRun::together(const QList<qsizetype> &steps, RunControl &control)
{
    QList<qsizetype> open;
    std::ranges::copy_if(steps, std::back_inserter(open),
                         [this](qsizetype i) { return !m_done.contains(i); });
    const auto end = runTogether({ m_plan, open, m_executor, control, m_report, m_forecast });
    for (const auto i : end.done)
        m_done << i;
    m_previous.clear();
    if (end.failed >= 0)
        return afterFailure(end.failed, end.end);
    return end.wasStopped ? Over(stopped(tr("Cancelled between two steps."))) : Over();
}

RunResult PlanRun::afterFailure(qsizetype i, const StepEnd &end)
{
    auto result = resultOf(i, end);
    result.holders = end.holders;
    return result;
}

RunResult PlanRun::resultOf(qsizetype i, const StepEnd &end)
{
    const auto why = errorText(end.error);
    const bool isUncertain = end.kind == StepEnd::Kind::Uncertain;
    if (end.kind == StepEnd::Kind::Unknown)
        return needsAttention(i, why);
    if (end.error.kind == ErrorKind::Cancelled)
        return cancelled(why, isUncertain ? i : -1);
    if (m_plan.onFailure != OnFailure::KeepFinished)
        return takenBack(why, isUncertain ? i : -1);
    if (isUncertain && changesSomething(m_plan.steps.at(i).run))
        return needsAttention(i, why);
    return { Outcome::Failed,
             why + QLatin1Char('\n')
                 + tr("%n finished step(s) stay as they are.", nullptr, int(m_done.size())),
             m_done.size() };
}

RunResult PlanRun::takenBack(const QString &why, qsizetype uncertain)
{
    const auto last = m_done.isEmpty() ? qsizetype { -1 } : *std::ranges::max_element(m_done);
    auto undone = undoFrom(std::max(last, uncertain));
    undone.message = why + QLatin1Char('\n') + undone.message;
    return undone;
}

RunResult PlanRun::cancelled(const QString &what, qsizetype uncertain)
{
    return m_plan.onFailure == OnFailure::UndoAlways ? takenBack(what, uncertain) : stopped(what);
}

RunResult PlanRun::undoFrom(qsizetype last)
{
    for (auto i = last; i >= 0; --i) {
        const auto &step = m_plan.steps.at(i);
        if (isFinal(step))
            return needsAttention(i, tr("This step cannot be taken back."));
        if (!changesSomething(step.run) && !(step.canUndo && changesSomething(step.undo)))
            continue;
        const auto undone =
            undoStep(step, m_executor, m_patience, [this, i](const StepEvent &event) { tell(i, event); });
        if (!undone)
            return needsAttention(i, errorText(undone.error()));
    }
    return { Outcome::Undone, tr("Nothing of the plan stays behind."), 0 };
}

RunResult PlanRun::stopped(const QString &what) const
{
    QStringList titles;
    for (qsizetype i = 0; i < m_plan.steps.size(); ++i) {
        if (m_done.contains(i))
            titles << m_plan.steps.at(i).title;
    }
    const auto rest = titles.isEmpty() ? tr("Nothing of the plan stays behind.")
                                       : tr("%n finished step(s) stay:", nullptr, int(titles.size()))
            + QLatin1Char(' ') + titles.join(QLatin1Char(' '));
    return { Outcome::Stopped, what + QLatin1Char('\n') + rest, titles.size() };
}

RunResult PlanRun::needsAttention(qsizetype i, const QString &why) const
{
    return { Outcome::NeedsAttention, tr("Step %1 needs attention: %2").arg(i + 1).arg(why), i };
}

} // namespace

RunResult runPlan(const Plan &plan, ActionExecutor &executor, RunControl &control, const Report &report,
                  const QSet<qsizetype> &done)
{
    return PlanRun(plan, executor, control.patience(), report, done).forward(control);
}

RunResult undoPlan(const Plan &plan, ActionExecutor &executor, const RunControl &control,
                   const Report &report, qsizetype last)
{
    return PlanRun(plan, executor, control.patience(), report).undoFrom(last);
}

} // namespace tessera
