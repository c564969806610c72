// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/chart_reader.h"
#include "core/journal/journal.h"
#include "core/metrics/metric_paths.h"
#include "core/metrics/metric_store.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace tessera;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 20'000; ///< Milliseconds

const Minute start = Day(std::chrono::year(2026) / 11 / 27);
const auto cluster = u"we\"ird; drop@7251"_s;

ChartsWish wishFor(MinuteRange range)
{
    return { .range = range,
             .charts = { { u"tps"_s, { .metrics = { { u"tps"_s, {} } } }, 600 } },
             .nodes = {} };
}

/// Two hours of one series, and an operation in the journal.
void fillFiles()
{
    auto store = MetricStore::open(metricStorePath(cluster)).value();
    const auto series = store.seriesFor({ u"tps"_s, u"1"_s }).value();
    for (int i = 0; i < 120; ++i) {
        QVERIFY(store.keep(
            { .minute = start + std::chrono::minutes(i), .frames = { { { series, double(i) } } } }));
    }
    auto journal = Journal::open(Journal::defaultPath()).value();
    for (const auto &id : { cluster, u"another"_s }) {
        JournalEntry entry { .clusterId = id,
                             .startedAt = QDateTime(QDate(2026, 11, 27), QTime(0, 30), Qt::UTC) };
        entry.plan = { .operation = u"shard.move"_s,
                       .title = u"Move shard 102008"_s,
                       .parameters = {},
                       .steps = { Step { .title = u"Move"_s } } };
        QVERIFY(journal.begin(entry));
    }
}

} // namespace

/// Charts read beside the window's thread.
class TestChartReader : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void wishWaitsForTheCluster();
    void newestWishWins();
    void nothingCollectedYet();
    void collectingBeginsLater();
    void brokenFileIsSaid();
    void closedWhileItReads();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestChartReader::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    qputenv("XDG_DATA_HOME", m_folder->path().toUtf8());
}

void TestChartReader::wishWaitsForTheCluster()
{
    fillFiles();
    ChartReader reader;
    QSignalSpy answers(&reader, &ChartReader::read);
    reader.ask(wishFor({ start, start + 1h }));
    reader.setCluster(cluster);
    QVERIFY(answers.wait(patience));
    const auto answer = answers.at(0).at(0).value<ChartsAnswer>();
    const auto data = answer.charts.value(u"tps"_s);
    QCOMPARE(data->lines.at(0).minutes.at(59), 59.0);
    QCOMPARE(data->events.size(), 1); // that of this cluster
    QCOMPARE(data->events.first().sentence, u"Move shard 102008"_s);
    QCOMPARE(data->events.first().at, start + 30min);
    QCOMPARE(answer.newest, std::optional(start + 119min));
    QVERIFY(answer.collector.isEmpty());
}

void TestChartReader::newestWishWins()
{
    fillFiles();
    ChartReader reader;
    reader.setCluster(cluster);
    QSignalSpy answers(&reader, &ChartReader::read);
    for (int i = 1; i <= 50; ++i)
        reader.ask(wishFor({ start, start + std::chrono::minutes(i) }));
    QVERIFY(answers.wait(patience));
    QCOMPARE(answers.last().at(0).value<ChartsAnswer>().range.end, start + 50min);
    QVERIFY(answers.size() <= 2);
}

void TestChartReader::nothingCollectedYet()
{
    ChartReader reader;
    reader.setCluster(cluster);
    QSignalSpy answers(&reader, &ChartReader::read);
    reader.ask(wishFor({ start, start + 1h }));
    QVERIFY(answers.wait(patience));
    const auto answer = answers.at(0).at(0).value<ChartsAnswer>();
    QVERIFY(!answer.newest && answer.charts.value(u"tps"_s)->isEmpty());
    QVERIFY(!QFile::exists(metricStorePath(cluster))); // looking makes nothing
}

void TestChartReader::collectingBeginsLater()
{
    ChartReader reader;
    reader.setCluster(cluster);
    QSignalSpy answers(&reader, &ChartReader::read);
    reader.ask(wishFor({ start, start + 1h }));
    QVERIFY(answers.wait(patience));
    fillFiles();
    reader.ask(wishFor({ start, start + 1h }));
    QVERIFY(answers.wait(patience));
    QVERIFY(answers.last().at(0).value<ChartsAnswer>().newest);
}

void TestChartReader::brokenFileIsSaid()
{
    fillFiles();
    QFile file(metricStorePath(cluster));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(20000, 'x'));
    file.close();
    QFile::remove(file.fileName() + u"-wal"_s);
    ChartReader reader;
    reader.setCluster(cluster);
    QSignalSpy failures(&reader, &ChartReader::failed);
    reader.ask(wishFor({ start, start + 1h }));
    QVERIFY(failures.wait(patience));
    QVERIFY(!failures.at(0).at(0).value<Error>().message.isEmpty());
}

void TestChartReader::closedWhileItReads()
{
    fillFiles();
    for (int i = 0; i < 20; ++i) {
        ChartReader reader;
        reader.setCluster(cluster);
        reader.ask(wishFor({ start, start + 1h }));
        reader.setCluster(i % 2 == 0 ? QString() : u"another"_s);
    }
    QCoreApplication::processEvents();
}

QTEST_GUILESS_MAIN(TestChartReader)
#include "tst_chart_reader.moc"
