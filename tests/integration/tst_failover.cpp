// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/server_control.h"
#include "tests/support/group_faults.h"
#include "tests/support/group_ways.h"
#include "tests/support/pair_writer.h"

#include <QJsonArray>
#include <QTest>

#include <csignal>

using namespace tessera;
using namespace tessera::testing;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

/// A primary dies or hangs while applications write by the coordinator and by a worker; the operator confirms
/// at once. What was acknowledged is there afterwards, and nothing is half (failover.md §1.5, §2).
class TestFailover : public QObject
{
    Q_OBJECT
private slots:
    void nothingAcknowledgedIsLost_data();
    void nothingAcknowledgedIsLost();
    void primaryOfASwitchoverDies_data() { SandboxFixture::addEngineRows(); }
    void primaryOfASwitchoverDies();
    void livingPrimaryIsLeftAlone_data() { SandboxFixture::addEngineRows(); }
    void livingPrimaryIsLeftAlone();
};

namespace {

constexpr int patience = 60'000;

} // namespace

void TestFailover::nothingAcknowledgedIsLost_data()
{
    QTest::addColumn<QString>("engine");
    QTest::addColumn<int>("group");
    QTest::addColumn<int>("fault");
    for (const auto &engine : SandboxFixture::engines()) {
        QTest::addRow("%s: worker killed", qPrintable(engine)) << engine << 1 << SIGKILL;
        QTest::addRow("%s: worker hangs", qPrintable(engine)) << engine << 1 << SIGSTOP;
        QTest::addRow("%s: coordinator killed", qPrintable(engine)) << engine << 0 << SIGKILL;
        QTest::addRow("%s: coordinator hangs", qPrintable(engine)) << engine << 0 << SIGSTOP;
    }
}

void TestFailover::nothingAcknowledgedIsLost()
{
    QFETCH(QString, engine);
    QFETCH(int, group);
    QFETCH(int, fault);
    SandboxFixture sandbox(engine, 2, 1);
    QVERIFY(sandbox.bringUp());
    const auto record = sandbox.state().record;
    auto coordinator = writableSession(sandbox, record.coordinators());
    PairWriter::makeTable(coordinator, 8);
    // By a worker that lives, and by the coordinator; the group's own clients know both of its servers.
    PairWriter writer(waysInto(sandbox));
    QVERIFY(QTest::qWaitFor([&] { return writer.acknowledged() > 200; }, patience));
    const auto &fallen = record.nodes.at(group);
    QElapsedTimer clock;
    clock.start();
    signalAll(fallen, fault);
    CtlOutcome done;
    const auto failOver = [&] {
        return sandbox.change({ u"ha"_s, u"failover"_s, u"--group"_s, QString::number(group) });
    };
    QVERIFY(failsOver(failOver, done, patience));
    const auto answered = clock.elapsed();
    QVERIFY2(done.exitCode == 0, (done.output + done.errors).constData());
    QVERIFY(!isServerUp(fallen));
    const auto seen = writer.acknowledged();
    QVERIFY(QTest::qWaitFor([&] { return writer.acknowledged() > seen + 200; }, patience));
    writer.stop();
    auto end = writableSession(sandbox, record.coordinators());
    const auto ledger = endedLedger(sandbox, writer, end);
    qInfo("%s: failover in %lld ms; %s", QTest::currentDataTag(), static_cast<long long>(answered),
          qPrintable(ledger.text()));
    QCOMPARE(ledger.lost, 0);
    if (engine == u"citus"_s) // the built-in engine has no two-phase commit over nodes
        QCOMPARE(ledger.halves, 0);
}

/// Its standby has begun a timeline of which it has no restartpoint yet.
void TestFailover::primaryOfASwitchoverDies()
{
    QFETCH(QString, engine);
    SandboxFixture sandbox(engine, 1, 1);
    QVERIFY(sandbox.bringUp());
    const auto switched = sandbox.change({ u"ha"_s, u"switchover"_s, u"--group"_s, u"1"_s });
    QVERIFY2(switched.exitCode == 0, wordsOf(switched).constData());
    signalAll(sandbox.state().record.standbys.last(), SIGKILL);
    CtlOutcome done;
    const auto failOver = [&] { return sandbox.change({ u"ha"_s, u"failover"_s, u"--group"_s, u"1"_s }); };
    QVERIFY(failsOver(failOver, done, patience));
    QVERIFY2(done.exitCode == 0, wordsOf(done).constData());
}

void TestFailover::livingPrimaryIsLeftAlone()
{
    QFETCH(QString, engine);
    SandboxFixture sandbox(engine, 1, 1);
    QVERIFY(sandbox.bringUp());
    const auto refused = sandbox.change({ u"ha"_s, u"failover"_s, u"--group"_s, u"1"_s });
    QCOMPARE(refused.exitCode, 3);
    QVERIFY2(refused.errors.contains("Use a switchover"), refused.errors.constData());
}

QTEST_GUILESS_MAIN(TestFailover)
#include "tst_failover.moc"
