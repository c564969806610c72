// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/map_content.h"
#include "models/map_moves.h"
#include "models/map_plan.h"
#include "models/placements_model.h"
#include "tests/support/map_world.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace tessera;
using namespace Qt::StringLiterals;

class TestMapPlan : public QObject
{
    Q_OBJECT
private slots:
    void changesOfOneSetAreOneStep();
    void planWithoutMovesIsNone();
    void bytesAreThoseOfTheWholeSet();
    void liveMoveTellsItsShareOfTheSet();
    void planThatTheCatalogsOvertookIsNotDrawn();
    void tableNamesTheMoves();
};

/// Changes of every shard of the first @p sets sets, in the order of steps that are not dense.
static QList<PlacementChange> changesOfSets(const ClusterState &state, int sets)
{
    QList<PlacementChange> changes;
    for (const auto &move : test::someMoves(state, sets)) {
        for (const auto *shard : state.snapshot->shardSet(*state.snapshot->shard(move.shard)))
            changes << PlacementChange { shard->id, move.from, move.to, move.step * 3 + 1 };
    }
    return changes;
}

void TestMapPlan::changesOfOneSetAreOneStep()
{
    const auto state = test::mapState({ .workers = 4, .isEmptyLast = true });
    auto changes = changesOfSets(state, 3);
    QCOMPARE(changes.size(), 15);
    std::reverse(changes.begin(), changes.end());
    const auto plan = mapPlan(PlanSource::Review, state, state.snapshot, changes);
    QVERIFY(plan);
    QCOMPARE(plan->steps(), 3);
    const auto moves = test::someMoves(state, 3);
    for (int i = 0; i < 3; ++i) {
        QCOMPARE(plan->changes.at(i).shard, moves.at(i).shard);
        QCOMPARE(plan->changes.at(i).step, i);
    }
}

void TestMapPlan::planWithoutMovesIsNone()
{
    auto state = test::mapState({});
    QVERIFY(!mapPlan(PlanSource::Run, state, state.snapshot, {}));
    QVERIFY(!mapPlan(PlanSource::Run, state, state.snapshot,
                     { { ShardId { 1 }, GroupId { 1 }, GroupId { 2 }, 0 } }));
    QVERIFY(!mapPlan(PlanSource::Run, state, {}, test::someMoves(state, 1)));
    QVERIFY(!serverMapPlan(state));
    state.serverPlan = ServerPlan {};
    QVERIFY(!serverMapPlan(state));
}

void TestMapPlan::bytesAreThoseOfTheWholeSet()
{
    auto state = test::mapState({ .workers = 4, .isEmptyLast = true });
    const auto moves = test::someMoves(state, 2);
    state.serverPlan = ServerPlan {
        {}, { { moves[0].shard, moves[0].from, moves[0].to }, { moves[1].shard, moves[1].from, moves[1].to } }
    };
    const auto plan = serverMapPlan(state);
    const auto content = mapContent(state, {}, nullptr);
    const auto first = *content->bytesOf(*content->setOf(moves[0].shard));
    const auto second = *content->bytesOf(*content->setOf(moves[1].shard));
    QCOMPARE(plan->bytesOf(1), std::optional(first));
    QCOMPARE(plan->bytesOf(2), std::optional(first + second));
    state.sizes = nullptr;
    QVERIFY(!serverMapPlan(state)->bytesOf(1));
}

static RunningMove running(const ClusterState &state, const Shard &shard, qint64 source, qint64 target)
{
    return { .shard = shard.id,
             .source = state.snapshot->primaryOf(GroupId { 1 })->address(),
             .target = state.snapshot->nodes().last().address(),
             .operation = u"move"_s,
             .hasBegun = true,
             .sourceSize = ByteCount { source },
             .targetSize = ByteCount { target },
             .phases = { { u"Copying Data"_s, {} } } };
}

void TestMapPlan::liveMoveTellsItsShareOfTheSet()
{
    auto state = test::mapState({ .workers = 4, .isEmptyLast = true });
    const auto change = test::someMoves(state, 1).first();
    const auto set = state.snapshot->shardSet(*state.snapshot->shard(change.shard));
    state.moves = { running(state, *set[0], 1000, 0), running(state, *set[1], 3000, 4000) };
    state.moves[0].isDone = true;
    auto content = mapContent(state, {}, nullptr);
    const auto index = *content->setOf(change.shard);
    QVERIFY(content->moves.value(index).isLive);
    QCOMPARE(content->moves.value(index).percent(), std::optional(100)); // never more than the source
    state.moves[1].targetSize = ByteCount { 500 };
    content = mapContent(state, { { change }, 0 }, nullptr);
    const auto move = content->moves.value(index);
    QCOMPARE(move.percent(), std::optional(37));
    QCOMPARE(move.phase, u"Copying Data"_s);
    QCOMPARE(move.step, 0);
    QVERIFY(moveText(*content, move).endsWith(u"37\u00a0%"_s)
            || moveText(*content, move).endsWith(u"37 %"_s));
    state.moves[1].sourceSize.reset();
    state.moves[0].sourceSize.reset();
    content = mapContent(state, {}, nullptr);
    QVERIFY(!content->moves.value(index).percent());
    state.moves[1].isDone = true;
    QVERIFY(mapContent(state, {}, nullptr)->moves.isEmpty());
}

void TestMapPlan::planThatTheCatalogsOvertookIsNotDrawn()
{
    const auto state = test::mapState({ .workers = 4, .isEmptyLast = true });
    auto change = test::someMoves(state, 1).first();
    change.from = GroupId { 3 }; // the set is on group 1
    const auto content = mapContent(state, { { change }, 0 }, nullptr);
    for (const auto &tile : content->tiles)
        QCOMPARE(tile.state, TileState::Stays);
}

void TestMapPlan::tableNamesTheMoves()
{
    const auto state = test::mapState({ .workers = 4, .isEmptyLast = true });
    const auto moves = test::someMoves(state, 2);
    PlacementsModel model;
    const QAbstractItemModelTester tester(&model);
    model.setState(state, mapContent(state, { moves, 1 }, nullptr));
    const auto textOf = [&model](ShardId shard) {
        return model.index(model.rowOf(shard), PlacementsModel::PlanColumn).data().toString();
    };
    QCOMPARE(textOf(moves[0].shard), u"moved to worker 4"_s);
    QCOMPARE(textOf(moves[1].shard), u"move 2: to worker 4"_s);
    QCOMPARE(textOf(state.snapshot->shards()[1].id), QString());
    model.sort(PlacementsModel::PlanColumn, Qt::DescendingOrder);
    QVERIFY(!model.index(0, PlacementsModel::PlanColumn).data().toString().isEmpty());
}

QTEST_GUILESS_MAIN(TestMapPlan)
#include "tst_map_plan.moc"
