// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/journal.h"

#include "core/base/platform_identity.h"
#include "core/plan/plan_json.h"
#include "core/store/store_file.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QStandardPaths>

#include <array>

namespace tessera {

namespace {

constexpr int schemaVersion = 1;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::Journal)
};

QString key(const char *name)
{
    return QString::fromLatin1(name);
}

QVariant timeText(const QDateTime &time)
{
    return time.isValid() ? QVariant(time.toUTC().toString(Qt::ISODateWithMs)) : QVariant();
}

QDateTime timeFrom(const QVariant &text)
{
    return QDateTime::fromString(text.toString(), Qt::ISODateWithMs);
}

QString compact(const QJsonDocument &document)
{
    return QString::fromUtf8(document.toJson(QJsonDocument::Compact));
}

QJsonDocument parsed(const QVariant &text)
{
    return QJsonDocument::fromJson(text.toString().toUtf8());
}

QString checksText(const QList<Check> &checks)
{
    QJsonArray array;
    for (const auto &check : checks) {
        QJsonObject object { { key("id"), check.id },
                             { key("result"), static_cast<int>(check.result) },
                             { key("sentence"), check.sentence },
                             { key("remedy"), check.remedy } };
        if (const auto &plan = check.remedyPlan)
            object.insert(key("remedyPlan"), remedyToJson(*plan));
        array << object;
    }
    return compact(QJsonDocument(array));
}

QList<Check> checksFrom(const QVariant &text)
{
    QList<Check> checks;
    for (const auto &item : parsed(text).array())
        checks << Check { .id = item[key("id")].toString(),
                          .result = static_cast<CheckResult>(item[key("result")].toInt()),
                          .sentence = item[key("sentence")].toString(),
                          .remedy = item[key("remedy")].toString(),
                          .remedyPlan = remedyFromJson(item[key("remedyPlan")]) };
    return checks;
}

QString noticesText(const QStringList &notices)
{
    return compact(QJsonDocument(QJsonArray::fromStringList(notices)));
}

QStringList noticesFrom(const QVariant &text)
{
    QStringList notices;
    for (const auto &item : parsed(text).array())
        notices << item.toString();
    return notices;
}

constexpr auto entryColumns =
    "SELECT id, run_id, who, cluster, reference, cluster_id, started_at, ended_at, outcome,"
    " message, plan, checks, process FROM run ";

JournalEntry entryFrom(const QVariantList &row)
{
    JournalEntry entry { .id = row.at(0).toLongLong(),
                         .runId = row.at(1).toString(),
                         .who = row.at(2).toString(),
                         .cluster = row.at(3).toString(),
                         .reference = row.at(4).toString(),
                         .clusterId = row.at(5).toString(),
                         .startedAt = timeFrom(row.at(6)),
                         .endedAt = timeFrom(row.at(7)),
                         .message = row.at(9).toString(),
                         .checks = checksFrom(row.at(11)),
                         .process = row.at(12).toString() };
    if (!row.at(8).isNull())
        entry.outcome = static_cast<Outcome>(row.at(8).toInt());
    if (auto plan = planFromJson(parsed(row.at(10)).object()))
        entry.plan = std::move(*plan);
    entry.steps.resize(entry.plan.steps.size());
    return entry;
}

constexpr std::array tables {
    "PRAGMA journal_mode = WAL",
    "CREATE TABLE IF NOT EXISTS run (id INTEGER PRIMARY KEY AUTOINCREMENT, run_id TEXT NOT NULL,"
    " who TEXT, cluster TEXT, reference TEXT, cluster_id TEXT, started_at TEXT, ended_at TEXT,"
    " outcome INTEGER, message TEXT, plan TEXT NOT NULL, checks TEXT, process TEXT)",
    "CREATE TABLE IF NOT EXISTS step (run INTEGER NOT NULL REFERENCES run, step INTEGER NOT NULL,"
    " state INTEGER NOT NULL, started_at TEXT, ended_at TEXT, message TEXT, notices TEXT,"
    " PRIMARY KEY (run, step)) WITHOUT ROWID",
};

} // namespace

struct Journal::State
{
    SqliteDatabase database;
    QString path;
    QString notice = {};

    /// Turns SQLite's words into a sentence that names the file.
    Result<> checked(const Result<> &result) const
    {
        if (result)
            return {};
        return fail(ErrorKind::Storage,
                    Words::tr("The journal %1 cannot be used: %2").arg(path, result.error().message));
    }
    Result<> readSteps(QList<JournalEntry> &entries) const;
};

QString Journal::defaultPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)
        + key("/tessera/journal.sqlite");
}

Result<Journal> Journal::open(const QString &path)
{
    auto file = openStoreFile(
        path, { .version = schemaVersion, .bringUp = [](const SqliteDatabase &database, qint64) {
                   return database.runAll(tables);
               } });
    if (!file)
        return tl::unexpected(file.error());
    if (file->database.isReadOnly())
        file->notice =
            Words::tr("The journal %1 is read-only: it can be read, but no operation is run without it.")
                .arg(path);
    // Durable when record() returns, whatever happens to the machine.
    if (const auto set = file->database.run("PRAGMA synchronous = FULL"); !set)
        return tl::unexpected(set.error());
    return Journal(std::make_unique<State>(State { std::move(file->database), path, file->notice }));
}

Journal::Journal(std::unique_ptr<State> state)
    : m_state(std::move(state))
{
}
Journal::Journal(Journal &&) noexcept = default;
Journal &Journal::operator=(Journal &&) noexcept = default;
Journal::~Journal() = default;

const QString &Journal::notice() const
{
    return m_state->notice;
}

Result<qint64> Journal::begin(const JournalEntry &entry)
{
    const auto inserted = m_state->checked(m_state->database.run(
        "INSERT INTO run (run_id, who, cluster, reference, cluster_id, started_at, plan, checks, process)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        { entry.runId, entry.who, entry.cluster, entry.reference, entry.clusterId, timeText(entry.startedAt),
          compact(QJsonDocument(planToJson(entry.plan))), checksText(entry.checks), entry.process }));
    if (!inserted)
        return tl::unexpected(inserted.error());
    return m_state->database.lastId();
}

Result<> Journal::record(qint64 id, const StepEvent &event)
{
    const bool begins = event.state == StepState::Running || event.state == StepState::Undoing;
    const auto now = timeText(QDateTime::currentDateTimeUtc());
    return m_state->checked(m_state->database.run(
        "INSERT INTO step (run, step, state, started_at, ended_at, message, notices) VALUES (?1, ?2, ?3, ?4, "
        "?5, ?6, ?7)"
        " ON CONFLICT (run, step) DO UPDATE SET state = ?3, started_at = CASE WHEN state = ?8 THEN started_at"
        " ELSE coalesce(?4, started_at) END, ended_at = ?5, message = ?6, notices = ?7",
        { id, static_cast<qint64>(event.step), static_cast<int>(event.state), begins ? now : QVariant(),
          begins || event.state == StepState::Blocked ? QVariant() : now, event.message,
          noticesText(event.notices), static_cast<int>(StepState::Blocked) }));
}

Result<> Journal::end(qint64 id, const RunResult &result)
{
    return m_state->checked(m_state->database.run(
        "UPDATE run SET ended_at = ?, outcome = ?, message = ? WHERE id = ?",
        { timeText(QDateTime::currentDateTimeUtc()), static_cast<int>(result.outcome), result.message, id }));
}

Result<> Journal::reopen(qint64 id, const QString &runId)
{
    return m_state->checked(m_state->database.run("UPDATE run SET run_id = ?, process = ?, ended_at = NULL, "
                                                  "outcome = NULL, message = NULL WHERE id = ?",
                                                  { runId, processIdentity(), id }));
}

Result<> Journal::State::readSteps(QList<JournalEntry> &entries) const
{
    for (auto &entry : entries) {
        const auto read = checked(
            database.run("SELECT step, state, started_at, ended_at, message, notices FROM step WHERE run = ?",
                         { entry.id }, [&entry](const QVariantList &row) {
                             const auto index = row.at(0).toLongLong();
                             if (index < entry.steps.size())
                                 entry.steps[index] = { static_cast<StepState>(row.at(1).toInt()),
                                                        timeFrom(row.at(2)), timeFrom(row.at(3)),
                                                        row.at(4).toString(), noticesFrom(row.at(5)) };
                         }));
        if (!read)
            return read;
    }
    return {};
}

Result<QList<JournalEntry>> Journal::list(int limit, const QString &cluster) const
{
    QList<JournalEntry> entries;
    const auto read = m_state->checked(m_state->database.run(
        (QByteArray(entryColumns) + "WHERE ?2 = '' OR cluster = ?2 ORDER BY id DESC LIMIT ?1").constData(),
        { limit, cluster.isNull() ? key("") : cluster },
        [&entries](const QVariantList &row) { entries << entryFrom(row); }));
    if (!read)
        return tl::unexpected(read.error());
    if (const auto steps = m_state->readSteps(entries); !steps)
        return tl::unexpected(steps.error());
    return entries;
}

Result<JournalEntry> Journal::entry(qint64 id) const
{
    QList<JournalEntry> entries;
    const auto read = m_state->checked(
        m_state->database.run((QByteArray(entryColumns) + "WHERE id = ?").constData(), { id },
                              [&entries](const QVariantList &row) { entries << entryFrom(row); }));
    if (!read)
        return tl::unexpected(read.error());
    if (entries.isEmpty())
        return fail(ErrorKind::NotFound, Words::tr("The journal has no entry %1.").arg(id));
    if (const auto steps = m_state->readSteps(entries); !steps)
        return tl::unexpected(steps.error());
    return entries.constFirst();
}

Result<QList<JournalEntry>> Journal::interrupted() const
{
    auto entries = list();
    if (entries)
        entries->removeIf(
            [](const JournalEntry &entry) { return entry.outcome || isStillRunning(entry.process); });
    return entries;
}

} // namespace tessera
