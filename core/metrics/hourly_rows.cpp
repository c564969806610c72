// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/hourly_rows.h"

#include "core/store/sqlite_transaction.h"
#include "core/store/store_file.h"

namespace tessera {

namespace {

using namespace std::chrono_literals;

struct Layer
{
    const char *read;
    const char *write;
    std::chrono::minutes length;
};
constexpr Layer minutes { "SELECT at, rows FROM minute WHERE at >= ? AND at < ? ORDER BY at",
                          "INSERT OR REPLACE INTO minute VALUES (?, ?)", 1min };
constexpr Layer hours { "SELECT at, rows FROM hour WHERE at >= ? AND at < ? ORDER BY at",
                        "INSERT OR REPLACE INTO hour VALUES (?, ?)", 60min };

Result<> each(const SqliteDatabase &database, const Layer &layer, MinuteRange range, const TakeRows &take)
{
    return database.run(layer.read, { numberOf(range.begin), numberOf(range.end) },
                        [&](const QVariantList &row) {
                            take(minuteOf(row.at(0).toLongLong()), layer.length, row.at(1).toByteArray());
                        });
}

Result<> add(const SqliteDatabase &database, const Layer &layer, Minute at, const MergeRows &merge)
{
    QByteArray known;
    const auto read = each(database, layer, { at, at + 1min },
                           [&known](Minute, auto, const QByteArray &rows) { known = rows; });
    return read.and_then([&] { return database.run(layer.write, { numberOf(at), merge(known) }); });
}

} // namespace

Result<> addToMinute(const SqliteDatabase &database, Minute minute, const MergeRows &merge)
{
    return add(database, minutes, minute, merge);
}

Result<> addToHour(const SqliteDatabase &database, Minute minute, const MergeRows &merge)
{
    return add(database, hours, hourOf(minute), merge);
}

Result<> eachRows(const SqliteDatabase &database, MinuteRange range, const TakeRows &take)
{
    const SqliteReading reading(database);
    const auto first = database.number("SELECT coalesce(min(at), 1 << 40) FROM minute");
    if (!first)
        return tl::unexpected(first.error());
    const auto whole =
        std::min<Minute>(hourOf(minuteOf(*first)), std::chrono::ceil<std::chrono::hours>(range.end));
    return each(database, hours, { hourOf(range.begin), whole }, take).and_then([&] {
        return each(database, minutes, range, take);
    });
}

Result<> forgetRows(const SqliteDatabase &database, Minute oldest, Minute oldestMinute)
{
    return database.run("DELETE FROM minute WHERE at < ?", { numberOf(oldestMinute) }).and_then([&] {
        return database.run("DELETE FROM hour WHERE at < ?", { numberOf(oldest) });
    });
}

Result<> forgetDays(const SqliteDatabase &database, Minute hour, std::chrono::days days, ByteCount most,
                    const std::function<Result<>(Minute oldest)> &forgetBefore)
{
    for (auto kept = days; kept > std::chrono::days(0); --kept) {
        const auto bytes = forgetBefore(hour - kept).and_then([&] { return fileSize(database); });
        if (!bytes)
            return tl::unexpected(bytes.error());
        if (*bytes <= most)
            break;
    }
    return {};
}

} // namespace tessera
