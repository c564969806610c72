// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/metric_reader.h"

namespace tessera {

namespace {

/// The store numbers from 1.
constexpr SeriesId unknown { 0 };

} // namespace

Result<MetricReader> MetricReader::open(const QString &path)
{
    auto store = MetricStore::openForReading(path);
    if (!store)
        return tl::unexpected(store.error());
    return MetricReader(std::move(*store));
}

MetricReader::MetricReader(MetricStore store)
    : m_store(std::move(store))
{
}

MetricReader::MetricReader(MetricReader &&other) noexcept
    : m_store(std::move(other.m_store))
{
}

Result<std::vector<SeriesId>> MetricReader::idsOf(std::span<const SeriesKey> series) const
{
    std::vector<SeriesId> ids;
    for (const auto &key : series) {
        const auto id = m_store.find(key);
        if (!id)
            return tl::unexpected(id.error());
        ids.push_back(id->value_or(unknown));
    }
    return ids;
}

Result<QList<SeriesKey>> MetricReader::series() const
{
    const std::scoped_lock lock(m_mutex);
    return m_store.series();
}

Result<std::vector<MetricStore::Line>> MetricReader::lines(std::span<const SeriesKey> series,
                                                           MinuteRange range) const
{
    const std::scoped_lock lock(m_mutex);
    return idsOf(series).and_then([&](const std::vector<SeriesId> &ids) { return m_store.read(ids, range); });
}

Result<std::vector<MetricStore::Hours>> MetricReader::hours(std::span<const SeriesKey> series,
                                                            MinuteRange range) const
{
    const std::scoped_lock lock(m_mutex);
    return idsOf(series).and_then(
        [&](const std::vector<SeriesId> &ids) { return m_store.readHours(ids, range); });
}

Result<QList<MetricEvent>> MetricReader::events(MinuteRange range) const
{
    const std::scoped_lock lock(m_mutex);
    return m_store.events(range);
}

Result<QHash<QString, QString>> MetricReader::nodeNames() const
{
    const std::scoped_lock lock(m_mutex);
    return m_store.nodeNames();
}

Result<std::optional<Minute>> MetricReader::newest() const
{
    const std::scoped_lock lock(m_mutex);
    return m_store.newest();
}

Result<ByteCount> MetricReader::size() const
{
    const std::scoped_lock lock(m_mutex);
    return m_store.size();
}

} // namespace tessera
