// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/patroni_group.h"

#include <QJsonArray>
#include <QTest>

#include <algorithm>

using namespace tessera;
using namespace tessera::testing;
using namespace Qt::StringLiterals;

/// A worker under Patroni 3.0.2 without its section citus (failover.md §3.2).
class TestPatroni : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void groupUnderPatroni_data() { SandboxFixture::addEngineRows(); }
    void groupUnderPatroni();

private:
    void foundByItsTraces(const SandboxFixture &sandbox);
    void told(const ManagedConnection &console, const PatroniGroup &group);
    void wantsItsPassword(const ManagedConnection &console, const PatroniGroup &group);
    void paused(const ManagedConnection &console);
    void restarted(const ManagedConnection &console, PatroniGroup &group);
    void switchedOver(const ManagedConnection &console, const PatroniGroup &group);
    void remembered(const ManagedConnection &console);
    void followed(const ManagedConnection &console, const SandboxFixture &sandbox, const PatroniGroup &group);
    void rebuilt(const ManagedConnection &console);
    void unreachable(const ManagedConnection &console, PatroniGroup &group);
};

namespace {

QStringList managerCommand(const QString &task, const QStringList &more = {})
{
    return QStringList { u"ha"_s, u"manager"_s, task, u"--group"_s, u"1"_s } + more;
}

} // namespace

void TestPatroni::initTestCase()
{
    if (const auto missing = PatroniGroup::missingPackages(); !missing.isEmpty())
        QSKIP(qPrintable(missing));
    qputenv("TESSERA_TEST_REST", PatroniGroup::password().toUtf8());
    qputenv("TESSERA_TEST_WRONG", "wrong");
}

/// Nobody has told anything: the console sees whose server it is, and keeps its hands off.
void TestPatroni::foundByItsTraces(const SandboxFixture &sandbox)
{
    const auto shown = sandbox.ctl({ u"--json"_s, u"ha"_s, u"show"_s });
    QJsonObject manager;
    for (const auto &group : shown.json()[u"groups"_s].toArray()) {
        if (group[u"groupId"_s].toInt() == 1)
            manager = group[u"manager"_s].toObject();
        else
            QVERIFY(group[u"manager"_s].isUndefined());
    }
    QCOMPARE(manager[u"kind"_s].toString(), u"patroni"_s);
    QCOMPARE(manager[u"name"_s].toString(), u"worker1"_s);
    QVERIFY(!manager[u"isTold"_s].toBool(true));
    const QList<QStringList> own {
        { u"ha"_s, u"switchover"_s, u"--group"_s, u"1"_s },
        { u"ha"_s, u"failover"_s, u"--group"_s, u"1"_s },
        { u"ha"_s, u"sync"_s, u"off"_s, u"--group"_s, u"1"_s },
        { u"ha"_s, u"standby"_s, u"add"_s, u"127.0.0.1:1"_s, u"--group"_s, u"1"_s },
        { u"ha"_s, u"standby"_s, u"remove"_s, u"w1b"_s, u"--group"_s, u"1"_s },
    };
    for (const auto &command : own) {
        const auto refused = sandbox.change(command);
        QVERIFY2(refused.exitCode == 3
                     && wordsOf(refused).contains("Patroni (worker1) is in charge of group 1"),
                 wordsOf(refused).constData());
    }
}

void TestPatroni::told(const ManagedConnection &console, const PatroniGroup &group)
{
    const auto set = console.ctl(group.setCommand());
    QVERIFY2(set.exitCode == 0, wordsOf(set).constData());
    const auto manager = console.manager(1);
    QVERIFY(manager[u"isTold"_s].toBool() && manager[u"isSettled"_s].toBool());
    QCOMPARE(manager[u"name"_s].toString(), u"worker1"_s);
    QVERIFY(manager[u"version"_s].toString().startsWith(u"3."_s));
    QCOMPARE(console.member(1, u"w1a"_s)[u"server"_s].toString(), group.first());
    QCOMPARE(console.member(1, u"w1b"_s)[u"server"_s].toString(), group.second());
    QCOMPARE(console.roleOf(1, u"w1a"_s), u"primary"_s);
    QCOMPARE(console.roleOf(1, u"w1b"_s), u"sync"_s);
}

void TestPatroni::wantsItsPassword(const ManagedConnection &console, const PatroniGroup &group)
{
    const auto without = console.change(managerCommand(u"pause"_s));
    QVERIFY2(without.exitCode == 1 && wordsOf(without).contains("wants its user and password"),
             wordsOf(without).constData());
    QVERIFY(console.ctl(group.setCommand(u"TESSERA_TEST_WRONG"_s)).exitCode == 0);
    const auto wrong = console.change(managerCommand(u"pause"_s));
    QVERIFY2(wrong.exitCode == 1 && wordsOf(wrong).contains("wants its user and password"),
             wordsOf(wrong).constData());
    QVERIFY(console.ctl(group.setCommand(u"TESSERA_TEST_REST"_s)).exitCode == 0);
    QVERIFY(!console.manager(1)[u"isPaused"_s].toBool(true));
}

void TestPatroni::paused(const ManagedConnection &console)
{
    const auto pause = console.change(managerCommand(u"pause"_s));
    QVERIFY2(pause.exitCode == 0, wordsOf(pause).constData());
    QVERIFY(!wordsOf(pause).contains("s3cret"));
    QVERIFY(console.manager(1)[u"isPaused"_s].toBool());
    const auto shown = console.ctl({ u"ha"_s, u"show"_s });
    QVERIFY2(shown.exitCode == 4 && shown.output.contains("Patroni (worker1) is paused"),
             wordsOf(shown).constData());
    // A pause is one entry of the journal, and can be taken back by it.
    const auto entry = console.ctl({ u"--json"_s, u"journal"_s, u"list"_s }).json().array().first();
    const auto undone = console.change({ u"journal"_s, u"undo"_s, entry[u"id"_s].toVariant().toString() });
    QVERIFY2(undone.exitCode == 0, wordsOf(undone).constData());
    QVERIFY(!console.manager(1)[u"isPaused"_s].toBool(true));
    QVERIFY(console.change(managerCommand(u"pause"_s)).exitCode == 0);
    const auto resume = console.change(managerCommand(u"resume"_s));
    QVERIFY2(resume.exitCode == 0, wordsOf(resume).constData());
    QVERIFY(!console.manager(1)[u"isPaused"_s].toBool(true));
}

/// A setting that only a restart makes true; the standby has to be restarted first.
void TestPatroni::restarted(const ManagedConnection &console, PatroniGroup &group)
{
    const auto bothWait = [&](bool isPending) {
        return console.member(1, u"w1a"_s)[u"isRestartPending"_s].toBool() == isPending
            && console.member(1, u"w1b"_s)[u"isRestartPending"_s].toBool() == isPending;
    };
    QVERIFY(bothWait(false));
    group.changeSetting(u"max_connections"_s, 210);
    QTRY_VERIFY_WITH_TIMEOUT(bothWait(true), 30'000);
    const auto restart = console.change(managerCommand(u"restart"_s));
    QVERIFY2(restart.exitCode == 0, wordsOf(restart).constData());
    QVERIFY(restart.errors.indexOf("Restart w1b.") < restart.errors.indexOf("Restart w1a."));
    QTRY_VERIFY_WITH_TIMEOUT(bothWait(false), 30'000);
    const auto again = console.change(managerCommand(u"restart"_s));
    QVERIFY2(again.exitCode == 3, wordsOf(again).constData());
    const auto reload = console.change(managerCommand(u"reload"_s));
    QVERIFY2(reload.exitCode == 0, wordsOf(reload).constData());
}

void TestPatroni::switchedOver(const ManagedConnection &console, const PatroniGroup &group)
{
    QTRY_COMPARE_WITH_TIMEOUT(console.roleOf(1, u"w1b"_s), u"sync"_s, 60'000);
    const auto dry = console.ctl(managerCommand(u"switchover"_s, { u"--dry-run"_s }));
    const auto call =
        "POST " + group.rest().first().toUtf8() + "/switchover {\"candidate\":\"w1b\",\"leader\":\"w1a\"}";
    QVERIFY2(dry.exitCode == 0 && dry.output.contains(call), wordsOf(dry).constData());
    QCOMPARE(console.roleOf(1, u"w1a"_s), u"primary"_s);
    const auto run = console.change(managerCommand(u"switchover"_s));
    QVERIFY2(run.exitCode == 0, wordsOf(run).constData());
    QCOMPARE(console.roleOf(1, u"w1b"_s), u"primary"_s);
    const auto strays = console.manager(1)[u"strays"_s].toArray();
    QVERIFY(!strays.isEmpty());
    QCOMPARE(strays.first()[u"names"_s].toString(), group.first());
}

/// The journal names our call; Patroni says when the timeline ended, and who led from then on.
void TestPatroni::remembered(const ManagedConnection &console)
{
    const auto isTold = [&](const QString &kind, const QString &source, const QString &text) {
        const auto all =
            console.ctl({ u"--json"_s, u"ha"_s, u"history"_s, u"--group"_s, u"1"_s }).json().array();
        return std::any_of(all.begin(), all.end(), [&](const QJsonValue &one) {
            return one[u"kind"_s].toString() == kind && one[u"source"_s].toString().contains(source)
                && one[u"text"_s].toString().contains(text) && !one[u"at"_s].isNull();
        });
    };
    QVERIFY(isTold(u"byManager"_s, u"journal"_s, u"Patroni (worker1)"_s));
    QTRY_VERIFY_WITH_TIMEOUT(isTold(u"timelineEnded"_s, u"Patroni (worker1)"_s, u"w1b became the primary"_s),
                             60'000);
}

void TestPatroni::followed(const ManagedConnection &console, const SandboxFixture &sandbox,
                           const PatroniGroup &group)
{
    QTRY_COMPARE_WITH_TIMEOUT(group.states(), u"w1a sync_standby running, w1b leader running"_s, 60'000);
    const auto run = console.change({ u"ha"_s, u"follow-manager"_s, u"--group"_s, u"1"_s });
    QVERIFY2(run.exitCode == 0, wordsOf(run).constData());
    checkSeen(sandbox);
    const auto manager = console.manager(1);
    QVERIFY2(manager[u"findings"_s].toArray().isEmpty(), QJsonDocument(manager).toJson().constData());
}

void TestPatroni::rebuilt(const ManagedConnection &console)
{
    const auto leader = console.change(managerCommand(u"reinitialize"_s, { u"--member"_s, u"w1b"_s }));
    QVERIFY2(leader.exitCode == 3 && wordsOf(leader).contains("only a standby"), wordsOf(leader).constData());
    const auto standby = console.change(managerCommand(u"reinitialize"_s, { u"--member"_s, u"w1a"_s }));
    QVERIFY2(standby.exitCode == 0, wordsOf(standby).constData());
    QTRY_COMPARE_WITH_TIMEOUT(console.roleOf(1, u"w1a"_s), u"sync"_s, 60'000);
}

void TestPatroni::unreachable(const ManagedConnection &console, PatroniGroup &group)
{
    group.killPatroni();
    checkStaysInCharge(console, u"cannot be reached"_s);
}

void TestPatroni::groupUnderPatroni()
{
    QFETCH(QString, engine);
    SandboxFixture sandbox(engine, 2);
    QVERIFY(sandbox.bringUp());
    makeSeen(sandbox);
    PatroniGroup group(sandbox);
    group.bringUp();
    if (QTest::currentTestFailed())
        return;
    const ManagedConnection console(sandbox);
    runParts({ [&] { foundByItsTraces(sandbox); }, [&] { told(console, group); },
               [&] { wantsItsPassword(console, group); }, [&] { paused(console); },
               [&] { restarted(console, group); }, [&] { switchedOver(console, group); },
               [&] { remembered(console); }, [&] { followed(console, sandbox, group); },
               [&] { rebuilt(console); }, [&] { unreachable(console, group); } });
}

QTEST_GUILESS_MAIN(TestPatroni)
#include "tst_patroni.moc"
