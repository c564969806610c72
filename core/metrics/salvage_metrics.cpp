// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/salvage_metrics.h"

#include <QByteArray>

#include <set>

namespace tessera {

namespace {

/// A chunk's id ends with its series.
constexpr qint64 seriesMask = (qint64(1) << 20) - 1;

/// The file is read from both ends up to what is damaged.
struct Ids
{
    std::set<qint64> found;
    bool isWhole = true;
};

Ids idsOf(const SqliteDatabase &database, const QByteArray &table)
{
    Ids ids;
    for (const auto *order : { " ORDER BY id", " ORDER BY id DESC" }) {
        const auto sql = "SELECT id FROM old." + table + order;
        const auto read = database.run(sql.constData(), {}, [&ids](const QVariantList &row) {
            ids.found.insert(row.first().toLongLong());
        });
        ids.isWhole = ids.isWhole && read;
    }
    return ids;
}

/// The ids that were copied; @p table is a name of ours. Row by row: one that cannot be read would end a
/// transaction.
template <class Wanted>
Ids copyTable(const SqliteDatabase &database, const QByteArray &table, Wanted isWanted)
{
    auto ids = idsOf(database, table);
    const auto sql = "INSERT OR IGNORE INTO " + table + " SELECT * FROM old." + table + " WHERE id = ?";
    for (auto id = ids.found.begin(); id != ids.found.end();) {
        const bool isCopied = isWanted(*id) && database.run(sql.constData(), { *id });
        ids.isWhole = ids.isWhole && (isCopied || !isWanted(*id));
        id = isCopied ? std::next(id) : ids.found.erase(id);
    }
    return ids;
}

/// A number without its name would be given to another series: what belongs to it stays behind.
bool copyAll(const SqliteDatabase &database)
{
    const auto any = [](qint64) { return true; };
    const auto names = copyTable(database, "series", any);
    const auto isNamed = [&names](qint64 id) { return names.found.contains(id & seriesMask); };
    bool isSomething = !copyTable(database, "chunk", isNamed).found.empty();
    (void)copyTable(database, "hours", isNamed);
    if (names.isWhole && copyTable(database, "layout", any).isWhole)
        isSomething = !copyTable(database, "frame", any).found.empty() || isSomething;
    isSomething = !copyTable(database, "event", any).found.empty() || isSomething;
    for (const auto *sql : { "INSERT OR IGNORE INTO node SELECT * FROM old.node",
                             "INSERT OR IGNORE INTO note SELECT * FROM old.note" })
        isSomething = database.run(sql).has_value() || isSomething;
    return isSomething;
}

} // namespace

Result<bool> salvageMetrics(const SqliteDatabase &database, const QString &path)
{
    if (!database.run("ATTACH DATABASE ? AS old", { path }))
        return false;
    const bool isSomething = copyAll(database);
    return database.run("DETACH DATABASE old").map([&] { return isSomething; });
}

} // namespace tessera
