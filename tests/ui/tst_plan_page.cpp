// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/plan_model.h"
#include "models/queries_model.h"
#include "models/shared_time.h"
#include "models/slow_log_model.h"
#include "tests/support/chart_world.h"
#include "tests/ui/gallery_plan.h"
#include "tests/ui/gallery_queries.h"
#include "ui/explain/analyze_dialog.h"
#include "ui/explain/parameter_dialog.h"
#include "ui/explain/plan_page.h"
#include "ui/pages/queries_page.h"
#include "ui/pages/query_inspector.h"
#include "ui/pages/slow_log_inspector.h"
#include "ui/pages/slow_log_view.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/sql_view.h"
#include "ui/widgets/table_view.h"
#include "ui/widgets/tree_view.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QSettings>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QStandardPaths>
#include <QTest>
#include <QTimer>

using namespace tessera;
using namespace Qt::StringLiterals;

class TestPlanPage : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void selectedStatementIsExplained();
    void valuesComeFromTheSlowLog();
    void groupsAreFoldedAndStepsShown();
    void answersOfOtherWishesAreDropped();
    void writeIsRunOnlyAfterConfirmation();
    void readOnlyConnectionRunsNoWrite();
    void formGivesItsValues();
    void columnsAreChosenAndRemembered();
};

namespace {

struct Shown
{
    PlanPage page;
    QSignalSpy asked { &page, &PlanPage::explainRequested };

    Shown()
    {
        page.resize(1200, 800);
        page.show();
        page.setConnection(EnvironmentClass::Production, false, u"shop-eu"_s);
    }
    [[nodiscard]] ExplainWish last() const { return asked.last()[0].value<ExplainWish>(); }
    [[nodiscard]] QAction *action(const QString &text) const
    {
        const auto actions = page.findChildren<QAction *>();
        for (auto *action : actions) {
            if (action->text() == text)
                return action;
        }
        return nullptr;
    }
};

/// Once the form is open; the test goes on when it is closed.
template <class Dialog> void inDialog(const std::function<void(Dialog &)> &work)
{
    QTimer::singleShot(0, qApp, [work] {
        auto *dialog = qobject_cast<Dialog *>(QApplication::activeModalWidget());
        if (!dialog)
            return QTest::qFail("the form did not open", __FILE__, __LINE__);
        work(*dialog);
    });
}

} // namespace

void TestPlanPage::selectedStatementIsExplained()
{
    SharedTime time(test::chartNoon());
    QueriesModel model;
    SlowLogModel slowLog;
    const std::unique_ptr<QueriesPage> page(test::galleryQueries(time, model, slowLog));
    page->resize(1200, 800);
    page->show();
    QTRY_VERIFY(model.rowCount() > 5);
    QSignalSpy asked(&page->planPage(), &PlanPage::explainRequested);
    page->findChild<TableView *>(u"queries-table"_s)->selectSourceRow(0);
    emit page->findChild<QueryInspector *>()->explainRequested();
    QCOMPARE(asked.size(), 1);
    const auto wish = asked[0][0].value<ExplainWish>();
    QCOMPARE(wish.statement, model.row(0).line.name.text);
    QCOMPARE(wish.user, model.row(0).line.name.user);
    QVERIFY(!wish.values && !wish.isAnalyzed);
    QVERIFY(page->planPage().isVisible());
    emit page->planPage().backRequested();
    QVERIFY(!page->planPage().isVisible());
}

void TestPlanPage::valuesComeFromTheSlowLog()
{
    SlowLogModel model;
    SlowLogView view(model);
    SlowLogTallies tallies;
    tallies[NodeId { 1 }].add({ .at = {},
                                .took = std::chrono::duration<double, std::milli>(5),
                                .statement = "SELECT * FROM t WHERE a = 'x' AND b = 5" });
    view.setAnswer({ .wish = {}, .lines = slowLines(tallies, {}, 10) });
    const auto values = view.valuesOf(u"SELECT * FROM t WHERE a = $1 AND b = $2"_s);
    QCOMPARE(values.value_or(ParameterValues()), (ParameterValues { u"x"_s, u"5"_s }));
    QVERIFY(!view.valuesOf(u"SELECT * FROM other WHERE a = $1"_s));
    delete view.inspector();
}

void TestPlanPage::groupsAreFoldedAndStepsShown()
{
    Shown shown;
    test::showPlanLook(shown.page, u"fan-out"_s);
    auto *tree = shown.page.findChild<TreeView *>();
    auto *model = shown.page.findChild<PlanModel *>();
    const auto group = model->index(1, 0, model->index(0, 0, model->index(0, 0))); // the step is in the first
    tree->selectSource(group);
    QVERIFY(!tree->isExpanded(tree->currentIndex()));
    QVERIFY(tree->isExpanded(tree->currentIndex().parent()));
    QVERIFY(tree->isColumnHidden(PlanModel::CostColumn) && !tree->isColumnHidden(PlanModel::SelfColumn));
    const auto *text = shown.page.findChild<QStackedWidget *>()->findChild<SqlView *>();
    QVERIFY(text->toPlainText().contains(u"Seq Scan on ads"_s));
    shown.action(shown.page.tr("Copy"))->trigger();
    QVERIFY(QApplication::clipboard()->text().contains(u"Seq Scan on ads"_s));
    test::showPlanLook(shown.page, u"generic"_s);
    QVERIFY(tree->isColumnHidden(PlanModel::SelfColumn) && !tree->isColumnHidden(PlanModel::CostColumn));
    QVERIFY(shown.page.findChild<Notice *>()->text().contains(u"Generic plan"_s));
}

void TestPlanPage::answersOfOtherWishesAreDropped()
{
    Shown shown;
    shown.page.open({ .statement = u"SELECT 1"_s });
    const auto first = shown.last();
    shown.page.open({ .statement = u"SELECT 2"_s });
    shown.page.setAnswer(test::galleryExplained(first, u"local-join"_s));
    QCOMPARE(shown.page.findChild<PlanModel *>()->rowCount(), 0);
    shown.page.setProblem(first, { .kind = ErrorKind::Server, .message = u"old"_s });
    QVERIFY(shown.page.findChild<Notice *>()->text().isEmpty());
    shown.page.setProblem(shown.last(), { .kind = ErrorKind::Server, .message = u"new"_s });
    QVERIFY(shown.page.findChild<Notice *>()->text().contains(u"new"_s));
}

void TestPlanPage::writeIsRunOnlyAfterConfirmation()
{
    Shown shown;
    shown.page.open({ .statement = u"UPDATE t SET a = 1"_s });
    auto answer = test::galleryExplained(shown.last(), u"citus-update"_s);
    answer.parameters.clear();
    shown.page.setAnswer(answer);
    auto *run = shown.action(shown.page.tr("Run it…"));
    QVERIFY(run->isEnabled());
    inDialog<AnalyzeDialog>([](AnalyzeDialog &dialog) {
        static_cast<QDialog &>(dialog).accept(); // without the cluster's name
        QVERIFY(dialog.isVisible());
        dialog.reject();
    });
    run->trigger();
    QCOMPARE(shown.asked.size(), 1);
    inDialog<AnalyzeDialog>([](AnalyzeDialog &dialog) {
        dialog.findChild<QLineEdit *>()->setText(u"shop-eu"_s);
        static_cast<QDialog &>(dialog).accept();
    });
    run->trigger();
    QCOMPARE(shown.asked.size(), 2);
    QVERIFY(shown.last().isAnalyzed && shown.last().isConfirmed);
}

void TestPlanPage::readOnlyConnectionRunsNoWrite()
{
    Shown shown;
    shown.page.setConnection(EnvironmentClass::Development, true, u"shop-eu"_s);
    auto *run = shown.action(shown.page.tr("Run it…"));
    for (const auto &[statement, mayRun] :
         { std::pair(u"DELETE FROM t"_s, false), std::pair(u"SELECT 1"_s, true) }) {
        shown.page.open({ .statement = statement });
        auto answer = test::galleryExplained(shown.last(), u"citus-update"_s);
        answer.parameters.clear();
        shown.page.setAnswer(answer);
        QCOMPARE(run->isEnabled(), mayRun);
    }
    run->trigger(); // what reads is run without a question
    QVERIFY(shown.last().isAnalyzed && !shown.last().isConfirmed);
}

void TestPlanPage::formGivesItsValues()
{
    Shown shown;
    test::showPlanLook(shown.page, u"generic"_s);
    inDialog<ParameterDialog>([](ParameterDialog &dialog) {
        dialog.findChildren<QLineEdit *>().first()->setText(u"O'Neil"_s);
        static_cast<QDialog &>(dialog).accept();
    });
    shown.action(shown.page.tr("Values…"))->trigger();
    const auto values = shown.last().values.value_or(ParameterValues());
    QCOMPARE(values.size(), 3);
    QCOMPARE(values[0], ParameterValue(u"O'Neil"_s));
    ParameterDialog nulls(test::galleryParameters(), {}, nullptr);
    QCOMPARE(nulls.values()[2], ParameterValue());
}

void TestPlanPage::columnsAreChosenAndRemembered()
{
    QSettings().clear();
    const auto tableOf = [](QueriesModel &model) {
        auto table = std::make_unique<TableView>();
        table->setObjectName(u"chosen"_s);
        table->setSource(model, 0);
        table->offerColumns({ QueriesModel::WalColumn });
        return table;
    };
    QueriesModel model;
    const auto table = tableOf(model);
    QVERIFY(table->isColumnHidden(QueriesModel::WalColumn) && !table->isColumnHidden(QueriesModel::RowsColumn));
    emit table->horizontalHeader()->customContextMenuRequested({});
    auto *menu = table->findChild<QMenu *>();
    QVERIFY(menu);
    QCOMPARE(menu->actions().size(), QueriesModel::ColumnCount - 1); // the statement stays
    for (auto *action : menu->actions()) {
        if (action->text() == model.headerData(QueriesModel::RowsColumn, Qt::Horizontal, Qt::DisplayRole)
            || action->text() == model.headerData(QueriesModel::WalColumn, Qt::Horizontal, Qt::DisplayRole))
            action->toggle();
    }
    menu->close();
    const auto again = tableOf(model);
    for (const auto &one : { table.get(), again.get() }) {
        QVERIFY(!one->isColumnHidden(QueriesModel::WalColumn));
        QVERIFY(one->isColumnHidden(QueriesModel::RowsColumn));
    }
    QSettings().clear();
}

QTEST_MAIN(TestPlanPage)
#include "tst_plan_page.moc"
