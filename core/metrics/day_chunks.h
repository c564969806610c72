// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics/hour_rollup.h"
#include "core/metrics/minute.h"
#include "core/metrics/sample_codec.h"
#include "core/metrics/series.h"
#include "core/store/sqlite_statement.h"

#include <array>
#include <optional>
#include <span>

namespace tessera {

/// The packed days: for each series and day its samples, and what each hour of them was.
class DayChunks
{
public:
    /// SQL that makes the tables.
    [[nodiscard]] static std::span<const char *const> tables();
    /// Errors: Storage.
    [[nodiscard]] static Result<DayChunks> open(const SqliteDatabase &database);

    /// Puts @p samples, minutesOfDay of them, over what the day holds; gaps leave it as it is. Errors:
    /// Storage.
    [[nodiscard]] Result<> merge(Day day, SeriesId series, std::span<const double> samples);
    /// Fills @p samples, minutesOfDay of them, with gaps where nothing is known. A chunk that cannot be read
    /// is a gap. Errors: Storage.
    [[nodiscard]] Result<> read(Day day, SeriesId series, std::span<double> samples);
    using Hours = std::array<HourRollup, hoursOfDay>;
    /// Errors: Storage.
    [[nodiscard]] Result<Hours> readHours(Day day, SeriesId series);
    /// Drops all days before this one. Errors: Storage.
    [[nodiscard]] Result<> forget(Day before);
    /// The oldest day here. Errors: Storage.
    [[nodiscard]] Result<std::optional<Day>> oldest();

private:
    [[nodiscard]] QByteArray packedHours(std::span<const double> samples);
    struct Statements
    {
        SqliteStatement insertChunk;
        SqliteStatement insertHours;
        SqliteStatement selectChunk;
        SqliteStatement selectHours;
        SqliteStatement forgetChunks;
        SqliteStatement forgetHours;
        SqliteStatement selectOldest;
    };
    explicit DayChunks(Statements statements);

    Statements m_sql;
    SampleCodec m_codec;
    ZstdPacker m_packer;
    QByteArray m_plainHours; ///< Reused
};

} // namespace tessera
