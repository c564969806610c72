// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/alert_action_commands.h"

#include "app/ctl/alert_file.h"
#include "app/ctl/text.h"
#include "app/ctl/text_table.h"

#include <QJsonArray>
#include <QTextStream>

namespace tessera {

namespace {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

constexpr auto longestTest = 10s;

/// Without the address of a webhook.
QJsonObject actionJson(const AlertAction &action)
{
    auto json = toJson(action);
    json.remove(u"url"_s);
    json.insert(u"kind"_s, action.url.isEmpty() ? u"command"_s : u"webhook"_s);
    json.insert(u"receiver"_s, safeText(action));
    json.insert(u"leastSeverity"_s, nameOf(action.leastSeverity));
    return json;
}

Result<AlertSeverity> severityIn(const Arguments &arguments)
{
    const auto name = arguments.value(u"--severity"_s, nameOf(AlertSeverity::Verbose));
    for (int i = 0; i <= static_cast<int>(AlertSeverity::Verbose); ++i) {
        if (nameOf(static_cast<AlertSeverity>(i)) == name)
            return static_cast<AlertSeverity>(i);
    }
    return fail(ErrorKind::Invalid,
                Ctl::tr("The option --severity takes critical, error, warning, informational or verbose."));
}

Result<Answer> savedAction(const Invocation &invocation, AlertAction action)
{
    const auto severity = severityIn(invocation.arguments);
    if (!severity)
        return tl::unexpected(severity.error());
    action.id = invocation.arguments.operand(0);
    action.leastSeverity = *severity;
    auto file = alertFileOf(invocation);
    if (!file)
        return tl::unexpected(file.error());
    return file->store.save(action).map([&] {
        return Answer { .text = Ctl::tr("Alerts are told to %1 (%2).").arg(action.id, safeText(action)),
                        .json = actionJson(action) };
    });
}

Result<AlertAction> actionNamed(const AlertFile &file, const QString &id)
{
    const auto actions = file.store.actions();
    if (!actions)
        return tl::unexpected(actions.error());
    const auto found = std::ranges::find(*actions, id, &AlertAction::id);
    if (found != actions->end())
        return *found;
    return fail(ErrorKind::NotFound, Ctl::tr("Nobody is told by the name \"%1\".").arg(id));
}

} // namespace

Result<Answer> alertActions(const Invocation &invocation)
{
    const auto file = alertFileOf(invocation);
    if (!file)
        return tl::unexpected(file.error());
    const auto actions = file->store.actions();
    if (!actions)
        return tl::unexpected(actions.error());
    QJsonArray json;
    QList<QStringList> rows { { Ctl::tr("NAME"), Ctl::tr("KIND"), Ctl::tr("RECEIVER"), Ctl::tr("FROM") } };
    for (const auto &action : *actions) {
        const auto one = actionJson(action);
        json << one;
        rows << QStringList { action.id, one[u"kind"_s].toString(), safeText(action),
                              nameOf(action.leastSeverity) };
    }
    return Answer { .text = textTable(rows), .json = json };
}

Result<Answer> alertWebhook(const Invocation &invocation)
{
    const auto url = QTextStream(stdin).readLine().trimmed();
    return savedAction(invocation, { .url = url });
}

Result<Answer> alertCommand(const Invocation &invocation)
{
    return savedAction(invocation, { .command = invocation.arguments.operands().mid(1) });
}

Result<Answer> alertDropAction(const Invocation &invocation)
{
    auto file = alertFileOf(invocation);
    if (!file)
        return tl::unexpected(file.error());
    const auto action = actionNamed(*file, invocation.arguments.operand(0));
    if (!action)
        return tl::unexpected(action.error());
    return file->store.removeAction(action->id).map([&] {
        return Answer { .text = Ctl::tr("%1 is told nothing more.").arg(action->id),
                        .json = QJsonObject { { u"id"_s, action->id } } };
    });
}

Result<Answer> alertTest(const Invocation &invocation)
{
    const auto file = alertFileOf(invocation);
    if (!file)
        return tl::unexpected(file.error());
    const auto action = actionNamed(*file, invocation.arguments.operand(0));
    if (!action)
        return tl::unexpected(action.error());
    const auto message = testMessage(u"test"_s, minuteNow());
    return perform(*action, message, Deadline::in(longestTest), invocation.terminal.stopToken()).map([&] {
        return Answer { .text = Ctl::tr("%1 was told a test.").arg(action->id),
                        .json = QJsonObject { { u"id"_s, action->id } } };
    });
}

} // namespace tessera
