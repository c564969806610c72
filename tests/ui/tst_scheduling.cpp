// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/schedule_model.h"
#include "tests/ui/gallery_world.h"
#include "ui/dialogs/schedule_dialog.h"
#include "ui/pages/review_page.h"
#include "ui/pages/scheduled_view.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/table_view.h"

#include <QDateTimeEdit>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

using namespace tessera;
using namespace Qt::StringLiterals;

/// A reviewed plan is kept for later, and taken back.
class TestScheduling : public QObject
{
    Q_OBJECT
private slots:
    void savedConnectionsOnly();
    void confirmedAsIfItRanNow();
    void timeThatIsOverIsRefused();
    void onlyWhatWaitsIsCancelled();

private:
    static QPushButton *button(const QWidget &page, const QString &text);
};

QPushButton *TestScheduling::button(const QWidget &page, const QString &text)
{
    for (auto *one : page.findChildren<QPushButton *>()) {
        if (one->text().remove(u'&') == text && one->isVisibleTo(&page))
            return one;
    }
    return nullptr;
}

void TestScheduling::savedConnectionsOnly()
{
    ReviewPage page;
    page.show();
    page.setMaySchedule(false);
    page.setPlan(test::galleryPlan(), EnvironmentClass::Test, false, u"shop"_s);
    QVERIFY(!button(page, u"Run it later…"_s));
    page.setMaySchedule(true);
    page.setPlan(test::galleryPlan(), EnvironmentClass::Test, true, u"shop"_s);
    QVERIFY(!button(page, u"Run it later…"_s)->isEnabled()); // read-only
    page.setPlan(test::galleryPlan(), EnvironmentClass::Test, false, u"shop"_s);
    QVERIFY(button(page, u"Run it later…"_s)->isEnabled());
}

void TestScheduling::confirmedAsIfItRanNow()
{
    ReviewPage page;
    page.show();
    page.setMaySchedule(true);
    page.setPlan(test::galleryPlan(), EnvironmentClass::Production, false, u"shop"_s);
    QVERIFY(!button(page, u"Run it later…"_s)->isEnabled());
    for (auto *field : page.findChildren<QLineEdit *>()) {
        if (field->isVisibleTo(&page) && !field->isReadOnly())
            field->setText(u"shop"_s);
    }
    QSignalSpy scheduled(&page, &ReviewPage::scheduleRequested);
    QTimer::singleShot(0, &page, [&] {
        auto *dialog = page.findChild<ScheduleDialog *>();
        button(*dialog, u"Schedule it"_s)->click();
    });
    button(page, u"Run it later…"_s)->click();
    QCOMPARE(scheduled.count(), 1);
    const auto arguments = scheduled.first();
    QCOMPARE(arguments.at(0).value<Confirmation>().typedName, u"shop"_s);
    QVERIFY(arguments.at(1).toDateTime() > QDateTime::currentDateTime());
    QCOMPARE(arguments.at(2).value<std::chrono::minutes>(), std::chrono::minutes(15));
}

void TestScheduling::timeThatIsOverIsRefused()
{
    const auto now = QDateTime::currentDateTime();
    ScheduleDialog dialog(now, nullptr);
    QVERIFY(dialog.at() > now && now.secsTo(dialog.at()) <= 3600);
    dialog.findChild<QDateTimeEdit *>()->setDateTime(now.addSecs(-60));
    dialog.show();
    button(dialog, u"Schedule it"_s)->click();
    QVERIFY(dialog.isVisible());
    QVERIFY(dialog.findChild<Notice *>()->text().contains(u"over already"_s));
    dialog.findChild<QDateTimeEdit *>()->setDateTime(now.addDays(1));
    button(dialog, u"Schedule it"_s)->click();
    QVERIFY(!dialog.isVisible());
}

void TestScheduling::onlyWhatWaitsIsCancelled()
{
    ScheduleModel model;
    QWidget around;
    ScheduledView view(model, &around);
    QVERIFY(view.isHidden());
    const auto now = test::gallerySchedule().first().at;
    model.setRows(scheduleRows(test::gallerySchedule(), now));
    QVERIFY(!view.isHidden());
    auto *table = view.findChild<TableView *>();
    QSignalSpy asked(&view, &ScheduledView::cancelRequested);
    table->selectSourceRow(1); // missed
    QVERIFY(!button(view, u"Cancel it"_s)->isEnabled());
    table->selectSourceRow(0);
    button(view, u"Cancel it"_s)->click();
    QCOMPARE(asked.count(), 1);
    QCOMPARE(asked.first().first().toLongLong(), 1);

    auto changes = test::gallerySchedule();
    changes[0].state = ScheduleState::Succeeded;
    changes[0].journalId = 7; // the journal tells of it
    QCOMPARE(scheduleRows(changes, now).size(), 1);
    QCOMPARE(scheduleRows(changes, now.addDays(30)).size(), 0);
    model.setRows({});
    QVERIFY(view.isHidden());
}

QTEST_MAIN(TestScheduling)
#include "tst_scheduling.moc"
