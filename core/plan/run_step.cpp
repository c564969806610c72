// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/run_step.h"

#include "core/base/error_text.h"

#include <QCoreApplication>

namespace tessera {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::PlanRun)
};

StepEnd failed(StepEnd::Kind kind, const Error &error, const TellStep &tell)
{
    tell(StepState::Failed, errorText(error));
    return { .kind = kind, .error = error };
}

} // namespace

StepEnd runStep(const Step &step, ActionExecutor &executor, const ActionInput &input, std::stop_token stop,
                const TellStep &tell)
{
    tell(StepState::Running, {});
    const auto result = executor.execute(step.run, input, std::move(stop));
    if (result) {
        tell(StepState::Done, *result);
        return { .result = *result };
    }
    if (!result.error().mayHaveHappened())
        return failed(StepEnd::Kind::Failed, result.error(), tell);
    tell(StepState::Uncertain, errorText(result.error()));
    const auto happened = tookEffect(step, executor);
    if (!happened)
        return { .kind = StepEnd::Kind::Unknown, .error = happened.error() };
    if (!happened->has_value())
        return failed(StepEnd::Kind::Uncertain, result.error(), tell);
    if (!**happened)
        return failed(StepEnd::Kind::Failed, result.error(), tell);
    tell(StepState::AlreadyDone, Words::tr("The server says that the step was done."));
    return {};
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
