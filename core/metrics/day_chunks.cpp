// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/day_chunks.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>

namespace tessera {

namespace {

/// A chunk's id is day << seriesBits | series: a day is one range, so that forgetting it is one cut.
constexpr int seriesBits = 20;
constexpr int minutesOfHour = 60;
/// Three floats and a count for each hour.
constexpr qsizetype hoursSize = hoursOfDay * (3 * sizeof(float) + 1);

constexpr std::array tableTexts {
    "CREATE TABLE IF NOT EXISTS chunk (id INTEGER PRIMARY KEY, samples BLOB NOT NULL)",
    "CREATE TABLE IF NOT EXISTS hours (id INTEGER PRIMARY KEY, rollups BLOB NOT NULL)",
};

qint64 firstId(Day day)
{
    return static_cast<qint64>(day.time_since_epoch().count()) << seriesBits;
}

qint64 chunkId(Day day, SeriesId series)
{
    return firstId(day) | series.value;
}

/// In planes, so that what changes little lies together.
QByteArray planesOf(const DayChunks::Hours &hours)
{
    std::array<float, 3 * hoursOfDay> values {};
    for (std::size_t i = 0; i < hours.size(); ++i) {
        values[i] = hours[i].least;
        values[hoursOfDay + i] = hours[i].most;
        values[2 * hoursOfDay + i] = hours[i].mean;
    }
    QByteArray bytes(hoursSize, Qt::Uninitialized);
    toPlanes(reinterpret_cast<const char *>(values.data()), values.size(), sizeof(float), bytes.data());
    for (std::size_t i = 0; i < hours.size(); ++i)
        bytes[static_cast<qsizetype>(sizeof values + i)] = static_cast<char>(hours[i].samples);
    return bytes;
}

DayChunks::Hours hoursFrom(QByteArrayView bytes)
{
    std::array<float, 3 * hoursOfDay> values {};
    fromPlanes(bytes.data(), values.size(), sizeof(float), reinterpret_cast<char *>(values.data()));
    DayChunks::Hours hours;
    for (std::size_t i = 0; i < hours.size(); ++i)
        hours[i] = { values[i], values[hoursOfDay + i], values[2 * hoursOfDay + i],
                     static_cast<quint8>(bytes[static_cast<qsizetype>(sizeof values + i)]) };
    return hours;
}

} // namespace

std::span<const char *const> DayChunks::tables()
{
    return tableTexts;
}

Result<DayChunks> DayChunks::open(const SqliteDatabase &database)
{
    const auto prepare = [&database](const char *sql) { return SqliteStatement::prepare(database, sql); };
    auto insertChunk = prepare("INSERT OR REPLACE INTO chunk (id, samples) VALUES (?1, ?2)");
    auto insertHours = prepare("INSERT OR REPLACE INTO hours (id, rollups) VALUES (?1, ?2)");
    auto selectChunk = prepare("SELECT samples FROM chunk WHERE id = ?1");
    auto selectHours = prepare("SELECT rollups FROM hours WHERE id = ?1");
    auto forgetChunks = prepare("DELETE FROM chunk WHERE id < ?1");
    auto forgetHours = prepare("DELETE FROM hours WHERE id < ?1");
    auto selectOldest = prepare("SELECT id FROM chunk ORDER BY id LIMIT 1");
    for (const auto *statement : { &insertChunk, &insertHours, &selectChunk, &selectHours, &forgetChunks,
                                   &forgetHours, &selectOldest }) {
        if (!*statement)
            return tl::unexpected(statement->error());
    }
    return DayChunks({ std::move(*insertChunk), std::move(*insertHours), std::move(*selectChunk),
                       std::move(*selectHours), std::move(*forgetChunks), std::move(*forgetHours),
                       std::move(*selectOldest) });
}

DayChunks::DayChunks(Statements statements)
    : m_sql(std::move(statements))
{
}

/// As they are when packing does not pay: a size that packed ones never have.
QByteArray DayChunks::packedHours(std::span<const double> samples)
{
    Hours hours;
    for (std::size_t hour = 0; hour < hours.size(); ++hour)
        hours.at(hour) = rollUp(samples.subspan(hour * minutesOfHour, minutesOfHour));
    const auto plain = planesOf(hours);
    QByteArray packed;
    return m_packer.pack(plain, packed) ? packed : plain;
}

Result<> DayChunks::merge(Day day, SeriesId series, std::span<const double> samples)
{
    std::vector<double> whole(minutesOfDay);
    if (const auto known = read(day, series, whole); !known)
        return known;
    std::ranges::transform(samples, whole, whole.begin(),
                           [](double fresh, double old) { return std::isnan(fresh) ? old : fresh; });
    const auto id = chunkId(day, series);
    const auto packed = m_codec.encode(whole);
    if (auto written = m_sql.insertChunk.bind(1, id).bind(2, QByteArrayView(packed)).run(); !written)
        return written;
    const auto hours = packedHours(whole);
    return m_sql.insertHours.bind(1, id).bind(2, QByteArrayView(hours)).run();
}

Result<> DayChunks::read(Day day, SeriesId series, std::span<double> samples)
{
    const auto row = m_sql.selectChunk.bind(1, chunkId(day, series)).step();
    if (!row)
        return tl::unexpected(row.error());
    if (!*row || !m_codec.decode(m_sql.selectChunk.bytes(0), samples))
        std::ranges::fill(samples, noSample);
    m_sql.selectChunk.reset();
    return {};
}

Result<DayChunks::Hours> DayChunks::readHours(Day day, SeriesId series)
{
    const auto row = m_sql.selectHours.bind(1, chunkId(day, series)).step();
    if (!row)
        return tl::unexpected(row.error());
    Hours hours;
    if (*row) {
        auto bytes = m_sql.selectHours.bytes(0);
        if (bytes.size() < hoursSize && m_packer.unpack(bytes, hoursSize, m_plainHours))
            bytes = m_plainHours;
        if (bytes.size() == hoursSize)
            hours = hoursFrom(bytes);
    }
    m_sql.selectHours.reset();
    return hours;
}

Result<> DayChunks::forget(Day before)
{
    if (auto forgotten = m_sql.forgetChunks.bind(1, firstId(before)).run(); !forgotten)
        return forgotten;
    return m_sql.forgetHours.bind(1, firstId(before)).run();
}

Result<std::optional<Day>> DayChunks::oldest()
{
    const auto row = m_sql.selectOldest.step();
    if (!row)
        return tl::unexpected(row.error());
    if (!*row)
        return std::nullopt;
    const Day day { std::chrono::days(m_sql.selectOldest.number(0) >> seriesBits) };
    m_sql.selectOldest.reset();
    return day;
}

} // namespace tessera
