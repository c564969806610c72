// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/change.h"
#include "app/ctl/command_table.h"
#include "app/ctl/read_cluster.h"
#include "app/ctl/text.h"
#include "app/ctl/text_table.h"
#include "core/base/platform_identity.h"
#include "core/connections/connection_store.h"
#include "core/journal/runbook.h"
#include "core/operations/moved_coordinator.h"
#include "core/plan/plan_json.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

namespace tessera {

namespace {

using namespace Qt::StringLiterals;

/// interrupted: it has no end, and the program that ran it is gone.
QString stateOf(const JournalEntry &entry)
{
    if (entry.outcome)
        return outcomeWord(*entry.outcome);
    return isStillRunning(entry.process) ? u"running"_s : u"interrupted"_s;
}

QString stepWord(StepState state)
{
    constexpr std::array words { u"waiting", u"running",   u"paused",  u"done",   u"alreadyDone",
                                 u"failed",  u"uncertain", u"undoing", u"undone", u"blocked" };
    return QString::fromUtf16(words.at(static_cast<size_t>(state)));
}

QJsonValue timeValue(const QDateTime &time)
{
    return time.isValid() ? QJsonValue(time.toUTC().toString(Qt::ISODateWithMs)) : QJsonValue();
}

QJsonArray stepsJson(const JournalEntry &entry)
{
    QJsonArray steps;
    for (qsizetype i = 0; i < entry.steps.size(); ++i) {
        const auto &step = entry.steps.at(i);
        steps << QJsonObject { { u"title"_s, entry.plan.steps.at(i).title },
                               { u"state"_s, stepWord(step.state) },
                               { u"startedAt"_s, timeValue(step.startedAt) },
                               { u"endedAt"_s, timeValue(step.endedAt) },
                               { u"message"_s, step.message },
                               { u"notices"_s, QJsonArray::fromStringList(step.notices) } };
    }
    return steps;
}

QJsonObject entryJson(const JournalEntry &entry)
{
    return { { u"id"_s, entry.id },
             { u"state"_s, stateOf(entry) },
             { u"operation"_s, entry.plan.operation },
             { u"title"_s, entry.plan.title },
             { u"cluster"_s, entry.cluster },
             { u"who"_s, entry.who },
             { u"startedAt"_s, timeValue(entry.startedAt) },
             { u"endedAt"_s, timeValue(entry.endedAt) },
             { u"message"_s, entry.message },
             { u"parameters"_s, entry.plan.parameters },
             { u"steps"_s, stepsJson(entry) } };
}

Result<Journal> openJournal(const Invocation &invocation)
{
    auto journal = Journal::open(Journal::defaultPath());
    if (journal && !journal->notice().isEmpty())
        invocation.terminal.progress(journal->notice());
    return journal;
}

Result<qint64> idIn(const Invocation &invocation)
{
    bool isNumber = false;
    const auto id = invocation.arguments.operand(0).toLongLong(&isNumber);
    if (!isNumber)
        return fail(ErrorKind::Invalid,
                    Ctl::tr("\"%1\" is not a number of the journal.").arg(invocation.arguments.operand(0)));
    return id;
}

Result<Answer> journalList(const Invocation &invocation)
{
    auto journal = openJournal(invocation);
    if (!journal)
        return tl::unexpected(journal.error());
    const auto entries = journal->list();
    if (!entries)
        return tl::unexpected(entries.error());
    QJsonArray json;
    QList<QStringList> rows { { Ctl::tr("ID"), Ctl::tr("STARTED"), Ctl::tr("CLUSTER"), Ctl::tr("STATE"),
                                Ctl::tr("WHAT") } };
    for (const auto &entry : *entries) {
        json << entryJson(entry);
        rows << QStringList { QString::number(entry.id), entry.startedAt.toString(Qt::ISODate), entry.cluster,
                              stateOf(entry), entry.plan.title };
    }
    return Answer { .text = textTable(rows), .json = json };
}

Result<Answer> journalShow(const Invocation &invocation)
{
    const auto id = idIn(invocation);
    if (!id)
        return tl::unexpected(id.error());
    auto journal = openJournal(invocation);
    if (!journal)
        return tl::unexpected(journal.error());
    const auto entry = journal->entry(*id);
    if (!entry)
        return tl::unexpected(entry.error());
    auto json = entryJson(*entry);
    json.insert(u"plan"_s, planToJson(entry->plan));
    json.insert(u"checks"_s, checksJson(entry->checks, invocation.globals));
    if (invocation.arguments.has(u"--sql"_s))
        return Answer { .text = planAsSql(entry->plan), .json = json };
    auto text = planAsMarkdown(entry->plan, entry->checks) + u'\n' + Ctl::tr("State: %1").arg(stateOf(*entry))
        + u'\n';
    for (qsizetype i = 0; i < entry->steps.size(); ++i)
        text += u"%1. %2 %3\n"_s.arg(QString::number(i + 1), stepWord(entry->steps.at(i).state),
                                     entry->steps.at(i).message);
    return Answer { .text = text, .json = json };
}

/// The cluster named on the command line, else the one that the entry remembers. Its coordinator may be down;
/// whether it is the entry's cluster is asked before anything is run.
Result<Connector> connectorOf(const Invocation &invocation, const JournalEntry &entry)
{
    const auto &globals = invocation.globals;
    const bool isNamed = !globals.connection.isEmpty() || !globals.sandbox.isEmpty()
        || !globals.service.isEmpty() || !globals.dsn.isEmpty();
    const auto identity = entry.clusterId.section(u'/', -1);
    if (isNamed)
        return connectorForChange(invocation, identity);
    GlobalOptions remembered;
    if (entry.reference.startsWith(u"sandbox:"_s)) {
        remembered.sandbox = entry.reference.mid(8);
    } else if (entry.reference.startsWith(u"dsn:"_s)) {
        remembered.dsn = entry.reference.mid(4);
    } else {
        const auto saved = ConnectionStore().load();
        if (!saved)
            return tl::unexpected(saved.error());
        const auto *connection = saved->byId(entry.reference);
        if (!connection)
            return fail(
                ErrorKind::NotFound,
                Ctl::tr(
                    "The connection of this entry is no longer saved. Name the cluster %1 with --connection "
                    "or --dsn.")
                    .arg(entry.cluster));
        remembered.connection = connection->name;
    }
    return connectorForChange({ remembered, invocation.arguments, invocation.terminal }, identity);
}

using Continue = Result<RunResult> (*)(const Connector &, qint64, const Confirmation &, Journal &,
                                       RunControl &, const Report &);

/// @p wanted is the outcome that means success.
Result<Answer> goOn(const Invocation &invocation, Continue carryOn, Outcome wanted, const QString &question)
{
    const auto id = idIn(invocation);
    if (!id)
        return tl::unexpected(id.error());
    auto journal = openJournal(invocation);
    if (!journal)
        return tl::unexpected(journal.error());
    const auto entry = journal->entry(*id);
    if (!entry)
        return tl::unexpected(entry.error());
    const auto connector = connectorOf(invocation, *entry);
    if (!connector)
        return tl::unexpected(connector.error());
    invocation.terminal.progress(entry->plan.title);
    const auto confirmation = confirmationOf(invocation, question.arg(entry->id));
    const auto patience = patienceOf(invocation.arguments);
    if (!patience)
        return tl::unexpected(patience.error());
    RunControl control(*patience);
    const CancelOnInterrupt cancelling(invocation.terminal, control);
    const auto result = carryOn(*connector, *id, confirmation, *journal, control,
                                progressLines(invocation.terminal, entry->plan));
    return result.map([&](const RunResult &done) {
        auto answer =
            answerOf(followMovedCoordinator(connector->target(), entry->plan, done),
                     PreparedOperation { .plan = entry->plan, .checks = entry->checks }, invocation.globals);
        if (done.outcome == wanted)
            answer.code = ExitCode::Done;
        return answer;
    });
}

Result<Answer> journalResume(const Invocation &invocation)
{
    return goOn(invocation, resumeOperation, Outcome::Succeeded, Ctl::tr("Run the rest of entry %1?"));
}

Result<Answer> journalUndo(const Invocation &invocation)
{
    return goOn(invocation, undoOperation, Outcome::Undone, Ctl::tr("Take back the steps of entry %1?"));
}

/// Only operation and parameters are taken from the file and planned anew: what a file says is never run as
/// it stands. Refused when the facts that it was made from have changed.
Result<Answer> planRun(const Invocation &invocation)
{
    const auto path = invocation.arguments.operand(0);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorKind::Storage, Ctl::tr("%1 cannot be read: %2").arg(path, file.errorString()));
    auto object = QJsonDocument::fromJson(file.readAll()).object();
    if (object.contains(u"plan"_s))
        object = object[u"plan"_s].toObject();
    const auto plan = planFromJson(object);
    if (!plan)
        return tl::unexpected(plan.error());
    const auto connector = clusterConnector(invocation.globals);
    if (!connector)
        return tl::unexpected(connector.error());
    if (const auto fresh = refuseStalePlan(*connector, *plan, invocation.terminal.stopToken()); !fresh)
        return tl::unexpected(fresh.error());
    return change(invocation, *connector, plan->operation, plan->parameters);
}

constexpr std::array changeOptions { TESSERA_CHANGE_OPTIONS };
constexpr std::array takeUpOptions {
    OptionSpec { "--yes", nullptr, QT_TRANSLATE_NOOP("tesseractl", "run without asking") },
    OptionSpec { "--confirm", "NAME", QT_TRANSLATE_NOOP("tesseractl", "the name of a production cluster") },
};
constexpr std::array showOptions { OptionSpec { "--sql", nullptr,
                                                QT_TRANSLATE_NOOP("tesseractl", "as a psql script") } };
constexpr std::array commands {
    Command { "plan run", "FILE", QT_TRANSLATE_NOOP("tesseractl", "run a plan that --dry-run --json printed"),
              changeOptions, planRun },
    Command { "journal list",
              "",
              QT_TRANSLATE_NOOP("tesseractl", "what was changed, newest first"),
              {},
              journalList },
    Command { "journal show", "ID", QT_TRANSLATE_NOOP("tesseractl", "one change with its plan and steps"),
              showOptions, journalShow },
    Command { "journal resume", "ID",
              QT_TRANSLATE_NOOP("tesseractl", "run the rest of an interrupted change"), takeUpOptions,
              journalResume },
    Command { "journal undo", "ID", QT_TRANSLATE_NOOP("tesseractl", "take back the steps of a change"),
              takeUpOptions, journalUndo },
};

} // namespace

std::span<const Command> journalCommands()
{
    return commands;
}

} // namespace tessera
