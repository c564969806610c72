// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cluster/left_behind.h"
#include "tests/support/cluster_text.h"

#include <QTest>

using namespace tessera;
using namespace tessera::test;
using namespace Qt::StringLiterals;

/// What the cleanup page and 'tesseractl cleanup list' are made from.
class TestLeftBehind : public QObject
{
    Q_OBJECT
private slots:
    void nothingReadIsNothingLeft();
    void itemsStandNodeByNode();
    void whatIsInUseHasNoRemedy();
    void aRecordTellsWhatItsSlotHoldsBack();
    void keysDiffer();
};

namespace {

CleanupRecord record(qint64 id, qint32 type, const QString &name, qint32 group)
{
    return {
        .id = id, .operationId = id, .objectType = type, .objectName = name, .group = GroupId { group }
    };
}

ClusterState stateWith(const QList<CleanupRecord> &records, const OperationTraces &traces)
{
    ClusterState state;
    state.snapshot = clusterFromText(u"w1 group 1 | w2 group 2 | orders: hash id group 1 shards 4 on w1 w2"_s,
                                     [&](ClusterSnapshot::Parts &parts) { parts.cleanup = records; });
    state.readAt = state.snapshot->serverTime();
    state.traces = std::make_shared<const OperationTraces>(traces);
    return state;
}

ReplicationObject slot(const QString &name, qint64 bytes = 0)
{
    return { .name = name, .retainedWal = ByteCount { bytes } };
}

QStringList lines(const QList<LeftItem> &items)
{
    QStringList list;
    for (const auto &item : items)
        list << u"%1 %2 %3"_s.arg(item.node, item.name,
                                  item.remedyPlan ? item.remedyPlan->operation : u"-"_s);
    return list;
}

} // namespace

void TestLeftBehind::nothingReadIsNothingLeft()
{
    QVERIFY(leftBehind({}).isEmpty());
    QVERIFY(leftBehind(stateWith({}, {})).isEmpty());
}

void TestLeftBehind::itemsStandNodeByNode()
{
    const OperationTraces traces { .readAt = QDateTime(QDate(2026, 1, 1), QTime(12, 0), Qt::UTC),
                                   .nodes = { { .node = NodeId { 3 },
                                                .replication = { slot(u"citus_shard_we\"ird; drop_8"_s) },
                                                .prepared = { { u"citus_0_7_1_1"_s,
                                                                std::chrono::seconds(60),
                                                                { u"orders_102008"_s } } } } } };
    const auto items = leftBehind(stateWith(
        { record(8, 1, u"public.old_9"_s, 77), record(7, 1, u"public.orders_102008"_s, 1) }, traces));
    QCOMPARE(
        lines(items),
        (QStringList { u"w1:5432 public.orders_102008 cleanup.run"_s,
                       u"w2:5432 citus_shard_we\"ird; drop_8 cleanup.run"_s,
                       u"w2:5432 citus_0_7_1_1 transactions.recover"_s, u" public.old_9 cleanup.run"_s }));
    QCOMPARE(items.at(2).since, QDateTime(QDate(2026, 1, 1), QTime(11, 59), Qt::UTC));
    QVERIFY(leftCostText(items.at(2)).contains(u"orders_102008"_s));
    QCOMPARE(items.at(3).kind, LeftKind::LostRecord);
    QVERIFY(items.at(3).remedyPlan->parameters[u"lostGroups"_s].toBool());
    QCOMPARE(countUnused(items), 4);
}

void TestLeftBehind::whatIsInUseHasNoRemedy()
{
    auto running = record(7, 1, u"public.orders_102008"_s, 1);
    running.isRunning = true;
    const OperationTraces traces {
        .nodes = { { .node = NodeId { 2 }, .replication = { slot(u"citus_shard_move_slot_2_10_5"_s) } } },
        .running = { 5 }
    };
    const auto items = leftBehind(stateWith({ running }, traces));
    QCOMPARE(items.size(), 2);
    QCOMPARE(countUnused(items), 0);
    for (const auto &item : items)
        QVERIFY(item.isInUse && !item.remedyPlan);
}

void TestLeftBehind::aRecordTellsWhatItsSlotHoldsBack()
{
    const auto name = u"citus_shard_move_slot_2_10_5"_s;
    const OperationTraces traces { .nodes = {
                                       { .node = NodeId { 2 }, .replication = { slot(name, 4096) } } } };
    const auto items = leftBehind(stateWith({ record(7, 3, name, 1) }, traces));
    QCOMPARE(items.size(), 1); // the slot is its record
    QCOMPARE(items.first().object, LeftObject::Slot);
    QCOMPARE(items.first().retainedWal, std::optional(ByteCount { 4096 }));
}

void TestLeftBehind::keysDiffer()
{
    const auto items = leftBehind(
        stateWith({ record(7, 1, u"same"_s, 1), record(8, 1, u"same"_s, 1), record(9, 1, u"same"_s, 2) },
                  { .nodes = { { .node = NodeId { 2 }, .replication = { slot(u"other"_s) } },
                               { .node = NodeId { 3 }, .replication = { slot(u"other"_s) } } } }));
    QSet<QString> keys;
    for (const auto &item : items)
        keys << item.key();
    QCOMPARE(keys.size(), 5);
}

QTEST_GUILESS_MAIN(TestLeftBehind)
#include "tst_left_behind.moc"
