// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/guard/primary_watch.h"

#include <QSet>
#include <QTest>

using namespace tessera;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

/// When a guard takes a primary for failed, and what it never takes for a failure (failover.md §2.1).
class TestPrimaryWatch : public QObject
{
    Q_OBJECT
private slots:
    void errorSaysWhatItIs_data();
    void errorSaysWhatItIs();
    void rowsAreSingleAndReachable();
    void silentPrimaryIsConfirmedInTime();
    void thisIsNoFailure_data();
    void thisIsNoFailure();
    void thisIsNotConfirmed_data();
    void thisIsNotConfirmed();
    void agreementHasToLast();
    void answerEndsIt();
    void serverThatNeverGetsReadyHasFailed();
};

namespace {

Error withState(const QString &state)
{
    return { .kind = ErrorKind::Connection, .message = u"no"_s, .sqlState = state };
}

/// All three guards have lost it, and its standbys too.
PrimaryLook lost(ProbeOutcome outcome = ProbeOutcome::Silent)
{
    return { .probe = outcome, .standbySilence = 1h, .guards = 3, .agreeing = 3 };
}

/// The same look each 2 s, for so long; the time goes on.
PrimaryWatch watched(PrimaryWatch watch, const PrimaryLook &look, std::chrono::seconds span, GuardTime &now)
{
    for (const auto end = now + span; now < end; now += probePeriod)
        watch = afterLook(watch, look, now);
    return watch;
}

PrimaryWatch watched(const PrimaryLook &look, std::chrono::seconds span = 10min)
{
    GuardTime now {};
    return watched({}, look, span, now);
}

} // namespace

void TestPrimaryWatch::errorSaysWhatItIs_data()
{
    QTest::addColumn<Error>("error");
    QTest::addColumn<ProbeOutcome>("outcome");
    QTest::newRow("nothing listens") << Error { ErrorKind::Connection, {} } << ProbeOutcome::Silent;
    QTest::newRow("no answer in time") << Error { ErrorKind::Timeout, {} } << ProbeOutcome::Silent;
    QTest::newRow("shuts down") << withState(u"57P01"_s) << ProbeOutcome::Silent;
    QTest::newRow("after a crash of a backend") << withState(u"57P02"_s) << ProbeOutcome::Silent;
    QTest::newRow("53300") << withState(u"53300"_s) << ProbeOutcome::Full;
    QTest::newRow("28P01") << withState(u"28P01"_s) << ProbeOutcome::Rejects;
    QTest::newRow("28000") << withState(u"28000"_s) << ProbeOutcome::Rejects;
    QTest::newRow("no password") << Error { ErrorKind::Authentication, {} } << ProbeOutcome::Rejects;
    QTest::newRow("certificate") << Error { ErrorKind::Tls, {} } << ProbeOutcome::Untrusted;
    QTest::newRow("57P03") << withState(u"57P03"_s) << ProbeOutcome::Starting;
    QTest::newRow("no such host") << Error { ErrorKind::NotFound, {} } << ProbeOutcome::Unnamed;
    QTest::newRow("disk full") << withState(u"53100"_s) << ProbeOutcome::Complains;
    QTest::newRow("no such database") << withState(u"3D000"_s) << ProbeOutcome::Complains;
    QTest::newRow("may not read") << Error { ErrorKind::Permission, {}, u"42501"_s }
                                  << ProbeOutcome::Complains;
    QTest::newRow("our own mistake") << Error { ErrorKind::Invalid, {} } << ProbeOutcome::Complains;
}

void TestPrimaryWatch::errorSaysWhatItIs()
{
    QFETCH(Error, error);
    QFETCH(ProbeOutcome, outcome);
    QCOMPARE(outcomeOf(error), outcome);
}

void TestPrimaryWatch::rowsAreSingleAndReachable()
{
    QSet<std::pair<int, int>> seen;
    QSet<int> reached { static_cast<int>(WatchState::Watch) };
    for (const auto &row : watchTable()) {
        const std::pair key(static_cast<int>(row.from), static_cast<int>(row.event));
        QVERIFY(!seen.contains(key));
        seen << key;
        reached << static_cast<int>(row.to);
        QVERIFY(!sentenceOf(row).isEmpty());
        QCOMPARE(watchStateFrom(idOf(row.to)), row.to);
    }
    QCOMPARE(reached.size(), 3);
    QVERIFY(!watchStateFrom(u"asleep"_s));
}

void TestPrimaryWatch::silentPrimaryIsConfirmedInTime()
{
    GuardTime now {};
    auto watch = watched({}, lost(), 4s, now);
    QCOMPARE(watch.state, WatchState::Watch);
    watch = watched(watch, lost(), 2s, now);
    QCOMPARE(watch.state, WatchState::Suspect); // the third failure, after 4 s
    watch = watched(watch, lost(), 8s, now);
    QCOMPARE(watch.state, WatchState::Suspect);
    watch = watched(watch, lost(), 2s, now);
    QCOMPARE(watch.state, WatchState::Confirmed); // 10 s later
}

void TestPrimaryWatch::thisIsNoFailure_data()
{
    QTest::addColumn<PrimaryLook>("look");
    QTest::addColumn<Excuse>("excuse");
    const auto with = [](auto change) {
        auto look = lost();
        change(look);
        return look;
    };
    QTest::newRow("it answers, its standbys are down") << lost(ProbeOutcome::Answers) << Excuse::None;
    QTest::newRow("too many connections") << lost(ProbeOutcome::Full) << Excuse::Full;
    QTest::newRow("another password") << lost(ProbeOutcome::Rejects) << Excuse::Rejects;
    QTest::newRow("expired certificate") << lost(ProbeOutcome::Untrusted) << Excuse::Untrusted;
    QTest::newRow("name service") << lost(ProbeOutcome::Unnamed) << Excuse::Unnamed;
    QTest::newRow("another error") << lost(ProbeOutcome::Complains) << Excuse::Complains;
    QTest::newRow("our own line") << with([](PrimaryLook &look) { look.isLineDown = true; })
                                  << Excuse::LineDown;
    QTest::newRow("disk full") << with([](PrimaryLook &look) { look.isDiskFull = true; }) << Excuse::DiskFull;
    QTest::newRow("we were asleep") << with([](PrimaryLook &look) { look.hasSlept = true; }) << Excuse::Slept;
}

void TestPrimaryWatch::thisIsNoFailure()
{
    QFETCH(PrimaryLook, look);
    QFETCH(Excuse, excuse);
    const auto watch = watched(look);
    QCOMPARE(watch.state, WatchState::Watch);
    QCOMPARE(watch.excuse, excuse);
    QCOMPARE(sentenceOf(watch.excuse).isEmpty(), excuse == Excuse::None);
    // And it ends a suspicion, too.
    GuardTime now {};
    const auto suspected = watched({}, lost(), 20s, now);
    QCOMPARE(suspected.state, WatchState::Confirmed);
    QCOMPARE(afterLook(suspected, look, now).state, WatchState::Watch);
}

void TestPrimaryWatch::thisIsNotConfirmed_data()
{
    QTest::addColumn<PrimaryLook>("look");
    const auto with = [](auto change) {
        auto look = lost();
        change(look);
        return look;
    };
    QTest::newRow("one guard alone") << with([](PrimaryLook &look) { look.guards = look.agreeing = 1; });
    QTest::newRow("one of two") << with([](PrimaryLook &look) {
        look.guards = 2;
        look.agreeing = 1;
    });
    QTest::newRow("one of three: only the console is cut off")
        << with([](PrimaryLook &look) { look.agreeing = 1; });
    QTest::newRow("two of four") << with([](PrimaryLook &look) {
        look.guards = 4;
        look.agreeing = 2;
    });
    QTest::newRow("a standby has heard from it")
        << with([](PrimaryLook &look) { look.standbySilence = 9999ms; });
}

void TestPrimaryWatch::thisIsNotConfirmed()
{
    QFETCH(PrimaryLook, look);
    QCOMPARE(watched(look).state, WatchState::Suspect);
}

void TestPrimaryWatch::agreementHasToLast()
{
    auto doubtful = lost();
    doubtful.agreeing = 1;
    GuardTime now {};
    auto watch = watched({}, lost(), 12s, now);
    QCOMPARE(watch.state, WatchState::Suspect);
    watch = watched(watch, doubtful, 2s, now);
    watch = watched(watch, lost(), 10s, now);
    QCOMPARE(watch.state, WatchState::Suspect);
    watch = watched(watch, lost(), 2s, now);
    QCOMPARE(watch.state, WatchState::Confirmed);
    QCOMPARE(afterLook(watch, doubtful, now).state, WatchState::Suspect);
}

void TestPrimaryWatch::answerEndsIt()
{
    GuardTime now {};
    const auto confirmed = watched({}, lost(), 20s, now);
    auto event = WatchEvent::Nothing;
    const auto watch = afterLook(confirmed, lost(ProbeOutcome::Answers), now, &event);
    QCOMPARE(event, WatchEvent::Answered);
    QCOMPARE(watch, PrimaryWatch {});
    // Two failures in between are forgotten.
    auto flickering = watched({}, lost(), 4s, now);
    flickering = afterLook(flickering, lost(ProbeOutcome::Answers), now);
    QCOMPARE(watched(flickering, lost(), 4s, now).state, WatchState::Watch);
}

void TestPrimaryWatch::serverThatNeverGetsReadyHasFailed()
{
    GuardTime now {};
    auto watch = watched({}, lost(ProbeOutcome::Starting), 120s, now);
    QCOMPARE(watch.state, WatchState::Watch);
    QCOMPARE(watch.excuse, Excuse::Starting);
    watch = watched(watch, lost(ProbeOutcome::Starting), 24s, now);
    QCOMPARE(watch.state, WatchState::Confirmed);
}

QTEST_GUILESS_MAIN(TestPrimaryWatch)
#include "tst_primary_watch.moc"
