// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/heat_steps.h"
#include "models/hot_ranges_model.h"

#include <QAbstractItemModelTester>
#include <QTest>

#include <cmath>

using namespace tessera;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// The scale of colours, the height of rows and the table of a heat map.
class TestHeatSteps : public QObject
{
    Q_OBJECT
private slots:
    void stepsAreFactors();
    void brightnessMovesAllButNothing();
    void rowsAreHighEnough();
    void hottestRowsAreListed();
};

void TestHeatSteps::stepsAreFactors()
{
    QCOMPARE(heatStepOf(0, 500), 0);
    QCOMPARE(heatStepOf(500, 500), heatSteps - 1);
    QCOMPARE(heatStepOf(1e9, 500), heatSteps - 1);
    QCOMPARE(heatStepOf(1e-9, 500), 1); // something is more than nothing
    QCOMPARE(heatStepOf(7, 0), 0);
    for (int step = 1; step < heatSteps; ++step)
        QCOMPARE(heatStepOf(heatRateOf(step, 4321), 4321), step);
}

void TestHeatSteps::brightnessMovesAllButNothing()
{
    QCOMPARE(brightened(0, 6, 100), 0);
    QCOMPARE(brightened(heatSteps - 1, 6, 100), heatSteps - 1);
    for (int step = 1; step < heatSteps - 1; ++step) {
        QCOMPARE(brightened(step, 0, 100), step);
        QVERIFY(brightened(step, 1, 100) >= step && brightened(step, -1, 100) <= step);
    }
    QVERIFY(brightened(50, 1, 100) > 50);
}

void TestHeatSteps::rowsAreHighEnough()
{
    constexpr auto lowest = std::numeric_limits<qint32>::min();
    constexpr auto highest = std::numeric_limits<qint32>::max();
    QCOMPARE(heatEdges({ { lowest, -1 }, { 0, highest } }), (std::vector<double> { 0, 0.5, 1 }));
    const auto edges = heatEdges({ { lowest, -1 }, { 0, 0 }, { 1, highest } }); // a tenant of its own
    QCOMPARE(edges.size(), 4U);
    QCOMPARE(edges.back(), 1.0);
    QVERIFY(edges[2] - edges[1] > 0.03 && edges[2] - edges[1] < 0.05);
    QCOMPARE(heatEdges({}), (std::vector<double> { 0 }));
}

void TestHeatSteps::hottestRowsAreListed()
{
    HeatImage image;
    image.begin = Minute(24h);
    image.columns = 2;
    image.rows = { { -10, -1 }, { 0, 9 }, { 10, 19 } };
    const auto nan = std::numeric_limits<float>::quiet_NaN();
    image.values = { 1, 3, 40, 20, nan, nan };
    image.owners = { 0, 0, 1, 1, -1, -1 };
    image.places = { { ShardId { 5 }, { u"public"_s, u"we\"ird; drop"_s }, -10, -1, NodeId { 2 } },
                     { ShardId { 6 }, { u"s"_s, u"größe"_s }, 0, 9, NodeId { 9 } } };
    image.rowMeans = { 2, 30, nan };
    HotRangesModel model;
    QAbstractItemModelTester tester(&model);
    model.setRows(hotRangeRows(image, { { u"2"_s, u"10.7.0.5:5432"_s } }));
    QCOMPARE(model.rowCount(), 2);
    const auto text = [&](int row, int column) { return model.index(row, column).data().toString(); };
    QCOMPARE(text(0, HotRangesModel::ShardColumn), u"6"_s);
    QCOMPARE(text(0, HotRangesModel::TableColumn), u"s.größe"_s);
    QCOMPARE(text(0, HotRangesModel::NodeColumn), u"9"_s);
    QCOMPARE(text(1, HotRangesModel::NodeColumn), u"10.7.0.5:5432"_s);
    QCOMPARE(text(1, HotRangesModel::TableColumn), u"we\"ird; drop"_s);
    QCOMPARE(model.row(0).hot.most, 40.0);
    QCOMPARE(model.row(1).hot.when.begin, Minute(24h + 1min));
}

QTEST_GUILESS_MAIN(TestHeatSteps)
#include "tst_heat_steps.moc"
