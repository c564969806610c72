// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/units.h"
#include "core/metrics/minute.h"
#include "core/statements/statement_poll.h"
#include "core/statements/statement_rows.h"
#include "core/store/sqlite_database.h"

namespace tessera {

/// The statements of a cluster in one SQLite file: what each did on each node, by the minute for two days and
/// by the hour until it is forgotten. One thread at a time uses it; other programs may read meanwhile.
class StatementStore
{
public:
    /// How long single minutes are kept.
    static constexpr std::chrono::hours minuteRetention { 48 };
    /// Of one minute; what took less time is added up.
    static constexpr qsizetype mostRows = 2000;

    /// Makes the file and its folder where they are missing; see openStoreFile(). Errors: Storage.
    [[nodiscard]] static Result<StatementStore> open(const QString &path);
    /// Errors: NotFound when nothing was collected yet, Storage.
    [[nodiscard]] static Result<StatementStore> openForReading(const QString &path);

    /// A sentence on what was wrong with the file; empty when all is well.
    [[nodiscard]] const QString &notice() const { return m_notice; }

    /// Adds what the minute brought; all or nothing. Errors: Storage.
    [[nodiscard]] Result<> keep(Minute minute, const QList<CountedStatement> &statements);
    /// Drops what is older than @p days before @p now, and single minutes after minuteRetention, then the
    /// oldest days until the file is no larger than @p most. Errors: Storage.
    [[nodiscard]] Result<> forget(Minute now, std::chrono::days days, ByteCount most);
    /// Drops everything. Errors: Storage.
    [[nodiscard]] Result<> clear();
    /// What the file takes on the disk. Errors: Storage.
    [[nodiscard]] Result<ByteCount> size() const;

    /// What was done in the range, one row for each statement and node; where single minutes are gone, whole
    /// hours that touch the range. Errors: Storage.
    [[nodiscard]] Result<QList<StatementRow>> read(MinuteRange range) const;
    /// What one statement did, on all nodes together, by the minute or the hour that begins then.
    struct Point
    {
        Minute at;
        std::chrono::minutes length { 1 };
        StatementCounters counters = {};

        bool operator==(const Point &) const = default;
    };
    [[nodiscard]] Result<QList<Point>> history(StatementId statement, MinuteRange range) const;
    /// Errors: Storage; NotFound.
    [[nodiscard]] Result<StatementName> name(StatementId statement) const;
    /// Of all that are asked for and known. Errors: Storage.
    [[nodiscard]] Result<QHash<StatementId, StatementName>> names(const QSet<StatementId> &statements) const;

private:
    StatementStore(SqliteDatabase database, QString notice);
    enum class Times { Minutes, Hours };
    using Take = std::function<void(Minute at, std::chrono::minutes length, const QList<StatementRow> &rows)>;
    [[nodiscard]] Result<StatementId> idOf(const StatementName &name, Minute minute);
    [[nodiscard]] Result<> forgetBefore(Minute oldest, Minute oldestMinute);
    [[nodiscard]] Result<> addTo(Times times, Minute at, const QList<StatementRow> &rows);
    [[nodiscard]] Result<> each(Times times, MinuteRange range, const Take &take) const;
    [[nodiscard]] Result<> each(MinuteRange range, const Take &take) const;

    SqliteDatabase m_database;
    QString m_notice;
};

} // namespace tessera
