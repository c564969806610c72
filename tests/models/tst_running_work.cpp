// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/job_tasks_model.h"
#include "models/moves_model.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace tessera;
using namespace Qt::StringLiterals;

namespace {

QString cell(const QAbstractItemModel &model, int row, int column)
{
    return model.index(row, column).data().toString();
}

} // namespace

/// Moves under way and tasks of a job: how far behind, tried again how often, and why.
class TestRunningWork : public QObject
{
    Q_OBJECT
private slots:
    void targetIsBehind();
    void moveIsTriedAgain();
    void taskIsTriedAgain();
};

void TestRunningWork::targetIsBehind()
{
    MovesModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    const RunningMove copying { .shard = ShardId { 102008 } };
    const RunningMove behind { .shard = ShardId { 102009 },
                               .sourceLsn = u"0/3000028"_s,
                               .targetLsn = u"0/1000028"_s,
                               .lag = ByteCount { 32 * 1024 * 1024 } };
    QVERIFY(!anyLag(moveRows(QList { copying })));
    model.setRows(moveRows(QList { copying, behind }));
    QVERIFY(anyLag(model.rows()));
    QCOMPARE(cell(model, 0, MovesModel::lagColumn), QString());
    QVERIFY2(cell(model, 1, MovesModel::lagColumn).startsWith(u"32"_s),
             qPrintable(cell(model, 1, MovesModel::lagColumn)));
    const auto tip = model.index(1, MovesModel::lagColumn).data(Qt::ToolTipRole).toString();
    QVERIFY2(tip.contains(behind.sourceLsn) && tip.contains(behind.targetLsn), qPrintable(tip));
    QVERIFY(!model.index(0, MovesModel::lagColumn).data(Qt::ToolTipRole).isValid());
}

void TestRunningWork::moveIsTriedAgain()
{
    constexpr int retryColumn = 6;
    MovesModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    MoveProgress move { .shard = ShardId { 102008 } };
    model.setRows(moveRows(QList { move }));
    QCOMPARE(cell(model, 0, retryColumn), u"0"_s);
    QVERIFY(!model.index(0, retryColumn).data(SeverityRole).isValid());
    move.retry = 2;
    move.message = u"ERROR: disk full on we\"ird; drop"_s;
    model.setRows(moveRows(QList { move }));
    QCOMPARE(cell(model, 0, retryColumn), u"2"_s);
    QCOMPARE(model.index(0, retryColumn).data(SeverityRole).toInt(), int(Severity::Warning));
    QCOMPARE(cell(model, 0, MovesModel::messageColumn), move.message);
}

void TestRunningWork::taskIsTriedAgain()
{
    constexpr int stateColumn = 0;
    constexpr int waitsColumn = 3;
    constexpr int retryColumn = 4;
    JobTasksModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    Job job;
    job.tasks = { { .id = 1, .state = u"runnable"_s },
                  { .id = 2, .state = u"runnable"_s, .retryCount = 3 },
                  { .id = 3, .state = u"blocked"_s, .waitsFor = { 1, 2 } } };
    model.setRows(jobTaskRows(job));
    QCOMPARE(cell(model, 1, retryColumn), u"3"_s);
    QCOMPARE(model.index(0, stateColumn).data(SeverityRole).toInt(), int(Severity::Info));
    QCOMPARE(model.index(1, stateColumn).data(SeverityRole).toInt(), int(Severity::Warning));
    QCOMPARE(cell(model, 2, waitsColumn), u"1, 2"_s);
    QCOMPARE(cell(model, 0, waitsColumn), QString());
}

QTEST_MAIN(TestRunningWork)
#include "tst_running_work.moc"
