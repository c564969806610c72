// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cluster/copy_rows.h"

#include <QtEndian>
#include <QTest>

using namespace tessera;
using namespace Qt::StringLiterals;

namespace {

template <class Int> QByteArray field(Int value)
{
    QByteArray bytes(sizeof(qint32) + sizeof(Int), Qt::Uninitialized);
    qToBigEndian<qint32>(sizeof(Int), bytes.data());
    qToBigEndian(value, bytes.data() + sizeof(qint32));
    return bytes;
}

QByteArray field(const QByteArray &text)
{
    QByteArray length(sizeof(qint32), Qt::Uninitialized);
    qToBigEndian<qint32>(text.isNull() ? -1 : static_cast<qint32>(text.size()), length.data());
    return length + text;
}

QByteArray fieldCount(qint16 count)
{
    QByteArray bytes(sizeof count, Qt::Uninitialized);
    qToBigEndian(count, bytes.data());
    return bytes;
}

void addShard(CopiedRows &rows, quint32 table, qint64 id, const QByteArray &low, const QByteArray &high)
{
    addShardRow(rows, fieldCount(4) + field(table) + field(id) + field(low) + field(high));
}

void addPlacement(CopiedRows &rows, qint64 id, qint64 shard, qint32 group)
{
    addPlacementRow(rows, fieldCount(4) + field(id) + field(shard) + field(qint32 { 1 }) + field(group));
}

ClusterSnapshot::Parts withTables(const QList<DistributedTable> &tables)
{
    ClusterSnapshot::Parts parts;
    parts.tables = tables;
    return parts;
}

const DistributedTable orders { .oid = TableOid { 20001 }, .schema = u"public"_s, .name = u"orders"_s };
const DistributedTable events {
    .oid = TableOid { 20002 }, .schema = u"public"_s, .name = u"events"_s, .kind = TableKind::Range
};

} // namespace

class TestCopyRows : public QObject
{
    Q_OBJECT

private slots:
    void rowsInAnyOrderEndSorted();
    void shardIdsBeyondThirtyTwoBitsKeepTheirPlacements();
    void rowsOfUnknownTablesAndShardsAreLeftOut();
    void boundsOfRangeTablesStayText();
    void headerAndTrailerAreNoRows();
    void roomIsMadeForTheRowsToCome();
    void uselessRowCountsAreNoHarm();
    void rowOfAnotherShapeIsReported_data();
    void rowOfAnotherShapeIsReported();
};

void TestCopyRows::rowsInAnyOrderEndSorted()
{
    CopiedRows rows;
    addShard(rows, 20001, 102009, "0", "2147483647");
    addShard(rows, 20001, 102008, "-2147483648", "-1");
    addPlacement(rows, 1, 102009, 2);
    addPlacement(rows, 2, 102009, 1);
    addPlacement(rows, 3, 102008, 1);
    auto parts = withTables({ orders });
    placeRows(parts, std::move(rows));
    const ClusterSnapshot snapshot(parts);
    QCOMPARE(snapshot.shards().size(), 2U);
    QCOMPARE(snapshot.shards()[0].id.value, 102008);
    QCOMPARE(snapshot.shards()[0].minValue, std::numeric_limits<qint32>::min());
    QCOMPARE(snapshot.boundsOf(snapshot.shards()[1]).high, u"2147483647"_s);
    const auto placements = snapshot.placementsOf(snapshot.shards()[1]);
    QCOMPARE(placements.size(), 2U);
    QCOMPARE(placements[0].group.value, 1);
    QCOMPARE(placements[1].id.value, 1);
}

void TestCopyRows::shardIdsBeyondThirtyTwoBitsKeepTheirPlacements()
{
    const qint64 id = (qint64 { 7 } << 32) + 0xfffffffe;
    CopiedRows rows;
    addShard(rows, 20001, id, "0", "1");
    addPlacement(rows, 1, id, 3);
    auto parts = withTables({ orders });
    placeRows(parts, std::move(rows));
    QCOMPARE(parts.placements.size(), 1U);
    QCOMPARE(parts.placements[0].shard, 0U);
    QCOMPARE(parts.placements[0].reserved, 0);
}

void TestCopyRows::rowsOfUnknownTablesAndShardsAreLeftOut()
{
    CopiedRows rows;
    addShard(rows, 777, 102007, "0", "1");
    addShard(rows, 20001, 102008, "0", "1");
    addPlacement(rows, 1, 102007, 1);
    addPlacement(rows, 2, 102008, 1);
    addPlacement(rows, 3, 999999, 1);
    auto parts = withTables({ orders });
    placeRows(parts, std::move(rows));
    QCOMPARE(parts.shards.size(), 1U);
    QCOMPARE(parts.placements.size(), 1U);
    QCOMPARE(parts.placements[0].id.value, 2);
}

void TestCopyRows::boundsOfRangeTablesStayText()
{
    CopiedRows rows;
    addShard(rows, 20002, 102008, "10", "19");
    addShard(rows, 20002, 102009, "2026-01-01", "2026-02-01");
    addShard(rows, 20002, 102010, QByteArray(), QByteArray());
    auto parts = withTables({ events });
    placeRows(parts, std::move(rows));
    const ClusterSnapshot snapshot(parts);
    for (const auto &shard : snapshot.shards())
        QVERIFY(!shard.hasRange);
    QCOMPARE(snapshot.boundsOf(snapshot.shards()[0]), (ShardBounds { u"10"_s, u"19"_s }));
    QCOMPARE(snapshot.boundsOf(snapshot.shards()[1]).low, u"2026-01-01"_s);
    QVERIFY(snapshot.boundsOf(snapshot.shards()[2]).low.isNull());
}

void TestCopyRows::headerAndTrailerAreNoRows()
{
    CopiedRows rows;
    const QByteArray header("PGCOPY\n\377\r\n\0\0\0\0\0\0\0\0\0", 19);
    addPlacementRow(rows, header);
    addPlacementRow(rows, fieldCount(-1));
    QVERIFY(rows.placements.empty());
    addPlacementRow(rows,
                    header + fieldCount(4) + field(qint64 { 1 }) + field(qint64 { 2 }) + field(1) + field(5));
    QCOMPARE(rows.placements.size(), 1U);
    QCOMPARE(rows.placements[0].group.value, 5);
    QVERIFY(!rows.isMalformed);
}

void TestCopyRows::roomIsMadeForTheRowsToCome()
{
    CopiedRows rows;
    reserveRows(rows, fieldCount(2) + field(qint64 { 5000 }) + field(qint64 { 7000 }));
    QVERIFY(rows.shards.capacity() >= 5000U);
    QVERIFY(rows.placements.capacity() >= 7000U);
    QVERIFY(!rows.isMalformed);
}

void TestCopyRows::uselessRowCountsAreNoHarm()
{
    CopiedRows rows;
    reserveRows(rows, fieldCount(2) + field(qint64 { -1 }) + field(std::numeric_limits<qint64>::max()));
    QVERIFY(!rows.isMalformed);
    QVERIFY(rows.placements.capacity() <= 4'000'000U);
}

void TestCopyRows::rowOfAnotherShapeIsReported_data()
{
    QTest::addColumn<QByteArray>("message");
    const QByteArray start = field(qint64 { 1 }) + field(qint64 { 2 }) + field(1);
    QTest::newRow("a column more") << fieldCount(5) + start + field(1) + field(1);
    QTest::newRow("group as bigint") << fieldCount(4) + start + field(qint64 { 1 });
    QTest::newRow("cut short") << fieldCount(4) + start + QByteArray(5, '\0');
    QTest::newRow("null group") << fieldCount(4) + start + field(QByteArray());
}

void TestCopyRows::rowOfAnotherShapeIsReported()
{
    QFETCH(QByteArray, message);
    CopiedRows rows;
    addPlacementRow(rows, message);
    QVERIFY(rows.isMalformed);
}

QTEST_APPLESS_MAIN(TestCopyRows)
#include "tst_copy_rows.moc"
