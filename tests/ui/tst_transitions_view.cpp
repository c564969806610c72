// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/gallery_availability.h"
#include "ui/pages/availability_page.h"
#include "ui/pages/transitions_view.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/selection_inspector.h"
#include "ui/widgets/table_view.h"

#include <QAbstractButton>
#include <QSignalSpy>
#include <QTest>

using namespace tessera;
using namespace Qt::StringLiterals;

/// The history of node groups on the page.
class TestTransitionsView : public QObject
{
    Q_OBJECT
private slots:
    void keptAndRememberedStandTogether();
    void runLeadsToTheJournal();
    void pageWantsItWhileShown();
};

namespace {

QAbstractButton *journalButton(const TransitionsView &view)
{
    auto *button = view.inspector()->findChild<QAbstractButton *>();
    return button && !button->isHidden() ? button : nullptr;
}

} // namespace

void TestTransitionsView::keptAndRememberedStandTogether()
{
    TransitionsView view;
    const std::unique_ptr<SelectionInspector> inspector(view.inspector());
    auto *table = view.findChild<TableView *>();
    QCOMPARE(table->model()->rowCount(), 0);
    const auto kept = test::galleryTransitions();
    view.setKept(kept);
    view.setRemembered({ Transition { .group = GroupId { 1 },
                                      .kind = TransitionKind::TimelineEnded,
                                      .text = u"Timeline 1 ended at 0/3000060."_s } });
    QCOMPARE(table->model()->rowCount(), int(kept.size()) + 1);
    view.setKept(fail(ErrorKind::Storage, u"The disk is full."_s));
    QVERIFY(view.findChild<Notice *>()->text().contains(u"disk is full"_s));
    QCOMPARE(table->model()->rowCount(), int(kept.size()) + 1); // what was told last stays
    view.forget();
    QCOMPARE(table->model()->rowCount(), 0);
    QVERIFY(view.findChild<Notice *>()->isHidden());
}

void TestTransitionsView::runLeadsToTheJournal()
{
    TransitionsView view;
    const std::unique_ptr<SelectionInspector> inspector(view.inspector());
    QSignalSpy wishes(&view, &TransitionsView::entryRequested);
    const auto all = test::galleryTransitions();
    view.setKept(all);
    auto *table = view.findChild<TableView *>();
    for (int row = 0; row < all.size(); ++row) {
        table->selectSourceRow(row);
        QCOMPARE(journalButton(view) != nullptr, all.at(row).entry > 0);
        if (auto *button = journalButton(view)) {
            button->click();
            QCOMPARE(wishes.last().first().toLongLong(), all.at(row).entry);
        }
    }
    QVERIFY(!wishes.isEmpty());
}

void TestTransitionsView::pageWantsItWhileShown()
{
    AvailabilityModel model;
    AvailabilityPage page(model);
    QSignalSpy wishes(&page, &AvailabilityPage::historyWanted);
    page.setGroups(test::galleryGroups());
    QVERIFY(wishes.isEmpty());
    page.showView(AvailabilityPage::History);
    QCOMPARE(wishes.size(), 1);
    page.setGroups(test::galleryGroups());
    QCOMPARE(wishes.size(), 2);
    page.showView(AvailabilityPage::Groups);
    page.setGroups(test::galleryGroups());
    QCOMPARE(wishes.size(), 2);
}

QTEST_MAIN(TestTransitionsView)
#include "tst_transitions_view.moc"
