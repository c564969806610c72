// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/charts/read_charts.h"

#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <limits>

using namespace tessera;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

constexpr double none = std::numeric_limits<double>::quiet_NaN();
const Minute start = Day(std::chrono::year(2026) / 11 / 27);
const auto hostile = u"we\"ird; drop"_s;

template <class T> T must(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().message));
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

} // namespace

/// From the file to what a chart shows.
class TestReadCharts : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void minutesAsTheyWereMeasured();
    void severalSeriesAreOneLine();
    void hoursWhereMinutesAreNotToldApart();
    void hoursOfASumAreOfItsMinutes();
    void gapsAndEventsOfTheChartsNodes();
    void neverMeasuredHasNoLines();
    void cancelled();

private:
    ChartsAnswer read(const ChartQuestion &question, MinuteRange range, int pixels = 600)
    {
        const ChartsWish wish { .range = range,
                                .charts = { { u"one"_s, question, pixels } },
                                .nodes = m_nodes };
        return must(readCharts(*m_reader, wish, { m_operations, m_alerts }, {}));
    }
    QTemporaryDir m_folder;
    QList<ChartNode> m_nodes { { u"1"_s, u"w1:5432"_s } };
    QList<ChartEvent> m_operations { { start + 1h, u"Move shard 102008"_s, Severity::Info } };
    QList<AlertStretch> m_alerts { { { u"tps"_s, u"2"_s, u"we\"ird"_s },
                                     { start + 2h, start + 3h },
                                     AlertSeverity::Error,
                                     u"Mean of tps above 5 over 5 min"_s } };
    std::optional<MetricReader> m_reader;
};

/// Two days; node 1 counts minutes, node 2 has a thousand; node 2 stops for ten minutes.
void TestReadCharts::initTestCase()
{
    const auto path = m_folder.filePath(u"metrics.sqlite"_s);
    auto store = must(MetricStore::open(path));
    const auto one = must(store.seriesFor({ u"tps"_s, u"1"_s, hostile }));
    const auto two = must(store.seriesFor({ u"tps"_s, u"2"_s, u"b"_s }));
    for (int i = 0; i < 2 * minutesOfDay; ++i) {
        MinuteRecord record { .minute = start + std::chrono::minutes(i) };
        const bool isMissing = i >= 100 && i < 110;
        record.frames = { { { one, double(i) }, { two, isMissing ? none : 1000.0 } } };
        if (isMissing)
            record.events << MetricEvent { MetricEventKind::Gap, u"2"_s, record.minute, record.minute + 1min,
                                           u"no answer within 3 s"_s };
        if (i == 110)
            record.events << MetricEvent {
                MetricEventKind::Restart, u"2"_s, record.minute, record.minute, {}
            };
        must(store.keep(record));
        must(store.fold(record.minute));
    }
    m_reader.emplace(must(MetricReader::open(path)));
}

void TestReadCharts::minutesAsTheyWereMeasured()
{
    const auto answer = read({ .metrics = { { u"tps"_s, {} } } }, { start + 90min, start + 120min });
    const auto data = answer.charts.value(u"one"_s);
    QVERIFY(data && !data->hasHours());
    QCOMPARE(data->lines.size(), std::size_t(2));
    QCOMPARE(data->lines[0].name, u"w1:5432"_s);
    QCOMPARE(data->lines[0].minutes.front(), 90.0);
    QVERIFY(std::isnan(data->lines[1].minutes[10]));
    QCOMPARE(data->lines[1].minutes[20], 1000.0);
    QCOMPARE(answer.newest, std::optional(start + std::chrono::minutes(2 * minutesOfDay - 1)));
}

void TestReadCharts::severalSeriesAreOneLine()
{
    const auto data =
        read({ .metrics = { { u"tps"_s, {} } }, .byNode = false }, { start + 95min, start + 105min })
            .charts.value(u"one"_s);
    QCOMPARE(data->lines.size(), std::size_t(1));
    QCOMPARE(data->lines[0].minutes.front(), 1095.0);
    QCOMPARE(data->lines[0].minutes.back(), 104.0); // what was measured
}

void TestReadCharts::hoursWhereMinutesAreNotToldApart()
{
    const auto data =
        read({ .metrics = { { u"tps"_s, {} } } }, { start + 90min, start + 40h }, 20).charts.value(u"one"_s);
    QVERIFY(data->hasHours());
    QCOMPARE(data->range.begin, start + 1h);
    QCOMPARE(data->lines[0].hours.front(), (HourRollup { 60, 119, 89.5, 60 }));
    QCOMPARE(data->lines[1].hours.front().samples, quint32(50));
}

/// The least of the sum is no sum of leasts.
void TestReadCharts::hoursOfASumAreOfItsMinutes()
{
    const auto data = read({ .metrics = { { u"tps"_s, {} } }, .byNode = false }, { start, start + 48h }, 20)
                          .charts.value(u"one"_s);
    QCOMPARE(data->lines[0].hours[1].least, 100.F);
    QCOMPARE(data->lines[0].hours[1].most, 1119.F);
}

void TestReadCharts::gapsAndEventsOfTheChartsNodes()
{
    const MinuteRange range { start, start + 3h };
    const auto all = read({ .metrics = { { u"tps"_s, {} } } }, range).charts.value(u"one"_s);
    QCOMPARE(
        all->gaps,
        (QList<ChartGap> { { { start + 100min, start + 110min }, u"2"_s, u"2: no answer within 3 s"_s } }));
    QCOMPARE(all->events.size(), 2);
    QCOMPARE(all->events.last().sentence, u"Move shard 102008"_s);
    const auto first =
        read({ .metrics = { { u"tps"_s, {} } }, .nodes = { u"1"_s } }, range).charts.value(u"one"_s);
    QVERIFY(first->gaps.isEmpty());
    QCOMPARE(all->alerts.size(), 1);
    QCOMPARE(all->alerts.first().range, (MinuteRange { start + 2h, start + 3h }));
    QVERIFY(first->alerts.isEmpty());
    QCOMPARE(first->events, m_operations);
}

void TestReadCharts::neverMeasuredHasNoLines()
{
    const auto data =
        read({ .metrics = { { u"cpu_percent"_s, {} } } }, { start, start + 1h }).charts.value(u"one"_s);
    QVERIFY(data && data->lines.empty() && data->isEmpty());
    QCOMPARE(data->unit, MetricUnit::Percent);
}

void TestReadCharts::cancelled()
{
    std::stop_source stop;
    stop.request_stop();
    const ChartsWish wish { .range = { start, start + 1h },
                            .charts = { { u"one"_s, {}, 600 } },
                            .nodes = {} };
    const auto answer = readCharts(*m_reader, wish, {}, stop.get_token());
    QVERIFY(!answer && answer.error().kind == ErrorKind::Cancelled);
}

QTEST_APPLESS_MAIN(TestReadCharts)
#include "tst_read_charts.moc"
