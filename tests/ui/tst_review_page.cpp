// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/gallery_world.h"
#include "ui/pages/progress_page.h"
#include "ui/pages/review_page.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace tessera;
using namespace Qt::StringLiterals;

/// What the review offers beside the plan itself: remedies of checks, and the way back.
class TestReviewPage : public QObject
{
    Q_OBJECT
private slots:
    void remedyIsAskedForByItsButton();
    void remedyLeadsBackToThePlan();
    void runOfARemedyOffersThePlanAgain();

private:
    static QPushButton *button(const QWidget &page, const QString &text);
};

QPushButton *TestReviewPage::button(const QWidget &page, const QString &text)
{
    for (auto *one : page.findChildren<QPushButton *>()) {
        if (one->text() == text && one->isVisibleTo(&page))
            return one;
    }
    return nullptr;
}

void TestReviewPage::remedyIsAskedForByItsButton()
{
    ReviewPage page;
    page.show();
    page.setPlan(test::galleryBlockedPlan(), EnvironmentClass::Test, false, u"shop"_s);
    QTRY_VERIFY(button(page, u"End the session…"_s));
    QVERIFY(!button(page, u"Run the plan"_s)->isEnabled());
    QSignalSpy asked(&page, &ReviewPage::remedyRequested);
    button(page, u"End the session…"_s)->click();
    QCOMPARE(asked.count(), 1);
    QCOMPARE(asked.first().first().value<RemedyPlan>().operation, u"session.end"_s);
    page.setPlan(test::galleryPlan(), EnvironmentClass::Test, false, u"shop"_s);
    QTRY_VERIFY(!button(page, u"End the session…"_s));
    QVERIFY(button(page, u"Run the plan"_s)->isEnabled());
}

void TestReviewPage::remedyLeadsBackToThePlan()
{
    ReviewPage page;
    page.show();
    page.setPlan(test::galleryPlan(), EnvironmentClass::Test, false, u"shop"_s);
    QVERIFY(!button(page, u"Back to that plan"_s));
    page.offerReturn(u"Move shard 7"_s);
    QSignalSpy back(&page, &ReviewPage::returnRequested);
    QVERIFY(button(page, u"Back to that plan"_s));
    button(page, u"Back to that plan"_s)->click();
    QCOMPARE(back.count(), 1);
    page.setBusy(u"…"_s);
    page.setPlan(test::galleryPlan(), EnvironmentClass::Test, false, u"shop"_s);
    QVERIFY(!button(page, u"Back to that plan"_s));
}

void TestReviewPage::runOfARemedyOffersThePlanAgain()
{
    ProgressPage page;
    page.show();
    page.begin(test::galleryPlan().plan);
    page.finish({ .outcome = Outcome::Succeeded, .message = u"All 3 steps are done."_s });
    QVERIFY(!button(page, u"Again"_s));
    page.offer(u"Again"_s);
    QSignalSpy asked(&page, &ProgressPage::followUpRequested);
    button(page, u"Again"_s)->click();
    QCOMPARE(asked.count(), 1);
    page.begin(test::galleryPlan().plan);
    QVERIFY(!button(page, u"Again"_s));
}

QTEST_MAIN(TestReviewPage)
#include "tst_review_page.moc"
