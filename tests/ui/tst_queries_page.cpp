// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/queries_model.h"
#include "models/shared_time.h"
#include "models/slow_log_model.h"
#include "tests/support/chart_world.h"
#include "tests/ui/gallery_queries.h"
#include "ui/charts/chart_view.h"
#include "ui/pages/queries_page.h"
#include "ui/pages/query_inspector.h"
#include "ui/pages/slow_log_inspector.h"
#include "ui/pages/slow_log_view.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/sql_view.h"
#include "ui/widgets/table_view.h"

#include <QAction>
#include <QComboBox>
#include <QSignalSpy>
#include <QTest>

using namespace tessera;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestQueriesPage : public QObject
{
    Q_OBJECT
private slots:
    void asksWhileItIsShown();
    void selectionAsksForItsHistory();
    void choicesAreAsked();
    void problemLeavesNoOldLines();
    void logsAreWantedWhileTheyAreLookedAt();
    void valuesAreShownOnlyWhenAsked();
    void logThatCannotBeReadSaysWhatToSet();
};

namespace {

struct Shown
{
    SharedTime time { test::chartNoon() };
    QueriesModel model;
    SlowLogModel slowLog;
    std::unique_ptr<QueriesPage> page { test::galleryQueries(time, model, slowLog) };
    QSignalSpy asked { page.get(), &QueriesPage::queriesRequested };

    [[nodiscard]] QueriesWish last() const { return asked.last()[0].value<QueriesWish>(); }
    [[nodiscard]] TableView &table() const { return *page->findChild<TableView *>(u"queries-table"_s); }
    void show()
    {
        page->resize(1200, 800);
        page->show();
        QTRY_VERIFY(!asked.isEmpty());
    }
};

} // namespace

void TestQueriesPage::asksWhileItIsShown()
{
    Shown shown;
    shown.time.setWindow(lastOf(6h));
    QCoreApplication::processEvents();
    QCOMPARE(shown.asked.size(), 0);
    shown.show();
    QCOMPARE(shown.last().range, shown.time.shown());
    QCOMPARE(shown.last().selected, StatementId());
    QVERIFY(shown.model.rowCount() > 5);
    const auto before = shown.asked.size();
    shown.time.setWindow(lastOf(24h));
    QTRY_COMPARE(shown.asked.size(), before + 1);
    QCOMPARE(shown.last().range.length(), std::chrono::minutes(24h));
    shown.page->hide();
    shown.time.setWindow(lastOf(1h));
    QCoreApplication::processEvents();
    QCOMPARE(shown.asked.size(), before + 1);
}

void TestQueriesPage::selectionAsksForItsHistory()
{
    Shown shown;
    shown.show();
    const auto *text = shown.page->findChild<QueryInspector *>()->findChild<SqlView *>();
    const auto charts = shown.page->findChildren<ChartView *>();
    QCOMPARE(charts.size(), 2);
    QVERIFY(!charts[0]->isVisible() && !text->isVisible());
    shown.table().selectSourceRow(0);
    QTRY_COMPARE(shown.last().selected, shown.model.row(0).line.id);
    QTRY_VERIFY(charts[0]->data() && charts[1]->data());
    QVERIFY(charts[0]->isVisible());
    QCOMPARE(text->toPlainText(), shown.model.row(0).line.name.text);
    QCOMPARE(charts[0]->data()->lines.front().minutes.size(), std::size_t(60));
}

void TestQueriesPage::choicesAreAsked()
{
    Shown shown;
    shown.show();
    const auto boxes = shown.page->findChildren<QComboBox *>();
    QCOMPARE(boxes.size(), 2);
    boxes[0]->setCurrentIndex(3);
    boxes[1]->setCurrentIndex(1);
    QTRY_COMPARE(shown.last().order, u"calls"_s);
    QCOMPARE(shown.last().node, std::optional(NodeId { 3 }));
}

void TestQueriesPage::problemLeavesNoOldLines()
{
    Shown shown;
    shown.show();
    shown.page->setProblem({ .kind = ErrorKind::NotFound, .message = u"Nothing was collected."_s });
    QCOMPARE(shown.model.rowCount(), 0);
    QVERIFY(shown.table().emptyState()->isVisible());
}

void TestQueriesPage::logsAreWantedWhileTheyAreLookedAt()
{
    Shown shown;
    shown.show();
    QSignalSpy changed(shown.page.get(), &QueriesPage::slowLogWishChanged);
    QVERIFY(!shown.page->slowLogWish());
    shown.page->showView(QueriesPage::SlowLog);
    QVERIFY(!changed.isEmpty());
    const auto wish = shown.page->slowLogWish();
    QVERIFY(wish);
    QCOMPARE(wish->range, LogRange({ shown.time.shown().begin, LogMoment::max() }));
    QCoreApplication::processEvents();
    const auto asked = shown.asked.size();
    changed.clear();
    shown.time.setWindow(
        windowOf({ test::chartNoon() - 30min, test::chartNoon() - 10min }, test::chartNoon()));
    QTRY_VERIFY(!changed.isEmpty());
    QCOMPARE(shown.page->slowLogWish()->range,
             LogRange({ test::chartNoon() - 30min, test::chartNoon() - 10min }));
    QCOMPARE(shown.asked.size(), asked); // the statements are not looked at
    changed.clear();
    shown.page->hide();
    QVERIFY(!changed.isEmpty());
    QVERIFY(!shown.page->slowLogWish());
}

void TestQueriesPage::valuesAreShownOnlyWhenAsked()
{
    Shown shown;
    shown.show();
    test::showQueriesLook(*shown.page, shown.model, u"slow"_s);
    auto *table = shown.page->findChild<TableView *>(u"slow-log-table"_s);
    auto *inspector = shown.page->slowLog().inspector();
    auto *text = inspector->findChild<SqlView *>();
    auto *values = inspector->findChild<QAction *>();
    table->selectSourceRow(0);
    QVERIFY(text->isVisible());
    QCOMPARE(text->toPlainText(), shown.slowLog.row(0).line.shape);
    QVERIFY(!text->toPlainText().contains(u"4711"_s));
    values->setChecked(true);
    QVERIFY(text->toPlainText().contains(u"4711"_s));
    QVERIFY(text->toPlainText().contains(u"$2 = '7 days'"_s));
    table->selectSourceRow(1);
    QVERIFY(!values->isChecked());
    QVERIFY(!text->toPlainText().contains(u"4711"_s));
}

void TestQueriesPage::logThatCannotBeReadSaysWhatToSet()
{
    Shown shown;
    shown.show();
    test::showQueriesLook(*shown.page, shown.model, u"slow-off"_s);
    auto *view = &shown.page->slowLog();
    auto *howTo = view->findChild<SqlView *>();
    QVERIFY(howTo->isVisible());
    QVERIFY(howTo->toPlainText().contains(u"logging_collector = on"_s));
    QVERIFY(view->findChild<TableView *>()->emptyState()->isVisible());
    test::showQueriesLook(*shown.page, shown.model, u"slow"_s);
    QVERIFY(!howTo->isVisible());
    QVERIFY(shown.slowLog.rowCount() > 5);
}

QTEST_MAIN(TestQueriesPage)
#include "tst_queries_page.moc"
