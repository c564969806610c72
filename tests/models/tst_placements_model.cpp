// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/placements_model.h"
#include "tests/support/map_world.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace tessera;

class TestPlacementsModel : public QObject
{
    Q_OBJECT
private slots:
    void everyPlacementIsARow();
    void filterKeepsMatchingRows();
    void sortsBySizeAndTable();
    void refreshKeepsTheSelectedPlacement();
};

void TestPlacementsModel::everyPlacementIsARow()
{
    PlacementsModel model;
    QAbstractItemModelTester tester(&model);
    const auto state = test::mapState({ .workers = 3, .shards = 16, .schemas = 3 });
    model.setState(state);
    QCOMPARE(model.rowCount(), static_cast<int>(state.snapshot->placements().size()));
    QCOMPARE(model.index(0, PlacementsModel::TableColumn).data().toString(), QStringLiteral("clicks"));
    QCOMPARE(model.index(0, PlacementsModel::NodeColumn).data().toString(), QStringLiteral("10.7.0.5:5432"));
    model.setState({});
    QCOMPARE(model.rowCount(), 0);
}

void TestPlacementsModel::filterKeepsMatchingRows()
{
    PlacementsModel model;
    QAbstractItemModelTester tester(&model);
    model.setState(test::mapState({ .workers = 3, .shards = 16 }));
    model.setFilter(QStringLiteral("impress"));
    QCOMPARE(model.rowCount(), 16);
    model.setFilter(QStringLiteral("10.7.0.6"));
    const int onNode = model.rowCount();
    QVERIFY(onNode > 0);
    for (int row = 0; row < onNode; ++row)
        QCOMPARE(model.index(row, PlacementsModel::NodeColumn).data().toString(),
                 QStringLiteral("10.7.0.6:5432"));
    model.setFilter(QStringLiteral("no such thing"));
    QCOMPARE(model.rowCount(), 0);
}

void TestPlacementsModel::sortsBySizeAndTable()
{
    PlacementsModel model;
    QAbstractItemModelTester tester(&model);
    const auto state = test::mapState({ .workers = 3, .shards = 16 });
    model.setState(state);
    model.sort(PlacementsModel::TableColumn, Qt::AscendingOrder);
    QCOMPARE(model.index(0, PlacementsModel::TableColumn).data().toString(), QStringLiteral("ads"));
    model.sort(PlacementsModel::BytesColumn, Qt::DescendingOrder);
    qint64 before = std::numeric_limits<qint64>::max();
    for (int row = 0; row < model.rowCount(); ++row) {
        const auto &placements = state.snapshot->placementsOf(*state.snapshot->shard(model.shardAt(row)));
        const auto bytes = state.sizes->of(placements.front().id)->value;
        QVERIFY(bytes <= before);
        before = bytes;
    }
}

void TestPlacementsModel::refreshKeepsTheSelectedPlacement()
{
    PlacementsModel model;
    QAbstractItemModelTester tester(&model);
    model.setState(test::mapState({ .workers = 3, .shards = 16 }));
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    const QPersistentModelIndex chosen(model.index(40, 0));
    const auto shard = model.shardAt(40);
    model.sort(PlacementsModel::BytesColumn, Qt::DescendingOrder);
    QVERIFY(chosen.isValid());
    QCOMPARE(model.shardAt(chosen.row()), shard);
    model.setState(test::mapState({ .workers = 4, .shards = 16, .schemas = 2 }));
    QCOMPARE(model.shardAt(chosen.row()), shard);
    QCOMPARE(reset.size(), 0);
}

QTEST_GUILESS_MAIN(TestPlacementsModel)
#include "tst_placements_model.moc"
