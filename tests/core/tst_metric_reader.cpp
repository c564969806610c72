// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/metric_paths.h"
#include "core/metrics/metric_reader.h"
#include "core/store/sqlite_database.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <thread>

using namespace tessera;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

const Minute start = Day(std::chrono::year(2026) / 11 / 27);
const auto odd = u"we\"ird; drop"_s;

MetricEvent gap(const QString &subject, MinuteRange minutes, const QString &reason)
{
    return { MetricEventKind::Gap, subject, minutes.begin, minutes.end, reason };
}

} // namespace

/// What a chart or a command reads while somebody else collects.
class TestMetricReader : public QObject
{
    Q_OBJECT
private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void nothingCollectedIsSaid();
    void readsWhatIsWrittenMeanwhile();
    void unknownSeriesAreGaps();
    void aMinuteIsKeptWholeOrNot();
    void gapsThatFollowEachOtherAreOne();
    void eventsThatTouchTheRangeAreRead();
    void clearedFileIsUsedOn();
    void fileOfTheFirstVersionIsBroughtUp();
    void damagedAndNewerFilesAreLeftAlone();
    void severalThreadsRead();
    void everyClusterHasItsFile();

private:
    QString path() const { return m_folder->filePath(u"deep/shop.sqlite"_s); }
    MetricStore open() const { return std::move(MetricStore::open(path()).value()); }
    MetricReader reader() const { return std::move(MetricReader::open(path()).value()); }
    static Result<> keep(MetricStore &store, Minute minute, double value, QList<MetricEvent> events = {})
    {
        const auto id = store.seriesFor({ u"tps"_s, u"1"_s, odd }).value();
        return store.keep({ .minute = minute,
                            .frames = { { { id, value } } },
                            .events = std::move(events),
                            .nodeNames = { { u"1"_s, u"w1:5432"_s } } });
    }
    const QList<SeriesKey> m_series { { u"tps"_s, u"1"_s, odd } };
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestMetricReader::nothingCollectedIsSaid()
{
    const auto reader = MetricReader::open(path());
    QVERIFY(!reader && reader.error().kind == ErrorKind::NotFound);
    QVERIFY(!QFile::exists(path()));
}

void TestMetricReader::readsWhatIsWrittenMeanwhile()
{
    auto store = open();
    const auto reader = this->reader();
    QCOMPARE(reader.newest().value(), std::nullopt);
    for (int i = 0; i < 300; ++i) {
        QVERIFY(keep(store, start + std::chrono::minutes(i), i));
        QVERIFY(store.fold(start + std::chrono::minutes(i)));
        const MinuteRange range { start, start + std::chrono::minutes(i + 1) };
        const auto line = reader.lines(m_series, range).value().front();
        QCOMPARE(line.back(), static_cast<double>(i));
        QCOMPARE(line.front(), 0.0);
    }
    QCOMPARE(reader.newest().value(), start + 299min);
    QCOMPARE(reader.series().value(), m_series);
    QCOMPARE(reader.nodeNames().value().value(u"1"_s), u"w1:5432"_s);
    const auto hours = reader.hours(m_series, { start, start + 5h }).value().front();
    QCOMPARE(hours.size(), 5u);
    QCOMPARE(hours.at(3).mean, 3 * 60 + 29.5F);
    QVERIFY(reader.size().value().value > 0);
}

void TestMetricReader::unknownSeriesAreGaps()
{
    auto store = open();
    QVERIFY(keep(store, start, 5));
    const auto reader = this->reader();
    const QList<SeriesKey> asked { { u"nothing"_s, u"1"_s }, m_series.front() };
    const auto lines = reader.lines(asked, { start, start + 1min }).value();
    QVERIFY(std::isnan(lines.front().front()));
    QCOMPARE(lines.back().front(), 5.0);
}

void TestMetricReader::aMinuteIsKeptWholeOrNot()
{
    auto store = open();
    QVERIFY(SqliteDatabase::open(path())->run(
        "CREATE TRIGGER full BEFORE INSERT ON event BEGIN SELECT RAISE(FAIL, 'disk full'); END"));
    QVERIFY(!keep(store, start, 5, { gap({}, { start, start + 1min }, u"why"_s) }));
    QVERIFY(std::isnan(reader().lines(m_series, { start, start + 1min }).value().front().front()));
    QVERIFY(SqliteDatabase::open(path())->run("DROP TRIGGER full"));
    QVERIFY(keep(store, start, 5)); // with the list of series that was taken back
    QCOMPARE(reader().lines(m_series, { start, start + 1min }).value().front().front(), 5.0);
}

void TestMetricReader::gapsThatFollowEachOtherAreOne()
{
    auto store = open();
    for (int i = 0; i < 5; ++i) {
        const MinuteRange minute { start + std::chrono::minutes(i), start + std::chrono::minutes(i + 1) };
        QVERIFY(keep(store, minute.begin, i,
                     { gap(u"1"_s, minute, i < 3 ? odd : u"other"_s), gap(u"2"_s, minute, odd) }));
    }
    QVERIFY(keep(store, start + 9min, 9, { gap(u"2"_s, { start + 9min, start + 10min }, odd) }));
    const QList<MetricEvent> expected { gap(u"1"_s, { start, start + 3min }, odd),
                                        gap(u"2"_s, { start, start + 5min }, odd),
                                        gap(u"1"_s, { start + 3min, start + 5min }, u"other"_s),
                                        gap(u"2"_s, { start + 9min, start + 10min }, odd) };
    QCOMPARE(reader().events({ start, start + 1h }).value(), expected);
}

void TestMetricReader::eventsThatTouchTheRangeAreRead()
{
    auto store = open();
    const MetricEvent restart { MetricEventKind::Restart, u"1"_s, start + 90s, start + 90s, {} };
    QVERIFY(keep(store, start, 1, { gap({}, { start - 10min, start }, odd), restart }));
    QCOMPARE(reader().events({ start - 5min, start - 4min }).value().size(), 1);
    QCOMPARE(reader().events({ start + 1min, start + 2min }).value(), QList<MetricEvent> { restart });
    QCOMPARE(reader().events({ start + 2min, start + 1h }).value(), QList<MetricEvent> {});
    const auto all = reader().events({ start - 1h, start + 1h }).value();
    for (const auto &event : all)
        QVERIFY(!sentenceOf(event.kind).isEmpty() && !nameOf(event.kind).isEmpty());
    QVERIFY(store.forget(start + 24h * 40, std::chrono::days(30), ByteCount { 1 << 30 }));
    QVERIFY(reader().events({ start - 1h, start + 1h }).value().isEmpty());
}

void TestMetricReader::clearedFileIsUsedOn()
{
    auto store = open();
    for (int i = 0; i < 200; ++i) {
        QVERIFY(keep(store, start + std::chrono::minutes(i), i, { gap({}, { start, start + 1min }, odd) }));
        QVERIFY(store.fold(start + std::chrono::minutes(i)));
    }
    auto other = open();
    QVERIFY(other.clear());
    const auto reader = this->reader();
    QCOMPARE(reader.newest().value(), std::nullopt);
    QVERIFY(reader.events({ start, start + 4h }).value().isEmpty());
    const auto lines = reader.lines(m_series, { start, start + 4h }).value();
    for (const double value : lines.front())
        QVERIFY(std::isnan(value));
    QVERIFY(keep(store, start + 200min, 7));
    QCOMPARE(reader.lines(m_series, { start + 200min, start + 201min }).value().front().front(), 7.0);
}

void TestMetricReader::fileOfTheFirstVersionIsBroughtUp()
{
    open();
    const auto database = SqliteDatabase::open(path());
    for (const auto *sql :
         { "DROP TABLE event", "DROP TABLE node", "DROP TABLE note", "PRAGMA user_version = 1" })
        QVERIFY(database->run(sql));
    const auto early = MetricReader::open(path());
    QVERIFY(!early && early.error().kind == ErrorKind::NotFound);
    auto store = open();
    QVERIFY(keep(store, start, 5, { gap({}, { start, start + 1min }, odd) }));
    QCOMPARE(reader().newest().value(), start);
}

void TestMetricReader::damagedAndNewerFilesAreLeftAlone()
{
    open();
    QVERIFY(SqliteDatabase::open(path())->run("PRAGMA user_version = 99"));
    const auto newer = MetricReader::open(path());
    QVERIFY(!newer && newer.error().message.contains(u"newer"_s));
    QFile file(path());
    QVERIFY(file.open(QIODevice::ReadWrite));
    file.write(QByteArray(100, 'x'));
    file.close();
    const auto damaged = MetricReader::open(path());
    QVERIFY(!damaged && damaged.error().kind == ErrorKind::Storage);
    QVERIFY2(damaged.error().message.contains(u"shop.sqlite"_s), qPrintable(damaged.error().message));
    QVERIFY(QDir(m_folder->filePath(u"deep"_s)).entryList({ u"*.damaged-*"_s }).isEmpty());
}

void TestMetricReader::severalThreadsRead()
{
    auto store = open();
    for (int i = 0; i < 130; ++i)
        QVERIFY(keep(store, start + std::chrono::minutes(i), i));
    const auto reader = this->reader();
    std::atomic<int> wrong = 0;
    {
        std::vector<std::jthread> threads;
        for (int t = 0; t < 4; ++t) {
            threads.emplace_back([&] {
                for (int i = 0; i < 130; ++i) {
                    const auto minute = start + std::chrono::minutes(i);
                    const auto lines = reader.lines(m_series, { minute, minute + 1min });
                    if (!lines || lines->front().front() != i)
                        ++wrong;
                }
            });
        }
    }
    QCOMPARE(wrong.load(), 0);
}

void TestMetricReader::everyClusterHasItsFile()
{
    const auto a = metricStorePath(u"shop/1"_s, u"/data"_s);
    QCOMPARE(metricStorePath(u"shop/1"_s, u"/data"_s), a);
    QVERIFY(a.startsWith(u"/data/"_s));
    QVERIFY(metricStorePath(u"Shop/1"_s, u"/data"_s).compare(a, Qt::CaseInsensitive) != 0);
    const auto hostile = metricStorePath(
        u"../../etc/we\"ird; drop"_s + QString(63, QChar(0x1f4)) + u"/7000000000000000000"_s, u"/data"_s);
    QCOMPARE(hostile.count(u'/'), 2);
    QVERIFY(metricFolder().endsWith(u"/tessera/metrics"_s));
}

QTEST_GUILESS_MAIN(TestMetricReader)
#include "tst_metric_reader.moc"
