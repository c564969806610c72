// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/group_faults.h"
#include "tests/support/group_ways.h"

#include <QTest>

#include <algorithm>

using namespace tessera;
using namespace tessera::testing;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

/// Primaries give their role to their standbys while applications write by the coordinator and by a worker,
/// in turn by SQL alone, by the host, and so that no commit is on one disk only: what was acknowledged stays,
/// and nothing is half (failover.md §1.5). As many switchovers as TESSERA_SWITCHOVERS says, else three.
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

/// Longest times without an acknowledgement, in ms, one a switchover.
QString text(QList<qint64> pauses)
{
    if (pauses.isEmpty())
        return u"none"_s;
    std::ranges::sort(pauses);
    return u"%1, median %2 ms, longest %3 ms"_s.arg(pauses.size())
        .arg(pauses.at(pauses.size() / 2))
        .arg(pauses.last());
}

bool writesGoOn(const PairWriter &writer)
{
    const auto seen = writer.acknowledged();
    return QTest::qWaitFor([&] { return writer.acknowledged() > seen + 100; }, patience);
}

/// The old primary is fenced, the group without a standby; once rebuilt it follows.
void rebuildFenced(const SandboxFixture &sandbox, int group, const QString &old)
{
    const auto fenced = groupNow(sandbox, group);
    QCOMPARE(fenced[u"protection"_s].toString(), u"unprotected"_s);
    QVERIFY2(fenced[u"message"_s].toString().contains(old + u" is fenced"_s),
             qPrintable(fenced[u"message"_s].toString()));
    const auto rebuilt =
        sandbox.change({ u"ha"_s, u"standby"_s, u"rebuild"_s, old, u"--group"_s, QString::number(group) });
    QVERIFY2(rebuilt.exitCode == 0, wordsOf(rebuilt).constData());
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
    QMap<QString, QList<qint64>> pauses;
    for (int i = 0; i < wanted(); ++i) {
        const int group = (i + 1) % 3; // two workers, then the coordinator
        const auto way = QStringList { u"sql"_s, u"host"_s, u"keep"_s }.at((i + i / 3) % 3);
        const auto before = groupNow(sandbox, group)[u"primary"_s].toString();
        (void)writer.takeLongestGap();
        const auto words =
            way == u"keep"_s ? QStringList { u"--keep-sync"_s } : QStringList { u"--way"_s, way };
        const auto done = sandbox.change(
            QStringList { u"ha"_s, u"switchover"_s, u"--group"_s, QString::number(group) } + words);
        QVERIFY2(done.exitCode == 0, (done.output + done.errors).constData());
        QVERIFY2(groupNow(sandbox, group)[u"primary"_s].toString() != before, qPrintable(before));
        QVERIFY(writesGoOn(writer));
        pauses[way] << writer.takeLongestGap().count();
        qInfo("group %d by %s: %lld ms", group, qPrintable(way), static_cast<long long>(pauses[way].last()));
        if (way == u"sql"_s)
            rebuildFenced(sandbox, group, before);
        if (QTest::currentTestFailed())
            return;
        QCOMPARE(groupNow(sandbox, group)[u"protection"_s].toString(), u"protected"_s);
        QVERIFY(writesGoOn(writer));
    }
    writer.stop();
    auto end = writableSession(sandbox, coordinators);
    const auto ledger = endedLedger(sandbox, writer, end);
    qInfo("%s: %d switchovers; %s; by the host: %s; on two disks throughout: %s; by SQL: %s",
          qPrintable(engine), wanted(), qPrintable(ledger.text()), qPrintable(text(pauses[u"host"_s])),
          qPrintable(text(pauses[u"keep"_s])), qPrintable(text(pauses[u"sql"_s])));
    QCOMPARE(ledger.lost, 0);
    if (engine == u"citus"_s) // the built-in engine has no two-phase commit over nodes
        QCOMPARE(ledger.halves, 0);
}

QTEST_GUILESS_MAIN(TestSwitchover)
#include "tst_switchover.moc"
