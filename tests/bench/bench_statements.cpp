// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A poll of the statements of one server, 4,900 of them, against reading all of pg_stat_statements and
// against counting them, and what telling two polls apart costs (performance.md §8). Goals: 0.45 of SELECT
// *, 3.5 x count(*), 1 ms for comparing and sorting.
#include "core/statements/read_statements.h"
#include "tests/bench/print_figure.h"
#include "tests/bench/shortest.h"
#include "tests/support/postgres_server.h"

#include <QCoreApplication>

#include <algorithm>

using namespace tessera;
using namespace tessera::testing;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int statements = 4900;
constexpr int runs = 20;

Rows asked(Session &session, const QString &sql)
{
    auto rows = session.run(sql, {}, Deadline::in(1min));
    if (!rows)
        qFatal("%s: %s", qPrintable(sql.left(200)), qPrintable(rows.error().message));
    return std::move(*rows);
}

/// Another choice of columns for each number: names and values alone do not make another statement.
QString statementOf(int number)
{
    const auto columns =
        u"relname relkind relpages reltuples relfilenode relowner relam reltoastrelid relhasindex "
        "relisshared relnatts relchecks relhasrules"_s.split(u' ');
    QStringList chosen { u"oid"_s };
    for (int i = 0; i < columns.size(); ++i) {
        if ((number >> i & 1) != 0)
            chosen << columns.at(i);
    }
    return u"SELECT %1 /* %2 */ FROM pg_catalog.pg_class WHERE relname = 'b' LIMIT 1"_s.arg(
        chosen.join(u", "_s), QString(200, u'x'));
}

/// As many as a busy server has, of about 330 bytes each.
void fill(Session &session)
{
    asked(session, u"CREATE EXTENSION pg_stat_statements WITH SCHEMA public"_s);
    for (int i = 0; i < statements; ++i)
        asked(session, statementOf(i));
}

StatementReading polled(Session &session)
{
    const auto reading =
        statementReading(asked(session, statementsCommand(u"public"_s)).get<QByteArray>(0, 0));
    if (!reading || reading->entries.size() < statements)
        qFatal("the statements are not there");
    return *reading;
}

/// What a minute does with two readings.
void compare(const StatementReading &before, const StatementReading &now)
{
    const auto counted = countedBetween(before, now);
    std::vector<std::pair<double, StatementEntry>> byTime;
    byTime.reserve(static_cast<std::size_t>(counted.size()));
    for (auto entry = counted.begin(); entry != counted.end(); ++entry)
        byTime.emplace_back(entry->time, entry.key());
    std::ranges::sort(byTime, std::ranges::greater(), &std::pair<double, StatementEntry>::first);
    if (byTime.size() < statements)
        qFatal("nothing was counted");
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const auto server =
        PostgresServer::start({ .settings = { u"shared_preload_libraries = 'pg_stat_statements'"_s,
                                              u"pg_stat_statements.max = 5000"_s } });
    if (!server)
        qFatal("%s", qPrintable(server.error().message));
    auto session = Session::open((*server)->superuser(), {}, Deadline::in(20s));
    if (!session)
        qFatal("%s", qPrintable(session.error().message));
    fill(*session);
    const auto all = shortest(runs, [&] { asked(*session, u"SELECT * FROM public.pg_stat_statements"_s); });
    const auto count =
        shortest(runs, [&] { asked(*session, u"SELECT count(*) FROM public.pg_stat_statements(false)"_s); });
    StatementReading now;
    const auto poll = shortest(runs, [&] { now = polled(*session); });
    printFigure(u"statements.poll.vs-all"_s, poll, "ms", all, 0.45);
    printFigure(u"statements.poll.vs-count"_s, poll, "ms", count, 3.5);
    auto later = now;
    for (auto &counters : later.entries)
        counters += { .calls = 1, .time = 0.5 };
    printFigure(u"statements.compare"_s, shortest(runs, [&] { compare(now, later); }), "ms", 1, 1);
    return 0;
}
