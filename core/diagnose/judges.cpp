// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagnose/judges.h"

#include <algorithm>

namespace tessera::judges {

namespace {

using enum DiagnosticVerdict;

constexpr double megabyte = 1024.0 * 1024;
constexpr double gigabyte = 1024 * megabyte;
constexpr double minute = 60;
constexpr double hour = 60 * minute;

double number(const Row &row, qsizetype column)
{
    return row.at(column).toDouble();
}

/// At least @p bad, at least @p warn, or less.
DiagnosticVerdict rising(double value, double warn, double bad)
{
    return value >= bad ? Bad : value >= warn ? Warn : Ok;
}

/// A share of blocks found in memory, of which there must be enough to say anything.
DiagnosticVerdict hitShare(const Row &row, double warn, double bad)
{
    constexpr double enoughBlocks = 10'000;
    if (number(row, 0) + number(row, 1) < enoughBlocks)
        return Ok;
    const double share = number(row, 2);
    return share < bad ? Bad : share < warn ? Warn : Ok;
}

} // namespace

DiagnosticVerdict always(const Row &)
{
    return Warn;
}

/// Tables, node, bytes, times the average.
DiagnosticVerdict skew(const Row &row)
{
    constexpr double worthIt = 100 * megabyte;
    return number(row, 2) < worthIt ? Ok : rising(number(row, 3), 1.5, 3);
}

/// Table, index, scans, bytes.
DiagnosticVerdict unusedIndex(const Row &row)
{
    constexpr double fewScans = 50;
    return number(row, 2) < fewScans ? Warn : Ok;
}

/// Table, scans, rows read by them, scans by index, rows.
DiagnosticVerdict sequentialScans(const Row &row)
{
    constexpr double manyScans = 100;
    constexpr double manyRows = 10'000;
    const double scans = number(row, 1);
    const bool isOften = scans >= manyScans && scans > number(row, 3) / 10;
    return isOften && number(row, 2) / scans >= manyRows ? Warn : Ok;
}

/// Table, rows, dead rows. A fifth and fifty is where autovacuum should have begun.
DiagnosticVerdict deadRows(const Row &row)
{
    constexpr double worthIt = 10'000;
    const double live = number(row, 1);
    const double dead = number(row, 2);
    if (dead < worthIt || dead < 0.25 * live + 50)
        return Ok;
    return dead > live ? Bad : Warn;
}

/// Table, bytes, free bytes.
DiagnosticVerdict bloat(const Row &row)
{
    const double free = number(row, 2);
    return free < 100 * megabyte || free < 0.5 * number(row, 1) ? Ok : rising(free, 0, 10 * gigabyte);
}

/// Database, age, share of the ids, share of the multixacts.
DiagnosticVerdict wraparound(const Row &row)
{
    return rising(std::max(number(row, 2), number(row, 3)), 0.4, 0.75);
}

DiagnosticVerdict cacheHit(const Row &row)
{
    return hitShare(row, 0.99, 0.9);
}

DiagnosticVerdict indexHit(const Row &row)
{
    return hitShare(row, 0.95, 0.8);
}

/// Process, user, application, state, seconds open, seconds idle.
DiagnosticVerdict longTransaction(const Row &row)
{
    return std::max(rising(number(row, 4), 5 * minute, hour),
                    rising(number(row, 5), 5 * minute, 15 * minute));
}

/// Slot, kind, state, bytes.
DiagnosticVerdict replicationSlot(const Row &row)
{
    if (row.at(2).toString() == QLatin1String("active"))
        return number(row, 3) > 10 * gigabyte ? Warn : Ok;
    return rising(number(row, 3), 0, gigabyte);
}

/// Name, owner, database, seconds.
DiagnosticVerdict prepared(const Row &row)
{
    return rising(number(row, 3), 5 * minute, hour);
}

/// Type, event, sessions.
DiagnosticVerdict waits(const Row &row)
{
    constexpr double many = 5;
    return row.at(0).toString() == QLatin1String("Lock") && number(row, 2) >= many ? Warn : Ok;
}

/// Database, files, bytes, bytes an hour.
DiagnosticVerdict temporaryFiles(const Row &row)
{
    return rising(number(row, 3), gigabyte, 10 * gigabyte);
}

/// Connections, limit, share.
DiagnosticVerdict connections(const Row &row)
{
    return rising(number(row, 2), 0.8, 0.95);
}

} // namespace tessera::judges
