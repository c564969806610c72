// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/history/history_store.h"

#include "core/store/sqlite_transaction.h"
#include "core/store/store_file.h"

#include <QStandardPaths>

#include <array>

namespace tessera {

namespace {

constexpr int schemaVersion = 1;

/// until is the largest number there is while a fact still holds.
constexpr std::array tables {
    "PRAGMA journal_mode = WAL",
    "CREATE TABLE IF NOT EXISTS cluster (id INTEGER PRIMARY KEY, identity TEXT NOT NULL UNIQUE)",
    "CREATE TABLE IF NOT EXISTS past (cluster INTEGER NOT NULL REFERENCES cluster, kind INTEGER NOT NULL,"
    " about INTEGER NOT NULL, node_group INTEGER NOT NULL, since INTEGER NOT NULL, until INTEGER NOT NULL,"
    " value TEXT NOT NULL, PRIMARY KEY (cluster, kind, about, node_group, since)) WITHOUT ROWID",
    "CREATE TABLE IF NOT EXISTS span (cluster INTEGER NOT NULL REFERENCES cluster, since INTEGER NOT NULL,"
    " until INTEGER NOT NULL, PRIMARY KEY (cluster, since)) WITHOUT ROWID",
};

/// Spans of several consoles may overlap: a moment that one of them saw was seen.
void addSpan(std::vector<WatchSpan> &spans, const WatchSpan &span)
{
    if (spans.empty() || span.from > spans.back().to)
        spans.push_back(span);
    else
        spans.back().to = std::max(spans.back().to, span.to);
}

/// A clock that went back pulls what was recorded after @p at back to it, as CatalogHistory does.
Result<> setBack(const SqliteDatabase &database, qint64 cluster, Moment at)
{
    for (const auto *sql :
         { "DELETE FROM past WHERE cluster = ?1 AND since >= ?2 AND until < 9223372036854775807",
           "UPDATE past SET until = ?2 WHERE cluster = ?1 AND until > ?2 AND until < 9223372036854775807",
           "UPDATE past SET since = ?2 WHERE cluster = ?1 AND since > ?2",
           "DELETE FROM span WHERE cluster = ?1 AND since > ?2",
           "UPDATE span SET until = ?2 WHERE cluster = ?1 AND until > ?2" }) {
        if (auto done = database.run(sql, { cluster, at }); !done)
            return done;
    }
    return {};
}

/// Another console may have written the same change already: then nothing is left to do.
Result<> writeDiff(const SqliteDatabase &database, qint64 cluster, const FactDiff &diff, Moment at)
{
    for (const auto &fact : diff.gone) {
        auto closed = database.run(
            "UPDATE past SET until = ? WHERE cluster = ? AND kind = ? AND about = ? AND node_group = ?"
            " AND until = 9223372036854775807 AND value = ?",
            { at, cluster, static_cast<int>(fact.kind), fact.id, fact.group, QString::fromUtf8(fact.value) });
        if (!closed)
            return closed;
    }
    for (const auto &fact : diff.come) {
        auto opened = database.run(
            "INSERT OR REPLACE INTO past SELECT ?1, ?2, ?3, ?4, ?5, 9223372036854775807, ?6 WHERE NOT EXISTS"
            " (SELECT 1 FROM past WHERE cluster = ?1 AND kind = ?2 AND about = ?3 AND node_group = ?4"
            " AND until = 9223372036854775807)",
            { cluster, static_cast<int>(fact.kind), fact.id, fact.group, at, QString::fromUtf8(fact.value) });
        if (!opened)
            return opened;
    }
    return {};
}

} // namespace

struct HistoryStore::State
{
    SqliteDatabase database;
    QString notice;

    /// 0 when nothing was ever kept of it.
    [[nodiscard]] Result<qint64> idOf(const QString &cluster) const
    {
        return database.number("SELECT id FROM cluster WHERE identity = ?", { cluster });
    }
    [[nodiscard]] Result<Moment> newest(qint64 cluster) const
    {
        return database.number("SELECT coalesce(max(until), 0) FROM span WHERE cluster = ?", { cluster });
    }
};

QString HistoryStore::defaultPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)
        + QStringLiteral("/tessera/placements.sqlite");
}

Result<HistoryStore> HistoryStore::open(const QString &path)
{
    auto file = openStoreFile(
        path, { .version = schemaVersion, .bringUp = [](const SqliteDatabase &database, qint64) {
                   return database.runAll(tables);
               } });
    if (!file)
        return tl::unexpected(file.error());
    return HistoryStore(std::make_unique<State>(State { std::move(file->database), file->notice }));
}

HistoryStore::HistoryStore(std::unique_ptr<State> state)
    : m_state(std::move(state))
{
}
HistoryStore::HistoryStore(HistoryStore &&) noexcept = default;
HistoryStore &HistoryStore::operator=(HistoryStore &&) noexcept = default;
HistoryStore::~HistoryStore() = default;

const QString &HistoryStore::notice() const
{
    return m_state->notice;
}

Result<CatalogHistory> HistoryStore::read(const QString &cluster) const
{
    const auto id = m_state->idOf(cluster);
    if (!id)
        return tl::unexpected(id.error());
    const SqliteReading oneMoment(m_state->database);
    std::vector<PastFact> facts;
    std::vector<WatchSpan> spans;
    const auto addFact = [&facts](const QVariantList &row) {
        facts.push_back({ { static_cast<FactKind>(row.at(0).toInt()), row.at(1).toLongLong(),
                            row.at(2).toLongLong(), row.at(5).toString().toUtf8() },
                          row.at(3).toLongLong(),
                          row.at(4).toLongLong() });
    };
    const auto addEach = [&spans](const QVariantList &row) {
        addSpan(spans, { row.at(0).toLongLong(), row.at(1).toLongLong() });
    };
    const auto read =
        m_state->database
            .run("SELECT kind, about, node_group, since, until, value FROM past WHERE cluster = ?", { *id },
                 addFact)
            .and_then([&] {
                return m_state->database.run("SELECT since, until FROM span WHERE cluster = ? ORDER BY since",
                                             { *id }, addEach);
            });
    return read.map([&] { return CatalogHistory(std::move(facts), std::move(spans)); });
}

Result<> HistoryStore::write(const QString &cluster, const FactDiff &diff, const WatchSpan &span)
{
    const auto &database = m_state->database;
    auto transaction = SqliteTransaction::begin(database);
    if (!transaction)
        return tl::unexpected(transaction.error());
    const auto named = database.run("INSERT OR IGNORE INTO cluster (identity) VALUES (?)", { cluster });
    if (!named)
        return named;
    const auto id = m_state->idOf(cluster);
    if (!id)
        return tl::unexpected(id.error());
    const auto newest = m_state->newest(*id);
    if (!newest)
        return tl::unexpected(newest.error());
    const auto written =
        (*newest > span.to ? setBack(database, *id, span.to) : Result<>())
            .and_then([&] { return writeDiff(database, *id, diff, span.to); })
            .and_then([&] {
                return database.run("INSERT INTO span VALUES (?1, ?2, ?3) ON CONFLICT DO UPDATE"
                                    " SET until = max(until, ?3)",
                                    { *id, span.from, span.to });
            });
    if (!written)
        return written;
    return (*transaction)->commit();
}

/// What reaches over @p moment is cut at it: of the time before only pieces are left.
Result<> HistoryStore::forgetBefore(Moment moment)
{
    for (const auto *sql : { "DELETE FROM past WHERE until < ?1",
                             "INSERT INTO span SELECT cluster, ?1, max(until) FROM span WHERE since < ?1 AND "
                             "until >= ?1 GROUP BY"
                             " cluster ON CONFLICT DO UPDATE SET until = max(until, excluded.until)",
                             "DELETE FROM span WHERE since < ?1" }) {
        if (auto done = m_state->database.run(sql, { moment }); !done)
            return done;
    }
    return {};
}

} // namespace tessera
