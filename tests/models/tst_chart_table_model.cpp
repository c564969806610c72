// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/chart_table_model.h"
#include "models/snapshot_table_model.h"
#include "tests/support/chart_world.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace tessera;
using namespace std::chrono_literals;

class TestChartTableModel : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English)); }
    void rowIsAMinute();
    void nextMinuteMovesTheRows();
    void otherLinesAreAnotherTable();
    void hoursSayTheirSpan();
    void timeOfAnAlertIsMarked();
};

void TestChartTableModel::rowIsAMinute()
{
    ChartTableModel model;
    const QAbstractItemModelTester tester(&model);
    model.setData(test::chartData({ .hasGap = true }));
    QCOMPARE(model.rowCount(), 60);
    QCOMPARE(model.columnCount(), 4);
    QCOMPARE(model.headerData(1, Qt::Horizontal, Qt::DisplayRole).toString(),
             QStringLiteral("10.7.0.4:5432"));
    QCOMPARE(model.minuteOfRow(59), test::chartNoon());
    QVERIFY(model.index(5, 1).data().toString().endsWith(QStringLiteral(" %")));
    QCOMPARE(model.index(35, 2).data().toString(), QStringLiteral("–"));
    model.setData({});
    QCOMPARE(model.rowCount(), 0);
}

/// Selection and scroll position stay while a live chart goes on.
void TestChartTableModel::nextMinuteMovesTheRows()
{
    ChartTableModel model;
    const QAbstractItemModelTester tester(&model);
    model.setData(test::chartData({}));
    const QPersistentModelIndex kept = model.index(30, 0);
    const auto minute = model.minuteOfRow(30);
    const QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    for (const auto by : { 1min, 3min, -2min }) {
        model.setData(test::chartData({ .end = test::chartNoon() + 1min + by }));
        QCOMPARE(model.rowCount(), 60);
        QCOMPARE(model.minuteOfRow(kept.row()), minute);
    }
    model.setData(test::chartData({ .length = 120min }));
    QCOMPARE(model.rowCount(), 120);
    QCOMPARE(model.minuteOfRow(kept.row()), minute);
    QCOMPARE(resets.count(), 0);
}

void TestChartTableModel::otherLinesAreAnotherTable()
{
    ChartTableModel model;
    const QAbstractItemModelTester tester(&model);
    model.setData(test::chartData({}));
    model.setData(test::chartData({ .lines = 5 }));
    QCOMPARE(model.columnCount(), 6);
    model.setData(test::chartData({ .lines = 5, .end = test::chartNoon() - 10h }));
    QCOMPARE(model.minuteOfRow(59), test::chartNoon() - 10h - 1min);
}

void TestChartTableModel::hoursSayTheirSpan()
{
    ChartTableModel model;
    const QAbstractItemModelTester tester(&model);
    model.setData(test::chartData({ .lines = 1, .length = 24h, .hasHours = true }));
    QCOMPARE(model.rowCount(), 25);
    QVERIFY(model.index(0, 1).data().toString().contains(QStringLiteral(" to ")));
    QVERIFY(model.index(0, 1).data(SortRole).toDouble() > 0);
}

void TestChartTableModel::timeOfAnAlertIsMarked()
{
    auto data = std::make_shared<ChartData>(*test::chartData({}));
    data->alerts = { { { test::chartNoon() - 10min, test::chartNoon() }, QStringLiteral("It fired."),
                       Severity::Critical } };
    ChartTableModel model;
    const QAbstractItemModelTester tester(&model);
    model.setData(data);
    QCOMPARE(model.index(58, 0).data(SeverityRole).toInt(), static_cast<int>(Severity::Critical));
    QCOMPARE(model.index(58, 0).data(Qt::ToolTipRole).toString(), QStringLiteral("It fired."));
    QVERIFY(!model.index(59, 0).data(SeverityRole).isValid());
    QVERIFY(!model.index(58, 1).data(SeverityRole).isValid());
}

QTEST_APPLESS_MAIN(TestChartTableModel)
#include "tst_chart_table_model.moc"
