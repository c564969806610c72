// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explain/parse_plan.h"
#include "models/plan_model.h"
#include "tests/support/fixture_file.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace tessera;
using namespace tessera::testing;
using namespace Qt::StringLiterals;

class TestPlanModel : public QObject
{
    Q_OBJECT
private slots:
    void stepsStandAsInThePlan();
    void badEstimateAndCostliestAreMarked();
    void summarySaysRouterOrFanOut();
};

namespace {

PlanTree planOf(const QString &name)
{
    return parsePlan(fixtureFile(u"explain/"_s + name + u".json"_s), { 102074, 102088, 102097 })
        .value_or(PlanTree());
}

} // namespace

void TestPlanModel::stepsStandAsInThePlan()
{
    PlanModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setRows(planRows(planOf(u"citus-fan-out"_s)));
    QCOMPARE(model.rowCount(), 1);
    const auto root = model.index(0, 0);
    QCOMPARE(root.data().toString(), u"HashAggregate"_s);
    const auto citus = model.index(0, 0, root);
    QCOMPARE(model.rowCount(citus), 2); // a row for each node
    const auto group = model.index(0, 0, citus);
    QVERIFY(group.data().toString().startsWith(u"127.0.0.1:"_s));
    const auto task = model.index(0, 0, group);
    QVERIFY(model.index(0, 0, model.index(0, 0, task)).data().toString().startsWith(u"Seq Scan on ads, shard "_s));
    // What Citus counts on is shown as no estimate.
    QVERIFY(citus.siblingAtColumn(PlanModel::ExpectedColumn).data().toString().isEmpty());
    double shares = 0;
    for (const auto &index : { root, citus })
        shares += index.siblingAtColumn(PlanModel::SelfColumn).data(ShareRole).toDouble();
    QVERIFY2(shares > 0.8 && shares <= 1.0, qPrintable(QString::number(shares)));
    model.setRows(planRows(planOf(u"citus-merge"_s)));
    QCOMPARE(model.index(0, 0).data().toString(), u"Citus Adaptive"_s);
    model.setRows({});
}

void TestPlanModel::badEstimateAndCostliestAreMarked()
{
    PlanModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QByteArray json = R"([{"Plan":{"Node Type":"Seq Scan","Relation Name":"t","Plan Rows":5,
        "Actual Rows":5000,"Actual Loops":1,"Actual Total Time":7,"Total Cost":1},"Execution Time":8}])";
    model.setRows(planRows(parsePlan(json).value_or(PlanTree())));
    const auto expected = model.index(0, PlanModel::ExpectedColumn);
    QVERIFY(expected.data(SeverityRole).isValid());
    QVERIFY(expected.data(Qt::ToolTipRole).toString().contains(u"1,000"_s)
            || expected.data(Qt::ToolTipRole).toString().contains(u"1000"_s));
    QVERIFY(model.index(0, PlanModel::SelfColumn).data(SeverityRole).isValid());
    QVERIFY(!model.index(0, PlanModel::RowsColumn).data(SeverityRole).isValid());
}

void TestPlanModel::summarySaysRouterOrFanOut()
{
    QVERIFY(planSummary(planOf(u"citus-router"_s)).startsWith(u"Router"_s));
    QVERIFY(planSummary(planOf(u"citus-merge"_s)).startsWith(u"Fan-out"_s));
    QVERIFY(planSummary(planOf(u"citus-merge"_s)).contains(u"not run"_s));
    QVERIFY(planSummary(planOf(u"local-join"_s)).startsWith(u"Planned"_s));
}

QTEST_GUILESS_MAIN(TestPlanModel)
#include "tst_plan_model.moc"
