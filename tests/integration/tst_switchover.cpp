// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/group_faults.h"
#include "tests/support/group_ways.h"

#include <QTest>

using namespace tessera;
using namespace tessera::testing;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

/// Primaries give their role to their standbys while applications write by the coordinator and by a worker:
/// what was acknowledged stays, and nothing is half (failover.md §1.5). As many switchovers as
/// TESSERA_SWITCHOVERS says, else three.
class TestSwitchover : public QObject
{
    Q_OBJECT
private slots:
    void nothingAcknowledgedIsLost_data() { SandboxFixture::addEngineRows(); }
    void nothingAcknowledgedIsLost();
};

namespace {

constexpr int patience = 60'000;

int wanted()
{
    const auto asked = qEnvironmentVariableIntValue("TESSERA_SWITCHOVERS");
    return asked > 0 ? asked : 3;
}

} // namespace

void TestSwitchover::nothingAcknowledgedIsLost()
{
    QFETCH(QString, engine);
    SandboxFixture sandbox(engine, 2, 1);
    QVERIFY(sandbox.bringUp());
    const auto coordinators = sandbox.state().record.coordinators();
    auto coordinator = writableSession(sandbox, coordinators);
    PairWriter::makeTable(coordinator, 8);
    PairWriter writer(waysInto(sandbox));
    QVERIFY(QTest::qWaitFor([&] { return writer.acknowledged() > 100; }, patience));
    for (int i = 0; i < wanted(); ++i) {
        const int group = (i + 1) % 3; // two workers, then the coordinator
        const auto before = groupNow(sandbox, group)[u"primary"_s].toString();
        const auto done = sandbox.change({ u"ha"_s, u"switchover"_s, u"--group"_s, QString::number(group) });
        QVERIFY2(done.exitCode == 0, (done.output + done.errors).constData());
        QVERIFY2(groupNow(sandbox, group)[u"primary"_s].toString() != before, qPrintable(before));
        QCOMPARE(groupNow(sandbox, group)[u"protection"_s].toString(), u"protected"_s);
        const auto seen = writer.acknowledged();
        QVERIFY(QTest::qWaitFor([&] { return writer.acknowledged() > seen + 100; }, patience));
    }
    writer.stop();
    auto end = writableSession(sandbox, coordinators);
    const auto ledger = endedLedger(sandbox, writer, end);
    qInfo("%s: %d switchovers; %s", qPrintable(engine), wanted(), qPrintable(ledger.text()));
    QCOMPARE(ledger.lost, 0);
    if (engine == u"citus"_s) // the built-in engine has no two-phase commit over nodes
        QCOMPARE(ledger.halves, 0);
}

QTEST_GUILESS_MAIN(TestSwitchover)
#include "tst_switchover.moc"
