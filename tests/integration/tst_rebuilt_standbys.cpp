// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/server_control.h"
#include "tests/support/group_faults.h"
#include "tests/support/group_pair.h"

#include <QDir>
#include <QTest>

#include <csignal>

using namespace tessera;
using namespace tessera::testing;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

/// Servers that have left their node group come back as its standbys (failover.md §2.5): an old primary as it
/// is, one that has more than the new primary by pg_rewind, one that has lost its data by a copy, and a
/// second primary only when the operator gives up what it has.
class TestRebuiltStandbys : public QObject
{
    Q_OBJECT
private slots:
    void oldPrimaryFollows_data() { SandboxFixture::addEngineRows(); }
    void oldPrimaryFollows();
    void divergedPrimaryIsRewound_data() { SandboxFixture::addEngineRows(); }
    void divergedPrimaryIsRewound();
    void lostDataIsCopied_data() { SandboxFixture::addEngineRows(); }
    void lostDataIsCopied();
    void secondPrimaryIsEnded_data() { SandboxFixture::addEngineRows(); }
    void secondPrimaryIsEnded();
};

namespace {

constexpr int patience = 60'000;

} // namespace

void TestRebuiltStandbys::oldPrimaryFollows()
{
    QFETCH(QString, engine);
    SandboxFixture sandbox(engine, 1, 1);
    QVERIFY(sandbox.bringUp());
    const auto [old, heir] = pairOf(sandbox);
    sandbox.value(u"CREATE TABLE public.kept AS SELECT generate_series(1, 1000) AS k"_s, 1);
    killAll(old);
    const auto failedOver = failOver(sandbox);
    QVERIFY2(failedOver.exitCode == 0, wordsOf(failedOver).constData());
    QCOMPARE(groupNow(sandbox, 1)[u"protection"_s].toString(), u"unprotected"_s);
    const auto wrong = rebuild(sandbox, heir);
    QVERIFY2(wrong.exitCode == 3 && wrong.errors.contains("is the primary"), wordsOf(wrong).constData());

    const auto rebuilt = rebuild(sandbox, old);
    QVERIFY2(rebuilt.exitCode == 0, wordsOf(rebuilt).constData());
    QVERIFY(isProtectedSoon(sandbox));
    QVERIFY(!QDir(old.folder).exists(u"tessera.fenced"_s));
    const auto again = rebuild(sandbox, old);
    QVERIFY2(again.exitCode == 3 && again.errors.contains("already"), wordsOf(again).constData());
}

/// Commits waited for nobody, and the last of them had left the old primary for nowhere.
void TestRebuiltStandbys::divergedPrimaryIsRewound()
{
    QFETCH(QString, engine);
    SandboxFixture sandbox(engine, 1, 1);
    QVERIFY(sandbox.bringUp());
    const auto [old, heir] = pairOf(sandbox);
    auto before = sessionTo(sandbox, old);
    for (const auto &sql : { u"ALTER SYSTEM SET synchronous_standby_names = ''"_s,
                             u"SELECT pg_reload_conf()"_s, u"CREATE TABLE public.kept (k int)"_s })
        QVERIFY2(before.script(sql, Deadline::in(30s)), qPrintable(sql));
    QTRY_COMPARE_WITH_TIMEOUT(valueAt(before, u"SHOW synchronous_standby_names"_s), QString(), patience);
    signalAll(heir, SIGSTOP);
    const auto lost =
        before.script(u"INSERT INTO public.kept SELECT generate_series(1, 5000)"_s, Deadline::in(30s));
    killAll(old);
    signalAll(heir, SIGCONT);
    QVERIFY(lost);
    const auto refused = failOver(sandbox);
    QVERIFY2(refused.exitCode == 3 && refused.errors.contains("--accept-loss"), wordsOf(refused).constData());
    const auto failedOver = failOver(sandbox, { u"--accept-loss"_s });
    QVERIFY2(failedOver.exitCode == 0, wordsOf(failedOver).constData());
    const auto follow = rebuild(sandbox, old, { u"--way"_s, u"follow"_s });
    QVERIFY2(follow.exitCode == 3 && follow.errors.contains("does not fit"), wordsOf(follow).constData());

    const auto rebuilt = rebuild(sandbox, old);
    QVERIFY2(rebuilt.exitCode == 0, wordsOf(rebuilt).constData());
    QVERIFY2(wordsOf(rebuilt).contains("Rewind 127"), wordsOf(rebuilt).constData());
    const auto strict = sandbox.change({ u"ha"_s, u"sync"_s, u"strict"_s, u"--group"_s, u"1"_s });
    QVERIFY2(strict.exitCode == 0, wordsOf(strict).constData());
    QVERIFY(isProtectedSoon(sandbox));
    auto there = Session::open(sandbox.place().tcpConnection(old), {}, Deadline::in(10s));
    QVERIFY(there);
    QCOMPARE(valueAt(*there, u"SELECT count(*) FROM public.kept"_s), u"0"_s);
    // Its configuration is its own (R8).
    QCOMPARE(valueAt(*there, u"SHOW port"_s), QString::number(old.port));
}

void TestRebuiltStandbys::lostDataIsCopied()
{
    QFETCH(QString, engine);
    SandboxFixture sandbox(engine, 1, 1);
    QVERIFY(sandbox.bringUp());
    const auto [primary, standby] = pairOf(sandbox);
    killAll(standby);
    QVERIFY(QDir(standby.folder).removeRecursively());
    const auto rebuilt = rebuild(sandbox, standby);
    QVERIFY2(rebuilt.exitCode == 0, wordsOf(rebuilt).constData());
    QVERIFY2(wordsOf(rebuilt).contains("Copy 127"), wordsOf(rebuilt).constData());
    QVERIFY(isServerUp(standby));
    QVERIFY(isServerUp(primary));
}

/// Somebody has promoted the standby by hand. It is seen at the next look, and not made worse.
void TestRebuiltStandbys::secondPrimaryIsEnded()
{
    QFETCH(QString, engine);
    SandboxFixture sandbox(engine, 1, 1);
    QVERIFY(sandbox.bringUp());
    const auto [primary, second] = pairOf(sandbox);
    QVERIFY(sandbox.change({ u"ha"_s, u"sync"_s, u"off"_s, u"--group"_s, u"1"_s }).exitCode == 0);
    auto there = Session::open(sandbox.place().tcpConnection(second), {}, Deadline::in(10s));
    QVERIFY(there);
    // A rewind begins at a checkpoint that both have.
    sandbox.value(u"CHECKPOINT"_s, 1);
    const auto end = sandbox.value(u"SELECT pg_current_wal_lsn()"_s, 1);
    QTRY_COMPARE_WITH_TIMEOUT(valueAt(*there, u"SELECT pg_last_wal_replay_lsn() >= '%1'"_s.arg(end)), u"t"_s,
                              patience);
    QCOMPARE(valueAt(*there, u"SELECT pg_promote(true, 30)"_s), u"t"_s);
    const auto group = groupNow(sandbox, 1);
    QCOMPARE(group[u"protection"_s].toString(), u"split-brain"_s);
    QVERIFY2(group[u"message"_s].toString().contains(addressOf(second)),
             qPrintable(group[u"message"_s].toString()));
    QVERIFY(there->script(u"CREATE TABLE public.astray (k int)"_s, Deadline::in(30s)));
    for (const auto *verb : { "switchover", "failover" }) {
        const auto worse = sandbox.change({ u"ha"_s, QLatin1String(verb), u"--group"_s, u"1"_s });
        QVERIFY2(worse.exitCode == 3, wordsOf(worse).constData());
    }
    const auto refused = rebuild(sandbox, second);
    QVERIFY2(refused.exitCode == 3 && refused.errors.contains("--accept-loss"), wordsOf(refused).constData());
    QVERIFY(isServerUp(second));

    const auto rebuilt = rebuild(sandbox, second, { u"--accept-loss"_s });
    QVERIFY2(rebuilt.exitCode == 0, wordsOf(rebuilt).constData());
    QCOMPARE(groupNow(sandbox, 1)[u"protection"_s].toString(), u"degraded"_s);
    auto again = Session::open(sandbox.place().tcpConnection(second), {}, Deadline::in(10s));
    QVERIFY(again);
    QCOMPARE(valueAt(*again, u"SELECT pg_is_in_recovery()"_s), u"t"_s);
    QCOMPARE(valueAt(*again, u"SELECT to_regclass('public.astray')"_s), QString());
    QVERIFY(isServerUp(primary));
}

QTEST_GUILESS_MAIN(TestRebuiltStandbys)
#include "tst_rebuilt_standbys.moc"
