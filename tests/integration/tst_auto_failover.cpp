// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/auto_failover_group.h"

#include <QJsonArray>
#include <QTest>

using namespace tessera;
using namespace tessera::testing;
using namespace Qt::StringLiterals;

/// A worker under pg_auto_failover 2.0, which does not know that it is one (failover.md §3.3).
class TestAutoFailover : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void groupUnderPgAutoFailover_data() { SandboxFixture::addEngineRows(); }
    void groupUnderPgAutoFailover();

private:
    void foundByItsTraces(const SandboxFixture &sandbox);
    void foundOnItsHost(const ManagedConnection &console);
    void told(const ManagedConnection &console, const AutoFailoverGroup &group);
    void switchedOver(const ManagedConnection &console, const AutoFailoverGroup &group);
    void followed(const ManagedConnection &console, const SandboxFixture &sandbox,
                  const AutoFailoverGroup &group);
    void maintained(const ManagedConnection &console, const AutoFailoverGroup &group);
    void unreachable(const ManagedConnection &console, AutoFailoverGroup &group);
};

namespace {

/// What each node holds for the primary of group 1.
QStringList primariesOf(const SandboxFixture &sandbox)
{
    const auto all =
        u"SELECT string_agg(DISTINCT result, ' ') FROM run_command_on_all_nodes($$SELECT nodename || ':' "
        "|| nodeport FROM pg_dist_node WHERE groupid = 1 AND noderole = 'primary'$$)"_s;
    return sandbox.value(all).split(u' ');
}

} // namespace

void TestAutoFailover::initTestCase()
{
    if (const auto missing = AutoFailoverGroup::missingPackages(); !missing.isEmpty())
        QSKIP(qPrintable(missing));
}

/// Nobody has told anything: the console sees it, says what it lacks, and keeps its hands off.
void TestAutoFailover::foundByItsTraces(const SandboxFixture &sandbox)
{
    const auto shown = sandbox.ctl({ u"--json"_s, u"ha"_s, u"manager"_s, u"show"_s });
    const auto manager = shown.json().array().first().toObject();
    QCOMPARE(manager[u"kind"_s].toString(), u"pg_auto_failover"_s);
    QCOMPARE(manager[u"groupId"_s].toInt(), 1);
    QVERIFY(!manager[u"isTold"_s].toBool(true));
    QVERIFY(manager[u"problem"_s].toString().contains(u"was not told"_s));
    QCOMPARE(shown.exitCode, 0);
    const auto switchover = sandbox.change({ u"ha"_s, u"switchover"_s, u"--group"_s, u"1"_s });
    QCOMPARE(switchover.exitCode, 3);
    QVERIFY2(wordsOf(switchover).contains("pg_auto_failover is in charge of group 1"),
             wordsOf(switchover).constData());
    QVERIFY(wordsOf(switchover).contains("ha manager switchover --group 1"));
}

/// The keeper's own file names the monitor: its state is shown, but it is asked nothing yet.
void TestAutoFailover::foundOnItsHost(const ManagedConnection &console)
{
    QVERIFY(!console.manager(1)[u"isTold"_s].toBool(true));
    QCOMPARE(console.roleOf(1, u"w1a"_s), u"primary"_s);
    QCOMPARE(console.roleOf(1, u"w1b"_s), u"sync"_s);
    const auto asked = console.change({ u"ha"_s, u"manager"_s, u"switchover"_s, u"--group"_s, u"1"_s });
    QVERIFY2(asked.exitCode == 3 && wordsOf(asked).contains("was found on a host"),
             wordsOf(asked).constData());
}

void TestAutoFailover::told(const ManagedConnection &console, const AutoFailoverGroup &group)
{
    const auto secret = console.ctl({ u"ha"_s, u"manager"_s, u"set"_s, u"pg_auto_failover"_s, u"--group"_s,
                                      u"1"_s, u"--monitor"_s, group.monitor() + u" password=hidden"_s });
    QVERIFY(secret.exitCode != 0);
    QVERIFY(!wordsOf(secret).contains("hidden"));
    const auto set = console.ctl({ u"ha"_s, u"manager"_s, u"set"_s, u"pg_auto_failover"_s, u"--group"_s,
                                   u"1"_s, u"--monitor"_s, group.monitor() });
    QVERIFY2(set.exitCode == 0, wordsOf(set).constData());
    const auto test = console.ctl({ u"ha"_s, u"manager"_s, u"test"_s, u"1"_s });
    QVERIFY2(test.exitCode == 0, wordsOf(test).constData());
    const auto manager = console.manager(1);
    QVERIFY(manager[u"isTold"_s].toBool() && manager[u"isSettled"_s].toBool());
    QVERIFY(!manager[u"knowsCitus"_s].toBool(true));
    QCOMPARE(manager[u"version"_s].toString(), u"2.0"_s);
    QCOMPARE(console.member(1, u"w1a"_s)[u"server"_s].toString(), group.first());
    QCOMPARE(console.member(1, u"w1b"_s)[u"server"_s].toString(), group.second());
    QCOMPARE(console.roleOf(1, u"w1a"_s), u"primary"_s);
    QCOMPARE(console.roleOf(1, u"w1b"_s), u"sync"_s);
    QVERIFY(manager[u"findings"_s].toArray().isEmpty());
}

void TestAutoFailover::switchedOver(const ManagedConnection &console, const AutoFailoverGroup &group)
{
    const QStringList command { u"ha"_s, u"manager"_s, u"switchover"_s, u"--group"_s, u"1"_s };
    const auto dry = console.ctl(command + QStringList { u"--dry-run"_s });
    QVERIFY2(dry.exitCode == 0, wordsOf(dry).constData());
    QVERIFY(dry.output.contains("SELECT pgautofailover.perform_promotion('default', 'w1b')"));
    QCOMPARE(console.roleOf(1, u"w1a"_s), u"primary"_s);
    const auto run = console.change(command);
    QVERIFY2(run.exitCode == 0, wordsOf(run).constData());
    QCOMPARE(console.roleOf(1, u"w1b"_s), u"primary"_s);
    const auto journal = console.ctl({ u"--json"_s, u"journal"_s, u"list"_s }).json().array().first();
    QCOMPARE(journal[u"operation"_s].toString(), u"ha.manager"_s);
    QCOMPARE(journal[u"state"_s].toString(), u"succeeded"_s);
    const auto history = console.ctl({ u"--json"_s, u"ha"_s, u"history"_s, u"--group"_s, u"1"_s }).json();
    QCOMPARE(history[0][u"kind"_s].toString(), u"byManager"_s);
    QCOMPARE(history[0][u"journalId"_s].toInteger(), journal[u"id"_s].toInteger(-1));

    // The manager does not know Citus: pg_dist_node still names the old primary.
    const auto strays = console.manager(1)[u"strays"_s].toArray();
    QVERIFY(!strays.isEmpty());
    QCOMPARE(strays.first()[u"names"_s].toString(), group.first());
    const auto shown = console.ctl({ u"ha"_s, u"show"_s });
    QCOMPARE(shown.exitCode, 4);
    QVERIFY2(wordsOf(shown).contains("ha follow-manager --group 1"), wordsOf(shown).constData());
    for (const auto &task : { u"switchover"_s, u"failover"_s }) {
        const auto own = console.change({ u"ha"_s, task, u"--group"_s, u"1"_s });
        QVERIFY2(own.exitCode == 3 && wordsOf(own).contains("is in charge of group 1"),
                 wordsOf(own).constData());
    }
}

void TestAutoFailover::followed(const ManagedConnection &console, const SandboxFixture &sandbox,
                                const AutoFailoverGroup &group)
{
    QTRY_COMPARE_WITH_TIMEOUT(group.states(), u"w1a secondary>secondary, w1b primary>primary"_s, 60'000);
    const QStringList command { u"ha"_s, u"follow-manager"_s, u"--group"_s, u"1"_s };
    const auto run = console.change(command);
    QVERIFY2(run.exitCode == 0, wordsOf(run).constData());
    QCOMPARE(primariesOf(sandbox), QStringList { group.second() });
    checkSeen(sandbox);
    QVERIFY(console.manager(1)[u"strays"_s].toArray().isEmpty());
    QVERIFY(console.manager(1)[u"findings"_s].toArray().isEmpty());
    const auto again = console.change(command);
    QCOMPARE(again.exitCode, 3);
    QVERIFY(wordsOf(again).contains("there is nothing to do"));
}

void TestAutoFailover::maintained(const ManagedConnection &console, const AutoFailoverGroup &group)
{
    const QStringList pause { u"ha"_s, u"manager"_s, u"pause"_s, u"--group"_s, u"1"_s, u"--member"_s };
    const auto primary = console.change(pause + QStringList { u"w1b"_s });
    QCOMPARE(primary.exitCode, 3);
    QVERIFY(wordsOf(primary).contains("would fail over at once"));
    const auto standby = console.change(pause + QStringList { group.first() });
    QVERIFY2(standby.exitCode == 0, wordsOf(standby).constData());
    QCOMPARE(console.roleOf(1, u"w1a"_s), u"maintenance"_s);
    const auto back =
        console.change({ u"ha"_s, u"manager"_s, u"resume"_s, u"--group"_s, u"1"_s, u"--member"_s, u"w1a"_s });
    QVERIFY2(back.exitCode == 0, wordsOf(back).constData());
    QCOMPARE(console.roleOf(1, u"w1a"_s), u"sync"_s);
    const auto restart = console.change({ u"ha"_s, u"manager"_s, u"restart"_s, u"--group"_s, u"1"_s });
    QVERIFY(restart.exitCode == 3 && wordsOf(restart).contains("takes no call for this"));
}

void TestAutoFailover::unreachable(const ManagedConnection &console, AutoFailoverGroup &group)
{
    group.killMonitor();
    checkStaysInCharge(console, u"cannot be asked"_s);
}

void TestAutoFailover::groupUnderPgAutoFailover()
{
    QFETCH(QString, engine);
    SandboxFixture sandbox(engine, 2);
    QVERIFY(sandbox.bringUp());
    makeSeen(sandbox);
    AutoFailoverGroup group(sandbox);
    group.bringUp();
    if (QTest::currentTestFailed())
        return;
    foundByItsTraces(sandbox);
    const ManagedConnection console(sandbox, { group.host() });
    runParts({ [&] { foundOnItsHost(console); }, [&] { told(console, group); },
               [&] { switchedOver(console, group); }, [&] { followed(console, sandbox, group); },
               [&] { maintained(console, group); }, [&] { unreachable(console, group); } });
}

QTEST_GUILESS_MAIN(TestAutoFailover)
#include "tst_auto_failover.moc"
