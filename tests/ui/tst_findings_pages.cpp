// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/cleanup_model.h"
#include "models/findings_model.h"
#include "tests/ui/gallery_world.h"
#include "ui/pages/cleanup_page.h"
#include "ui/pages/overview_page.h"
#include "ui/widgets/table_view.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace tessera;
using namespace Qt::StringLiterals;

/// How the overview and the cleanup page lead from what is wrong to the plan that ends it.
class TestFindingsPages : public QObject
{
    Q_OBJECT
private slots:
    void remedyIsAskedForByButtonAndKeyboard();
    void findingWithoutPlanHasNoButton();
    void readOnlyConnectionOnlyLooks();
    void cleanupOffersWhatThereIs();
    void cleanupSaysWhyThereIsNothingToDo();
    void rowsThatComeLaterGetRoom();
};

namespace {

const RemedyPlan cleaning { u"cleanup.run"_s, {}, u"Clean up…"_s };
const RemedyPlan resuming { u"journal.resume"_s, { { u"entry"_s, u"7"_s } }, u"Show the run…"_s };

Finding finding(Severity severity, const QString &code, std::optional<RemedyPlan> plan)
{
    return { severity, code, code + u" is there."_s, u"Do something."_s, std::move(plan) };
}

QPushButton *button(const QWidget &page, const QString &text)
{
    for (auto *one : page.findChildren<QPushButton *>()) {
        if (one->text() == text && one->isVisibleTo(&page))
            return one;
    }
    return nullptr;
}

TableView *tableOf(const QWidget &page, const QString &name)
{
    return page.findChild<TableView *>(name);
}

} // namespace

void TestFindingsPages::remedyIsAskedForByButtonAndKeyboard()
{
    FindingsModel model;
    OverviewPage page(model);
    page.resize(1000, 700);
    page.show();
    QVERIFY(!button(page, u"Clean up…"_s));
    model.setRows(findingRows({ finding(Severity::Warning, u"cleanup-stuck"_s, cleaning) }));
    QTRY_VERIFY(button(page, u"Clean up…"_s)); // the worst is selected
    const auto labels = page.findChildren<QLabel *>(); // the table may cut it short
    QVERIFY(std::ranges::any_of(labels, [](const QLabel *label) {
        return label->text() == u"cleanup-stuck is there. Do something."_s;
    }));
    QSignalSpy asked(&page, &OverviewPage::remedyRequested);
    QTest::mouseClick(button(page, u"Clean up…"_s), Qt::LeftButton);
    QCOMPARE(asked.count(), 1);
    QCOMPARE(asked.takeFirst().first().value<RemedyPlan>(), cleaning);
    auto *table = tableOf(page, u"overview-findings"_s);
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Return);
    QCOMPARE(asked.count(), 1);
    model.setRows({});
    QTRY_VERIFY(!button(page, u"Clean up…"_s));
}

void TestFindingsPages::findingWithoutPlanHasNoButton()
{
    FindingsModel model;
    OverviewPage page(model);
    page.resize(1000, 700);
    page.show();
    model.setRows(findingRows({ finding(Severity::Critical, u"range-hole"_s, {}),
                                finding(Severity::Warning, u"cleanup-stuck"_s, cleaning) }));
    auto *table = tableOf(page, u"overview-findings"_s);
    QTRY_COMPARE(table->currentSourceRow(), 0);
    QVERIFY(!button(page, u"Clean up…"_s));
    QSignalSpy asked(&page, &OverviewPage::remedyRequested);
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Return);
    QCOMPARE(asked.count(), 0);
    QTest::keyClick(table, Qt::Key_Down);
    QVERIFY(button(page, u"Clean up…"_s));
}

void TestFindingsPages::readOnlyConnectionOnlyLooks()
{
    FindingsModel model;
    OverviewPage page(model);
    page.setReadOnly(true);
    page.resize(1000, 700);
    page.show();
    model.setRows(findingRows({ finding(Severity::Critical, u"run-interrupted"_s, resuming),
                                finding(Severity::Warning, u"cleanup-stuck"_s, cleaning) }));
    QTRY_VERIFY(button(page, u"Show the run…"_s));
    QVERIFY(button(page, u"Show the run…"_s)->isEnabled());
    tableOf(page, u"overview-findings"_s)->selectSourceRow(1);
    QVERIFY(!button(page, u"Clean up…"_s)->isEnabled());
    QVERIFY(!button(page, u"Clean up…"_s)->toolTip().isEmpty());
}

void TestFindingsPages::cleanupOffersWhatThereIs()
{
    const auto items = leftBehind(test::galleryState());
    CleanupModel model;
    model.setRows(cleanupRows(items));
    CleanupPage page(model);
    page.setItems(items);
    page.show();
    QSignalSpy asked(&page, &CleanupPage::operationRequested);
    const std::tuple<QString, QString, QJsonObject> wishes[] = {
        { u"Clean up…"_s, u"cleanup.run"_s, {} },
        { u"Delete records of lost nodes…"_s, u"cleanup.run"_s, { { u"lostGroups"_s, true } } },
        { u"End prepared transactions…"_s, u"transactions.recover"_s, {} },
    };
    for (const auto &[text, operation, parameters] : wishes) {
        QVERIFY2(button(page, text)->isEnabled(), qPrintable(text));
        button(page, text)->click();
        const auto wish = asked.takeFirst();
        QCOMPARE(wish.at(0).toString(), operation);
        QCOMPARE(wish.at(1).toJsonObject(), parameters);
        page.setReadOnly(true);
        QVERIFY(!button(page, text)->isEnabled());
        page.setReadOnly(false);
    }
}

void TestFindingsPages::cleanupSaysWhyThereIsNothingToDo()
{
    CleanupModel model;
    CleanupPage page(model);
    page.show();
    page.setItems({});
    for (const auto &text :
         { u"Clean up…"_s, u"Delete records of lost nodes…"_s, u"End prepared transactions…"_s }) {
        QVERIFY2(!button(page, text)->isEnabled(), qPrintable(text));
        QVERIFY2(!button(page, text)->toolTip().isEmpty(), qPrintable(text));
    }
    const LeftItem running { .object = LeftObject::Slot, .name = u"slot"_s, .isInUse = true };
    page.setItems({ running });
    QVERIFY(!button(page, u"Clean up…"_s)->isEnabled());
    QVERIFY2(button(page, u"Clean up…"_s)->toolTip().contains(u"in use"_s),
             qPrintable(button(page, u"Clean up…"_s)->toolTip()));
}

void TestFindingsPages::rowsThatComeLaterGetRoom()
{
    CleanupModel model;
    CleanupPage page(model);
    page.resize(1200, 700);
    page.show();
    const LeftItem table { .object = LeftObject::Table, .name = u"a"_s };
    const LeftItem transaction { .kind = LeftKind::Prepared,
                                 .object = LeftObject::Transaction,
                                 .name = u"b"_s };
    auto *view = tableOf(page, u"cleanup-table"_s);
    const auto isWideEnough = [view] {
        return view->columnWidth(1) >= static_cast<QAbstractItemView *>(view)->sizeHintForColumn(1);
    };
    model.setRows(cleanupRows({ table }));
    QTRY_VERIFY(isWideEnough());
    const int before = view->columnWidth(1);
    model.setRows(cleanupRows({ table, transaction }));
    QTRY_VERIFY(isWideEnough());
    QVERIFY(view->columnWidth(1) > before);
}

QTEST_MAIN(TestFindingsPages)
#include "tst_findings_pages.moc"
