// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/operation_catalogue.h"
#include "core/plan/action_text.h"
#include "core/plan/plan_json.h"
#include "tests/support/cluster_text.h"
#include "tests/support/member_world.h"

#include <QTest>

#include <functional>

using namespace tessera;
using namespace tessera::test;
using namespace Qt::StringLiterals;

using Change = std::function<void(PlanFacts &)>;
Q_DECLARE_METATYPE(Change)

namespace {

Result<Plan> planned(const PlanFacts &facts, const QString &group = u"1"_s, const QString &to = {})
{
    QJsonObject parameters { { u"group"_s, group } };
    if (!to.isEmpty())
        parameters.insert(u"to"_s, to);
    return planOperation(u"ha.switchover"_s, parameters, facts);
}

QStringList titles(const Plan &plan)
{
    QStringList list;
    for (const auto &step : plan.steps)
        list << step.title;
    return list;
}

NodeDisk disk(qint64 free, qint64 total)
{
    return { ByteCount { free }, ByteCount { total } };
}

/// The places of the steps whose title holds @p words.
QList<qsizetype> placesOf(const Plan &plan, const QString &words)
{
    QList<qsizetype> places;
    for (qsizetype i = 0; i < plan.steps.size(); ++i) {
        if (plan.steps.at(i).title.contains(words))
            places << i;
    }
    return places;
}

} // namespace

/// The plan of a switchover and when there is none (failover.md §0, §1.1, §1.2).
class TestSwitchoverPlan : public QObject
{
    Q_OBJECT
private slots:
    void worker();
    void onlyWhatCanBeTakenBackComesBeforeThePromotion();
    void oldPrimaryComesBackAfterRecoveryOnly();
    void coordinatorIsUpdatedOnTheNewOne();
    void registeredStandbySwapsAddresses();
    void siblingsFollowAndKeepCommitsSafe();
    void cascadedStandbyIsLeftAlone();
    void nobodyWaitsForAnAsynchronousSibling();
    void twoDisksAreKeptOnWish();
    void nearlyFullDiskIsNamed();
    void hostIsHeldBack();
    void settingsGoBackToWhatTheyWere();
    void hostileNamesAreQuoted();
    void journalKeepsIt();
    void refused_data();
    void refused();
};

void TestSwitchoverPlan::worker()
{
    const auto plan = planned(memberFacts());
    QVERIFY2(plan, plan ? "" : qPrintable(plan.error().message));
    const auto from = u"w1:5432"_s;
    const auto to = u"w1b:5432"_s;
    QCOMPARE(plan->title, u"Switch over group 1 from w1:5432 to w1b:5432"_s);
    const QStringList expected { u"Set what commits on w1b:5432 will wait for."_s,
                                 u"Let two-phase recovery rest on w1b:5432."_s,
                                 u"Let two-phase recovery rest on w1:5432."_s,
                                 u"Let two-phase recovery rest on w2:5432."_s,
                                 u"Let two-phase recovery rest on coord:5432."_s,
                                 u"Make a slot for w1:5432 on w1b:5432."_s,
                                 u"Tell w1:5432 whom to follow once it is a standby."_s,
                                 u"Keep the host of w1:5432 from starting it by itself."_s,
                                 u"Write a checkpoint on w1:5432, so that it stops quickly."_s,
                                 u"Hold back writes to the group that come by w1:5432."_s,
                                 u"Hold back writes to the group that come by w2:5432."_s,
                                 u"Hold back writes to the group that come by coord:5432."_s,
                                 u"Stop w1:5432."_s,
                                 u"Wait until w1b:5432 has all that w1:5432 has written."_s,
                                 u"Make w1b:5432 the primary."_s,
                                 u"Enter the new address in pg_dist_node."_s,
                                 u"Wait until w1b:5432 knows it."_s,
                                 u"Wait until w2:5432 knows it."_s,
                                 u"Wait until coord:5432 knows it."_s,
                                 u"Let writes go on that come by w2:5432."_s,
                                 u"End the two-phase commits that w1b:5432 had begun."_s,
                                 u"End the two-phase commits that w2:5432 had begun."_s,
                                 u"End the two-phase commits that coord:5432 had begun."_s,
                                 u"Wait until w1b:5432 holds none that is older than 5 s."_s,
                                 u"Wait until w2:5432 holds none that is older than 5 s."_s,
                                 u"Wait until coord:5432 holds none that is older than 5 s."_s,
                                 u"Start w1:5432 as a standby."_s,
                                 u"Wait until w1:5432 streams."_s,
                                 u"Let commits wait for a standby as before."_s,
                                 u"Let two-phase recovery go on at w1b:5432."_s,
                                 u"Let two-phase recovery go on at w1:5432."_s,
                                 u"Let two-phase recovery go on at w2:5432."_s,
                                 u"Let two-phase recovery go on at coord:5432."_s,
                                 u"Drop the slot of w1b:5432 on w1:5432, which would keep WAL."_s,
                                 u"Let the host of w1:5432 start it by itself again."_s,
                                 u"Write a checkpoint on w1b:5432."_s };
    QCOMPARE(titles(*plan).join(u'\n'), expected.join(u'\n'));
    const auto lines = planLines(*plan).join(u'\n');
    QVERIFY(lines.contains(
        u"on coord:5432: BEGIN; SELECT pg_catalog.citus_update_node(2, 'w1b', 5432, true, 2000)"_s));
    QVERIFY(
        lines.contains(u"on w2:5432: BEGIN; SELECT pg_catalog.citus_pause_node_within_txn(2, true, 2000)"_s));
    QVERIFY(lines.contains(u"synchronous_standby_names = 'ANY 1 (\"node_w1_5432\")'"_s));
}

void TestSwitchoverPlan::onlyWhatCanBeTakenBackComesBeforeThePromotion()
{
    for (const auto &group : { u"0"_s, u"1"_s }) {
        const auto plan = planned(memberFacts(), group);
        QVERIFY(plan);
        const auto promotion = placesOf(*plan, u"the primary."_s).last();
        for (qsizetype i = 0; i < promotion; ++i)
            QVERIFY2(!isFinal(plan->steps.at(i)), qPrintable(plan->steps.at(i).title));
        QVERIFY(isFinal(plan->steps.at(promotion)));
        QCOMPARE(plan->onFailure, OnFailure::UndoAlways);
        const auto &stop = plan->steps.at(placesOf(*plan, u"Stop "_s).first());
        QVERIFY(!std::get<OnHost>(stop.undo).unlessWritable.isEmpty()); // never two primaries
    }
}

/// R1: no node may meet a standby under an address that it takes for a primary's while it recovers.
void TestSwitchoverPlan::oldPrimaryComesBackAfterRecoveryOnly()
{
    for (const auto &group : { u"0"_s, u"1"_s, u"2"_s }) {
        const auto plan = planned(memberFacts(), group);
        QVERIFY(plan);
        const auto rejoins = placesOf(*plan, u"as a standby."_s).last();
        QVERIFY(placesOf(*plan, u"recovery rest"_s).last() < placesOf(*plan, u"Stop "_s).first());
        QVERIFY(placesOf(*plan, u" knows it."_s).last() < placesOf(*plan, u"End the two-phase"_s).first());
        QVERIFY(placesOf(*plan, u"End the two-phase"_s).last() < rejoins);
        QVERIFY(placesOf(*plan, u"holds none"_s).last() < rejoins);
        QVERIFY(rejoins < placesOf(*plan, u"recovery go on"_s).first());
        QCOMPARE(placesOf(*plan, u"recovery rest"_s).size(), 4); // each node and the candidate
        QCOMPARE(placesOf(*plan, u"recovery go on"_s).size(), 4);
    }
}

void TestSwitchoverPlan::coordinatorIsUpdatedOnTheNewOne()
{
    const auto plan = planned(memberFacts(), u"0"_s);
    QVERIFY(plan);
    const auto &entry = plan->steps.at(placesOf(*plan, u"Enter the new address"_s).first());
    QCOMPARE(std::get<EndTransaction>(entry.run).server, u"coordb:5432"_s);
    QCOMPARE(std::get<EndTransaction>(entry.run).orElse,
             QStringList { u"SELECT pg_catalog.citus_update_node(1, 'coordb', 5432, true, 2000)"_s });
    const auto &promotion = plan->steps.at(placesOf(*plan, u"the primary."_s).last());
    QVERIFY(std::get<Promote>(promotion.run).isCoordinator);
    QVERIFY(plan->notes.join(u' ').contains(
        u"host=coord,coordb port=5432,5432 target_session_attrs=read-write"_s));
}

/// R5
void TestSwitchoverPlan::registeredStandbySwapsAddresses()
{
    auto facts = memberFacts();
    facts.snapshot = test::withParts(*facts.snapshot, [](ClusterSnapshot::Parts &parts) {
        Node standby { .id = NodeId { 9 }, .group = GroupId { 1 }, .host = u"w1b"_s };
        standby.role = NodeRole::Secondary;
        parts.nodes << standby;
    });
    const auto plan = planned(facts);
    QVERIFY2(plan, plan ? "" : qPrintable(plan.error().message));
    const auto &entry = plan->steps.at(placesOf(*plan, u"Enter the new address"_s).first());
    QCOMPARE(std::get<EndTransaction>(entry.run).orElse,
             (QStringList { u"SELECT pg_catalog.citus_update_node(9, 'w1b-tessera-swap', 5432)"_s,
                            u"SELECT pg_catalog.citus_update_node(2, 'w1b', 5432, true, 2000)"_s,
                            u"SELECT pg_catalog.citus_update_node(9, 'w1', 5432)"_s }));
}

void TestSwitchoverPlan::siblingsFollowAndKeepCommitsSafe()
{
    auto facts = memberFacts();
    facts.members << member(u"w1c"_s, u"71"_s, u"w1c"_s);
    memberOf(facts, u"w1"_s).settings[u"synchronous_standby_names"_s] = u"ANY 1 (w1b, w1c)"_s;
    const auto plan = planned(facts, u"1"_s, u"w1b:5432"_s);
    QVERIFY(plan);
    QCOMPARE(placesOf(*plan, u"Drop the slot of w1c:5432 on w1:5432, which would keep WAL."_s).size(), 1);
    QCOMPARE(std::get<RunStatements>(plan->steps.first().run).statements.first(),
             u"ALTER SYSTEM SET synchronous_standby_names = 'ANY 1 (\"w1c\")'"_s);
    // Before anything is committed there, and before it could get what the new primary lacks.
    const auto follows = placesOf(*plan, u"Let w1c:5432 follow w1b:5432."_s);
    QCOMPARE(follows.size(), 1);
    const auto promotion = placesOf(*plan, u"the primary."_s).last();
    QVERIFY(placesOf(*plan, u"Stop w1:5432."_s).first() < follows.first() && follows.first() < promotion);
    QCOMPARE(std::get<Promote>(plan->steps.at(promotion).run).rivals, QStringList { u"w1c:5432"_s });
    QCOMPARE(std::get<FollowServer>(plan->steps.at(follows.first()).undo).primary, u"w1:5432"_s);
    QVERIFY(*planFromJson(planToJson(*plan)) == *plan);
    QVERIFY(!plan->notes.join(u' ').contains(u"one disk only"_s));
}

void TestSwitchoverPlan::cascadedStandbyIsLeftAlone()
{
    auto facts = memberFacts();
    auto cascaded = member(u"w1c"_s, u"71"_s, u"w1c"_s);
    cascaded.follows = u"w1b:5432"_s;
    facts.members << cascaded;
    const auto plan = planned(facts, u"1"_s, u"w1b:5432"_s);
    QVERIFY2(plan, plan ? "" : qPrintable(plan.error().message));
    QVERIFY(!planLines(*plan).join(u'\n').contains(u"w1c"_s));
}

/// Far away, perhaps: no commit has waited for it.
void TestSwitchoverPlan::nobodyWaitsForAnAsynchronousSibling()
{
    auto facts = memberFacts();
    facts.members << member(u"w1c"_s, u"71"_s, u"w1c"_s);
    memberOf(facts, u"w1"_s).settings[u"synchronous_standby_names"_s] = u"ANY 1 (\"w1b\")"_s;
    const auto plan = planned(facts, u"1"_s, u"w1b:5432"_s);
    QVERIFY2(plan, plan ? "" : qPrintable(plan.error().message));
    QCOMPARE(std::get<RunStatements>(plan->steps.first().run).statements.first(),
             u"ALTER SYSTEM SET synchronous_standby_names = ''"_s);
    QCOMPARE(placesOf(*plan, u"Let w1c:5432 follow w1b:5432."_s).size(), 1);
    QVERIFY(plan->notes.join(u' ').contains(u"one disk only"_s));
}

/// Nothing is committed on the new primary before the old one streams, which nobody can ask before two-phase
/// recovery has ended (failover.md H9', R1).
void TestSwitchoverPlan::twoDisksAreKeptOnWish()
{
    const QJsonObject wish { { u"group"_s, u"1"_s }, { u"keepSync"_s, true } };
    const auto plan = planOperation(u"ha.switchover"_s, wish, memberFacts());
    QVERIFY2(plan, plan ? "" : qPrintable(plan.error().message));
    QCOMPARE(std::get<RunStatements>(plan->steps.first().run).statements.first(),
             u"ALTER SYSTEM SET synchronous_standby_names = 'ANY 1 (\"node_w1_5432\")'"_s);
    const auto closed = placesOf(*plan, u"Start w1:5432 as a standby that lets nobody in."_s);
    const auto opened = placesOf(*plan, u"Start w1:5432 anew as a standby that can be read."_s);
    const auto streams = placesOf(*plan, u"Wait until w1:5432 streams."_s);
    QVERIFY(closed.size() == 1 && opened.size() == 1 && streams.size() == 2);
    QVERIFY(placesOf(*plan, u"the primary."_s).last() < closed.first());
    QVERIFY(streams.first() < placesOf(*plan, u"Enter the new address"_s).first());
    QVERIFY(placesOf(*plan, u"holds none"_s).last() < opened.first());
    QVERIFY(opened.first() < placesOf(*plan, u"recovery go on"_s).first());
    QVERIFY(placesOf(*plan, u"as before"_s).isEmpty());
    QVERIFY(!plan->notes.join(u' ').contains(u"one disk only"_s));
    auto facts = memberFacts();
    facts.members << member(u"w1c"_s, u"71"_s, u"w1c"_s); // it does, anyway
    memberOf(facts, u"w1"_s).settings[u"synchronous_standby_names"_s] = u"ANY 1 (w1b, w1c)"_s;
    const auto three = planOperation(u"ha.switchover"_s, wish, facts);
    QVERIFY(three && placesOf(*three, u"lets nobody in"_s).isEmpty());
    auto bySql = wish;
    bySql.insert(u"way"_s, u"sql"_s);
    const auto refused = planOperation(u"ha.switchover"_s, bySql, memberFacts());
    QVERIFY(!refused && refused.error().message.contains(u"cannot be kept on two disks"_s));
    facts = memberFacts();
    memberOf(facts, u"w1"_s).settings[u"synchronous_standby_names"_s].clear();
    const auto off = planOperation(u"ha.switchover"_s, wish, facts);
    QVERIFY(!off && off.error().message.contains(u"wait for no standby"_s));
}

/// The disk that both share, or a primary that is even fuller, is no reason to stay.
void TestSwitchoverPlan::nearlyFullDiskIsNamed()
{
    auto facts = memberFacts();
    for (const auto &host : { u"w1"_s, u"w1b"_s })
        memberOf(facts, host).disk = disk(99, 1000);
    const auto plan = planned(facts);
    QVERIFY2(plan, plan ? "" : qPrintable(plan.error().message));
    QVERIFY(plan->notes.join(u' ').contains(u"w1b:5432 has 99 bytes of "_s));
}

void TestSwitchoverPlan::hostIsHeldBack()
{
    auto facts = memberFacts();
    const auto plan = planned(facts);
    QVERIFY(plan);
    const auto holds = placesOf(*plan, u"Keep the host of w1:5432"_s);
    const auto releases = placesOf(*plan, u"Let the host of w1:5432"_s);
    QVERIFY(holds.size() == 1 && releases.size() == 1);
    QVERIFY(holds.first() < placesOf(*plan, u"Stop "_s).first());
    QVERIFY(releases.first() > placesOf(*plan, u"as a standby."_s).last());
}

void TestSwitchoverPlan::settingsGoBackToWhatTheyWere()
{
    auto facts = memberFacts();
    memberOf(facts, u"w2"_s).altered = { u"citus.recover_2pc_interval"_s };
    memberOf(facts, u"w2"_s).settings[u"citus.recover_2pc_interval"_s] = u"30000"_s;
    const auto plan = planned(facts);
    QVERIFY(plan);
    const auto &rest = plan->steps.at(placesOf(*plan, u"recovery rest on w2"_s).first());
    const auto &goOn = plan->steps.at(placesOf(*plan, u"recovery go on at w2"_s).first());
    QCOMPARE(rest.undo, goOn.run);
    QVERIFY(std::get<RunStatements>(goOn.run).statements.contains(
        u"ALTER SYSTEM SET citus.recover_2pc_interval = '30000'"_s));
    QVERIFY(std::get<RunStatements>(goOn.run).statements.contains(
        u"ALTER SYSTEM RESET tessera.recovery_before"_s));
    QVERIFY(std::get<RunStatements>(rest.run).statements.contains(
        u"ALTER SYSTEM SET tessera.recovery_before = '30000'"_s)); // for whoever ends it without our journal
    const auto &other = plan->steps.at(placesOf(*plan, u"recovery go on at coord"_s).first());
    QVERIFY(std::get<RunStatements>(other.run).statements.contains(
        u"ALTER SYSTEM RESET citus.recover_2pc_interval"_s));
}

void TestSwitchoverPlan::hostileNamesAreQuoted()
{
    auto facts = memberFacts();
    const auto hostile = u"we\"ird'; drop"_s;
    auto &standby = memberOf(facts, u"w1b"_s);
    standby.name = hostile;
    standby.slot = hostile;
    memberOf(facts, u"w1"_s).slot = hostile;
    memberOf(facts, u"w1"_s).settings[u"synchronous_standby_names"_s] = u"ANY 1 (\"we\"\"ird'; drop\")"_s;
    const auto plan = planned(facts);
    QVERIFY(plan);
    const auto lines = planLines(*plan).join(u'\n');
    QVERIFY(lines.contains(u"slot_name = 'we\"ird''; drop'"_s));
    QVERIFY(lines.contains(u"synchronous_standby_names = 'ANY 1 (\"we\"\"ird''; drop\")'"_s));
}

void TestSwitchoverPlan::journalKeepsIt()
{
    auto facts = memberFacts();
    const auto plan = planned(facts, u"0"_s);
    QVERIFY(plan);
    const auto again = planFromJson(planToJson(*plan));
    QVERIFY2(again, again ? "" : qPrintable(again.error().message));
    QCOMPARE(planLines(*again), planLines(*plan));
    QVERIFY(*again == *plan);
}

void TestSwitchoverPlan::refused_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<QString>("to");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *name, const Change &change, const QString &words,
                        const QString &to = {}) { QTest::newRow(name) << change << to << words; };
    row(
        "no superuser", [](PlanFacts &facts) { facts.isSuperuser = false; }, u"needs a superuser"_s);
    row(
        "shards move", [](PlanFacts &facts) { facts.runningOperations << 7; }, u"moved or split"_s);
    row(
        "primary down", [](PlanFacts &facts) { memberOf(facts, u"w1"_s).isReachable = false; },
        u"needs it alive"_s);
    row(
        "primary is a standby", [](PlanFacts &facts) { memberOf(facts, u"w1"_s).isInRecovery = true; },
        u"is a standby"_s);
    row(
        "base backup", [](PlanFacts &facts) { memberOf(facts, u"w1"_s).isBackupRunning = true; },
        u"base backup"_s);
    row(
        "full disk", [](PlanFacts &facts) { memberOf(facts, u"w1b"_s).disk = disk(9, 1000); },
        u"needs more"_s);
    row(
        "less room than the primary has",
        [](PlanFacts &facts) {
            memberOf(facts, u"w1b"_s).disk = disk(99, 1000);
            memberOf(facts, u"w1"_s).disk = disk(1000, 10000);
        },
        u"needs more"_s);
    row(
        "no standby", [](PlanFacts &facts) { memberOf(facts, u"w1b"_s).isReachable = false; },
        u"No standby of"_s);
    row(
        "unknown standby", [](PlanFacts &) {}, u"no server of this connection"_s, u"x9:5432"_s);
    row(
        "another cluster's", [](PlanFacts &) {}, u"copy of another cluster"_s, u"w2b:5432"_s);
    row(
        "accepts writes", [](PlanFacts &facts) { memberOf(facts, u"w1b"_s).isInRecovery = false; },
        u"accepts writes itself"_s, u"w1b:5432"_s);
    row(
        "older PostgreSQL", [](PlanFacts &facts) { memberOf(facts, u"w1b"_s).serverVersion = 150018; },
        u"older PostgreSQL"_s);
    row(
        "other libraries",
        [](PlanFacts &facts) { memberOf(facts, u"w1b"_s).settings[u"shared_preload_libraries"_s] = u"x"_s; },
        u"another shared_preload_libraries"_s);
    row(
        "lower max_connections",
        [](PlanFacts &facts) { memberOf(facts, u"w1b"_s).settings[u"max_connections"_s] = u"50"_s; },
        u"lower max_connections"_s);
    row(
        "does not stream", [](PlanFacts &facts) { memberOf(facts, u"w1b"_s).receiver.clear(); },
        u"does not stream"_s);
    row(
        "another timeline", [](PlanFacts &facts) { memberOf(facts, u"w1b"_s).timeline = 3; },
        u"timeline 3"_s);
    row(
        "replay paused", [](PlanFacts &facts) { memberOf(facts, u"w1b"_s).isReplayPaused = true; },
        u"Replay is paused"_s);
    row(
        "far behind", [](PlanFacts &facts) { memberOf(facts, u"w1"_s).lsn = u"0/6100000"_s; },
        u"17.0 MB behind"_s);
    row(
        "two primaries",
        [](PlanFacts &facts) {
            auto second = memberOf(facts, u"w1b"_s);
            second.server = u"w1c:5432"_s;
            second.isInRecovery = false;
            facts.members << second;
        },
        u"w1c:5432 accepts writes beside w1:5432"_s);
    row(
        "another node down", [](PlanFacts &facts) { memberOf(facts, u"w2"_s).isReachable = false; },
        u"w2:5432 cannot be reached directly"_s);
}

void TestSwitchoverPlan::refused()
{
    QFETCH(Change, change);
    QFETCH(QString, to);
    QFETCH(QString, words);
    auto facts = memberFacts();
    QVERIFY(planned(facts));
    change(facts);
    const auto plan = planned(facts, u"1"_s, to);
    QVERIFY(!plan);
    QCOMPARE(plan.error().kind, ErrorKind::Refused);
    QVERIFY2(plan.error().message.contains(words), qPrintable(plan.error().message));
}

QTEST_GUILESS_MAIN(TestSwitchoverPlan)
#include "tst_switchover_plan.moc"
