// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/collect/pooler_reading.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace tessera {

namespace {

using namespace Qt::StringLiterals;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::PoolerReading)
};

constexpr auto prefix = "pgbouncer "_L1;

/// A column of SHOW POOLS and the metric that sums it over the users of a database.
struct Column
{
    const char *name;
    QLatin1StringView metric;
};

constexpr std::array columns {
    Column { "cl_active", "client_connections_active"_L1 },
    Column { "cl_waiting", "client_connections_waiting"_L1 },
    Column { "sv_active", "server_connections_active"_L1 },
    Column { "sv_idle", "server_connections_idle"_L1 },
};
/// All that a pool holds open to the server, whatever it does.
constexpr std::array serverStates { "sv_active", "sv_idle", "sv_used", "sv_tested", "sv_login" };

double number(const Rows &rows, int row, const char *column)
{
    return rows.get<QString>(row, rows.column(column)).toDouble();
}

void add(Measured &samples, QLatin1StringView metric, const QString &part, double value)
{
    samples[{ metric, part }] += value;
}

void addPool(Measured &samples, const Rows &pools, int row, const QString &database)
{
    constexpr double microseconds = 1e6;
    add(samples, "num_pools"_L1, database, 1);
    for (const auto &column : columns)
        add(samples, column.metric, database, number(pools, row, column.name));
    for (const auto *state : serverStates)
        add(samples, "total_pooled_connections"_L1, database, number(pools, row, state));
    auto &longest = samples[{ u"pooler_longest_wait_sec"_s, database }];
    longest =
        std::max(longest, number(pools, row, "maxwait") + number(pools, row, "maxwait_us") / microseconds);
}

} // namespace

QString subjectOf(const HostPort &pooler)
{
    return prefix + pooler.text();
}

bool isPooler(const QString &subject)
{
    return subject.startsWith(prefix);
}

QString nameOfPooler(const QString &subject)
{
    return u"PgBouncer "_s + subject.mid(prefix.size());
}

Result<Measured> poolerSamples(const Rows &pools)
{
    const int database = pools.column("database");
    if (database < 0 || pools.column("cl_active") < 0)
        return fail(ErrorKind::Server, Words::tr("What answers there is not the console of a PgBouncer."));
    Measured samples { { { u"is_db_alive"_s, {} }, 1 } };
    for (int row = 0; row < pools.size(); ++row) {
        const auto name = pools.get<QString>(row, database);
        if (name != "pgbouncer"_L1)
            addPool(samples, pools, row, name);
    }
    return samples;
}

} // namespace tessera
