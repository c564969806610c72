// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/metric_store.h"
#include "core/metrics/sample_codec.h"
#include "core/store/sqlite_database.h"
#include "tests/support/write_protected.h"

#include <QDir>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <map>

using namespace tessera;
using namespace std::chrono_literals;

namespace {

const Minute start = Day(std::chrono::year(2026) / 3 / 28); // summer time begins in Europe a day later

bool isSame(double a, double b)
{
    return a == b || (std::isnan(a) && std::isnan(b));
}

} // namespace

class TestMetricStore : public QObject
{
    Q_OBJECT
private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void everyMinuteComesBack();
    void hoursAreOfTheirMinutes();
    void seriesKeepTheirNumbers();
    void lateAndRepeatedMinutesTakeTheirPlace();
    void clockSetBackLosesNothing();
    void oldDaysAreForgotten();
    void capKeepsTheNewestDay();
    void killedBeforeTheFoldEndsLosesNothing();
    void anotherProgramReadsMeanwhile();
    void damagedChunkIsAGap();
    void damagedFileIsKeptAside();
    void whatIsReadableOfADamagedFileStays();
    void newerFileIsLeftAlone();
    void readOnlyFileIsRead();

private:
    QString path() const { return m_folder->filePath(QStringLiteral("deep/shop.sqlite")); }
    MetricStore open() const
    {
        auto store = MetricStore::open(path());
        if (!store)
            qFatal("%s", qPrintable(store.error().message));
        return std::move(*store);
    }
    static SeriesId seriesOf(MetricStore &store, const char *metric)
    {
        return store.seriesFor({ QString::fromLatin1(metric), QStringLiteral("w\"1; drop") }).value();
    }
    /// One series with a value for each minute of the range.
    static void fill(MetricStore &store, SeriesId series, MinuteRange range)
    {
        for (auto minute = range.begin; minute < range.end; minute += 1min) {
            const Sample sample { series, static_cast<double>((minute - start).count()) };
            QVERIFY(store.append(minute, { &sample, 1 }));
            QVERIFY(store.fold(minute));
        }
    }
    std::unique_ptr<QTemporaryDir> m_folder;
};

/// Four days, some minutes without some series, some without any; read back at any offset, before and after
/// reopening.
void TestMetricStore::everyMinuteComesBack()
{
    QRandomGenerator random(3);
    auto store = open();
    const std::array ids { seriesOf(store, "a"), seriesOf(store, "b"), seriesOf(store, "c") };
    std::map<std::pair<qint32, Minute>, double> expected;
    for (auto minute = start; minute < start + 96h; minute += 1min) {
        std::vector<Sample> samples;
        for (const auto id : ids) {
            if (random.bounded(10) > 0)
                samples.push_back({ id, random.bounded(1000) / 10.0 });
        }
        if (random.bounded(50) == 0)
            continue;
        for (const auto &sample : samples)
            expected[{ sample.series.value, minute }] = sample.value;
        QVERIFY(store.append(minute, samples));
        QVERIFY(store.fold(minute));
    }
    const auto compare = [&](MetricStore &from) {
        for (int round = 0; round < 50; ++round) {
            const auto begin = start + std::chrono::minutes(random.bounded(-100, 5800));
            const MinuteRange range { begin, begin + std::chrono::minutes(random.bounded(0, 3000)) };
            const auto lines = from.read(ids, range);
            QVERIFY(lines);
            for (std::size_t i = 0; i < ids.size(); ++i) {
                QCOMPARE(static_cast<qint64>((*lines)[i].size()), range.length().count());
                for (auto minute = range.begin; minute < range.end; minute += 1min) {
                    const auto known = expected.find({ ids[i].value, minute });
                    QVERIFY(isSame((*lines)[i][static_cast<std::size_t>((minute - range.begin).count())],
                                   known == expected.end() ? noSample : known->second));
                }
            }
        }
    };
    compare(store);
    auto again = open();
    compare(again);
}

void TestMetricStore::hoursAreOfTheirMinutes()
{
    auto store = open();
    const auto id = seriesOf(store, "a");
    fill(store, id, { start + 30min, start + 50h + 20min });
    const auto lines = store.readHours({ &id, 1 }, { start - 30min, start + 50h + 30min });
    QVERIFY(lines);
    const auto &hours = lines->front();
    QCOMPARE(hours.size(), std::size_t(52));
    QVERIFY(std::isnan(hours[0].mean) && hours[0].samples == 0);
    QCOMPARE(hours[1], (HourRollup { 30, 59, 44.5F, 30 }));
    for (std::size_t i = 2; i < 51; ++i) {
        const auto first = static_cast<float>((i - 1) * 60);
        QCOMPARE(hours[i], (HourRollup { first, first + 59, first + 29.5F, 60 }));
    }
    QCOMPARE(hours[51], (HourRollup { 3000, 3019, 3009.5F, 20 }));
}

void TestMetricStore::seriesKeepTheirNumbers()
{
    SeriesId first;
    {
        auto store = open();
        first = seriesOf(store, "a");
        QVERIFY(seriesOf(store, "b") != first);
        QVERIFY(store.seriesFor({ QStringLiteral("a"), {} }).value() != first);
    }
    auto store = open();
    QCOMPARE(seriesOf(store, "a"), first);
    QCOMPARE(store.series().value().size(), qsizetype(3));
}

void TestMetricStore::lateAndRepeatedMinutesTakeTheirPlace()
{
    auto store = open();
    const auto id = seriesOf(store, "a");
    fill(store, id, { start, start + 30h });
    for (const auto &[minute, value] : { std::pair(start + 5min, 7.5), std::pair(start + 29h, -1.0) }) {
        const Sample late { id, value };
        QVERIFY(store.append(minute, { &late, 1 }));
        QVERIFY(store.fold(start + 30h));
        QCOMPARE(store.read({ &id, 1 }, { minute, minute + 1min }).value().front().front(), value);
    }
    QCOMPARE(store.read({ &id, 1 }, { start + 6min, start + 7min }).value().front().front(), 6.0);
}

void TestMetricStore::clockSetBackLosesNothing()
{
    auto store = open();
    const auto id = seriesOf(store, "a");
    fill(store, id, { start + 100h, start + 101h });
    fill(store, id, { start, start + 3h });
    fill(store, id, { start + 101h, start + 102h });
    const auto line = store.read({ &id, 1 }, { start, start + 102h }).value().front();
    for (std::size_t i = 0; i < line.size(); ++i)
        QVERIFY(isSame(line[i], i < 180 || i >= 6000 ? static_cast<double>(i) : noSample));
}

void TestMetricStore::oldDaysAreForgotten()
{
    auto store = open();
    const auto id = seriesOf(store, "a");
    fill(store, id, { start, start + 24h * 5 });
    QVERIFY(store.forget(start + 24h * 5, std::chrono::days(2), ByteCount { 1 << 30 }));
    const auto line = store.read({ &id, 1 }, { start, start + 24h * 5 }).value().front();
    for (std::size_t i = 0; i < line.size(); ++i)
        QVERIFY(isSame(line[i], i >= 3 * 1440 ? static_cast<double>(i) : noSample));
}

void TestMetricStore::capKeepsTheNewestDay()
{
    auto store = open();
    std::vector<Sample> samples;
    for (int i = 0; i < 50; ++i)
        samples.push_back({ seriesOf(store, QByteArray::number(i).constData()), 0 });
    QRandomGenerator random(5);
    for (auto minute = start; minute < start + 72h; minute += 1min) {
        for (auto &sample : samples)
            sample.value = random.generateDouble();
        QVERIFY(store.append(minute, samples));
        QVERIFY(store.fold(minute));
    }
    const auto before = store.size().value();
    QVERIFY(store.forget(start + 72h - 1min, std::chrono::days(30), ByteCount { before.value / 2 }));
    QVERIFY(store.size().value().value <= before.value / 2);
    QVERIFY(store.forget(start + 72h - 1min, std::chrono::days(30), ByteCount { 1 }));
    const auto id = samples.front().series;
    const auto line = store.read({ &id, 1 }, { start, start + 72h }).value().front();
    QVERIFY(std::isnan(line.at(2 * 1440 - 1)));
    QVERIFY(!std::isnan(line.at(2 * 1440)) && !std::isnan(line.back()));
}

/// The same file without what a fold had not yet committed.
void TestMetricStore::killedBeforeTheFoldEndsLosesNothing()
{
    auto store = open();
    const auto id = seriesOf(store, "a");
    fill(store, id, { start, start + 100min });
    const auto stopped = SqliteDatabase::open(path());
    QVERIFY(stopped->run("BEGIN IMMEDIATE"));
    QVERIFY(stopped->run("DELETE FROM frame"));
    QCOMPARE(store.read({ &id, 1 }, { start, start + 100min }).value().front().back(), 99.0);
    QVERIFY(stopped->run("ROLLBACK"));
    QVERIFY(store.fold(start + 24h));
    QCOMPARE(store.read({ &id, 1 }, { start, start + 100min }).value().front().back(), 99.0);
}

void TestMetricStore::anotherProgramReadsMeanwhile()
{
    auto writer = open();
    const auto id = seriesOf(writer, "a");
    auto reader = open();
    for (auto minute = start; minute < start + 5h; minute += 1min) {
        fill(writer, id, { minute, minute + 1min });
        const auto line = reader.read({ &id, 1 }, { start, minute + 1min }).value().front();
        QCOMPARE(line.back(), static_cast<double>((minute - start).count()));
        QVERIFY(std::ranges::none_of(line, [](double one) { return std::isnan(one); }));
    }
}

void TestMetricStore::damagedChunkIsAGap()
{
    auto store = open();
    const auto id = seriesOf(store, "a");
    fill(store, id, { start, start + 60h });
    QVERIFY(SqliteDatabase::open(path())->run(
        "UPDATE chunk SET samples = x'0312ff' WHERE id = (SELECT min(id) FROM chunk)"));
    const auto line = store.read({ &id, 1 }, { start, start + 48h }).value().front();
    for (std::size_t i = 0; i < line.size(); ++i)
        QVERIFY(isSame(line[i], i >= 1440 ? static_cast<double>(i) : noSample));
}

void TestMetricStore::damagedFileIsKeptAside()
{
    {
        auto store = open();
        fill(store, seriesOf(store, "a"), { start, start + 4h });
    }
    QFile file(path());
    QVERIFY(file.open(QIODevice::ReadWrite));
    file.write(QByteArray(100, 'x'));
    file.close();
    auto store = open();
    QVERIFY2(store.notice().contains(QLatin1String("damaged")), qPrintable(store.notice()));
    QVERIFY(store.series().value().isEmpty());
    QCOMPARE(
        QDir(m_folder->filePath(QStringLiteral("deep"))).entryList({ QStringLiteral("*.damaged-*") }).size(),
        qsizetype(1));
}

/// A page in the middle of the file is overwritten.
void TestMetricStore::whatIsReadableOfADamagedFileStays()
{
    constexpr qint64 page = 8192;
    const auto noise = [](auto minute) { return std::sin(static_cast<double>(minute)); };
    constexpr int days = 20;
    {
        auto store = open();
        const std::array ids { seriesOf(store, "a"), seriesOf(store, "b"), seriesOf(store, "c") };
        for (int i = 0; i < days * minutesOfDay; ++i) {
            std::vector<Sample> frame;
            for (const auto id : ids)
                frame.push_back({ id, noise(i) });
            QVERIFY(store.append(start + std::chrono::minutes(i), frame));
            QVERIFY(store.fold(start + std::chrono::minutes(i)));
        }
        QVERIFY(store.keep(
            { .minute = start,
              .events = { { MetricEventKind::Gap, {}, start, start + 1min, QStringLiteral("why") } } }));
    }
    QFile file(path());
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.size() > 40 * page);
    QVERIFY(file.seek(file.size() / page / 2 * page));
    file.write(QByteArray(page, 'x'));
    file.close();
    auto store = open();
    QVERIFY2(store.notice().contains(QLatin1String("taken over")), qPrintable(store.notice()));
    QCOMPARE(store.series().value().size(), 3);
    const auto id = store.find({ QStringLiteral("b"), QStringLiteral("w\"1; drop") }).value().value();
    const auto line = store.read({ &id, 1 }, { start, start + 24h * days }).value().front();
    qsizetype kept = 0;
    for (std::size_t i = 0; i < line.size(); ++i) {
        QVERIFY(std::isnan(line[i]) || line[i] == noise(i));
        kept += std::isnan(line[i]) ? 0 : 1;
    }
    QVERIFY2(kept > days * minutesOfDay * 3 / 4, qPrintable(QString::number(kept)));
    QCOMPARE(store.events({ start, start + 1h }).value().size(), 1);
}

void TestMetricStore::newerFileIsLeftAlone()
{
    open();
    QVERIFY(SqliteDatabase::open(path())->run("PRAGMA user_version = 99"));
    const auto store = MetricStore::open(path());
    QVERIFY(!store && store.error().message.contains(QLatin1String("newer")));
}

void TestMetricStore::readOnlyFileIsRead()
{
    SeriesId id;
    {
        auto store = open();
        id = seriesOf(store, "a");
        fill(store, id, { start, start + 4h });
    }
    const testing::WriteProtected isProtected(path());
    QVERIFY(isProtected.isDone());
    auto store = open();
    QCOMPARE(store.read({ &id, 1 }, { start, start + 1h }).value().front().back(), 59.0);
    const Sample sample { id, 1 };
    QVERIFY(!store.append(start, { &sample, 1 }));
}

QTEST_GUILESS_MAIN(TestMetricStore)
#include "tst_metric_store.moc"
