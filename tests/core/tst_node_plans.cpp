// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cluster/node_loss.h"
#include "core/operations/operation_catalogue.h"
#include "core/plan/action_text.h"
#include "tests/support/cluster_text.h"
#include "tests/support/plan_world.h"

#include <QTest>

using namespace tessera;
using namespace tessera::test;
using namespace Qt::StringLiterals;

/// Plans that add several nodes, drain and remove one, or give a lost one up.
class TestNodePlans : public QObject
{
    Q_OBJECT
private slots:
    void severalNodesAreOnePlan();
    void serversJobIsNotPlannedHere();
    void badServersAreRefused_data();
    void badServersAreRefused();
    void movesGoToNodesThatAreNotThereYet();
    void newNodesGetTheirShardsAsARebalanceMovesThem();
    void evenNodesGetNone();
    void drainAndRemoveAreOnePlan();
    void lossIsTheOnlyCopiesByRange();
    void copyElsewhereIsNoLoss();
    void lossNeedsConsent_data();
    void lossNeedsConsent();
    void lostShardsComeBackEmptyTogether();
};

namespace {

PlanFacts factsWith(const WorldChange &change = {})
{
    return planFactsOf(planWorld(), change);
}

RebalanceStrategy byCount()
{
    return { .name = u"by_shard_count"_s,
             .isDefault = true,
             .costFunction = u"citus_shard_cost_1"_s,
             .capacityFunction = u"citus_node_capacity_1"_s,
             .allowedFunction = u"citus_shard_allowed_on_node_true"_s };
}

Result<Plan> addAndRebalance(const PlanFacts &facts, QJsonObject how)
{
    how.insert(u"address"_s, u"w5:5432"_s);
    return planOperation(u"node.add"_s, how, facts);
}

/// w1 does not answer, and the server can make shards anew.
PlanFacts deadWorld()
{
    auto facts = factsWith([](ClusterSnapshot::Parts &parts) {
        parts.capabilities.executable << u"worker_apply_shard_ddl_command"_s << u"master_run_on_worker"_s;
    });
    for (auto &node : facts.nodes)
        node.isReachable = node.isReachable && node.address != u"w1:5432"_s;
    return facts;
}

QStringList titlesOf(const Result<Plan> &plan)
{
    QStringList titles;
    for (const auto &step : plan ? plan->steps : QList<Step>())
        titles << step.title;
    return plan ? titles : QStringList { plan.error().message };
}

} // namespace

void TestNodePlans::severalNodesAreOnePlan()
{
    const auto plan = planOperation(u"node.add"_s, { { u"address"_s, u"w5:5432, w6:6432"_s } }, factsWith());
    QCOMPARE(titlesOf(plan),
             QStringList({ u"Add w5:5432 to the cluster."_s, u"Add w6:6432 to the cluster."_s,
                           u"Copy 1 reference table(s) to the nodes that lack them."_s }));
    QCOMPARE(plan->title, u"Add 2 node(s): w5:5432, w6:6432"_s);
    QCOMPARE(plan->needs.newNodes, QStringList({ u"w5:5432"_s, u"w6:6432"_s }));
    QCOMPARE(plan->onFailure, OnFailure::UndoFinished);
}

/// Which strategy the server takes, and whether sizes are known, is the server's affair.
void TestNodePlans::serversJobIsNotPlannedHere()
{
    const auto plan = addAndRebalance(factsWith(), { { u"rebalance"_s, u"server"_s } });
    QVERIFY2(plan, qPrintable(plan ? QString() : plan.error().message));
    QCOMPARE(plan->steps.size(), 5);
    QCOMPARE(plan->onFailure, OnFailure::KeepFinished);
    QVERIFY(std::holds_alternative<FollowJob>(plan->steps.last().run));
    QVERIFY(plan->moves.isEmpty());
    const auto *row = operationRow(u"node.add"_s);
    QVERIFY(!row->facts({ { u"rebalance"_s, u"server"_s } }).strategy);
    QVERIFY(row->facts({ { u"rebalance"_s, u"tessera"_s } }).strategy);
}

void TestNodePlans::badServersAreRefused_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("rebalance");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *name, const char *address, const char *rebalance, const char *words) {
        QTest::newRow(name) << QString::fromLatin1(address) << QString::fromLatin1(rebalance)
                            << QString::fromLatin1(words);
    };
    row("the same twice", "w5:5432 w5", "", "w5:5432 is named twice");
    row("one is there", "w5:5432,w1:5432", "", "w1:5432 is in the cluster already");
    row("nothing named", ",", "", "Name a server to add");
    row("nobody of that name", "w5:5432", "me", "server or tessera may rebalance, not 'me'");
    row("no such manner", "w5:5432", "tessera", "adaptive, online or block_writes, not 'fast'");
    row("another cluster's", "w7:5432", "", "w7:5432 belongs to another cluster, whose coordinator is x:1");
}

void TestNodePlans::badServersAreRefused()
{
    QFETCH(const QString, address);
    QFETCH(const QString, rebalance);
    QFETCH(const QString, words);
    auto facts = factsWith();
    if (address.startsWith(u"w7"_s))
        facts.newNodes << NodeFacts { .address = address, .isReachable = true, .coordinator = u"x:1"_s };
    const auto plan = planOperation(
        u"node.add"_s, { { u"address"_s, address }, { u"rebalance"_s, rebalance }, { u"mode"_s, u"fast"_s } },
        facts);
    QVERIFY(!plan);
    QVERIFY2(plan.error().message.contains(words), qPrintable(plan.error().message));
}

void TestNodePlans::movesGoToNodesThatAreNotThereYet()
{
    auto facts = factsWith();
    facts.strategy = byCount();
    const auto plan = planOperation(
        u"node.add"_s, { { u"address"_s, u"w5:5432 w6:5432"_s }, { u"rebalance"_s, u"tessera"_s } }, facts);
    QVERIFY2(plan, qPrintable(plan ? QString() : plan.error().message));
    QSet<qint32> targets;
    for (const auto &move : plan->moves)
        targets << move.to.value;
    QCOMPARE(targets, QSet<qint32>({ -1, -2 }));
    const auto &move = plan->steps.last();
    QVERIFY(move.transfer);
    const auto sql = actionText(move.run);
    QVERIFY2(sql.contains(u"nodename = 'w"_s) && sql.contains(u"nodeport = 5432"_s), qPrintable(sql));
    QVERIFY2(move.title.contains(u"to w5:5432"_s) || move.title.contains(u"to w6:5432"_s),
             qPrintable(move.title));
}

/// All that rebalance.run knows: leftovers first, small sets under a lock, learned times, lanes with notes.
void TestNodePlans::newNodesGetTheirShardsAsARebalanceMovesThem()
{
    auto facts = factsWith([](ClusterSnapshot::Parts &parts) {
        parts.cleanup = {
            { .id = 1, .operationId = 3, .objectName = u"orders_1"_s, .group = GroupId { 1 } }
        };
    });
    facts.strategy = byCount();
    facts.sizes =
        sizesFromText(*facts.snapshot,
                      u"102008 1|102009 1|102010 1|102011 1|102012 1|102013 1|102014 1|102015 900000000"_s);
    facts.newNodes = { { .address = u"w5:5432"_s, .isReachable = true, .logicalWorkers = 3 } };
    const auto plan = addAndRebalance(facts, { { u"rebalance"_s, u"tessera"_s } });
    const auto titles = titlesOf(plan);
    QCOMPARE(titles.value(3), u"Drop 1 leftover(s) of operations that have ended."_s);
    const auto &move = plan->steps.last();
    QVERIFY2(move.transfer && move.transfer->blocksWrites, qPrintable(titles.last()));
    QVERIFY(actionText(move.run).contains(u"'block_writes'"_s));
    QCOMPARE(move.estimate, facts.pace.blocking.of(move.bytes));
    QVERIFY(plan->notes.contains(u"At each node up to 2 set(s) move at a time."_s));
    QCOMPARE(plan->onFailure, OnFailure::KeepFinished);
    const auto online = addAndRebalance(
        facts,
        { { u"rebalance"_s, u"tessera"_s }, { u"mode"_s, u"online"_s }, { u"movesPerNode"_s, u"2"_s } });
    QVERIFY(online && actionText(online->steps.last().run).contains(u"'auto'"_s));
    QCOMPARE(online->lanes.mostAtNode, 3); // what the new server has workers for
}

void TestNodePlans::evenNodesGetNone()
{
    auto facts = planFactsOf(u"w1 group 1 | countries: reference on coord w1"_s);
    facts.strategy = byCount();
    const auto plan = addAndRebalance(facts, { { u"rebalance"_s, u"tessera"_s } });
    QCOMPARE(titlesOf(plan).size(), 3);
    QCOMPARE(plan->notes,
             QStringList { u"The new nodes would get no shards: there is nothing to even out."_s });
    QVERIFY(plan->moves.isEmpty());
}

void TestNodePlans::drainAndRemoveAreOnePlan()
{
    const auto plan =
        planOperation(u"node.remove"_s, { { u"node"_s, u"w1:5432"_s }, { u"drain"_s, true } }, factsWith());
    const auto titles = titlesOf(plan);
    QCOMPARE(titles.size(), 7);
    QCOMPARE(titles.at(3), u"See that no shard is left on w1:5432."_s);
    QCOMPARE(titles.at(5), u"See that nothing is left to drop on w1:5432."_s);
    QVERIFY(titles.at(6).startsWith(u"Take w1:5432 out of the cluster."_s));
    const auto dead =
        planOperation(u"node.remove"_s, { { u"node"_s, u"w1:5432"_s }, { u"drain"_s, true } }, deadWorld());
    QVERIFY(!dead);
    QVERIFY(dead.error().message.startsWith(u"w1:5432 does not answer"_s));
}

void TestNodePlans::lossIsTheOnlyCopiesByRange()
{
    const auto cluster = clusterFromText(planWorld());
    const auto sizes = sizesFromText(
        *cluster, u"102008 3000 | 102009 1 | 102010 4000 | 102011 1 | 102012 5 | 102013 1 | 102014 6"_s);
    const auto loss = lossWithout(*cluster, GroupId { 1 }, sizes.get());
    QCOMPARE(loss.size(), 2); // countries has other copies
    QCOMPARE(loss.at(0).name, u"lines"_s);
    QCOMPARE(loss.at(1).name, u"orders"_s);
    QCOMPARE(loss.at(1).shards, QList<ShardId>({ ShardId { 102008 }, ShardId { 102010 } }));
    QCOMPARE(loss.at(1).of, 4);
    QCOMPARE(loss.at(1).bytes, std::optional(ByteCount { 7000 }));
    QCOMPARE(loss.at(1).ranges, QList<HashRange>({ { -2147483647 - 1, -1073741825 }, { 0, 1073741823 } }));
    QCOMPARE(lostShards(loss), 4);
}

void TestNodePlans::copyElsewhereIsNoLoss()
{
    const auto cluster = clusterFromText(u"w1 group 1 | w2 group 2 inactive | w3 group 3 |"
                                         "a: reference on coord w1 | b: reference on w1 w2"_s);
    const auto loss = lossWithout(*cluster, GroupId { 1 });
    QCOMPARE(loss.size(), 1); // a copy on an inactive node is none
    QCOMPARE(loss.first().name, u"b"_s);
    QCOMPARE(loss.first().bytes, std::nullopt);
    QCOMPARE(rangesText(loss.first()), u"all of it"_s);
}

void TestNodePlans::lossNeedsConsent_data()
{
    QTest::addColumn<QString>("tables");
    QTest::addColumn<bool>("isDead");
    QTest::addColumn<bool>("isAble");
    QTest::addColumn<QString>("words");
    QTest::newRow("no consent") << QString() << true << true
                                << u"only copy of rows of 2 table(s): lines (2 of 4 shards: hash"_s;
    QTest::newRow("another number") << u"3"_s << true << true << u"give the number of tables"_s;
    QTest::newRow("the node answers") << u"2"_s << false << true << u"w1:5432 answers"_s;
    QTest::newRow("a server that cannot") << u"2"_s << true << false << u"cannot make lost shards anew"_s;
}

void TestNodePlans::lossNeedsConsent()
{
    QFETCH(const QString, tables);
    QFETCH(const bool, isDead);
    QFETCH(const bool, isAble);
    QFETCH(const QString, words);
    auto facts = deadWorld();
    for (auto &node : facts.nodes)
        node.isReachable = node.isReachable || !isDead;
    if (!isAble)
        facts.snapshot = clusterFromText(planWorld());
    const auto plan = planOperation(
        u"node.remove"_s,
        { { u"node"_s, u"w1:5432"_s }, { u"loseData"_s, true }, { u"lostTables"_s, tables } }, facts);
    QVERIFY(!plan);
    QVERIFY2(plan.error().message.contains(words), qPrintable(plan.error().message));
}

void TestNodePlans::lostShardsComeBackEmptyTogether()
{
    const auto plan = planOperation(
        u"node.remove"_s,
        { { u"node"_s, u"w1:5432"_s }, { u"loseData"_s, true }, { u"lostTables"_s, u"2"_s } }, deadWorld());
    QCOMPARE(
        titlesOf(plan),
        QStringList(
            { u"Make 4 empty shard(s) on w2:5432."_s, u"See that they are there."_s,
              u"Record 4 shard(s) as lying on w2:5432 instead of w1:5432. What w1:5432 held is given up."_s,
              u"See that every node that answers knows it."_s, u"Disable w1:5432."_s,
              u"Take w1:5432 out of the cluster. Its copies of reference tables stay on its disk."_s }));
    QVERIFY(std::ranges::none_of(plan->steps, &Step::canUndo)); // rows may come in meanwhile
}

QTEST_GUILESS_MAIN(TestNodePlans)
#include "tst_node_plans.moc"
