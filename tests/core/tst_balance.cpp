// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cluster/balance.h"
#include "tests/support/cluster_text.h"

#include <QTest>

using namespace tessera;
using namespace tessera::test;
using namespace Qt::StringLiterals;

namespace {

ClusterState stateOf(const QString &world)
{
    ClusterState state;
    state.snapshot = clusterFromText(world);
    return state;
}

const auto twoWorkers = u"w1 group 1 | w2 group 2 | "_s;

} // namespace

class TestBalance : public QObject
{
    Q_OBJECT

private slots:
    void nothingReadHasNoSentence();
    void sentenceFollowsTheWorld_data();
    void sentenceFollowsTheWorld();
    void bytesDecideOnceAllAreKnown();
    void oneUnknownSizeFallsBackToPlacements();
    void referenceCopiesDoNotCount();
    void serverPlanDecidesAndCountsSetsOnce();
    void serverPlanWithUnknownBytesNamesOnlyMoves();
};

void TestBalance::nothingReadHasNoSentence()
{
    QCOMPARE(balanceOf({}).sentence, QString());
}

void TestBalance::sentenceFollowsTheWorld_data()
{
    QTest::addColumn<QString>("world");
    QTest::addColumn<QString>("sentence");
    QTest::addColumn<bool>("wanted");
    QTest::newRow("no node for shards")
        << u"coord group 0 noshards"_s << u"No node may hold shards."_s << false;
    QTest::newRow("no tables") << twoWorkers << u"No distributed data yet."_s << false;
    QTest::newRow("one node") << u"w1 group 1 | orders: hash id group 1 shards 4 on w1"_s
                              << u"All shards are on one node."_s << false;
    QTest::newRow("even") << twoWorkers + u"orders: hash id group 1 shards 8 on w1 w2"_s
                          << u"Balanced: no node is more than 10 % off the mean."_s << false;
    QTest::newRow("a new node") << twoWorkers + u"orders: hash id group 1 shards 8 on w1"_s
                                << u"Rebalance recommended: w2:5432 holds no shards."_s << true;
    QTest::newRow("skewed") << twoWorkers
            + u"a: hash id group 1 shards 2 on w1 w2 | b: hash id group 2 shards 4 on w2"_s
                            << u"Rebalance recommended: w2:5432 holds 67 % more than the mean."_s << true;
}

void TestBalance::sentenceFollowsTheWorld()
{
    QFETCH(QString, world);
    QFETCH(bool, wanted);
    const auto balance = balanceOf(stateOf(world));
    QTEST(balance.sentence, "sentence");
    QCOMPARE(balance.isRebalanceWanted, wanted);
}

void TestBalance::bytesDecideOnceAllAreKnown()
{
    auto state = stateOf(twoWorkers + u"orders: hash id group 1 shards 2 on w1 w2"_s);
    QVERIFY(!balanceOf(state).isRebalanceWanted);
    state.sizes = sizesFromText(*state.snapshot, u"102008 3000 | 102009 1000"_s);
    const auto balance = balanceOf(state);
    QVERIFY(balance.byBytes);
    QCOMPARE(balance.mean, 2000.0);
    QCOMPARE(balance.spread(), 0.5);
    QCOMPARE(balance.fullest()->node.host, u"w1"_s);
    QCOMPARE(balance.emptiest()->bytes->value, 1000);
    QCOMPARE(balance.sentence, u"Rebalance recommended: w1:5432 holds 50 % more than the mean."_s);
}

void TestBalance::oneUnknownSizeFallsBackToPlacements()
{
    auto state = stateOf(twoWorkers + u"orders: hash id group 1 shards 2 on w1 w2"_s);
    state.sizes = sizesFromText(*state.snapshot, u"102008 3000"_s);
    const auto balance = balanceOf(state);
    QVERIFY(!balance.byBytes);
    QVERIFY(!balance.nodes.at(1).bytes);
    QCOMPARE(balance.mean, 1.0);
}

void TestBalance::referenceCopiesDoNotCount()
{
    const auto balance = balanceOf(
        stateOf(twoWorkers + u"orders: hash id group 1 shards 2 on w1 w2 | countries: reference on w1"_s));
    QCOMPARE(balance.nodes.at(0).placements, 1);
    QCOMPARE(balance.nodes.at(1).placements, 1);
}

void TestBalance::serverPlanDecidesAndCountsSetsOnce()
{
    auto state = stateOf(
        twoWorkers + u"orders: hash id group 1 shards 2 on w1 | lines: hash id group 1 shards 2 on w1"_s);
    state.sizes = sizesFromText(*state.snapshot, u"102008 1024 | 102009 1 | 102010 2048 | 102011 1"_s);
    const PlannedMove orders { ShardId { 102008 }, GroupId { 1 }, GroupId { 2 } };
    const PlannedMove lines { ShardId { 102010 }, GroupId { 1 }, GroupId { 2 } };
    state.serverPlan = ServerPlan { .readAt = {}, .moves = { orders, lines } };
    const auto balance = balanceOf(state);
    QCOMPARE(balance.moves, std::optional<qsizetype>(1));
    QCOMPARE(balance.moveBytes, std::optional(ByteCount { 3072 }));
    QCOMPARE(balance.sentence, u"Rebalance recommended: 3.0 kB in 1 move(s)."_s);
    state.serverPlan->moves.clear();
    QCOMPARE(balanceOf(state).sentence, u"Balanced: the server would move nothing."_s);
    QVERIFY(!balanceOf(state).isRebalanceWanted);
}

void TestBalance::serverPlanWithUnknownBytesNamesOnlyMoves()
{
    auto state = stateOf(twoWorkers + u"orders: hash id group 1 shards 4 on w1"_s);
    state.serverPlan =
        ServerPlan { .readAt = {}, .moves = { { ShardId { 102009 }, GroupId { 1 }, GroupId { 2 } } } };
    const auto balance = balanceOf(state);
    QVERIFY(!balance.moveBytes);
    QCOMPARE(balance.sentence, u"Rebalance recommended: 1 move(s)."_s);
}

QTEST_GUILESS_MAIN(TestBalance)
#include "tst_balance.moc"
