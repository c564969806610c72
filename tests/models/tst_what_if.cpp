// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/map_content.h"
#include "models/what_if.h"
#include "tests/support/cluster_text.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace tessera;
using namespace tessera::test;
using namespace Qt::StringLiterals;

namespace {

RebalanceStrategy byCount()
{
    return { .name = u"by_shard_count"_s,
             .isDefault = true,
             .costFunction = u"citus_shard_cost_1"_s,
             .capacityFunction = u"citus_node_capacity_1"_s,
             .allowedFunction = u"citus_shard_allowed_on_node_true"_s,
             .defaultThreshold = 0 };
}

const auto crowded =
    u"w1 group 1 | w2 group 2 | orders: hash id group 1 shards 4 on w1 | lines: hash id group 1 shards 4 on w1"_s;

WhatIf asked(const QString &world, RebalanceQuestion question)
{
    ClusterState state;
    state.snapshot = clusterFromText(world);
    return whatIf(state, shardSetsOf(state.snapshot, nullptr), question);
}

} // namespace

class TestWhatIf : public QObject
{
    Q_OBJECT

private slots:
    void everyShardOfASetChangesItsPlace();
    void rowsSayWhy();
    void imaginedNodesAreColumnsOfTheMap();
    void sentences_data();
    void sentences();
    void nodesAreKnownAfterEachMove();
    void disksAreForeseen();
    void imaginedNodesHaveACapacity();
};

void TestWhatIf::everyShardOfASetChangesItsPlace()
{
    const auto answer = asked(crowded, { .strategy = byCount() });
    QCOMPARE(answer.plan.moves.size(), 2);
    QCOMPARE(answer.changes.size(), 4); // two sets of two shards
    QCOMPARE(answer.changes.first().step, 0);
    QCOMPARE(answer.changes.last().step, 1);
    QCOMPARE(answer.changes.last().to, GroupId { 2 });
}

void TestWhatIf::rowsSayWhy()
{
    const auto answer = asked(crowded, { .strategy = byCount() });
    PlannedMovesModel model;
    const QAbstractItemModelTester tester(&model);
    model.setRows(answer.rows);
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.index(0, 1).data().toString(),
             u"Moves a set of unknown size from w1:5432 (100 % above the mean) to w2:5432 (empty)."_s);
    QCOMPARE(
        model.index(1, 1).data().toString(),
        u"Moves a set of unknown size from w1:5432 (50 % above the mean) to w2:5432 (50 % below the mean)."_s);
    model.setRows({});
    QCOMPARE(model.rowCount(), 0);
}

void TestWhatIf::imaginedNodesAreColumnsOfTheMap()
{
    const auto answer = asked(crowded, { .strategy = byCount(), .newNodes = 2 });
    QCOMPARE(answer.rows.first().why.section(u" to "_s, 1), u"w2:5432 (empty)."_s);
    const auto content = mapContent(answer.world, { answer.changes, int(answer.plan.moves.size()) }, nullptr);
    QStringList names;
    for (const auto &column : content->columns)
        names << column.name;
    QCOMPARE(names, (QStringList { u"worker 1"_s, u"worker 2"_s, u"new node 1"_s, u"new node 2"_s }));
    QCOMPARE(content->columns.at(2).tiles, 1U);
    QCOMPARE(content->columnIndex(GroupId { -2 }), 3U);
    QCOMPARE(content->columnIndex(GroupId { 77 }), 4U);
}

void TestWhatIf::sentences_data()
{
    QTest::addColumn<QString>("world");
    QTest::addColumn<int>("newNodes");
    QTest::addColumn<qint64>("maxMoves");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("moves")
        << crowded << 0 << qint64 { 9 }
        << u"2 move(s), 0 bytes: the largest distance from the mean goes from 100 % to 0 %."_s;
    QTest::newRow("balanced") << u"w1 group 1 | w2 group 2 | orders: hash id group 1 shards 4 on w1 w2"_s << 0
                              << qint64 { 9 }
                              << u"Nothing would be moved: the largest distance from the mean is 0 %."_s;
    QTest::newRow("limited") << crowded << 0 << qint64 { 0 }
                             << u"The limit leaves no room for the first move."_s;
    QTest::newRow("refused") << crowded << 1001 << qint64 { 9 } << u"Imagine between 0 and 1000 new nodes."_s;
}

void TestWhatIf::sentences()
{
    QFETCH(QString, world);
    QFETCH(int, newNodes);
    QFETCH(qint64, maxMoves);
    QFETCH(QString, sentence);
    QCOMPARE(
        whatIfSentence(asked(world, { .strategy = byCount(), .newNodes = newNodes, .maxMoves = maxMoves })),
        sentence);
}

void TestWhatIf::nodesAreKnownAfterEachMove()
{
    const auto plan = asked(crowded, { .strategy = byCount() }).plan;
    QList<qsizetype> onFirst;
    for (qsizetype step = 0; step <= 3; ++step)
        onFirst << nodesAfter(plan, step).at(1).setsAfter; // after the coordinator
    QCOMPARE(onFirst, (QList<qsizetype> { 4, 3, 2, 2 }));
}

void TestWhatIf::disksAreForeseen()
{
    ClusterState state;
    state.snapshot = clusterFromText(crowded);
    const auto sizes = sizesFromText(*state.snapshot,
                                     u"102008 100|102009 100|102010 100|102011 100|102012 100|102013 100|"
                                     "102014 100|102015 100"_s);
    auto disks = std::make_shared<NodeDisks>();
    disks->nodes.insert(state.snapshot->primaryOf(GroupId { 2 })->id, { { 450 }, { 1000 } });
    state.disks = disks;
    const auto answer = whatIf(state, shardSetsOf(state.snapshot, sizes.get()), { .strategy = byCount() });
    QCOMPARE(answer.plan.moves.size(), 2);
    QCOMPARE(answer.disks->freeAfter(GroupId { 2 }, 2), std::optional(ByteCount { 50 }));
    QCOMPARE(answer.disks->freeAfter(GroupId { 1 }, 2), std::nullopt);
    QCOMPARE(answer.disks->tightest()->move, 2);
    QVERIFY(!answer.disks->isEnough());
    QVERIFY(!asked(crowded, { .strategy = byCount(), .newNodes = 1001 }).disks);
}

void TestWhatIf::imaginedNodesHaveACapacity()
{
    const auto held = [](double capacity) {
        const auto plan =
            asked(crowded, { .strategy = byCount(), .newNodes = 1, .newNodeCapacity = capacity }).plan;
        return plan.nodes.last().setsAfter;
    };
    QCOMPARE(held(1), 1);
    QCOMPARE(held(2), 2);
    QCOMPARE(asked(crowded, { .strategy = byCount(), .newNodes = 1, .newNodeCapacity = -1 }).problem,
             u"A capacity is a number of at least 0; 1 is an ordinary node."_s);
}

QTEST_GUILESS_MAIN(TestWhatIf)
#include "tst_what_if.moc"
