// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/change.h"
#include "app/ctl/command_table.h"
#include "app/ctl/schedule_change.h"
#include "app/ctl/text.h"
#include "app/ctl/text_table.h"
#include "app/ctl/time_words.h"
#include "core/base/who_am_i.h"
#include "core/schedule/schedule_store.h"

#include <QJsonArray>

#include <array>

namespace tessera {

namespace {

using namespace Qt::StringLiterals;

QString timeText(const QDateTime &time)
{
    return time.toUTC().toString(Qt::ISODate);
}

QJsonObject changeJson(const ScheduledChange &change)
{
    return { { u"id"_s, change.id },
             { u"cluster"_s, change.cluster },
             { u"operation"_s, change.operation },
             { u"parameters"_s, change.parameters },
             { u"title"_s, change.title },
             { u"at"_s, timeText(change.at) },
             { u"windowMinutes"_s, qint64 { change.window.count() } },
             { u"who"_s, change.who },
             { u"state"_s, wordOf(change.state) },
             { u"message"_s, change.message },
             { u"journalId"_s, change.journalId } };
}

/// What --schedule and --within say.
Result<ScheduledChange> timed(const Arguments &arguments)
{
    ScheduledChange change;
    const auto at = momentFrom(arguments.value(u"--schedule"_s));
    if (!at)
        return tl::unexpected(at.error());
    change.at = QDateTime::fromMSecsSinceEpoch(*at, Qt::UTC);
    if (change.at <= QDateTime::currentDateTimeUtc())
        return fail(ErrorKind::Invalid, Ctl::tr("%1 is over already.").arg(timeText(change.at)));
    if (!arguments.has(u"--within"_s))
        return change;
    return spanFrom(arguments.value(u"--within"_s)).map([&](std::chrono::minutes span) {
        change.window = span;
        return change;
    });
}

Result<ScheduleStore> openStore()
{
    return ScheduleStore::open(ScheduleStore::defaultPath());
}

Result<Answer> scheduleList(const Invocation &)
{
    const auto changes = openStore().and_then([](const ScheduleStore &store) { return store.list(); });
    if (!changes)
        return tl::unexpected(changes.error());
    QList<QStringList> rows { { Ctl::tr("ID"), Ctl::tr("AT"), Ctl::tr("CLUSTER"), Ctl::tr("STATE"),
                                Ctl::tr("CHANGE") } };
    QJsonArray json;
    for (const auto &change : *changes) {
        rows << QStringList { QString::number(change.id), timeText(change.at), change.cluster,
                              textOf(change.state),
                              change.title
                                  + (change.message.isEmpty() ? QString() : u". "_s + change.message) };
        json << changeJson(change);
    }
    return Answer { .text = changes->isEmpty() ? Ctl::tr("Nothing is scheduled.") + u'\n' : textTable(rows),
                    .json = json };
}

Result<Answer> scheduleCancel(const Invocation &invocation)
{
    bool isNumber = false;
    const auto id = invocation.arguments.operand(0).toLongLong(&isNumber);
    if (!isNumber)
        return fail(ErrorKind::Invalid,
                    Ctl::tr("'%1' is no number of a scheduled change. 'schedule list' shows "
                            "them.")
                        .arg(invocation.arguments.operand(0)));
    return openStore().and_then([&](ScheduleStore store) { return store.cancel(id); }).map([&] {
        return Answer { .text = Ctl::tr("Scheduled change %1 is cancelled.").arg(id) + u'\n',
                        .json = QJsonObject { { u"id"_s, id } } };
    });
}

const std::array commands {
    Command { "schedule list",
              "",
              QT_TRANSLATE_NOOP("tesseractl", "changes that wait for their time, and what became of them"),
              {},
              scheduleList },
    Command { "schedule cancel",
              "ID",
              QT_TRANSLATE_NOOP("tesseractl", "take a scheduled change back"),
              {},
              scheduleCancel },
};

} // namespace

Result<> checkSchedule(const Arguments &arguments)
{
    return arguments.has(u"--schedule"_s) ? timed(arguments).map([](const ScheduledChange &) {}) : Result<>();
}

Result<Answer> scheduleChange(const Invocation &invocation, const ConnectionTarget &target, const Plan &plan)
{
    auto change = timed(invocation.arguments);
    if (!change)
        return tl::unexpected(change.error());
    if (target.connectionId.isEmpty())
        return refuse(Ctl::tr("Whoever runs it then has to find the cluster: save the connection in the "
                              "console, and name it with --connection."));
    const auto confirmation = confirmationOf(
        invocation, Ctl::tr("Run this plan on %1 at %2?").arg(target.name, timeText(change->at)));
    if (const auto agreed = confirm(confirmation, target.environment, target.isReadOnly(), target.name);
        !agreed)
        return tl::unexpected(agreed.error());
    change->connectionId = target.connectionId;
    change->cluster = target.name;
    change->operation = plan.operation;
    change->parameters = plan.parameters;
    change->title = plan.title;
    change->typedName = confirmation.typedName;
    change->who = whoAmI();
    return openStore().and_then([&](ScheduleStore store) { return store.add(*change); }).map([&](qint64 id) {
        change->id = id;
        return Answer { .text = Ctl::tr("Scheduled as %1 for %2. It is planned and checked anew then, by "
                                        "'tesseractl agent run' or a window that has %3 open.")
                                    .arg(QString::number(id), timeText(change->at), target.name)
                            + u'\n',
                        .json = changeJson(*change) };
    });
}

std::span<const Command> scheduleCommands()
{
    return commands;
}

} // namespace tessera
