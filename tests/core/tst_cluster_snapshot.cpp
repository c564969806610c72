// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/cluster_text.h"

#include <QTest>

using namespace tessera;

class TestClusterSnapshot : public QObject
{
    Q_OBJECT
private slots:
    void shardSetHoldsTheSameRangeOfEveryColocatedTable();
    void tableIsFoundByEitherSpelling();
};

void TestClusterSnapshot::shardSetHoldsTheSameRangeOfEveryColocatedTable()
{
    const auto cluster =
        test::clusterFromText(QStringLiteral("w1 group 1 | w2 group 2 | orders: hash tenant group 1 shards 4 "
                                             "on w1 w2 | lines: hash tenant group 1 shards 4 on w1 w2"));
    const auto *third = cluster->shard(ShardId { 102010 });
    QVERIFY(third);
    const auto set = cluster->shardSet(*third);
    QCOMPARE(set.size(), size_t { 2 });
    QCOMPARE(set.at(0)->minValue, set.at(1)->minValue);
    QCOMPARE(set.at(1)->id.value, 102014);
    QCOMPARE(cluster->placementsOf(*third).size(), size_t { 1 });
    QCOMPARE(cluster->placementsOf(*third).front().group.value, 1);
}

void TestClusterSnapshot::tableIsFoundByEitherSpelling()
{
    const auto cluster =
        test::clusterFromText(QStringLiteral("w1 group 1 | orders: hash tenant group 1 shards 2 on w1"));
    QVERIFY(cluster->table(QStringLiteral("orders")));
    QCOMPARE(cluster->table(QStringLiteral("public.orders")), cluster->table(QStringLiteral("orders")));
    QVERIFY(!cluster->table(QStringLiteral("lines")));
}

QTEST_GUILESS_MAIN(TestClusterSnapshot)
#include "tst_cluster_snapshot.moc"
