// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/map_world.h"
#include "ui/map/map_export.h"
#include "ui/map/map_page.h"
#include "ui/map/map_view.h"
#include "ui/map/plan_bar.h"
#include "ui/theme/theme.h"
#include "ui/widgets/step_scrubber.h"

#include <QAccessible>
#include <QApplication>
#include <QCheckBox>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QWheelEvent>

using namespace tessera;

class TestMapView : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void clickSelectsTheWholeSet();
    void keysWalkSelectAndClear();
    void zoomKeepsThePointUnderTheCursor();
    void panShowsWhatARebuildShows();
    void selectionSurvivesARefresh();
    void dragToALegalColumnWishesAMove();
    void aRefreshDoesNotEndADrag();
    void dragSaysWhatADropWouldDo();
    void dragScrollsAtTheEdge();
    void dragIsAPanWhereMovesAreNotAllowed();
    void screenReadersHearTheCurrentSet();
    void twiceThePixelsShowTheSameMap();
    void drawingHasPathsAndTextButNoPicture();
    void pictureCanBeSaved();
    void savingWhereNothingCanBeWrittenSaysSo();
    void enterOpensTheDrawer();
    void foundKeyIsSelectedAndAFailureSaid();
    void rangeViewSelectsTheSameSet();
    void planIsShownScrubbedAndSwitchedOff();
};

struct Shown
{
    explicit Shown(const test::MapWorld &world = { .workers = 3, .schemas = 5, .isEmptyLast = true })
        : state(test::mapState(world))
    {
        view.resize(900, 600);
        view.setOffer({ true });
        view.setState(state);
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        QTRY_VERIFY(view.scene() != nullptr);
        view.setFocus();
        QApplication::setActiveWindow(&view);
    }
    QPoint centerOf(const MapSpot &spot) const { return view.rectOnWidget(spot).center().toPoint(); }
    MapSpot spotOf(int shard) const
    {
        return view.scene()
            ->spotsOf(*view.scene()->content().setOf(state.snapshot->shards()[static_cast<size_t>(shard)].id))
            .first();
    }
    ClusterState state;
    MapView view;
};

void TestMapView::initTestCase()
{
    Theme::apply(Appearance::Light);
}

void TestMapView::clickSelectsTheWholeSet()
{
    Shown shown;
    QSignalSpy selections(&shown.view, &MapView::selectionChanged);
    const auto spot = shown.spotOf(3);
    QTest::mouseClick(shown.view.viewport(), Qt::LeftButton, {}, shown.centerOf(spot));
    QCOMPARE(selections.size(), 1);
    QCOMPARE(shown.view.selected(), std::optional(shown.view.scene()->content().anchor(spot.set)));
    QCOMPARE(shown.view.scene()->content().sets[spot.set].memberCount, 5U);
    QTest::mouseClick(shown.view.viewport(), Qt::LeftButton, {}, QPoint(20, 300));
    QCOMPARE(shown.view.selected(), std::nullopt);
}

void TestMapView::keysWalkSelectAndClear()
{
    Shown shown;
    QTest::keyClick(&shown.view, Qt::Key_Down);
    QVERIFY(shown.view.current());
    const auto first = *shown.view.current();
    QTest::keyClick(&shown.view, Qt::Key_Right);
    QVERIFY(*shown.view.current() != first);
    QTest::keyClick(&shown.view, Qt::Key_Left);
    QTest::keyClick(&shown.view, Qt::Key_Space);
    QVERIFY(shown.view.selected());
    QSignalSpy inspector(&shown.view, &MapView::inspectorRequested);
    QTest::keyClick(&shown.view, Qt::Key_Return);
    QCOMPARE(inspector.size(), 1);
    QTest::keyClick(&shown.view, Qt::Key_Escape);
    QVERIFY(!shown.view.selected());
    for (int i = 0; i < 200; ++i)
        QTest::keyClick(&shown.view, Qt::Key_Right);
    QCOMPARE(shown.view.scene()->columnOf(*shown.view.current()), 2U);
}

void TestMapView::zoomKeepsThePointUnderTheCursor()
{
    Shown shown;
    const QPointF cursor = shown.centerOf(shown.spotOf(3));
    const auto before = shown.view.pane().toContent(cursor);
    QWheelEvent wheel(cursor, shown.view.viewport()->mapToGlobal(cursor), {}, { 0, 480 }, {}, {},
                      Qt::NoScrollPhase, false);
    QApplication::sendEvent(shown.view.viewport(), &wheel);
    QCOMPARE(shown.view.pane().zoom, 2.0);
    const auto way = shown.view.pane().toContent(cursor) - before;
    QVERIFY(std::abs(way.x()) <= 1 && std::abs(way.y()) <= 1);
    QTest::keyClick(&shown.view, Qt::Key_0, Qt::ControlModifier);
    QCOMPARE(shown.view.pane().zoom, 1.0);
    QCOMPARE(shown.view.pane().offset, QPointF());
}

void TestMapView::panShowsWhatARebuildShows()
{
    Shown shown({ .workers = 5, .shards = 6000, .schemas = 30 });
    shown.view.setZoom(3, shown.view.rect().center());
    QCoreApplication::processEvents();
    shown.view.horizontalScrollBar()->setValue(shown.view.horizontalScrollBar()->value() + 37);
    shown.view.verticalScrollBar()->setValue(shown.view.verticalScrollBar()->value() - 53);
    const auto panned = shown.view.viewport()->grab().toImage();
    QEvent repaint(QEvent::StyleChange);
    QApplication::sendEvent(&shown.view, &repaint);
    QCOMPARE(panned, shown.view.viewport()->grab().toImage());
}

void TestMapView::selectionSurvivesARefresh()
{
    Shown shown;
    const auto shard = shown.state.snapshot->shards()[7].id;
    shown.view.select(shard);
    const auto selected = shown.view.selected();
    shown.view.setState(test::mapState({ .workers = 4, .schemas = 6 }));
    QCOMPARE(shown.view.selected(), selected);
    QVERIFY(shown.view.current());
}

static void drag(MapView &view, const QPoint &from, const QPoint &to)
{
    QTest::mousePress(view.viewport(), Qt::LeftButton, {}, from);
    QTest::mouseMove(view.viewport(), (from + to) / 2);
    QTest::mouseMove(view.viewport(), to);
    QTest::mouseRelease(view.viewport(), Qt::LeftButton, {}, to);
}

void TestMapView::dragToALegalColumnWishesAMove()
{
    Shown shown;
    QSignalSpy moves(&shown.view, &MapView::moveRequested);
    const auto spot = shown.spotOf(3);
    const auto last = static_cast<quint32>(shown.view.scene()->content().columns.size() - 1);
    const auto target = shown.view.pane().toWidget(shown.view.scene()->columnRect(last)).center().toPoint();
    drag(shown.view, shown.centerOf(spot), target);
    QCOMPARE(moves.size(), 1);
    QCOMPARE(moves[0][0].value<ShardId>(), shown.view.scene()->content().anchor(spot.set));
    QCOMPARE(moves[0][1].value<NodeId>(), NodeId { 4 });
    drag(shown.view, shown.centerOf(spot), shown.centerOf(spot) + QPoint(0, 40));
    QCOMPARE(moves.size(), 1);
}

/// A node that stops answering while the tile is held takes it no more; one that answers again does.
void TestMapView::aRefreshDoesNotEndADrag()
{
    Shown shown;
    QSignalSpy moves(&shown.view, &MapView::moveRequested);
    const auto from = shown.centerOf(shown.spotOf(3));
    const auto last = static_cast<quint32>(shown.view.scene()->content().columns.size() - 1);
    const auto target = shown.view.pane().toWidget(shown.view.scene()->columnRect(last)).center().toPoint();
    QTest::mousePress(shown.view.viewport(), Qt::LeftButton, {}, from);
    QTest::mouseMove(shown.view.viewport(), (from + target) / 2);
    QVERIFY(!shown.view.litColumns().empty());
    const auto node = shown.view.scene()->content().columns[last].node;
    for (const bool answers : { false, true }) {
        shown.state.reachable.insert(node, answers);
        shown.view.setState(shown.state);
        const auto lit = shown.view.litColumns();
        QCOMPARE(std::ranges::find(lit, last) != lit.end(), answers);
        QVERIFY(!lit.empty());
    }
    QTest::mouseMove(shown.view.viewport(), target);
    QTest::mouseRelease(shown.view.viewport(), Qt::LeftButton, {}, target);
    QCOMPARE(moves.size(), 1);
    QVERIFY(shown.view.litColumns().empty());
    drag(shown.view, from, target);
    QCOMPARE(moves.size(), 2);
}

void TestMapView::dragSaysWhatADropWouldDo()
{
    Shown shown;
    const auto spot = shown.spotOf(3);
    const auto from = shown.centerOf(spot);
    const auto &columns = shown.view.scene()->content().columns;
    const auto last = static_cast<quint32>(columns.size() - 1);
    const auto target = shown.view.pane().toWidget(shown.view.scene()->columnRect(last)).center().toPoint();
    QVERIFY(shown.view.dropText().isEmpty());
    QTest::mousePress(shown.view.viewport(), Qt::LeftButton, {}, from);
    QTest::mouseMove(shown.view.viewport(), from + QPoint(0, 20));
    QCOMPARE(shown.view.dropText(),
             QStringLiteral("On %1 already").arg(columns[shown.view.scene()->columnOf(spot)].name));
    QCOMPARE(shown.view.viewport()->cursor().shape(), Qt::ForbiddenCursor);
    QTest::mouseMove(shown.view.viewport(), target);
    QVERIFY2(shown.view.dropText().startsWith(QStringLiteral("Move clicks + 4 to worker ")),
             qPrintable(shown.view.dropText()));
    QCOMPARE(shown.view.viewport()->cursor().shape(), Qt::DragMoveCursor);
    shown.state.reachable.insert(columns[last].node, false);
    shown.view.setState(shown.state);
    QVERIFY(shown.view.dropText().endsWith(QStringLiteral(" is down or inactive")));
    QTest::keyClick(&shown.view, Qt::Key_Escape);
    QVERIFY(shown.view.dropText().isEmpty());
}

void TestMapView::dragScrollsAtTheEdge()
{
    Shown shown;
    const auto from = shown.centerOf(shown.spotOf(0));
    shown.view.setZoom(4, from);
    QSignalSpy moves(&shown.view, &MapView::moveRequested);
    const auto last = static_cast<quint32>(shown.view.scene()->content().columns.size() - 1);
    const auto edge = QPoint(shown.view.viewport()->width() - 6, from.y());
    const auto *bar = shown.view.horizontalScrollBar();
    QTest::mousePress(shown.view.viewport(), Qt::LeftButton, {}, from);
    QTest::mouseMove(shown.view.viewport(), (from + edge) / 2);
    QTest::mouseMove(shown.view.viewport(), edge);
    QTRY_COMPARE(bar->value(), bar->maximum());
    const auto column = shown.view.pane().toWidget(shown.view.scene()->columnRect(last));
    const auto target = (column & shown.view.pane().canvas).center().toPoint();
    QTest::mouseMove(shown.view.viewport(), target);
    QTest::mouseRelease(shown.view.viewport(), Qt::LeftButton, {}, target);
    QCOMPARE(moves.size(), 1);
    QCOMPARE(moves[0][1].value<NodeId>(), shown.view.scene()->content().columns[last].node);
}

void TestMapView::dragIsAPanWhereMovesAreNotAllowed()
{
    Shown shown;
    shown.view.setOffer({});
    shown.view.setZoom(2, shown.view.rect().center());
    QSignalSpy moves(&shown.view, &MapView::moveRequested);
    const auto before = shown.view.pane().offset;
    drag(shown.view, QPoint(500, 300), QPoint(460, 280));
    QCOMPARE(moves.size(), 0);
    QCOMPARE(shown.view.pane().offset, before + QPointF(40, 20));
}

void TestMapView::screenReadersHearTheCurrentSet()
{
    Shown shown;
    shown.view.select(shown.state.snapshot->shards()[0].id);
    auto *interface = QAccessible::queryAccessibleInterface(&shown.view);
    QVERIFY(interface);
    QCOMPARE(interface->text(QAccessible::Name), QStringLiteral("Map of shards"));
    QCOMPARE(interface->childCount(), 1);
    const auto name = interface->child(0)->text(QAccessible::Name);
    QVERIFY2(name.startsWith(QStringLiteral("Shard set 102008, clicks + 4, ")), qPrintable(name));
    QVERIFY2(name.endsWith(QStringLiteral(" GB, worker 1, active"))
                 || name.endsWith(QStringLiteral(" MB, worker 1, active")),
             qPrintable(name));
    QVERIFY(interface->child(0)->state().selected);
    QVERIFY(!interface->child(0)->rect().isEmpty());
}

void TestMapView::twiceThePixelsShowTheSameMap()
{
    Shown shown;
    const auto &scene = *shown.view.scene();
    MapFrame once;
    MapFrame twice;
    once.rebuild(scene, shown.view.pane(), shown.view.viewport()->size(), 1);
    twice.rebuild(scene, shown.view.pane(), shown.view.viewport()->size(), 2);
    QCOMPARE(twice.image().size(), once.image().size() * 2);
    for (int i = 0; i < 60; i += 5) {
        const auto center = shown.centerOf(shown.spotOf(i));
        QCOMPARE(twice.image().pixel(center * 2), once.image().pixel(center));
    }
}

void TestMapView::drawingHasPathsAndTextButNoPicture()
{
    for (const int shards : { 64, 6000 }) {
        Shown shown({ .workers = 3, .shards = shards, .schemas = 5 });
        shown.view.setOverlay({ test::someMoves(shown.state, 4), 1 });
        for (const auto projection : { MapProjection::Placement, MapProjection::Range }) {
            shown.view.setProjection(projection);
            QTRY_VERIFY(shown.view.scene()->columnAt(1).has_value()
                        == (projection == MapProjection::Placement));
            QTemporaryDir folder;
            const auto path = folder.filePath(QStringLiteral("map.svg"));
            QVERIFY(saveMap(*shown.view.scene(), path));
            QFile file(path);
            QVERIFY(file.open(QIODevice::ReadOnly));
            const auto text = QString::fromUtf8(file.readAll());
            QVERIFY(!text.contains(QStringLiteral("<image")));
            QVERIFY(!text.contains(QStringLiteral("base64")));
            QVERIFY(text.contains(QStringLiteral("<path")));
            QVERIFY(text.contains(projection == MapProjection::Range ? QStringLiteral(">clicks<")
                                                                     : QStringLiteral(">worker 1<")));
        }
    }
}

void TestMapView::pictureCanBeSaved()
{
    Shown shown;
    QTemporaryDir folder;
    const auto path = folder.filePath(QStringLiteral("map.png"));
    QVERIFY(saveMap(*shown.view.scene(), path));
    const QImage picture(path);
    QVERIFY(picture.width() > 1600 && picture.height() > 1000);
}

void TestMapView::savingWhereNothingCanBeWrittenSaysSo()
{
    Shown shown;
    const auto saved = saveMap(*shown.view.scene(), QStringLiteral("/no such folder/map.svg"));
    QVERIFY(!saved);
    QCOMPARE(saved.error().kind, ErrorKind::Storage);
    QVERIFY(saved.error().message.contains(QStringLiteral("/no such folder/map.svg")));
}

void TestMapView::enterOpensTheDrawer()
{
    MapPage page;
    page.resize(852, 544);
    page.show();
    const auto state = test::mapState({});
    page.setState(state);
    page.select(state.snapshot->shards()[2].id);
    page.view()->setFocus();
    auto *drawer = page.actions().first();
    QVERIFY(drawer->isVisible() && !drawer->isChecked());
    QTest::keyClick(page.view(), Qt::Key_Return);
    QVERIFY(drawer->isChecked());
}

void TestMapView::foundKeyIsSelectedAndAFailureSaid()
{
    MapPage page;
    page.resize(1300, 800);
    page.show();
    const auto state = test::mapState({});
    page.setState(state);
    page.showFoundKey(state.snapshot->shards()[9].id);
    QCOMPARE(page.view()->selected(), std::optional(ShardId { 102017 }));
    page.showFoundKey(fail(ErrorKind::NotFound, QStringLiteral("There is no such table.")));
    bool isSaid = false;
    for (const auto *label : page.findChildren<QLabel *>())
        isSaid |= label->isVisible() && label->text().contains(QStringLiteral("There is no such table."));
    QVERIFY(isSaid);
}

void TestMapView::rangeViewSelectsTheSameSet()
{
    Shown shown;
    const auto shard = shown.state.snapshot->shards()[12].id;
    shown.view.select(shard);
    shown.view.setProjection(MapProjection::Range);
    QCOMPARE(shown.view.selected(), std::optional(shard));
    const auto spots = shown.view.scene()->spotsOf(*shown.view.scene()->content().setOf(shard));
    QCOMPARE(spots.size(), 5);
    QTest::mouseClick(shown.view.viewport(), Qt::LeftButton, {}, shown.centerOf(spots.at(4)));
    QCOMPARE(shown.view.selected(), std::optional(shard));
}

void TestMapView::planIsShownScrubbedAndSwitchedOff()
{
    MapPage page;
    page.resize(1300, 800);
    page.show();
    const auto state = test::mapState({ .workers = 3, .isEmptyLast = true });
    const auto moves = test::someMoves(state, 3);
    page.setState(state);
    page.setReadOnly(false);
    auto *bar = page.findChild<PlanBar *>();
    auto *legendSwitch = page.findChild<QCheckBox *>();
    QVERIFY(!bar->isVisible() && !legendSwitch->isVisible());
    page.setPlans({ *mapPlan(PlanSource::Server, state, state.snapshot, moves) });
    QVERIFY(bar->isVisible() && legendSwitch->isVisible());
    const auto stateOf = [&page, &moves](int move, int group) {
        const auto &content = page.view()->scene()->content();
        return content
            .tiles[*content.tileAt(*content.setOf(moves.at(move).shard),
                                   content.columnIndex(GroupId { group }))]
            .state;
    };
    QCOMPARE(stateOf(0, 1), TileState::Leaving);
    QCOMPARE(stateOf(2, 3), TileState::Arriving);
    QVERIFY(page.view()->offer().isAllowed);
    bar->findChild<StepScrubber *>()->setStep(2);
    QCOMPARE(stateOf(1, 3), TileState::Moved);
    QCOMPARE(stateOf(2, 3), TileState::Arriving);
    QVERIFY(!page.view()->offer().isAllowed); // what is drawn is not there yet
    page.setPlans({ *mapPlan(PlanSource::Server, state, state.snapshot, moves) });
    QCOMPARE(bar->step(), 2);
    legendSwitch->click();
    QVERIFY(!bar->isVisible() && legendSwitch->isVisible());
    QCOMPARE(stateOf(0, 1), TileState::Stays);
    QVERIFY(page.view()->offer().isAllowed);
    page.setPlans({});
    QVERIFY(!legendSwitch->isVisible());
}

QTEST_MAIN(TestMapView)
#include "tst_map_view.moc"
