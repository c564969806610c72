// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/placement_layout.h"
#include "models/range_layout.h"
#include "tests/support/cluster_text.h"
#include "tests/support/map_world.h"

#include <QTest>

#include <cmath>
#include <functional>

using namespace tessera;

class TestMapLayout : public QObject
{
    Q_OBJECT
private slots:
    void areasAreToScaleOverAllColumns();
    void vesselsAreFilledToTheShareOfTheFullest();
    void tilesDoNotOverlapAndStayInside_data();
    void tilesDoNotOverlapAndStayInside();
    void aPointOnATileFindsIt_data();
    void aPointOnATileFindsIt();
    void driftingSizesDoNotRearrange();
    void aMoveLeavesOtherColumnsAlone();
    void unknownSizesGiveEqualAreas();
    void aMillionPlacementsAreLaidOut();
    void planShowsLeavingArrivingAndMoved();
    void runningMovesAreShownWithoutAPlan();
    void shardsOfADeadNodeAreAtRisk();
    void movesGoOnlyWhereTheyAreLegal();
    void secondariesAreNoColumns();
    void barsCoverTheHashSpace();
    void holesInTheHashSpaceStayEmpty();
};

static PlacementLayoutPtr layoutOf(const ClusterState &state, const MapOverlay &overlay = {},
                                   const MapContent *previous = nullptr)
{
    return placementLayout(mapContent(state, overlay, previous), { 1000, 800 });
}

static double area(const QRectF &rect)
{
    return rect.width() * rect.height();
}

static TileState stateOf(const MapContent &content, ShardId shard, int group)
{
    for (quint32 column = 0; column < content.columns.size(); ++column) {
        if (content.columns[column].group == GroupId { group })
            return content.tiles[content.tileAt(*content.setOf(shard), column).value()].state;
    }
    return TileState::Stays;
}

void TestMapLayout::areasAreToScaleOverAllColumns()
{
    const auto layout = layoutOf(test::mapState({ .workers = 3, .tables = 2, .shards = 1800 }));
    const auto &content = *layout->content;
    const auto &cell = content.cell(0, 1);
    const double scale =
        area(layout->rectOf(cell.first)) / static_cast<double>(content.tiles[cell.first].bytes);
    for (size_t column = 1; column < content.columns.size(); ++column) {
        for (auto i = content.cell(0, column).first; i < content.cell(0, column).end; ++i) {
            const double wanted = static_cast<double>(content.tiles[i].bytes) * scale;
            QVERIFY2(std::abs(area(layout->rectOf(i)) - wanted) <= wanted * 0.01 + 0.01,
                     qPrintable(QString::number(i)));
        }
    }
}

void TestMapLayout::vesselsAreFilledToTheShareOfTheFullest()
{
    const auto layout = layoutOf(test::mapState({ .workers = 4, .isEmptyLast = true }));
    const auto &content = *layout->content;
    std::vector<double> weights;
    for (size_t column = 0; column < content.columns.size(); ++column) {
        double sum = 0;
        for (auto i = content.cell(0, column).first; i < content.cell(0, column).end; ++i)
            sum += static_cast<double>(content.tiles[i].weight);
        weights.push_back(sum);
    }
    const double fullest = std::ranges::max(weights);
    for (size_t column = 0; column < content.columns.size(); ++column) {
        const auto &vessel = layout->vessels[column];
        double top = vessel.inside.bottom();
        for (const auto &rect : vessel.settled.rects)
            top = std::min(top, rect.top());
        const double filled = (vessel.inside.bottom() - top) / vessel.inside.height();
        QVERIFY(std::abs(filled - weights[column] / fullest) < 0.001);
    }
}

void TestMapLayout::tilesDoNotOverlapAndStayInside_data()
{
    QTest::addColumn<int>("shards");
    QTest::newRow("a few, as a tree") << 64;
    QTest::newRow("thousands, as rows") << 4000;
}

void TestMapLayout::tilesDoNotOverlapAndStayInside()
{
    QFETCH(int, shards);
    const auto state = test::mapState({ .workers = 3, .tables = 1, .shards = shards });
    const auto layout = layoutOf(state, { test::someMoves(state, 5), 1 });
    for (const auto &vessel : layout->vessels) {
        const auto last = vessel.arriving.firstTile + vessel.arriving.tileCount;
        double sum = 0;
        QRectF hull;
        for (auto i = vessel.settled.firstTile; i < last; ++i) {
            const auto rect = layout->rectOf(i);
            QVERIFY(vessel.inside.adjusted(-0.01, -0.01, 0.01, 0.01).contains(rect));
            sum += area(rect);
            hull |= rect;
        }
        // Tiles that fill their hull completely, by area, can only do so without overlapping.
        QVERIFY(sum <= area(hull) * 1.001 + 0.01);
        QVERIFY(sum >= area(hull) * 0.999 - 0.01);
    }
}

void TestMapLayout::aPointOnATileFindsIt_data()
{
    tilesDoNotOverlapAndStayInside_data();
}

void TestMapLayout::aPointOnATileFindsIt()
{
    QFETCH(int, shards);
    const auto layout = layoutOf(test::mapState({ .workers = 3, .tables = 1, .shards = shards }));
    for (quint32 i = 0; i < layout->content->tiles.size(); ++i)
        QCOMPARE(layout->tileAt(layout->rectOf(i).center()), std::optional(i));
    QVERIFY(!layout->tileAt({ -1, -1 }));
    QVERIFY(!layout->tileAt({ layout->columnLefts[1] - 1, 100 }));
}

static ClusterState withSizes(ClusterState state, const std::function<qint64(qint64)> &change)
{
    auto sizes = *state.sizes;
    for (auto &[placement, bytes] : sizes.bytes)
        bytes.value = change(bytes.value);
    state.sizes = std::make_shared<const ShardSizes>(std::move(sizes));
    return state;
}

void TestMapLayout::driftingSizesDoNotRearrange()
{
    const auto state = test::mapState({ .workers = 3, .tables = 2, .shards = 300 });
    const auto before = layoutOf(state);
    int step = 0;
    const auto drifted = withSizes(state, [&step](qint64 bytes) { return bytes * (95 + ++step % 11) / 100; });
    const auto after = layoutOf(drifted, {}, before->content.get());
    QCOMPARE(after->content->tiles.size(), before->content->tiles.size());
    for (quint32 i = 0; i < before->content->tiles.size(); ++i) {
        QCOMPARE(after->content->tiles[i].set, before->content->tiles[i].set);
        const auto way = after->rectOf(i).center() - before->rectOf(i).center();
        QVERIFY(std::hypot(way.x(), way.y()) < 30);
    }
}

void TestMapLayout::aMoveLeavesOtherColumnsAlone()
{
    const auto state = test::mapState({ .workers = 4, .tables = 1, .shards = 64, .hasOtherBands = false });
    const auto before = layoutOf(state);
    const auto after = layoutOf(state, { test::someMoves(state, 1), 1 }, before->content.get());
    const auto column = 2;
    const auto &from = before->content->cell(0, column);
    const auto &to = after->content->cell(0, column);
    QCOMPARE(to.end - to.first, from.end - from.first);
    for (quint32 i = 0; i < to.end - to.first; ++i) {
        QCOMPARE(after->content->tiles[to.first + i].set, before->content->tiles[from.first + i].set);
        QVERIFY(std::abs(after->rectOf(to.first + i).left() - before->rectOf(from.first + i).left()) < 1);
    }
}

void TestMapLayout::unknownSizesGiveEqualAreas()
{
    const auto layout = layoutOf(test::mapState({ .shards = 66, .hasSizes = false }));
    QVERIFY(!layout->content->sizesKnown);
    const auto &cell = layout->content->cell(0, 0);
    const double first = area(layout->rectOf(cell.first));
    for (auto i = cell.first; i < cell.end; ++i)
        QVERIFY(std::abs(area(layout->rectOf(i)) - first) < first * 0.001);
}

void TestMapLayout::aMillionPlacementsAreLaidOut()
{
    const auto state =
        test::mapState({ .workers = 20, .tables = 1, .shards = 1000000, .hasOtherBands = false });
    const auto layout = layoutOf(state);
    QCOMPARE(layout->content->tiles.size(), size_t { 1000000 });
    quint32 drawn = 0;
    for (const auto &vessel : layout->vessels) {
        QVERIFY(vessel.settled.tileCount == 0 || vessel.settled.isDense());
        drawn += vessel.settled.tileCount;
    }
    QCOMPARE(drawn, 1000000U);
    QCOMPARE(layout->tileAt(layout->rectOf(777777).center()), std::optional(777777U));
}

void TestMapLayout::planShowsLeavingArrivingAndMoved()
{
    const auto state = test::mapState({ .workers = 3, .isEmptyLast = true });
    const auto moves = test::someMoves(state, 3);
    const auto content = mapContent(state, { moves, 1 }, nullptr);
    QCOMPARE(stateOf(*content, moves[0].shard, 3), TileState::Moved);
    QVERIFY(!content->tileAt(*content->setOf(moves[0].shard), 1));
    QCOMPARE(stateOf(*content, moves[1].shard, 1), TileState::Leaving);
    QCOMPARE(stateOf(*content, moves[1].shard, 3), TileState::Arriving);
    const auto &cell = content->cell(0, 3);
    QCOMPARE(cell.settledEnd - cell.first, 1U);
    QCOMPARE(cell.end - cell.settledEnd, 2U);
    QCOMPARE(content->tiles[cell.settledEnd].bytes,
             content->bytesOf(content->tiles[cell.settledEnd].set)->value);
}

void TestMapLayout::runningMovesAreShownWithoutAPlan()
{
    auto state = test::mapState({ .workers = 3, .isEmptyLast = true });
    const auto shard = test::someMoves(state, 1).first().shard;
    RunningMove move;
    move.shard = shard;
    move.source = QStringLiteral("10.7.0.5:5432");
    move.target = QStringLiteral("10.7.0.7:5432");
    move.operation = QStringLiteral("move");
    state.moves = { move };
    const auto content = mapContent(state, {}, nullptr);
    QCOMPARE(stateOf(*content, shard, 1), TileState::Leaving);
    QCOMPARE(stateOf(*content, shard, 3), TileState::Arriving);
}

void TestMapLayout::shardsOfADeadNodeAreAtRisk()
{
    auto state = test::mapState({ .workers = 3 });
    state.reachable.insert(NodeId { 3 }, false);
    const auto content = mapContent(state, {}, nullptr);
    QCOMPARE(content->columns[2].health, ColumnHealth::Critical);
    QVERIFY(!content->columns[2].mayReceive);
    const auto &cell = content->cell(0, 2);
    QVERIFY(cell.first < cell.end);
    for (auto i = cell.first; i < cell.end; ++i)
        QCOMPARE(content->tiles[i].state, TileState::AtRisk);
}

void TestMapLayout::movesGoOnlyWhereTheyAreLegal()
{
    ClusterState state;
    state.snapshot = test::clusterFromText(
        QStringLiteral("w1 group 1 | w2 group 2 | w3 group 3 inactive | w4 group 4 noshards\n"
                       "orders: hash id group 1 shards 2 on w1 w2\ncountries: reference on w1 w2 w4"));
    const auto content = mapContent(state, {}, nullptr);
    const auto groups = [&content](const QString &table) {
        QList<int> found;
        for (const auto &shard : content->snapshot->shards()) {
            if (content->snapshot->tableOf(shard).name != table)
                continue;
            for (const auto column : content->legalTargets(*content->setOf(shard.id)))
                found << content->columns[column].group.value;
        }
        return found;
    };
    QCOMPARE(groups(QStringLiteral("orders")), (QList { 2, 1 }));
    QCOMPARE(groups(QStringLiteral("countries")), QList<int> {});
}

void TestMapLayout::secondariesAreNoColumns()
{
    ClusterState state;
    state.snapshot = test::clusterFromText(QStringLiteral(
        "w1 group 1 | w1b group 1 secondary | w2 group 2\norders: hash id group 1 shards 4 on w1 w2"));
    const auto content = mapContent(state, {}, nullptr);
    QCOMPARE(content->columns.size(), size_t { 2 });
    QCOMPARE(content->tiles.size(), size_t { 4 });
    QCOMPARE(content->columns[0].address, QStringLiteral("w1:5432"));
}

void TestMapLayout::barsCoverTheHashSpace()
{
    const auto state = test::mapState({ .workers = 3, .tables = 2, .shards = 32 });
    const auto layout = rangeLayout(mapContent(state, {}, nullptr), { 1000, 600 });
    QCOMPARE(layout->lanes.size(), size_t { 3 });
    const auto &lane = layout->lanes.front();
    double at = 0;
    for (auto i = lane.first; i < lane.end; ++i) {
        const auto rect = layout->rectOf(i);
        QVERIFY(std::abs(rect.left() - at) < 0.001);
        QCOMPARE(layout->barAt(rect.center()), std::optional(i));
        at = rect.right();
    }
    QVERIFY(std::abs(at - 1000) < 0.001);
}

void TestMapLayout::holesInTheHashSpaceStayEmpty()
{
    ClusterSnapshot::Parts parts;
    parts.tables << DistributedTable { .oid = TableOid { 1 }, .name = QStringLiteral("t") };
    parts.shards = {
        { .id = ShardId { 1 }, .minValue = -2147483647 - 1, .maxValue = -1073741825, .hasRange = true },
        { .id = ShardId { 2 }, .minValue = 0, .maxValue = 2147483647, .hasRange = true }
    };
    ClusterState state;
    state.snapshot = std::make_shared<const ClusterSnapshot>(std::move(parts));
    const auto layout = rangeLayout(mapContent(state, {}, nullptr), { 1000, 100 });
    QCOMPARE(layout->barAt({ 100, 10 }), std::optional(0U));
    QCOMPARE(layout->barAt({ 400, 10 }), std::nullopt);
    QCOMPARE(layout->barAt({ 900, 10 }), std::optional(1U));
}

QTEST_GUILESS_MAIN(TestMapLayout)
#include "tst_map_layout.moc"
