// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explain/parse_plan.h"
#include "core/explain/plan_shape.h"
#include "core/explain/plan_text.h"
#include "tests/support/fixture_file.h"

#include <QTest>

using namespace tessera;
using namespace tessera::testing;
using namespace Qt::StringLiterals;

/// What EXPLAIN of a real Citus 13.2.2 and of PostgreSQL 15 wrote is read as the plan that it is.
class TestParsePlan : public QObject
{
    Q_OBJECT
private slots:
    void tasksComeNodeByNodeTheSlowestFirst();
    void routerHasOneTask();
    void writesAndCoordinatorParts_data();
    void writesAndCoordinatorParts();
    void subplanIsSeenWithItsTime();
    void repartitionNamesItsTasks();
    void localPlanIsJudged();
    void loopsAndWorkersAreAddedUp();
    void shapeForgetsCostsAndShards();
    void differencesAreLines();
    void otherTextIsRefused_data();
    void otherTextIsRefused();
};

namespace {

/// The shards of the sandbox that the fixtures come from.
QSet<qint64> shards()
{
    QSet<qint64> ids;
    for (qint64 id = 102000; id < 102200; ++id)
        ids << id;
    return ids;
}

PlanTree planOf(const QString &name)
{
    const auto plan = parsePlan(fixtureFile(u"explain/"_s + name + u".json"_s), shards());
    if (!plan)
        QTest::qFail(qPrintable(plan.error().message), __FILE__, __LINE__);
    return plan.value_or(PlanTree());
}

const PlanNode *find(const PlanNode &node, const std::function<bool(const PlanNode &)> &is)
{
    if (is(node))
        return &node;
    for (const auto &child : node.children) {
        if (const auto *found = find(child, is))
            return found;
    }
    return nullptr;
}

const PlanNode *titled(const PlanTree &plan, const QString &title)
{
    return find(plan.root, [&title](const PlanNode &node) { return node.title == title; });
}

PlanTree scanOf(const QString &table, double rows, double actual, double cost)
{
    const auto json = u"[{\"Plan\":{\"Node Type\":\"Seq Scan\",\"Relation Name\":\"%1\",\"Plan Rows\":%2,"
                      "\"Actual Rows\":%3,\"Actual Loops\":1,\"Actual Total Time\":2,\"Total Cost\":%4},"
                      "\"Execution Time\":3}]"_s.arg(table)
                          .arg(rows)
                          .arg(actual)
                          .arg(cost);
    return parsePlan(json.toUtf8(), shards()).value_or(PlanTree());
}

} // namespace

void TestParsePlan::tasksComeNodeByNodeTheSlowestFirst()
{
    const auto plan = planOf(u"citus-fan-out"_s);
    QCOMPARE(plan.root.title, u"HashAggregate"_s);
    QCOMPARE(plan.tasks, 3);
    QVERIFY(plan.isAnalyzed());
    const auto *scan = titled(plan, u"Citus Adaptive"_s);
    QVERIFY(scan);
    QCOMPARE(scan->kind, PlanNodeKind::Distributed);
    QCOMPARE(scan->children.size(), 2);
    double before = 1e9;
    qsizetype tasks = 0;
    for (const auto &group : scan->children) {
        QCOMPARE(group.kind, PlanNodeKind::Group);
        QVERIFY(group.node.startsWith(u"127.0.0.1:"_s));
        QVERIFY(*group.time <= before);
        before = *group.time;
        QCOMPARE(group.time, group.children.first().time);
        for (const auto &task : group.children)
            QVERIFY(*task.time <= *group.time && task.node == group.node);
        tasks += group.children.size();
    }
    QCOMPARE(tasks, 3);
    const auto *ads = titled(plan, u"Seq Scan"_s);
    QCOMPARE(ads->table, u"ads"_s);
    QVERIFY(ads->shard && shards().contains(ads->shard->value));
    QVERIFY(ads->details.contains(u"Filter: (company_id = ANY ('{1,2,3}'::bigint[]))"_s));
    QVERIFY(ads->buffers.hit > 0);
    // Citus counts on 100,000 rows whatever comes: that is no wrong estimate of somebody's.
    QVERIFY(!scan->isMisestimate && !plan.root.isMisestimate);
    QVERIFY(scan->isCostliest); // the way to the nodes
    QVERIFY(*scan->self > 0 && *scan->self < *scan->time);
}

void TestParsePlan::routerHasOneTask()
{
    const auto plan = planOf(u"citus-router"_s);
    QCOMPARE(plan.tasks, 1);
    QCOMPARE(plan.root.children.size(), 1);
    const auto &task = plan.root.children.first();
    QCOMPARE(task.kind, PlanNodeKind::Task);
    QCOMPARE(task.children.first().title, u"Nested Loop"_s);
    const auto *index = titled(plan, u"Index Scan"_s);
    QCOMPARE(index->table, u"countries"_s);
    QCOMPARE(index->index, u"countries_pkey"_s);
    QCOMPARE(planShape(plan).first(), u"One task"_s);
}

void TestParsePlan::writesAndCoordinatorParts_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("step");
    QTest::addColumn<QString>("root");
    QTest::addColumn<QString>("detail");
    QTest::newRow("update") << u"citus-update"_s << u"Update"_s << u"Citus Adaptive"_s << u"1 task(s)"_s;
    QTest::newRow("insert through the coordinator") << u"citus-insert-select"_s << u"Limit"_s
        << u"Citus INSERT ... SELECT"_s << u"INSERT/SELECT method: pull to coordinator"_s;
    QTest::newRow("merge") << u"citus-merge"_s << u"Merge"_s << u"Citus Adaptive"_s
                           << u"Tasks Shown: One of 32"_s;
}

void TestParsePlan::writesAndCoordinatorParts()
{
    QFETCH(const QString, file);
    QFETCH(const QString, step);
    QFETCH(const QString, root);
    QFETCH(const QString, detail);
    const auto plan = planOf(file);
    QCOMPARE(plan.root.title, root);
    QVERIFY2(titled(plan, step), qPrintable(planText(plan)));
    QVERIFY2(plan.root.details.contains(detail), qPrintable(plan.root.details.join(u'\n')));
}

void TestParsePlan::subplanIsSeenWithItsTime()
{
    const auto plan = planOf(u"citus-subplan"_s);
    const auto *subplan =
        find(plan.root, [](const PlanNode &node) { return node.kind == PlanNodeKind::Subplan; });
    QVERIFY(subplan && subplan->time && *subplan->time > 1);
    QCOMPARE(subplan->children.first().title, u"Limit"_s);
    QVERIFY(subplan->details.contains(u"Result destination: Send to 2 nodes"_s));
    QCOMPARE(plan.tasks, 64);
    const auto *read = titled(plan, u"Function Scan"_s);
    QVERIFY(read->details.contains(u"Function Name: read_intermediate_result"_s));
}

void TestParsePlan::repartitionNamesItsTasks()
{
    const auto plan = planOf(u"citus-repartition"_s);
    QVERIFY(!plan.isAnalyzed());
    const auto &scan = plan.root.children.first();
    QCOMPARE(scan.children.size(), 2);
    QCOMPARE(scan.children.first().kind, PlanNodeKind::Repartition);
    QVERIFY(scan.details.contains(u"Tasks Shown: None, not supported for re-partition queries"_s));
}

void TestParsePlan::localPlanIsJudged()
{
    const auto plan = planOf(u"local-join"_s);
    QCOMPARE(plan.tasks, 0);
    const auto *join = titled(plan, u"Hash Right Join"_s);
    QVERIFY2(join, qPrintable(planText(plan)));
    QVERIFY(join->details.contains(u"Hash Cond: (a.attrelid = c.oid)"_s));
    QVERIFY(std::abs(*join->self - (*join->time - *join->children[0].time - *join->children[1].time)) < 1e-9);
    const auto *costliest = find(plan.root, [](const PlanNode &node) { return node.isCostliest; });
    QCOMPARE(costliest->table, u"pg_attribute"_s);
    QVERIFY(!scanOf(u"t"_s, 20, 199, 1).root.isMisestimate); // 9.95 times
    QVERIFY(scanOf(u"t"_s, 20, 200, 1).root.isMisestimate);
    QVERIFY(scanOf(u"t"_s, 2000, 0, 1).root.isMisestimate);
    QVERIFY(!scanOf(u"t"_s, 1, 90, 1).root.isMisestimate); // too few to matter
}

void TestParsePlan::loopsAndWorkersAreAddedUp()
{
    const QByteArray json =
        R"([{"Plan":{"Node Type":"Gather","Workers Launched":2,"Actual Total Time":10,"Actual Loops":1,"Actual Rows":3,
        "Plans":[{"Node Type":"Seq Scan","Parallel Aware":true,"Relation Name":"t","Actual Total Time":8,
        "Actual Rows":1,"Actual Loops":3,"Plan Rows":1},
        {"Node Type":"Index Only Scan","Scan Direction":"Backward","Actual Rows":0,"Actual Loops":0,
        "Actual Total Time":0,"Plan Rows":7}]},"Execution Time":10}])";
    const auto plan = parsePlan(json).value_or(PlanTree());
    QCOMPARE(plan.root.children[0].title, u"Parallel Seq Scan"_s);
    QCOMPARE(*plan.root.children[0].time, 8.0); // three processes side by side
    QCOMPARE(*plan.root.self, 2.0);
    QCOMPARE(rowsText(plan.root.children[1]), u"never run"_s);
    QVERIFY(!misestimate(plan.root.children[1]));
}

void TestParsePlan::shapeForgetsCostsAndShards()
{
    const auto one = planShape(scanOf(u"ads_102074"_s, 5, 6, 7));
    QCOMPARE(one, QStringList(u"Seq Scan on ads"_s));
    QCOMPARE(planPrint(one), planPrint(planShape(scanOf(u"ads_102075"_s, 50, 60, 70))));
    QVERIFY(planPrint(one) != planPrint(planShape(scanOf(u"ads_9"_s, 5, 6, 7)))); // no shard of ours
    const auto shape = planShape(planOf(u"citus-fan-out"_s));
    const QStringList expected { u"Tasks on many shards"_s, u"HashAggregate"_s, u"  Citus Adaptive"_s,
                                 u"    Task"_s, u"      HashAggregate"_s, u"        Seq Scan on ads"_s };
    QCOMPARE(shape, expected);
}

void TestParsePlan::differencesAreLines()
{
    using Side = ShapeDifference::Side;
    const QStringList before { u"Limit"_s, u"  Sort"_s, u"    Seq Scan on t"_s };
    const QStringList after { u"Limit"_s, u"  Index Scan using i on t"_s };
    const QList<ShapeDifference> expected { { Side::Both, u"Limit"_s },
                                            { Side::Before, u"  Sort"_s },
                                            { Side::Before, u"    Seq Scan on t"_s },
                                            { Side::After, u"  Index Scan using i on t"_s } };
    QCOMPARE(shapeDifferences(before, after), expected);
    QVERIFY(shapeDifferences({}, {}).isEmpty());
    QCOMPARE(shapeDifferences({}, { u"x"_s }).size(), 1);
}

void TestParsePlan::otherTextIsRefused_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no JSON") << QByteArray("Seq Scan on t");
    QTest::newRow("an empty list") << QByteArray("[]");
    QTest::newRow("a list of others") << QByteArray(R"([{"Plan":5}])");
    QTest::newRow("cut") << fixtureFile(u"explain/local-join.json"_s).chopped(30);
    QTest::newRow("deep") << QByteArray("[{\"Plan\":{\"Plans\":").repeated(5000);
}

void TestParsePlan::otherTextIsRefused()
{
    QFETCH(const QByteArray, json);
    const auto plan = parsePlan(json);
    QVERIFY(!plan);
    QCOMPARE(plan.error().kind, ErrorKind::Server);
}

QTEST_GUILESS_MAIN(TestParsePlan)
#include "tst_parse_plan.moc"
