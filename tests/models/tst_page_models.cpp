// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/cleanup_model.h"
#include "models/findings_model.h"
#include "models/format.h"
#include "models/plan_steps_model.h"
#include "models/tables_model.h"
#include "core/cluster/verdict.h"
#include "tests/support/cluster_text.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace tessera;

class TestPageModels : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English)); }
    void tablesKeepTheirRowsOverARefresh();
    void aTableOfUnknownSizeIsUnknownNotZero();
    void findingsStandWorstFirstAndOnce();
    void leftoversKeepTheirRowsOverARefresh();
    void aRunChangesTheStateOfItsStepOnly();
    void theVerdictNamesTheOneProblem();
    void aNewNodeAsksForARebalance();
    void durationsHaveTwoUnits_data();
    void durationsHaveTwoUnits();
};

namespace {

ClusterState worldOf(const char *text)
{
    ClusterState state;
    state.snapshot = test::clusterFromText(QString::fromUtf8(text));
    return state;
}

SizesPtr equalSizes(const ClusterSnapshot &snapshot)
{
    auto sizes = std::make_shared<ShardSizes>();
    for (const auto &placement : snapshot.placements())
        sizes->bytes.push_back({ placement.id, { 1000 } });
    return sizes;
}

} // namespace

void TestPageModels::tablesKeepTheirRowsOverARefresh()
{
    TablesModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    auto state = worldOf("w1 group 1 | orders: hash tenant group 1 shards 4 on w1 | lines: hash tenant group "
                         "1 shards 4 on w1");
    model.setRows(tableRows(state));
    const QPersistentModelIndex second = model.index(1, 0);
    QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
    state.sizes = equalSizes(*state.snapshot);
    model.setRows(tableRows(state));
    QVERIFY(second.isValid());
    QCOMPARE(removed.count(), 0);
    QCOMPARE(model.row(1).bytes, std::optional(ByteCount { 4000 }));
    QCOMPARE(model.row(1).colocatedWith, QStringLiteral("orders"));
}

void TestPageModels::aTableOfUnknownSizeIsUnknownNotZero()
{
    auto state = worldOf("w1 group 1 | orders: hash tenant group 1 shards 2 on w1");
    auto sizes = std::make_shared<ShardSizes>();
    sizes->bytes.push_back({ state.snapshot->placements().front().id, { 1000 } });
    state.sizes = sizes;
    QVERIFY(!tableRows(state).first().bytes);
    QCOMPARE(format::bytes(tableRows(state).first().bytes), QStringLiteral("unknown"));
}

void TestPageModels::findingsStandWorstFirstAndOnce()
{
    FindingsModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    const Finding warning { Severity::Warning, QStringLiteral("a"), QStringLiteral("slow"), {} };
    const Finding critical { Severity::Critical, QStringLiteral("b"), QStringLiteral("gone"), {} };
    model.setRows(findingRows({ warning, critical, warning }));
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.row(0).finding, critical);
}

void TestPageModels::leftoversKeepTheirRowsOverARefresh()
{
    CleanupModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    LeftItem slot { .kind = LeftKind::Unrecorded,
                    .object = LeftObject::Slot,
                    .name = QStringLiteral("citus_shard_move_slot_2_10_5"),
                    .group = GroupId { 2 },
                    .node = QStringLiteral("w2:5432"),
                    .retainedWal = ByteCount { 1 << 20 } };
    LeftItem lost { .kind = LeftKind::LostRecord,
                    .object = LeftObject::Table,
                    .name = QStringLiteral("we\"ird; drop_1"),
                    .group = GroupId { 9 },
                    .record = 7 };
    model.setRows(cleanupRows({ slot, lost }));
    const auto text = [&model](int row, int column) { return model.index(row, column).data().toString(); };
    QCOMPARE(text(0, 2), QStringLiteral("w2:5432"));
    QVERIFY(text(1, 2).contains(QStringLiteral("9")));
    QVERIFY2(text(0, 4).contains(QStringLiteral("1.0 MB")), qPrintable(text(0, 4)));
    const QPersistentModelIndex second = model.index(1, 0);
    slot.retainedWal = ByteCount { 2 << 20 };
    model.setRows(cleanupRows({ slot, lost }));
    QVERIFY(second.isValid() && second.row() == 1);
    QVERIFY2(text(0, 4).contains(QStringLiteral("2.0 MB")), qPrintable(text(0, 4)));
    QVERIFY(model.index(0, 0).data(SeverityRole).toInt() == static_cast<int>(Severity::Warning));
    slot.isInUse = true;
    model.setRows(cleanupRows({ slot, lost }));
    QVERIFY(model.index(0, 0).data(QuietRole).toBool());
}

void TestPageModels::aRunChangesTheStateOfItsStepOnly()
{
    PlanStepsModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    Plan plan;
    plan.steps = { { .title = QStringLiteral("one") }, { .title = QStringLiteral("two") } };
    model.setPlan(plan);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.apply({ .step = 1, .state = StepState::Running });
    QCOMPARE(changed.count(), 1);
    QCOMPARE(model.row(0).state, StepState::Waiting);
    QCOMPARE(model.row(1).state, StepState::Running);
    model.apply({ .step = 7, .state = StepState::Done });
    QCOMPARE(changed.count(), 1);
}

void TestPageModels::theVerdictNamesTheOneProblem()
{
    auto state = worldOf("w1 group 1 | orders: hash tenant group 1 shards 2 on w1");
    state.findings = {
        { Severity::Critical, QStringLiteral("x"), QStringLiteral("w1:5432 does not answer."), {} }
    };
    QCOMPARE(verdictOf(state).sentence, QStringLiteral("w1:5432 does not answer."));
    QCOMPARE(verdictOf(state).severity, Severity::Critical);
}

void TestPageModels::aNewNodeAsksForARebalance()
{
    auto state =
        worldOf("w1 group 1 | w2 group 2 | w3 group 3 | orders: hash tenant group 1 shards 8 on w1 w2");
    state.sizes = equalSizes(*state.snapshot);
    QVERIFY(verdictOf(state).isRebalanceWanted);
    QVERIFY(verdictOf(state).sentence.contains(QStringLiteral("w3:5432")));
    QVERIFY(verdictOf({}).sentence.isEmpty());
}

void TestPageModels::durationsHaveTwoUnits_data()
{
    QTest::addColumn<int>("seconds");
    QTest::addColumn<QString>("text");
    QTest::newRow("seconds") << 59 << QStringLiteral("59 s");
    QTest::newRow("whole minutes") << 120 << QStringLiteral("2 min");
    QTest::newRow("minutes and seconds") << 200 << QStringLiteral("3 min 20 s");
    QTest::newRow("hours") << 7500 << QStringLiteral("2 h 5 min");
    QTest::newRow("days") << 356400 << QStringLiteral("4 d 3 h");
}

void TestPageModels::durationsHaveTwoUnits()
{
    QFETCH(const int, seconds);
    QTEST(format::duration(std::chrono::seconds(seconds)), "text");
}

QTEST_GUILESS_MAIN(TestPageModels)
#include "tst_page_models.moc"
