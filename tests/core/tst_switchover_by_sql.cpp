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

Result<Plan> planned(const PlanFacts &facts, const QString &group = u"1"_s, const QString &way = u"sql"_s)
{
    return planOperation(u"ha.switchover"_s, { { u"group"_s, group }, { u"way"_s, way } }, facts);
}

QStringList titles(const Plan &plan)
{
    QStringList list;
    for (const auto &step : plan.steps)
        list << step.title;
    return list;
}

qsizetype placeOf(const Plan &plan, const QString &words)
{
    for (qsizetype i = 0; i < plan.steps.size(); ++i) {
        if (plan.steps.at(i).title.contains(words))
            return i;
    }
    qFatal("no step: %s", qPrintable(words));
}

const Step &stepOf(const Plan &plan, const QString &words)
{
    return plan.steps.at(placeOf(plan, words));
}

} // namespace

/// The plan of a switchover without the old primary's host (failover.md §1.3).
class TestSwitchoverBySql : public QObject
{
    Q_OBJECT
private slots:
    void worker();
    void wayIsChosen_data();
    void wayIsChosen();
    void costIsSaidFirst();
    void onlyWhatCanBeTakenBackComesBeforeThePromotion();
    void fenceIsNotTakenOffBesideANewPrimary();
    void fencedServerNeverRecovers();
    void fenceKeepsWhatWasBefore();
    void coordinatorNamesItsNewAddress();
    void otherStandbysKeepCommitsSafe();
    void hostileNamesAreQuoted();
    void journalKeepsIt();
    void refused_data();
    void refused();
};

void TestSwitchoverBySql::worker()
{
    const auto plan = planned(memberFacts());
    QVERIFY2(plan, plan ? "" : qPrintable(plan.error().message));
    QCOMPARE(plan->title, u"Switch over group 1 from w1:5432 to w1b:5432 by SQL alone"_s);
    const QStringList expected { u"See that w1:5432 can be fenced: its pg_hba.conf is written as it is."_s,
                                 u"Set what commits on w1b:5432 will wait for."_s,
                                 u"Let two-phase recovery rest on w1b:5432."_s,
                                 u"Let two-phase recovery rest on w1:5432."_s,
                                 u"Let two-phase recovery rest on w2:5432."_s,
                                 u"Let two-phase recovery rest on coord:5432."_s,
                                 u"Hold back writes to the group that come by w1:5432."_s,
                                 u"Hold back writes to the group that come by w2:5432."_s,
                                 u"Hold back writes to the group that come by coord:5432."_s,
                                 u"Let w1:5432 acknowledge no commit any more."_s,
                                 u"Fence w1:5432: its pg_hba.conf lets in nobody but us."_s,
                                 u"Wait until w1:5432 goes by them."_s,
                                 u"See that w1:5432 lets a new session in by our way, and by no other."_s,
                                 u"End the sessions of applications and other nodes on w1:5432."_s,
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
                                 u"Let two-phase recovery go on at w1b:5432."_s,
                                 u"Let two-phase recovery go on at w2:5432."_s,
                                 u"Let two-phase recovery go on at coord:5432."_s,
                                 u"Write a checkpoint on w1b:5432."_s };
    QCOMPARE(titles(*plan).join(u'\n'), expected.join(u'\n'));
    for (const auto &step : plan->steps)
        QVERIFY2(!std::holds_alternative<OnHost>(step.run), qPrintable(step.title));
}

void TestSwitchoverBySql::wayIsChosen_data()
{
    QTest::addColumn<bool>("hasHost");
    QTest::addColumn<QString>("way");
    QTest::addColumn<bool>("isBySql");
    QTest::newRow("host is known") << true << QString() << false;
    QTest::newRow("host is not known") << false << QString() << true;
    QTest::newRow("asked for, host is known") << true << u"sql"_s << true;
    QTest::newRow("by the host") << true << u"host"_s << false;
}

void TestSwitchoverBySql::wayIsChosen()
{
    QFETCH(bool, hasHost);
    QFETCH(QString, way);
    auto facts = memberFacts();
    memberOf(facts, u"w1"_s).hasHost = hasHost;
    const auto plan = planned(facts, u"1"_s, way);
    QVERIFY2(plan, plan ? "" : qPrintable(plan.error().message));
    QTEST(plan->title.contains(u"by SQL alone"_s), "isBySql");
}

void TestSwitchoverBySql::costIsSaidFirst()
{
    auto facts = memberFacts();
    const auto plan = planned(facts);
    QVERIFY(plan);
    QVERIFY2(plan->notes.first().contains(u"needs to be rebuilt"_s), qPrintable(plan->notes.first()));
    QVERIFY2(plan->notes.at(1).contains(u"unprotected"_s), qPrintable(plan->notes.at(1)));
    facts.members << member(u"w1c"_s, u"71"_s, u"w1c"_s);
    memberOf(facts, u"w1"_s).settings[u"synchronous_standby_names"_s] = u"ANY 1 (w1b, w1c)"_s;
    const auto more = planned(facts);
    QVERIFY(more);
    QVERIFY(!more->notes.join(u' ').contains(u"unprotected"_s));
    const auto byHost = planned(memberFacts(), u"1"_s, u"host"_s);
    QVERIFY(byHost);
    QVERIFY(!byHost->notes.join(u' ').contains(u"rebuilt"_s));
}

void TestSwitchoverBySql::onlyWhatCanBeTakenBackComesBeforeThePromotion()
{
    for (const auto &group : { u"0"_s, u"1"_s }) {
        const auto plan = planned(memberFacts(), group);
        QVERIFY(plan);
        const auto promotion = placeOf(*plan, u" the primary."_s);
        for (qsizetype i = 0; i < promotion; ++i)
            QVERIFY2(!isFinal(plan->steps.at(i)), qPrintable(plan->steps.at(i).title));
        QVERIFY(isFinal(plan->steps.at(promotion)));
        QCOMPARE(plan->onFailure, OnFailure::UndoAlways);
        const auto &promote = std::get<Promote>(plan->steps.at(promotion).run);
        QVERIFY(!promote.insteadOf.isEmpty() && !promote.isFailover); // it looks at the fence itself
    }
}

/// Undone in reverse order: whether the standby still is one is asked before the rules come back.
void TestSwitchoverBySql::fenceIsNotTakenOffBesideANewPrimary()
{
    const auto plan = planned(memberFacts());
    QVERIFY(plan);
    const auto fenced = placeOf(*plan, u"Fence w1"_s);
    const auto proof = placeOf(*plan, u"by our way"_s);
    QVERIFY(fenced < proof);
    QVERIFY(changesSomething(plan->steps.at(proof).run)); // else its undo is passed over
    const auto question = std::get<WaitUntil>(plan->steps.at(proof).undo);
    QCOMPARE(question.server, u"w1b:5432"_s);
    QVERIFY(question.sql.contains(u"pg_is_in_recovery"_s));
    for (qsizetype i = placeOf(*plan, u" the primary."_s); i < plan->steps.size(); ++i)
        QVERIFY2(!actionText(plan->steps.at(i).run).contains(u"on w1:5432"_s),
                 qPrintable(plan->steps.at(i).title)); // nothing opens it again
}

/// It has the group's number: it would take back what the new primary has prepared on other nodes.
void TestSwitchoverBySql::fencedServerNeverRecovers()
{
    const auto plan = planned(memberFacts());
    QVERIFY(plan);
    QVERIFY(titles(*plan).contains(u"Let two-phase recovery rest on w1:5432."_s));
    QVERIFY(!titles(*plan).join(u'\n').contains(u"go on at w1:5432"_s));
    const auto text = actionText(stepOf(*plan, u"acknowledge no commit"_s).run);
    QVERIFY2(text.contains(u"citus.node_conninfo"_s), qPrintable(text));
}

void TestSwitchoverBySql::fenceKeepsWhatWasBefore()
{
    auto facts = memberFacts();
    auto &primary = memberOf(facts, u"w1"_s);
    primary.altered = { u"synchronous_standby_names"_s, u"citus.recover_2pc_interval"_s };
    primary.settings[u"citus.recover_2pc_interval"_s] = u"30000"_s;
    const auto plan = planned(facts);
    QVERIFY(plan);
    const auto text = actionText(stepOf(*plan, u"Fence w1"_s).run);
    const auto lines =
        "synchronous_standby_names = 'ANY 1 (\"w1b\")'\ncitus.recover_2pc_interval = '30000'\n";
    QVERIFY(text.contains(u"#tessera-conf "_s + QString::fromLatin1(QByteArray(lines).toBase64())));
    QVERIFY(
        text.contains(u"#tessera-sync "_s + QString::fromLatin1(QByteArray("ANY 1 (\"w1b\")").toBase64())));
    QVERIFY(!text.contains(u"%1"_s) && !text.contains(u"%2"_s));
    const auto &undo = stepOf(*plan, u"acknowledge no commit"_s).undo;
    QCOMPARE(std::get<RunStatements>(undo).statements,
             (QStringList { u"ALTER SYSTEM RESET default_transaction_read_only"_s,
                            u"ALTER SYSTEM SET synchronous_standby_names = 'ANY 1 (\"w1b\")'"_s,
                            u"ALTER SYSTEM RESET citus.node_conninfo"_s,
                            u"SELECT pg_catalog.pg_reload_conf()"_s }));
}

void TestSwitchoverBySql::coordinatorNamesItsNewAddress()
{
    const auto plan = planned(memberFacts(), u"0"_s);
    QVERIFY(plan);
    QVERIFY(std::get<Promote>(stepOf(*plan, u" the primary."_s).run).isCoordinator);
    const auto notes = plan->notes.join(u' ');
    QVERIFY2(notes.contains(u"have to be sent to coordb:5432"_s), qPrintable(notes));
    QVERIFY(!notes.contains(u"target_session_attrs"_s)); // a client does not go on after a refusal
}

void TestSwitchoverBySql::otherStandbysKeepCommitsSafe()
{
    auto facts = memberFacts();
    facts.members << member(u"w1c"_s, u"71"_s, u"w1c"_s);
    memberOf(facts, u"w1"_s).settings[u"synchronous_standby_names"_s] = u"ANY 1 (w1b, w1c)"_s;
    const auto plan = planned(facts);
    QVERIFY(plan);
    QCOMPARE(std::get<RunStatements>(stepOf(*plan, u"Set what commits"_s).run).statements.first(),
             u"ALTER SYSTEM SET synchronous_standby_names = 'ANY 1 (\"w1c\")'"_s);
    // The old primary still writes, and must not write to it what the new one does not get.
    QStringList order;
    for (const auto &step : plan->steps) {
        if (std::holds_alternative<CatchUp>(step.run) || std::holds_alternative<Promote>(step.run)
            || step.title == u"Let w1c:5432 follow w1b:5432."_s)
            order << step.title;
    }
    const auto hasAll = u"Wait until w1b:5432 has all that w1:5432 has written."_s;
    QCOMPARE(order,
             (QStringList { hasAll, u"Let w1c:5432 follow w1b:5432."_s, hasAll,
                            u"Make w1b:5432 the primary."_s }));
}

void TestSwitchoverBySql::hostileNamesAreQuoted()
{
    auto facts = memberFacts();
    auto &primary = memberOf(facts, u"w1"_s);
    primary.altered = { u"citus.node_conninfo"_s, u"synchronous_standby_names"_s };
    primary.settings[u"citus.node_conninfo"_s] = u"sslrootcert=/we'ird\\; drop"_s;
    primary.settings[u"synchronous_standby_names"_s] = u"ANY 1 (\"we\"\"ird'; drop %1\")"_s;
    const auto plan = planned(facts);
    QVERIFY(plan);
    const auto text = actionText(stepOf(*plan, u"Fence w1"_s).run);
    QVERIFY(!text.contains(u"we'ird"_s));
    const QByteArray lines = "synchronous_standby_names = 'ANY 1 (\"we\"\"ird''; drop %1\")'\n"
                             "citus.node_conninfo = 'sslrootcert=/we''ird\\\\; drop'\n";
    QVERIFY(text.contains(QString::fromLatin1(lines.toBase64())));
}

void TestSwitchoverBySql::journalKeepsIt()
{
    const auto plan = planned(memberFacts(), u"0"_s);
    QVERIFY(plan);
    const auto again = planFromJson(planToJson(*plan));
    QVERIFY2(again, again ? "" : qPrintable(again.error().message));
    QVERIFY(*again == *plan);
}

void TestSwitchoverBySql::refused_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<QString>("way");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *name, const QString &way, const QString &words, const Change &change) {
        QTest::newRow(name) << change << way << words;
    };
    row("no superuser", u"sql"_s, u"needs a superuser"_s,
        [](PlanFacts &facts) { facts.isSuperuser = false; });
    row("host is not known", u"host"_s, u"--way sql"_s,
        [](PlanFacts &facts) { memberOf(facts, u"w1"_s).hasHost = false; });
    row("unknown way", u"shell"_s, u"'shell' is no way"_s, [](PlanFacts &) {});
    row("fenced already", u"sql"_s, u"fenced by a switchover"_s,
        [](PlanFacts &facts) { memberOf(facts, u"w1"_s).isFenced = true; });
    row("half fenced", u"host"_s, u"fenced by a switchover"_s, [](PlanFacts &facts) {
        memberOf(facts, u"w1"_s).settings[u"synchronous_standby_names"_s] = u"tessera_fence"_s;
    });
    row("two primaries", u"sql"_s, u"accepts writes beside"_s, [](PlanFacts &facts) {
        auto second = memberOf(facts, u"w1b"_s);
        second.server = u"w1c:5432"_s;
        second.isInRecovery = false;
        facts.members << second;
    });
}

void TestSwitchoverBySql::refused()
{
    QFETCH(Change, change);
    QFETCH(QString, way);
    QFETCH(QString, words);
    auto facts = memberFacts();
    QVERIFY(planned(facts));
    change(facts);
    const auto plan = planned(facts, u"1"_s, way);
    QVERIFY(!plan);
    QVERIFY2(plan.error().message.contains(words), qPrintable(plan.error().message));
}

QTEST_GUILESS_MAIN(TestSwitchoverBySql)
#include "tst_switchover_by_sql.moc"
