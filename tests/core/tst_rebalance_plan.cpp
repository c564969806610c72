// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rebalance/rebalance_plan.h"
#include "tests/support/cluster_text.h"

#include <QTest>

#include <cmath>

using namespace tessera;
using namespace tessera::test;
using namespace Qt::StringLiterals;

namespace {

RebalanceStrategy byCount()
{
    return { .name = u"by_shard_count"_s,
             .costFunction = u"citus_shard_cost_1"_s,
             .capacityFunction = u"citus_node_capacity_1"_s,
             .allowedFunction = u"citus_shard_allowed_on_node_true"_s,
             .defaultThreshold = 0 };
}

RebalanceStrategy bySize()
{
    auto strategy = byCount();
    strategy.name = u"by_disk_size"_s;
    strategy.costFunction = u"citus_shard_cost_by_disk_size"_s;
    strategy.defaultThreshold = 0.1;
    strategy.minimumThreshold = 0.01;
    return strategy;
}

constexpr NodeId w1 { 2 }; // ids go in order, the coordinator's first
constexpr NodeId w2 { 3 };
const auto threeWorkers = u"w1 group 1 | w2 group 2 | w3 group 3 | "_s;
const auto skewed =
    threeWorkers + u"orders: hash id group 1 shards 4 on w1 w2 | lines: hash id group 1 shards 4 on w1 w2"_s;
/// 102008… are the shards of orders, 102012… those of lines; what orders' second shard has is large.
const auto sizes =
    u"102008 100|102009 900|102010 100|102011 100|102012 100|102013 900|102014 100|102015 100"_s;

/// "102008+1 1>3 200": shards that go along, groups, bytes.
QStringList lines(const Result<RebalancePlan> &plan)
{
    if (!plan)
        return { plan.error().message };
    QStringList lines;
    for (const auto &move : plan->moves)
        lines << u"%1+%2 %3>%4 %5"_s.arg(move.shard.value)
                     .arg(move.shards - 1)
                     .arg(move.from.value)
                     .arg(move.to.value)
                     .arg(move.bytes ? QString::number(move.bytes->value) : u"?"_s);
    return lines;
}

Result<RebalancePlan> planned(const QString &world, const QString &bytes, RebalanceQuestion question)
{
    const auto snapshot = clusterFromText(world);
    question.moveCost = ByteCount { 0 };
    return planRebalance(shardSetsOf(snapshot, sizesFromText(*snapshot, bytes).get()), question);
}

} // namespace

class TestRebalancePlan : public QObject
{
    Q_OBJECT

private slots:
    void colocatedShardsMoveAsOneSet();
    void byCountTakesTheSmallestSets();
    void strategyOfTheOperatorsOwnIsFollowed();
    void imaginedNodesAreFilled();
    void drainedNodesEmptyAndNodesWithoutShardsToo();
    void keptTablesStayWithTheirGroup();
    void groupsAreBalancedAloneOnWish();
    void unknownSizesAreRefusedOnlyWhereTheyWeigh();
    void nodesOutOfUseAreLeftAlone();
    void badQuestionsGetOneSentence_data();
    void badQuestionsGetOneSentence();
    void forecastKnowsWhatEachNodeHolds();
    void movesOfOthersAreForecast();
    void movesThatDoNotFitAreStale();
    void tornSetsStay();
};

void TestRebalancePlan::colocatedShardsMoveAsOneSet()
{
    QCOMPARE(lines(planned(skewed, sizes, { .strategy = bySize() })), QStringList { u"102011+1 2>3 200"_s });
}

void TestRebalancePlan::byCountTakesTheSmallestSets()
{
    const auto world = u"w1 group 1 | w2 group 2 | orders: hash id group 1 shards 4 on w1"_s;
    QCOMPARE(lines(planned(world, u"102008 9|102009 1|102010 5|102011 2"_s, { .strategy = byCount() })),
             (QStringList { u"102009+0 1>2 1"_s, u"102011+0 1>2 2"_s }));
}

void TestRebalancePlan::strategyOfTheOperatorsOwnIsFollowed()
{
    auto own = byCount();
    own.costFunction = u"public.\"we\"\"ird; drop\""_s;
    own.costs = { { ShardId { 102008 }, 5 },
                  { ShardId { 102009 }, 1 },
                  { ShardId { 102010 }, 1 },
                  { ShardId { 102011 }, 1 } };
    const auto world = u"w1 group 1 | w2 group 2 | orders: hash id group 1 shards 4 on w1"_s;
    QCOMPARE(lines(planned(world, {}, { .strategy = own })), QStringList { u"102008+0 1>2 ?"_s });
    own.capacities = { { w2, 3 } };
    own.costs[ShardId { 102008 }] = 1;
    QCOMPARE(lines(planned(world, {}, { .strategy = own })).size(), 3);
    own.forbidden = { { ShardId { 102008 }, w2 }, { ShardId { 102009 }, w2 } };
    QCOMPARE(lines(planned(world, {}, { .strategy = own })),
             (QStringList { u"102011+0 1>2 ?"_s, u"102010+0 1>2 ?"_s }));
}

void TestRebalancePlan::imaginedNodesAreFilled()
{
    const auto world = u"w1 group 1 | w2 group 2 | orders: hash id group 1 shards 6 on w1 w2"_s;
    const auto plan = planned(world, {}, { .strategy = byCount(), .newNodes = 1 });
    QCOMPARE(plan->moves.size(), 2);
    QCOMPARE(plan->moves.first().to, GroupId { -1 });
    QCOMPARE(plan->nodes.last().name, u"new node 1"_s);
    QCOMPARE(plan->nodes.last().setsAfter, 2);
    QCOMPARE(spreadAfter(*plan), 0.0);
}

void TestRebalancePlan::drainedNodesEmptyAndNodesWithoutShardsToo()
{
    const auto world =
        u"w1 group 1 | w2 group 2 | w3 group 3 noshards | orders: hash id group 1 shards 6 on w1 w2 w3"_s;
    QCOMPARE(lines(planned(world, {}, { .strategy = byCount() })).size(), 2);
    const auto both = planned(world, {}, { .strategy = byCount(), .drained = { w1 } });
    QCOMPARE(both->nodes.at(2).setsAfter, 6);
    const auto only = planned(world, {}, { .strategy = byCount(), .drained = { w1, w2 } });
    QCOMPARE(lines(only), QStringList { u"No node would be left that may hold shards."_s });
}

void TestRebalancePlan::keptTablesStayWithTheirGroup()
{
    QCOMPARE(lines(planned(skewed, sizes, { .strategy = bySize(), .keptTables = { u"lines"_s } })),
             QStringList());
}

void TestRebalancePlan::groupsAreBalancedAloneOnWish()
{
    const auto world =
        u"w1 group 1 | w2 group 2 | a: hash id group 1 shards 4 on w1 | b: hash id group 2 shards 4 on w2"_s;
    QCOMPARE(lines(planned(world, {}, { .strategy = byCount() })), QStringList());
    QCOMPARE(
        lines(planned(world, {}, { .strategy = byCount(), .scope = BalanceScope::ColocationGroup })).size(),
        4);
}

void TestRebalancePlan::unknownSizesAreRefusedOnlyWhereTheyWeigh()
{
    const auto world = u"w1 group 1 | w2 group 2 | orders: hash id group 1 shards 2 on w1"_s;
    QCOMPARE(lines(planned(world, u"102008 5"_s, { .strategy = byCount() })),
             QStringList { u"102009+0 1>2 ?"_s });
    const auto refused = planned(world, u"102008 5"_s, { .strategy = bySize() });
    QCOMPARE(refused.error().kind, ErrorKind::Refused);
}

void TestRebalancePlan::nodesOutOfUseAreLeftAlone()
{
    const auto world =
        u"w1 group 1 | w2 group 2 | w3 group 3 inactive | orders: hash id group 1 shards 6 on w1 w1 w3"_s;
    const auto plan = planned(world, {}, { .strategy = byCount() });
    for (const auto &move : plan->moves)
        QVERIFY(move.from != GroupId { 3 } && move.to != GroupId { 3 });
    QCOMPARE(plan->moves.size(), 2);
}

void TestRebalancePlan::badQuestionsGetOneSentence_data()
{
    QTest::addColumn<int>("which");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("threshold") << 0
                               << u"The threshold is a share of the mean between 0 and 1, such as 0.1."_s;
    QTest::newRow("too many nodes") << 1 << u"Imagine between 0 and 1000 new nodes."_s;
    QTest::newRow("capacity") << 2 << u"A capacity is a number of at least 0; 1 is an ordinary node."_s;
    QTest::newRow("node") << 3 << u"The cluster has no node 77."_s;
    QTest::newRow("table") << 4 << u"There is no distributed table we\"ird; drop."_s;
}

void TestRebalancePlan::badQuestionsGetOneSentence()
{
    QFETCH(int, which);
    QFETCH(QString, sentence);
    const std::array questions {
        RebalanceQuestion { .strategy = byCount(), .threshold = std::nan("") },
        RebalanceQuestion { .strategy = byCount(), .newNodes = 1001 },
        RebalanceQuestion { .strategy = byCount(), .capacities = { { NodeId { 1 }, -1 } } },
        RebalanceQuestion { .strategy = byCount(), .drained = { NodeId { 77 } } },
        RebalanceQuestion { .strategy = byCount(), .keptTables = { u"we\"ird; drop"_s } },
    };
    QCOMPARE(lines(planned(skewed, sizes, questions.at(std::size_t(which)))), QStringList { sentence });
}

void TestRebalancePlan::forecastKnowsWhatEachNodeHolds()
{
    const auto plan = planned(skewed, sizes, { .strategy = bySize() });
    QList<qint64> before;
    QList<qint64> after;
    for (const auto &node : plan->nodes) {
        before << node.bytesBefore.value;
        after << node.bytesAfter.value;
    }
    QCOMPARE(before, (QList<qint64> { 0, 400, 2000, 0 })); // the coordinator, w1, w2, w3
    QCOMPARE(after, (QList<qint64> { 0, 400, 1800, 200 }));
    QCOMPARE(plan->bytes.value, 200);
}

void TestRebalancePlan::movesOfOthersAreForecast()
{
    const auto snapshot = clusterFromText(skewed);
    const auto sets = shardSetsOf(snapshot, sizesFromText(*snapshot, sizes).get());
    const auto plan = forecastMoves(sets, { .strategy = bySize() },
                                    { { ShardId { 102009 }, 1, GroupId { 2 }, GroupId { 3 }, {} },
                                      { ShardId { 102009 }, 1, GroupId { 3 }, GroupId { 1 }, {} } });
    QCOMPARE(lines(plan), (QStringList { u"102009+1 2>3 1800"_s, u"102009+1 3>1 1800"_s }));
    QCOMPARE(plan->nodes.at(1).bytesAfter.value, 2200);
    QCOMPARE(plan->nodes.at(3).bytesAfter.value, 0);
}

void TestRebalancePlan::movesThatDoNotFitAreStale()
{
    const auto sets = shardSetsOf(clusterFromText(skewed), nullptr);
    for (const auto &move : { SetMove { ShardId { 102009 }, 1, GroupId { 1 }, GroupId { 3 }, {} },
                              SetMove { ShardId { 1 }, 1, GroupId { 1 }, GroupId { 3 }, {} },
                              SetMove { ShardId { 102009 }, 1, GroupId { 2 }, GroupId { 9 }, {} } })
        QCOMPARE(forecastMoves(sets, { .strategy = byCount() }, { move }).error().kind, ErrorKind::Stale);
}

void TestRebalancePlan::tornSetsStay()
{
    const auto world =
        threeWorkers + u"orders: hash id group 1 shards 2 on w1 | lines: hash id group 1 shards 2 on w1 w2"_s;
    const auto plan = planned(world, {}, { .strategy = byCount(), .drained = { w1 } });
    QCOMPARE(plan->moves.size(), 1);
    QCOMPARE(plan->stuck, QList<ShardId> { ShardId { 102009 } });
}

QTEST_GUILESS_MAIN(TestRebalancePlan)
#include "tst_rebalance_plan.moc"
