// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/action_text.h"
#include "core/plan/confirmation.h"
#include "core/plan/plan_json.h"

#include <QJsonDocument>
#include <QTest>

using namespace tessera;

class TestPlanJson : public QObject
{
    Q_OBJECT
private slots:
    void planSurvivesTheRoundTrip();
    void unknownKindIsNamed();
    void otherJsonIsNoPlan();
    void printedSqlQuotesHostileValues();
    void readOnlyConnectionNeverRuns();
    void productionAsksForTheName();
};

void TestPlanJson::planSurvivesTheRoundTrip()
{
    Plan plan;
    plan.operation = QStringLiteral("shard.move");
    plan.title = QStringLiteral("Move we\"ird; drop");
    plan.parameters = { { QStringLiteral("shard"), 102008 } };
    plan.steps = {
        { .title = QStringLiteral("one"),
          .run = RunSql { .sql = QStringLiteral("SELECT $1, $2"),
                          .values = { QStringLiteral("ü'"), Value(std::nullopt),
                                      Value(qint64 { 9007199254740991 }) },
                          .onNode = true,
                          .node = NodeId { 3 },
                          .copiesShards = true },
          .undo = RunProgram { { QStringLiteral("true"), QStringLiteral("a b") } },
          .canUndo = true,
          .locks = QStringLiteral("writes"),
          .bytes = ByteCount { 12 },
          .estimate = { std::chrono::seconds(2), std::chrono::seconds(9) },
          .check = WaitUntil { QStringLiteral("SELECT true"), { true }, std::chrono::milliseconds(5) },
          .transfer = Transfer { ShardId { 102008 }, NodeId { 2 }, NodeId { 3 }, ColocationId { 4 } } },
        { .title = QStringLiteral("two"), .run = FollowJob { JobId { 8 } } },
    };
    plan.moves = { { ShardId { 102008 }, GroupId { 1 }, GroupId { 2 }, 0 } };
    plan.onFailure = OnFailure::KeepFinished;
    plan.lanes = { .outOfNode = 3, .intoNode = 4, .oneInColocationGroup = true };
    plan.scope = { { QStringLiteral("orders") }, true };
    plan.needs = { .logicalReplication = true,
                   .superuser = true,
                   .functions = { QStringLiteral("citus_add_node") },
                   .bytesInto = { { NodeId { 2 }, ByteCount { 12 } } },
                   .newNodes = { QStringLiteral("w3:5432") } };
    plan.fingerprint = QStringLiteral("abc");
    const auto text = QJsonDocument(planToJson(plan)).toJson();
    QCOMPARE(planFromJson(QJsonDocument::fromJson(text).object()).value(), plan);
}

void TestPlanJson::unknownKindIsNamed()
{
    const auto action = actionFromJson({ { QStringLiteral("kind"), QStringLiteral("format-disk") } });
    QVERIFY(!action && action.error().message.contains(QLatin1String("format-disk")));
}

void TestPlanJson::otherJsonIsNoPlan()
{
    QCOMPARE(planFromJson({}).error().kind, ErrorKind::Invalid);
    QCOMPARE(planFromJson({ { QStringLiteral("tesseraPlan"), 1 } }).error().kind, ErrorKind::Invalid);
}

void TestPlanJson::printedSqlQuotesHostileValues()
{
    QCOMPARE(printedSql(QStringLiteral("SELECT f($1, $2, $3, $10)"),
                        { QStringLiteral("we'ird; $2 \\"), Value(7), Value(std::nullopt) }),
             QStringLiteral("SELECT f(E'we''ird; $2 \\\\', 7, NULL, $10)"));
}

void TestPlanJson::readOnlyConnectionNeverRuns()
{
    const auto name = QStringLiteral("shop");
    QCOMPARE(confirm({ true, name }, EnvironmentClass::Development, true, name).error().kind,
             ErrorKind::Refused);
    QVERIFY(confirm({ true }, EnvironmentClass::Development, false, name));
    QVERIFY(!confirm({ false }, EnvironmentClass::Development, false, name));
}

void TestPlanJson::productionAsksForTheName()
{
    const auto name = QStringLiteral("shop");
    QVERIFY(confirm({ true }, EnvironmentClass::Test, false, name));
    QVERIFY(!confirm({ true }, EnvironmentClass::Production, false, name));
    QVERIFY(!confirm({ true, QStringLiteral("Shop") }, EnvironmentClass::Production, false, name));
    QVERIFY(!confirm({ false, name }, EnvironmentClass::Production, false, name));
    QVERIFY(confirm({ true, name }, EnvironmentClass::Production, false, name));
}

QTEST_GUILESS_MAIN(TestPlanJson)
#include "tst_plan_json.moc"
