// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/platform_process.h"
#include "core/sandbox/server_control.h"
#include "tests/support/group_faults.h"

#include <QJsonArray>
#include <QTest>

using namespace tessera;
using namespace tessera::testing;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

/// What 'sandbox fault' does to a server, and how it is told and ended.
class TestSandboxFaults : public QObject
{
    Q_OBJECT
private slots:
    void cleanupTestCase() { m_pool.clear(); }
    void killedServerIsStartedAgain_data() { SandboxFixture::addEngineRows(); }
    void killedServerIsStartedAgain();
    void frozenServerGoesOn_data() { SandboxFixture::addEngineRows(); }
    void frozenServerGoesOn();
    void frozenSandboxGoesDownAndUp_data() { SandboxFixture::addEngineRows(); }
    void frozenSandboxGoesDownAndUp();
    void refusesWhatIsNotThere_data() { SandboxFixture::addEngineRows(); }
    void refusesWhatIsNotThere();

private:
    SandboxFixture &sandbox() { return m_pool.get(QString::fromUtf8(QTest::currentDataTag())); }
    SandboxPool m_pool { 1, 1 };
};

namespace {

constexpr int patience = 30'000;

CtlOutcome strike(const SandboxFixture &sandbox, const QString &fault, quint16 port)
{
    return runCtl({ u"sandbox"_s, u"fault"_s, fault, u"--name"_s, sandbox.name(), u"--node"_s,
                    u"127.0.0.1:%1"_s.arg(port) },
                  {});
}

/// What 'sandbox status' says of the server, behind the sandbox's own state.
QString statusOf(const SandboxFixture &sandbox, quint16 port)
{
    const auto status = runCtl({ u"--json"_s, u"sandbox"_s, u"status"_s, u"--name"_s, sandbox.name() }, {});
    for (const auto &node : status.json()[u"nodes"_s].toArray()) {
        if (node[u"port"_s].toInt() == port)
            return status.json()[u"state"_s].toString() + u' ' + node[u"state"_s].toString();
    }
    return {};
}

QString protectionOf(const SandboxFixture &sandbox, int group)
{
    return groupNow(sandbox, group)[u"protection"_s].toString();
}

} // namespace

void TestSandboxFaults::killedServerIsStartedAgain()
{
    const auto &cluster = sandbox();
    const auto worker = cluster.state().nodes.at(1).node;
    QTRY_COMPARE_WITH_TIMEOUT(protectionOf(cluster, 1), u"protected"_s, patience);
    const auto done = strike(cluster, u"stop"_s, worker.port);
    QVERIFY2(done.exitCode == 0 && done.output.contains("was killed"), wordsOf(done).constData());
    QTRY_COMPARE_WITH_TIMEOUT(statusOf(cluster, worker.port), u"degraded down"_s, patience);
    QCOMPARE(protectionOf(cluster, 1), u"down"_s);
    const auto again = strike(cluster, u"stop"_s, worker.port);
    QVERIFY2(again.exitCode == 3 && again.errors.contains("does not run"), wordsOf(again).constData());
    const auto started = strike(cluster, u"start"_s, worker.port);
    QVERIFY2(started.exitCode == 0, wordsOf(started).constData());
    QCOMPARE(statusOf(cluster, worker.port), u"up up"_s);
    QTRY_COMPARE_WITH_TIMEOUT(protectionOf(cluster, 1), u"protected"_s, patience);
    QCOMPARE(strike(cluster, u"start"_s, worker.port).exitCode, 3);
}

void TestSandboxFaults::frozenServerGoesOn()
{
    const auto &cluster = sandbox();
    const auto standby = cluster.state().standbys.at(1).node;
    QTRY_COMPARE_WITH_TIMEOUT(protectionOf(cluster, 1), u"protected"_s, patience);
    const auto done = strike(cluster, u"freeze"_s, standby.port);
    QVERIFY2(done.exitCode == 0 && done.output.contains("is frozen"), wordsOf(done).constData());
    for (const auto process : processesIn(standby.folder))
        QTRY_VERIFY(isProcessFrozen(process));
    QCOMPARE(statusOf(cluster, standby.port), u"degraded frozen"_s);
    QCOMPARE(strike(cluster, u"freeze"_s, standby.port).exitCode, 3);
    QTRY_VERIFY_WITH_TIMEOUT(protectionOf(cluster, 1) != u"protected"_s, patience);
    const auto ended = strike(cluster, u"thaw"_s, standby.port);
    QVERIFY2(ended.exitCode == 0, wordsOf(ended).constData());
    QTRY_COMPARE(statusOf(cluster, standby.port), u"up up"_s);
    QTRY_COMPARE_WITH_TIMEOUT(protectionOf(cluster, 1), u"protected"_s, patience);
    QCOMPARE(strike(cluster, u"thaw"_s, standby.port).exitCode, 3);
}

/// 'down' does not wait for what hangs.
void TestSandboxFaults::frozenSandboxGoesDownAndUp()
{
    auto &cluster = sandbox();
    for (const auto &server : cluster.state().record.servers())
        QCOMPARE(strike(cluster, u"freeze"_s, server.port).exitCode, 0);
    const auto down = bringDown(SandboxFixture::home(), cluster.name(), { .deadline = Deadline::in(60s) });
    QVERIFY2(down, down ? "" : qPrintable(down.error().message));
    QCOMPARE(down->text(), u"down"_s);
    QVERIFY(cluster.bringUp());
    const auto coordinator = cluster.state().nodes.first().node;
    QCOMPARE(strike(cluster, u"freeze"_s, coordinator.port).exitCode, 0);
    QVERIFY(cluster.bringUp());
    QCOMPARE(statusOf(cluster, coordinator.port), u"up up"_s);
}

void TestSandboxFaults::refusesWhatIsNotThere()
{
    const auto &cluster = sandbox();
    const auto port = cluster.state().nodes.first().node.port;
    QCOMPARE(strike(cluster, u"burn"_s, port).exitCode, 2);
    const auto stranger = strike(cluster, u"stop"_s, 1);
    QVERIFY2(stranger.exitCode == 1 && stranger.errors.contains("no server on port 1"),
             wordsOf(stranger).constData());
    const auto elsewhere = runCtl({ u"sandbox"_s, u"fault"_s, u"stop"_s, u"--name"_s, cluster.name(),
                                    u"--node"_s, u"10.1.2.3:%1"_s.arg(port) },
                                  {});
    QCOMPARE(elsewhere.exitCode, 2);
    const auto none = runCtl({ u"sandbox"_s, u"fault"_s, u"stop"_s, u"--name"_s, cluster.name() }, {});
    QCOMPARE(none.exitCode, 2);
    QCOMPARE(statusOf(cluster, port), u"up up"_s);
}

QTEST_GUILESS_MAIN(TestSandboxFaults)
#include "tst_sandbox_faults.moc"
