// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/nodes_model.h"
#include "tests/support/cluster_text.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QTest>

using namespace tessera;

class TestNodesModel : public QObject
{
    Q_OBJECT
private slots:
    void randomSnapshotsMergeWithoutReset();
    void placementsAreCountedOnPrimaries();
};

void TestNodesModel::randomSnapshotsMergeWithoutReset()
{
    NodesModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    bool wasReset = false;
    connect(&model, &QAbstractItemModel::modelReset, this, [&wasReset] { wasReset = true; });
    QRandomGenerator random(7);
    for (int round = 0; round < 300; ++round) {
        QList<NodeRow> rows;
        for (qint32 id = 1; id <= 12; ++id) {
            if (random.bounded(3) != 0)
                rows.insert(random.bounded(static_cast<int>(rows.size()) + 1),
                            NodeRow { .node = { .id = NodeId { id } }, .placements = random.bounded(4) });
        }
        model.setRows(rows);
        QCOMPARE(model.rows(), rows);
    }
    QVERIFY(!wasReset);
}

void TestNodesModel::placementsAreCountedOnPrimaries()
{
    ClusterState state;
    state.snapshot = test::clusterFromText(QStringLiteral(
        "w1 group 1 | w1b group 1 secondary | w2 group 2 | orders: hash tenant group 1 shards 4 on w1 w2"));
    const auto rows = nodeRows(state);
    QCOMPARE(rows.at(1).placements, 2);
    QCOMPARE(rows.at(2).placements, 0);
    QVERIFY(!rows.at(1).bytes);
}

QTEST_GUILESS_MAIN(TestNodesModel)
#include "tst_nodes_model.moc"
