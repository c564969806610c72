// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>

#include <algorithm>
#include <array>
#include <cmath>

namespace tessera {

/// What pg_stat_statements counts of a statement; times in milliseconds, blocks as PostgreSQL counts them.
struct StatementCounters
{
    double calls = 0;
    double time = 0; ///< Executing
    double squares = 0; ///< The sum of each call's time squared, for the deviation
    double planning = 0;
    double rows = 0;
    double hit = 0; ///< Shared blocks found in the cache
    double read = 0; ///< Shared blocks that were not
    double dirtied = 0;
    double temporary = 0; ///< Temporary blocks written
    double wal = 0; ///< Bytes

    bool operator==(const StatementCounters &) const = default;
    inline StatementCounters &operator+=(const StatementCounters &other);
    /// Of one call.
    [[nodiscard]] double mean() const { return calls > 0 ? time / calls : 0; }
};

/// Each of them once, in the order in which they are read and stored.
inline constexpr std::array statementFigures {
    &StatementCounters::calls,    &StatementCounters::time,    &StatementCounters::squares,
    &StatementCounters::planning, &StatementCounters::rows,    &StatementCounters::hit,
    &StatementCounters::read,     &StatementCounters::dirtied, &StatementCounters::temporary,
    &StatementCounters::wal,
};

inline StatementCounters &StatementCounters::operator+=(const StatementCounters &other)
{
    for (const auto figure : statementFigures)
        this->*figure += other.*figure;
    return *this;
}

/// How far one call's time usually is from the mean, in milliseconds.
[[nodiscard]] inline double deviationOf(const StatementCounters &counters)
{
    if (counters.calls <= 0)
        return 0;
    return std::sqrt(std::max(0.0, counters.squares / counters.calls - counters.mean() * counters.mean()));
}

/// An entry of pg_stat_statements on one server, in the cluster's database.
struct StatementEntry
{
    qint64 queryId = 0;
    quint32 user = 0; ///< Its oid there
    bool isTopLevel = true; ///< False: called by a function

    bool operator==(const StatementEntry &) const = default;
    friend size_t qHash(const StatementEntry &entry, size_t seed = 0)
    {
        return qHashMulti(seed, entry.queryId, entry.user, entry.isTopLevel);
    }
};

using CountedStatements = QHash<StatementEntry, StatementCounters>;

} // namespace tessera
