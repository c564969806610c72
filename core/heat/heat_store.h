// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/units.h"
#include "core/heat/heat_column.h"
#include "core/metrics/minute.h"
#include "core/store/sqlite_database.h"

#include <functional>
#include <map>

namespace tessera {

/// How fine columns are kept: single minutes for six hours, ten minutes for three days, hours until they are
/// forgotten.
struct HeatLayer
{
    std::chrono::minutes length;
    std::chrono::minutes kept; ///< 0: until it is forgotten
};
inline constexpr HeatLayer heatLayers[] = {
    { std::chrono::hours(1), std::chrono::minutes(0) },
    { std::chrono::minutes(10), std::chrono::hours(72) },
    { std::chrono::minutes(1), std::chrono::hours(6) },
};

/// Which tables a colocation group of the file had, newest layout first.
struct HeatGroup
{
    ColocationId group;
    QList<HeatTable> tables; ///< Each once
    bool operator==(const HeatGroup &) const = default;
};

/// What was read and written of the shards of a cluster in one SQLite file. One thread at a time uses it;
/// other programs may read meanwhile.
class HeatStore
{
public:
    /// Makes the file and its folder where they are missing; see openStoreFile(). Errors: Storage.
    [[nodiscard]] static Result<HeatStore> open(const QString &path);
    /// Errors: NotFound when nothing was collected yet, Storage.
    [[nodiscard]] static Result<HeatStore> openForReading(const QString &path);

    /// A sentence on what was wrong with the file; empty when all is well.
    [[nodiscard]] const QString &notice() const { return m_notice; }

    /// Keeps the minute, makes the longer columns that it completes, and drops those that are too old for
    /// their layer; all or nothing. Errors: Storage.
    [[nodiscard]] Result<> keep(Minute minute, const QList<HeatColumn> &columns);
    /// Drops what is older than @p days before @p now, then the oldest days until the file is no larger than
    /// @p most. Errors: Storage.
    [[nodiscard]] Result<> forget(Minute now, std::chrono::days days, ByteCount most);
    /// Drops everything. Errors: Storage.
    [[nodiscard]] Result<> clear();
    /// What the file takes on the disk. Errors: Storage.
    [[nodiscard]] Result<ByteCount> size() const;

    /// Errors: Storage.
    [[nodiscard]] Result<QList<HeatGroup>> groups() const;
    /// How the shards of @p group lay in the range. Errors: Storage.
    [[nodiscard]] Result<QList<HeatLayoutPtr>> layouts(ColocationId group, MinuteRange range) const;
    using Take = std::function<void(Minute at, std::chrono::minutes length, const HeatColumn &column)>;
    /// The columns of @p group that touch the range, oldest first, none over another: no finer than @p step
    /// where that is possible. What is damaged is left out. Errors: Storage.
    [[nodiscard]] Result<> each(ColocationId group, MinuteRange range, std::chrono::minutes step,
                                const Take &take) const;

private:
    HeatStore(SqliteDatabase database, QString notice);
    struct Ends
    {
        std::optional<Minute> first;
        std::optional<Minute> last; ///< Where its last column begins
    };
    [[nodiscard]] Result<Ends> endsOf(std::chrono::minutes length) const;
    [[nodiscard]] Result<qint64> layoutId(const HeatLayoutPtr &layout);
    [[nodiscard]] Result<> add(std::chrono::minutes length, Minute at, const HeatColumn &column);
    [[nodiscard]] Result<> fold(std::chrono::minutes length, Minute now);
    [[nodiscard]] Result<> foldBlock(std::chrono::minutes length, Minute begin);
    [[nodiscard]] Result<> prune(Minute now);
    [[nodiscard]] Result<HeatLayoutPtr> layout(qint64 id) const;
    [[nodiscard]] Result<> eachOf(std::chrono::minutes length, ColocationId group, MinuteRange range,
                                  const Take &take) const;
    [[nodiscard]] Result<> forgetBefore(Minute oldest);

    SqliteDatabase m_database;
    QString m_notice;
    std::map<ColocationId, std::pair<HeatLayoutPtr, qint64>> m_newest; ///< Written last, and its number
    mutable std::map<qint64, HeatLayoutPtr> m_read; ///< By number
};

} // namespace tessera
