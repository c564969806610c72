// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cluster/running_move.h"

#include <QTest>

using namespace tessera;
using namespace Qt::StringLiterals;

namespace {

RunningMove seen(qint64 shard, const QString &phase, int second, qint32 backend = 4711)
{
    const QDateTime start(QDate(2026, 1, 1), QTime(12, 0), Qt::UTC);
    RunningMove move;
    move.backend = backend;
    move.shard = ShardId { shard };
    move.phases = { { phase, start.addSecs(second) } };
    return move;
}

} // namespace

class TestRunningMove : public QObject
{
    Q_OBJECT

private slots:
    void samePhaseKeepsItsStart();
    void newPhaseIsAppended();
    void sameShardInAnotherBackendStartsAnew();
};

void TestRunningMove::samePhaseKeepsItsStart()
{
    const auto moves =
        withRecordedPhases({ seen(1, u"Copying Data"_s, 2) }, { seen(1, u"Copying Data"_s, 0) });
    QCOMPARE(moves.first().phases, seen(1, u"Copying Data"_s, 0).phases);
}

void TestRunningMove::newPhaseIsAppended()
{
    auto moves = withRecordedPhases({ seen(1, u"Catching Up"_s, 2) }, { seen(1, u"Copying Data"_s, 0) });
    moves = withRecordedPhases({ seen(1, u"Completing"_s, 4), seen(2, u"Setting Up"_s, 4) }, moves);
    QCOMPARE(moves.at(0).phases.size(), 3);
    QCOMPARE(moves.at(0).phase(), u"Completing"_s);
    QCOMPARE(moves.at(0).phases.at(1).since, seen(1, {}, 2).phases.first().since);
    QCOMPARE(moves.at(1).phases.size(), 1);
}

void TestRunningMove::sameShardInAnotherBackendStartsAnew()
{
    const auto moves =
        withRecordedPhases({ seen(1, u"Setting Up"_s, 9, 4712) }, { seen(1, u"Copying Data"_s, 0, 4711) });
    QCOMPARE(moves.first().phases.size(), 1);
}

QTEST_APPLESS_MAIN(TestRunningMove)
#include "tst_running_move.moc"
