// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/charts/envelope.h"

#include <QRandomGenerator>
#include <QTest>

#include <cmath>
#include <limits>

using namespace tessera;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

constexpr double none = std::numeric_limits<double>::quiet_NaN();
const Minute start = Day(std::chrono::year(2026) / 11 / 27);

ChartData minutesOf(std::vector<double> samples)
{
    ChartData data { .range = { start, start + std::chrono::minutes(samples.size()) } };
    data.lines.push_back({ .name = {}, .style = {}, .minutes = std::move(samples), .hours = {} });
    return data;
}

std::vector<ChartColumn> columnsOf(const ChartData &data, int width)
{
    return envelope(data, data.lines.front(), data.range, width);
}

/// "1..5 mean 3", "gap".
QString text(const ChartColumn &column)
{
    if (std::isnan(column.mean))
        return QStringLiteral("gap");
    return QStringLiteral("%1..%2 mean %3").arg(column.least).arg(column.most).arg(column.mean);
}

QStringList texts(const std::vector<ChartColumn> &columns)
{
    QStringList all;
    for (const auto &column : columns)
        all << text(column);
    return all;
}

} // namespace

class TestEnvelope : public QObject
{
    Q_OBJECT
private slots:
    void columnsHoldLeastMostAndMean();
    void everySampleIsInOneColumn_data();
    void everySampleIsInOneColumn();
    void gapsStayGaps();
    void linesBetweenFarSamples();
    void loneSampleIsSeen();
    void hoursWeighTheirSamples();
    void partOfTheDataIsShown();
    void nothingToShow();
};

void TestEnvelope::columnsHoldLeastMostAndMean()
{
    const auto data = minutesOf({ 1, 2, 9, 4, 4, 4 });
    QCOMPARE(texts(columnsOf(data, 2)), (QStringList { u"1..9 mean 4"_s, u"4..4 mean 4"_s }));
}

void TestEnvelope::everySampleIsInOneColumn_data()
{
    QTest::addColumn<int>("samples");
    QTest::addColumn<int>("width");
    QTest::newRow("as many as columns") << 500 << 500;
    QTest::newRow("a month") << 43200 << 1200;
    QTest::newRow("uneven") << 1441 << 1000;
    QTest::newRow("one column") << 60 << 1;
}

void TestEnvelope::everySampleIsInOneColumn()
{
    QFETCH(const int, samples);
    QFETCH(const int, width);
    QRandomGenerator random(4);
    std::vector<double> values;
    for (int i = 0; i < samples; ++i)
        values.push_back(random.bounded(1000));
    const auto data = minutesOf(values);
    const auto columns = columnsOf(data, width);
    QCOMPARE(std::ssize(columns), width);
    for (int column = 0; column < width; ++column) {
        const auto from = qint64(column) * samples / width;
        const auto to = qint64(column + 1) * samples / width;
        const auto [least, most] = std::minmax_element(values.begin() + from, values.begin() + to);
        QCOMPARE(columns[static_cast<std::size_t>(column)].least, static_cast<float>(*least));
        QCOMPARE(columns[static_cast<std::size_t>(column)].most, static_cast<float>(*most));
    }
}

void TestEnvelope::gapsStayGaps()
{
    const auto data = minutesOf({ 1, none, none, none, none, 6 });
    QCOMPARE(texts(columnsOf(data, 3)), (QStringList { u"1..1 mean 1"_s, u"gap"_s, u"6..6 mean 6"_s }));
    const auto far = texts(columnsOf(minutesOf({ 1, 3, none, none, 5, 7 }), 60));
    for (int column = 20; column < 40; ++column)
        QCOMPARE(far.at(column), QStringLiteral("gap"));
}

/// Sample 0 stands at column 5, sample 1 at column 15.
void TestEnvelope::linesBetweenFarSamples()
{
    const auto data = minutesOf({ 10, 20 });
    const auto columns = columnsOf(data, 20);
    QVERIFY(std::isnan(columns[3].mean));
    QVERIFY(std::abs(columns[10].mean - 15.5F) < 0.01F);
    QVERIFY(std::isnan(columns[16].mean));
}

void TestEnvelope::loneSampleIsSeen()
{
    for (const int width : { 3, 10, 17, 400 }) {
        const auto columns = columnsOf(minutesOf({ none, 5, none }), width);
        const auto seen = std::ranges::count_if(columns, [](const auto &one) { return one.mean == 5; });
        QVERIFY2(seen >= 1 && seen <= 2, qPrintable(QString::number(width)));
    }
}

void TestEnvelope::hoursWeighTheirSamples()
{
    ChartData data { .range = { start, start + 4h } };
    data.lines.push_back(
        { .name = {}, .style = {}, .minutes = {}, .hours = { { 1, 9, 4, 60 }, { 2, 12, 10, 30 }, {}, {} } });
    QCOMPARE(texts(columnsOf(data, 2)), (QStringList { u"1..12 mean 6"_s, u"gap"_s }));
}

void TestEnvelope::partOfTheDataIsShown()
{
    const auto data = minutesOf({ 1, 2, 3, 4, 5, 6 });
    const auto columns = envelope(data, data.lines.front(), { start + 2min, start + 8min }, 6);
    QCOMPARE(texts(columns).mid(3), (QStringList { u"6..6 mean 6"_s, u"gap"_s, u"gap"_s }));
    QCOMPARE(text(columns.front()), QStringLiteral("3..3 mean 3"));
    const auto before = envelope(data, data.lines.front(), { start - 3min, start + 3min }, 3);
    QCOMPARE(texts(before), (QStringList { u"gap"_s, u"1..1 mean 1"_s, u"2..3 mean 2.5"_s }));
}

void TestEnvelope::nothingToShow()
{
    const auto data = minutesOf({ none, none });
    QVERIFY(!spanOf(columnsOf(data, 2)));
    QVERIFY(columnsOf(data, 0).empty());
    QVERIFY(data.isEmpty());
}

QTEST_APPLESS_MAIN(TestEnvelope)
#include "tst_envelope.moc"
