// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/heat/heat_store.h"

#include "core/heat/minute_stretch.h"
#include "core/metrics/hourly_rows.h"
#include "core/store/sqlite_transaction.h"
#include "core/store/store_file.h"

#include <QCoreApplication>
#include <QCryptographicHash>

#include <algorithm>
#include <array>
#include <set>

namespace tessera {

namespace {

using namespace std::chrono_literals;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::HeatStore)
};

constexpr int schemaVersion = 1;
constexpr std::size_t mostLayouts = 64; ///< In memory
constexpr std::array tables {
    "PRAGMA page_size = 8192",
    "PRAGMA auto_vacuum = INCREMENTAL",
    "PRAGMA journal_mode = WAL",
    "CREATE TABLE IF NOT EXISTS layout (id INTEGER PRIMARY KEY, grp INTEGER NOT NULL, print BLOB NOT NULL,"
    " tables BLOB NOT NULL, shards BLOB NOT NULL)",
    "CREATE INDEX IF NOT EXISTS layout_print ON layout (print)",
    "CREATE TABLE IF NOT EXISTS cell (length INTEGER NOT NULL, at INTEGER NOT NULL, grp INTEGER NOT NULL,"
    " layout INTEGER NOT NULL, rates BLOB NOT NULL)",
    "CREATE UNIQUE INDEX IF NOT EXISTS cell_place ON cell (length, at, grp)",
};

Result<> makeTables(const SqliteDatabase &database, qint64)
{
    return database.runAll(tables);
}

} // namespace

HeatStore::HeatStore(SqliteDatabase database, QString notice)
    : m_database(std::move(database))
    , m_notice(std::move(notice))
{
}

Result<HeatStore> HeatStore::open(const QString &path)
{
    return openMinutesFile(path, { .version = schemaVersion, .bringUp = makeTables })
        .map([](StoreFile &&file) { return HeatStore(std::move(file.database), file.notice); });
}

Result<HeatStore> HeatStore::openForReading(const QString &path)
{
    return openStoreForReading(path, schemaVersion,
                               Words::tr("What shards do has not been collected of this cluster yet."))
        .map([](SqliteDatabase &&database) { return HeatStore(std::move(database), {}); });
}

Result<qint64> HeatStore::layoutId(const HeatLayoutPtr &layout)
{
    auto &[newest, id] = m_newest[layout->group];
    if (newest && (newest == layout || *newest == *layout))
        return id;
    const auto names = packTables(layout->tables);
    const auto shards = packShards(layout->shards);
    const auto print = QCryptographicHash::hash(names + shards, QCryptographicHash::Sha1);
    auto known = m_database.number("SELECT id FROM layout WHERE print = ? AND grp = ?",
                                   { print, layout->group.value });
    if (known && *known == 0)
        known = m_database
                    .run("INSERT INTO layout (grp, print, tables, shards) VALUES (?, ?, ?, ?)",
                         { layout->group.value, print, names, shards })
                    .map([this] { return m_database.lastId(); });
    if (known) {
        newest = layout;
        id = *known;
    }
    return known;
}

Result<> HeatStore::add(std::chrono::minutes length, Minute at, const HeatColumn &column)
{
    const auto layout = layoutId(column.layout);
    if (!layout)
        return tl::unexpected(layout.error());
    return m_database.run(
        "INSERT OR REPLACE INTO cell (length, at, grp, layout, rates) VALUES (?, ?, ?, ?, ?)",
        { qint64(length.count()), numberOf(at), column.layout->group.value, *layout, packColumn(column) });
}

Result<> HeatStore::keep(Minute minute, const QList<HeatColumn> &columns)
{
    auto transaction = SqliteTransaction::begin(m_database);
    if (!transaction)
        return tl::unexpected(transaction.error());
    auto done = fold(10min, minute).and_then([&] { return fold(60min, minute); }).and_then([&] {
        return prune(minute);
    });
    for (const auto &column : columns)
        done = done.and_then([&] { return add(1min, minute, column); });
    done = done.and_then([&] { return (*transaction)->commit(); });
    if (!done)
        m_newest.clear(); // what was numbered was taken back
    return done;
}

/// The columns of @p length that have ended and are not made yet.
Result<> HeatStore::fold(std::chrono::minutes length, Minute now)
{
    const auto made = endsOf(length);
    if (!made)
        return tl::unexpected(made.error());
    const auto from = made->last ? *made->last + length : Minute();
    std::set<Minute> blocks;
    const auto found =
        m_database.run("SELECT DISTINCT at FROM cell WHERE length = 1 AND at >= ? AND at < ?",
                       { numberOf(from), numberOf(startOf(now, length)) }, [&](const QVariantList &row) {
                           blocks.insert(startOf(minuteOf(row.at(0).toLongLong()), length));
                       });
    auto done = found;
    for (const auto block : blocks)
        done = done.and_then([&] { return foldBlock(length, block); });
    return done;
}

Result<> HeatStore::foldBlock(std::chrono::minutes length, Minute begin)
{
    std::set<qint32> groups;
    const auto found = m_database.run("SELECT DISTINCT grp FROM cell WHERE length = 1 AND at >= ? AND at < ?",
                                      { numberOf(begin), numberOf(begin + length) },
                                      [&](const QVariantList &row) { groups.insert(row.at(0).toInt()); });
    auto done = found;
    for (const auto group : groups) {
        std::vector<HeatColumn> columns;
        done = done.and_then([&] {
            return eachOf(1min, ColocationId { group }, { begin, begin + length },
                          [&](auto, auto, const HeatColumn &column) { columns.push_back(column); });
        });
        if (!columns.empty())
            done = done.and_then([&] { return add(length, begin, meanOf(columns)); });
    }
    return done;
}

/// By whole hours, so that a coarser column begins where finer ones end.
Result<> HeatStore::prune(Minute now)
{
    Result<> done;
    for (const auto &[length, kept] : heatLayers) {
        if (kept > 0min)
            done = done.and_then([&] {
                return m_database.run("DELETE FROM cell WHERE length = ? AND at < ?",
                                      { qint64(length.count()), numberOf(startOf(now - kept, 60min)) });
            });
    }
    return done;
}

Result<> HeatStore::forgetBefore(Minute oldest)
{
    auto transaction = SqliteTransaction::begin(m_database);
    if (!transaction)
        return tl::unexpected(transaction.error());
    m_newest.clear();
    m_read.clear();
    return m_database.run("DELETE FROM cell WHERE length IN (1, 10, 60) AND at < ?", { numberOf(oldest) })
        .and_then(
            [&] { return m_database.run("DELETE FROM layout WHERE id NOT IN (SELECT layout FROM cell)"); })
        .and_then([&] { return (*transaction)->commit(); })
        .and_then([&] { return m_database.run("PRAGMA incremental_vacuum"); });
}

Result<> HeatStore::forget(Minute now, std::chrono::days days, ByteCount most)
{
    return forgetDays(m_database, startOf(now, 60min), days, most,
                      [this](Minute oldest) { return forgetBefore(oldest); });
}

Result<> HeatStore::clear()
{
    return forgetBefore(Minute::max());
}

Result<ByteCount> HeatStore::size() const
{
    return fileSize(m_database);
}

Result<QList<HeatGroup>> HeatStore::groups() const
{
    QList<HeatGroup> groups;
    std::map<qint32, qsizetype> places;
    const auto read =
        m_database.run("SELECT grp, tables FROM layout ORDER BY id DESC", {}, [&](const QVariantList &row) {
            const auto [place, isNew] = places.try_emplace(row.at(0).toInt(), groups.size());
            if (isNew)
                groups << HeatGroup { ColocationId { place->first }, {} };
            auto &known = groups[place->second].tables;
            for (const auto &table : unpackTables(row.at(1).toByteArray())) {
                if (!known.contains(table))
                    known << table;
            }
        });
    return read.map([&] { return groups; });
}

Result<HeatStore::Ends> HeatStore::endsOf(std::chrono::minutes length) const
{
    Ends ends;
    const auto read =
        m_database.run("SELECT min(at), max(at) FROM cell WHERE length = ?", { qint64(length.count()) },
                       [&](const QVariantList &row) {
                           if (!row.at(0).isNull())
                               ends = { minuteOf(row.at(0).toLongLong()), minuteOf(row.at(1).toLongLong()) };
                       });
    return read.map([&] { return ends; });
}

Result<HeatLayoutPtr> HeatStore::layout(qint64 id) const
{
    if (m_read.size() > mostLayouts)
        m_read.clear();
    auto &known = m_read[id];
    if (known)
        return known;
    const auto read = m_database.run(
        "SELECT grp, tables, shards FROM layout WHERE id = ?", { id }, [&](const QVariantList &row) {
            auto layout = std::make_shared<HeatLayout>();
            layout->group.value = row.at(0).toInt();
            layout->tables = unpackTables(row.at(1).toByteArray());
            layout->shards = unpackShards(row.at(2).toByteArray(), layout->tables.size());
            known = std::move(layout);
        });
    return read.map([&] { return known; });
}

Result<QList<HeatLayoutPtr>> HeatStore::layouts(ColocationId group, MinuteRange range) const
{
    QList<qint64> ids;
    const auto read = m_database.run(
        "SELECT DISTINCT layout FROM cell WHERE length IN (1, 10, 60) AND at > ? AND at < ? AND grp = ?",
        { numberOf(range.begin - 60min), numberOf(range.end), group.value },
        [&](const QVariantList &row) { ids << row.at(0).toLongLong(); });
    if (!read)
        return tl::unexpected(read.error());
    QList<HeatLayoutPtr> layouts;
    for (const auto id : ids) {
        const auto found = layout(id);
        if (!found)
            return tl::unexpected(found.error());
        if (*found)
            layouts << *found;
    }
    return layouts;
}

Result<> HeatStore::eachOf(std::chrono::minutes length, ColocationId group, MinuteRange range,
                           const Take &take) const
{
    Result<> problem;
    const auto read = m_database.run(
        "SELECT at, layout, rates FROM cell WHERE length = ? AND at >= ? AND at < ? AND grp = ? ORDER BY at",
        { qint64(length.count()), numberOf(range.begin), numberOf(range.end), group.value },
        [&](const QVariantList &row) {
            const auto layout = this->layout(row.at(1).toLongLong());
            if (!layout)
                problem = tl::unexpected(layout.error());
            if (!layout || !*layout)
                return;
            if (const auto column = unpackColumn(row.at(2).toByteArray(), *layout))
                take(minuteOf(row.at(0).toLongLong()), length, *column);
        });
    return read.and_then([&] { return problem; });
}

/// A layer is read up to where it is no longer coarse enough, or finer columns begin.
Result<> HeatStore::each(ColocationId group, MinuteRange range, std::chrono::minutes step,
                         const Take &take) const
{
    const SqliteReading reading(m_database);
    Minute from = range.begin;
    constexpr auto layers = std::size(heatLayers);
    for (std::size_t i = 0; i < layers; ++i) {
        const auto length = heatLayers[i].length;
        const auto ends = endsOf(length);
        if (!ends)
            return tl::unexpected(ends.error());
        auto until = ends->last ? *ends->last + length : from;
        for (auto finer = i + 1; finer < layers && length > step; ++finer) {
            const auto begins = endsOf(heatLayers[finer].length);
            if (!begins)
                return tl::unexpected(begins.error());
            if (begins->first)
                until = std::min(until, startOf(*begins->first, length));
        }
        until = std::min(until, endOf(range.end, length));
        if (until <= from)
            continue;
        const auto done = eachOf(length, group, { startOf(from, length), until }, take);
        if (!done)
            return done;
        from = until;
    }
    return {};
}

} // namespace tessera
