// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/recent_frames.h"

#include "core/metrics/sample_codec.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <map>

namespace tessera {

namespace {

static_assert(std::endian::native == std::endian::little, "the store's files hold little-endian numbers");

/// A frame's id is minute << layoutBits | layout: in the order of time, and no second index.
constexpr int layoutBits = 20;

qint64 firstId(Minute minute)
{
    return static_cast<qint64>(minute.time_since_epoch().count()) << layoutBits;
}

Minute minuteOf(qint64 id)
{
    return Minute(std::chrono::minutes(id >> layoutBits));
}

qint64 layoutOf(qint64 id)
{
    return id & ((qint64(1) << layoutBits) - 1);
}

template <class T> QByteArrayView bytesOf(const std::vector<T> &values)
{
    return { reinterpret_cast<const char *>(values.data()),
             static_cast<qsizetype>(values.size() * sizeof(T)) };
}

double valueAt(QByteArrayView values, std::size_t index)
{
    double value = noSample;
    if (static_cast<qsizetype>((index + 1) * sizeof(double)) <= values.size())
        std::memcpy(&value, values.data() + index * sizeof(double), sizeof(double));
    return value;
}

constexpr std::array tableTexts {
    "CREATE TABLE IF NOT EXISTS frame (id INTEGER PRIMARY KEY, samples BLOB NOT NULL)",
    // Never deleted: another program may remember the id.
    "CREATE TABLE IF NOT EXISTS layout (id INTEGER PRIMARY KEY, series BLOB NOT NULL UNIQUE)",
};

} // namespace

std::span<const char *const> RecentFrames::tables()
{
    return tableTexts;
}

Result<RecentFrames> RecentFrames::open(const SqliteDatabase &database)
{
    auto insertFrame =
        SqliteStatement::prepare(database, "INSERT OR REPLACE INTO frame (id, samples) VALUES (?1, ?2)");
    auto insertLayout =
        SqliteStatement::prepare(database, "INSERT OR IGNORE INTO layout (series) VALUES (?1)");
    auto selectFrames = SqliteStatement::prepare(
        database, "SELECT id, samples FROM frame WHERE id >= ?1 AND id < ?2 ORDER BY id");
    auto selectLayout =
        SqliteStatement::prepare(database, "SELECT id, series FROM layout WHERE id = ?1 OR series = ?2");
    auto selectOldest = SqliteStatement::prepare(database, "SELECT id FROM frame ORDER BY id LIMIT 1");
    auto deleteFrames = SqliteStatement::prepare(database, "DELETE FROM frame");
    for (const auto *statement :
         { &insertFrame, &insertLayout, &selectFrames, &selectLayout, &selectOldest, &deleteFrames }) {
        if (!*statement)
            return tl::unexpected(statement->error());
    }
    return RecentFrames({ std::move(*insertFrame), std::move(*insertLayout), std::move(*selectFrames),
                          std::move(*selectLayout), std::move(*selectOldest), std::move(*deleteFrames) });
}

RecentFrames::RecentFrames(Statements statements)
    : m_sql(std::move(statements))
{
}

Result<qint64> RecentFrames::layoutFor(std::span<const Sample> samples)
{
    Series series(samples.size());
    std::ranges::transform(samples, series.begin(), [](const Sample &one) { return one.series.value; });
    const auto bytes = bytesOf(series).toByteArray();
    if (const auto known = m_layoutIds.constFind(bytes); known != m_layoutIds.cend())
        return *known;
    if (const auto inserted = m_sql.insertLayout.bind(1, QByteArrayView(bytes)).run(); !inserted)
        return tl::unexpected(inserted.error());
    const auto found = m_sql.selectLayout.bind(1, -1).bind(2, QByteArrayView(bytes)).step();
    if (!found)
        return tl::unexpected(found.error());
    const auto id = m_sql.selectLayout.number(0);
    m_sql.selectLayout.reset();
    if (id >> layoutBits != 0)
        return fail(ErrorKind::Storage, QStringLiteral("more than a million lists of series"));
    m_layoutIds.insert(bytes, id);
    m_layouts.insert(id, std::move(series));
    return id;
}

Result<const RecentFrames::Series *> RecentFrames::layout(qint64 id)
{
    if (const auto known = m_layouts.constFind(id); known != m_layouts.cend())
        return &*known;
    const auto found = m_sql.selectLayout.bind(1, id).bind(2, QByteArrayView()).step();
    if (!found)
        return tl::unexpected(found.error());
    Series series;
    if (*found) {
        const auto bytes = m_sql.selectLayout.bytes(1);
        series.resize(static_cast<std::size_t>(bytes.size()) / sizeof(qint32));
        std::memcpy(series.data(), bytes.data(), series.size() * sizeof(qint32));
    }
    m_sql.selectLayout.reset();
    return &*m_layouts.insert(id, std::move(series));
}

Result<> RecentFrames::append(Minute minute, std::span<const Sample> samples)
{
    if (samples.empty())
        return {};
    std::vector<Sample> sorted(samples.begin(), samples.end());
    std::ranges::stable_sort(sorted, {}, &Sample::series);
    const auto id = layoutFor(sorted);
    if (!id)
        return tl::unexpected(id.error());
    std::vector<double> values(sorted.size());
    std::ranges::transform(sorted, values.begin(), &Sample::value);
    return m_sql.insertFrame.bind(1, firstId(minute) | *id).bind(2, bytesOf(values)).run();
}

Result<RecentFrames::Places> RecentFrames::placesIn(qint64 layoutId, std::span<const SeriesId> series)
{
    const auto known = layout(layoutId);
    if (!known)
        return tl::unexpected(known.error());
    Places places;
    for (std::size_t line = 0; line < series.size(); ++line) {
        const auto at = std::ranges::lower_bound(**known, series[line].value);
        if (at != (*known)->end() && *at == series[line].value)
            places.emplace_back(line, static_cast<std::size_t>(at - (*known)->begin()));
    }
    return places;
}

Result<> RecentFrames::readInto(std::span<const SeriesId> series, MinuteRange range,
                                std::span<std::vector<double>> lines)
{
    std::map<qint64, Places> places; // by layout
    m_sql.selectFrames.bind(1, firstId(range.begin)).bind(2, firstId(range.end));
    while (true) {
        const auto row = m_sql.selectFrames.step();
        if (!row || !*row)
            return row ? Result<>() : tl::unexpected(row.error());
        const auto id = m_sql.selectFrames.number(0);
        if (!places.contains(layoutOf(id))) {
            auto found = placesIn(layoutOf(id), series);
            if (!found) {
                m_sql.selectFrames.reset();
                return tl::unexpected(found.error());
            }
            places.emplace(layoutOf(id), std::move(*found));
        }
        const auto index = static_cast<std::size_t>((minuteOf(id) - range.begin).count());
        const auto values = m_sql.selectFrames.bytes(1);
        for (const auto &[line, position] : places[layoutOf(id)])
            lines[line][index] = valueAt(values, position);
    }
}

Result<std::optional<Minute>> RecentFrames::oldest()
{
    const auto row = m_sql.selectOldest.step();
    if (!row)
        return tl::unexpected(row.error());
    if (!*row)
        return std::nullopt;
    const auto minute = minuteOf(m_sql.selectOldest.number(0));
    m_sql.selectOldest.reset();
    return minute;
}

Result<> RecentFrames::drain(const TakeDay &take)
{
    std::map<std::pair<Day, qint64>, std::vector<Frame>> days;
    m_sql.selectFrames.bind(1, 0).bind(2, std::numeric_limits<qint64>::max());
    while (true) {
        const auto row = m_sql.selectFrames.step();
        if (!row)
            return tl::unexpected(row.error());
        if (!*row)
            break;
        const auto id = m_sql.selectFrames.number(0);
        const auto minute = minuteOf(id);
        days[{ std::chrono::floor<std::chrono::days>(minute), layoutOf(id) }].push_back(
            { minute, m_sql.selectFrames.bytes(1).toByteArray() });
    }
    std::vector<double> samples(minutesOfDay);
    for (const auto &[key, frames] : days) {
        const auto series = layout(key.second);
        if (!series)
            return tl::unexpected(series.error());
        for (std::size_t i = 0; i < (*series)->size(); ++i) {
            std::ranges::fill(samples, noSample);
            for (const auto &frame : frames)
                samples[static_cast<std::size_t>((frame.minute - key.first).count())] =
                    valueAt(frame.values, i);
            if (const auto taken = take(key.first, { (**series)[i] }, samples); !taken)
                return taken;
        }
    }
    return m_sql.deleteFrames.run();
}

void RecentFrames::forgetLayouts()
{
    m_layouts.clear();
    m_layoutIds.clear();
}

} // namespace tessera
