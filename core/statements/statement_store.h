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
    /// Milliseconds of each of so many equal pieces of a range, by statement, on all nodes together.
    using Courses = QHash<StatementId, QList<double>>;
    /// The same, and when each statement took how much of it, in @p pieces.
    struct WithCourses
    {
        QList<StatementRow> rows;
        Courses courses;
    };
    [[nodiscard]] Result<WithCourses> readWithCourses(MinuteRange range, int pieces) const;
    /// All that are parts; see StatementName. Errors: Storage.
    [[nodiscard]] Result<QSet<StatementId>> parts() const;
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

    /// A plan that a statement had, without numbers.
    struct Plan
    {
        QString print; ///< Of the shape
        QStringList shape; ///< Its lines
        Minute first; ///< Seen
        Minute last;

        bool operator==(const Plan &) const = default;
    };
    /// Of one statement.
    static constexpr int mostPlans = 20;
    /// That the statement had this plan then: a new one, or once more. Errors: Storage.
    [[nodiscard]] Result<> keepPlan(StatementId statement, const QString &print, const QStringList &shape,
                                    Minute minute);
    /// The first that was seen comes first. Errors: Storage.
    [[nodiscard]] Result<QList<Plan>> plans(StatementId statement) const;
    /// How the newest plan of each statement begins. Errors: Storage.
    [[nodiscard]] Result<QHash<StatementId, QString>> planHeads() const;
    /// When a plan was last seen of any statement. Errors: Storage.
    [[nodiscard]] Result<std::optional<Minute>> newestPlan() const;

private:
    StatementStore(SqliteDatabase database, QString notice, qint64 version);
    using Take = std::function<void(Minute at, std::chrono::minutes length, const QList<StatementRow> &rows)>;
    [[nodiscard]] Result<StatementId> idOf(const StatementName &name, Minute minute);
    [[nodiscard]] Result<StatementId> writtenId(const StatementName &name, Minute minute);
    [[nodiscard]] Result<> write(Minute minute, const QList<CountedStatement> &statements);
    [[nodiscard]] Result<> forgetBefore(Minute oldest, Minute oldestMinute);
    [[nodiscard]] Result<> each(MinuteRange range, const Take &take) const;

    /// What the file says of a statement, so that one that is called each minute is looked up once an hour.
    struct Known
    {
        StatementId id;
        Minute hour; ///< In which it was seen
        bool isPart = false;
        KeyUse key = KeyUse::Unknown;

        [[nodiscard]] bool says(const StatementName &name, Minute minute) const;
    };
    /// Forgets what is known when another program has written the file.
    [[nodiscard]] Result<> follow();

    SqliteDatabase m_database;
    QString m_notice;
    qint64 m_version; ///< Of the file: one that is only read may be older
    QHash<std::pair<QString, QString>, Known> m_known; ///< By text and role
    qint64 m_dataVersion = 0; ///< When it was
};

} // namespace tessera
