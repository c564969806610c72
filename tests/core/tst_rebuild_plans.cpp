// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ha/timelines.h"
#include "core/hosts/rejoin_commands.h"
#include "core/operations/operation_catalogue.h"
#include "core/operations/rebuild_rules.h"
#include "core/plan/plan_json.h"
#include "tests/support/plan_world.h"

#include <QTest>

using namespace tessera;
using namespace Qt::StringLiterals;

namespace {

/// Timeline 2 since 0/3000000, up to 0/5000000.
MemberReading primaryReading()
{
    return { .server = u"w1b:5432"_s,
             .isReachable = true,
             .systemIdentifier = u"71"_s,
             .timeline = 2,
             .lsn = u"0/5000000"_s,
             .history = { { 1, u"0/3000000"_s } },
             .oldestWal = u"0/1000000"_s,
             .hasHost = true };
}

/// An old primary that is down; its WAL ends where the timeline does.
MemberReading oldPrimary()
{
    return { .server = u"w1:5432"_s,
             .problem = u"refused"_s,
             .systemIdentifier = u"71"_s,
             .timeline = 1,
             .lsn = u"0/3000000"_s,
             .settings = { { u"synchronous_standby_names"_s, u"ANY 1 (w1b)"_s } },
             .canBeRewound = true,
             .hostState = u"in production"_s,
             .hasHost = true,
             .startCommand = u"pg_ctl start"_s,
             .killCommand = u"kill"_s,
             .dataFolder = u"/srv/we'ird; drop"_s };
}

/// Group 1 after a failover from w1 to w1b.
PlanFacts factsWith(const MemberReading &target)
{
    auto facts = test::planFactsOf(u"coord group 0 noshards | w1b group 1"_s);
    facts.members = { primaryReading(), target,
                      MemberReading {
                          .server = u"coord:5432"_s, .isReachable = true, .systemIdentifier = u"70"_s } };
    for (const auto &node : facts.snapshot->nodes())
        facts.groups << NodeGroup { .primary = node, .reading = ServerReading { .timeline = 2 } };
    return facts;
}

Result<Plan> planned(const PlanFacts &facts, QJsonObject more = {})
{
    more.insert(u"group"_s, u"1"_s);
    if (!more.contains(u"server"_s))
        more.insert(u"server"_s, u"w1:5432"_s);
    return planOperation(u"ha.standby.rebuild"_s, more, facts);
}

QString refusalOf(const Result<Plan> &plan)
{
    return plan || plan.error().kind != ErrorKind::Refused ? QString() : plan.error().message;
}

QStringList titles(const Plan &plan)
{
    QStringList list;
    for (const auto &step : plan.steps)
        list << step.title;
    return list;
}

} // namespace

/// How a server becomes a standby of its group again, and when not (failover.md §2.5).
class TestRebuildPlans : public QObject
{
    Q_OBJECT
private slots:
    void historyIsRead();
    void divergence_data();
    void divergence();
    void wayIsChosen_data();
    void wayIsChosen();
    void oldPrimaryFollows();
    void slotsOfFormerFollowersGo();
    void rewindThrowsAway();
    void copyKeepsTheOldData();
    void runningStandbyIsStopped();
    void secondPrimaryIsKilled();
    void fencedPrimaryIsRewound();
    void isRefused_data();
    void isRefused();
    void journalKeepsIt();
    void connectionTravelsByInput();
};

void TestRebuildPlans::historyIsRead()
{
    const auto read = timelineHistory(u"1\t0/3000000\tno recovery target specified\n\n# words\n2\t1/A0\n"_s);
    QCOMPARE(read, (QList<TimelineEnd> { { 1, u"0/3000000"_s }, { 2, u"1/A0"_s } }));
    QVERIFY(timelineHistory(u"garbage \"; drop\n1 nothing"_s).isEmpty());
}

void TestRebuildPlans::divergence_data()
{
    QTest::addColumn<int>("timeline");
    QTest::addColumn<QString>("lsn");
    QTest::addColumn<QList<TimelineEnd>>("history");
    QTest::addColumn<bool>("isBehind");
    QTest::addColumn<quint64>("common");
    const QList<TimelineEnd> none;
    const QList<TimelineEnd> same { { 1, u"0/3000000"_s } };
    QTest::newRow("ends at the fork") << 1 << u"0/3000000"_s << none << true << quint64 { 0x3000000 };
    QTest::newRow("ends before it") << 1 << u"0/2000000"_s << none << true << quint64 { 0x2000000 };
    QTest::newRow("went on") << 1 << u"0/3000010"_s << none << false << quint64 { 0x3000000 };
    QTest::newRow("same timeline") << 2 << u"0/4000000"_s << same << true << quint64 { 0x4000000 };
    QTest::newRow("same timeline, beyond") << 2 << u"0/6000000"_s << same << false << quint64 { 0x5000000 };
    QTest::newRow("its own timeline 2") << 2 << u"0/4000000"_s << QList<TimelineEnd> { { 1, u"0/2800000"_s } }
                                        << false << quint64 { 0x2800000 };
    QTest::newRow("timeline 3 of the old one")
        << 3 << u"0/4000000"_s << QList<TimelineEnd> { { 1, u"0/3800000"_s } } << false
        << quint64 { 0x3000000 };
    QTest::newRow("timeline 3 after 2")
        << 3 << u"0/4800000"_s << QList<TimelineEnd> { { 1, u"0/3000000"_s }, { 2, u"0/4400000"_s } } << false
        << quint64 { 0x4400000 };
}

void TestRebuildPlans::divergence()
{
    QFETCH(int, timeline);
    QFETCH(QString, lsn);
    QFETCH(QList<TimelineEnd>, history);
    QFETCH(bool, isBehind);
    QFETCH(quint64, common);
    auto one = oldPrimary();
    one.timeline = timeline;
    one.lsn = lsn;
    one.history = history;
    const auto found = divergenceOf(one, primaryReading());
    QVERIFY(found);
    QCOMPARE(found->isBehind, isBehind);
    QCOMPARE(found->common, common);
    one.lsn.clear();
    QVERIFY(!divergenceOf(one, primaryReading()));
}

void TestRebuildPlans::wayIsChosen_data()
{
    QTest::addColumn<MemberReading>("target");
    QTest::addColumn<int>("way");
    const auto row = [](const char *name, RebuildWay way, auto change) {
        auto target = oldPrimary();
        change(target);
        QTest::newRow(name) << target << static_cast<int>(way);
    };
    row("as it is", RebuildWay::Follow, [](MemberReading &) {});
    row("has more", RebuildWay::Rewind, [](MemberReading &one) { one.lsn = u"0/3000100"_s; });
    row("has more, no hints", RebuildWay::Copy, [](MemberReading &one) {
        one.lsn = u"0/3000100"_s;
        one.canBeRewound = false;
    });
    row("primary without full pages", RebuildWay::Copy, [](MemberReading &one) {
        one.lsn = u"0/3000100"_s;
        one.writesFullPages = false; // wayIsChosen() gives it to the primary
    });
    row("end not known", RebuildWay::Copy, [](MemberReading &one) { one.lsn.clear(); });
    row("WAL is gone", RebuildWay::Copy, [](MemberReading &one) { one.lsn = u"0/800000"_s; });
    row("same number", RebuildWay::Copy, [](MemberReading &one) {
        one.timeline = 2;
        one.history = { { 1, u"0/2800000"_s } };
        one.lsn = u"0/4000000"_s;
    });
    row("no data", RebuildWay::Copy, [](MemberReading &one) {
        one.hasNoData = true;
        one.hostState.clear();
        one.systemIdentifier.clear();
    });
}

void TestRebuildPlans::wayIsChosen()
{
    QFETCH(MemberReading, target);
    QFETCH(int, way);
    auto facts = factsWith(target);
    facts.members[0].writesFullPages = target.writesFullPages;
    const auto scene = rebuildScene(facts, { .group = u"1"_s, .server = u"w1:5432"_s });
    QVERIFY2(scene, scene ? "" : qPrintable(scene.error().message));
    QCOMPARE(static_cast<int>(scene->way), way);
    QVERIFY(!scene->why.isEmpty());
    QVERIFY(planned(factsWith(target), { { u"way"_s, u"copy"_s } }));
}

void TestRebuildPlans::oldPrimaryFollows()
{
    const auto plan = planned(factsWith(oldPrimary()));
    QVERIFY2(plan, plan ? "" : qPrintable(plan.error().message));
    QCOMPARE(titles(*plan),
             QStringList({ u"See that coord:5432 calls w1:5432 no primary."_s,
                           u"See that w1b:5432 calls w1:5432 no primary."_s,
                           u"Make a slot for w1:5432 on w1b:5432."_s,
                           u"Keep the host of w1:5432 from starting it by itself."_s,
                           u"Kill what may be left of w1:5432, and see that it is down."_s,
                           u"Let w1:5432 follow w1b:5432 as it is."_s, u"Start w1:5432 as a standby."_s,
                           u"Wait until w1:5432 streams."_s,
                           u"Let commits on w1b:5432 wait for 1 of the standbys standby_w1_5432."_s }));
}

/// What followed it by slots of its own follows another one now.
void TestRebuildPlans::slotsOfFormerFollowersGo()
{
    auto facts = factsWith(oldPrimary());
    facts.members[0].slot = u"we'ird; drop"_s;
    const auto plan = planned(facts);
    QVERIFY2(plan, plan ? "" : qPrintable(plan.error().message));
    QCOMPARE(titles(*plan).last(), u"Drop the slot of w1b:5432 on w1:5432, which would keep WAL."_s);
    QVERIFY(std::get<RunStatements>(plan->steps.last().run)
                .statements.first()
                .contains(u"'we''ird; drop' AND NOT active"_s));
    const auto copied = planned(facts, { { u"way"_s, u"copy"_s } });
    QVERIFY(copied && !titles(*copied).last().startsWith(u"Drop the slot"_s));
}

void TestRebuildPlans::rewindThrowsAway()
{
    auto target = oldPrimary();
    target.lsn = u"0/3000100"_s;
    target.slot = u"w1_slot"_s;
    const auto plan = planned(factsWith(target));
    QVERIFY2(plan, plan ? "" : qPrintable(plan.error().message));
    QVERIFY2(plan->notes.first().contains(u"256 bytes"_s), qPrintable(plan->notes.first()));
    const auto step = std::ranges::find_if(plan->steps, [](const Step &one) {
        const auto *action = std::get_if<RejoinServer>(&one.run);
        return action != nullptr && action->rewinds;
    });
    QVERIFY(step != plan->steps.end());
    QVERIFY(isFinal(*step));
    const auto action = std::get<RejoinServer>(step->run);
    QCOMPARE(action.parted, u"1-0_3000100"_s);
    QCOMPARE(action.name, u"w1_slot"_s);
    QVERIFY(action.command.contains(uR"('/srv/we'\''ird; drop')"_s));
    QCOMPARE((step - 1)->run, Action(RunStatements { u"w1b:5432"_s, { u"CHECKPOINT"_s } }));
}

void TestRebuildPlans::copyKeepsTheOldData()
{
    auto target = oldPrimary();
    target.canBeRewound = false;
    target.lsn = u"0/3000100"_s;
    const auto plan = planned(factsWith(target));
    QVERIFY(plan);
    QVERIFY(titles(*plan).contains(u"Keep the data of w1:5432 under another name."_s));
    for (const auto &step : plan->steps)
        QVERIFY2(!isFinal(step), qPrintable(step.title));
}

void TestRebuildPlans::runningStandbyIsStopped()
{
    auto target = oldPrimary();
    target.isReachable = true;
    target.isInRecovery = true;
    target.hostState.clear();
    target.name = u"w1"_s;
    const auto plan = planned(factsWith(target));
    QVERIFY2(plan, plan ? "" : qPrintable(plan.error().message));
    QVERIFY(titles(*plan).contains(u"Stop w1:5432."_s));
    auto facts = factsWith(target);
    facts.groups[1].reading->standbys = { { .name = u"w1"_s, .state = u"streaming"_s } };
    facts.members[1].timeline = 2;
    QVERIFY(refusalOf(planned(facts)).contains(u"streams from w1b:5432 already"_s));
    facts.members[1].timeline = 1; // the primary lists it, but it is not its copy any more (R13)
    QVERIFY(planned(facts));
}

void TestRebuildPlans::secondPrimaryIsKilled()
{
    auto target = oldPrimary();
    target.isReachable = true;
    target.lsn = u"0/3000100"_s;
    target.hostState.clear();
    const auto refused = refusalOf(planned(factsWith(target)));
    QVERIFY2(refused.contains(u"accepts writes beside w1b:5432"_s) && refused.contains(u"256 bytes"_s),
             qPrintable(refused));
    const auto plan = planned(factsWith(target), { { u"acceptLoss"_s, true } });
    QVERIFY2(plan, plan ? "" : qPrintable(plan.error().message));
    QVERIFY(titles(*plan).contains(u"Kill what may be left of w1:5432, and see that it is down."_s));
}

/// It is up: though it has nothing more at the moment, it may have once it is down. Nothing is lost with it.
void TestRebuildPlans::fencedPrimaryIsRewound()
{
    auto old = oldPrimary();
    old.isReachable = true;
    old.isFenced = true;
    old.syncBeforeFence = u"ANY 1 (w1b)"_s;
    old.settings[u"synchronous_standby_names"_s] = u"tessera_fence"_s;
    const auto plan = planned(factsWith(old));
    QVERIFY2(plan, plan ? "" : qPrintable(plan.error().message));
    const auto all = titles(*plan).join(u'\n');
    QVERIFY2(all.contains(u"Kill what may be left of w1:5432"_s) && all.contains(u"Rewind w1:5432"_s),
             qPrintable(all));
    QVERIFY2(all.contains(u"Let commits on w1b:5432 wait"_s), qPrintable(all)); // as it was before
    QVERIFY(plan->notes.join(u' ').contains(u"fence is taken off"_s));
    old.syncBeforeFence.clear();
    const auto none = planned(factsWith(old));
    QVERIFY(none && !titles(*none).join(u'\n').contains(u"Let commits"_s));
    old.isFenced = false; // somebody has opened it: it accepts writes
    QVERIFY(refusalOf(planned(factsWith(old))).contains(u"--accept-loss"_s));
}

void TestRebuildPlans::isRefused_data()
{
    QTest::addColumn<PlanFacts>("facts");
    QTest::addColumn<QJsonObject>("more");
    QTest::addColumn<QString>("words");
    const auto facts = factsWith(oldPrimary());
    const auto row = [&](const char *name, const QString &words, auto change, const QJsonObject &more = {}) {
        auto changed = facts;
        change(changed);
        QTest::newRow(name) << changed << more << words;
    };
    const auto asIs = [](PlanFacts &) {};
    row("no host", u"host of w1:5432 is not known"_s, [](PlanFacts &all) { all.members[1].hasHost = false; });
    row("nowhere", u"host of nowhere:5432 is not known"_s, asIs, { { u"server"_s, u"nowhere:5432"_s } });
    row("the primary", u"is the primary of the group"_s, asIs, { { u"server"_s, u"w1b:5432"_s } });
    row("another cluster", u"holds another cluster's data"_s,
        [](PlanFacts &all) { all.members[1].systemIdentifier = u"72"_s; });
    row("host is silent", u"cannot be seen: ssh: no route"_s, [](PlanFacts &all) {
        all.members[1].hostState.clear();
        all.members[1].hostProblem = u"ssh: no route"_s;
    });
    row("a node may still name it", u"coord:5432 does not answer and may still call w1:5432 a primary"_s,
        [](PlanFacts &all) { all.members[2].isReachable = false; });
    row("rewind of what fits", u"rewind does not fit w1:5432"_s, asIs, { { u"way"_s, u"rewind"_s } });
    row("primary is down", u"does not answer"_s, [](PlanFacts &all) { all.groups[1].reading.reset(); });
}

void TestRebuildPlans::isRefused()
{
    QFETCH(PlanFacts, facts);
    QFETCH(QJsonObject, more);
    QFETCH(QString, words);
    const auto refused = refusalOf(planned(facts, more));
    QVERIFY2(refused.contains(words), qPrintable(refused));
}

void TestRebuildPlans::journalKeepsIt()
{
    auto target = oldPrimary();
    target.lsn = u"0/3000100"_s;
    const auto plan = planned(factsWith(target));
    QVERIFY(plan);
    const auto again = planFromJson(planToJson(*plan));
    QVERIFY(again);
    QCOMPARE(again->steps, plan->steps);
    QCOMPARE(planned(factsWith(target), { { u"way"_s, u"sideways"_s } }).error().kind, ErrorKind::Invalid);
    QVERIFY(refusalOf(planned(factsWith(target), { { u"connection"_s, u"user=r password=x"_s } }))
                .contains(u"no password"_s));
}

void TestRebuildPlans::connectionTravelsByInput()
{
    const HostAccess access { .server = { u"w1"_s, 5432 },
                              .dataFolder = u"/srv/we'ird; drop"_s,
                              .programs = u"/usr/lib/postgresql/15/bin"_s };
    const auto command = followCommand(access, u"host='a' user='o''\\x'"_s, u"slot'1"_s);
    QCOMPARE(command.input,
             "primary_conninfo = 'host=''a'' user=''o''''\\\\x'''\nprimary_slot_name = 'slot''1'\n"_ba);
    QCOMPARE(command.words.last(), access.dataFolder);
    auto debian = access;
    debian.control = ServiceControl::PgCtlCluster;
    debian.service = u"15/main"_s;
    const auto rewind = rewindCommand(debian, u"postgresql://w1b"_s, u"1-0_3000100"_s);
    QVERIFY(rewind.words.contains(u"/etc/postgresql/15/main/postgresql.conf"_s));
    QCOMPARE(rewind.words.at(5), u"1-0_3000100"_s);
}

QTEST_GUILESS_MAIN(TestRebuildPlans)
#include "tst_rebuild_plans.moc"
