// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cluster/shard_activity.h"

#include <QTest>

using namespace tessera;
using namespace std::chrono_literals;

class TestShardActivity : public QObject
{
    Q_OBJECT
private slots:
    void rateIsRowsOverTheNodesOwnTime();
    void whatCannotBeComparedIsUnknown_data();
    void whatCannotBeComparedIsUnknown();
    void firstReadingMeasuresNothing();
};

static ShardCounters reading(std::chrono::milliseconds clock, const std::vector<PlacementCounters> &counters)
{
    ShardCounters made { .readAt = QDateTime::fromMSecsSinceEpoch(clock.count(), Qt::UTC),
                         .counters = counters };
    for (const auto &each : counters)
        made.clocks.insert(each.group, clock);
    return made;
}

static const PlacementCounters before { PlacementId { 7 }, GroupId { 1 }, 1000, 50 };

void TestShardActivity::rateIsRowsOverTheNodesOwnTime()
{
    const PlacementCounters other { PlacementId { 9 }, GroupId { 2 }, 0, 0 };
    auto now = reading(14s, { { PlacementId { 7 }, GroupId { 1 }, 1400, 60 }, other });
    now.clocks[GroupId { 2 }] = 12s;
    const auto activity = activityBetween(reading(10s, { before, other }), now);
    QVERIFY(activity->isMeasured());
    QCOMPARE(activity->of(PlacementId { 7 })->reads, 100.0);
    QCOMPARE(activity->of(PlacementId { 7 })->writes, 2.5);
    QCOMPARE(activity->of(PlacementId { 9 })->reads, 0.0); // idle is known
}

void TestShardActivity::whatCannotBeComparedIsUnknown_data()
{
    QTest::addColumn<int>("clock");
    QTest::addColumn<int>("group");
    QTest::addColumn<int>("read");
    QTest::addColumn<int>("written");
    QTest::newRow("reads were reset") << 14 << 1 << 10 << 60;
    QTest::newRow("writes were reset") << 14 << 1 << 2000 << 3;
    QTest::newRow("it moved and kept its id") << 14 << 2 << 2000 << 60;
    QTest::newRow("the node's clock stands") << 10 << 1 << 2000 << 60;
    QTest::newRow("the node's clock went back") << 9 << 1 << 2000 << 60;
}

void TestShardActivity::whatCannotBeComparedIsUnknown()
{
    QFETCH(const int, clock);
    QFETCH(const int, group);
    QFETCH(const int, read);
    QFETCH(const int, written);
    auto earlier = reading(10s, { before });
    earlier.clocks.insert(GroupId { 2 }, 10s);
    const auto now = reading(std::chrono::seconds(clock),
                             { { PlacementId { 7 }, GroupId { group }, read, written },
                               { PlacementId { 8 }, GroupId { group }, 5, 5 } });
    const auto activity = activityBetween(earlier, now);
    QVERIFY(!activity->of(PlacementId { 7 }));
    QVERIFY(!activity->of(PlacementId { 8 })); // it is new
}

void TestShardActivity::firstReadingMeasuresNothing()
{
    auto first = reading(10s, { before });
    first.silent << SilentNode { NodeId { 3 }, QStringLiteral("no answer") };
    const auto activity = firstActivity(first);
    QVERIFY(!activity->isMeasured());
    QVERIFY(activity->rates.empty());
    QCOMPARE(activity->silent.size(), 1);
}

QTEST_GUILESS_MAIN(TestShardActivity)
#include "tst_shard_activity.moc"
