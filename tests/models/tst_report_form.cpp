// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/report_sections.h"
#include "models/report_form.h"
#include "tests/support/chart_world.h"

#include <QTest>

using namespace tessera;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// What the form of a report asks for.
class TestReportForm : public QObject
{
    Q_OBJECT
private slots:
    void baselineIsAsLongAndEarlier_data();
    void baselineIsAsLongAndEarlier();
    void sectionsKeepTheOrderOfTheReport();
    void fileNameIsTakenByEverySystem_data();
    void fileNameIsTakenByEverySystem();
    void outcomeSaysWhy();
};

void TestReportForm::baselineIsAsLongAndEarlier_data()
{
    QTest::addColumn<BaselineChoice>("choice");
    QTest::addColumn<int>("minutesBefore");
    QTest::newRow("right before") << BaselineChoice::Before << 360;
    QTest::newRow("a day before") << BaselineChoice::DayBefore << 1440;
    QTest::newRow("a week before") << BaselineChoice::WeekBefore << 7 * 1440;
}

void TestReportForm::baselineIsAsLongAndEarlier()
{
    QFETCH(const BaselineChoice, choice);
    QFETCH(const int, minutesBefore);
    const MinuteRange range { test::chartNoon() - 6h, test::chartNoon() };
    const auto baseline = baselineOf(choice, range);
    QVERIFY(baseline && !baselineText(choice).isEmpty());
    QCOMPARE(baseline->length(), range.length());
    QCOMPARE(range.begin - baseline->begin, std::chrono::minutes(minutesBefore));
    QVERIFY(!baselineOf(BaselineChoice::None, range));
}

void TestReportForm::sectionsKeepTheOrderOfTheReport()
{
    const MinuteRange range { test::chartNoon() - 1h, test::chartNoon() };
    const auto wish = wishOf({ .range = range, .sections = { u"drift"_s, u"nonsense"_s, u"verdict"_s } });
    QCOMPARE(wish.sections, (QStringList { u"verdict"_s, u"drift"_s }));
    QCOMPARE(wish.range, range);
    QVERIFY(!wish.baseline);
}

void TestReportForm::fileNameIsTakenByEverySystem_data()
{
    QTest::addColumn<QString>("connection");
    QTest::addColumn<QString>("begin");
    QTest::newRow("plain") << u"shop-eu"_s << u"shop-eu 2026-11-27 "_s;
    QTest::newRow("hostile") << u"we\"ird/../..; drop: *?"_s << u"we ird drop 2026-11-27 "_s;
    QTest::newRow("nothing") << QString() << u"report 2026-11-27 "_s;
    QTest::newRow("long") << QString(300, u'ä') << QString(60, u'ä') + u" 2026-11-27 "_s;
}

void TestReportForm::fileNameIsTakenByEverySystem()
{
    QFETCH(const QString, connection);
    QFETCH(const QString, begin);
    const auto name = reportFileName(connection, test::chartNoon());
    QVERIFY2(name.startsWith(begin) && name.endsWith(u".html"_s), qPrintable(name));
}

void TestReportForm::outcomeSaysWhy()
{
    QCOMPARE(outcomeOf({ .id = u"drift"_s, .title = {} }).severity, Severity::Ok);
    const ReportSection failed {
        .id = u"drift"_s, .title = {}, .state = ReportSection::State::Failed, .problem = { .text = u"why"_s }
    };
    QCOMPARE(outcomeOf(failed), (SectionOutcome { Severity::Warning, u"why"_s }));
}

QTEST_GUILESS_MAIN(TestReportForm)
#include "tst_report_form.moc"
