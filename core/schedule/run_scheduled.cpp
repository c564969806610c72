// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/run_scheduled.h"

#include "core/base/pause.h"
#include "core/operations/moved_coordinator.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace tessera {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::Schedule)
};

constexpr auto prepareLimit = 60s;
constexpr auto lookEvery = 5s;

struct End
{
    ScheduleState state = ScheduleState::Failed;
    QString message;
    qint64 journalId = 0;
};

End endOf(const Error &error)
{
    const bool isRefused = error.kind == ErrorKind::Refused || error.kind == ErrorKind::NotFound;
    return { isRefused ? ScheduleState::Refused : ScheduleState::Failed, error.message };
}

End refusedBy(const QList<Check> &checks)
{
    QStringList sentences;
    for (const auto &check : checks) {
        if (check.result == CheckResult::Block)
            sentences << check.sentence;
    }
    return { ScheduleState::Refused, sentences.join(QLatin1Char(' ')) };
}

End run(const Connector &connector, const ScheduledChange &change, const QString &journalPath,
        const std::stop_token &stop)
{
    const auto prepared = prepareOperation(connector, { change.operation, change.parameters, journalPath },
                                           Deadline::in(prepareLimit), stop);
    if (!prepared)
        return endOf(prepared.error());
    if (!mayRun(prepared->checks))
        return refusedBy(prepared->checks);
    auto journal = Journal::open(journalPath);
    if (!journal)
        return endOf(journal.error());
    RunControl control;
    const std::stop_callback cancelling(stop, [&control] { control.cancel(); });
    const auto result = runOperation(connector, *prepared, { true, change.typedName }, *journal, control,
                                     [](const StepEvent &) {});
    if (!result)
        return endOf(result.error());
    const auto done = followMovedCoordinator(connector.target(), prepared->plan, *result);
    return { done.outcome == Outcome::Succeeded ? ScheduleState::Succeeded : ScheduleState::Failed,
             done.message, done.journalId };
}

} // namespace

Result<> runDueChanges(const Connector &connector, const ScheduleFiles &files, const QDateTime &now,
                       const std::function<void(const QString &)> &say, const std::stop_token &stop)
{
    if (connector.target().connectionId.isEmpty() || !QFileInfo::exists(files.schedule))
        return {};
    auto store = ScheduleStore::open(files.schedule);
    if (!store)
        return tl::unexpected(store.error());
    const auto changes = store->list();
    if (!changes)
        return tl::unexpected(changes.error());
    for (const auto &change : *changes) {
        const bool isMissedNow = isMissed(change, now);
        if (change.connectionId != connector.target().connectionId || (!isDue(change, now) && !isMissedNow))
            continue;
        const auto isOurs = store->claim(change.id);
        if (!isOurs)
            return tl::unexpected(isOurs.error());
        if (!*isOurs)
            continue;
        const auto end = isMissedNow
            ? End { ScheduleState::Missed, Words::tr("Nobody was there to run it in time.") }
            : run(connector, change, files.journal, stop);
        say(u"%1: %2. %3"_s.arg(change.title, textOf(end.state), end.message));
        if (auto kept = store->end(change.id, end.state, end.message, end.journalId); !kept)
            return kept;
    }
    return {};
}

void keepSchedule(const Connector &connector, const ScheduleFiles &files,
                  const std::function<void(const QString &)> &say, const std::stop_token &stop)
{
    QString said;
    do {
        const auto looked = runDueChanges(connector, files, QDateTime::currentDateTimeUtc(), say, stop);
        const auto problem = looked ? QString() : looked.error().message;
        if (problem != std::exchange(said, problem) && !problem.isEmpty())
            say(problem);
    } while (pauseFor(lookEvery, stop));
}

} // namespace tessera
