// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/ask_manager.h"
#include "core/operations/operation_catalogue.h"
#include "core/plan/action_text.h"
#include "core/plan/plan_json.h"
#include "tests/support/member_world.h"

#include <QTest>

using namespace tessera;
using namespace Qt::StringLiterals;

/// What HA managers are asked, and that nothing is done behind their backs (failover.md §3).
class TestManagerPlans : public QObject
{
    Q_OBJECT
private slots:
    void ourOwnWorkIsRefused_data();
    void ourOwnWorkIsRefused();
    void patroniCallsAreShown_data();
    void patroniCallsAreShown();
    void monitorCallsAreShown_data();
    void monitorCallsAreShown();
    void managersAreNotAskedNonsense_data();
    void managersAreNotAskedNonsense();
    void aPauseCanBeTakenBack();
    void plansSurviveTheJournal();
    void metadataFollowsTheManager();
    void metadataIsLeftAlone_data();
    void metadataIsLeftAlone();
};

namespace {

/// Group 1, w1 and its standby w1b, under Patroni, which does not know Citus.
ManagedGroup patroni()
{
    return { .group = GroupId { 1 },
             .kind = ManagerKind::Patroni,
             .name = u"shop"_s,
             .address = u"http://w1:8008"_s,
             .isTold = true,
             .isSettled = true,
             .members = { { .name = u"a"_s,
                            .server = u"w1:5432"_s,
                            .role = MemberRole::Primary,
                            .state = u"running"_s,
                            .isRestartPending = true,
                            .api = u"http://w1:8008"_s,
                            .node = 1 },
                          { .name = u"b'; drop"_s,
                            .server = u"w1b:5432"_s,
                            .role = MemberRole::Sync,
                            .state = u"running"_s,
                            .lag = ByteCount { 0 },
                            .api = u"http://w1b:8008"_s,
                            .node = 2 } } };
}

ManagedGroup autoFailover()
{
    auto group = patroni();
    group.kind = ManagerKind::AutoFailover;
    group.name = u"we'ird"_s;
    group.address = u"m:6000/pg_auto_failover"_s;
    return group;
}

PlanFacts under(const ManagedGroup &manager)
{
    auto facts = test::memberFacts();
    facts.managers = { manager };
    return facts;
}

/// The manager has made w1b the primary; pg_dist_node still names w1, a standby now.
PlanFacts afterSwitchover(ManagedGroup manager = patroni())
{
    manager.members[0].role = MemberRole::Sync;
    manager.members[1].role = MemberRole::Primary;
    auto facts = under(manager);
    test::memberOf(facts, u"w1"_s).isInRecovery = true;
    test::memberOf(facts, u"w1b"_s).isInRecovery = false;
    return facts;
}

Result<Plan> asked(const PlanFacts &facts, const QString &task, QJsonObject more = {})
{
    more.insert(u"task"_s, task);
    more.insert(u"group"_s, u"1"_s);
    return planOperation(u"ha.manager"_s, more, facts);
}

Result<Plan> followed(const PlanFacts &facts, const QString &group = u"1"_s)
{
    return planOperation(u"ha.follow"_s, { { u"group"_s, group } }, facts);
}

QString refusalOf(const Result<Plan> &plan)
{
    return plan || plan.error().kind != ErrorKind::Refused ? QString() : plan.error().message;
}

QStringList runs(const Plan &plan)
{
    QStringList texts;
    for (const auto &step : plan.steps)
        texts << actionText(step.run);
    return texts;
}

} // namespace

void TestManagerPlans::ourOwnWorkIsRefused_data()
{
    QTest::addColumn<QString>("operation");
    QTest::addColumn<QJsonObject>("parameters");
    QTest::addColumn<QString>("patroniWay");
    QTest::addColumn<QString>("monitorWay");
    QTest::newRow("switchover") << u"ha.switchover"_s << QJsonObject()
                                << u"'ha manager switchover --group 1'"_s
                                << u"'ha manager switchover --group 1'"_s;
    QTest::newRow("failover") << u"ha.failover"_s << QJsonObject() << u"'ha manager failover --group 1'"_s
                              << u"'ha manager failover --group 1'"_s;
    QTest::newRow("sync") << u"ha.sync"_s << QJsonObject { { u"policy"_s, u"off"_s } }
                          << u"synchronous_mode"_s << u"number-sync-standbys"_s;
    QTest::newRow("add") << u"ha.standby.add"_s << QJsonObject { { u"server"_s, u"w1c:5432"_s } }
                         << u"Start Patroni"_s << u"pg_autoctl create postgres"_s;
    QTest::newRow("remove") << u"ha.standby.remove"_s << QJsonObject { { u"server"_s, u"w1b"_s } }
                            << u"Stop Patroni"_s << u"pg_autoctl drop node"_s;
    QTest::newRow("register") << u"ha.standby.register"_s << QJsonObject { { u"server"_s, u"w1b:5432"_s } }
                              << u"could not take over"_s << u"could not take over"_s;
}

void TestManagerPlans::ourOwnWorkIsRefused()
{
    QFETCH(QString, operation);
    QFETCH(QJsonObject, parameters);
    QFETCH(QString, patroniWay);
    QFETCH(QString, monitorWay);
    parameters.insert(u"group"_s, u"1"_s);
    const auto refusal = [&](const ManagedGroup &manager) {
        auto facts = under(manager);
        for (const auto &node : facts.snapshot->nodes())
            facts.groups << NodeGroup { .primary = node, .reading = ServerReading {} };
        return refusalOf(planOperation(operation, parameters, facts));
    };
    QVERIFY2(refusal(patroni()).startsWith(u"Patroni (shop) is in charge of group 1"_s),
             qPrintable(refusal(patroni())));
    QVERIFY(refusal(patroni()).contains(patroniWay));
    QVERIFY(refusal(autoFailover()).contains(monitorWay));
    // One that cannot be asked is in charge all the same, and so is one that only shows itself.
    ManagedGroup away { .group = GroupId { 1 }, .kind = ManagerKind::Repmgr, .problem = u"away"_s };
    QVERIFY(refusal(away).startsWith(u"repmgr is in charge of group 1"_s));
    auto elsewhere = patroni();
    elsewhere.group = GroupId { 2 };
    QVERIFY(!refusal(elsewhere).contains(u"in charge"_s));
}

void TestManagerPlans::patroniCallsAreShown_data()
{
    QTest::addColumn<QString>("task");
    QTest::addColumn<QString>("call");
    QTest::addColumn<QString>("wait");
    QTest::newRow("switchover")
        << u"switchover"_s
        << u"POST http://w1:8008/switchover {\"candidate\":\"b'; drop\",\"leader\":\"a\"}"_s
        << u"the manager says that b'; drop leads"_s;
    QTest::newRow("pause") << u"pause"_s << u"PATCH http://w1:8008/config {\"pause\":true}"_s
                           << u"the manager says that it is paused"_s;
    QTest::newRow("restart") << u"restart"_s << u"POST http://w1:8008/restart {\"restart_pending\":true}"_s
                             << u"the manager says that a has restarted"_s;
}

void TestManagerPlans::patroniCallsAreShown()
{
    QFETCH(QString, task);
    const auto plan = asked(under(patroni()), task);
    QVERIFY2(plan, plan ? "" : qPrintable(plan.error().message));
    QCOMPARE(plan->steps.size(), 2);
    QTEST(runs(*plan).at(0), "call");
    QTEST(runs(*plan).at(1), "wait");
    QVERIFY(planLines(*plan).contains(u"   run: "_s + runs(*plan).at(0)));
    QVERIFY(planLines(*plan).contains(u"   wait until: "_s + runs(*plan).at(1)));
}

void TestManagerPlans::monitorCallsAreShown_data()
{
    QTest::addColumn<QString>("task");
    QTest::addColumn<QString>("member");
    QTest::addColumn<QString>("call");
    QTest::newRow("switchover")
        << u"switchover"_s << QString()
        << u"at the monitor: SELECT pgautofailover.perform_promotion('we''ird', 'b''; drop')"_s;
    QTest::newRow("pause") << u"pause"_s << u"w1b:5432"_s
                           << u"at the monitor: SELECT pgautofailover.start_maintenance(2)"_s;
}

void TestManagerPlans::monitorCallsAreShown()
{
    QFETCH(QString, task);
    QFETCH(QString, member);
    const auto plan = asked(under(autoFailover()), task, { { u"member"_s, member } });
    QVERIFY2(plan, plan ? "" : qPrintable(plan.error().message));
    QTEST(runs(*plan).at(0), "call");
}

void TestManagerPlans::managersAreNotAskedNonsense_data()
{
    QTest::addColumn<ManagedGroup>("manager");
    QTest::addColumn<QString>("task");
    QTest::addColumn<QString>("member");
    QTest::addColumn<QString>("because");
    const auto row = [](const char *name, const ManagedGroup &manager, const char *task, const char *member,
                        const char *because) {
        QTest::newRow(name) << manager << QString::fromLatin1(task) << QString::fromLatin1(member)
                            << QString::fromLatin1(because);
    };
    auto leaderless = patroni();
    leaderless.members[0].role = MemberRole::Unknown;
    leaderless.isSettled = false;
    auto lossy = leaderless;
    lossy.members[1].role = MemberRole::Async;
    auto barred = patroni();
    barred.members[1].mayLead = false;
    auto paused = patroni();
    paused.isPaused = true;
    auto away = patroni();
    away.problem = u"Patroni is away."_s;
    row("leads already", patroni(), "switchover", "a", "leads already");
    row("unknown member", patroni(), "switchover", "zz", "knows no member 'zz'");
    row("no leader", leaderless, "switchover", "", "no settled primary");
    row("may not lead", barred, "switchover", "", "no standby of group 1 that could lead");
    row("named, may not lead", barred, "switchover", "b'; drop", "may not lead");
    row("leader runs", patroni(), "failover", "", "Use 'ha manager switchover'");
    row("may lose", lossy, "failover", "", "--accept-loss");
    row("paused already", paused, "pause", "", "paused already");
    row("not paused", patroni(), "resume", "", "is not paused");
    row("primary to maintenance", autoFailover(), "pause", "a", "would fail over at once");
    row("maintenance of nobody", autoFailover(), "pause", "", "Say which member");
    row("no maintenance", autoFailover(), "resume", "b'; drop", "is not under maintenance");
    row("no such call", autoFailover(), "restart", "", "takes no call for this");
    row("rebuild the leader", patroni(), "reinitialize", "a", "only a standby");
    row("rebuild nobody", patroni(), "reinitialize", "", "Say which member");
    row("no restart pending", patroni(), "restart", "b'; drop", "does not wait for a restart");
    auto found = autoFailover();
    found.isTold = false;
    row("only found", found, "switchover", "", "was found on a host");
    row("away", away, "switchover", "", "Patroni is away.");
    row("repmgr", { .group = GroupId { 1 }, .kind = ManagerKind::Repmgr }, "switchover", "",
        "repmgr takes no calls");
    row("nobody", { .group = GroupId { 2 }, .kind = ManagerKind::Patroni }, "pause", "",
        "No HA manager of group 1");
}

void TestManagerPlans::managersAreNotAskedNonsense()
{
    QFETCH(ManagedGroup, manager);
    QFETCH(QString, task);
    QFETCH(QString, member);
    QFETCH(QString, because);
    const auto refusal = refusalOf(asked(under(manager), task, { { u"member"_s, member } }));
    QVERIFY2(refusal.contains(because), qPrintable(refusal));
    QCOMPARE(asked(under(manager), u"surprise"_s).error().kind, ErrorKind::Invalid);
    if (because == u"--accept-loss"_s)
        QVERIFY(asked(under(manager), task, { { u"acceptLoss"_s, true } }));
}

void TestManagerPlans::aPauseCanBeTakenBack()
{
    const auto pause = asked(under(patroni()), u"pause"_s);
    QVERIFY(pause && pause->steps.first().canUndo);
    QCOMPARE(actionText(pause->steps.first().undo), u"PATCH http://w1:8008/config {\"pause\":null}"_s);
    const auto maintenance = asked(under(autoFailover()), u"pause"_s, { { u"member"_s, u"w1b:5432"_s } });
    QVERIFY(maintenance);
    QCOMPARE(actionText(maintenance->steps.first().undo),
             u"at the monitor: SELECT pgautofailover.stop_maintenance(2)"_s);
    const auto switchover = asked(under(patroni()), u"switchover"_s);
    QVERIFY(switchover && !switchover->steps.first().canUndo);
}

void TestManagerPlans::plansSurviveTheJournal()
{
    for (const auto &task : { u"switchover"_s, u"pause"_s, u"restart"_s, u"reload"_s }) {
        const auto plan = asked(under(patroni()), task);
        QVERIFY(plan);
        const auto back = planFromJson(planToJson(*plan));
        QVERIFY(back);
        QCOMPARE(back->steps, plan->steps);
    }
    const QJsonObject unknownGoal { { u"kind"_s, u"awaitManager"_s }, { u"goal"_s, u"surprise"_s } };
    QVERIFY(!actionFromJson(unknownGoal));
}

void TestManagerPlans::metadataFollowsTheManager()
{
    const auto plan = followed(afterSwitchover());
    QVERIFY2(plan, plan ? "" : qPrintable(plan.error().message));
    const auto lines = planLines(*plan).join(u'\n');
    const auto rest = lines.indexOf(u"Let two-phase recovery rest on w1b:5432."_s);
    const auto repoint = lines.indexOf(u"Enter the new address in pg_dist_node."_s);
    const auto knows = lines.indexOf(u"Wait until w2:5432 knows it."_s);
    const auto recovers = lines.indexOf(u"End the two-phase commits that w1b:5432 had begun."_s);
    const auto goesOn = lines.indexOf(u"Let two-phase recovery go on at w1b:5432."_s);
    QVERIFY2(0 < rest && rest < repoint && repoint < knows && knows < recovers && recovers < goesOn,
             qPrintable(lines));
    // R1: recovery rests on each node before, and nothing is done to the servers that the manager runs.
    QVERIFY(lines.contains(u"Let two-phase recovery rest on coord:5432."_s));
    QVERIFY(!lines.contains(u"w1:5432."_s));
    for (const auto &step : plan->steps) {
        QVERIFY(!std::holds_alternative<Promote>(step.run) && !std::holds_alternative<OnHost>(step.run)
                && !std::holds_alternative<FollowServer>(step.run));
    }
}

void TestManagerPlans::metadataIsLeftAlone_data()
{
    QTest::addColumn<PlanFacts>("facts");
    QTest::addColumn<QString>("because");
    auto manager = patroni();
    manager.knowsCitus = true;
    QTest::newRow("knows Citus") << afterSwitchover(manager) << u"keeps pg_dist_node itself"_s;
    manager = patroni();
    manager.isTold = false;
    QTest::newRow("was only found") << afterSwitchover(manager) << u"was found by its traces"_s;
    manager = patroni();
    manager.isSettled = false;
    QTest::newRow("in transition") << afterSwitchover(manager) << u"is changing the roles of group 1"_s;
    manager = patroni();
    manager.problem = u"Patroni is away."_s;
    QTest::newRow("away") << afterSwitchover(manager) << u"Patroni is away."_s;
    QTest::newRow("nothing to do") << under(patroni()) << u"there is nothing to do"_s;
    QTest::newRow("nobody") << test::memberFacts() << u"No HA manager of group 1"_s;
    auto facts = afterSwitchover();
    test::memberOf(facts, u"w1"_s).isInRecovery = false;
    QTest::newRow("both accept writes") << facts << u"or there are two primaries"_s;
    facts = afterSwitchover();
    test::memberOf(facts, u"w1b"_s).isInRecovery = true;
    QTest::newRow("not promoted yet") << facts << u"is still in recovery"_s;
    facts = afterSwitchover();
    test::memberOf(facts, u"w1b"_s).systemIdentifier = u"other"_s;
    QTest::newRow("another cluster") << facts << u"is a copy of another cluster"_s;
    facts = afterSwitchover();
    test::memberOf(facts, u"w1b"_s).isReachable = false;
    QTest::newRow("unreachable") << facts << u"cannot be reached directly"_s;
    facts = afterSwitchover();
    facts.isSuperuser = false;
    QTest::newRow("no superuser") << facts << u"needs a superuser"_s;
    facts = afterSwitchover();
    facts.isInRecovery = true;
    QTest::newRow("standby of the coordinator") << facts << u"leads to a standby of the coordinator"_s;
}

void TestManagerPlans::metadataIsLeftAlone()
{
    QFETCH(PlanFacts, facts);
    QFETCH(QString, because);
    const auto refusal = refusalOf(followed(facts));
    QVERIFY2(refusal.contains(because), qPrintable(refusal));
}

QTEST_GUILESS_MAIN(TestManagerPlans)
#include "tst_manager_plans.moc"
