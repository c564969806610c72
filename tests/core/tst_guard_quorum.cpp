// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/guard/guard_quorum.h"
#include "core/guard/guard_summary.h"

#include <QJsonArray>
#include <QTest>

using namespace tessera;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

/// Who acts, who agrees, and when nobody may (failover.md §2.1).
class TestGuardQuorum : public QObject
{
    Q_OBJECT
private slots:
    void onlyFreshReportsCount();
    void voteIsRefused_data();
    void voteIsRefused();
    void leftFailoverIsFinishedByOne();
    void policyIsKeptByOneOfMost();
    void failoverIsCountedOnce();
    void automaticIsHindered_data();
    void automaticIsHindered();
    void reportSurvivesItsWay();
    void summarySaysWhetherItIsAutomatic_data();
    void summarySaysWhetherItIsAutomatic();
};

namespace {

const auto primary = u"w1:5432"_s;
const GuardTime now = GuardTime {} + 24h;
const auto noon = QDateTime::fromString(u"2026-11-27T12:00:00Z"_s, Qt::ISODate);

GuardReport report(int guard, WatchState state)
{
    return { .guard = guard,
             .epoch = 4,
             .isAutomatic = true,
             .sights = { { .group = 1, .server = primary, .state = state } } };
}

/// One that may be failed over.
AutomaticCase good()
{
    return { .isOn = true,
             .guards = 3,
             .guardsAnswering = 3,
             .syncNames = u"ANY 1 (a, b)"_s,
             .standbys = { u"a"_s, u"b"_s },
             .hasHost = true };
}

} // namespace

void TestGuardQuorum::onlyFreshReportsCount()
{
    const QList<HeardReport> heard { { report(3, WatchState::Suspect), now - 5s },
                                     { report(2, WatchState::Watch), now },
                                     { report(4, WatchState::Suspect), now - 6s },
                                     { report(1, WatchState::Confirmed), now } };
    QCOMPARE(agreeingGuards(primary, report(5, WatchState::Suspect), heard, now), (QList { 1, 3, 5 }));
    QCOMPARE(agreeingGuards(u"w2:5432"_s, report(5, WatchState::Suspect), heard, now), QList<int>());
    // Who acts is the lowest of them that nothing hinders.
    auto hindered = heard;
    QCOMPARE(actorOf(primary, report(5, WatchState::Suspect), hindered, now), 1);
    hindered[3].report.sights[0].hindrances << u"Its host is not known."_s;
    QCOMPARE(actorOf(primary, report(5, WatchState::Suspect), hindered, now), 3);
    QCOMPARE(actorOf(primary, report(5, WatchState::Suspect), hindered, now + 1h), 5);
    QCOMPARE(actorOf(primary, report(5, WatchState::Watch), hindered, now + 1h), 0);
    auto ahead = heard;
    ahead[2].report.epoch = 9; // also of one that is silent now
    QCOMPARE(highestEpoch(report(5, WatchState::Watch), ahead), 9);
}

void TestGuardQuorum::voteIsRefused_data()
{
    QTest::addColumn<Voter>("voter");
    QTest::addColumn<qint64>("epoch");
    QTest::addColumn<QString>("words");
    const auto voter = [](auto change) {
        Voter it { .own = report(2, WatchState::Suspect) };
        change(it);
        return it;
    };
    QTest::newRow("given") << voter([](Voter &) {}) << 5ll << QString();
    QTest::newRow("again to the same") << voter([](Voter &it) {
        it.lastVote = now - 1s;
        it.lastVoteFor = 1;
    }) << 5ll << QString();
    QTest::newRow("the other one is silent by now") << voter([](Voter &it) {
        it.lastVote = now - 31s;
        it.lastVoteFor = 3;
    }) << 5ll << QString();
    QTest::newRow("old epoch") << voter([](Voter &) {}) << 4ll << u"epoch 4"_s;
    QTest::newRow("another acts") << voter([](Voter &it) {
        it.lastVote = now - 29s;
        it.lastVoteFor = 3;
    }) << 5ll << u"guard 3 acts"_s;
    QTest::newRow("paused") << voter([](Voter &it) { it.own.pausedUntil = noon.addSecs(1); }) << 5ll
                            << u"paused"_s;
    QTest::newRow("pause over") << voter([](Voter &it) { it.own.pausedUntil = noon; }) << 5ll << QString();
    QTest::newRow("sees it") << voter([](Voter &it) { it.own.sights[0].state = WatchState::Watch; }) << 5ll
                             << u"has not lost"_s;
    QTest::newRow("knows no such server")
        << voter([](Voter &it) { it.own.sights.clear(); }) << 5ll << u"has not lost"_s;
    QTest::newRow("twice already") << voter([](Voter &it) {
        it.own.failovers = { { 1, noon.addSecs(-3500) }, { 1, noon.addSecs(-60) } };
    }) << 5ll << u"two failovers"_s;
    QTest::newRow("long ago, or of another group") << voter([](Voter &it) {
        it.own.failovers = { { 1, noon.addSecs(-3601) }, { 1, noon.addSecs(-60) }, { 2, noon } };
    }) << 5ll << QString();
}

void TestGuardQuorum::voteIsRefused()
{
    QFETCH(Voter, voter);
    QFETCH(qint64, epoch);
    QFETCH(QString, words);
    const VoteWish wish { .guard = 1, .epoch = epoch, .group = 1, .server = primary };
    const auto refused = refusalOfVote(wish, voter, now, noon);
    QCOMPARE(refused.has_value(), words.isEmpty());
    if (!refused)
        QVERIFY2(refused.error().message.contains(words), qPrintable(refused.error().message));
}

/// Whoever began it is gone: it is nobody's who does not see it, and counts as the same failover.
void TestGuardQuorum::leftFailoverIsFinishedByOne()
{
    const auto seeing = [](int guard) {
        auto it = report(guard, WatchState::Watch);
        it.sights[0].isUnfinished = true;
        return it;
    };
    const QList<HeardReport> heard { { report(1, WatchState::Watch), now }, { seeing(2), now } };
    QCOMPARE(finisherOf(primary, seeing(3), heard, now), 2);
    QCOMPARE(finisherOf(primary, seeing(3), heard, now + 1h), 3);
    QCOMPARE(actorOf(primary, seeing(3), heard, now), 0);
    VoteWish wish { .guard = 3, .epoch = 5, .group = 1, .server = primary, .purpose = VotePurpose::Finish };
    Voter voter { .own = seeing(2) };
    voter.own.failovers = { { 1, noon.addSecs(-3500) }, { 1, noon.addSecs(-60) } };
    QVERIFY(refusalOfVote(wish, voter, now, noon));
    const auto blind = refusalOfVote(wish, { .own = report(1, WatchState::Watch) }, now, noon);
    QVERIFY(!blind && blind.error().message.contains(u"left unfinished"_s));
    wish.purpose = VotePurpose::FailOver;
    QVERIFY(!refusalOfVote(wish, voter, now, noon)); // it has not lost the primary
    wish.purpose = VotePurpose::Finish;
    wish.epoch = 4;
    QVERIFY(!refusalOfVote(wish, voter, now, noon));
}

/// Once a guard has agreed that commits wait for nobody, it agrees to no failover: what was acknowledged
/// since is on one disk only.
void TestGuardQuorum::policyIsKeptByOneOfMost()
{
    const auto seeing = [](int guard) {
        auto it = report(guard, WatchState::Watch);
        it.sights[0].isOffPolicy = true;
        it.sights[0].hindrances << u"Automatic failover is off."_s; // which this is not
        return it;
    };
    const QList<HeardReport> heard { { report(1, WatchState::Watch), now }, { seeing(2), now } };
    QCOMPARE(policyKeeperOf(primary, seeing(3), heard, 3, now), 2);
    QCOMPARE(policyKeeperOf(primary, seeing(3), heard, 5, now), 0);
    QCOMPARE(policyKeeperOf(primary, seeing(3), heard, 3, now + 1h), 0); // alone
    const VoteWish wish {
        .guard = 2, .epoch = 5, .group = 1, .server = primary, .purpose = VotePurpose::KeepPolicy
    };
    QVERIFY(refusalOfVote(wish, { .own = seeing(3) }, now, noon));
    const auto blind = refusalOfVote(wish, { .own = report(3, WatchState::Suspect) }, now, noon);
    QVERIFY2(!blind && blind.error().message.contains(u"nothing to change"_s), "it is blind");
    Voter voter { .own = report(3, WatchState::Suspect) };
    voter.own.released = { primary };
    const auto failover =
        refusalOfVote({ .guard = 1, .epoch = 5, .group = 1, .server = primary }, voter, now, noon);
    QVERIFY2(!failover && failover.error().message.contains(u"wait for no standby"_s), "it agrees");
    auto released = good();
    released.isReleased = true;
    QVERIFY(hindrancesOf(released).join(u' ').contains(u"do not wait"_s));
    QCOMPARE(hindrancesOfAll(released), QStringList());
}

void TestGuardQuorum::failoverIsCountedOnce()
{
    auto own = report(1, WatchState::Watch);
    own.failovers = { { 1, noon } };
    auto other = report(2, WatchState::Watch);
    other.failovers = { { 1, noon.addSecs(3) }, { 1, noon.addSecs(-600) }, { 2, noon } };
    const auto known = knownFailovers(own, { { other, now } });
    QCOMPARE(failoversOf(1, known, noon), 2);
    QCOMPARE(failoversOf(2, known, noon), 1);
}

void TestGuardQuorum::automaticIsHindered_data()
{
    QTest::addColumn<AutomaticCase>("it");
    QTest::addColumn<QString>("words");
    const auto with = [](auto change) {
        auto it = good();
        change(it);
        return it;
    };
    QTest::newRow("nothing") << good() << QString();
    QTest::newRow("one standby, and it answers") << with([](AutomaticCase &it) {
        it.syncNames = u"ANY 1 (a)"_s;
        it.standbys = { u"a"_s };
    }) << QString();
    QTest::newRow("both, one answers") << with([](AutomaticCase &it) {
        it.syncNames = u"FIRST 2 (a, b)"_s;
        it.standbys = { u"b"_s };
    }) << QString();
    QTest::newRow("two of three guards")
        << with([](AutomaticCase &it) { it.guardsAnswering = 2; }) << QString();
    QTest::newRow("off") << with([](AutomaticCase &it) { it.isOn = false; }) << u"is off"_s;
    QTest::newRow("paused") << with([](AutomaticCase &it) { it.isPaused = true; }) << u"paused"_s;
    QTest::newRow("read-only") << with([](AutomaticCase &it) { it.isReadOnly = true; }) << u"read-only"_s;
    QTest::newRow("one guard") << with([](AutomaticCase &it) { it.guards = it.guardsAnswering = 1; })
                               << u"fewer than two guards"_s;
    QTest::newRow("alone of three") << with([](AutomaticCase &it) { it.guardsAnswering = 1; }) << u"1 of 3"_s;
    QTest::newRow("asynchronous") << with([](AutomaticCase &it) { it.syncNames.clear(); })
                                  << u"do not wait"_s;
    QTest::newRow("any standby will do")
        << with([](AutomaticCase &it) { it.syncNames = u"ANY 1 (*)"_s; }) << u"Too few standbys"_s;
    QTest::newRow("one of two standbys")
        << with([](AutomaticCase &it) { it.standbys = { u"a"_s }; }) << u"Too few standbys"_s;
    QTest::newRow("another standby") << with([](AutomaticCase &it) {
        it.standbys = { u"a"_s, u"c"_s };
    }) << u"Too few standbys"_s;
    QTest::newRow("only finished, asynchronous, for the third time") << with([](AutomaticCase &it) {
        it.isFinish = true;
        it.syncNames.clear();
        it.failoversInLastHour = 2;
    }) << QString();
    QTest::newRow("only finished, but off") << with([](AutomaticCase &it) {
        it.isFinish = true;
        it.isOn = false;
    }) << u"is off"_s;
    QTest::newRow("no host") << with([](AutomaticCase &it) { it.hasHost = false; }) << u"host is not known"_s;
    QTest::newRow("twice already") << with([](AutomaticCase &it) { it.failoversInLastHour = 2; })
                                   << u"twice in the last hour"_s;
}

void TestGuardQuorum::automaticIsHindered()
{
    QFETCH(AutomaticCase, it);
    QFETCH(QString, words);
    const auto why = hindrancesOf(it);
    if (words.isEmpty()) {
        QCOMPARE(why, QStringList());
        return;
    }
    QCOMPARE(why.size(), 1);
    QVERIFY2(why.first().contains(words), qPrintable(why.first()));
}

void TestGuardQuorum::reportSurvivesItsWay()
{
    auto whole = report(2, WatchState::Confirmed);
    whole.pausedUntil = noon;
    whole.keeps = u"w1:5432"_s;
    whole.askedAgo = { { 1, 250 }, { 3, 40'000 } };
    whole.doing = u"Failing over."_s;
    whole.failovers = { { 1, noon, 7 } };
    whole.sights[0].problem = u"we\"ird; drop Ωmega"_s;
    whole.sights[0].needsAttention = true;
    whole.sights[0].isUnfinished = true;
    whole.sights[0].isOffPolicy = true;
    whole.released = { primary };
    whole.sights[0].hindrances = { u"a"_s, u"b"_s };
    const auto read = guardReportFrom(toJson(whole));
    QVERIFY(read.has_value());
    QCOMPARE(*read, whole);
    QVERIFY(!guardReportFrom({}).has_value());
    auto strange = toJson(whole);
    strange[u"sights"_s] = QJsonArray { QJsonObject { { u"state"_s, u"asleep"_s } } };
    QVERIFY(!guardReportFrom(strange).has_value());
}

void TestGuardQuorum::summarySaysWhetherItIsAutomatic_data()
{
    QTest::addColumn<QString>("guards"); // a: automatic, o: off, p: paused, s: silent
    QTest::addColumn<QString>("words");
    QTest::newRow("none") << QString() << u"fewer than two"_s;
    QTest::newRow("one") << u"a"_s << u"fewer than two"_s;
    QTest::newRow("two") << u"aa"_s << u"automatic, 2 of 2"_s;
    QTest::newRow("one of two") << u"as"_s << u"1 of 2 guards answer"_s;
    QTest::newRow("two of three") << u"asa"_s << u"automatic, 2 of 3"_s;
    QTest::newRow("one is off") << u"aoa"_s << u"it is off"_s;
    QTest::newRow("one is paused") << u"aap"_s << u"paused"_s;
}

void TestGuardQuorum::summarySaysWhetherItIsAutomatic()
{
    QFETCH(QString, guards);
    QFETCH(QString, words);
    QList<AskedGuard> asked;
    for (const auto kind : guards) {
        GuardReport own { .guard = 1, .isAutomatic = kind != u'o' };
        if (kind == u'p')
            own.pausedUntil = QDateTime::currentDateTimeUtc().addSecs(60);
        asked << AskedGuard { 1, {}, own };
        if (kind == u's')
            asked.last().report = fail(ErrorKind::Timeout, u"silent"_s);
    }
    const auto text = automaticFailoverText(asked);
    QVERIFY2(text.contains(words), qPrintable(text));
    QVERIFY(readAutomaticFailover(u"/nowhere/guard.json"_s).contains(u"no guards' file"_s));
}

QTEST_GUILESS_MAIN(TestGuardQuorum)
#include "tst_guard_quorum.moc"
