// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/split_shard.h"
#include "core/plan/preflight.h"
#include "tests/support/cluster_text.h"
#include "tests/support/plan_world.h"

#include <QTest>

using namespace tessera;
using namespace tessera::test;
using namespace Qt::StringLiterals;

namespace {

/// Shards 102008 to 102011 of orders, 102012 to 102015 of lines, 102016 of countries.
const auto world =
    u"w1 group 1 | w2 group 2 | w3 group 3 noshards | w4 group 4 inactive | w5 group 1 secondary |"
    "orders: hash tenant group 1 shards 4 on w1 w2 | lines: hash tenant group 1 shards 4 on w1 w2 |"
    "countries: reference on coord w1 w2 w3"_s;

Result<Plan> split(std::initializer_list<std::pair<QString, QString>> parameters,
                   const PlanFacts &facts = planFactsOf(world))
{
    return planOperation(u"shard.split"_s, with(parameters), facts);
}

} // namespace

class TestSplitShard : public QObject
{
    Q_OBJECT
private slots:
    void splitsTheSetInTheMiddle();
    void equalPartsDifferByOneValueAtMost();
    void splitsAtThePointsOntoTheNodes();
    void needsRoomForTheWholeSetOnEachNode();
    void stepCannotBeTakenBackAndKnowsWhetherItHappened();
    void refusals_data();
    void refusals();
    void refusesWhatTheStateOfTheClusterForbids();
};

void TestSplitShard::splitsTheSetInTheMiddle()
{
    QCOMPARE(
        linesOf(split({ { u"shard"_s, u"102012"_s } })),
        QStringList(
            { u"Split shard 102012"_s,
              u"1. Split the set of shard 102012, 2 shard(s) of orders, lines, at -1610612737, onto w1:5432. Shards are never merged again: this cannot be taken back."_s,
              u"   run: SELECT pg_catalog.citus_split_shard_by_split_points(102012, "
              "'{-1610612737}', '{2,2}', 'auto')"_s,
              u"   locks: Writes to these shards wait for a moment at the end; DDL on their tables "
              "waits."_s }));
}

void TestSplitShard::equalPartsDifferByOneValueAtMost()
{
    const auto points = [](qint32 low, qint32 high, int parts) {
        return equalSplitPoints({ .minValue = low, .maxValue = high }, parts).join(u' ');
    };
    constexpr auto least = std::numeric_limits<qint32>::min();
    constexpr auto most = std::numeric_limits<qint32>::max();
    QCOMPARE(points(least, most, 2), u"-1"_s);
    QCOMPARE(points(least, most, 4), u"-1073741825 -1 1073741823"_s);
    QCOMPARE(points(0, 9, 3), u"3 6"_s);
    QCOMPARE(points(5, 7, 2), u"6"_s);
    QCOMPARE(points(5, 6, 4), u"5"_s);
    QCOMPARE(points(5, 5, 2), QString());
}

void TestSplitShard::splitsAtThePointsOntoTheNodes()
{
    const auto plan = split({ { u"shard"_s, u"102011"_s },
                              { u"points"_s, u"1073741824, 2147483646"_s },
                              { u"to"_s, u"w2:5432, 2,w2:5432"_s },
                              { u"mode"_s, u"block_writes"_s } });
    const auto lines = linesOf(plan);
    QCOMPARE(
        lines.value(2),
        u"   run: SELECT pg_catalog.citus_split_shard_by_split_points(102011, '{1073741824,2147483646}', "
        "'{3,2,3}', 'block_writes')"_s);
    QVERIFY(lines.value(1).contains(u"at 1073741824, 2147483646, onto w2:5432, w1:5432."_s));
    QVERIFY(lines.value(3).contains(u"wait for the whole copy"_s));
    QVERIFY(!plan->needs.logicalReplication);
}

void TestSplitShard::needsRoomForTheWholeSetOnEachNode()
{
    auto facts = planFactsOf(world);
    facts.sizes = sizesFromText(*facts.snapshot, u"102008 1000 | 102012 500"_s);
    const auto plan = split({ { u"shard"_s, u"102008"_s }, { u"to"_s, u"2,3"_s } }, facts);
    QVERIFY2(plan, qPrintable(linesOf(plan).first()));
    QCOMPARE(totalBytes(*plan), std::optional(ByteCount { 1500 }));
    QCOMPARE(plan->needs.bytesInto,
             (QHash<NodeId, ByteCount> { { NodeId { 2 }, ByteCount { 1500 } },
                                         { NodeId { 3 }, ByteCount { 1500 } } }));
    QVERIFY(plan->needs.logicalReplication && plan->needs.idleRebalancer);
    QVERIFY(mayRun(preflight(*plan, facts)));
}

void TestSplitShard::stepCannotBeTakenBackAndKnowsWhetherItHappened()
{
    const auto plan = split({ { u"shard"_s, u"102008"_s }, { u"to"_s, u"2,3"_s } });
    QVERIFY(plan);
    const auto &step = plan->steps.constFirst();
    QVERIFY(!step.canUndo);
    const auto values = std::get<WaitUntil>(step.check).values;
    QCOMPARE(values,
             QList<Value>({ qint64 { 102008 }, u"\"public\".\"orders\""_s, u"{-2147483648,-1610612736}"_s,
                            u"{-1610612737,-1073741825}"_s, u"{2,3}"_s }));
    QCOMPARE(plan->scope.tables, QStringList({ u"orders"_s, u"lines"_s }));
}

void TestSplitShard::refusals_data()
{
    QTest::addColumn<QString>("shard");
    QTest::addColumn<QString>("points");
    QTest::addColumn<QString>("to");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *name, const QString &shard, const QString &points, const QString &to,
                        const QString &words) { QTest::newRow(name) << shard << points << to << words; };
    row("no number", u"102008; drop"_s, {}, {}, u"'102008; drop' is not a shard id."_s);
    row("no such shard", u"7"_s, {}, {}, u"The cluster has no shard 7."_s);
    row("reference table", u"102016"_s, {}, {},
        u"countries is a reference table. Only shards of tables distributed by a hash are split."_s);
    row("point is no number", u"102008"_s, u"-2000000000,'; drop"_s, {},
        u"''; drop' is not a split point."_s);
    row("no point", u"102008"_s, u","_s, {}, u"',' names no split point."_s);
    row("point below", u"102009"_s, u"-1073741825"_s, {},
        u"The split point -1073741825 is out of range. Shard 102009 can be split at -1073741824 to -2."_s);
    row("point at the end", u"102009"_s, u"-1"_s, {}, u"The split point -1 is out of range."_s);
    row("point beyond 64 bits", u"102009"_s, u"99999999999999999999"_s, {}, u"is not a split point"_s);
    row("points descend", u"102008"_s, u"-2000000000,-2000000001"_s, {},
        u"The split point -2000000001 does not lie above the one before it."_s);
    row("point twice", u"102008"_s, u"-2000000000,-2000000000"_s, {},
        u"The split point -2000000000 does not lie above"_s);
    row("too few nodes", u"102008"_s, {}, u"w2:5432"_s,
        u"The split makes 2 shards of each, so name 2 nodes, not 1."_s);
    row("no such node", u"102008"_s, {}, u"w1:5432,w\"9"_s, u"The cluster has no node w\"9."_s);
    row("node without shards", u"102008"_s, {}, u"2,w3:5432"_s, u"w3:5432 may not hold shards"_s);
    row("inactive node", u"102008"_s, {}, u"2,w4:5432"_s, u"w4:5432 is inactive."_s);
    row("secondary", u"102008"_s, {}, u"2,w5:5432"_s, u"w5:5432 is a secondary. Choose a primary node."_s);
}

void TestSplitShard::refusals()
{
    QFETCH(const QString, shard);
    QFETCH(const QString, points);
    QFETCH(const QString, to);
    QFETCH(const QString, words);
    const auto plan = split({ { u"shard"_s, shard }, { u"points"_s, points }, { u"to"_s, to } });
    QVERIFY(!plan);
    QVERIFY2(plan.error().message.contains(words), qPrintable(plan.error().message));
}

void TestSplitShard::refusesWhatTheStateOfTheClusterForbids()
{
    const auto refusal = [](const std::function<void(ClusterSnapshot::Parts &)> &change) {
        return linesOf(split({ { u"shard"_s, u"102008"_s } }, planFactsOf(world, change))).first();
    };
    using Parts = ClusterSnapshot::Parts;
    QVERIFY(refusal([](Parts &parts) {
                parts.capabilities.splitShards = false;
            }).startsWith(u"This server cannot split shards"_s));
    QVERIFY(refusal([](Parts &parts) {
                parts.shards[0].maxValue = parts.shards[0].minValue;
            }).startsWith(u"Shard 102008 holds a single hash value, -2147483648"_s));
    QVERIFY(refusal([](Parts &parts) {
                parts.jobs << Job { .id = JobId { 5 }, .state = u"running"_s, .type = u"rebalance"_s };
            }).startsWith(u"A rebalance is running, as job 5."_s));
    QVERIFY(refusal([](Parts &parts) {
                parts.placements.insert(parts.placements.begin() + 1,
                                        { .id = PlacementId { 99 }, .shard = 0, .group = GroupId { 2 } });
            }).startsWith(u"Shard 102008 has several placements."_s));
    QVERIFY(refusal([](Parts &parts) {
                parts.placements[4].group = GroupId { 2 };
            }).startsWith(u"The shards colocated with 102008 do not lie on one node."_s));
    QVERIFY(refusal([](Parts &parts) {
                parts.nodes[1].shouldHaveShards = false;
            }).startsWith(u"w1:5432 may not hold shards"_s));
}

QTEST_GUILESS_MAIN(TestSplitShard)
#include "tst_split_shard.moc"
