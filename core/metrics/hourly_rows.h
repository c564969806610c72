// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/units.h"
#include "core/metrics/minute.h"
#include "core/store/sqlite_database.h"

#include <array>

namespace tessera {

/// Packed rows in two tables of a file: of single minutes, for two days, and of hours, until they are
/// forgotten.
inline constexpr std::array hourlyRowTables {
    "CREATE TABLE IF NOT EXISTS minute (at INTEGER PRIMARY KEY, rows BLOB NOT NULL)",
    "CREATE TABLE IF NOT EXISTS hour (at INTEGER PRIMARY KEY, rows BLOB NOT NULL)",
};

/// How long single minutes are kept.
inline constexpr std::chrono::hours minuteRetention { 48 };

/// Gives what a minute, or its hour, has from now on; @p known is what it had, empty when there was none.
using MergeRows = std::function<QByteArray(const QByteArray &known)>;
/// Errors: Storage.
[[nodiscard]] Result<> addToMinute(const SqliteDatabase &database, Minute minute, const MergeRows &merge);
[[nodiscard]] Result<> addToHour(const SqliteDatabase &database, Minute minute, const MergeRows &merge);

using TakeRows = std::function<void(Minute at, std::chrono::minutes length, const QByteArray &rows)>;
/// What touches the range, oldest first: hours up to the one in which the single minutes that are kept begin,
/// then minutes. Errors: Storage.
[[nodiscard]] Result<> eachRows(const SqliteDatabase &database, MinuteRange range, const TakeRows &take);

/// Drops hours before @p oldest and single minutes before @p oldestMinute. Errors: Storage.
[[nodiscard]] Result<> forgetRows(const SqliteDatabase &database, Minute oldest, Minute oldestMinute);

/// Lets @p forgetBefore drop what is older than @p days before @p hour, then the oldest days, one after the
/// other, until the file is no larger than @p most. Errors: Storage.
[[nodiscard]] Result<> forgetDays(const SqliteDatabase &database, Minute hour, std::chrono::days days,
                                  ByteCount most, const std::function<Result<>(Minute oldest)> &forgetBefore);

/// As files have it.
[[nodiscard]] inline qint64 numberOf(Minute minute)
{
    return minute.time_since_epoch().count();
}
[[nodiscard]] inline Minute minuteOf(qint64 number)
{
    return Minute(std::chrono::minutes(number));
}
[[nodiscard]] inline Minute hourOf(Minute minute)
{
    return std::chrono::floor<std::chrono::hours>(minute);
}

} // namespace tessera
