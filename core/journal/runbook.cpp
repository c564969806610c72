// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/runbook.h"

#include "core/plan/action_text.h"

#include <QCoreApplication>

namespace tessera {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::Runbook)
};

/// A comment stays one line, whatever names it holds.
QString comment(QString text)
{
    return u"-- "_s + text.replace(u'\n', u' ') + u'\n';
}

QString checkMark(CheckResult result)
{
    return result == CheckResult::Ok ? u"ok"_s : result == CheckResult::Warn ? u"warning"_s : u"blocks"_s;
}

/// A fence that is longer than any run of backticks inside.
QString fenced(const QString &text, const QString &language)
{
    auto fence = u"```"_s;
    while (text.contains(fence))
        fence += u'`';
    return fence + language + u'\n' + text + u'\n' + fence + u"\n\n"_s;
}

QString stepAsMarkdown(const Step &step, qsizetype number)
{
    auto text = u"## %1. %2\n\n"_s.arg(QString::number(number), step.title);
    const bool isCommand = std::holds_alternative<RunProgram>(step.run);
    if (const auto action = actionText(step.run); !action.isEmpty())
        text += fenced(action, isCommand ? u"sh"_s : u"sql"_s);
    if (!step.locks.isEmpty())
        text += Words::tr("Waits meanwhile: %1").arg(step.locks) + u"\n\n"_s;
    if (step.estimate.atMost.count() > 0)
        text += Words::tr("Takes %1 s.").arg(secondsText(step.estimate)) + u"\n\n"_s;
    if (const auto undo = actionText(step.undo); step.canUndo && !undo.isEmpty())
        text += Words::tr("To take it back:") + u"\n\n"_s + fenced(undo, u"sql"_s);
    return text;
}

} // namespace

QString planAsSql(const Plan &plan)
{
    auto text = comment(plan.title) + u"\\set ON_ERROR_STOP on\n"_s;
    for (qsizetype i = 0; i < plan.steps.size(); ++i) {
        const auto &step = plan.steps.at(i);
        text += u'\n' + comment(u"%1. %2"_s.arg(QString::number(i + 1), step.title));
        const auto action = actionText(step.run);
        if (std::holds_alternative<RunProgram>(step.run))
            text += comment(Words::tr("On this machine: %1").arg(action));
        else if (std::holds_alternative<CallManager>(step.run)
                 || std::holds_alternative<AwaitManager>(step.run))
            text += comment(action);
        else if (std::holds_alternative<WaitUntil>(step.run) || std::holds_alternative<FollowJob>(step.run))
            text += comment(Words::tr("Repeat until it is over:")) + action + u" \\watch 2\n"_s;
        else if (!action.isEmpty())
            text += action + u";\n"_s;
    }
    return text;
}

QString planAsMarkdown(const Plan &plan, const QList<Check> &checks)
{
    auto text = u"# %1\n\n"_s.arg(plan.title);
    for (const auto &check : checks)
        text += u"- %1: %2 %3\n"_s.arg(checkMark(check.result), check.sentence, check.remedy);
    text += u'\n';
    for (qsizetype i = 0; i < plan.steps.size(); ++i)
        text += stepAsMarkdown(plan.steps.at(i), i + 1);
    return text;
}

} // namespace tessera
