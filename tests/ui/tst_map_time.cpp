// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/history/past.h"
#include "models/placements_model.h"
#include "tests/support/cluster_text.h"
#include "tests/support/map_world.h"
#include "ui/dialogs/moment_dialog.h"
#include "ui/map/map_inspector.h"
#include "ui/map/map_menu.h"
#include "ui/map/map_page.h"
#include "ui/map/map_view.h"
#include "ui/map/plan_bar.h"
#include "ui/map/time_bar.h"
#include "ui/theme/theme.h"
#include "ui/widgets/broken_slider.h"

#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QToolTip>

using namespace tessera;
using namespace Qt::StringLiterals;

/// The map goes back in time: the first shard moved from the first worker to the third, then back, and nobody
/// watched for a while before that.
class TestMapTime : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { Theme::apply(Appearance::Light); }
    void barGoesFromChangeToChange();
    void barStandsInABreak();
    void breakIsSeenOnTheSlider();
    void barGoesToAnyTime();
    void formTakesATimeOfTheRecord();
    void sliderGoesByKeys();
    void pageGoesByKeys();
    void whatIsAboutNowIsShownThere();
    void pastIsShownAndLeft();
    void refreshDoesNotEndThePast();
    void oldAnswersAreNotShown();
    void nothingCanBeChangedInThePast();
    void planIsNotShownInThePast();
    void escapeLeavesThePast_data();
    void escapeLeavesThePast();
    void tableShowsThePast();
    void inspectorTellsTheStays();
    void noticeIsSaid();
    void anotherClusterBeginsWithNow();
};

namespace {

constexpr Moment hour = 3'600'000;
const Moment first = QDateTime::currentMSecsSinceEpoch() - 30 * hour;

struct Shown
{
    Shown()
        : now(test::mapState({ .workers = 3, .isEmptyLast = true }))
    {
        now.snapshot = test::withParts(
            *now.snapshot, [](ClusterSnapshot::Parts &parts) { parts.capabilities.splitShards = true; });
        moved = test::withParts(*now.snapshot, [this](ClusterSnapshot::Parts &parts) {
            for (const auto *member : now.snapshot->shardSet(now.snapshot->shards()[0])) {
                for (auto &placement : parts.placements) {
                    if (placement.shard == now.snapshot->indexOf(*member))
                        placement.group = GroupId { 3 };
                }
            }
        });
        history.record(factsOf(*now.snapshot), first, hour);
        history.record(factsOf(*moved), first + hour, hour);
        history.record(factsOf(*now.snapshot), first + 5 * hour, hour);
        history.record(factsOf(*now.snapshot), first + 6 * hour, hour);
        QObject::connect(&page, &MapPage::pastRequested, &page, [this](Moment at) {
            if (answers)
                page.setPast(catalogsAt(history, at));
        });
        QObject::connect(&page, &MapPage::shardPastRequested, &page,
                         [this](ShardId shard) { page.setShardPast(pastOf(history, shard)); });
        page.resize(1300, 800);
        page.setReadOnly(false);
        page.setState(now);
        page.setTimeLine(history.timeLine());
        page.show();
        QVERIFY(QTest::qWaitForWindowExposed(&page));
        QApplication::setActiveWindow(&page);
    }
    [[nodiscard]] ShardId shard() const { return now.snapshot->shards()[0].id; }
    [[nodiscard]] TimeBar &bar() { return *page.findChild<TimeBar *>(); }
    [[nodiscard]] QSlider &slider() { return *bar().findChild<QSlider *>(); }
    /// By its accessible name or its text.
    [[nodiscard]] QPushButton &button(const QString &name)
    {
        for (auto *button : page.findChildren<QPushButton *>()) {
            if (button->accessibleName() == name || button->text() == name)
                return *button;
        }
        qFatal("no button %s", qPrintable(name));
    }
    /// The group that the map shows the first shard on.
    [[nodiscard]] int groupShown() const
    {
        const auto &content = page.view()->scene()->content();
        const auto spots = page.view()->scene()->spotsOf(*content.setOf(shard()));
        return content.columns[page.view()->scene()->columnOf(spots.first())].group.value;
    }
    [[nodiscard]] bool reads(const QString &words) const
    {
        const auto labels = page.findChildren<QLabel *>();
        return std::ranges::any_of(
            labels, [&](const QLabel *label) { return label->isVisible() && label->text().contains(words); });
    }

    ClusterState now;
    SnapshotPtr moved;
    CatalogHistory history;
    MapPage page;
    bool answers = true;
};

} // namespace

void TestMapTime::barGoesFromChangeToChange()
{
    Shown shown;
    QVERIFY(!shown.button(u"Next change"_s).isEnabled() && !shown.button(u"Back to now"_s).isVisible());
    QVERIFY(shown.reads(u"now; 2 change(s) since"_s));
    shown.button(u"Previous change"_s).click();
    QCOMPARE(shown.bar().moment(), std::optional(first + hour));
    QVERIFY(shown.reads(u"(1 change(s) later)"_s));
    shown.button(u"Previous change"_s).click();
    QCOMPARE(shown.bar().moment(), std::optional(first));
    QVERIFY(!shown.button(u"Previous change"_s).isEnabled());
    shown.button(u"Next change"_s).click();
    QCOMPARE(shown.bar().moment(), std::optional(first + hour));
    shown.button(u"Next change"_s).click();
    QCOMPARE(shown.bar().moment(), std::nullopt);
}

void TestMapTime::barStandsInABreak()
{
    Shown shown;
    shown.slider().setValue(2);
    QCOMPARE(shown.bar().moment(), std::optional(first + hour + 1));
    QVERIFY(shown.reads(u"not watched from"_s));
    QCOMPARE(shown.groupShown(), 3); // what held when it began
}

/// The third stop; the handle covers it.
void TestMapTime::breakIsSeenOnTheSlider()
{
    Shown shown;
    auto &slider = static_cast<BrokenSlider &>(shown.slider());
    const auto colourAt = [&slider](int value) {
        const auto at = slider.handleAt(value).center();
        return slider.grab().toImage().pixelColor(at.x() - 3, at.y() - 3);
    };
    QCOMPARE(colourAt(2), Theme::color(Token::Warning));
    QVERIFY(colourAt(1) != Theme::color(Token::Warning));
    slider.setValue(2);
    QVERIFY(colourAt(2) != Theme::color(Token::Warning));
}

void TestMapTime::barGoesToAnyTime()
{
    Shown shown;
    const auto goTo = [&](Moment moment) {
        shown.bar().goTo(moment);
        return shown.groupShown();
    };
    QCOMPARE(goTo(first + hour / 2), 1);
    QCOMPARE(shown.slider().value(), 0);
    QCOMPARE(goTo(first + 3 * hour), 3); // in the break
    QVERIFY(shown.reads(u"not watched from"_s));
    QCOMPARE(shown.slider().value(), 2);
    QCOMPARE(goTo(first + 5 * hour + 1), 1); // since then nothing changed, and yet it is the past
    QVERIFY(shown.reads(u"(0 change(s) later)"_s) && shown.reads(u"This is the past"_s));
    QCOMPARE(shown.slider().value(), shown.slider().maximum());
    shown.button(u"Previous change"_s).click();
    QCOMPARE(shown.bar().moment(), std::optional(first + hour));
    goTo(first + 6 * hour);
    shown.button(u"Next change"_s).click();
    QCOMPARE(shown.bar().moment(), std::nullopt);
}

void TestMapTime::formTakesATimeOfTheRecord()
{
    Shown shown;
    const auto now = QDateTime::currentDateTime();
    const auto line = shown.history.timeLine();
    for (const auto &[moment, isTaken] :
         { std::pair(first - hour, false), std::pair(first, true), std::pair(first + hour, true),
           std::pair(now.toMSecsSinceEpoch() + hour, false) }) {
        MomentDialog dialog(line, moment, now, nullptr);
        static_cast<QDialog &>(dialog).accept();
        QCOMPARE(dialog.result() == QDialog::Accepted, isTaken);
        QVERIFY(std::abs(dialog.moment() - moment) < 1000);
    }
}

void TestMapTime::sliderGoesByKeys()
{
    Shown shown;
    shown.slider().setFocus();
    QTest::keyClick(&shown.slider(), Qt::Key_Home);
    QCOMPARE(shown.bar().moment(), std::optional(first));
    QTest::keyClick(&shown.slider(), Qt::Key_Right);
    QCOMPARE(shown.bar().moment(), std::optional(first + hour));
    QTest::keyClick(&shown.slider(), Qt::Key_End);
    QCOMPARE(shown.bar().moment(), std::nullopt);
}

void TestMapTime::pageGoesByKeys()
{
    Shown shown;
    shown.page.view()->setFocus();
    QTest::keyClick(shown.page.view(), Qt::Key_Left, Qt::AltModifier);
    QTRY_COMPARE(shown.bar().moment(), std::optional(first + hour));
    QTest::keyClick(shown.page.view(), Qt::Key_Left, Qt::AltModifier);
    QTRY_COMPARE(shown.bar().moment(), std::optional(first));
    QTest::keyClick(shown.page.view(), Qt::Key_Right, Qt::AltModifier);
    QTRY_COMPARE(shown.bar().moment(), std::optional(first + hour));
}

/// A table that another page sends here is shown as it is now; the answer about a key is not said of the
/// past.
void TestMapTime::whatIsAboutNowIsShownThere()
{
    Shown shown;
    shown.button(u"Previous change"_s).click();
    shown.page.showFoundKey(shown.shard());
    QVERIFY(!shown.reads(u"is in shard"_s));
    QVERIFY(shown.bar().moment().has_value());
    shown.page.selectTable(shown.now.snapshot->tableOf(*shown.now.snapshot->shard(shown.shard())).oid);
    QCOMPARE(shown.bar().moment(), std::nullopt);
    QCOMPARE(shown.groupShown(), 1);
}

void TestMapTime::pastIsShownAndLeft()
{
    Shown shown;
    QCOMPARE(shown.groupShown(), 1);
    shown.button(u"Previous change"_s).click();
    QCOMPARE(shown.groupShown(), 3);
    QVERIFY(shown.reads(u"This is the past: nothing can be changed here. Next: 5 shard(s) from "_s));
    shown.button(u"Back to now"_s).click();
    QCOMPARE(shown.groupShown(), 1);
    QVERIFY(!shown.reads(u"This is the past"_s));
}

/// The record goes on as well: another change is another one later.
void TestMapTime::refreshDoesNotEndThePast()
{
    Shown shown;
    shown.button(u"Previous change"_s).click();
    shown.page.setState(shown.now);
    QCOMPARE(shown.groupShown(), 3);
    shown.history.record(factsOf(*shown.moved), first + 7 * hour, hour);
    shown.page.setTimeLine(shown.history.timeLine());
    QCOMPARE(shown.groupShown(), 3);
    QCOMPARE(shown.bar().moment(), std::optional(first + hour));
    QVERIFY(shown.reads(u"(2 change(s) later)"_s));
    QVERIFY(shown.reads(u"This is the past"_s));
}

void TestMapTime::oldAnswersAreNotShown()
{
    Shown shown;
    shown.answers = false;
    QSignalSpy wishes(&shown.page, &MapPage::pastRequested);
    shown.button(u"Previous change"_s).click();
    shown.button(u"Previous change"_s).click();
    QCOMPARE(wishes.size(), 2);
    QVERIFY(!shown.page.view()->offer().isAllowed); // also before the answer
    shown.page.setPast({ first + hour, shown.moved });
    QCOMPARE(shown.groupShown(), 1);
    shown.page.setPast({ first, shown.now.snapshot });
    shown.button(u"Back to now"_s).click();
    shown.page.setPast({ first + hour, shown.moved });
    QCOMPARE(shown.groupShown(), 1);
}

void TestMapTime::nothingCanBeChangedInThePast()
{
    Shown shown;
    QSignalSpy wishes(&shown.page, &MapPage::operationRequested);
    shown.page.select(shown.shard());
    QVERIFY(shown.button(u"Move…"_s).isEnabled() && shown.button(u"Split…"_s).isEnabled());
    shown.button(u"Previous change"_s).click();
    for (const auto &name : { u"Move…"_s, u"Split…"_s }) {
        const auto &button = shown.button(name);
        QVERIFY2(button.isVisible() && !button.isEnabled(), qPrintable(name));
        QVERIFY2(button.toolTip().startsWith(u"This is the past."_s), qPrintable(name));
    }
    const auto &view = *shown.page.view();
    MapMenu menu(view.scene()->content(), *view.scene()->content().setOf(shown.shard()), view.offer(),
                 nullptr);
    QCOMPARE(menu.actions().size(), 3);
    QVERIFY(!menu.actions().at(0)->isEnabled() && !menu.actions().at(1)->isEnabled());
    QVERIFY(menu.actions().at(0)->toolTip().startsWith(u"This is the past."_s));
    const auto spot = view.scene()->spotsOf(*view.scene()->content().setOf(shown.shard())).first();
    const auto from = view.rectOnWidget(spot).center().toPoint();
    const auto to = view.pane().toWidget(view.scene()->columnRect(1)).center().toPoint();
    QTest::mousePress(view.viewport(), Qt::LeftButton, {}, from);
    QTest::mouseMove(view.viewport(), (from + to) / 2);
    QVERIFY(view.litColumns().empty());
    QVERIFY(QToolTip::text().startsWith(u"This is the past."_s));
    QTest::mouseMove(view.viewport(), to);
    QTest::mouseRelease(view.viewport(), Qt::LeftButton, {}, to);
    QCOMPARE(wishes.size(), 0);
    shown.button(u"Back to now"_s).click();
    QVERIFY(shown.button(u"Move…"_s).isEnabled() && shown.button(u"Move…"_s).toolTip().isEmpty());
}

void TestMapTime::planIsNotShownInThePast()
{
    Shown shown;
    shown.page.setPlans(
        { *mapPlan(PlanSource::Server, shown.now, shown.now.snapshot, test::someMoves(shown.now, 3)) });
    auto *bar = shown.page.findChild<PlanBar *>();
    QVERIFY(bar->isVisible());
    shown.button(u"Previous change"_s).click();
    QVERIFY(!bar->isVisible());
    QVERIFY(shown.page.view()->scene()->content().moves.isEmpty());
    shown.button(u"Back to now"_s).click();
    QVERIFY(bar->isVisible());
}

void TestMapTime::escapeLeavesThePast_data()
{
    QTest::addColumn<int>("place");
    QTest::newRow("from the map, with a selection that stays") << 0;
    QTest::newRow("from the slider") << 1;
    QTest::newRow("from the table") << 2;
}

void TestMapTime::escapeLeavesThePast()
{
    QFETCH(const int, place);
    Shown shown;
    shown.page.select(shown.shard());
    shown.button(u"Previous change"_s).click();
    shown.button(u"Table"_s).setChecked(place == 2);
    QWidget *const places[] { shown.page.view(), &shown.slider(), shown.page.findChild<QTableView *>() };
    auto *focused = places[place];
    focused->setFocus();
    QTest::keyClick(focused, Qt::Key_Escape);
    QCOMPARE(shown.bar().moment(), std::nullopt);
    QCOMPARE(shown.groupShown(), 1);
    QCOMPARE(shown.page.view()->selected(), std::optional(shown.shard()));
}

void TestMapTime::tableShowsThePast()
{
    Shown shown;
    shown.button(u"Table"_s).click();
    const auto *model = shown.page.findChild<PlacementsModel *>();
    const auto isOn = [&](int group) {
        const auto node = model->index(model->rowOf(shown.shard()), PlacementsModel::NodeColumn).data();
        return node.toString() == shown.moved->primaryOf(GroupId { group })->address();
    };
    QTRY_VERIFY(isOn(1));
    shown.button(u"Previous change"_s).click();
    QTRY_VERIFY(isOn(3));
    shown.button(u"Back to now"_s).click();
    QTRY_VERIFY(isOn(1));
}

void TestMapTime::inspectorTellsTheStays()
{
    Shown shown;
    shown.page.select(shown.shard());
    QVERIFY(shown.reads(u"Where it was"_s));
    QVERIFY(shown.reads(u"; the change lies between"_s));
    QVERIFY(shown.reads(u" for 4 h"_s));
    shown.page.view()->select(std::nullopt);
    QVERIFY(!shown.reads(u"Where it was"_s));
}

void TestMapTime::noticeIsSaid()
{
    Shown shown;
    const auto isWarned = [&shown] {
        const auto labels = shown.bar().findChildren<QLabel *>();
        return std::ranges::any_of(labels, [](const QLabel *label) {
            return label->isVisible() && label->toolTip() == u"The disk is full."_s
                && label->accessibleName() == label->toolTip();
        });
    };
    QVERIFY(!isWarned());
    shown.page.setHistoryNotice(u"The disk is full."_s);
    QVERIFY(isWarned() && shown.reads(u"The disk is full."_s));
    shown.page.setHistoryNotice({});
    QVERIFY(!isWarned() && !shown.reads(u"The disk is full."_s));
}

void TestMapTime::anotherClusterBeginsWithNow()
{
    Shown shown;
    shown.button(u"Previous change"_s).click();
    shown.page.setTimeLine({});
    QCOMPARE(shown.bar().moment(), std::nullopt);
    QCOMPARE(shown.groupShown(), 1);
    QVERIFY(shown.reads(u"nothing is recorded yet"_s) && !shown.slider().isEnabled());
}

QTEST_MAIN(TestMapTime)
#include "tst_map_time.moc"
