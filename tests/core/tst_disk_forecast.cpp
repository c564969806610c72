// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rebalance/disk_forecast.h"
#include "tests/support/cluster_text.h"

#include <QTest>

using namespace tessera;
using namespace tessera::test;
using namespace Qt::StringLiterals;

/// Free space while planned moves run.
class TestDiskForecast : public QObject
{
    Q_OBJECT
private slots:
    void setCountsTwiceWhileItCopies();
    void tightestMomentIsNamed_data();
    void tightestMomentIsNamed();
    void unknownDisksAreNamed();
    void sourcesAreNeverTight();
    void nothingMovedSaysNothing();
};

namespace {

constexpr qint64 megabyte = 1024 * 1024;
constexpr GroupId w1 { 1 };
constexpr GroupId w2 { 2 };

SnapshotPtr cluster()
{
    return clusterFromText(u"w1 group 1 | w2 group 2 | orders: hash id group 1 shards 4 on w1"_s);
}

SetMove move(GroupId from, GroupId to, std::optional<qint64> megabytes)
{
    SetMove one { .shard = ShardId { 102008 }, .from = from, .to = to };
    if (megabytes)
        one.bytes = ByteCount { *megabytes * megabyte };
    return one;
}

RebalancePlan planOf(const QList<SetMove> &moves)
{
    return { .moves = moves,
             .nodes = { { .group = w1, .name = u"w1:5432"_s },
                        { .group = w2, .name = u"w2:5432"_s },
                        { .group = GroupId { -1 }, .name = u"new node 1"_s } } };
}

/// 1,000 MB each, of which so many are free.
NodeDisks disks(qint64 freeOnW1, std::optional<qint64> freeOnW2)
{
    NodeDisks known;
    const auto world = cluster();
    const auto add = [&](const char *name, qint64 free) {
        known.nodes.insert(world->node(QString::fromLatin1(name))->id,
                           { ByteCount { free * megabyte }, ByteCount { 1000 * megabyte } });
    };
    add("w1:5432", freeOnW1);
    if (freeOnW2)
        add("w2:5432", *freeOnW2);
    return known;
}

DiskForecast forecast(const QList<SetMove> &moves, const NodeDisks &known)
{
    return { planOf(moves), *cluster(), &known };
}

std::optional<ByteCount> megabytes(qint64 count)
{
    return ByteCount { count * megabyte };
}

} // namespace

/// The target holds the set from the beginning, the source is rid of it only afterwards.
void TestDiskForecast::setCountsTwiceWhileItCopies()
{
    const auto known = disks(100, 500);
    const auto there = forecast({ move(w1, w2, 200), move(w2, w1, 50) }, known);
    QCOMPARE(there.freeAfter(w2, 0), megabytes(500));
    QCOMPARE(there.freeAfter(w2, 1), megabytes(300));
    QCOMPARE(there.freeAfter(w1, 1), megabytes(300));
    QCOMPARE(there.freeAfter(w2, 9), megabytes(350));
    QCOMPARE(there.leastFree(w2), megabytes(300));
    QCOMPARE(there.leastFree(w1), megabytes(100)); // the first move frees it only when it is over
}

void TestDiskForecast::tightestMomentIsNamed_data()
{
    QTest::addColumn<qint64>("free");
    QTest::addColumn<qsizetype>("move");
    QTest::addColumn<bool>("isEnough");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("room") << qint64 { 500 } << qsizetype { 2 } << true
                          << u"There is room on the disks: the tightest moment is move 2, when w2:5432 has "
                             "200.0 MB free."_s;
    QTest::newRow("exactly")
        << qint64 { 400 } << qsizetype { 2 } << true
        << u"There is room on the disks: the tightest moment is move 2, when w2:5432 has "
           "100.0 MB free."_s;
    QTest::newRow("short")
        << qint64 { 399 } << qsizetype { 2 } << false
        << u"w2:5432 falls to 99.0 MB free at move 2, below the 10 % that must stay free."_s;
    QTest::newRow("full") << qint64 { 250 } << qsizetype { 2 } << false
                          << u"The disk of w2:5432 is 50.0 MB too small at move 2."_s;
}

void TestDiskForecast::tightestMomentIsNamed()
{
    QFETCH(const qint64, free);
    QFETCH(const qsizetype, move);
    QFETCH(const bool, isEnough);
    QFETCH(const QString, sentence);
    const auto known = disks(1, free);
    const auto oneWay = forecast({ ::move(w1, w2, 200), ::move(w1, w2, 100) }, known);
    QCOMPARE(oneWay.tightest()->move, move);
    QCOMPARE(oneWay.isEnough(), isEnough);
    QCOMPARE(oneWay.isShort(w2, oneWay.tightest()->free), !isEnough);
    QCOMPARE(oneWay.sentence(), sentence);
}

void TestDiskForecast::unknownDisksAreNamed()
{
    const auto known = disks(100, std::nullopt);
    const auto there = forecast({ move(w1, w2, 200), move(w1, GroupId { -1 }, {}) }, known);
    QVERIFY(!there.tightest());
    QVERIFY(there.isEnough());
    QCOMPARE(there.freeAfter(w2, 1), std::nullopt);
    QCOMPARE(there.sentence(), u"The free space of w2:5432, new node 1 is not available."_s);
    const DiskForecast nothing(planOf({ move(w1, w2, 1) }), *cluster(), nullptr);
    QCOMPARE(nothing.sentence(), u"The free space of w2:5432 is not available."_s);
    const auto all = disks(100, 500);
    QVERIFY(
        forecast({ move(w1, w2, {}) }, all).sentence().endsWith(u" Sets of unknown size are left out."_s));
}

void TestDiskForecast::sourcesAreNeverTight()
{
    const auto known = disks(1, 900);
    QCOMPARE(forecast({ move(w1, w2, 10) }, known).tightest()->node, u"w2:5432"_s);
}

void TestDiskForecast::nothingMovedSaysNothing()
{
    const auto known = disks(1, 1);
    QCOMPARE(forecast({}, known).sentence(), QString());
}

QTEST_GUILESS_MAIN(TestDiskForecast)
#include "tst_disk_forecast.moc"
