// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statements/statement_store.h"

#include "core/metrics/hourly_rows.h"
#include "core/store/sqlite_transaction.h"
#include "core/store/store_file.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QtEndian>

#include <array>

namespace tessera {

namespace {

using namespace std::chrono_literals;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::StatementStore)
};

constexpr int schemaVersion = 2;
constexpr int firstWithPlans = 2;
/// As many as twenty servers may hold, twice.
constexpr qsizetype mostKnown = 200'000;
constexpr std::array tables {
    "PRAGMA page_size = 8192",
    "PRAGMA auto_vacuum = INCREMENTAL",
    "PRAGMA journal_mode = WAL",
    "CREATE TABLE IF NOT EXISTS statement (id INTEGER PRIMARY KEY, print INTEGER NOT NULL, text TEXT NOT "
    "NULL,"
    " role TEXT NOT NULL, seen INTEGER NOT NULL, part INTEGER NOT NULL DEFAULT 0, key INTEGER NOT NULL DEFAULT 0)",
    "CREATE INDEX IF NOT EXISTS statement_print ON statement (print)",
    hourlyRowTables[0],
    hourlyRowTables[1],
    "CREATE TABLE IF NOT EXISTS plan (statement INTEGER NOT NULL, print TEXT NOT NULL, shape TEXT NOT NULL,"
    " first INTEGER NOT NULL, last INTEGER NOT NULL, PRIMARY KEY (statement, print)) WITHOUT ROWID",
};

Result<> makeTables(const SqliteDatabase &database, qint64 from)
{
    constexpr std::array newColumns {
        "ALTER TABLE statement ADD COLUMN key INTEGER NOT NULL DEFAULT 0",
        "ALTER TABLE statement ADD COLUMN part INTEGER NOT NULL DEFAULT 0",
    };
    const auto hasParts = [&]() -> Result<qint64> {
        return from == 0 ? 1
                         : database.number("SELECT count(*) FROM pragma_table_info('statement')"
                                           " WHERE name = 'part'");
    };
    return hasParts()
        .and_then([&](qint64 count) {
            return count > 0 ? Result<>()
                             : database.runAll(newColumns);
        })
        .and_then([&] { return database.runAll(tables); });
}

/// Finds the statement again without comparing texts of many kilobytes.
qint64 printOf(const StatementName &name)
{
    QCryptographicHash hash(QCryptographicHash::Sha1);
    hash.addData(name.user.toUtf8());
    hash.addData(QByteArrayView("\0", 1));
    hash.addData(name.text.toUtf8());
    return qFromBigEndian<qint64>(hash.result().constData());
}

} // namespace

StatementStore::StatementStore(SqliteDatabase database, QString notice, qint64 version)
    : m_database(std::move(database))
    , m_notice(std::move(notice))
    , m_version(version)
{
}

Result<StatementStore> StatementStore::open(const QString &path)
{
    return openMinutesFile(path, { .version = schemaVersion, .bringUp = makeTables })
        .map([](StoreFile &&file) { return StatementStore(std::move(file.database), file.notice, schemaVersion); });
}

Result<StatementStore> StatementStore::openForReading(const QString &path)
{
    const auto nothingYet = Words::tr("No statements have been collected of this cluster yet.");
    auto database = openStoreForReading(path, schemaVersion, nothingYet, 1);
    if (!database)
        return tl::unexpected(database.error());
    const auto version = database->number("PRAGMA user_version");
    return version.map([&database](qint64 written) {
        return StatementStore(std::move(*database), {}, written);
    });
}

bool StatementStore::Known::says(const StatementName &name, Minute minute) const
{
    return hour == hourOf(minute) && isPart <= name.isPart && (name.key == KeyUse::Unknown || name.key == key);
}

Result<> StatementStore::follow()
{
    const auto version = m_database.number("PRAGMA data_version");
    if (!version)
        return tl::unexpected(version.error());
    if (std::exchange(m_dataVersion, *version) != *version || m_known.size() > mostKnown)
        m_known.clear();
    return {};
}

Result<StatementId> StatementStore::idOf(const StatementName &name, Minute minute)
{
    auto &known = m_known[{ name.text, name.user }];
    if (known.id != StatementId() && known.says(name, minute))
        return known.id;
    const auto id = writtenId(name, minute);
    if (id) {
        const bool isNew = known.id == StatementId();
        known = { *id, hourOf(minute), name.isPart && (isNew || known.isPart),
                  name.key == KeyUse::Unknown ? known.key : name.key };
    }
    return id;
}

Result<StatementId> StatementStore::writtenId(const StatementName &name, Minute minute)
{
    const auto print = printOf(name);
    const auto known = m_database.number(
        "UPDATE statement SET seen = ?1, part = min(part, ?2), key = CASE ?3 WHEN 0 THEN key ELSE ?3 END"
        " WHERE print = ?4 RETURNING id",
        { numberOf(minute), name.isPart ? 1 : 0, static_cast<int>(name.key), print });
    if (!known || *known != 0)
        return known.map([](qint64 id) { return StatementId { id }; });
    return m_database
        .run("INSERT INTO statement (print, text, role, seen, part, key) VALUES (?, ?, ?, ?, ?, ?)",
             { print, name.text, name.user, numberOf(minute), name.isPart ? 1 : 0,
               static_cast<int>(name.key) })
        .map([this] { return StatementId { m_database.lastId() }; });
}

Result<> StatementStore::keep(Minute minute, const QList<CountedStatement> &statements)
{
    const auto kept = follow().and_then([&] { return write(minute, statements); });
    if (!kept)
        m_known.clear(); // what was numbered was taken back
    return kept;
}

Result<> StatementStore::write(Minute minute, const QList<CountedStatement> &statements)
{
    auto transaction = SqliteTransaction::begin(m_database);
    if (!transaction)
        return tl::unexpected(transaction.error());
    QList<StatementRow> rows;
    for (const auto &[name, node, counters] : statements) {
        const auto id = idOf(name, minute);
        if (!id)
            return tl::unexpected(id.error());
        rows << StatementRow { *id, node, counters };
    }
    const MergeRows merge = [&rows](const QByteArray &known) {
        QList<StatementRow> all;
        (void)unpackRows(known, all);
        return packRows(longest(summed(all << rows), mostRows));
    };
    return addToMinute(m_database, minute, merge)
        .and_then([&] { return addToHour(m_database, minute, merge); })
        .and_then([&] { return (*transaction)->commit(); });
}

Result<> StatementStore::forgetBefore(Minute oldest, Minute oldestMinute)
{
    m_known.clear();
    auto transaction = SqliteTransaction::begin(m_database);
    if (!transaction)
        return tl::unexpected(transaction.error());
    return forgetRows(m_database, oldest, oldestMinute)
        .and_then(
            [&] { return m_database.run("DELETE FROM statement WHERE seen < ?", { numberOf(oldest) }); })
        .and_then([&] {
            return m_database.run("DELETE FROM plan WHERE last < ? OR statement NOT IN (SELECT id FROM statement)",
                                  { numberOf(oldest) });
        })
        .and_then([&] { return (*transaction)->commit(); })
        .and_then([&] { return m_database.run("PRAGMA incremental_vacuum"); });
}

Result<> StatementStore::forget(Minute now, std::chrono::days days, ByteCount most)
{
    const auto hour = hourOf(now);
    return forgetDays(m_database, hour, days, most, [this, hour](Minute oldest) {
        return forgetBefore(oldest, std::max<Minute>(oldest, hour - minuteRetention));
    });
}

Result<> StatementStore::clear()
{
    constexpr std::array deletions { "DELETE FROM minute", "DELETE FROM hour", "DELETE FROM plan",
                                     "DELETE FROM statement" };
    m_known.clear();
    auto transaction = SqliteTransaction::begin(m_database);
    if (!transaction)
        return tl::unexpected(transaction.error());
    return m_database.runAll(deletions).and_then([&] { return (*transaction)->commit(); }).and_then([&] {
        return m_database.run("PRAGMA incremental_vacuum");
    });
}

Result<ByteCount> StatementStore::size() const
{
    return fileSize(m_database);
}

Result<> StatementStore::each(MinuteRange range, const Take &take) const
{
    QList<StatementRow> rows;
    return eachRows(m_database, range, [&](Minute at, std::chrono::minutes length, const QByteArray &packed) {
        if (unpackRows(packed, rows)) // what is damaged is left out, the rest is read
            take(at, length, rows);
    });
}

Result<QList<StatementRow>> StatementStore::read(MinuteRange range) const
{
    QList<StatementRow> rows;
    const auto done = each(range, [&rows](Minute, auto, const QList<StatementRow> &found) {
        rows << found;
        if (rows.size() > 8 * mostRows) // so that a month does not need the memory of a month
            rows = summed(rows);
    });
    return done.map([&rows] { return summed(rows); });
}

Result<StatementStore::WithCourses> StatementStore::readWithCourses(MinuteRange range, int pieces) const
{
    WithCourses read;
    const auto length = std::max<double>(1, static_cast<double>(range.length().count()));
    const auto done = each(range, [&](Minute at, auto, const QList<StatementRow> &found) {
        read.rows << found;
        if (read.rows.size() > 8 * mostRows)
            read.rows = summed(read.rows);
        const auto passed = static_cast<double>((at - range.begin).count()) / length;
        const auto piece = std::clamp(static_cast<int>(passed * pieces), 0, pieces - 1);
        for (const auto &row : found) {
            auto &course = read.courses[row.statement];
            course.resize(pieces);
            course[piece] += row.counters.time;
        }
    });
    return done.map([&read] {
        read.rows = summed(read.rows);
        return read;
    });
}

Result<QSet<StatementId>> StatementStore::parts() const
{
    QSet<StatementId> parts;
    if (m_version < firstWithPlans)
        return parts;
    const auto read =
        m_database.run("SELECT id FROM statement WHERE part <> 0", {}, [&parts](const QVariantList &row) {
            parts << StatementId { row.at(0).toLongLong() };
        });
    return read.map([&parts] { return parts; });
}

Result<QList<StatementStore::Point>> StatementStore::history(StatementId statement, MinuteRange range) const
{
    QList<Point> points;
    const auto done =
        each(range, [&](Minute at, std::chrono::minutes length, const QList<StatementRow> &rows) {
            Point point { at, length };
            for (const auto &row : rows) {
                if (row.statement == statement)
                    point.counters += row.counters;
            }
            points << point;
        });
    return done.map([&points] { return points; });
}

Result<StatementName> StatementStore::name(StatementId statement) const
{
    const auto found = names({ statement });
    if (!found)
        return tl::unexpected(found.error());
    if (found->isEmpty())
        return fail(ErrorKind::NotFound, Words::tr("There is no statement %1.").arg(statement.value));
    return *found->cbegin();
}

Result<QHash<StatementId, StatementName>> StatementStore::names(const QSet<StatementId> &statements) const
{
    QHash<StatementId, StatementName> names;
    const auto *question = m_version < firstWithPlans ? "SELECT text, role, 0, 0 FROM statement WHERE id = ?"
                                                      : "SELECT text, role, part, key FROM statement WHERE id = ?";
    for (const auto &id : statements) {
        const auto read = m_database.run(question, { id.value }, [&](const QVariantList &row) {
            names.insert(id, { row.at(0).toString(), row.at(1).toString(), row.at(2).toInt() != 0,
                               static_cast<KeyUse>(row.at(3).toInt()) });
        });
        if (!read)
            return tl::unexpected(read.error());
    }
    return names;
}

Result<> StatementStore::keepPlan(StatementId statement, const QString &print, const QStringList &shape,
                                  Minute minute)
{
    return m_database
        .run("INSERT INTO plan VALUES (?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET last = max(last, excluded.last)",
             { statement.value, print, shape.join(QLatin1Char('\n')), numberOf(minute), numberOf(minute) })
        .and_then([&] {
            return m_database.run("DELETE FROM plan WHERE statement = ?1 AND print NOT IN (SELECT print FROM plan"
                                  " WHERE statement = ?1 ORDER BY last DESC, first DESC LIMIT ?2)",
                                  { statement.value, mostPlans });
        });
}

Result<QList<StatementStore::Plan>> StatementStore::plans(StatementId statement) const
{
    QList<Plan> plans;
    if (m_version < firstWithPlans)
        return plans;
    const auto read = m_database.run(
        "SELECT print, shape, first, last FROM plan WHERE statement = ? ORDER BY first, last",
        { statement.value }, [&](const QVariantList &row) {
            plans << Plan { row.at(0).toString(), row.at(1).toString().split(QLatin1Char('\n')),
                            minuteOf(row.at(2).toLongLong()), minuteOf(row.at(3).toLongLong()) };
        });
    return read.map([&plans] { return plans; });
}

Result<QHash<StatementId, QString>> StatementStore::planHeads() const
{
    QHash<StatementId, QString> heads;
    if (m_version < firstWithPlans)
        return heads;
    const auto read =
        m_database.run("SELECT statement, shape FROM plan ORDER BY last", {}, [&](const QVariantList &row) {
            heads.insert(StatementId { row.at(0).toLongLong() },
                         row.at(1).toString().section(QLatin1Char('\n'), 0, 0));
        });
    return read.map([&heads] { return heads; });
}

Result<std::optional<Minute>> StatementStore::newestPlan() const
{
    if (m_version < firstWithPlans)
        return std::nullopt;
    return m_database.number("SELECT coalesce(max(last), 0) FROM plan").map([](qint64 newest) {
        return newest == 0 ? std::nullopt : std::optional(minuteOf(newest));
    });
}

} // namespace tessera
