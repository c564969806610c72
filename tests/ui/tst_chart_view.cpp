// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/chart_world.h"
#include "ui/charts/chart_legend.h"
#include "ui/charts/chart_plot.h"
#include "ui/charts/chart_view.h"
#include "ui/theme/theme.h"
#include "ui/widgets/table_view.h"

#include <QApplication>
#include <QClipboard>
#include <QFile>
#include <QImage>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QVBoxLayout>

using namespace tessera;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

/// Two charts of the same time, one above the other.
struct TwoCharts
{
    explicit TwoCharts(const test::ChartWorld &world = {})
        : time(test::chartNoon())
    {
        time.setWindow(lastOf(world.length));
        auto *column = new QVBoxLayout(&window);
        for (auto *view : { first, second }) {
            view->setTitle(u"Processor"_s, u"cpu_percent"_s, BetterDirection::Lower);
            view->setData(test::chartData(world));
            column->addWidget(view);
        }
        window.resize(700, 600);
        window.show();
    }
    [[nodiscard]] QPoint at(Minute minute, int y = 60) const { return { first->plot().xOf(minute), y }; }

    SharedTime time;
    QWidget window;
    ChartView *first = new ChartView(time);
    ChartView *second = new ChartView(time);
};

Minute minuteBefore(std::chrono::minutes ago)
{
    return test::chartNoon() - ago;
}

/// How many pixels of @p image have the colour of a line.
qsizetype pixelsOf(const QImage &image, int line)
{
    const auto color = Theme::seriesColor(line).rgb();
    qsizetype count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            count += image.pixel(x, y) == color;
    }
    return count;
}

} // namespace

class TestChartView : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void crosshairIsShared();
    void clickHoldsTheCrosshair();
    void dragZoomsAllCharts();
    void doubleClickZoomsOut();
    void keysMoveZoomAndGoHome();
    void legendIsolatesAndHides();
    void hiddenLineIsNotDrawn();
    void gapIsNotDrawnOver();
    void loneSampleIsDrawn();
    void linesBeyondTheColoursAreDashed();
    void emptyChartSaysWhy();
    void tableHasTheNumbers();
    void savedAsWhatItsNameSays();
    void cannotBeSavedThere();
    void valuesAreToldToScreenReaders();
};

void TestChartView::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English));
    Theme::apply(Appearance::Light);
}

void TestChartView::crosshairIsShared()
{
    TwoCharts charts;
    QVERIFY(QTest::qWaitForWindowExposed(&charts.window));
    QTest::mouseMove(&charts.first->plot(), charts.at(minuteBefore(20min)));
    QCOMPARE(charts.time.cursor(), std::optional(minuteBefore(20min)));
    QVERIFY(charts.second->plot().accessibleDescription().startsWith(u"27 Nov "_s));
    QCOMPARE(charts.first->legend().sentence(), charts.second->legend().sentence());
    const auto before = charts.second->legend().sentence();
    QTest::mouseMove(&charts.first->plot(), charts.at(minuteBefore(40min)));
    QVERIFY(charts.second->legend().sentence() != before);
    QEvent leave(QEvent::Leave);
    QApplication::sendEvent(&charts.first->plot(), &leave);
    QVERIFY(!charts.time.cursor());
}

void TestChartView::clickHoldsTheCrosshair()
{
    TwoCharts charts;
    QVERIFY(QTest::qWaitForWindowExposed(&charts.window));
    auto *plot = &charts.first->plot();
    QTest::mouseClick(plot, Qt::LeftButton, {}, charts.at(minuteBefore(20min)));
    QTest::mouseMove(plot, charts.at(minuteBefore(40min)));
    QCOMPARE(charts.time.cursor(), std::optional(minuteBefore(20min)));
    QTest::mouseClick(plot, Qt::LeftButton, {}, charts.at(minuteBefore(30min)));
    QTest::mouseMove(plot, charts.at(minuteBefore(45min)));
    QCOMPARE(charts.time.cursor(), std::optional(minuteBefore(45min)));
}

void TestChartView::dragZoomsAllCharts()
{
    TwoCharts charts;
    QVERIFY(QTest::qWaitForWindowExposed(&charts.window));
    auto *plot = &charts.first->plot();
    QTest::mousePress(plot, Qt::LeftButton, {}, charts.at(minuteBefore(20min)));
    QTest::mouseMove(plot, charts.at(minuteBefore(30min)));
    QTest::mouseMove(plot, charts.at(minuteBefore(40min)));
    QTest::mouseRelease(plot, Qt::LeftButton, {}, charts.at(minuteBefore(40min)));
    const MinuteRange dragged { minuteBefore(40min), minuteBefore(19min) };
    QCOMPARE(charts.time.shown(), dragged);
    QVERIFY(!charts.time.isHeld());
    charts.window.grab();
    // The same minute is at another place now, in both charts.
    QCOMPARE(charts.first->plot().xOf(minuteBefore(30min)), charts.second->plot().xOf(minuteBefore(30min)));
    QVERIFY(charts.second->plot().xOf(minuteBefore(40min)) < charts.second->plot().plotRect().left() + 30);
}

void TestChartView::doubleClickZoomsOut()
{
    TwoCharts charts;
    QVERIFY(QTest::qWaitForWindowExposed(&charts.window));
    QTest::mouseDClick(&charts.first->plot(), Qt::LeftButton, {}, charts.at(minuteBefore(20min)));
    QCOMPARE(charts.time.window(), lastOf(2h));
    QVERIFY(!charts.time.isHeld());
}

void TestChartView::keysMoveZoomAndGoHome()
{
    TwoCharts charts;
    auto *plot = &charts.first->plot();
    QTest::keyClick(plot, Qt::Key_Left);
    QCOMPARE(charts.time.cursor(), std::optional(test::chartNoon()));
    QTest::keyClick(plot, Qt::Key_Left);
    QCOMPARE(charts.time.cursor(), std::optional(minuteBefore(1min)));
    QTest::keyClick(plot, Qt::Key_Left, Qt::ControlModifier);
    QTest::keyClick(plot, Qt::Key_Right);
    QCOMPARE(charts.time.cursor(), std::optional(minuteBefore(10min)));
    QTest::keyClick(plot, Qt::Key_Plus);
    QCOMPARE(charts.time.shown().length(), 30min);
    QVERIFY(charts.time.shown().contains(minuteBefore(10min)));
    QTest::keyClick(plot, Qt::Key_PageUp);
    QVERIFY(!charts.time.shown().contains(minuteBefore(10min)));
    QTest::keyClick(plot, Qt::Key_Home);
    QCOMPARE(charts.time.window(), lastOf(30min));
    QTest::keyClick(plot, Qt::Key_Minus);
    QCOMPARE(charts.time.window(), lastOf(1h));
    QTest::keyClick(plot, Qt::Key_Escape);
    QVERIFY(!charts.time.cursor());
}

void TestChartView::legendIsolatesAndHides()
{
    TwoCharts charts;
    auto &legend = charts.first->legend();
    legend.isolate(1);
    QCOMPARE(legend.hidden(), (QSet<int> { 0, 2 }));
    legend.isolate(2);
    QCOMPARE(legend.hidden(), (QSet<int> { 0, 1 }));
    legend.isolate(2);
    QCOMPARE(legend.hidden(), QSet<int>());
    legend.toggle(0);
    QCOMPARE(legend.hidden(), QSet<int> { 0 });
    legend.toggle(1);
    legend.toggle(2); // one stays
    QCOMPARE(legend.hidden(), (QSet<int> { 0, 1 }));
    QVERIFY(charts.second->legend().hidden().isEmpty());
    // A line that is hidden stays so when the next minute comes.
    charts.first->setData(test::chartData({ .end = test::chartNoon() + 2min }));
    QCOMPARE(legend.hidden(), (QSet<int> { 0, 1 }));
    QTest::keyClick(&legend, Qt::Key_Right);
    QTest::keyClick(&legend, Qt::Key_Right);
    QTest::keyClick(&legend, Qt::Key_Return);
    QCOMPARE(legend.hidden(), QSet<int>());
    QTest::keyClick(&legend, Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(legend.hidden(), QSet<int> { 2 });
}

void TestChartView::hiddenLineIsNotDrawn()
{
    TwoCharts charts;
    auto &plot = charts.first->plot();
    QVERIFY(pixelsOf(plot.grab().toImage(), 1) > 20);
    charts.first->legend().isolate(0);
    const auto image = plot.grab().toImage();
    QCOMPARE(pixelsOf(image, 1), 0);
    QVERIFY(pixelsOf(image, 0) > 20);
}

void TestChartView::gapIsNotDrawnOver()
{
    TwoCharts charts({ .hasGap = true });
    charts.first->legend().isolate(1);
    const auto image = charts.first->plot().grab().toImage();
    const auto inGap = charts.first->plot().xOf(minuteBefore(25min));
    QCOMPARE(pixelsOf(image.copy(inGap - 5, 0, 10, image.height()), 1), 0);
    const auto beside = charts.first->plot().xOf(minuteBefore(45min));
    QVERIFY(pixelsOf(image.copy(beside - 10, 0, 20, image.height()), 1) > 0);
    QCOMPARE(image.pixel(inGap, charts.first->plot().plotRect().top() + 5),
             Theme::color(Token::WarningWash).rgb());
}

void TestChartView::loneSampleIsDrawn()
{
    auto data = std::make_shared<ChartData>(*test::chartData({ .lines = 1 }));
    for (std::size_t i = 0; i < 60; ++i)
        data->lines[0].minutes[i] = i == 30 ? 50 : std::numeric_limits<double>::quiet_NaN();
    TwoCharts charts;
    charts.first->setData(data);
    QVERIFY(pixelsOf(charts.first->plot().grab().toImage(), 0) >= 4);
}

void TestChartView::linesBeyondTheColoursAreDashed()
{
    TwoCharts charts({ .lines = 8 });
    auto &plot = charts.first->plot();
    charts.first->legend().isolate(0);
    const auto solid = pixelsOf(plot.grab().toImage(), 0);
    charts.first->legend().isolate(7);
    const auto dashed = pixelsOf(plot.grab().toImage(), 0);
    QVERIFY2(dashed > 0 && dashed * 4 < solid * 3 + 400, qPrintable(u"%1 of %2"_s.arg(dashed).arg(solid)));
}

void TestChartView::emptyChartSaysWhy()
{
    TwoCharts charts;
    charts.first->setEmptyText(u"No samples between 11:00 and 12:00"_s, u"Nobody measures."_s);
    charts.first->setData(test::chartData({ .lines = 0 }));
    QVERIFY(!charts.first->plot().isVisible());
    QVERIFY(!charts.first->legend().isVisible());
    charts.first->setData(test::chartData({}));
    QVERIFY(charts.first->plot().isVisible());
}

void TestChartView::tableHasTheNumbers()
{
    TwoCharts charts;
    charts.first->setAsTable(true);
    auto *table = charts.first->findChild<TableView *>();
    QVERIFY(table->isVisible());
    QCOMPARE(table->model()->rowCount(), 60);
    table->selectSourceRow(59);
    charts.time.moveCursor(test::chartNoon());
    QVERIFY(charts.first->legend().sentence().contains(table->model()->index(59, 1).data().toString()));
    charts.window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&charts.window));
    table->setFocus();
    QTest::keyClick(table, Qt::Key_C, Qt::ControlModifier);
    const auto copied = QApplication::clipboard()->text().split(u'\n');
    QCOMPARE(copied.size(), 2);
    QCOMPARE(copied.first().section(u'\t', 1, 1), u"10.7.0.4:5432"_s);
    QCOMPARE(copied.last().section(u'\t', 1, 1), table->model()->index(59, 1).data().toString());
}

void TestChartView::savedAsWhatItsNameSays()
{
    TwoCharts charts({ .lines = 9, .hasGap = true, .hasEvents = true });
    charts.first->legend().toggle(0);
    const QTemporaryDir folder;
    const auto read = [&](const QString &name) {
        const auto path = folder.filePath(name);
        const auto saved = charts.first->save(path);
        if (!saved)
            return QByteArray();
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    const auto svg = read(u"a.svg"_s);
    QVERIFY(svg.contains("<text") && svg.contains("<path") && !svg.contains("<image"));
    QVERIFY(svg.contains(Theme::seriesColor(1).name().toLatin1()));
    QVERIFY(!svg.contains(">10.7.0.4:5432<") && svg.contains(">10.7.0.5:5432<"));
    QVERIFY(read(u"a.csv"_s).startsWith("time,\"10.7.0.4:5432\""));
    const auto picture = QImage::fromData(read(u"a.png"_s));
    QCOMPARE(picture.size(), charts.first->size() * 2);
    QVERIFY(pixelsOf(picture, 1) > 100);
}

void TestChartView::cannotBeSavedThere()
{
    TwoCharts charts;
    const auto saved = charts.first->save(u"/no/such/folder/a.svg"_s);
    QVERIFY(!saved);
    QVERIFY(saved.error().message.contains(u"/no/such/folder/a.svg"_s));
}

void TestChartView::valuesAreToldToScreenReaders()
{
    TwoCharts charts;
    QVERIFY(charts.first->plot().accessibleDescription().startsWith(u"Now: 10.7.0.4:5432: "_s));
    QTest::keyClick(&charts.first->plot(), Qt::Key_Left);
    QVERIFY(charts.first->plot().accessibleDescription().startsWith(u"27 Nov"_s));
    QCOMPARE(charts.first->plot().accessibleName(), u"Processor"_s);
}

QTEST_MAIN(TestChartView)
#include "tst_chart_view.moc"
