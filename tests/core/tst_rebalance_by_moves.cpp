// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/operation_catalogue.h"
#include "core/operations/rebalance_by_moves.h"
#include "tests/support/cluster_text.h"
#include "tests/support/plan_world.h"

#include <QJsonArray>
#include <QTest>

using namespace tessera;
using namespace tessera::test;
using namespace Qt::StringLiterals;

namespace {

const auto workers = u"w1 group 1 | w2 group 2 | "_s;
const auto crowded = workers + u"orders: hash id group 1 shards 4 on w1"_s;

/// Facts of the world, by count, with 102008 of 1 kB, 102009 of 40 MB, the others of 1 GB.
PlanFacts factsOf(const QString &world, const WorldChange &change = {})
{
    auto facts = planFactsOf(world, change);
    facts.strategy = RebalanceStrategy { .name = u"by_shard_count"_s,
                                         .isDefault = true,
                                         .costFunction = u"citus_shard_cost_1"_s,
                                         .capacityFunction = u"citus_node_capacity_1"_s,
                                         .allowedFunction = u"citus_shard_allowed_on_node_true"_s,
                                         .defaultThreshold = 0 };
    facts.sizes =
        sizesFromText(*facts.snapshot, u"102008 1000|102009 40000000|102010 1000000000|102011 1000000000"_s);
    return facts;
}

Result<Plan> planOf(const PlanFacts &facts,
                    std::initializer_list<std::pair<QString, QString>> parameters = {})
{
    return planOperation(u"rebalance.run"_s, with(parameters), facts);
}

/// "102008 2>3 block_writes": shard, nodes, mode of each move.
QStringList moves(const Result<Plan> &plan)
{
    if (!plan)
        return { plan.error().message };
    QStringList lines;
    for (const auto &step : plan->steps) {
        if (step.transfer)
            lines << u"%1 %2>%3 %4"_s.arg(step.transfer->shard.value)
                         .arg(step.transfer->from.value)
                         .arg(step.transfer->to.value)
                         .arg(QString::fromUtf8(std::get<RunSql>(step.run).values.at(3).text.value_or("")));
        else
            lines << step.title;
    }
    return lines;
}

} // namespace

class TestRebalanceByMoves : public QObject
{
    Q_OBJECT

private slots:
    void smallSetsBlockWritesAndLargeOnesMoveOnline();
    void modeAndPauseDecide_data();
    void modeAndPauseDecide();
    void planSaysWhatItNeeds();
    void smallSetsWeighLess();
    void shortPausesWeighHalf();
    void learnedRateDecides();
    void referenceTablesComeFirst();
    void drainedNodesAreClosedFirst();
    void savedMovesAreTakenAsTheyAre();
    void olderServersMoveOneInAGroup();
    void namesWithCommasStay();
    void refusals_data();
    void refusals();
};

void TestRebalanceByMoves::smallSetsBlockWritesAndLargeOnesMoveOnline()
{
    QCOMPARE(moves(planOf(factsOf(crowded))),
             (QStringList { u"102008 2>3 block_writes"_s, u"102009 2>3 auto"_s }));
}

void TestRebalanceByMoves::modeAndPauseDecide_data()
{
    QTest::addColumn<QString>("mode");
    QTest::addColumn<QString>("pause");
    QTest::addColumn<QString>("expected");
    QTest::newRow("online") << u"online"_s << u"500"_s << u"auto auto"_s;
    QTest::newRow("block_writes") << u"block_writes"_s << u"0"_s << u"block_writes block_writes"_s;
    QTest::newRow("no pause") << u"adaptive"_s << u"0"_s << u"auto auto"_s;
    QTest::newRow("a long pause") << u"adaptive"_s << u"2000"_s << u"block_writes block_writes"_s;
}

void TestRebalanceByMoves::modeAndPauseDecide()
{
    QFETCH(QString, mode);
    QFETCH(QString, pause);
    QFETCH(QString, expected);
    QStringList words;
    for (const auto &line :
         moves(planOf(factsOf(crowded), { { u"mode"_s, mode }, { u"writePause"_s, pause } })))
        words << line.section(u' ', -1);
    QCOMPARE(words.join(u' '), expected);
}

void TestRebalanceByMoves::planSaysWhatItNeeds()
{
    const auto plan = planOf(factsOf(crowded), { { u"movesPerNode"_s, u"3"_s } });
    QCOMPARE(plan->title, u"Rebalance the cluster, 2 move(s)"_s);
    QCOMPARE(plan->onFailure, OnFailure::KeepFinished);
    QCOMPARE(plan->lanes,
             (Lanes { .outOfNode = 3, .intoNode = 3, .oneInColocationGroup = true, .mostAtNode = 4 }));
    QCOMPARE(plan->needs.bytesInto.value(NodeId { 3 }), ByteCount { 40001000 });
    QVERIFY(plan->needs.logicalReplication && plan->needs.everyNode && plan->needs.idleRebalancer);
    QCOMPARE(plan->moves.size(), 2);
    QCOMPARE(plan->moves.last(), (PlacementChange { ShardId { 102009 }, GroupId { 1 }, GroupId { 2 }, 1 }));
    QVERIFY(plan->steps.first().canUndo);
}

/// The smaller of the two sets is all set-up; the target has workers for four moves.
void TestRebalanceByMoves::smallSetsWeighLess()
{
    auto facts = factsOf(crowded);
    auto plan = planOf(facts, { { u"mode"_s, u"online"_s } });
    QCOMPARE(plan->lanes.mostAtNode, 4);
    QCOMPARE(plan->notes.first(),
             u"At each node up to 2 large sets move at a time, or up to 4 small ones that move online."_s);
    QList<int> loads;
    for (const auto &step : plan->steps)
        loads << step.transfer->load;
    std::ranges::sort(loads);
    QVERIFY2(loads.first() == 12 && loads.last() > 30, qPrintable(QString::number(loads.last())));
    for (auto &node : facts.nodes)
        node.logicalWorkers = 1;
    QCOMPARE(planOf(facts, { { u"mode"_s, u"online"_s } })->lanes.mostAtNode, 2); // preflight says the rest
    for (auto &node : facts.nodes)
        node.logicalWorkers = std::nullopt;
    for (auto &node : facts.nodes)
        node.workerProcesses = 48;
    QCOMPARE(planOf(facts, { { u"mode"_s, u"online"_s } })->lanes.mostAtNode, 10); // slots
}

/// Beside one more of its kind it still keeps within the pause that was promised; only once that was
/// measured.
void TestRebalanceByMoves::shortPausesWeighHalf()
{
    auto facts = factsOf(crowded);
    const auto loads = [&](const char *pause) {
        const auto plan = planOf(
            facts, { { u"mode"_s, u"block_writes"_s }, { u"writePause"_s, QString::fromLatin1(pause) } });
        QList<int> found { plan->lanes.mostAtNode };
        for (const auto &step : plan->steps)
            found << step.transfer->load;
        return found;
    };
    QCOMPARE(loads("60000"), (QList<int> { 2, 100, 100 }));
    facts.pace.blocking = { .fixed = std::chrono::milliseconds(100),
                            .bytesPerSecond = 40e6,
                            .likely = 1,
                            .atMost = 1.5,
                            .moves = 5,
                            .isRateMeasured = true };
    QCOMPARE(loads("500"), (QList<int> { 4, 50, 100 })); // 40 MB take a second
    QCOMPARE(loads("5000"), (QList<int> { 4, 50, 50 }));
    QCOMPARE(loads("299"), (QList<int> { 2, 100, 100 }));
}

/// A slow network makes the set of 40 MB too long a pause.
void TestRebalanceByMoves::learnedRateDecides()
{
    auto facts = factsOf(crowded);
    const auto modes = [&] {
        QStringList words;
        for (const auto &line : moves(planOf(facts, { { u"writePause"_s, u"2000"_s } })))
            words << line.section(u' ', -1);
        return words.join(u' ');
    };
    QCOMPARE(modes(), u"block_writes block_writes"_s);
    QList<FinishedMove> slow;
    for (int i = 1; i <= 5; ++i)
        slow << FinishedMove { ByteCount { i * 10'000'000 }, std::chrono::milliseconds(1000 + i * 2000) };
    facts.pace = learnedPace(slow);
    QCOMPARE(modes(), u"block_writes auto"_s);
    QVERIFY(planOf(facts, { { u"mode"_s, u"online"_s } })
                ->notes.last()
                .endsWith(u"/s to copy were measured here on 5 move(s)."_s));
}

void TestRebalanceByMoves::referenceTablesComeFirst()
{
    const auto lines = moves(planOf(factsOf(crowded + u" | countries: reference on w1"_s)));
    QCOMPARE(lines.first(), u"Copy 1 reference table(s) to the nodes that lack them."_s);
    QCOMPARE(lines.size(), 3);
}

void TestRebalanceByMoves::drainedNodesAreClosedFirst()
{
    const auto lines = moves(planOf(factsOf(workers + u"orders: hash id group 1 shards 4 on w1 w1 w1 w2"_s),
                                    { { u"drain"_s, u"w2:5432"_s } }));
    QCOMPARE(lines, (QStringList { u"Keep new shards away from w2:5432."_s, u"102011 3>2 auto"_s }));
}

void TestRebalanceByMoves::savedMovesAreTakenAsTheyAre()
{
    const auto facts = factsOf(crowded);
    QCOMPARE(moves(planOf(facts, { { u"moves"_s, u"102010:2>3"_s } })), QStringList { u"102010 2>3 auto"_s });
    const auto planned = RebalanceByMoves().moves(facts);
    QCOMPARE(movesText(*planned, *facts.snapshot), u"102008:2>3 102009:2>3"_s);
    QCOMPARE(planOf(facts, { { u"moves"_s, u"102010:3>2"_s } }).error().kind, ErrorKind::Stale);
    QCOMPARE(planOf(facts, { { u"moves"_s, u"102010:2>77"_s } }).error().kind, ErrorKind::Stale);
    QCOMPARE(planOf(facts, { { u"moves"_s, u"we\"ird; drop"_s } }).error().kind, ErrorKind::Invalid);
}

void TestRebalanceByMoves::olderServersMoveOneInAGroup()
{
    const auto newer =
        factsOf(crowded, [](auto &parts) { parts.capabilities.parallelRebalanceFlags = true; });
    QVERIFY(!planOf(newer)->lanes.oneInColocationGroup);
}

/// A comma is a part of a name; the command line repeats its option instead.
void TestRebalanceByMoves::namesWithCommasStay()
{
    const auto facts = factsOf(workers + u"a,b: hash id group 1 shards 4 on w1"_s);
    QVERIFY(planOf(facts).has_value());
    QJsonObject parameters { { u"keep"_s, QJsonArray { u"a,b"_s } } };
    QCOMPARE(moves(planOperation(u"rebalance.run"_s, parameters, facts)),
             QStringList { u"The cluster is balanced: nothing is to be moved."_s });
}

void TestRebalanceByMoves::refusals_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("imagined")
        << u"newNodes"_s << u"1"_s
        << u"Nodes that are only imagined can be planned with, not run. Add the nodes first."_s;
    QTest::newRow("planner") << u"planner"_s << u"citus"_s
                             << u"The planner is tessera or server, not 'citus'."_s;
    QTest::newRow("scope") << u"scope"_s << u"we\"ird; drop"_s
                           << u"The scope is cluster or group, not 'we\"ird; drop'."_s;
    QTest::newRow("mode") << u"mode"_s << u"fast"_s
                          << u"The mode is adaptive, online or block_writes, not 'fast'."_s;
    QTest::newRow("lanes") << u"movesPerNode"_s << u"17"_s
                           << u"Between 1 and 16 moves at a time are possible for each node."_s;
    QTest::newRow("no room") << u"maxMoves"_s << u"0"_s << u"The limit leaves no room for the first move."_s;
    QTest::newRow("node") << u"drain"_s << u"w9:5432"_s << u"The cluster has no node w9:5432."_s;
    QTest::newRow("all nodes") << u"drain"_s << u"w1:5432, w2:5432"_s
                               << u"No node would be left that may hold shards."_s;
    QTest::newRow("table") << u"keep"_s << u"we\"ird; drop"_s
                           << u"There is no distributed table we\"ird; drop."_s;
    QTest::newRow("stays") << u"keep"_s << u"orders"_s
                           << u"The cluster is balanced: nothing is to be moved."_s;
}

void TestRebalanceByMoves::refusals()
{
    QFETCH(QString, name);
    QFETCH(QString, value);
    QFETCH(QString, sentence);
    QCOMPARE(moves(planOf(factsOf(crowded), { { name, value } })), QStringList { sentence });
}

QTEST_GUILESS_MAIN(TestRebalanceByMoves)
#include "tst_rebalance_by_moves.moc"
