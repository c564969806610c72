// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/change.h"

#include "app/ctl/read_cluster.h"
#include "app/ctl/remedy_command.h"
#include "app/ctl/schedule_change.h"
#include "app/ctl/text.h"
#include "core/operations/moved_coordinator.h"
#include "core/operations/plan_parts.h"
#include "core/plan/action_text.h"
#include "core/plan/phase_text.h"
#include "core/plan/plan_json.h"

#include <QJsonArray>

namespace tessera {

using namespace Qt::StringLiterals;

namespace {

QString checkWord(CheckResult result)
{
    switch (result) {
    case CheckResult::Ok:
        return u"ok"_s;
    case CheckResult::Warn:
        return u"warn"_s;
    case CheckResult::Block:
        return u"block"_s;
    }
    return {};
}

QString stateWord(StepState state)
{
    switch (state) {
    case StepState::Running:
        return Ctl::tr("running");
    case StepState::Done:
        return Ctl::tr("done");
    case StepState::AlreadyDone:
        return Ctl::tr("done already");
    case StepState::Failed:
        return Ctl::tr("failed");
    case StepState::Uncertain:
        return Ctl::tr("connection lost, asking the server");
    case StepState::Undoing:
        return Ctl::tr("taking back");
    case StepState::Undone:
        return Ctl::tr("taken back");
    case StepState::Blocked:
        return Ctl::tr("waiting for a lock");
    case StepState::Paused:
    case StepState::Waiting:
        return Ctl::tr("waiting");
    }
    return {};
}

QString reviewText(const PreparedOperation &prepared, const GlobalOptions &globals)
{
    auto lines = planLines(prepared.plan);
    const auto bytes = totalBytes(prepared.plan);
    const auto time = totalEstimate(prepared.plan);
    lines << Ctl::tr("Copies %1, takes about %2 s.")
                 .arg(bytes ? bytesText(*bytes) : Ctl::tr("an unknown size"), secondsText(time));
    for (const auto &check : prepared.checks) {
        lines << u"[%1] %2%3"_s.arg(checkWord(check.result), check.sentence,
                                    check.remedy.isEmpty() ? QString() : u' ' + check.remedy);
        if (check.remedyPlan)
            lines << Ctl::tr("       This does it: %1").arg(remedyCommand(*check.remedyPlan, globals));
    }
    return lines.join(u'\n') + u'\n';
}

QString progressText(const StepProgress &progress, const Step &step)
{
    QStringList words;
    if (!progress.phase.isEmpty())
        words << phaseText(progress.phase);
    if (progress.tasks > 0)
        words << Ctl::tr("%1 of %2 tasks").arg(progress.tasksDone).arg(progress.tasks);
    if (progress.done && progress.total)
        words << Ctl::tr("%1 of %2").arg(bytesText(*progress.done), bytesText(*progress.total));
    if (progress.remaining)
        words << Ctl::tr("%1 s left").arg(secondsText(*progress.remaining));
    for (const auto &move : progress.moves) {
        const bool isOfStep = !step.transfer || step.transfer->shard == move.shard;
        if (isOfStep && move.lag)
            words << lagText(move);
        if (move.retry > 0)
            words << Ctl::tr("try %1: %2").arg(QString::number(move.retry + 1), move.message);
    }
    return words.join(u", "_s);
}

ExitCode exitCodeOf(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Succeeded:
        return ExitCode::Done;
    case Outcome::NeedsAttention:
        return ExitCode::NeedsAttention;
    case Outcome::Failed:
    case Outcome::Undone:
    case Outcome::Stopped:
        return ExitCode::Failed;
    }
    return ExitCode::Failed;
}

Answer dryRunAnswer(const PreparedOperation &prepared, const GlobalOptions &globals)
{
    return { .text = reviewText(prepared, globals),
             .json = QJsonObject { { u"plan"_s, planToJson(prepared.plan) },
                                   { u"checks"_s, checksJson(prepared.checks, globals) } },
             .code = mayRun(prepared.checks) ? ExitCode::Done : ExitCode::Refused };
}

Result<PreparedOperation> prepared(const Invocation &invocation, const Connector &connector,
                                   const QString &operation, const QJsonObject &parameters)
{
    return prepareOperation(connector, { operation, parameters, Journal::defaultPath() },
                            Deadline::in(readingLimit), invocation.terminal.stopToken());
}

} // namespace

QString lagText(const MoveProgress &move)
{
    return move.lag
        ? Ctl::tr("%1 behind (%2, source at %3)").arg(bytesText(*move.lag), move.targetLsn, move.sourceLsn)
        : QString();
}

QString outcomeWord(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Succeeded:
        return u"succeeded"_s;
    case Outcome::Failed:
        return u"failed"_s;
    case Outcome::Undone:
        return u"undone"_s;
    case Outcome::Stopped:
        return u"stopped"_s;
    case Outcome::NeedsAttention:
        return u"needsAttention"_s;
    }
    return {};
}

QJsonArray checksJson(const QList<Check> &checks, const GlobalOptions &globals)
{
    QJsonArray array;
    for (const auto &check : checks) {
        QJsonObject object { { u"id"_s, check.id },
                             { u"result"_s, checkWord(check.result) },
                             { u"sentence"_s, check.sentence },
                             { u"remedy"_s, check.remedy } };
        if (const auto &plan = check.remedyPlan)
            object.insert(u"remedyPlan"_s, remedyJson(*plan, globals));
        array << object;
    }
    return array;
}

QJsonObject withOptions(const Arguments &arguments, QJsonObject parameters,
                        std::initializer_list<std::pair<QString, QString>> options)
{
    for (const auto &[option, name] : options) {
        if (arguments.has(option))
            parameters.insert(name, arguments.value(option));
    }
    return parameters;
}

Confirmation confirmationOf(const Invocation &invocation, const QString &question)
{
    const bool isAgreed = invocation.arguments.has(u"--yes"_s) || invocation.terminal.confirm(question);
    return { isAgreed, invocation.arguments.value(u"--confirm"_s) };
}

Report progressLines(Terminal &terminal, const Plan &plan)
{
    return [&terminal, plan, last = QString()](const StepEvent &event) mutable {
        const auto what = event.progress ? progressText(*event.progress, plan.steps.at(event.step))
                                         : stateWord(event.state);
        auto line = Ctl::tr("Step %1 of %2: %3")
                        .arg(QString::number(event.step + 1), QString::number(plan.steps.size()), what);
        if (event.state == StepState::Running && !event.progress)
            line += u" - "_s + plan.steps.at(event.step).title;
        else if (event.state == StepState::Failed || event.state == StepState::Uncertain
                 || event.state == StepState::Blocked)
            line += u": "_s + event.message;
        if (line != last)
            terminal.progress(line);
        last = line;
        for (const auto &notice : event.notices)
            terminal.progress(notice);
    };
}

Answer answerOf(const RunResult &result, const PreparedOperation &prepared, const GlobalOptions &globals)
{
    auto text = result.message + u'\n';
    QJsonObject json { { u"outcome"_s, outcomeWord(result.outcome) },
                       { u"message"_s, result.message },
                       { u"finishedSteps"_s, static_cast<qint64>(result.finishedSteps) },
                       { u"journalId"_s, result.journalId },
                       { u"plan"_s, planToJson(prepared.plan) },
                       { u"checks"_s, checksJson(prepared.checks, globals) } };
    if (const auto remedy = lockRemedy(result.holders)) {
        text += Ctl::tr("This ends it: %1").arg(remedyCommand(*remedy, globals)) + u'\n';
        json.insert(u"remedyPlan"_s, remedyJson(*remedy, globals));
    }
    return { .text = text, .json = json, .code = exitCodeOf(result.outcome) };
}

Result<LockPatience> patienceOf(const Arguments &arguments)
{
    const LockPatience usual;
    constexpr int longest = 24 * 60 * 60;
    const auto seconds =
        arguments.number(u"--lock-timeout"_s, static_cast<int>(usual.limit.count() / 1000), 0, longest);
    if (!seconds)
        return tl::unexpected(seconds.error());
    const std::chrono::milliseconds limit = std::chrono::seconds(*seconds);
    return LockPatience { .limit = limit, .pause = *seconds > 0 ? limit / 5 : usual.pause };
}

Result<Answer> change(const Invocation &invocation, const QString &operation, const QJsonObject &parameters)
{
    const auto connector = connectorForChange(invocation);
    if (!connector)
        return tl::unexpected(connector.error());
    return change(invocation, *connector, operation, parameters);
}

Result<Answer> change(const Invocation &invocation, const Connector &connector, const QString &operation,
                      const QJsonObject &parameters)
{
    const auto patience = patienceOf(invocation.arguments);
    if (!patience)
        return tl::unexpected(patience.error());
    if (const auto time = checkSchedule(invocation.arguments); !time)
        return tl::unexpected(time.error());
    auto plan = prepared(invocation, connector, operation, parameters);
    if (!plan)
        return tl::unexpected(plan.error());
    if (invocation.arguments.has(u"--dry-run"_s))
        return dryRunAnswer(*plan, invocation.globals);
    invocation.terminal.progress(reviewText(*plan, invocation.globals).trimmed());
    if (invocation.arguments.has(u"--schedule"_s))
        return scheduleChange(invocation, connector.target(), plan->plan);
    if (!mayRun(plan->checks)) {
        auto answer = dryRunAnswer(*plan, invocation.globals);
        answer.text = Ctl::tr("Nothing was changed: a check says no.") + u'\n';
        return answer;
    }
    auto journal = Journal::open(Journal::defaultPath());
    if (!journal)
        return tl::unexpected(journal.error());
    if (!journal->notice().isEmpty())
        invocation.terminal.progress(journal->notice());
    const auto confirmation =
        confirmationOf(invocation, Ctl::tr("Run this plan on %1?").arg(connector.target().name));
    RunControl control(*patience);
    const CancelOnInterrupt cancelling(invocation.terminal, control);
    auto result = runOperation(connector, *plan, confirmation, *journal, control,
                               progressLines(invocation.terminal, plan->plan));
    if (!result && result.error().kind == ErrorKind::Stale && invocation.arguments.has(u"--yes"_s)) {
        invocation.terminal.progress(Ctl::tr("The cluster has changed; the plan is made again."));
        plan = prepared(invocation, connector, operation, parameters);
        if (!plan)
            return tl::unexpected(plan.error());
        invocation.terminal.progress(reviewText(*plan, invocation.globals).trimmed());
        result = runOperation(connector, *plan, confirmation, *journal, control,
                              progressLines(invocation.terminal, plan->plan));
    }
    return result.map([&](const RunResult &done) {
        return answerOf(followMovedCoordinator(connector.target(), plan->plan, done), *plan,
                        invocation.globals);
    });
}

} // namespace tessera
