// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ha/rest_mark.h"
#include "core/ha/server_reading.h"
#include "core/operations/failover_rules.h"
#include "core/operations/failover_table.h"
#include "core/operations/operation_catalogue.h"
#include "core/operations/take_over_parts.h"
#include "core/plan/action_text.h"
#include "core/plan/plan_json.h"
#include "tests/support/fixture_file.h"
#include "tests/support/member_world.h"

#include <QTest>

using namespace tessera;
using namespace tessera::test;
using namespace Qt::StringLiterals;

using Change = std::function<void(PlanFacts &)>;
Q_DECLARE_METATYPE(Change)

namespace {

/// Worker 1 has died; its host tells what it left.
PlanFacts fallenFacts()
{
    auto facts = memberFacts();
    auto &primary = memberOf(facts, u"w1"_s);
    primary.isReachable = false;
    primary.problem = u"no answer"_s;
    primary.hostState = u"in production"_s;
    auto &standby = memberOf(facts, u"w1b"_s);
    standby.receiver.clear();
    standby.follows = u"w1:5432"_s;
    return facts;
}

Result<Plan> planned(const PlanFacts &facts, QJsonObject parameters = {})
{
    if (!parameters.contains(u"group"_s))
        parameters.insert(u"group"_s, u"1"_s);
    return planOperation(u"ha.failover"_s, parameters, facts);
}

/// And its standby was promoted by a console that is gone.
PlanFacts promotedFacts()
{
    auto facts = fallenFacts();
    auto &heir = memberOf(facts, u"w1b"_s);
    heir.isInRecovery = false;
    heir.timeline = 2;
    heir.history = { { 1, u"0/5000000"_s } };
    return facts;
}

Result<Plan> finishing(const PlanFacts &facts, QJsonObject parameters = {})
{
    parameters.insert(u"group"_s, u"1"_s);
    return planOperation(u"ha.finish"_s, parameters, facts);
}

QByteArray wordsOf(const Result<Plan> &plan)
{
    return plan ? QByteArray("it is planned") : plan.error().message.toUtf8();
}

} // namespace

/// The plan of a failover, its guards and its table (failover.md §2).
class TestFailoverPlan : public QObject
{
    Q_OBJECT
private slots:
    void everyRowHasItsSteps();
    void documentShowsTheTable();
    void onlyThePromotionAndWhatFollowsStays();
    void fenceComesBeforeThePromotion();
    void hostThatIsOffNeedsNoFence();
    void orphansOfTheOldOneAreEnded();
    void silentNodesAreNamed();
    void nodesWithoutLimitsAreNamed();
    void coordinatorIsUpdatedOnTheNewOne();
    void promotedOneIsFinishedWithoutAPromotion();
    void onlyWhatProvesToHaveAllIsFinished();
    void fencedOneIsLeftBehind();
    void namedOneIsFinishedWhereRecoveryRests();
    void journalKeepsIt();
    void loss_data();
    void loss();
    void refused_data();
    void refused();
};

void TestFailoverPlan::everyRowHasItsSteps()
{
    auto facts = fallenFacts();
    auto sibling = memberOf(facts, u"w1b"_s);
    sibling.server = u"w1c:5432"_s;
    sibling.name = sibling.slot = u"w1c"_s;
    facts.members << sibling;
    const auto plan = planned(facts);
    QVERIFY2(plan, plan ? "" : qPrintable(plan.error().message));
    const Failover wish { .group = u"1"_s };
    const auto scene = failoverScene(facts, wish);
    QVERIFY(scene);
    QList<Step> steps;
    QStringList states;
    for (const auto &row : failoverTable()) {
        const auto own = row.steps(*scene);
        QVERIFY2(!own.isEmpty(), row.state);
        steps << own;
        QVERIFY2(!states.contains(QLatin1String(row.state)), row.state);
        states << QLatin1String(row.state);
        for (const auto *text : { row.guard, row.action, row.afterDeath })
            QVERIFY2(qstrlen(text) > 0, row.state);
    }
    QVERIFY(plan->steps == steps);
    const auto promotion = std::ranges::find_if(
        steps, [](const Step &step) { return std::holds_alternative<Promote>(step.run); });
    QCOMPARE(std::get<Promote>(promotion->run).rivals, QStringList { u"w1c:5432"_s });
    QCOMPARE(
        states.join(u' '),
        u"FREEZE_2PC FENCE COLLECT PROMOTE FOLLOW REPOINT SYNC_MD RECOVER_2PC SERVE"_s); // failover.md §2.4
}

void TestFailoverPlan::documentShowsTheTable()
{
    const auto document = QString::fromUtf8(testing::fixtureFile(u"../../docs/failover.md"_s));
    QVERIFY2(document.contains(failoverTableText()), qPrintable(failoverTableText()));
}

void TestFailoverPlan::onlyThePromotionAndWhatFollowsStays()
{
    const auto plan = planned(fallenFacts());
    QVERIFY(plan);
    bool isPromoted = false;
    for (const auto &step : plan->steps) {
        isPromoted |= std::holds_alternative<Promote>(step.run);
        QVERIFY2(isPromoted || !isFinal(step), qPrintable(step.title));
    }
    QVERIFY(isPromoted);
    QCOMPARE(plan->onFailure, OnFailure::UndoAlways);
}

void TestFailoverPlan::fenceComesBeforeThePromotion()
{
    auto facts = fallenFacts();
    const auto plan = planned(facts);
    QVERIFY(plan);
    QList<HostTask> tasks;
    for (const auto &step : plan->steps) {
        if (const auto *task = std::get_if<OnHost>(&step.run))
            tasks << task->task;
        if (const auto *promotion = std::get_if<Promote>(&step.run)) {
            QCOMPARE(tasks, (QList { HostTask::HoldBack, HostTask::Kill }));
            QCOMPARE(promotion->insteadOf, u"w1:5432"_s);
            QVERIFY(promotion->isFailover);
        }
    }
    // Taking it back starts the old primary only while the standby accepts no writes.
    for (const auto &step : plan->steps) {
        const auto *undo = std::get_if<OnHost>(&step.undo);
        if (undo && undo->task == HostTask::StartPrimary)
            QCOMPARE(undo->unlessWritable, u"w1b:5432"_s);
    }
}

void TestFailoverPlan::hostThatIsOffNeedsNoFence()
{
    auto facts = fallenFacts();
    memberOf(facts, u"w1"_s).hostState.clear();
    const auto plan = planned(facts, { { u"hostIsOff"_s, u"w1"_s }, { u"acceptLoss"_s, true } });
    QVERIFY2(plan, plan ? "" : qPrintable(plan.error().message));
    for (const auto &step : plan->steps) {
        QVERIFY(!std::holds_alternative<OnHost>(step.run));
        if (const auto *promotion = std::get_if<Promote>(&step.run))
            QVERIFY(promotion->insteadOf.isEmpty());
    }
}

void TestFailoverPlan::orphansOfTheOldOneAreEnded()
{
    auto facts = fallenFacts();
    memberOf(facts, u"w1"_s).hostState.clear(); // also when it was not we who fenced it
    for (const auto &plan : { planned(fallenFacts()),
                              planned(facts, { { u"hostIsOff"_s, u"w1"_s }, { u"acceptLoss"_s, true } }) }) {
        QVERIFY2(plan, plan ? "" : qPrintable(plan.error().message));
        QStringList servers;
        for (const auto &step : plan->steps) {
            const auto *run = std::get_if<RunStatements>(&step.run);
            if (run && run->statements.first().contains(u"gpid=2([0-9]{10}|"_s)) // node 2
                servers << run->server;
        }
        QCOMPARE(servers, (QStringList { u"w2:5432"_s, u"coord:5432"_s }));
    }
}

void TestFailoverPlan::silentNodesAreNamed()
{
    auto facts = fallenFacts();
    memberOf(facts, u"w2"_s).isReachable = false;
    const auto plan = planned(facts);
    QVERIFY2(plan, plan ? "" : qPrintable(plan.error().message));
    QVERIFY(plan->notes.join(u' ').contains(u"when they are back: w2:5432"_s));
    QVERIFY(!planLines(*plan).join(u' ').contains(u"on w2:5432"_s));
}

void TestFailoverPlan::nodesWithoutLimitsAreNamed()
{
    auto facts = fallenFacts();
    const auto setting = u"citus.node_conninfo"_s;
    memberOf(facts, u"coord"_s).settings[setting] =
        u"sslmode=require tcp_user_timeout=8000 keepalives_idle=4"_s;
    memberOf(facts, u"w2"_s).settings[setting] = u"sslmode=require tcp_user_timeout=8000"_s;
    const auto notes = planned(facts)->notes.join(u' ');
    QVERIFY2(notes.contains(u"a quarter of an hour: w2:5432. Set"_s), qPrintable(notes));
    memberOf(facts, u"w2"_s).settings[u"shared_preload_libraries"_s] = u"pg_stat_statements"_s; // no Citus
    QVERIFY(!planned(facts)->notes.join(u' ').contains(u"a quarter of an hour"_s));
}

void TestFailoverPlan::coordinatorIsUpdatedOnTheNewOne()
{
    auto facts = memberFacts();
    auto &primary = memberOf(facts, u"coord"_s);
    primary.isReachable = false;
    primary.hostState = u"in production"_s;
    memberOf(facts, u"coordb"_s).receiver.clear();
    const auto plan = planned(facts, { { u"group"_s, u"0"_s } });
    QVERIFY2(plan, plan ? "" : qPrintable(plan.error().message));
    bool isSeen = false;
    for (const auto &step : plan->steps) {
        if (const auto *entry = std::get_if<EndTransaction>(&step.run)) {
            QCOMPARE(entry->server, u"coordb:5432"_s);
            isSeen = true;
        }
    }
    QVERIFY(isSeen);
}

void TestFailoverPlan::promotedOneIsFinishedWithoutAPromotion()
{
    const auto facts = promotedFacts();
    const auto anew = planned(facts);
    QVERIFY2(!anew && anew.error().message.contains(u"accepts writes already"_s), wordsOf(anew).constData());
    const auto plan = finishing(facts);
    QVERIFY2(plan, wordsOf(plan).constData());
    QList<HostTask> tasks;
    bool isEntered = false;
    for (const auto &step : plan->steps) {
        QVERIFY2(!std::holds_alternative<Promote>(step.run), qPrintable(step.title));
        if (const auto *task = std::get_if<OnHost>(&step.run)) {
            QVERIFY(!isEntered); // it is fenced before the nodes turn to the other
            QVERIFY(isFinal(step)); // and never started again
            tasks << task->task;
        }
        isEntered |= std::holds_alternative<EndTransaction>(step.run);
    }
    QVERIFY(isEntered);
    QCOMPARE(tasks, (QList { HostTask::HoldBack, HostTask::Kill }));
    QCOMPARE(plan->onFailure, OnFailure::KeepFinished);
}

void TestFailoverPlan::onlyWhatProvesToHaveAllIsFinished()
{
    auto facts = promotedFacts();
    memberOf(facts, u"w1b"_s).history = { { 1, u"0/4000000"_s } }; // it left the timeline before the end
    const auto doubtful = finishing(facts);
    QVERIFY2(!doubtful && doubtful.error().message.contains(u"--accept-loss"_s),
             wordsOf(doubtful).constData());
    QVERIFY(finishing(facts, { { u"acceptLoss"_s, u"true"_s } }));
    auto &third = memberOf(facts, u"w2b"_s);
    third.systemIdentifier = u"71"_s;
    third.isInRecovery = false;
    const auto two = finishing(facts, { { u"acceptLoss"_s, u"true"_s } });
    QVERIFY2(!two && two.error().message.contains(u"both accept writes"_s), wordsOf(two).constData());
    const auto nobody = finishing(fallenFacts());
    QVERIFY2(!nobody && nobody.error().message.contains(u"Use a failover"_s), wordsOf(nobody).constData());
}

/// A switchover by SQL was interrupted after the promotion, and its journal is lost.
void TestFailoverPlan::fencedOneIsLeftBehind()
{
    auto facts = promotedFacts();
    auto &old = memberOf(facts, u"w1"_s);
    old.isReachable = old.isFenced = true;
    old.settings[syncNamesSetting] = u"tessera_fence"_s;
    old.syncBeforeFence = u"ANY 1 (w1b)"_s;
    const auto anew = planned(facts);
    QVERIFY2(!anew && anew.error().message.contains(u"is fenced by a switchover"_s),
             wordsOf(anew).constData());
    const auto plan = finishing(facts, { { u"acceptLoss"_s, u"true"_s } });
    QVERIFY2(plan, wordsOf(plan).constData());
    bool isEntered = false;
    for (const auto &step : plan->steps) {
        const auto *run = std::get_if<RunStatements>(&step.run);
        QVERIFY2(!std::holds_alternative<OnHost>(step.run) && !std::holds_alternative<Promote>(step.run)
                     && (run == nullptr || run->server != u"w1:5432"_s),
                 qPrintable(step.title)); // nothing is done to it
        QVERIFY2(!planLines(*plan).join(u' ').contains(u"tessera_fence"_s), qPrintable(step.title));
        isEntered |= std::holds_alternative<EndTransaction>(step.run);
    }
    QVERIFY(isEntered);
    memberOf(facts, u"w1b"_s).isInRecovery = true;
    const auto nobody = finishing(facts);
    QVERIFY2(!nobody && nobody.error().message.contains(u"Resume it or take it back"_s),
             wordsOf(nobody).constData());
}

void TestFailoverPlan::namedOneIsFinishedWhereRecoveryRests()
{
    auto facts = memberFacts();
    const auto nothing = finishing(facts);
    QVERIFY2(!nothing && nothing.error().message.contains(u"Nothing is left"_s),
             wordsOf(nothing).constData());
    memberOf(facts, u"w2"_s).settings[restMark] = u"default"_s;
    const auto plan = finishing(facts);
    QVERIFY2(plan, wordsOf(plan).constData());
    QStringList atRested;
    for (const auto &step : plan->steps) {
        QVERIFY2(!std::holds_alternative<OnHost>(step.run) && !std::holds_alternative<Promote>(step.run)
                     && !std::holds_alternative<EndTransaction>(step.run),
                 qPrintable(step.title));
        const auto *run = std::get_if<RunStatements>(&step.run);
        if (run != nullptr && run->server == u"w2:5432"_s)
            atRested = run->statements;
    }
    QVERIFY(atRested.contains(u"ALTER SYSTEM RESET citus.recover_2pc_interval"_s));
}

void TestFailoverPlan::journalKeepsIt()
{
    const auto plan = planned(fallenFacts());
    QVERIFY(plan);
    const auto again = planFromJson(planToJson(*plan));
    QVERIFY(again && *again == *plan);
}

void TestFailoverPlan::loss_data()
{
    QTest::addColumn<QString>("names");
    QTest::addColumn<QString>("written");
    QTest::addColumn<QStringList>("standbys"); // besides w1b, those that answer
    QTest::addColumn<bool>("isNone");
    QTest::newRow("the only standby") << u"ANY 1 (w1b)"_s << u"0/6000000"_s << QStringList() << true;
    QTest::newRow("one of two") << u"ANY 1 (w1b, w1c)"_s << u"0/6000000"_s << QStringList() << false;
    QTest::newRow("both of two") << u"ANY 1 (w1b, w1c)"_s << u"0/6000000"_s << QStringList { u"w1c"_s }
                                 << true;
    QTest::newRow("one of two, for two") << u"2 (\"w1b\", w1c)"_s << u"0/6000000"_s << QStringList() << true;
    QTest::newRow("any") << u"ANY 1 (*)"_s << u"0/6000000"_s << QStringList() << false;
    QTest::newRow("none, but it has all") << QString() << u"0/5000000"_s << QStringList() << true;
    QTest::newRow("none") << QString() << u"0/6000000"_s << QStringList() << false;
    QTest::newRow("nothing known") << QString() << QString() << QStringList() << false;
}

void TestFailoverPlan::loss()
{
    QFETCH(QString, names);
    QFETCH(QString, written);
    QFETCH(QStringList, standbys);
    QFETCH(bool, isNone);
    auto facts = fallenFacts();
    for (const auto &name : standbys) {
        auto other = member(name, u"71"_s, name);
        other.receiver.clear();
        facts.members << other;
    }
    memberOf(facts, u"w1"_s).settings[u"synchronous_standby_names"_s] = names;
    memberOf(facts, u"w1"_s).lsn = written;
    const auto plan = planned(facts);
    QCOMPARE(plan.has_value(), isNone);
    if (!isNone)
        QVERIFY2(plan.error().message.contains(u"--accept-loss"_s), qPrintable(plan.error().message));
    QVERIFY(planned(facts, { { u"acceptLoss"_s, true } }));
}

void TestFailoverPlan::refused_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<QString>("to");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *name, const Change &change, const QString &words,
                        const QString &to = {}) { QTest::newRow(name) << change << to << words; };
    row(
        "no superuser", [](PlanFacts &facts) { facts.isSuperuser = false; }, u"needs a superuser"_s);
    row(
        "full disk",
        [](PlanFacts &facts) {
            memberOf(facts, u"w1b"_s).disk = NodeDisk { ByteCount { 9 }, ByteCount { 1000 } };
        },
        u"needs more"_s);
    row(
        "it answers", [](PlanFacts &facts) { memberOf(facts, u"w1"_s).isReachable = true; },
        u"Use a switchover"_s);
    row(
        "it is starting", [](PlanFacts &facts) { memberOf(facts, u"w1"_s).refuses = true; },
        u"only refuses us"_s);
    row(
        "it is a standby",
        [](PlanFacts &facts) {
            memberOf(facts, u"w1"_s).isReachable = true;
            memberOf(facts, u"w1"_s).isInRecovery = true;
        },
        u"names the wrong server"_s);
    row(
        "another accepts writes", [](PlanFacts &facts) { memberOf(facts, u"w1b"_s).isInRecovery = false; },
        u"accepts writes already"_s);
    row(
        "no standby", [](PlanFacts &facts) { memberOf(facts, u"w1b"_s).isReachable = false; },
        u"No standby of"_s);
    row(
        "of another group", [](PlanFacts &) {}, u"no standby of w1:5432"_s, u"w2b:5432"_s);
    row(
        "another timeline", [](PlanFacts &facts) { memberOf(facts, u"w1b"_s).timeline = 4; },
        u"timeline 4"_s);
    row(
        "a standby still hears it", [](PlanFacts &facts) { memberOf(facts, u"w1b"_s).silentSeconds = 0.4; },
        u"only we do not reach it"_s);
    row(
        "another standby hears it",
        [](PlanFacts &facts) {
            auto other = member(u"w1c"_s, u"71"_s, u"w1c"_s);
            other.follows = u"w1:5432"_s;
            other.silentSeconds = 0.4;
            facts.members << other;
        },
        u"w1c:5432 heard from w1:5432"_s, u"w1b:5432"_s);
    row(
        "replay paused", [](PlanFacts &facts) { memberOf(facts, u"w1b"_s).isReplayPaused = true; },
        u"Replay is paused"_s);
    row(
        "another has more",
        [](PlanFacts &facts) {
            auto other = member(u"w1c"_s, u"71"_s, u"w1c"_s);
            other.lsn = u"0/5000100"_s;
            facts.members << other;
        },
        u"w1c:5432 has more"_s, u"w1b:5432"_s);
    row(
        "host out of reach", [](PlanFacts &facts) { memberOf(facts, u"w1"_s).hostState.clear(); },
        u"--host-is-off w1"_s);
}

void TestFailoverPlan::refused()
{
    QFETCH(Change, change);
    QFETCH(QString, to);
    QFETCH(QString, words);
    auto facts = fallenFacts();
    QVERIFY(planned(facts));
    change(facts);
    QJsonObject parameters;
    if (!to.isEmpty())
        parameters.insert(u"to"_s, to);
    const auto plan = planned(facts, parameters);
    QVERIFY(!plan);
    QCOMPARE(plan.error().kind, ErrorKind::Refused);
    QVERIFY2(plan.error().message.contains(words), qPrintable(plan.error().message));
}

QTEST_GUILESS_MAIN(TestFailoverPlan)
#include "tst_failover_plan.moc"
