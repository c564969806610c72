// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/units.h"
#include "core/metrics/hour_rollup.h"
#include "core/metrics/minute.h"
#include "core/metrics/series.h"

#include <QList>

#include <memory>
#include <span>
#include <vector>

namespace tessera {

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
    MetricStore(MetricStore &&) noexcept;
    MetricStore &operator=(MetricStore &&) noexcept;
    ~MetricStore();

    /// A sentence on what was wrong with the file; empty when all is well.
    [[nodiscard]] const QString &notice() const;
    /// The series' number, given at its first use. Errors: Storage, Invalid for more than a million series.
    [[nodiscard]] Result<SeriesId> seriesFor(const SeriesKey &key);
    /// Every series that was ever measured. Errors: Storage.
    [[nodiscard]] Result<QList<SeriesKey>> series() const;

    /// One minute of what was measured together, NaN for what was not. The same series again replace their
    /// minute. Errors: Storage.
    [[nodiscard]] Result<> append(Minute minute, std::span<const Sample> samples);
    /// Packs what append() left, when it reaches further back than foldInterval before @p now, or @p now is
    /// earlier than it: a clock that was set back. Errors: Storage; all or nothing.
    [[nodiscard]] Result<> fold(Minute now);

    using Line = std::vector<double>;
    /// For each series a value for every minute of the range, NaN where none was taken. Errors: Storage.
    [[nodiscard]] Result<std::vector<Line>> read(std::span<const SeriesId> series, MinuteRange range);
    using Hours = std::vector<HourRollup>;
    /// The same by the hour; the range is widened to whole hours. Errors: Storage.
    [[nodiscard]] Result<std::vector<Hours>> readHours(std::span<const SeriesId> series, MinuteRange range);

    /// Drops what is older than @p days days before @p now, then the oldest days until the file is no larger
    /// than
    /// @p most, but never the newest day. Errors: Storage.
    [[nodiscard]] Result<> forget(Minute now, std::chrono::days days, ByteCount most);
    /// What the file takes on the disk. Errors: Storage.
    [[nodiscard]] Result<ByteCount> size() const;

private:
    struct State;
    explicit MetricStore(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

} // namespace tessera
