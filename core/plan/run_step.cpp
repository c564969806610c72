// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/run_step.h"

#include "core/base/error_text.h"
#include "core/base/pause.h"

#include <QCoreApplication>

namespace tessera {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::PlanRun)
};

/// Another's lock, whoever noticed: we, the server, its deadlock detection, or Citus, which does not wait for
/// the locks of other moves (citus.md §3.6). In each case the statement is rolled back.
bool isLocked(const Error &error)
{
    return error.kind == ErrorKind::Locked || error.sqlState == QLatin1String("55P03")
        || error.sqlState == QLatin1String("40P01")
        || error.message.contains(QLatin1String("could not acquire the lock required to"));
}

/// An action that is tried again while others hold its locks.
class PatientAction
{
public:
    PatientAction(ActionExecutor &executor, StepState state, const TellStep &tell)
        : m_executor(executor)
        , m_state(state)
        , m_tell(tell)
    {
    }
    /// @p isDone tells whether a try that failed took effect all the same.
    Result<QString> run(const Action &action, ActionInput input, const std::stop_token &stop,
                        const std::function<bool()> &isDone);
    [[nodiscard]] const QList<LockHolder> &holders() const { return m_holders; }
    [[nodiscard]] bool wasDone() const { return m_wasDone; }
    /// The state in which it ended, with who held it up and what the server said.
    void tellEnd(StepState state, const QString &message);

private:
    void tellHolders(const QList<LockHolder> &holders);
    [[nodiscard]] Error givenUp(const LockPatience &patience, Error error) const;
    ActionExecutor &m_executor;
    StepState m_state;
    const TellStep &m_tell;
    QList<LockHolder> m_holders; ///< The last that there were
    QStringList m_waits; ///< What was told of them
    bool m_wasDone = false;
};

Result<QString> PatientAction::run(const Action &action, ActionInput input, const std::stop_token &stop,
                                   const std::function<bool()> &isDone)
{
    input.blocked = [this](const QList<LockHolder> &holders) { tellHolders(holders); };
    auto pause = input.patience.pause;
    for (int left = input.patience.tries;; --left, pause *= 2) {
        auto result = m_executor.execute(action, input, stop);
        if (result || !isLocked(result.error()))
            return result;
        m_wasDone = isDone();
        if (m_wasDone)
            return QString();
        if (left <= 1)
            return tl::unexpected(givenUp(input.patience, result.error()));
        m_tell({ .state = StepState::Blocked,
                 .message = errorText(result.error()) + QLatin1Char('\n')
                     + Words::tr("It is tried again in %1 s.")
                           .arg(std::chrono::ceil<std::chrono::seconds>(pause).count()),
                 .holders = m_holders });
        if (!pauseFor(pause, stop))
            return fail(ErrorKind::Cancelled, Words::tr("Cancelled while another session held a lock."));
        m_tell({ .state = m_state });
    }
}

void PatientAction::tellHolders(const QList<LockHolder> &holders)
{
    if (holders.isEmpty()) {
        m_tell({ .state = m_state });
        return;
    }
    m_holders = holders;
    m_waits << lockText(holders);
    m_tell({ .state = StepState::Blocked, .message = m_waits.constLast(), .holders = holders });
}

void PatientAction::tellEnd(StepState state, const QString &message)
{
    m_tell({ .state = state, .message = message, .notices = m_waits + m_executor.takeNotices() });
    m_waits.clear();
}

Error PatientAction::givenUp(const LockPatience &patience, Error error) const
{
    error.message =
        Words::tr("Given up after %n tries.", nullptr, patience.tries) + QLatin1Char(' ') + error.message;
    if (lockRemedy(m_holders))
        error.hint =
            Words::tr("Let its program end the transaction, or end the session, then run this again.");
    return error;
}

} // namespace

StepEnd runStep(const Step &step, ActionExecutor &executor, const ActionInput &input, std::stop_token stop,
                const TellStep &tell)
{
    tell({ .state = StepState::Running });
    PatientAction action(executor, StepState::Running, tell);
    const auto isDone = [&] {
        const auto happened = tookEffect(step, executor);
        return happened && happened->value_or(false);
    };
    const auto result = action.run(step.run, input, stop, isDone);
    const auto failed = [&](StepEnd::Kind kind) -> StepEnd {
        action.tellEnd(StepState::Failed, errorText(result.error()));
        return { .kind = kind, .error = result.error(), .holders = action.holders() };
    };
    const auto wasDone = [&]() -> StepEnd {
        action.tellEnd(StepState::AlreadyDone, Words::tr("The server says that the step was done."));
        return {};
    };
    if (result && action.wasDone())
        return wasDone();
    if (result) {
        action.tellEnd(StepState::Done, *result);
        return { .result = *result };
    }
    if (!result.error().mayHaveHappened())
        return failed(StepEnd::Kind::Failed);
    action.tellEnd(StepState::Uncertain, errorText(result.error()));
    const auto happened = tookEffect(step, executor);
    if (!happened)
        return { .kind = StepEnd::Kind::Unknown, .error = happened.error() };
    if (!happened->has_value())
        return failed(StepEnd::Kind::Uncertain);
    return **happened ? wasDone() : failed(StepEnd::Kind::Failed);
}

Result<> undoStep(const Step &step, ActionExecutor &executor, const LockPatience &patience,
                  const TellStep &tell)
{
    tell({ .state = StepState::Undoing });
    PatientAction action(executor, StepState::Undoing, tell);
    const auto result = action.run(step.undo, { .patience = patience }, {}, [] { return false; });
    action.tellEnd(result ? StepState::Undone : StepState::Failed,
                   result ? QString() : errorText(result.error()));
    if (!result)
        return tl::unexpected(result.error());
    return {};
}

Result<std::optional<bool>> tookEffect(const Step &step, ActionExecutor &executor)
{
    const auto *question = std::get_if<WaitUntil>(&step.check);
    if (!question)
        return std::nullopt;
    const auto answer = executor.execute(
        RunSql { .sql = question->sql, .values = question->values, .server = question->server }, {}, {});
    if (!answer)
        return tl::unexpected(answer.error());
    return *answer == QLatin1String("t");
}

} // namespace tessera
