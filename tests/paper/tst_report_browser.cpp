// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/paper/save_report.h"
#include "core/base/translations.h"
#include "core/reports/redact_report.h"
#include "core/reports/report_sections.h"
#include "tests/support/report_world.h"

#include <QDir>
#include <QGuiApplication>
#include <QImage>
#include <QProcess>
#include <QSet>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace tessera;
using namespace Qt::StringLiterals;

/// The web page in a browser that has no network; its pictures stay in the build folder for people to look
/// at.
class TestReportBrowser : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void isDrawn_data();
    void isDrawn();

private:
    QTemporaryDir m_folder;
    QString m_page;
};

void TestReportBrowser::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English));
    installTranslations();
    m_page = m_folder.filePath(u"report.html"_s);
    QVERIFY(saveReport(redacted(buildReport(test::reportFacts(), reportSectionIds()), {}), m_page));
    QVERIFY2(!QStandardPaths::findExecutable(u"chromium"_s).isEmpty(), "scripts/test installs chromium");
}

void TestReportBrowser::isDrawn_data()
{
    QTest::addColumn<QString>("scheme"); // Chromium's number of it
    QTest::addColumn<int>("width");
    QTest::addColumn<QRgb>("surface");
    QTest::addColumn<int>("nearness"); // of a line's colour; thin lines are mixed with what is behind them
    QTest::newRow("light") << u"1"_s << 1280 << QRgb(0xfff4f6f9) << 24;
    QTest::newRow("dark") << u"0"_s << 1280 << QRgb(0xff13171c) << 24;
    QTest::newRow("narrow") << u"1"_s << 500 << QRgb(0xfff4f6f9) << 150;
}

void TestReportBrowser::isDrawn()
{
    QFETCH(const QString, scheme);
    QFETCH(const int, width);
    QFETCH(const QRgb, surface);
    QFETCH(const int, nearness);
    constexpr int height = 9000;
    const auto name = u"report-%1.png"_s.arg(QLatin1String(QTest::currentDataTag()));
    const auto picture = m_folder.filePath(name);
    QProcess chromium;
    chromium.setProcessChannelMode(QProcess::MergedChannels);
    // A network of its own, in which there is nothing.
    chromium.start(u"unshare"_s,
                   { u"--map-root-user"_s, u"--net"_s, u"chromium"_s, u"--headless"_s, u"--no-sandbox"_s,
                     u"--disable-gpu"_s, u"--hide-scrollbars"_s,
                     u"--user-data-dir="_s + m_folder.filePath(u"profile"_s),
                     u"--blink-settings=preferredColorScheme="_s + scheme,
                     u"--window-size=%1,%2"_s.arg(width).arg(height), u"--screenshot="_s + picture,
                     u"file://"_s + m_page });
    QVERIFY2(chromium.waitForFinished(60000), "chromium did not end");
    const auto output = chromium.readAll();
    const QImage image(picture);
    QVERIFY2(!image.isNull(), output);
    const QDir out(QStringLiteral(TESSERA_OUT));
    QVERIFY(out.mkpath(u"."_s));
    QVERIFY(image.save(out.filePath(name)));
    QCOMPARE(image.size(), QSize(width, height));
    QCOMPARE(image.pixel(2, 2), surface);
    QSet<QRgb> colors;
    for (int y = 0; y < height; y += 3) {
        for (int x = 0; x < width; x += 3)
            colors << image.pixel(x, y);
    }
    QVERIFY2(colors.size() > 60,
             qPrintable(QString::number(colors.size()))); // texts, washes, lines of charts
    const QColor line(scheme == u"0"_s ? QRgb(0xff4aa8e0) : QRgb(0xff0072b2));
    QVERIFY(std::ranges::any_of(colors, [&](QRgb color) { // a line of a chart
        const QColor shown(color);
        return std::abs(shown.red() - line.red()) + std::abs(shown.green() - line.green())
            + std::abs(shown.blue() - line.blue())
            < nearness;
    }));
}

QTEST_MAIN(TestReportBrowser)
#include "tst_report_browser.moc"
