// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/redact_report.h"
#include "core/reports/report_sections.h"
#include "tests/support/chart_world.h"
#include "tests/support/report_world.h"
#include "ui/pages/report_page.h"
#include "ui/widgets/notice.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace tessera;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestReportPage : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English)); }
    void asksForWhatIsChosen();
    void withoutASectionNothingIsSaved();
    void progressCanBeCancelled();
    void savedReportSaysWhatIsMissing();
    void failureIsSaid();
};

namespace {

struct Shown
{
    SharedTime time { test::chartNoon() };
    ReportPage page { time };
    QSignalSpy asked { &page, &ReportPage::reportRequested };
    QSignalSpy cancelled { &page, &ReportPage::cancelRequested };

    Shown()
    {
        page.setConnection(u"shop-eu"_s);
        page.resize(1100, 800);
        page.show();
    }
    [[nodiscard]] QCheckBox &box(const QString &name) const { return *page.findChild<QCheckBox *>(name); }
    [[nodiscard]] QAction &save() const { return *page.actions().first(); }
    [[nodiscard]] QPushButton &cancel() const
    {
        for (auto *button : page.findChildren<QPushButton *>()) {
            if (button->text() == u"Cancel"_s)
                return *button;
        }
        qFatal("no button cancels");
    }
    [[nodiscard]] bool says(const QString &text) const
    {
        for (const auto *label : page.findChildren<QLabel *>()) {
            if (label->isVisible() && label->text().contains(text))
                return true;
        }
        return false;
    }
};

} // namespace

void TestReportPage::asksForWhatIsChosen()
{
    Shown shown;
    shown.time.setWindow(lastOf(6h));
    shown.box(u"report-section-activity"_s).setChecked(false);
    shown.box(u"report-literals"_s).setChecked(true);
    shown.page.findChild<QComboBox *>(u"report-baseline"_s)->setCurrentIndex(2);
    shown.page.saveTo(u"/tmp/x.pdf"_s);
    QCOMPARE(shown.asked.size(), 1);
    const auto wish = shown.asked.first()[0].value<ReportWish>();
    QCOMPARE(shown.asked.first()[1].toString(), u"/tmp/x.pdf"_s);
    QCOMPARE(wish.range, shown.time.shown());
    QCOMPARE(wish.baseline->begin, wish.range.begin - 24h);
    QCOMPARE(wish.baseline->end, wish.range.end - 24h);
    auto sections = reportSectionIds();
    sections.removeAll(u"activity"_s);
    QCOMPARE(wish.sections, sections);
    QCOMPARE(wish.redaction, (Redaction { .literals = true }));
}

void TestReportPage::withoutASectionNothingIsSaved()
{
    Shown shown;
    QVERIFY(shown.save().isEnabled());
    for (const auto &id : reportSectionIds())
        shown.box(u"report-section-"_s + id).setChecked(false);
    QVERIFY(!shown.save().isEnabled());
    shown.box(u"report-section-alerts"_s).setChecked(true);
    QVERIFY(shown.save().isEnabled());
}

void TestReportPage::progressCanBeCancelled()
{
    Shown shown;
    QVERIFY(!shown.cancel().isVisible());
    shown.page.saveTo(u"/tmp/x.html"_s);
    QVERIFY(shown.cancel().isVisible() && !shown.save().isEnabled());
    shown.page.setProgress({ 3, 8, u"Reading the metrics…"_s });
    QVERIFY(shown.says(u"Reading the metrics…"_s));
    QCOMPARE(shown.page.findChild<QProgressBar *>()->value(), 3);
    QTest::mouseClick(&shown.cancel(), Qt::LeftButton);
    QCOMPARE(shown.cancelled.size(), 1);
    shown.page.setProgress({ 4, 8, u"Reading the statements…"_s });
    QVERIFY(!shown.says(u"Reading the statements…"_s)); // it is being cancelled, and says so
    shown.page.setFailure({ ErrorKind::Cancelled, u"The report was cancelled; nothing was written."_s });
    QVERIFY(!shown.cancel().isVisible() && shown.save().isEnabled());
    QVERIFY(shown.says(u"nothing was written"_s));
}

void TestReportPage::savedReportSaysWhatIsMissing()
{
    Shown shown;
    shown.page.saveTo(u"/tmp/x.html"_s);
    shown.page.setSaved(u"/tmp/x.html"_s,
                        redacted(buildReport(test::unreachedFacts(), reportSectionIds()), {}));
    QVERIFY(shown.says(u"/tmp/x.html"_s) && shown.says(u"Some sections are missing"_s));
    QVERIFY(shown.says(u"Not available: connection to server"_s));
    shown.page.saveTo(u"/tmp/x.html"_s);
    QVERIFY(!shown.says(u"Not available"_s)); // of the last one
    shown.page.setSaved(u"/tmp/x.html"_s, redacted(buildReport(test::reportFacts(), reportSectionIds()), {}));
    QVERIFY(!shown.says(u"Some sections are missing"_s));
}

void TestReportPage::failureIsSaid()
{
    Shown shown;
    shown.page.saveTo(u"/nowhere/x.html"_s);
    shown.page.setFailure({ ErrorKind::Storage, u"There is no folder /nowhere to save the report in."_s });
    QVERIFY(shown.says(u"There is no folder"_s));
    shown.page.setConnection(u"shop-us"_s);
    QVERIFY(!shown.says(u"There is no folder"_s));
}

QTEST_MAIN(TestReportPage)
#include "tst_report_page.moc"
