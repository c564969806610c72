// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connections/connection_store.h"
#include "core/operations/run_operation.h"
#include "core/sandbox/sandbox_registration.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <sqlite3.h>

#include <csignal>
#include <cstdio>
#include <thread>

// A console that dies by SIGKILL at a chosen place of a change: DSN|sandbox:NAME|saved:NAME OPERATION
// PARAMETERS STEP PLACE
//   before      the journal knows that the step has begun; its statement is not sent
//   inside:MS   so many milliseconds after the statement was sent
//   unrecorded  the statement is over; the journal does not know it
//   after       the journal knows that the step is done; the next has not begun
// Ends with 0 when the change was over before that, 1 and a sentence when it did not come that far.

using namespace tessera;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

void die()
{
    ::raise(SIGKILL);
}

bool diesAtNextRecord = false;

/// A statement begins. (An update hook is not told of tables WITHOUT ROWID, as the steps' is.)
int onStatement(unsigned, void *, void *, void *text)
{
    if (diesAtNextRecord && QByteArrayView(static_cast<const char *>(text)).startsWith("INSERT INTO step"))
        die();
    return 0;
}

/// For every database that this program opens.
int watchJournal(sqlite3 *database, char **, const struct sqlite3_api_routines *)
{
    return sqlite3_trace_v2(database, SQLITE_TRACE_STMT, onStatement, nullptr);
}

bool isOver(StepState state)
{
    return state == StepState::Done || state == StepState::AlreadyDone;
}

/// Dies at @p place of step @p doomed.
Report dyingAt(qsizetype doomed, const QString &place)
{
    return [doomed, place](const StepEvent &event) {
        if (event.step != doomed || event.progress)
            return;
        if (place == "after"_L1 && isOver(event.state))
            die();
        if (event.state != StepState::Running)
            return;
        if (place == "before"_L1)
            die();
        diesAtNextRecord = place == "unrecorded"_L1;
        if (place.startsWith("inside:"_L1)) {
            const std::chrono::milliseconds delay(place.section(u':', 1).toInt());
            std::thread([delay] {
                std::this_thread::sleep_for(delay);
                die();
            }).detach();
        }
    };
}

Result<ConnectionTarget> targetNamed(const QString &where)
{
    const auto name = where.section(u':', 1);
    if (where.startsWith("sandbox:"_L1))
        return sandboxTarget(SandboxHome::ofThisUser(), name);
    if (!where.startsWith("saved:"_L1))
        return targetFromText(where);
    const auto saved = ConnectionStore().load();
    if (!saved)
        return tl::unexpected(saved.error());
    if (const auto *connection = saved->byName(name))
        return targetOf(*connection);
    return fail(ErrorKind::NotFound, u"there is no such saved connection"_s);
}

Result<RunResult> run(const QStringList &words)
{
    const auto &where = words.at(1);
    const auto target = targetNamed(where);
    if (!target)
        return tl::unexpected(target.error());
    const Connector connector(*target);
    const auto parameters = QJsonDocument::fromJson(words.at(3).toUtf8()).object();
    const auto prepared =
        prepareOperation(connector, { words.at(2), parameters, Journal::defaultPath() }, Deadline::in(60s));
    if (!prepared)
        return tl::unexpected(prepared.error());
    auto journal = Journal::open(Journal::defaultPath());
    if (!journal)
        return tl::unexpected(journal.error());
    RunControl control;
    return runOperation(connector, *prepared, { true, target->name }, *journal, control,
                        dyingAt(words.at(4).toInt(), words.at(5)));
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"tessera"_s);
    sqlite3_auto_extension(reinterpret_cast<void (*)()>(watchJournal));
    if (argc != 6)
        return 2;
    const auto result = run(QCoreApplication::arguments());
    if (result && result->outcome == Outcome::Succeeded)
        return 0;
    std::fprintf(stderr, "%s\n", qPrintable(result ? result->message : result.error().message));
    return 1;
}
