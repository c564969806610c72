// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ha/sync_names.h"
#include "core/operations/add_standby.h"
#include "core/operations/operation_catalogue.h"
#include "core/plan/action_text.h"
#include "core/plan/plan_json.h"
#include "tests/support/plan_world.h"

#include <QTest>

using namespace tessera;
using namespace Qt::StringLiterals;

namespace {

MemberReading member(const QString &server, bool isStandby)
{
    return { .server = server,
             .isReachable = true,
             .systemIdentifier = u"71"_s,
             .isInRecovery = isStandby,
             .name = isStandby ? u"w1b"_s : QString(),
             .slot = isStandby ? u"w1b"_s : QString(),
             .hasHost = true,
             .stopCommand = u"pg_ctl stop"_s,
             .startCommand = u"pg_ctl start"_s };
}

/// Group 1 has a synchronous standby w1b; the host of w1c is known, no server runs there.
PlanFacts healthyFacts()
{
    auto facts = test::planFactsOf(u"coord group 0 noshards | w1 group 1"_s);
    facts.members = { member(u"w1:5432"_s, false), member(u"w1b:5432"_s, true),
                      MemberReading { .server = u"w1c:5432"_s, .problem = u"refused"_s, .hasHost = true } };
    for (const auto &node : facts.snapshot->nodes())
        facts.groups << NodeGroup { .primary = node, .reading = ServerReading {} };
    facts.groups[1].reading = ServerReading {
        .syncNames = u"ANY 1 (w1b)"_s,
        .standbys = { { .name = u"w1b"_s, .state = u"streaming"_s, .sync = u"quorum"_s, .slot = u"w1b"_s } },
        .physicalSlots = { { .name = u"w1b"_s, .isActive = true } }
    };
    return facts;
}

ServerReading &readingOf(PlanFacts &facts)
{
    return *facts.groups[1].reading;
}

Result<Plan> planned(const PlanFacts &facts, const QString &operation, QJsonObject parameters)
{
    if (!parameters.contains(u"group"_s))
        parameters.insert(u"group"_s, u"1"_s);
    return planOperation(operation, parameters, facts);
}

QStringList titles(const Plan &plan)
{
    QStringList list;
    for (const auto &step : plan.steps)
        list << step.title;
    return list;
}

QString refusalOf(const Result<Plan> &plan)
{
    return plan || plan.error().kind != ErrorKind::Refused ? QString() : plan.error().message;
}

} // namespace

/// The plans that change the standbys of a group, and when there are none (failover.md §4).
class TestStandbyPlans : public QObject
{
    Q_OBJECT
private slots:
    void syncNamesAreRead_data();
    void syncNamesAreRead();
    void syncNamesChange();
    void answeringStandbysCoverAllCommits();
    void policies_data();
    void policies();
    void policyIsRefused();
    void standbyIsAdded();
    void standbyIsNotAdded();
    void namesFit();
    void standbyIsRegistered();
    void standbyIsNotRegistered();
    void standbyIsRemoved();
    void lostStandbyIsRemoved();
    void standbyIsNotRemoved();
    void journalKeepsThem();
};

void TestStandbyPlans::syncNamesAreRead_data()
{
    QTest::addColumn<QString>("setting");
    QTest::addColumn<SyncNames>("expected");
    QTest::newRow("nobody") << QString() << SyncNames { .isAny = false };
    QTest::newRow("any") << u"ANY 2 (a, \"B \"\"c\", d)"_s
                         << SyncNames { true, 2, { u"a"_s, u"B \"c"_s, u"d"_s } };
    QTest::newRow("first") << u"first 1(a)"_s << SyncNames { false, 1, { u"a"_s } };
    QTest::newRow("number") << u"2 (a,b)"_s << SyncNames { false, 2, { u"a"_s, u"b"_s } };
    QTest::newRow("list") << u" a , b"_s << SyncNames { false, 1, { u"a"_s, u"b"_s } };
    QTest::newRow("all") << u"*"_s << SyncNames { false, 1, { u"*"_s } };
}

void TestStandbyPlans::syncNamesAreRead()
{
    QFETCH(QString, setting);
    QFETCH(SyncNames, expected);
    const auto read = SyncNames::from(setting);
    QCOMPARE(read.text(), expected.text());
    QCOMPARE(read, expected);
    if (!setting.isEmpty())
        QCOMPARE(SyncNames::from(read.text()), read);
}

void TestStandbyPlans::syncNamesChange()
{
    const auto two = SyncNames::from(u"FIRST 2 (a, b)"_s);
    QCOMPARE(two.with(u"we\"ird; drop"_s).text(), u"FIRST 2 (\"a\", \"b\", \"we\"\"ird; drop\")"_s);
    QCOMPARE(two.with(u"A"_s), two);
    QCOMPARE(two.without(u"B"_s).text(), u"FIRST 1 (\"a\")"_s);
    QCOMPARE(two.without(u"a"_s).without(u"b"_s).text(), QString());
    QCOMPARE(SyncNames::from({}).with(u"a"_s).text(), u"ANY 1 (\"a\")"_s);
    QCOMPARE(SyncNames::from(u"*"_s).text(), u"FIRST 1 (*)"_s);
}

/// R + W > N
void TestStandbyPlans::answeringStandbysCoverAllCommits()
{
    const auto any = SyncNames::from(u"ANY 1 (a, B)"_s);
    QVERIFY(any.isCoveredBy({ u"a"_s, u"b"_s }));
    QVERIFY(!any.isCoveredBy({ u"a"_s, u"a"_s, u"c"_s }));
    QVERIFY(SyncNames::from(u"ANY 2 (a, b, c)"_s).isCoveredBy({ u"c"_s, u"a"_s }));
    QVERIFY(!SyncNames::from(u"*"_s).isCoveredBy({ u"a"_s }));
    QVERIFY(!SyncNames::from({}).isCoveredBy({ u"a"_s }));
}

void TestStandbyPlans::policies_data()
{
    QTest::addColumn<QString>("policy");
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::newRow("off") << u"off"_s << u"ANY 1 (w1b)"_s << u"''"_s;
    QTest::newRow("strict keeps who is away")
        << u"strict"_s << u"ANY 1 (away)"_s << u"'ANY 1 (\"away\", \"w1b\")'"_s;
    QTest::newRow("strict anew") << u"strict"_s << QString() << u"'ANY 1 (\"w1b\")'"_s;
    QTest::newRow("prefer drops who is away") << u"prefer"_s << u"FIRST 1 (away)"_s << u"'ANY 1 (\"w1b\")'"_s;
}

void TestStandbyPlans::policies()
{
    QFETCH(QString, policy);
    QFETCH(QString, before);
    QFETCH(QString, after);
    auto facts = healthyFacts();
    readingOf(facts).syncNames = before;
    const auto plan = planned(facts, u"ha.sync"_s, { { u"policy"_s, policy } });
    QVERIFY2(plan, plan ? "" : qPrintable(plan.error().message));
    QCOMPARE(plan->steps.size(), 1);
    const auto text = actionText(plan->steps.first().run);
    QVERIFY2(text.contains(u"synchronous_standby_names = "_s + after), qPrintable(text));
    QVERIFY(plan->steps.first().canUndo);
    QCOMPARE(plan->notes.isEmpty(), false);
}

void TestStandbyPlans::policyIsRefused()
{
    auto facts = healthyFacts();
    QVERIFY(refusalOf(planned(facts, u"ha.sync"_s, { { u"policy"_s, u"strict"_s } })).contains(u"already"_s));
    QCOMPARE(planned(facts, u"ha.sync"_s, { { u"policy"_s, u"maybe"_s } }).error().kind, ErrorKind::Invalid);
    readingOf(facts).standbys.clear();
    QVERIFY(refusalOf(planned(facts, u"ha.sync"_s, { { u"policy"_s, u"strict"_s } })).contains(u"hang"_s));
    const QJsonObject elsewhere { { u"policy"_s, u"off"_s }, { u"group"_s, u"7"_s } };
    QVERIFY(refusalOf(planned(facts, u"ha.sync"_s, elsewhere)).contains(u"no node group '7'"_s));
    facts.groups[1].reading.reset();
    facts.groups[1].problem = u"refused"_s;
    QVERIFY(refusalOf(planned(facts, u"ha.sync"_s, { { u"policy"_s, u"off"_s } }))
                .contains(u"does not answer"_s));
}

void TestStandbyPlans::standbyIsAdded()
{
    const auto plan = planned(healthyFacts(), u"ha.standby.add"_s, { { u"server"_s, u"w1c:5432"_s } });
    QVERIFY2(plan, plan ? "" : qPrintable(plan.error().message));
    QCOMPARE(titles(*plan),
             QStringList({ u"Make a slot for w1c:5432 on w1:5432."_s, u"Copy w1:5432 to w1c:5432."_s,
                           u"Start w1c:5432 as a standby."_s, u"Wait until w1c:5432 streams."_s,
                           u"Let commits on w1:5432 wait for 1 of the standbys w1b, standby_w1c_5432."_s }));
    const auto copy = std::get<CopyServer>(plan->steps.at(1).run);
    QCOMPARE(copy.like, u"w1b:5432"_s);
    QCOMPARE(copy.name, u"standby_w1c_5432"_s);
    for (const auto &step : plan->steps)
        QVERIFY2(step.canUndo, qPrintable(step.title));
}

void TestStandbyPlans::standbyIsNotAdded()
{
    auto facts = healthyFacts();
    const auto refusal = [&](const QString &server, const QString &connection = {}) {
        return refusalOf(planned(facts, u"ha.standby.add"_s,
                                 { { u"server"_s, server }, { u"connection"_s, connection } }));
    };
    QVERIFY(refusal(u"nowhere:5432"_s).contains(u"host of nowhere:5432 is not known"_s));
    QVERIFY(refusal(u"w1b:5432"_s).contains(u"runs at w1b:5432 already"_s));
    QVERIFY(refusal(u"w1c:5432"_s, u"user=r password=secret"_s).contains(u"no password"_s));
    readingOf(facts).physicalSlots << StandbySlot { .name = u"standby_w1c_5432"_s };
    QVERIFY(refusal(u"w1c:5432"_s).contains(u"has a slot standby_w1c_5432"_s));
}

void TestStandbyPlans::namesFit()
{
    QCOMPARE(standbyNameFor(u"DB-1.example:5433"_s), u"standby_db_1_example_5433"_s);
    const auto longName = standbyNameFor(QString(80, u'x') + u".a'; DROP\":5432"_s);
    QCOMPARE(longName.size(), 63);
    QVERIFY(longName.endsWith(u"_a___drop__5432"_s));
    QCOMPARE(standbyNameFor(QString(80, QChar(0x20ac))), u"standby_"_s + QString(55, u'_'));
}

void TestStandbyPlans::standbyIsRegistered()
{
    const auto hostile = QString::fromUtf8("we\"ird; drop'ü");
    const auto plan = planned(healthyFacts(), u"ha.standby.register"_s,
                              { { u"server"_s, u"w1b:5432"_s }, { u"cluster"_s, hostile } });
    QVERIFY2(plan, plan ? "" : qPrintable(plan.error().message));
    QCOMPARE(titles(*plan), QStringList { u"Enter w1b:5432 in pg_dist_node as a secondary."_s });
    const auto &step = plan->steps.first();
    const auto &run = std::get<RunSql>(step.run);
    QVERIFY2(!run.sql.contains(u"drop"_s), qPrintable(run.sql)); // bound, not written
    QCOMPARE(run.values.size(), 5);
    QVERIFY(run.values.last() == Value(hostile));
    QVERIFY(std::get<RunSql>(step.undo).sql.contains(u"citus_remove_node"_s));
    QVERIFY(plan->notes.first().contains(hostile));
}

void TestStandbyPlans::standbyIsNotRegistered()
{
    const auto refusal = [](const PlanFacts &facts, const QString &server) {
        return refusalOf(planned(facts, u"ha.standby.register"_s, { { u"server"_s, server } }));
    };
    QVERIFY(refusal(healthyFacts(), u"nowhere:5432"_s).contains(u"cannot be reached"_s));
    QVERIFY(refusal(healthyFacts(), u"w1:5432"_s).contains(u"in pg_dist_node already"_s));
    auto lagging = healthyFacts();
    readingOf(lagging).standbys.first().state = u"catchup"_s;
    QVERIFY(refusal(lagging, u"w1b:5432"_s).contains(u"does not stream"_s));
    const auto tooLong =
        planned(healthyFacts(), u"ha.standby.register"_s,
                { { u"server"_s, u"w1b:5432"_s }, { u"cluster"_s, QString(22, QChar(0x20ac)) } });
    QVERIFY(!tooLong && tooLong.error().kind == ErrorKind::Invalid);
}

void TestStandbyPlans::standbyIsRemoved()
{
    for (const auto &called : { u"w1b"_s, u"w1b:5432"_s }) {
        const auto plan = planned(healthyFacts(), u"ha.standby.remove"_s, { { u"server"_s, called } });
        QVERIFY2(plan, plan ? "" : qPrintable(plan.error().message));
        QCOMPARE(titles(*plan),
                 QStringList({ u"Let commits on w1:5432 wait for no standby."_s,
                               u"Keep the host of w1b:5432 from starting it by itself."_s,
                               u"Stop w1b:5432."_s, u"Drop its slot w1b on w1:5432, which keeps WAL."_s,
                               u"Move the data folder of w1b:5432 aside; nothing is deleted."_s }));
        QVERIFY(!plan->notes.isEmpty());
    }
}

/// Its machine is gone: commits must wait for it no longer, and its slot keep nothing.
void TestStandbyPlans::lostStandbyIsRemoved()
{
    auto facts = healthyFacts();
    facts.members.removeAt(1);
    readingOf(facts).standbys.clear();
    const auto plan = planned(facts, u"ha.standby.remove"_s, { { u"server"_s, u"w1b"_s } });
    QVERIFY2(plan, plan ? "" : qPrintable(plan.error().message));
    QCOMPARE(titles(*plan),
             QStringList({ u"Let commits on w1:5432 wait for no standby."_s,
                           u"Drop its slot w1b on w1:5432, which keeps WAL."_s }));
}

void TestStandbyPlans::standbyIsNotRemoved()
{
    auto facts = healthyFacts();
    const auto refusal = [&](const QString &server) {
        return refusalOf(planned(facts, u"ha.standby.remove"_s, { { u"server"_s, server } }));
    };
    QVERIFY(refusal(u"w9"_s).contains(u"has no standby w9"_s));
    QVERIFY(refusal(u"w1:5432"_s).contains(u"is no standby"_s));
    facts.members[1].hasHost = false;
    QVERIFY(refusal(u"w1b"_s).contains(u"how to reach its host is not known"_s));
    facts.members[1].hasHost = true;
    auto registered = facts.groups[1].primary;
    registered.host = u"w1b"_s;
    facts.groups[1].secondaries << registered;
    QVERIFY(refusal(u"w1b"_s).contains(u"registered in pg_dist_node"_s));
}

void TestStandbyPlans::journalKeepsThem()
{
    for (const auto &[operation, server] :
         { std::pair(u"ha.standby.add"_s, u"w1c:5432"_s), std::pair(u"ha.standby.remove"_s, u"w1b"_s) }) {
        const auto plan = planned(healthyFacts(), operation, { { u"server"_s, server } });
        QVERIFY(plan);
        const auto again = planFromJson(planToJson(*plan));
        QVERIFY(again);
        QCOMPARE(again->steps, plan->steps);
    }
}

QTEST_GUILESS_MAIN(TestStandbyPlans)
#include "tst_standby_plans.moc"
