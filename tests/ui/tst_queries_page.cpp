// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/queries_model.h"
#include "models/shared_time.h"
#include "tests/support/chart_world.h"
#include "tests/ui/gallery_queries.h"
#include "ui/charts/chart_view.h"
#include "ui/pages/queries_page.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/sql_view.h"
#include "ui/widgets/table_view.h"

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
};

namespace {

struct Shown
{
    SharedTime time { test::chartNoon() };
    QueriesModel model;
    std::unique_ptr<QueriesPage> page { test::galleryQueries(time, model) };
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
    const auto *text = shown.page->findChild<SqlView *>();
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

QTEST_MAIN(TestQueriesPage)
#include "tst_queries_page.moc"
