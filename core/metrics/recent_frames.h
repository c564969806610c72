// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics/minute.h"
#include "core/metrics/series.h"
#include "core/store/sqlite_statement.h"

#include <QHash>

#include <functional>
#include <optional>
#include <span>
#include <vector>

namespace tessera {

/// The minutes that are not yet packed into day chunks: a row a minute with the values of all series that
/// were measured together, so that a minute costs one write. A list of series that stays the same is written
/// once.
class RecentFrames
{
public:
    /// SQL that makes the tables.
    [[nodiscard]] static std::span<const char *const> tables();
    /// Errors: Storage.
    [[nodiscard]] static Result<RecentFrames> open(const SqliteDatabase &database);

    /// A second value for the same minute and the same list of series takes the place of the first. Errors:
    /// Storage.
    [[nodiscard]] Result<> append(Minute minute, std::span<const Sample> samples);
    /// Puts what is there over @p lines, one a series, each with a value for every minute of @p range.
    /// Errors: Storage.
    [[nodiscard]] Result<> readInto(std::span<const SeriesId> series, MinuteRange range,
                                    std::span<std::vector<double>> lines);
    /// The oldest minute here. Errors: Storage.
    [[nodiscard]] Result<std::optional<Minute>> oldest();

    using TakeDay = std::function<Result<>(Day day, SeriesId series, std::span<const double> samples)>;
    /// Gives each series' samples of each day, gaps where nothing was measured, and empties the tables. To be
    /// called within a transaction. Errors: Storage, and those of @p take.
    [[nodiscard]] Result<> drain(const TakeDay &take);
    /// After a transaction that was rolled back: lists of series that were new in it are not there.
    void forgetLayouts();

private:
    using Series = std::vector<qint32>;
    struct Frame
    {
        Minute minute;
        QByteArray values;
    };
    struct Statements
    {
        SqliteStatement insertFrame;
        SqliteStatement insertLayout;
        SqliteStatement selectFrames;
        SqliteStatement selectLayout;
        SqliteStatement selectOldest;
        SqliteStatement deleteFrames;
    };
    explicit RecentFrames(Statements statements);
    [[nodiscard]] Result<qint64> layoutFor(std::span<const Sample> samples);
    [[nodiscard]] Result<const Series *> layout(qint64 id);
    /// Where the values of the wanted series stand in the frames of a layout: line and position.
    using Places = std::vector<std::pair<std::size_t, std::size_t>>;
    [[nodiscard]] Result<Places> placesIn(qint64 layoutId, std::span<const SeriesId> series);

    Statements m_sql;
    QHash<qint64, Series> m_layouts; ///< Those that were read or written here
    QHash<QByteArray, qint64> m_layoutIds;
};

} // namespace tessera
