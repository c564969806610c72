// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/run_plan.h"

#include "core/base/error_text.h"

#include <QCoreApplication>

namespace tessera {

namespace {

class PlanRun
{
    Q_DECLARE_TR_FUNCTIONS(tessera::PlanRun)
public:
    PlanRun(const Plan &plan, ActionExecutor &executor, const Report &report)
        : m_plan(plan)
        , m_executor(executor)
        , m_report(report)
    {
    }

    RunResult forward(RunControl &control, qsizetype first);
    RunResult undoFrom(qsizetype last);

private:
    Result<QString> execute(qsizetype i, RunControl &control);
    RunResult afterFailure(qsizetype i, const Error &error, bool isUncertain);
    RunResult stopped(qsizetype finished, const QString &what) const;
    RunResult needsAttention(qsizetype i, const QString &why) const;
    void tell(qsizetype i, StepState state, const QString &message = {});

    const Plan &m_plan;
    ActionExecutor &m_executor;
    const Report &m_report;
    QString m_previous;
};

/// Waiting and looking leave nothing that could be taken back.
bool changesSomething(const Action &action)
{
    return std::holds_alternative<RunSql>(action) || std::holds_alternative<RunProgram>(action);
}

void PlanRun::tell(qsizetype i, StepState state, const QString &message)
{
    m_report(
        StepEvent { .step = i, .state = state, .message = message, .notices = m_executor.takeNotices() });
}

Result<QString> PlanRun::execute(qsizetype i, RunControl &control)
{
    const auto onProgress = [this, i](const StepProgress &progress) {
        m_report(StepEvent { .step = i, .state = StepState::Running, .progress = progress });
    };
    return m_executor.execute(m_plan.steps.at(i).run, { m_previous, onProgress }, control.stopToken());
}

RunResult PlanRun::forward(RunControl &control, qsizetype first)
{
    for (auto i = first; i < m_plan.steps.size(); ++i) {
        if (control.isPaused())
            tell(i, StepState::Paused);
        control.waitWhilePaused();
        if (control.stopToken().stop_requested())
            return stopped(i, tr("Cancelled between two steps."));
        tell(i, StepState::Running);
        const auto result = execute(i, control);
        if (result) {
            m_previous = *result;
            tell(i, StepState::Done, *result);
            continue;
        }
        if (!result.error().mayHaveHappened())
            return afterFailure(i, result.error(), false);
        tell(i, StepState::Uncertain, errorText(result.error()));
        const auto happened = tookEffect(m_plan.steps.at(i), m_executor);
        if (!happened)
            return needsAttention(i, errorText(happened.error()));
        if (!happened->value_or(false))
            return afterFailure(i, result.error(), !happened->has_value());
        m_previous.clear();
        tell(i, StepState::AlreadyDone, tr("The server says that the step was done."));
    }
    return { Outcome::Succeeded, tr("All %n step(s) are done.", nullptr, int(m_plan.steps.size())),
             m_plan.steps.size() };
}

RunResult PlanRun::afterFailure(qsizetype i, const Error &error, bool isUncertain)
{
    tell(i, StepState::Failed, errorText(error));
    if (error.kind == ErrorKind::Cancelled)
        return stopped(i, errorText(error));
    if (m_plan.onFailure == OnFailure::UndoFinished) {
        auto undone = undoFrom(isUncertain ? i : i - 1);
        undone.message = errorText(error) + QLatin1Char('\n') + undone.message;
        return undone;
    }
    if (isUncertain && changesSomething(m_plan.steps.at(i).run))
        return needsAttention(i, errorText(error));
    return { Outcome::Failed,
             errorText(error) + QLatin1Char('\n')
                 + tr("%n finished step(s) stay as they are.", nullptr, int(i)),
             i };
}

RunResult PlanRun::undoFrom(qsizetype last)
{
    for (auto i = last; i >= 0; --i) {
        const auto &step = m_plan.steps.at(i);
        if (!changesSomething(step.run))
            continue;
        if (!step.canUndo)
            return needsAttention(i, tr("This step cannot be taken back."));
        tell(i, StepState::Undoing);
        const auto result = m_executor.execute(step.undo, {}, {});
        if (!result) {
            tell(i, StepState::Failed, errorText(result.error()));
            return needsAttention(i, errorText(result.error()));
        }
        tell(i, StepState::Undone);
    }
    return { Outcome::Undone, tr("Nothing of the plan stays behind."), 0 };
}

RunResult PlanRun::stopped(qsizetype finished, const QString &what) const
{
    QStringList titles;
    for (qsizetype i = 0; i < finished; ++i)
        titles << m_plan.steps.at(i).title;
    const auto rest = finished == 0 ? tr("Nothing of the plan stays behind.")
                                    : tr("%n finished step(s) stay:", nullptr, int(finished))
            + QLatin1Char(' ') + titles.join(QLatin1Char(' '));
    return { Outcome::Stopped, what + QLatin1Char('\n') + rest, finished };
}

RunResult PlanRun::needsAttention(qsizetype i, const QString &why) const
{
    return { Outcome::NeedsAttention, tr("Step %1 needs attention: %2").arg(i + 1).arg(why), i };
}

} // namespace

RunResult runPlan(const Plan &plan, ActionExecutor &executor, RunControl &control, const Report &report,
                  qsizetype first)
{
    return PlanRun(plan, executor, report).forward(control, first);
}

RunResult undoPlan(const Plan &plan, ActionExecutor &executor, const Report &report, qsizetype last)
{
    return PlanRun(plan, executor, report).undoFrom(last);
}

Result<std::optional<bool>> tookEffect(const Step &step, ActionExecutor &executor)
{
    const auto *question = std::get_if<WaitUntil>(&step.check);
    if (!question)
        return std::nullopt;
    const auto answer = executor.execute(RunSql { question->sql, question->values }, {}, {});
    if (!answer)
        return tl::unexpected(answer.error());
    return *answer == QLatin1String("t");
}

} // namespace tessera
