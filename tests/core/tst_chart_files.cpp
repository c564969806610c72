// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/charts/chart_csv.h"
#include "core/charts/chart_svg.h"
#include "tests/support/chart_world.h"

#include <QTest>
#include <QXmlStreamReader>

#include <cmath>

using namespace tessera;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

struct Drawn
{
    QHash<QString, int> elements;
    QStringList texts;
    QString error;
};

Drawn parsed(const QByteArray &svg)
{
    Drawn drawn;
    QXmlStreamReader xml(svg);
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        ++drawn.elements[xml.name().toString()];
        if (xml.name() == "text"_L1)
            drawn.texts << xml.readElementText();
    }
    drawn.error = xml.errorString();
    return drawn;
}

ChartPicture pictureOf(const ChartDataPtr &data)
{
    return { .title = u"Processor"_s,
             .data = data,
             .shown = data->range,
             .zone = QTimeZone::utc(),
             .locale = QLocale::c() };
}

} // namespace

/// What a chart is saved as.
class TestChartFiles : public QObject
{
    Q_OBJECT
private slots:
    void drawingIsPathsAndText();
    void hostileNamesAreText();
    void emptyChartIsDrawn();
    void shadeOnlyWhereThereIsSome();
    void csvHoldsEveryNumber();
    void csvOfHours();
    void csvHoldsWhatIsShown();
};

void TestChartFiles::drawingIsPathsAndText()
{
    const auto data = test::chartData({ .lines = 9, .length = 6h, .hasGap = true, .hasEvents = true });
    const auto drawn = parsed(chartSvg(pictureOf(data)));
    QCOMPARE(drawn.error, QString());
    QCOMPARE(drawn.elements.value(u"svg"_s), 1);
    QVERIFY(drawn.elements.value(u"path"_s) > 20);
    for (const auto &element : drawn.elements.keys())
        QVERIFY2((QStringList { u"svg"_s, u"path"_s, u"text"_s, u"title"_s }.contains(element)),
                 qPrintable(element));
    for (const auto &text : { u"Processor"_s, u"08:00"_s, u"20 %"_s, u"10.7.0.12:5432"_s })
        QVERIFY2(drawn.texts.contains(text), qPrintable(text));
}

void TestChartFiles::hostileNamesAreText()
{
    auto data = std::make_shared<ChartData>(*test::chartData({ .lines = 1 }));
    const auto hostile = u"we\"ird; drop </text><image href='x'/>"_s;
    data->lines[0].name = hostile + QChar(1);
    const auto drawn = parsed(chartSvg(pictureOf(data)));
    QCOMPARE(drawn.error, QString());
    QVERIFY(drawn.texts.contains(hostile));
    QVERIFY(!drawn.elements.contains(u"image"_s));
}

void TestChartFiles::emptyChartIsDrawn()
{
    const auto data = test::chartData({ .lines = 0 });
    const auto drawn = parsed(chartSvg(pictureOf(data)));
    QCOMPARE(drawn.error, QString());
    QVERIFY(drawn.texts.contains(u"Processor"_s));
}

/// A minute a column or less has no height.
void TestChartFiles::shadeOnlyWhereThereIsSome()
{
    QVERIFY(!chartSvg(pictureOf(test::chartData({ .length = 1h }))).contains("fill-opacity"));
    QCOMPARE(chartSvg(pictureOf(test::chartData({ .length = 48h }))).count("fill-opacity"), 3);
}

void TestChartFiles::csvHoldsEveryNumber()
{
    const auto data = test::chartData({ .hasGap = true });
    const auto rows = QString::fromUtf8(chartCsv(*data, data->range)).split(u"\r\n"_s);
    QCOMPARE(rows.size(), 62); // header, an hour, the end of the last row
    QCOMPARE(rows.first(), u"time,\"10.7.0.4:5432\",\"10.7.0.5:5432\",\"10.7.0.6:5432\""_s);
    QCOMPARE(rows.at(60).section(u',', 0, 0), u"2026-11-27T12:00:00Z"_s);
    for (std::size_t minute = 0; minute < 60; ++minute) {
        const auto cells = rows.at(qsizetype(minute) + 1).split(u',');
        for (std::size_t line = 0; line < 3; ++line) {
            const double value = data->lines[line].minutes[minute];
            const auto &cell = cells.at(qsizetype(line) + 1);
            QVERIFY(std::isnan(value) ? cell.isEmpty() : cell.toDouble() == value);
        }
    }
}

void TestChartFiles::csvOfHours()
{
    const auto data = test::chartData({ .lines = 1, .length = 24h, .hasHours = true });
    const auto rows = QString::fromUtf8(chartCsv(*data, data->range)).split(u"\r\n"_s);
    QVERIFY(rows.first().endsWith(u"5432 min\",\"10.7.0.4:5432 mean\",\"10.7.0.4:5432 max\""_s));
    QCOMPARE(rows.at(1).section(u',', 1, 1).toFloat(), data->lines[0].hours[0].least);
    QCOMPARE(rows.at(1).section(u',', 3, 3).toFloat(), data->lines[0].hours[0].most);
}

void TestChartFiles::csvHoldsWhatIsShown()
{
    const auto data = test::chartData({ .lines = 1 });
    const MinuteRange part { data->range.begin + 10min, data->range.begin + 12min };
    QCOMPARE(chartCsv(*data, part).count('\n'), 3);
}

QTEST_APPLESS_MAIN(TestChartFiles)
#include "tst_chart_files.moc"
