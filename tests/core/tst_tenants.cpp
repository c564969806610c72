// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/charts/tenant_charts.h"
#include "core/metrics/hourly_rows.h"
#include "core/tenants/tenant_history.h"
#include "core/tenants/tenant_keeper.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace tessera;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

/// What is made of the periods that nodes tell of, how it is kept, and what it says of one tenant.
class TestTenants : public QObject
{
    Q_OBJECT
private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void periodsBeginAtMultiples_data();
    void periodsBeginAtMultiples();
    void answersAreRead();
    void tornOrNotCounting_data();
    void tornOrNotCounting();
    void talliesPackAndMerge();
    void damagedBytesAreNone();
    void samePeriodCountsOnce();
    void shortAndLongPeriods();
    void silentHomeIsAGap();
    void movedTenantGoesOn();
    void hoursAreSums();
    void busiestAreKept();
    void oldIsForgotten();
    void fullDiskCostsOnlyThatMinute();
    void newerVersionIsRefused();
    void damagedFileIsKeptAside();
    void unknownTenantIsNamed();
    void chartsHaveGaps();
    void monthOfTwentyNodesFits();

private:
    [[nodiscard]] TenantStore open() const;
    [[nodiscard]] QString path() const { return m_folder->filePath(u"m.sqlite.tenants"_s); }
    std::unique_ptr<QTemporaryDir> m_folder;
};

namespace {

constexpr std::chrono::sys_days firstDay { std::chrono::year(2026) / 11 / 20 };
constexpr Minute firstMinute { firstDay };
constexpr ColocationId group { 7 };
const TenantName hostile { group, u"we\"ird; drop täglich 日本語\n'x'"_s };

TenantPeriod::Count countOf(const QString &tenant, qint64 statements, std::chrono::microseconds cpu = 0us)
{
    return { { group, tenant }, { statements, statements / 2, cpu } };
}

/// One that ended when @p minute began, on the server.
TenantPeriod periodAt(Minute minute, QList<TenantPeriod::Count> tenants, std::chrono::seconds length = 60s)
{
    return { .end = minute, .length = length, .age = 0s, .tenants = std::move(tenants) };
}

TenantMinute onNode(int node, const TenantPeriod &period)
{
    return { .periods = { { NodeId { node }, period } }, .silent = {} };
}

QList<TenantPoint> pointsOf(const TenantStore &store, const TenantName &name, MinuteRange range)
{
    const auto history = readTenantHistory(store, { name, range });
    if (!history)
        QTest::qFail(qPrintable(history.error().message), __FILE__, __LINE__);
    return history ? history->points : QList<TenantPoint>();
}

constexpr MinuteRange firstHour { firstMinute, firstMinute + 1h };

} // namespace

TenantStore TestTenants::open() const
{
    auto store = TenantStore::open(path());
    if (!store)
        qFatal("%s", qPrintable(store.error().message));
    return std::move(*store);
}

void TestTenants::periodsBeginAtMultiples_data()
{
    QTest::addColumn<int>("length");
    QTest::addColumn<int>("passed"); // seconds since midnight
    QTest::addColumn<int>("end");
    QTest::newRow("on the boundary") << 60 << 120 << 120;
    QTest::newRow("a second before") << 60 << 119 << 60;
    QTest::newRow("five minutes") << 300 << 899 << 600;
    QTest::newRow("a day") << 86400 << 86399 << 0;
}

void TestTenants::periodsBeginAtMultiples()
{
    QFETCH(const int, length);
    QFETCH(const int, passed);
    QFETCH(const int, end);
    QCOMPARE(periodEnd(firstDay + std::chrono::seconds(passed), std::chrono::seconds(length)),
             std::chrono::sys_seconds(firstDay + std::chrono::seconds(end)));
    // a length that does not divide a day: since 2000, as the server counts, not since 1970
    const std::chrono::sys_seconds millennium { std::chrono::sys_days(std::chrono::year(2000) / 1 / 1) };
    QCOMPARE(periodEnd(millennium + 13s, 7s), millennium + 7s);
}

void TestTenants::answersAreRead()
{
    const qint64 midnight = std::chrono::sys_seconds(firstDay).time_since_epoch().count();
    const auto text = u"{\"track\":\"all\",\"period\":60,\"before\":%1.25,\"after\":%1.75,"
                      "\"tenants\":[[7,\"a \\\"b\\\" \\n\",12,5,0.25],[8,null,3,0,0]]}"_s.arg(midnight + 65);
    const auto period = tenantPeriod(text);
    QVERIFY(period && *period);
    const TenantPeriod expected { .end = firstMinute + 1min,
                                  .length = 60s,
                                  .age = 5s,
                                  .tenants = { { { group, u"a \"b\" \n"_s }, { 12, 5, 250ms } },
                                               { { ColocationId { 8 }, {} }, { 3, 0, 0us } } } };
    QCOMPARE(**period, expected);
    for (const auto *broken : { "", "[]", "{}", "ERROR", "{\"period\":0,\"after\":1,\"tenants\":[]}" })
        QCOMPARE(tenantPeriod(QString::fromLatin1(broken)).error().kind, ErrorKind::Server);
}

void TestTenants::tornOrNotCounting_data()
{
    QTest::addColumn<QString>("track");
    QTest::addColumn<int>("before");
    QTest::addColumn<bool>("isPeriod");
    QTest::newRow("whole") << u"all"_s << 60 << true;
    QTest::newRow("a period ended while it answered") << u"all"_s << 59 << false;
    QTest::newRow("nothing is counted") << u"none"_s << 60 << false;
}

void TestTenants::tornOrNotCounting()
{
    QFETCH(const QString, track);
    QFETCH(const int, before);
    QFETCH(const bool, isPeriod);
    const qint64 midnight = std::chrono::sys_seconds(firstDay).time_since_epoch().count();
    const auto period = tenantPeriod(
        u"{\"track\":\"%1\",\"period\":60,\"before\":%2.9,\"after\":%3.1,\"tenants\":[]}"_s.arg(track)
            .arg(midnight + before)
            .arg(midnight + 60));
    QVERIFY(period);
    QCOMPARE(period->has_value(), isPeriod);
}

void TestTenants::talliesPackAndMerge()
{
    const TenantTallies one { .covered = { { NodeId { 1 }, 60s }, { NodeId { 2 }, 60s } },
                              .rows = { { NodeId { 1 }, TenantId { 5 }, { 9, 4, 7us } },
                                        { NodeId { 2 }, TenantId { 5 }, { 1, 0, 0us } } } };
    QCOMPARE(unpackTallies(packTallies(one)), std::optional(one));
    QCOMPARE(unpackTallies(packTallies({})), std::optional(TenantTallies()));
    const TenantTallies more { .covered = { { NodeId { 1 }, 30s } },
                               .rows = { { NodeId { 1 }, TenantId { 6 }, { 10, 0, 0us } },
                                         { NodeId { 1 }, TenantId { 5 }, { 2, 1, 1us } } } };
    const auto sum = merged(one, more, 1);
    QCOMPARE(sum.covered.at(NodeId { 1 }), 90s);
    QCOMPARE(sum.rows,
             (QList<TenantTally> { { NodeId { 1 }, TenantId { 5 }, { 11, 5, 8us } },
                                   { NodeId { 2 }, TenantId { 5 }, { 1, 0, 0us } } }));
}

void TestTenants::damagedBytesAreNone()
{
    TenantTallies tallies { .covered = { { NodeId { 1 }, 60s } }, .rows = {} };
    for (int i = 0; i < 50; ++i)
        tallies.rows << TenantTally { NodeId { 1 }, TenantId { i }, { 100 - i, 1, 3us } };
    const auto bytes = packTallies(tallies);
    for (qsizetype size = 1; size < bytes.size(); ++size)
        QVERIFY2(!unpackTallies(bytes.first(size)), qPrintable(QString::number(size)));
}

void TestTenants::samePeriodCountsOnce()
{
    const auto first = onNode(1, periodAt(firstMinute + 1min, { countOf(hostile.tenant, 600, 30s) }));
    auto again = first;
    again.periods[NodeId { 1 }].age = 31s;
    {
        auto store = open();
        QVERIFY(store.keep(firstMinute + 1min, first));
        QVERIFY(store.keep(firstMinute + 1min, again));
    }
    auto store = open(); // another collector takes over in the same minute
    QVERIFY(store.keep(firstMinute + 1min, again));
    QVERIFY(store.keep(firstMinute + 2min, onNode(1, periodAt(firstMinute + 2min, {}))));
    const QList<TenantPoint> expected { { firstMinute + 1min, 1min, 10, 5, 0.5 },
                                        { firstMinute + 2min, 1min, 0, 0, 0 } };
    QCOMPARE(pointsOf(store, hostile, firstHour), expected);
}

/// Of ten seconds, only what was seen counts; one of five minutes fills them, and is filed where it ended.
void TestTenants::shortAndLongPeriods()
{
    auto store = open();
    QVERIFY(store.keep(firstMinute + 1min,
                       onNode(1, periodAt(firstMinute + 1min, { countOf(u"a"_s, 20) }, 10s))));
    auto five = periodAt(firstMinute + 10min, { countOf(u"a"_s, 300) }, 300s);
    five.age = 130s;
    QVERIFY(store.keep(firstMinute + 12min, onNode(1, five)));
    const QList<TenantPoint> expected { { firstMinute + 1min, 1min, 2, 1, 0 },
                                        { firstMinute + 6min, 5min, 1, 0.5, 0 } };
    QCOMPARE(pointsOf(store, { group, u"a"_s }, firstHour), expected);
}

void TestTenants::silentHomeIsAGap()
{
    auto store = open();
    TenantMinute both = onNode(1, periodAt(firstMinute, { countOf(u"a"_s, 60) }));
    both.periods.insert(NodeId { 2 }, periodAt(firstMinute, { countOf(u"b"_s, 120) }));
    QVERIFY(store.keep(firstMinute, both));
    QVERIFY(store.keep(firstMinute + 1min, onNode(2, periodAt(firstMinute + 1min, { countOf(u"b"_s, 60) }))));
    const auto a = pointsOf(store, { group, u"a"_s }, firstHour);
    QCOMPARE(a.size(), 1); // its node said nothing
    QCOMPARE(a.first().statements, 1.0);
    QCOMPARE(pointsOf(store, { group, u"b"_s }, firstHour).size(), 2);
}

void TestTenants::movedTenantGoesOn()
{
    auto store = open();
    QVERIFY(store.keep(firstMinute, onNode(1, periodAt(firstMinute, { countOf(u"a"_s, 60) }))));
    TenantMinute both = onNode(1, periodAt(firstMinute + 1min, { countOf(u"a"_s, 30) }));
    both.periods.insert(NodeId { 2 }, periodAt(firstMinute + 1min, { countOf(u"a"_s, 90) }));
    QVERIFY(store.keep(firstMinute + 1min, both));
    QVERIFY(store.keep(firstMinute + 2min, onNode(2, periodAt(firstMinute + 2min, { countOf(u"a"_s, 60) }))));
    QList<double> rates;
    for (const auto &point : pointsOf(store, { group, u"a"_s }, firstHour))
        rates << point.statements;
    QCOMPARE(rates, (QList<double> { 1, 2, 1 }));
}

void TestTenants::hoursAreSums()
{
    auto store = open();
    for (auto minute = firstMinute; minute < firstMinute + 30min; minute += 1min)
        QVERIFY(store.keep(minute, onNode(1, periodAt(minute, { countOf(u"a"_s, 60) }))));
    const auto later = firstMinute + std::chrono::days(3);
    QVERIFY(store.keep(later, onNode(1, periodAt(later, { countOf(u"a"_s, 120) }))));
    QVERIFY(store.forget(later, std::chrono::days(30), mostOfTenants));
    const QList<TenantPoint> expected { { firstMinute, 60min, 1, 0.5, 0 }, { later, 1min, 2, 1, 0 } };
    QCOMPARE(pointsOf(store, { group, u"a"_s }, { firstMinute, later + 1h }), expected);
}

void TestTenants::busiestAreKept()
{
    auto store = open();
    for (int minute = 0; minute < 8; ++minute) {
        QList<TenantPeriod::Count> tenants;
        for (int i = 0; i < 60; ++i)
            tenants << countOf(QString::number(100 * minute + i), 10 + minute);
        QVERIFY(store.keep(firstMinute + std::chrono::minutes(minute),
                           onNode(1, periodAt(firstMinute + std::chrono::minutes(minute), tenants))));
    }
    QVERIFY(store.forget(firstMinute + std::chrono::days(4), std::chrono::days(30), mostOfTenants));
    qsizetype rows = 0;
    QVERIFY(store.each(firstHour,
                       [&rows](Minute, auto, const TenantTallies &tallies) { rows += tallies.rows.size(); }));
    QCOMPARE(rows, TenantStore::mostOfHour);
    QCOMPARE(pointsOf(store, { group, u"700"_s }, firstHour).first().statements, 17.0 / 480);
    QCOMPARE(pointsOf(store, { group, u"0"_s }, firstHour).first().statements, 0.0);
}

void TestTenants::oldIsForgotten()
{
    auto store = open();
    QVERIFY(store.keep(firstMinute, onNode(1, periodAt(firstMinute, { countOf(u"a"_s, 60) }))));
    const auto later = firstMinute + std::chrono::days(31);
    QVERIFY(store.keep(later, onNode(1, periodAt(later, { countOf(u"b"_s, 60) }))));
    QVERIFY(store.forget(later, std::chrono::days(30), mostOfTenants));
    QCOMPARE(readTenantHistory(store, { { group, u"a"_s }, firstHour }).error().kind, ErrorKind::NotFound);
    QCOMPARE(pointsOf(store, { group, u"b"_s }, { later, later + 1h }).size(), 1);
    QVERIFY(store.clear());
    QCOMPARE(readTenantHistory(store, { { group, u"b"_s }, firstHour }).error().kind, ErrorKind::NotFound);
    QCOMPARE(store.hasCounted().value_or(true), false);
}

void TestTenants::fullDiskCostsOnlyThatMinute()
{
    {
        const auto store = open();
        const auto database = SqliteDatabase::open(path());
        QVERIFY(database->run(
            "CREATE TRIGGER full BEFORE INSERT ON hour BEGIN SELECT RAISE(FAIL, 'disk full'); END"));
    }
    TenantKeeper keeper(path());
    const auto first = onNode(1, periodAt(firstMinute, { countOf(u"a"_s, 60) }));
    QCOMPARE(keeper.keep(firstMinute, first, std::chrono::days(30)).error().kind, ErrorKind::Storage);
    {
        const auto database = SqliteDatabase::open(path());
        QCOMPARE(database->number("SELECT count(*) FROM minute").value_or(-1), 0); // all or nothing
        QCOMPARE(database->number("SELECT count(*) FROM period").value_or(-1), 0);
        QVERIFY(database->run("DROP TRIGGER full"));
    }
    QVERIFY(keeper.keep(firstMinute + 1min, onNode(1, periodAt(firstMinute + 1min, { countOf(u"a"_s, 60) })),
                        std::chrono::days(30)));
    QCOMPARE(pointsOf(open(), { group, u"a"_s }, firstHour).size(), 1);
    auto silent = first;
    silent.silent.insert(NodeId { 2 }, u"it is down"_s);
    const auto said = keeper.keep(firstMinute + 2min, silent, std::chrono::days(30));
    QVERIFY(!said && said.error().message.contains(u"it is down"_s));
}

void TestTenants::newerVersionIsRefused()
{
    QCOMPARE(TenantStore::openForReading(path()).error().kind, ErrorKind::NotFound);
    {
        const auto store = open();
        const auto database = SqliteDatabase::open(path());
        QVERIFY(database && database->run("PRAGMA user_version = 99"));
    }
    QCOMPARE(TenantStore::open(path()).error().kind, ErrorKind::Storage);
    QVERIFY(TenantStore::openForReading(path()).error().message.contains(u"newer"_s));
}

void TestTenants::damagedFileIsKeptAside()
{
    QFile file(path());
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(QByteArray(9000, 'x')) == 9000);
    file.close();
    auto store = open();
    QVERIFY(store.notice().contains(u"damaged"_s));
    QVERIFY(store.keep(firstMinute, onNode(1, periodAt(firstMinute, { countOf(u"a"_s, 60) }))));
    QCOMPARE(QDir(m_folder->path()).entryList({ u"*.damaged-*"_s }, QDir::Files).size(), 1);
}

void TestTenants::unknownTenantIsNamed()
{
    auto store = open();
    QVERIFY(
        readTenantHistory(store, { hostile, firstHour }).error().message.contains(u"stat_tenants_track"_s));
    QVERIFY(store.keep(firstMinute, onNode(1, periodAt(firstMinute, { countOf(u"a"_s, 60) }))));
    const auto said = readTenantHistory(store, { hostile, firstHour }).error().message;
    QVERIFY(said.contains(hostile.tenant) && said.contains(u"7"_s));
}

void TestTenants::chartsHaveGaps()
{
    TenantHistory history { .wish = { hostile, { firstMinute, firstMinute + 4min } }, .points = {} };
    history.points = { { firstMinute - 1min, 2min, 3, 1, 0.25 }, { firstMinute + 2min, 1min, 5, 2, 0.5 } };
    const auto statements = tenantStatementsChart(history, u"all"_s, u"reads"_s);
    QCOMPARE(statements->lines.size(), 2U);
    const auto &all = statements->lines.front().minutes;
    QVERIFY(all[0] == 3 && std::isnan(all[1]) && all[2] == 5 && std::isnan(all[3]));
    QCOMPARE(statements->lines.back().minutes[2], 2.0);
    QCOMPARE(tenantProcessorChart(history, u"cpu"_s)->lines.front().minutes[0], 25.0);
}

/// An hour of it tells: single minutes for two days and hours for thirty take less than the file may.
void TestTenants::monthOfTwentyNodesFits()
{
    auto store = open();
    const auto before = store.size()->value;
    double milliseconds = 0;
    quint32 random = 1;
    for (auto minute = firstMinute; minute < firstMinute + 1h; minute += 1min) {
        TenantMinute polled;
        for (int node = 1; node <= 20; ++node) {
            QList<TenantPeriod::Count> tenants;
            for (int i = 0; i < 100; ++i) {
                random = random * 1664525 + 1013904223;
                tenants << countOf(u"tenant-%1-%2"_s.arg(node).arg(random >> 24), random >> 20,
                                   std::chrono::microseconds(random >> 8));
            }
            polled.periods.insert(NodeId { node }, periodAt(minute, tenants));
        }
        QElapsedTimer timer;
        timer.start();
        QVERIFY(store.keep(minute, polled));
        milliseconds += double(timer.nsecsElapsed()) / 60e6;
    }
    qint64 hour = 0;
    const auto database = SqliteDatabase::open(path());
    QVERIFY(database->run("SELECT sum(length(rows)) FROM hour", {},
                          [&hour](const QVariantList &row) { hour = row.first().toLongLong(); }));
    const auto minute = (store.size()->value - before - hour) / 60;
    qInfo("20 nodes, 100 tenants each: %.1f ms a minute, %lld bytes, an hour %lld", milliseconds,
          static_cast<long long>(minute), static_cast<long long>(hour));
    QVERIFY(minute * 48 * 60 + hour * 24 * 30 < mostOfTenants.value);
}

QTEST_GUILESS_MAIN(TestTenants)
#include "tst_tenants.moc"
