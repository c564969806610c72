// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/platform_process.h"
#include "core/sandbox/server_control.h"
#include "tests/support/group_faults.h"
#include "tests/support/half_commits.h"
#include "tests/support/live_run.h"
#include "tests/support/write_probe.h"

#include <QDir>
#include <QJsonArray>
#include <QTest>

#include <array>
#include <csignal>
#include <future>

using namespace tessera;
using namespace tessera::testing;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

/// The rules of failover.md §0, one row each: what they warn of is provoked on servers of the test's own, and
/// our operations keep them.
class TestHaRules : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void ruleHolds_data();
    void ruleHolds();
};

namespace {

constexpr int patience = 60'000;
/// What must not happen would have happened by then.
constexpr int longEnough = 5'000;

#define REQUIRE_OUTCOME(outcome, expected)                                                                   \
    do {                                                                                                     \
        const auto &ended = (outcome);                                                                       \
        QVERIFY2(ended.exitCode == (expected), wordsOf(ended).constData());                                  \
    } while (false)

QString shownState(const SandboxFixture &sandbox, int group = 1)
{
    return groupNow(sandbox, group)[u"protection"_s].toString();
}

bool isInRecovery(const SandboxFixture &sandbox, const SandboxNode &server)
{
    return valueAt(sandbox, server, u"SELECT pg_is_in_recovery()"_s) == u"t"_s;
}

pid_t receiverOf(const SandboxFixture &sandbox, const SandboxNode &standby)
{
    return valueAt(sandbox, standby, u"SELECT pid FROM pg_stat_wal_receiver"_s).toInt();
}

/// A client without any limit, on a thread of its own.
std::future<Result<Rows>> patientClient(Session &session, const QString &sql)
{
    return std::async(std::launch::async,
                      [&session, sql] { return session.run(sql, {}, Deadline::in(10min)); });
}

bool isOver(const std::future<Result<Rows>> &client, int limit)
{
    return QTest::qWaitFor([&] { return client.wait_for(0s) == std::future_status::ready; }, limit);
}

bool waitsFor(const SandboxFixture &sandbox, const SandboxNode &server, const QString &what)
{
    const auto sql =
        u"SELECT count(*) FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND %1"_s.arg(what);
    return QTest::qWaitFor([&] { return valueAt(sandbox, server, sql).toInt() > 0; }, patience);
}

/// What a console run later says of the newest run's steps.
QByteArray newestPlan(const SandboxFixture &sandbox)
{
    const auto id = QString::number(newestJournalEntry(sandbox)[u"id"_s].toInteger());
    return sandbox.ctl({ u"--json"_s, u"journal"_s, u"show"_s, id }).output;
}

/// Group 1's primary dies with rows that its standby has not got; commits waited for nobody.
void killDiverged(const SandboxFixture &sandbox)
{
    const auto [old, heir] = pairOf(sandbox);
    REQUIRE_OUTCOME(sandbox.change({ u"ha"_s, u"sync"_s, u"off"_s, u"--group"_s, u"1"_s }), 0);
    QVERIFY(runAt(sandbox, old, { u"CREATE TABLE public.kept (k int)"_s, u"CHECKPOINT"_s }));
    const auto end = valueAt(sandbox, old, u"SELECT pg_current_wal_flush_lsn()"_s);
    QTRY_COMPARE_WITH_TIMEOUT(valueAt(sandbox, heir, u"SELECT pg_last_wal_replay_lsn() >= '%1'"_s.arg(end)),
                              u"t"_s, patience);
    signalAll(heir, SIGSTOP);
    QVERIFY(runAt(sandbox, old, { u"INSERT INTO public.kept SELECT generate_series(1, 5000)"_s }));
    killAll(old);
    signalAll(heir, SIGCONT);
}

// R1
void commitRecordsOutliveStandbys(SandboxFixture &sandbox)
{
    HalfCommits halves(sandbox);
    QVERIFY(halves.leave());
    QCOMPARE(halves.seen(), 0);
    REQUIRE_OUTCOME(switchOver(sandbox), 0); // the old primary is a hot standby afterwards
    QVERIFY(halves.recoverEverywhere());
    QCOMPARE(halves.seen(), 1);

    const auto old = pairOf(sandbox).primary;
    QVERIFY(halves.leave());
    killAll(old);
    REQUIRE_OUTCOME(failOver(sandbox), 0);
    QCOMPARE(halves.seen(), 2);

    QVERIFY(halves.leave());
    REQUIRE_OUTCOME(rebuild(sandbox, old), 0);
    QVERIFY(isInRecovery(sandbox, old));
    QVERIFY(halves.recoverEverywhere());
    QCOMPARE(halves.seen(), halves.left());
    QCOMPARE(halves.prepared(), 0);
    QVERIFY(halves.isRecoveryAsBefore());
}

// R2
void halvesOfEveryNodeAreEnded(SandboxFixture &sandbox)
{
    HalfCommits halves(sandbox);
    QVERIFY(halves.leave(0));
    QVERIFY(halves.leave(2));
    // Each node knows of its own only: whoever looks now misses what was acknowledged.
    QVERIFY(runAt(sandbox, pairOf(sandbox, 0).primary, { u"SELECT recover_prepared_transactions()"_s }));
    QCOMPARE(halves.seen(), 1);
    QVERIFY(halves.leave(0));
    REQUIRE_OUTCOME(switchOver(sandbox), 0);
    QCOMPARE(halves.seen(), halves.left());
    QCOMPARE(halves.prepared(), 0);
}

/// From now on the pause at @p server is the victim of a deadlock so many times.
bool makeVictim(const SandboxFixture &sandbox, const SandboxNode &server, int times)
{
    return runAt(
        sandbox, server,
        { u"CREATE SEQUENCE IF NOT EXISTS public.tries"_s, u"ALTER SEQUENCE public.tries RESTART"_s,
          u"SET citus.enable_ddl_propagation = off; "
          "DO $$ BEGIN IF to_regproc('pg_catalog.real_pause') IS NULL THEN "
          "ALTER FUNCTION pg_catalog.citus_pause_node_within_txn RENAME TO real_pause; END IF; END $$; "
          "CREATE OR REPLACE FUNCTION pg_catalog.citus_pause_node_within_txn(node_id int, force bool "
          "DEFAULT false, lock_cooldown int DEFAULT 10000) RETURNS void LANGUAGE plpgsql AS $$ BEGIN "
          "IF nextval('public.tries') <= %1 THEN RAISE 'deadlock detected' USING ERRCODE = '40P01'; END IF; "
          "PERFORM pg_catalog.real_pause(node_id, force, lock_cooldown); END $$"_s.arg(times) });
}

// R3
void deadlockIsTriedAgain(SandboxFixture &sandbox)
{
    const auto primary = pairOf(sandbox).primary;
    const auto process = postmasterOf(primary);
    QVERIFY(makeVictim(sandbox, primary, 1000));
    const auto given = switchOver(sandbox);
    QVERIFY2(given.exitCode == 1 && wordsOf(given).contains("deadlock"), wordsOf(given).constData());
    QCOMPARE(newestJournalEntry(sandbox)[u"state"_s].toString(), u"undone"_s);
    QCOMPARE(postmasterOf(primary), process); // it was never stopped
    QVERIFY(!isInRecovery(sandbox, primary));
    QVERIFY(isProtectedSoon(sandbox));

    QVERIFY(makeVictim(sandbox, primary, 2));
    REQUIRE_OUTCOME(switchOver(sandbox), 0);
    QCOMPARE(pairOf(sandbox).standby.port, primary.port);
}

// R4
void writesRestOnEveryNode(SandboxFixture &sandbox)
{
    auto coordinator = sandbox.session();
    const WriteProbe probe(coordinator, 1, sandbox.connInfo());
    LiveRun run(sandbox, u"ha.switchover"_s, { { u"group"_s, u"1"_s } });
    run.pauseBefore([](const Action &action) {
        const auto *host = std::get_if<OnHost>(&action);
        return host != nullptr && host->task == HostTask::Stop;
    });
    for (qsizetype node = 0; node < 3; ++node)
        QVERIFY2(probe.isServed(sandbox.connInfo(node)), qPrintable(QString::number(node)));
    run.start();
    QVERIFY(QTest::qWaitFor([&] { return run.isPaused() || run.isOver(); }, patience));
    QVERIFY(!run.isOver());
    for (qsizetype node = 0; node < 3; ++node)
        QVERIFY2(!probe.isServed(sandbox.connInfo(node)), qPrintable(QString::number(node)));
    if (sandbox.engine() == u"citus"_s) // the built-in engine holds back readers, too
        QCOMPARE(probe.rows(sandbox.connInfo()).value_or(-1), 3);
    run.control().unpause();
    QCOMPARE(run.result().outcome, Outcome::Succeeded);
    const auto record = readRecord(sandbox.place().folder());
    for (const auto &node : record->nodes)
        QTRY_VERIFY_WITH_TIMEOUT(probe.isServed(sandbox.place().tcpConnection(node)), patience);
}

// R5
void registeredStandbySwaps(SandboxFixture &sandbox)
{
    const auto [primary, standby] = pairOf(sandbox);
    sandbox.value(u"SELECT citus_add_secondary_node('127.0.0.1', %1, '127.0.0.1', %2)"_s.arg(standby.port)
                      .arg(primary.port));
    REQUIRE_OUTCOME(switchOver(sandbox), 0);
    const auto wanted = u"primary %1, secondary %2"_s.arg(standby.port).arg(primary.port);
    const auto record = readRecord(sandbox.place().folder());
    QVERIFY(record);
    for (const auto &node : record->nodes) {
        const auto known = valueAt(
            sandbox, node,
            u"SELECT string_agg(noderole || ' ' || nodeport, ', ' ORDER BY noderole) FROM pg_dist_node "
            "WHERE groupid = 1"_s);
        QCOMPARE(known, wanted);
    }
    REQUIRE_OUTCOME(switchOver(sandbox), 0); // and back
    QCOMPARE(pairOf(sandbox).primary.port, primary.port);
}

// R6
void wrongNamesDoNotHangCommits(SandboxFixture &sandbox)
{
    const auto [primary, standby] = pairOf(sandbox);
    QVERIFY(runAt(sandbox, standby,
                  { u"ALTER SYSTEM SET synchronous_standby_names = 'ANY 1 (nobody)'"_s,
                    u"SELECT pg_reload_conf()"_s }));
    REQUIRE_OUTCOME(switchOver(sandbox), 0);
    QVERIFY(runAt(sandbox, standby, { u"CREATE TABLE public.kept AS SELECT 1 AS k"_s }));
    QVERIFY2(!valueAt(sandbox, standby, u"SHOW synchronous_standby_names"_s).contains(u"nobody"_s),
             "the old names stayed");
    QVERIFY(isProtectedSoon(sandbox));
    QVERIFY(isInRecovery(sandbox, primary));
}

// R7
void rewindWaitsForACheckpoint(SandboxFixture &sandbox)
{
    const auto [old, heir] = pairOf(sandbox);
    killDiverged(sandbox);
    if (QTest::currentTestFailed())
        return;
    // Somebody promotes by hand, and the checkpoint that should follow does not come.
    const auto writer = pid_t(
        valueAt(sandbox, heir, u"SELECT pid FROM pg_stat_activity WHERE backend_type = 'checkpointer'"_s)
            .toInt());
    QVERIFY(writer > 1 && ::kill(writer, SIGSTOP) == 0);
    QVERIFY(runAt(sandbox, heir, { u"SELECT pg_promote(true, 30)"_s }));
    QVERIFY(runAt(sandbox, pairOf(sandbox, 0).primary,
                  { u"SELECT citus_update_node(nodeid, '127.0.0.1', %1, true, 1000) FROM pg_dist_node "
                    "WHERE groupid = 1"_s.arg(heir.port) }));
    const auto control = u"SELECT timeline_id FROM pg_control_checkpoint()"_s;
    const auto before = valueAt(sandbox, heir, control);
    LiveRun run(sandbox, u"ha.standby.rebuild"_s,
                { { u"group"_s, u"1"_s }, { u"server"_s, addressOf(old) } });
    run.start();
    const bool waits = waitsFor(sandbox, heir, u"query = 'CHECKPOINT' AND state = 'active'"_s);
    const auto during = valueAt(sandbox, heir, control);
    ::kill(writer, SIGCONT);
    QVERIFY(waits && !isServerUp(old));
    QCOMPARE(during, before);
    QCOMPARE(run.result().outcome, Outcome::Succeeded);
    QVERIFY(newestPlan(sandbox).contains("pg_rewind"));
    QVERIFY(isInRecovery(sandbox, old));
    QTRY_COMPARE_WITH_TIMEOUT(valueAt(sandbox, old, u"SELECT count(*) FROM public.kept"_s), u"0"_s, patience);
}

// R8
void rewindKeepsItsConfiguration(SandboxFixture &sandbox)
{
    const auto old = pairOf(sandbox).primary;
    const QByteArray mark = "\n# its own: we\"ird; drop\n";
    const QStringList names { u"postgresql.conf"_s, u"pg_hba.conf"_s };
    for (const auto &name : names) {
        QFile file(old.folder + u'/' + name);
        QVERIFY(file.open(QIODevice::Append) && file.write(mark) == mark.size());
    }
    QVERIFY(runAt(sandbox, old, { u"ALTER SYSTEM SET work_mem = '7MB'"_s }));
    killDiverged(sandbox);
    if (QTest::currentTestFailed())
        return;
    REQUIRE_OUTCOME(failOver(sandbox, { u"--accept-loss"_s }), 0);
    REQUIRE_OUTCOME(rebuild(sandbox, old, { u"--way"_s, u"rewind"_s }), 0);
    for (const auto &name : names) {
        QFile file(old.folder + u'/' + name);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY2(file.readAll().contains(mark), qPrintable(name));
    }
    QCOMPARE(valueAt(sandbox, old, u"SHOW work_mem"_s), u"7MB"_s);
    QCOMPARE(valueAt(sandbox, old, u"SHOW port"_s), QString::number(old.port));
}

// R9
void stopThatHangsIsTakenBack(SandboxFixture &sandbox)
{
    const auto [primary, standby] = pairOf(sandbox);
    QVERIFY(runAt(sandbox, primary, { u"CREATE TABLE public.kept AS SELECT 1 AS k"_s }));
    auto stuck = sessionTo(sandbox, primary);
    QVERIFY(::kill(pid_t(stuck.backendPid()), SIGSTOP) == 0); // as in a call to a disk that does not answer
    const auto process = postmasterOf(primary);
    const auto hung = switchOver(sandbox);
    QVERIFY2(hung.exitCode == 1, wordsOf(hung).constData());
    QCOMPARE(newestJournalEntry(sandbox)[u"state"_s].toString(), u"undone"_s);
    QVERIFY(isInRecovery(sandbox, standby)); // nobody was promoted
    QVERIFY(postmasterOf(primary) != process); // it did not stay half stopped
    QVERIFY(!isInRecovery(sandbox, primary));
    QVERIFY(runAt(sandbox, primary, { u"INSERT INTO public.kept VALUES (2)"_s }));
    QCOMPARE(valueAt(sandbox, primary, u"SELECT count(*) FROM public.kept"_s), u"2"_s);
    QVERIFY(isProtectedSoon(sandbox));
}

// R10
void waitingCommitIsNotAcknowledged(SandboxFixture &sandbox)
{
    const auto [old, heir] = pairOf(sandbox);
    QVERIFY(runAt(sandbox, old, { u"CREATE TABLE public.kept (k int)"_s }));
    const auto receiver = receiverOf(sandbox, heir);
    QVERIFY(receiver > 1 && ::kill(receiver, SIGSTOP) == 0);
    auto session = sessionTo(sandbox, old);
    auto client = patientClient(session, u"INSERT INTO public.kept VALUES (1)"_s);
    const bool waits = waitsFor(sandbox, old, u"wait_event = 'SyncRep'"_s);
    signalAll(old, SIGSTOP);
    ::kill(receiver, SIGCONT);
    const auto done = failOver(sandbox);
    signalAll(old, SIGCONT);
    QVERIFY(waits);
    REQUIRE_OUTCOME(done, 0);
    QVERIFY(isOver(client, patience));
    QVERIFY(!client.get());
    QVERIFY(newestPlan(sandbox).contains("pg_terminate_backend"));
    QVERIFY(!newestPlan(sandbox).contains("pg_cancel_backend"));
}

// R11
void zombieCoordinatorWritesNowhere(SandboxFixture &sandbox)
{
    const auto [old, heir] = pairOf(sandbox, 0);
    auto zombie = sessionTo(sandbox, old);
    const auto begun = zombie.script(
        u"CREATE TABLE public.kept (k bigint); SELECT create_distributed_table('public.kept', 'k', "
        "shard_count := 4); INSERT INTO public.kept VALUES (1)"_s,
        Deadline::in(60s));
    QVERIFY2(begun, begun ? "" : qPrintable(begun.error().message));
    QVERIFY(zombie.script(u"BEGIN; INSERT INTO public.kept VALUES (2)"_s, Deadline::in(60s)));
    const auto left = u"SELECT count(*) FROM pg_stat_activity WHERE application_name ~ "
                      "'^citus_internal gpid=%1[0-9]{10}$'"_s.arg(old.id.value);
    const auto worker = pairOf(sandbox).primary;
    QVERIFY(valueAt(sandbox, worker, left).toInt() > 0);
    signalAll(old, SIGSTOP);
    const auto done = failOver(sandbox, {}, 0);
    signalAll(old, SIGCONT); // it would go on where it stood
    REQUIRE_OUTCOME(done, 0);
    QVERIFY(!zombie.script(u"INSERT INTO public.kept VALUES (3); COMMIT"_s, Deadline::in(10s)));
    QVERIFY(processesIn(old.folder).isEmpty());
    QCOMPARE(valueAt(sandbox, heir, u"SELECT string_agg(k::text, ' ') FROM public.kept"_s), u"1"_s);
}

// R12
void clientsOfAZombieAreLetGo(SandboxFixture &sandbox)
{
    const auto old = pairOf(sandbox).primary;
    auto session = sessionTo(sandbox, old);
    auto client = patientClient(session, u"SELECT pg_sleep(500)"_s);
    QVERIFY(waitsFor(sandbox, old, u"wait_event = 'PgSleep'"_s));
    signalAll(old, SIGSTOP);
    const auto done = failOver(sandbox);
    const bool isKicked = isOver(client, patience);
    signalAll(old, SIGCONT);
    REQUIRE_OUTCOME(done, 0);
    QVERIFY(isKicked); // before it answers again
    const auto end = client.get();
    QVERIFY(!end && end.error().kind == ErrorKind::Connection);
}

// R13
void divergedStandbyIsNotHealthy(SandboxFixture &sandbox)
{
    const auto [primary, standby] = pairOf(sandbox);
    REQUIRE_OUTCOME(sandbox.change({ u"ha"_s, u"sync"_s, u"off"_s, u"--group"_s, u"1"_s }), 0);
    QCOMPARE(shownState(sandbox), u"degraded"_s);
    QVERIFY(runAt(
        sandbox, standby,
        { u"SELECT pg_promote(true, 30)"_s, u"CREATE TABLE public.astray (k int)"_s, u"CHECKPOINT"_s }));
    killAll(standby);
    QFile signal(standby.folder + u"/standby.signal"_s);
    QVERIFY(signal.open(QIODevice::WriteOnly));
    signal.close();
    QVERIFY(sandbox.bringUp()); // what is down comes up
    QVERIFY(isInRecovery(sandbox, standby)); // it answers, and says that it is a standby
    QCOMPARE(shownState(sandbox), u"unprotected"_s);
    const auto refused = switchOver(sandbox);
    QVERIFY2(refused.exitCode == 3, wordsOf(refused).constData());
    killAll(primary);
    const auto worse = failOver(sandbox, { u"--accept-loss"_s });
    QVERIFY2(worse.exitCode == 3, wordsOf(worse).constData());
    QVERIFY2(worse.errors.contains("timeline"), wordsOf(worse).constData());
}

// R14
void serversStartWithACleanEnvironment(SandboxFixture &sandbox)
{
    const auto [old, heir] = pairOf(sandbox);
    const QByteArray ours = "/root/of-the-operator";
    const QList<QByteArray> names { "HOME", "PGSSLCERT", "PGSSLROOTCERT", "PGSSLKEY", "PGAPPNAME" };
    QMap<QByteArray, QByteArray> before;
    for (const auto &name : names) {
        before[name] = qgetenv(name);
        qputenv(name, ours);
    }
    const auto done = switchOver(sandbox);
    for (const auto &name : names)
        before[name].isEmpty() ? qunsetenv(name) : qputenv(name, before[name]);
    REQUIRE_OUTCOME(done, 0);
    QFile file(u"/proc/%1/environ"_s.arg(postmasterOf(old)));
    QVERIFY(file.open(QIODevice::ReadOnly));
    auto environment = file.readAll();
    QVERIFY(environment.contains("HOME="));
    QVERIFY2(!environment.contains(ours), environment.replace('\0', '\n').constData());
}

// R15
void copyOfACoordinatorRecoversNothing(SandboxFixture &sandbox)
{
    const auto standby = pairOf(sandbox, 0).standby;
    HalfCommits halves(sandbox);
    QVERIFY(halves.leave(0, false)); // production has not decided it yet
    killAll(standby);
    QVERIFY(QDir(standby.folder).removeRecursively());
    REQUIRE_OUTCOME(rebuild(sandbox, standby, { u"--way"_s, u"copy"_s }, 0), 0);
    QVERIFY(isInRecovery(sandbox, standby));
    QVERIFY(runAt(sandbox, standby,
                  { u"ALTER SYSTEM SET citus.recover_2pc_interval = '1s'"_s, u"SELECT pg_reload_conf()"_s }));
    auto session = sessionTo(sandbox, standby);
    QVERIFY(!session.run(u"SELECT recover_prepared_transactions()"_s, {}, Deadline::in(30s)));
    QVERIFY(!QTest::qWaitFor([&] { return halves.prepared() != 1; }, longEnough));
}

// R16
void weakestGroupIsNamed(SandboxFixture &sandbox)
{
    REQUIRE_OUTCOME(sandbox.change({ u"ha"_s, u"sync"_s, u"off"_s, u"--group"_s, u"2"_s }), 0);
    const auto shown = sandbox.ctl({ u"ha"_s, u"show"_s });
    QVERIFY2(shown.output.contains("the weakest of them"), shown.output.constData());
    killAll(pairOf(sandbox).primary);
    const auto plan = [&] {
        return sandbox.ctl({ u"ha"_s, u"failover"_s, u"--group"_s, u"1"_s, u"--dry-run"_s });
    };
    CtlOutcome told;
    QVERIFY(failsOver(plan, told, patience));
    REQUIRE_OUTCOME(told, 0);
    QVERIFY2(wordsOf(told).contains("Nothing that was acknowledged is lost"), wordsOf(told).constData());
    QVERIFY2(wordsOf(told).contains("the weakest of them"), wordsOf(told).constData());
}

enum class Needs { Anything, TwoPhaseCommit };

struct Rule
{
    const char *name;
    const char *sentence;
    void (*shown)(SandboxFixture &sandbox);
    Needs needs = Needs::Anything;
    int workers = 1;
};

constexpr std::array rules {
    Rule { "R1", "no commit record is lost to a hot standby behind the primary's address",
           commitRecordsOutliveStandbys, Needs::TwoPhaseCommit },
    Rule { "R2", "data is whole once every metadata node has recovered", halvesOfEveryNodeAreEnded,
           Needs::TwoPhaseCommit, 2 },
    Rule { "R3", "a deadlock is tried again, and nothing is stopped without the pause",
           deadlockIsTriedAgain },
    Rule { "R4", "writes rest on every metadata node", writesRestOnEveryNode, Needs::Anything, 2 },
    Rule { "R5", "a registered standby swaps its address", registeredStandbySwaps },
    Rule { "R6", "a candidate's wrong synchronous_standby_names hang no commit", wrongNamesDoNotHangCommits },
    Rule { "R7", "pg_rewind waits for a checkpoint of the new primary", rewindWaitsForACheckpoint },
    Rule { "R8", "pg_rewind keeps the configuration files", rewindKeepsItsConfiguration },
    Rule { "R9", "a stop that hangs is taken back", stopThatHangsIsTakenBack },
    Rule { "R10", "a commit that waits for a standby is ended, never acknowledged",
           waitingCommitIsNotAcknowledged },
    Rule { "R11", "a coordinator that comes back writes to no worker", zombieCoordinatorWritesNowhere,
           Needs::TwoPhaseCommit },
    Rule { "R12", "clients of a stopped primary are let go", clientsOfAZombieAreLetGo },
    Rule { "R13", "a diverged standby that answers is not healthy", divergedStandbyIsNotHealthy },
    Rule { "R14", "servers start with a clean environment", serversStartWithACleanEnvironment },
    Rule { "R15", "a copy of a coordinator recovers nothing", copyOfACoordinatorRecoversNothing,
           Needs::TwoPhaseCommit },
    Rule { "R16", "the weakest group is named where no loss is promised", weakestGroupIsNamed,
           Needs::TwoPhaseCommit, 2 },
};

} // namespace

void TestHaRules::initTestCase()
{
    qputenv("TESSERA_SANDBOX_ROOT", SandboxFixture::home().root.toUtf8());
}

void TestHaRules::ruleHolds_data()
{
    QTest::addColumn<QString>("engine");
    QTest::addColumn<int>("rule");
    for (const auto &engine : SandboxFixture::engines()) {
        for (size_t i = 0; i < rules.size(); ++i)
            QTest::addRow("%s, %s: %s", rules[i].name, qPrintable(engine), rules[i].sentence)
                << engine << static_cast<int>(i);
    }
}

void TestHaRules::ruleHolds()
{
    QFETCH(QString, engine);
    QFETCH(int, rule);
    const auto &it = rules[static_cast<size_t>(rule)];
    if (it.needs == Needs::TwoPhaseCommit && engine != u"citus"_s)
        QSKIP("needs Citus: the built-in engine has no two-phase commit over nodes");
    SandboxFixture sandbox(engine, it.workers, 1);
    QVERIFY(sandbox.bringUp());
    it.shown(sandbox);
}

QTEST_GUILESS_MAIN(TestHaRules)
#include "tst_ha_rules.moc"
