// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics/metric_store.h"

#include <mutex>

namespace tessera {

/// Reads a cluster's metrics file while somebody else may write it; changes nothing. Any thread may call, one
/// at a time reads, and each call may wait for the disk: never from the GUI thread.
class MetricReader
{
public:
    /// @p path is metricStorePath(). Errors: NotFound when nothing was collected yet, Storage.
    [[nodiscard]] static Result<MetricReader> open(const QString &path);
    MetricReader(MetricReader &&other) noexcept;

    /// Every series that was ever measured. Errors: Storage.
    [[nodiscard]] Result<QList<SeriesKey>> series() const;
    /// For each series a value for every minute of the range, NaN where none was taken or the series is not
    /// known. Errors: Storage.
    [[nodiscard]] Result<std::vector<MetricStore::Line>> lines(std::span<const SeriesKey> series,
                                                               MinuteRange range) const;
    /// The same by the hour; the range is widened to whole hours. Errors: Storage.
    [[nodiscard]] Result<std::vector<MetricStore::Hours>> hours(std::span<const SeriesKey> series,
                                                                MinuteRange range) const;
    /// What happened in the range, by its begin; gaps that touch it too. Errors: Storage.
    [[nodiscard]] Result<QList<MetricEvent>> events(MinuteRange range) const;
    /// The nodes as they were last seen: their address by SeriesKey::subject. Errors: Storage.
    [[nodiscard]] Result<QHash<QString, QString>> nodeNames() const;
    /// The last minute that was written; nullopt for an empty file. Errors: Storage.
    [[nodiscard]] Result<std::optional<Minute>> newest() const;
    /// What the file takes on the disk. Errors: Storage.
    [[nodiscard]] Result<ByteCount> size() const;

private:
    explicit MetricReader(MetricStore store);
    [[nodiscard]] Result<std::vector<SeriesId>> idsOf(std::span<const SeriesKey> series) const;

    mutable std::mutex m_mutex;
    mutable MetricStore m_store;
};

} // namespace tessera
