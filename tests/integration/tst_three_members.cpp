// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/group_faults.h"
#include "tests/support/group_flaws.h"
#include "tests/support/group_ways.h"

#include <QTest>

#include <csignal>

using namespace tessera;
using namespace tessera::testing;
using namespace Qt::StringLiterals;

/// Node groups of a primary and two standbys, of which commits wait for one: the standby that does not take
/// over follows the one that does, so that commits go on there and the group stays protected all the time.
class TestThreeMembers : public QObject
{
    Q_OBJECT
private slots:
    void siblingKeepsTheGroupProtected_data() { SandboxFixture::addEngineRows(); }
    void siblingKeepsTheGroupProtected();
};

namespace {

constexpr int patience = 60'000;

struct Change
{
    int group;
    QString way; ///< of a switchover; empty: its primary is killed, and a failover follows
};

CtlOutcome changed(const SandboxFixture &sandbox, const Change &change)
{
    const auto group = QString::number(change.group);
    if (!change.way.isEmpty())
        return sandbox.change({ u"ha"_s, u"switchover"_s, u"--group"_s, group, u"--way"_s, change.way });
    const auto record = readRecord(sandbox.place().folder());
    signalAll(record->nodes.at(change.group), SIGKILL);
    CtlOutcome done;
    const auto failOver = [&] { return sandbox.change({ u"ha"_s, u"failover"_s, u"--group"_s, group }); };
    (void)failsOver(failOver, done, patience);
    return done;
}

/// The old primary of @p change is made a standby again, unless it is one.
void rebuildOld(const SandboxFixture &sandbox, const Change &change, const QString &old)
{
    if (change.way == u"host"_s)
        return;
    const auto rebuilt = sandbox.change(
        { u"ha"_s, u"standby"_s, u"rebuild"_s, old, u"--group"_s, QString::number(change.group) });
    QVERIFY2(rebuilt.exitCode == 0, wordsOf(rebuilt).constData());
}

} // namespace

void TestThreeMembers::siblingKeepsTheGroupProtected()
{
    QFETCH(QString, engine);
    SandboxFixture sandbox(engine, 2, 2);
    QVERIFY(sandbox.bringUp());
    const auto coordinators = sandbox.state().record.coordinators();
    auto coordinator = writableSession(sandbox, coordinators);
    PairWriter::makeTable(coordinator, 8);
    PairWriter writer(waysInto(sandbox));
    QVERIFY(QTest::qWaitFor([&] { return writer.acknowledged() > 100; }, patience));
    for (const auto &change : { Change { 1, u"host"_s }, Change { 0, u"host"_s }, Change { 2, u"sql"_s },
                                Change { 0, u"sql"_s }, Change { 1, {} }, Change { 0, {} } }) {
        const auto old = groupNow(sandbox, change.group)[u"primary"_s].toString();
        (void)writer.takeLongestGap();
        const auto done = changed(sandbox, change);
        QVERIFY2(done.exitCode == 0, wordsOf(done).constData());
        const auto now = groupNow(sandbox, change.group);
        QVERIFY2(now[u"primary"_s].toString() != old, qPrintable(old));
        QVERIFY2(now[u"protection"_s].toString() == u"protected"_s, qPrintable(now[u"message"_s].toString()));
        const auto seen = writer.acknowledged();
        QVERIFY(QTest::qWaitFor([&] { return writer.acknowledged() > seen + 100; }, patience));
        qInfo("%s: group %d, %s: %lld ms", qPrintable(engine), change.group,
              change.way.isEmpty() ? "killed" : qPrintable(change.way),
              static_cast<long long>(writer.takeLongestGap().count()));
        rebuildOld(sandbox, change, old);
        if (QTest::currentTestFailed())
            return;
        QCOMPARE(lastFlaw(sandbox), QString()); // no slot is left for nobody, either
    }
    writer.stop();
    auto end = writableSession(sandbox, coordinators);
    const auto ledger = endedLedger(sandbox, writer, end);
    qInfo("%s: %s", qPrintable(engine), qPrintable(ledger.text()));
    QCOMPARE(ledger.lost, 0);
    if (engine == u"citus"_s) // the built-in engine has no two-phase commit over nodes
        QCOMPARE(ledger.halves, 0);
}

QTEST_GUILESS_MAIN(TestThreeMembers)
#include "tst_three_members.moc"
