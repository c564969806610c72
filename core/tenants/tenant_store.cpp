// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tenants/tenant_store.h"

#include "core/metrics/hourly_rows.h"
#include "core/store/sqlite_transaction.h"
#include "core/store/store_file.h"

#include <QCoreApplication>

namespace tessera {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::TenantStore)
};

constexpr int schemaVersion = 1;
constexpr qsizetype mostOfMinute = 100;
constexpr std::array tables {
    "PRAGMA page_size = 8192",
    "PRAGMA auto_vacuum = INCREMENTAL",
    "PRAGMA journal_mode = WAL",
    "CREATE TABLE IF NOT EXISTS tenant (id INTEGER PRIMARY KEY, grp INTEGER NOT NULL, name TEXT NOT NULL,"
    " seen INTEGER NOT NULL)",
    "CREATE UNIQUE INDEX IF NOT EXISTS tenant_name ON tenant (grp, name)",
    "CREATE TABLE IF NOT EXISTS period (node INTEGER PRIMARY KEY, ends INTEGER NOT NULL)", // kept last
    hourlyRowTables[0],
    hourlyRowTables[1],
};

Result<> makeTables(const SqliteDatabase &database, qint64)
{
    return database.runAll(tables);
}

MergeRows adding(const TenantTallies &more, qsizetype most)
{
    return [&more, most](const QByteArray &known) {
        return packTallies(merged(unpackTallies(known).value_or(TenantTallies()), more, most));
    };
}

} // namespace

TenantStore::TenantStore(SqliteDatabase database, QString notice)
    : m_database(std::move(database))
    , m_notice(std::move(notice))
{
}

Result<TenantStore> TenantStore::open(const QString &path)
{
    return openMinutesFile(path, { .version = schemaVersion, .bringUp = makeTables })
        .map([](StoreFile &&file) { return TenantStore(std::move(file.database), file.notice); });
}

Result<TenantStore> TenantStore::openForReading(const QString &path)
{
    return openStoreForReading(path, schemaVersion,
                               Words::tr("No tenants have been collected of this cluster yet."))
        .map([](SqliteDatabase &&database) { return TenantStore(std::move(database), {}); });
}

/// Two readings within a period, before and after a restart of the collector, too, tell of the same one.
Result<bool> TenantStore::isNew(NodeId node, const TenantPeriod &period) const
{
    return m_database
        .number("SELECT count(*) FROM period WHERE node = ? AND ends = ?",
                { node.value, qint64(period.end.time_since_epoch().count()) })
        .map([](qint64 count) { return count == 0; });
}

Result<TenantId> TenantStore::idOf(const TenantName &name, Minute minute)
{
    return m_database
        .number("INSERT INTO tenant (grp, name, seen) VALUES (?, ?, ?) ON CONFLICT (grp, name)"
                " DO UPDATE SET seen = max(seen, excluded.seen) RETURNING id",
                { name.group.value, name.tenant, numberOf(minute) })
        .map([](qint64 id) { return TenantId { id }; });
}

Result<> TenantStore::add(Minute minute, NodeId node, const TenantPeriod &period)
{
    TenantTallies tallies { .covered = { { node, period.length } }, .rows = {} };
    for (const auto &[name, counters] : period.tenants) {
        const auto id = idOf(name, minute);
        if (!id)
            return tl::unexpected(id.error());
        tallies.rows << TenantTally { node, *id, counters };
    }
    return addToMinute(m_database, minute, adding(tallies, mostOfMinute))
        .and_then([&] { return addToHour(m_database, minute, adding(tallies, mostOfHour)); })
        .and_then([&] {
            return m_database.run("INSERT OR REPLACE INTO period VALUES (?, ?)",
                                  { node.value, qint64(period.end.time_since_epoch().count()) });
        });
}

Result<> TenantStore::keep(Minute minute, const TenantMinute &polled)
{
    if (polled.periods.isEmpty())
        return {};
    auto transaction = SqliteTransaction::begin(m_database);
    if (!transaction)
        return tl::unexpected(transaction.error());
    for (auto period = polled.periods.begin(); period != polled.periods.end(); ++period) {
        const auto isNew = this->isNew(period.key(), *period);
        if (!isNew)
            return tl::unexpected(isNew.error());
        const auto ended = minute - std::chrono::floor<std::chrono::minutes>(period->age);
        if (const auto done = *isNew ? add(ended, period.key(), *period) : Result<>(); !done)
            return done;
    }
    return (*transaction)->commit();
}

Result<> TenantStore::forgetBefore(Minute oldest, Minute oldestMinute)
{
    auto transaction = SqliteTransaction::begin(m_database);
    if (!transaction)
        return tl::unexpected(transaction.error());
    return forgetRows(m_database, oldest, oldestMinute)
        .and_then([&] { return m_database.run("DELETE FROM tenant WHERE seen < ?", { numberOf(oldest) }); })
        .and_then([&] { return (*transaction)->commit(); })
        .and_then([&] { return m_database.run("PRAGMA incremental_vacuum"); });
}

Result<> TenantStore::forget(Minute now, std::chrono::days days, ByteCount most)
{
    const auto hour = hourOf(now);
    return forgetDays(m_database, hour, days, most, [this, hour](Minute oldest) {
        return forgetBefore(oldest, std::max<Minute>(oldest, hour - minuteRetention));
    });
}

Result<> TenantStore::clear()
{
    return forgetBefore(Minute::max(), Minute::max()).and_then([this] {
        return m_database.run("DELETE FROM period");
    });
}

Result<ByteCount> TenantStore::size() const
{
    return fileSize(m_database);
}

Result<bool> TenantStore::hasCounted() const
{
    return m_database.number("SELECT count(*) FROM period").map([](qint64 count) { return count > 0; });
}

Result<std::optional<TenantId>> TenantStore::find(const TenantName &name) const
{
    return m_database
        .number("SELECT id FROM tenant WHERE grp = ? AND name = ?", { name.group.value, name.tenant })
        .map([](qint64 id) { return id == 0 ? std::nullopt : std::optional(TenantId { id }); });
}

Result<> TenantStore::each(MinuteRange range, const Take &take) const
{
    return eachRows(m_database, range, [&](Minute at, std::chrono::minutes length, const QByteArray &rows) {
        if (const auto tallies = unpackTallies(rows))
            take(at, length, *tallies);
    });
}

} // namespace tessera
