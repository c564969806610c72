// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/units.h"
#include "core/metrics/hour_rollup.h"
#include "core/metrics/metric_event.h"
#include "core/metrics/minute.h"
#include "core/metrics/series.h"

#include <QHash>
#include <QList>

#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace tessera {

class SqliteDatabase;

/// All that one minute brings, to be kept together.
struct MinuteRecord
{
    Minute minute;
    std::vector<std::vector<Sample>> frames = {}; ///< What was measured together; see MetricStore::append()
    QList<MetricEvent> events = {};
    QHash<QString, QString> nodeNames = {}; ///< Addresses that changed, by SeriesKey::subject
};

/// The minutes of a cluster's metrics in one SQLite file: what is fresh as it came, a row a minute, and what
/// is older than two hours packed without loss, a chunk for each series and day. One thread at a time uses
/// it; other programs may read meanwhile. Who writes is decided elsewhere.
class MetricStore
{
public:
    /// How long a minute stays unpacked.
    static constexpr std::chrono::minutes foldInterval { 120 };

    /// Makes the file and its folder where they are missing; see openStoreFile(). Errors: Storage.
    [[nodiscard]] static Result<MetricStore> open(const QString &path);
    /// For a program that only looks on: neither makes nor mends anything. Errors: NotFound when there is no
    /// file yet, Storage.
    [[nodiscard]] static Result<MetricStore> openForReading(const QString &path);
    MetricStore(MetricStore &&) noexcept;
    MetricStore &operator=(MetricStore &&) noexcept;
    ~MetricStore();

    /// A sentence on what was wrong with the file; empty when all is well.
    [[nodiscard]] const QString &notice() const;
    /// The series' number, given at its first use. Errors: Storage, Invalid for more than a million series.
    [[nodiscard]] Result<SeriesId> seriesFor(const SeriesKey &key);
    /// The number of a series that was measured before. Errors: Storage.
    [[nodiscard]] Result<std::optional<SeriesId>> find(const SeriesKey &key);
    /// Every series that was ever measured. Errors: Storage.
    [[nodiscard]] Result<QList<SeriesKey>> series() const;

    /// One minute of what was measured together, NaN for what was not. The same series again replace their
    /// minute. Errors: Storage.
    [[nodiscard]] Result<> append(Minute minute, std::span<const Sample> samples);
    /// The same for all that a minute brings: all or nothing. Errors: Storage.
    [[nodiscard]] Result<> keep(const MinuteRecord &record);
    /// True when opening it anew may help: the last failure was a damaged file, or it could only be opened to
    /// be read.
    [[nodiscard]] bool isSpent() const;
    /// Packs what append() left, when it reaches further back than foldInterval before @p now, or @p now is
    /// earlier than it: a clock that was set back. Errors: Storage; all or nothing.
    [[nodiscard]] Result<> fold(Minute now);

    using Line = std::vector<double>;
    /// For each series a value for every minute of the range, NaN where none was taken. Errors: Storage.
    [[nodiscard]] Result<std::vector<Line>> read(std::span<const SeriesId> series, MinuteRange range);
    using Hours = std::vector<HourRollup>;
    /// The same by the hour; the range is widened to whole hours. Errors: Storage.
    [[nodiscard]] Result<std::vector<Hours>> readHours(std::span<const SeriesId> series, MinuteRange range);

    /// Events that touch the range, by their begin. Errors: Storage.
    [[nodiscard]] Result<QList<MetricEvent>> events(MinuteRange range) const;
    /// The nodes' last addresses by SeriesKey::subject. Errors: Storage.
    [[nodiscard]] Result<QHash<QString, QString>> nodeNames() const;
    /// The minute that was kept last; nullopt when there is none. Errors: Storage.
    [[nodiscard]] Result<std::optional<Minute>> newest() const;
    /// A remark that stays in the file until it is replaced: whose file it is, who collects. Errors: Storage.
    [[nodiscard]] Result<> note(const QString &name, const QString &text);
    /// Empty when there is none of that name. Errors: Storage.
    [[nodiscard]] Result<QString> noted(const QString &name) const;

    /// Drops what is older than @p days days before @p now, then the oldest days until the file is no larger
    /// than @p most, but never the newest day. Errors: Storage.
    [[nodiscard]] Result<> forget(Minute now, std::chrono::days days, ByteCount most);
    /// Drops every minute and event, also while others use the file; the names of what was measured stay.
    /// Errors: Storage.
    [[nodiscard]] Result<> clear();
    /// What the file takes on the disk. Errors: Storage.
    [[nodiscard]] Result<ByteCount> size() const;

private:
    struct State;
    explicit MetricStore(std::unique_ptr<State> state);
    [[nodiscard]] static Result<MetricStore> make(SqliteDatabase database, const QString &notice);
    std::unique_ptr<State> m_state;
};

} // namespace tessera
