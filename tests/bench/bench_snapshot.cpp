// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Reading the catalogs of a large cluster (performance.md §1). Floor: the server's own COPY of both catalogs
// to /dev/null in the same run. The catalogs are Citus 13.2's on a plain server, with up to 3,125 real
// tables.
#include "core/cluster/catalog_reader.h"
#include "core/cluster/probe_capabilities.h"
#include "tests/support/citus_fixture.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cstdio>
#include <functional>
#include <malloc.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace tessera;
using namespace tessera::testing;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

using Clock = std::chrono::steady_clock;

constexpr int tables = 3125;

struct Size
{
    const char *name;
    int pairs;
    int runs;
};

void report(const QString &bench, double value, const QString &unit, double floor, double ratio, double goal)
{
    const QJsonObject line { { u"bench"_s, bench }, { u"value"_s, value }, { u"unit"_s, unit },
                             { u"floor"_s, floor }, { u"ratio"_s, ratio }, { u"goal"_s, goal } };
    std::puts(QJsonDocument(line).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
}

Session openOrDie(const ConnInfo &info)
{
    auto session = Session::open(info, {}, Deadline::in(20s));
    if (!session)
        qFatal("%s", qPrintable(session.error().message));
    return std::move(*session);
}

Rows runOrDie(Session &session, const QString &sql)
{
    const auto rows = session.script(sql, Deadline::in(10min));
    if (!rows)
        qFatal("%s", qPrintable(rows.error().message));
    return rows->constLast();
}

template <class Value> Value orDie(Result<Value> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().message));
    return std::move(*result);
}

double milliseconds(const std::function<void()> &work)
{
    const auto begin = Clock::now();
    work();
    return std::chrono::duration<double, std::milli>(Clock::now() - begin).count();
}

double processorTime()
{
    rusage usage {};
    getrusage(RUSAGE_SELF, &usage);
    const auto of = [](const timeval &time) {
        return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_usec) / 1e3;
    };
    return of(usage.ru_utime) + of(usage.ru_stime);
}

/// Bytes that the program holds from malloc.
double held()
{
    const auto info = mallinfo2();
    return static_cast<double>(info.uordblks + info.hblkhd);
}

void makeTables(Session &session)
{
    runOrDie(session,
             u"DO $$ BEGIN FOR i IN 1..%1 LOOP EXECUTE format('CREATE TABLE public.dist_table_%s "
             "(k int8 PRIMARY KEY)', lpad(i::text, 4, '0')); END LOOP; END $$"_s.arg(tables));
    runOrDie(
        session,
        u"TRUNCATE pg_dist_partition, pg_dist_colocation, pg_dist_shard, pg_dist_placement, pg_dist_node"_s);
    runOrDie(session,
             u"INSERT INTO pg_dist_node SELECT g + 1, g, 'w' || g, 5432, 'default', true, true, 'primary', "
             "'default', true, true, false, 0 FROM generate_series(0, 20) AS g"_s);
    runOrDie(session,
             u"INSERT INTO pg_dist_colocation SELECT g, 32, 1, 20, 0 FROM generate_series(1, 125) AS g"_s);
    runOrDie(session, u"VACUUM ANALYZE"_s);
}

/// Shards of a table come one after the other, placements lie round robin on 20 groups.
void fill(Session &session, int pairs)
{
    const int count = std::max(32, pairs / tables);
    const int used = std::min(tables, (pairs + count - 1) / count);
    runOrDie(session, u"TRUNCATE pg_dist_partition, pg_dist_shard, pg_dist_placement"_s);
    runOrDie(session,
             u"INSERT INTO pg_dist_partition SELECT oid, 'h', '{VAR :varno 1 :varattno 1 :vartype 20}', "
             "1 + row_number() OVER () % 125, 's', false FROM (SELECT oid FROM pg_class "
             "WHERE relname LIKE 'dist_table_%' AND relkind = 'r' ORDER BY oid LIMIT %1) AS t"_s.arg(used));
    runOrDie(
        session,
        u"INSERT INTO pg_dist_shard (logicalrelid, shardid, shardstorage, shardminvalue, shardmaxvalue) "
        "SELECT t.oid, 102008 + g, 't', -2147483648 + (g % %1)::int8 * (4294967296 / %1), "
        "-2147483648 + ((g % %1)::int8 + 1) * (4294967296 / %1) - 1 FROM generate_series(0, %2 - 1) AS g "
        "JOIN (SELECT logicalrelid AS oid, row_number() OVER (ORDER BY logicalrelid) - 1 AS i "
        "FROM pg_dist_partition) AS t ON t.i = g / %1 ORDER BY g"_s.arg(count)
            .arg(pairs));
    runOrDie(session,
             u"INSERT INTO pg_dist_placement SELECT 1 + g, 102008 + g, 1, 0, 1 + g % 20 "
             "FROM generate_series(0, %1 - 1) AS g"_s.arg(pairs));
    runOrDie(session, u"VACUUM ANALYZE pg_dist_partition, pg_dist_shard, pg_dist_placement"_s);
}

struct Times
{
    double floor = 1e9;
    double one = 1e9;
    double two = 1e9;
    double client = 1e9;
};

Times measure(Session &session, Session &second, const Capabilities &capabilities, const Size &size)
{
    Times best;
    for (int run = 0; run < size.runs; ++run) {
        best.floor =
            std::min(best.floor, milliseconds([&] {
                         runOrDie(session, u"COPY pg_dist_shard TO '/dev/null' (FORMAT binary)"_s);
                         runOrDie(session, u"COPY pg_dist_placement TO '/dev/null' (FORMAT binary)"_s);
                     }));
        const double before = processorTime();
        best.one = std::min(best.one, milliseconds([&] {
                                const auto read =
                                    orDie(readSnapshot(session, capabilities, Deadline::in(60s)));
                                if (read->shards().size() != static_cast<size_t>(size.pairs))
                                    qFatal("the snapshot is not whole");
                            }));
        best.client = std::min(best.client, processorTime() - before);
        best.two = std::min(best.two, milliseconds([&] {
                                (void)orDie(readSnapshot(session, second, capabilities, Deadline::in(60s)));
                            }));
    }
    return best;
}

/// A line of /proc/self/status that is in kB, in bytes.
double status(const QByteArray &name)
{
    QFile file(u"/proc/self/status"_s);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no /proc");
    const auto lines = file.readAll();
    const auto at = lines.indexOf(name + ':') + name.size() + 1;
    return lines.mid(at, lines.indexOf("kB", at) - at).trimmed().toDouble() * 1024;
}

/// Peak of the resident set while loading, beyond that of before, against what stays; in a process of its
/// own. The first read loads the pages of the program, which are none of the snapshot's.
void reportPeak(const ConnInfo &info, const Capabilities &capabilities, const Size &size)
{
    std::fflush(stdout);
    const auto child = fork();
    if (child != 0) {
        waitpid(child, nullptr, 0);
        return;
    }
    auto session = openOrDie(info);
    (void)orDie(readSnapshot(session, capabilities, Deadline::in(60s)));
    session = openOrDie(info);
    malloc_trim(0);
    QFile forget(u"/proc/self/clear_refs"_s);
    if (!forget.open(QIODevice::WriteOnly) || forget.write("5") != 1 || !forget.flush())
        qFatal("the peak cannot be set back");
    const double before = status("VmHWM");
    const double heldBefore = held();
    const auto snapshot = orDie(readSnapshot(session, capabilities, Deadline::in(60s)));
    const double stays = held() - heldBefore;
    const double beyond = status("VmHWM") - before;
    report(u"snapshot.peak.%1"_s.arg(QLatin1String(size.name)), beyond / size.pairs, u"B/pair"_s,
           stays / size.pairs, beyond / stays, 2.5);
    _exit(snapshot ? 0 : 1);
}

void reportMemory(Session &session, const Capabilities &capabilities, const Size &size)
{
    malloc_trim(0);
    const double before = held();
    const auto snapshot = orDie(readSnapshot(session, capabilities, Deadline::in(60s)));
    const double each = (held() - before) / size.pairs;
    report(u"snapshot.memory.%1"_s.arg(QLatin1String(size.name)), each, u"B/pair"_s, 64, each / 64, 1);
}

void reportIdle(Session &session, double whole, const Size &size)
{
    CatalogReader reader(session);
    const auto first = orDie(reader.refresh(Deadline::in(60s)));
    (void)orDie(reader.refresh(Deadline::in(60s))); // takes the hash to compare with
    double best = 1e9;
    for (int run = 0; run < 50; ++run)
        best = std::min(best, milliseconds([&] {
                            if (orDie(reader.refresh(Deadline::in(60s))) != first)
                                qFatal("an idle refresh read anew");
                        }));
    report(u"snapshot.idle.%1"_s.arg(QLatin1String(size.name)), best, u"ms"_s, whole, best / whole, 1.0 / 50);
}

void run(const ConnInfo &info, const Size &size)
{
    auto session = openOrDie(info);
    fill(session, size.pairs);
    auto second = openOrDie(info);
    const auto capabilities = orDie(probeCapabilities(session, Deadline::in(20s)));
    reportPeak(info, capabilities, size);
    const auto best = measure(session, second, capabilities, size);
    const auto name = u"snapshot.%1"_s.arg(QLatin1String(size.name));
    report(name, best.one, u"ms"_s, best.floor, best.one / best.floor, 1.5);
    report(name + u".two"_s, best.two, u"ms"_s, best.floor, best.two / best.floor, 0.8);
    const double client = best.client * 1000 / size.pairs;
    report(u"snapshot.cpu.%1"_s.arg(QLatin1String(size.name)), client, u"us/pair"_s, 0.3, client / 0.3, 1);
    reportMemory(session, capabilities, size);
    reportIdle(session, best.one, size);
}

} // namespace

int main()
{
    const auto server = orDie(PostgresServer::start(
        { .settings = { u"allow_system_table_mods = on"_s, u"fsync = off"_s, u"jit = off"_s,
                        u"autovacuum = off"_s, u"max_wal_size = 4GB"_s, u"shared_buffers = 512MB"_s } }));
    const auto info = makeCitusFixture(*server, u"13.2"_s, u"ordinary-cluster"_s);
    auto session = openOrDie(info);
    makeTables(session);
    for (const auto &size :
         { Size { "10k", 10000, 21 }, Size { "100k", 100000, 9 }, Size { "1M", 1000000, 3 } })
        run(info, size);
    return 0;
}
