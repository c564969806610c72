// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/map_measures.h"
#include "models/placements_model.h"
#include "tests/support/map_world.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace tessera;
using namespace Qt::StringLiterals;

class TestMapMeasures : public QObject
{
    Q_OBJECT
private slots:
    void skewIsAgainstTheMeanOfTheBand();
    void unknownSizeIsNoSkew();
    void ratesAreOfTheWholeSetOrUnknown();
    void tableShowsAndSortsThem();
};

void TestMapMeasures::skewIsAgainstTheMeanOfTheBand()
{
    const auto state = test::mapState({ .workers = 3, .tables = 2, .shards = 16 });
    const auto content = mapContent(state, {}, nullptr);
    const auto skews = setSkews(*content);
    double sum = 0;
    for (quint32 set = 0; set < 16; ++set)
        sum += static_cast<double>(skews[set]);
    QVERIFY(std::abs(sum / 16 - 1) < 1e-5); // the mean of the ratios to the mean
    const double ratio = static_cast<double>(content->bytesOf(0)->value) / content->bands[0].meanBytes;
    QVERIFY(std::abs(ratio - static_cast<double>(skews[0])) < 1e-5);
}

void TestMapMeasures::unknownSizeIsNoSkew()
{
    const auto state = test::mapState({ .workers = 3, .shards = 16, .hasSizes = false });
    const auto content = mapContent(state, {}, nullptr);
    for (const float skew : setSkews(*content))
        QVERIFY(skew < 0);
    QVERIFY(!skewOf(*content, content->tiles.front()));
}

static ActivityPtr activityOfAll(const ClusterState &state)
{
    auto activity = std::make_shared<ShardActivity>();
    activity->readAt = QDateTime::currentDateTimeUtc();
    activity->since = activity->readAt.addSecs(-10);
    for (const auto &placement : state.snapshot->placements())
        activity->rates.push_back({ placement.id, static_cast<double>(placement.shard % 16), 2 });
    std::ranges::sort(activity->rates, {}, &PlacementActivity::placement);
    return activity;
}

void TestMapMeasures::ratesAreOfTheWholeSetOrUnknown()
{
    const auto state = test::mapState({ .workers = 3, .tables = 2, .shards = 16 });
    const auto content = mapContent(state, {}, nullptr);
    const auto activity = activityOfAll(state);
    const auto set = *content->setOf(state.snapshot->shards()[5].id);
    const auto column =
        content->columnIndex(state.snapshot->placementsOf(state.snapshot->shards()[5]).front().group);
    const auto rates = ratesOf(*content, activity.get(), set, column);
    QVERIFY(rates);
    QCOMPARE(rates->reads, 10.0); // two tables of five each
    QCOMPARE(rates->writes, 4.0);
    QVERIFY(!ratesOf(*content, nullptr, set, column));
    QVERIFY(!ratesOf(*content, activity.get(), set, column == 1 ? 2 : 1)); // it is not there
    auto partly = *activity;
    std::erase_if(partly.rates, [&](const PlacementActivity &rate) {
        return rate.placement == state.snapshot->placementsOf(state.snapshot->shards()[5]).front().id;
    });
    QVERIFY(!ratesOf(*content, &partly, set, column));
    QVERIFY(ratesOf(*content, &partly, state.snapshot->shards()[6]));
}

void TestMapMeasures::tableShowsAndSortsThem()
{
    auto state = test::mapState({ .workers = 3, .tables = 1, .shards = 16 });
    PlacementsModel model;
    const QAbstractItemModelTester tester(&model);
    const auto content = mapContent(state, {}, nullptr);
    model.setState(state, content);
    QCOMPARE(model.index(0, PlacementsModel::ReadsColumn).data().toString(), QString());
    QVERIFY(model.index(0, PlacementsModel::SkewColumn).data().toString().endsWith(u"× mean"_s));
    state.activity = activityOfAll(state);
    model.setState(state, content);
    model.sort(PlacementsModel::ReadsColumn, Qt::DescendingOrder);
    QCOMPARE(model.index(0, PlacementsModel::ReadsColumn).data().toString(), u"15 /s"_s);
    QCOMPARE(model.index(0, PlacementsModel::WritesColumn).data().toString(), u"2.0 /s"_s);
    model.sort(PlacementsModel::SkewColumn, Qt::DescendingOrder);
    const auto skews = setSkews(*content);
    const auto first = static_cast<double>(skews[*content->setOf(model.shardAt(0))]);
    QVERIFY(first > 0);
    for (int row = 1; row < model.rowCount(); ++row)
        QVERIFY(static_cast<double>(skews[*content->setOf(model.shardAt(row))]) <= first);
}

QTEST_GUILESS_MAIN(TestMapMeasures)
#include "tst_map_measures.moc"
