// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/schedule_store.h"

#include "core/base/platform_identity.h"
#include "core/store/store_file.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QStandardPaths>

#include <algorithm>
#include <array>

namespace tessera {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::Schedule)
};

constexpr int schemaVersion = 1;

constexpr std::array tables {
    "PRAGMA journal_mode = WAL",
    "CREATE TABLE IF NOT EXISTS change (id INTEGER PRIMARY KEY AUTOINCREMENT, connection TEXT NOT NULL,"
    " cluster TEXT NOT NULL, operation TEXT NOT NULL, parameters TEXT NOT NULL, title TEXT NOT NULL,"
    " at INTEGER NOT NULL, minutes INTEGER NOT NULL, typed TEXT NOT NULL, who TEXT NOT NULL,"
    " state TEXT NOT NULL, message TEXT NOT NULL, journal INTEGER NOT NULL, process TEXT NOT NULL)",
};

constexpr auto columns =
    "SELECT id, connection, cluster, operation, parameters, title, at, minutes, typed, who,"
    " state, message, journal, process FROM change ORDER BY at, id";

QJsonObject jsonFrom(const QString &text)
{
    return QJsonDocument::fromJson(text.toUtf8()).object();
}

ScheduledChange changeFrom(const QVariantList &row)
{
    ScheduledChange change { .id = row.at(0).toLongLong(),
                             .connectionId = row.at(1).toString(),
                             .cluster = row.at(2).toString(),
                             .operation = row.at(3).toString(),
                             .parameters = jsonFrom(row.at(4).toString()),
                             .title = row.at(5).toString(),
                             .at = QDateTime::fromSecsSinceEpoch(row.at(6).toLongLong(), Qt::UTC),
                             .window = std::chrono::minutes(row.at(7).toLongLong()),
                             .typedName = row.at(8).toString(),
                             .who = row.at(9).toString(),
                             .state = scheduleStateFrom(row.at(10).toString()),
                             .message = row.at(11).toString(),
                             .journalId = row.at(12).toLongLong() };
    if (change.state == ScheduleState::Running && !isStillRunning(row.at(13).toString())) {
        change.state = ScheduleState::Failed;
        change.message =
            Words::tr("The program that ran it has ended in the middle. The journal offers to go on.");
    }
    return change;
}

bool isOver(const ScheduledChange &change)
{
    return change.state != ScheduleState::Waiting && change.state != ScheduleState::Running;
}

} // namespace

QString ScheduleStore::defaultPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)
        + u"/tessera/schedule.sqlite"_s;
}

Result<ScheduleStore> ScheduleStore::open(const QString &path)
{
    auto file = openStoreFile(
        path, { .version = schemaVersion, .bringUp = [](const SqliteDatabase &database, qint64) {
                   return database.runAll(tables);
               } });
    return std::move(file).map([](StoreFile &&opened) { return ScheduleStore(std::move(opened.database)); });
}

ScheduleStore::ScheduleStore(SqliteDatabase database)
    : m_database(std::move(database))
{
}

Result<qint64> ScheduleStore::add(const ScheduledChange &change)
{
    const auto parameters =
        QString::fromUtf8(QJsonDocument(change.parameters).toJson(QJsonDocument::Compact));
    const auto written =
        m_database.run("INSERT INTO change (connection, cluster, operation, parameters, title, at, minutes, "
                       "typed, who, state,"
                       " message, journal, process) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '', 0, '')",
                       { change.connectionId, change.cluster, change.operation, parameters, change.title,
                         change.at.toSecsSinceEpoch(), qint64 { change.window.count() }, change.typedName,
                         change.who, wordOf(ScheduleState::Waiting) });
    return written.map([this] { return m_database.lastId(); });
}

Result<QList<ScheduledChange>> ScheduleStore::list() const
{
    QList<ScheduledChange> changes;
    const auto read =
        m_database.run(columns, {}, [&](const QVariantList &row) { changes << changeFrom(row); });
    if (!read)
        return tl::unexpected(read.error());
    std::ranges::stable_partition(changes, [](const ScheduledChange &change) { return !isOver(change); });
    return changes;
}

Result<bool> ScheduleStore::claim(qint64 id)
{
    bool isOurs = false;
    const auto claimed = m_database.run(
        "UPDATE change SET state = ?, process = ? WHERE id = ? AND state = ? RETURNING id",
        { wordOf(ScheduleState::Running), processIdentity(), id, wordOf(ScheduleState::Waiting) },
        [&](const QVariantList &) { isOurs = true; });
    return claimed.map([&] { return isOurs; });
}

Result<> ScheduleStore::end(qint64 id, ScheduleState state, const QString &message, qint64 journalId)
{
    return m_database.run("UPDATE change SET state = ?, message = ?, journal = ? WHERE id = ?",
                          { wordOf(state), message, journalId, id });
}

Result<> ScheduleStore::cancel(qint64 id)
{
    bool isKnown = false;
    bool isDone = false;
    const auto looked = m_database.run("SELECT id FROM change WHERE id = ?", { id },
                                       [&](const QVariantList &) { isKnown = true; });
    if (!looked)
        return looked;
    if (!isKnown)
        return fail(ErrorKind::NotFound, Words::tr("No scheduled change has the number %1.").arg(id));
    const auto cancelled =
        m_database.run("UPDATE change SET state = ? WHERE id = ? AND state = ? RETURNING id",
                       { wordOf(ScheduleState::Cancelled), id, wordOf(ScheduleState::Waiting) },
                       [&](const QVariantList &) { isDone = true; });
    if (!cancelled || isDone)
        return cancelled;
    return refuse(Words::tr("Scheduled change %1 does not wait any more.").arg(id));
}

} // namespace tessera
