// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/command_table.h"
#include "app/ctl/read_cluster.h"
#include "app/ctl/text.h"
#include "app/ctl/text_table.h"
#include "core/guard/guard.h"
#include "core/guard/guard_line.h"
#include "core/guard/guard_summary.h"
#include "core/journal/journal.h"

#include <QJsonArray>

#include <array>

namespace tessera {

namespace {

using namespace Qt::StringLiterals;

constexpr int longestPause = 24 * 60; // minutes

Result<GuardSettings> settingsOf(const Invocation &invocation)
{
    return readGuardSettings(invocation.arguments.value(u"--config"_s, guardSettingsPath()));
}

Result<Answer> guardRun(const Invocation &invocation)
{
    const auto settings = settingsOf(invocation);
    if (!settings)
        return tl::unexpected(settings.error());
    const auto connector = clusterConnector(invocation.globals);
    if (!connector)
        return tl::unexpected(connector.error());
    const auto state = guardStatePath(settings->id);
    const auto desk = GuardDesk::at(state, settings->id);
    if (!desk)
        return tl::unexpected(desk.error());
    const auto listener = GuardListener::at(
        settings->listen, settings->secret, [desk = desk->get()](const QJsonObject &question) {
            return desk->answer(question, std::chrono::steady_clock::now(), QDateTime::currentDateTimeUtc());
        });
    if (!listener) // also when the same guard runs already
        return tl::unexpected(listener.error());
    invocation.terminal.progress(
        Ctl::tr("Guard %1 watches %2 and listens at %3.")
            .arg(QString::number(settings->id), connector->target().name, settings->listen.text()));
    Guard guard(*settings, connector->withoutQuestions(), **desk, Journal::defaultPath(),
                [&](const QString &line) { invocation.terminal.progress(line); });
    guard.run(invocation.terminal.stopToken());
    return Answer { .text = Ctl::tr("The guard has ended.") + u'\n', .json = QJsonObject {} };
}

Result<QList<AskedGuard>> askAll(const Invocation &invocation, const QJsonObject &question)
{
    return settingsOf(invocation).map([&](const GuardSettings &settings) {
        return askGuards(settings, question);
    });
}

QString stateText(const GuardSight &sight)
{
    switch (sight.state) {
    case WatchState::Watch:
        return sight.problem.isEmpty() ? Ctl::tr("answers") : sight.problem;
    case WatchState::Suspect:
        return Ctl::tr("lost: %1").arg(sight.problem);
    case WatchState::Confirmed:
        return Ctl::tr("lost by most guards: %1").arg(sight.problem);
    }
    return {};
}

QStringList notesOf(const AskedGuard &guard)
{
    if (!guard.report)
        return { guard.report.error().message };
    QStringList notes;
    if (guard.report->pausedUntil > QDateTime::currentDateTimeUtc())
        notes << Ctl::tr("paused until %1").arg(guard.report->pausedUntil.toString(Qt::ISODate));
    if (!guard.report->doing.isEmpty())
        notes << guard.report->doing;
    for (const auto &sight : guard.report->sights) {
        for (const auto &why : sight.hindrances)
            notes << Ctl::tr("group %1: no automatic failover: %2").arg(QString::number(sight.group), why);
    }
    return notes;
}

Answer answerOf(const QList<AskedGuard> &guards)
{
    QList<QStringList> rows { { Ctl::tr("GUARD"), Ctl::tr("AT"), Ctl::tr("GROUP"), Ctl::tr("PRIMARY"),
                                Ctl::tr("SEEN FROM THERE") } };
    QString text;
    QJsonArray json;
    bool needsAttention = false;
    for (const auto &guard : guards) {
        const auto id = QString::number(guard.id);
        for (const auto &sight : guard.report ? guard.report->sights : QList<GuardSight>()) {
            rows << QStringList { id, guard.place.text(), QString::number(sight.group), sight.server,
                                  stateText(sight) };
            needsAttention |= sight.needsAttention;
        }
        needsAttention |= !guard.report;
        for (const auto &note : notesOf(guard))
            text += Ctl::tr("Guard %1: %2").arg(id, note) + u'\n';
        auto object = guard.report ? toJson(*guard.report) : QJsonObject();
        object.insert(u"guard"_s, guard.id);
        object.insert(u"address"_s, guard.place.text());
        object.insert(u"problem"_s, guard.report ? QString() : guard.report.error().message);
        json << object;
    }
    return { .text = textTable(rows) + (text.isEmpty() ? QString() : u'\n' + text),
             .json = json,
             .code = needsAttention ? ExitCode::NeedsAttention : ExitCode::Done };
}

Result<Answer> guardStatus(const Invocation &invocation)
{
    return askAll(invocation, reportQuestion()).map(answerOf);
}

/// All have to know of it: one that does not goes on voting, but two of three do not reach a majority without
/// those that do.
Result<Answer> pauseAll(const Invocation &invocation, const QDateTime &until)
{
    return askAll(invocation, pauseQuestion(until)).map(answerOf);
}

Result<Answer> guardPause(const Invocation &invocation)
{
    bool isNumber = false;
    const int minutes = invocation.arguments.operand(0).toInt(&isNumber);
    if (!isNumber || minutes < 1 || minutes > longestPause)
        return fail(ErrorKind::Invalid,
                    Ctl::tr("Give the minutes of the pause, from 1 to %1.").arg(longestPause));
    return pauseAll(invocation, QDateTime::currentDateTimeUtc().addSecs(qint64 { minutes } * 60));
}

Result<Answer> guardResume(const Invocation &invocation)
{
    return pauseAll(invocation, {});
}

constexpr std::array options {
    OptionSpec { "--config", "FILE",
                 QT_TRANSLATE_NOOP("tesseractl", "who the guards are (tessera/guard.json)") },
};
constexpr std::array commands {
    Command { "guard run", "",
              QT_TRANSLATE_NOOP("tesseractl", "watch the primaries; fail over where the file allows it"),
              options, guardRun },
    Command { "guard status", "", QT_TRANSLATE_NOOP("tesseractl", "what each guard sees and would do"),
              options, guardStatus },
    Command { "guard pause", "MINUTES", QT_TRANSLATE_NOOP("tesseractl", "no automatic failover for so long"),
              options, guardPause },
    Command { "guard resume", "", QT_TRANSLATE_NOOP("tesseractl", "end a pause of the guards"), options,
              guardResume },
};

} // namespace

std::span<const Command> guardCommands()
{
    return commands;
}

} // namespace tessera
