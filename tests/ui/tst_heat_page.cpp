// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/hot_ranges_model.h"
#include "models/shared_time.h"
#include "tests/support/chart_world.h"
#include "tests/support/cluster_text.h"
#include "tests/ui/gallery_heat.h"
#include "ui/heat/heat_legend.h"
#include "ui/heat/heat_page.h"
#include "ui/map/segmented_buttons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/table_view.h"

#include <QComboBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QSlider>
#include <QTest>

using namespace tessera;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// The page of the heat map: what it asks, what it draws, what leads on from it.
class TestHeatPage : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { Theme::apply(Appearance::Light); }
    void asksWhileItIsShown();
    void choicesAreAsked();
    void cellsAreDrawnInTheirColour();
    void brightnessRecolours();
    void pointingTellsAndClickHolds();
    void keyboardReachesEveryCell();
    void draggingZoomsAndResetReturns();
    void tableLeadsToTheShard();
    void goneShardLeadsToTheOneInItsPlace();
    void readOnlyMaySeeOnly();
    void problemLeavesNoOldPicture();
};

namespace {

struct Shown
{
    SharedTime time { test::chartNoon() };
    HotRangesModel model;
    std::unique_ptr<HeatPage> page { test::galleryHeat(time, model) };
    QSignalSpy asked { page.get(), &HeatPage::heatRequested };

    Shown()
    {
        time.setWindow(lastOf(6h));
        page->resize(1200, 900);
    }
    [[nodiscard]] HeatQuestion last() const { return asked.last()[0].value<HeatQuestion>(); }
    [[nodiscard]] HeatCanvas &canvas() const { return page->canvas(); }
    [[nodiscard]] TableView &table() const { return *page->findChild<TableView *>(u"heat-table"_s); }
    [[nodiscard]] QPushButton &button(const QString &text) const
    {
        const auto all = page->findChildren<QPushButton *>();
        return **std::ranges::find(all, text, &QPushButton::text);
    }
    void show()
    {
        page->show();
        QVERIFY(QTest::qWaitFor([this] { return model.rowCount() > 0; }));
    }
};

void press(QWidget &widget, int key, Qt::KeyboardModifiers modifiers = {})
{
    QTest::keyClick(&widget, static_cast<Qt::Key>(key), modifiers);
}

} // namespace

void TestHeatPage::asksWhileItIsShown()
{
    Shown shown;
    QCoreApplication::processEvents();
    QCOMPARE(shown.asked.size(), 0);
    shown.show();
    QCOMPARE(shown.last().range, shown.time.shown());
    QCOMPARE(shown.last().subject.group, ColocationId { 3 });
    const auto before = shown.asked.size();
    shown.time.setWindow(lastOf(24h));
    QVERIFY(QTest::qWaitFor([&] { return shown.asked.size() == before + 1; }));
    shown.page->hide();
    shown.time.setWindow(lastOf(1h));
    QCoreApplication::processEvents();
    QCOMPARE(shown.asked.size(), before + 1);
}

void TestHeatPage::choicesAreAsked()
{
    Shown shown;
    shown.show();
    auto *subject = shown.page->findChild<QComboBox *>();
    QCOMPARE(subject->count(), 3);
    const auto hostile = subject->findText(u"we\"ird; drop größe"_s);
    subject->setCurrentIndex(hostile);
    QVERIFY(QTest::qWaitFor([&] { return shown.last().subject.table.has_value(); }));
    QCOMPARE(*shown.last().subject.table, (HeatName { u"public"_s, u"we\"ird; drop größe"_s }));
    const auto choices = shown.page->findChildren<SegmentedButtons *>();
    for (auto *choice : choices) {
        for (auto *button : choice->findChildren<QAbstractButton *>()) {
            if (button->text() == u"Written"_s)
                button->click();
        }
    }
    QVERIFY(QTest::qWaitFor([&] { return shown.last().measure == HeatMeasure::Written; }));
    shown.page->setAnswer(test::galleryHeatAnswer(shown.last()));
    QCOMPARE(subject->currentIndex(), hostile); // an answer changes no choice
}

void TestHeatPage::cellsAreDrawnInTheirColour()
{
    Shown shown;
    shown.show();
    const auto picture = shown.canvas().grab().toImage();
    const auto answer = test::galleryHeatAnswer(shown.last());
    const auto &image = answer.image;
    int known = 0;
    int gaps = 0;
    for (const HeatCell cell : { HeatCell { 11, image.columns / 2 }, HeatCell { 3, 10 },
                                 HeatCell { 2, static_cast<int>(image.columns * 0.56) } }) {
        const auto value = image.values[image.cell(cell.row, cell.column)];
        const auto at = picture.pixelColor(shown.canvas().centreOf(cell));
        bool isOfRamp = false;
        for (int step = 0; step <= 100; ++step)
            isOfRamp = isOfRamp || Theme::rampColor(Ramp::Heat, step / 100.0).rgb() == at.rgb();
        const bool isGap = std::isnan(value);
        (isGap ? gaps : known) += isOfRamp != isGap || isGap ? 1 : 0;
        if (!isGap)
            QVERIFY(isOfRamp);
    }
    QCOMPARE(known, 2);
    QCOMPARE(gaps, 1);
    const auto hot = picture.pixelColor(shown.canvas().centreOf({ 11, image.columns / 2 }));
    const auto cold = picture.pixelColor(shown.canvas().centreOf({ 3, 10 }));
    QVERIFY(hot.lightness() + 40 < cold.lightness()); // in the light theme
}

void TestHeatPage::brightnessRecolours()
{
    Shown shown;
    shown.show();
    const HeatCell cold { 3, 10 };
    const auto before = shown.canvas().grab().toImage().pixelColor(shown.canvas().centreOf(cold));
    const auto ticks = shown.page->findChild<HeatLegend *>()->ticks();
    shown.page->findChild<QSlider *>()->setValue(40);
    const auto after = shown.canvas().grab().toImage().pixelColor(shown.canvas().centreOf(cold));
    QVERIFY(after.lightness() < before.lightness());
    QCOMPARE(shown.page->findChild<HeatLegend *>()->ticks(), ticks);
    QCOMPARE(ticks.size(), 5);
}

void TestHeatPage::pointingTellsAndClickHolds()
{
    Shown shown;
    shown.show();
    auto &canvas = shown.canvas();
    const HeatCell cell { 11, 200 };
    QTest::mouseMove(&canvas, canvas.centreOf({ 5, 100 }));
    QTest::mouseMove(&canvas, canvas.centreOf(cell));
    QCOMPARE(canvas.current(), cell);
    const auto lines = canvas.cellLines(cell).join(u'\n');
    for (const auto &part :
         { u"rows a second"_s, u"Hash range"_s, u"Shard 102019 of clicks"_s, u"10.7.0.9:5432"_s })
        QVERIFY2(lines.contains(part), qPrintable(lines));
    QTest::mouseClick(&canvas, Qt::LeftButton, {}, canvas.centreOf(cell));
    QVERIFY(canvas.isPinned());
    QCOMPARE(shown.model.row(shown.table().currentSourceRow()).hot.row, 11);
    QTest::mouseMove(&canvas, canvas.centreOf({ 5, 100 }));
    QCOMPARE(canvas.current(), cell);
    QTest::mouseClick(&canvas, Qt::LeftButton, {}, canvas.centreOf({ 5, 100 }));
    QVERIFY(!canvas.isPinned());
}

void TestHeatPage::keyboardReachesEveryCell()
{
    Shown shown;
    shown.show();
    auto &canvas = shown.canvas();
    canvas.setFocus();
    press(canvas, Qt::Key_Left);
    const auto first = canvas.current();
    QVERIFY(first);
    press(canvas, Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(canvas.current()->row, first->row + 10);
    press(canvas, Qt::Key_Space);
    QVERIFY(canvas.isPinned());
    QVERIFY(canvas.accessibleDescription().contains(u"Shard"_s));
    press(canvas, Qt::Key_Escape);
    QVERIFY(!canvas.isPinned());
    for (int i = 0; i < 8; ++i)
        press(canvas, Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(canvas.current()->row, 32); // the last, since one was split
    press(canvas, Qt::Key_Plus);
    QVERIFY(canvas.isZoomed());
    press(canvas, Qt::Key_0);
    QVERIFY(!canvas.isZoomed());
}

void TestHeatPage::draggingZoomsAndResetReturns()
{
    Shown shown;
    shown.show();
    auto &canvas = shown.canvas();
    const auto home = shown.time.window();
    QTest::mousePress(&canvas, Qt::LeftButton, {}, canvas.centreOf({ 8, 100 }));
    QTest::mouseMove(&canvas, canvas.centreOf({ 12, 150 }));
    QTest::mouseMove(&canvas, canvas.centreOf({ 14, 200 }));
    QTest::mouseRelease(&canvas, Qt::LeftButton, {}, canvas.centreOf({ 14, 200 }));
    QVERIFY(canvas.isZoomed());
    QVERIFY(shown.time.shown().length() < 2h + 5min && shown.time.shown().length() > 1h);
    QVERIFY(QTest::qWaitFor([&] { return shown.last().range == shown.time.shown(); }));
    QVERIFY(shown.button(u"Reset zoom"_s).isEnabled());
    shown.button(u"Reset zoom"_s).click();
    QVERIFY(!canvas.isZoomed());
    QCOMPARE(shown.time.window(), home);
    QVERIFY(!shown.button(u"Reset zoom"_s).isEnabled());
}

void TestHeatPage::tableLeadsToTheShard()
{
    Shown shown;
    shown.show();
    QVERIFY(!shown.button(u"Show on map"_s).isEnabled());
    QSignalSpy map(shown.page.get(), &HeatPage::mapRequested);
    QSignalSpy split(shown.page.get(), &HeatPage::splitRequested);
    QSignalSpy isolate(shown.page.get(), &HeatPage::isolateRequested);
    shown.table().selectSourceRow(0);
    const auto &hot = shown.model.row(0).hot;
    QCOMPARE(hot.row, 11);
    shown.button(u"Show on map"_s).click();
    shown.button(u"Split shard…"_s).click();
    shown.button(u"Isolate tenant…"_s).click();
    QCOMPARE(map[0][0].value<ShardId>(), hot.place.shard);
    QCOMPARE(split[0][0].value<ShardId>(), hot.place.shard);
    QCOMPARE(isolate[0][0].toString(), u"clicks"_s);
}

void TestHeatPage::goneShardLeadsToTheOneInItsPlace()
{
    Shown shown;
    shown.show();
    shown.table().selectSourceRow(0);
    const auto range = shown.model.row(0).hot.range;
    const auto other = test::clusterFromText(
        u"w1 group 1 | orders: hash id group 2 shards 4 on w1 | clicks: hash id group 3 shards 4 on w1"_s,
        [](ClusterSnapshot::Parts &parts) { parts.capabilities.isolateTenant = false; });
    shown.page->setCluster(other);
    QSignalSpy map(shown.page.get(), &HeatPage::mapRequested);
    QVERIFY(!shown.button(u"Isolate tenant…"_s).isVisible());
    shown.button(u"Show on map"_s).click();
    const auto *shard = other->shard(map[0][0].value<ShardId>());
    QVERIFY(shard);
    QCOMPARE(other->tableOf(*shard).name, u"clicks"_s);
    QVERIFY(shard->minValue <= range.min && range.min <= shard->maxValue);
    shown.page->setCluster(test::clusterFromText(u"w1 group 1 | users: hash id group 2 shards 2 on w1"_s));
    QVERIFY(!shown.button(u"Show on map"_s).isEnabled());
    QVERIFY(!shown.button(u"Split shard…"_s).isEnabled());
}

void TestHeatPage::readOnlyMaySeeOnly()
{
    Shown shown;
    shown.show();
    shown.page->setReadOnly(true);
    shown.table().selectSourceRow(0);
    QVERIFY(shown.button(u"Show on map"_s).isEnabled());
    QVERIFY(!shown.button(u"Split shard…"_s).isEnabled());
    QVERIFY(!shown.button(u"Isolate tenant…"_s).isEnabled());
}

void TestHeatPage::problemLeavesNoOldPicture()
{
    Shown shown;
    shown.show();
    shown.page->setProblem({ .kind = ErrorKind::NotFound, .message = u"Nothing yet."_s });
    QCOMPARE(shown.model.rowCount(), 0);
    const auto states = shown.page->findChildren<EmptyState *>();
    QVERIFY(std::ranges::any_of(states, [](const EmptyState *state) { return state->isVisible(); }));
    QVERIFY(!shown.canvas().isVisible());
}

QTEST_MAIN(TestHeatPage)
#include "tst_heat_page.moc"
