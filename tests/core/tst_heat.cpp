// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/heat/heat_painter.h"
#include "core/heat/heat_poll.h"
#include "core/heat/read_heat.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace tessera;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

/// What is made of the counters of shards, how it is kept, and what picture it gives.
class TestHeat : public QObject
{
    Q_OBJECT
private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void ratesOfCounters_data();
    void ratesOfCounters();
    void codesKeepTheRate();
    void columnsAndLayoutsPack();
    void damagedBytesAreNone();
    void replicasAreReadAnywhereAndWrittenEverywhere();
    void movedShardChangesTheLayout();
    void meanSharesASplit();
    void meanKeepsATableThatIsGone();
    void imageSharesASplit();
    void longColumnsFillSeveral();
    void tableWithPartitionsAndMeasure();
    void manyRangesAreMerged();
    void hottestRangeComesFirst();
    void stepsAreEven();
    void layersAreMadeAndRead();
    void layersHaveNoHoleAndNoOverlap();
    void oldIsForgotten();
    void backInTimeAndSameMinuteAgain();
    void newerVersionIsRefused();
    void damagedFileIsKeptAside();
    void damagedColumnCostsOnlyItself();
    void subjectsAreFoundByName();
    void manyShardsStayCheap();

private:
    [[nodiscard]] HeatStore open() const;
    [[nodiscard]] QString path() const { return m_folder->filePath(u"m.sqlite.heat"_s); }
    std::unique_ptr<QTemporaryDir> m_folder;
};

namespace {

constexpr Minute firstMinute { std::chrono::sys_days(std::chrono::year(2026) / 11 / 20) };
constexpr qint32 lowest = std::numeric_limits<qint32>::min();
constexpr qint32 highest = std::numeric_limits<qint32>::max();
const HeatTable orders { { u"public"_s, u"we\"ird; drop"_s }, { u"public"_s, u"we\"ird; drop"_s } };

HeatLayoutPtr layoutOf(std::vector<HeatShard> shards, QList<HeatTable> tables = { orders })
{
    return std::make_shared<HeatLayout>(HeatLayout { ColocationId { 7 }, tables, std::move(shards) });
}

/// Two shards, halves of the hash space.
HeatLayoutPtr halves(NodeId node = NodeId { 2 })
{
    return layoutOf(
        { { ShardId { 1 }, 0, lowest, -1, NodeId { 1 } }, { ShardId { 2 }, 0, 0, highest, node } });
}

/// The upper half is split.
HeatLayoutPtr split()
{
    return layoutOf({ { ShardId { 1 }, 0, lowest, -1, NodeId { 1 } },
                      { ShardId { 3 }, 0, 0, (1 << 30) - 1, NodeId { 2 } },
                      { ShardId { 4 }, 0, 1 << 30, highest, NodeId { 1 } } });
}

HeatColumn columnOf(const HeatLayoutPtr &layout, std::vector<float> read, std::vector<float> written = {})
{
    HeatColumn column(layout);
    written.resize(read.size());
    column.read = std::move(read);
    column.written = std::move(written);
    return column;
}

HeatQuestion questionOf(MinuteRange range, int columns = 600)
{
    return { .subject = { ColocationId { 7 }, std::nullopt }, .range = range, .columns = columns };
}

bool isNear(float a, double b)
{
    return std::abs(double(a) - b) <= 0.005 * std::abs(b) + 1e-6;
}

} // namespace

HeatStore TestHeat::open() const
{
    auto store = HeatStore::open(path());
    if (!store)
        qFatal("%s", qPrintable(store.error().message));
    return std::move(*store);
}

void TestHeat::ratesOfCounters_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("now");
    QTest::addColumn<QString>("rates");
    QTest::newRow("counted") << u"1000 5 10 20 7 1 1"_s << u"61000 7 1 61 5 70 20"_s << u"5:1/0 7:0/1"_s;
    QTest::newRow("new, moved here or split")
        << u"1000 5 10 20"_s << u"61000 5 10 20 6 900000 900000"_s << u"5:0/0"_s;
    QTest::newRow("gone") << u"1000 5 10 20 6 1 1"_s << u"61000 6 1 1"_s << u"6:0/0"_s;
    QTest::newRow("reset") << u"1000 5 100 20 6 1 1"_s << u"61000 5 10 20 6 61 1"_s << u"6:1/0"_s;
    QTest::newRow("written was reset") << u"1000 5 1 20"_s << u"61000 5 10 2"_s << QString();
    QTest::newRow("clock stood") << u"1000 5 1 2"_s << u"1000 5 9 9"_s << QString();
    QTest::newRow("clock went back") << u"61000 5 1 2"_s << u"1000 5 9 9"_s << QString();
    QTest::newRow("long pause") << u"1000 5 1 2"_s << u"301001 5 999999 9"_s << QString();
    QTest::newRow("no shard") << u"1000"_s << u"61000"_s << QString();
    QTest::newRow("no answer") << QString() << u"61000 5 9 9"_s << QString();
}

void TestHeat::ratesOfCounters()
{
    QFETCH(const QString, before);
    QFETCH(const QString, now);
    QFETCH(const QString, rates);
    QStringList found;
    for (const auto &[shard, read, written] :
         ratesBetween(nodeCounts(before), nodeCounts(now), HeatPoll::longestSpan))
        found << u"%1:%2/%3"_s.arg(shard.value).arg(double(read)).arg(double(written));
    QCOMPARE(found.join(u' '), rates);
}

void TestHeat::codesKeepTheRate()
{
    QCOMPARE(heatCode(notKnown), 0U);
    QVERIFY(std::isnan(heatRate(0)));
    QCOMPARE(heatRate(heatCode(0)), 0.0F);
    QVERIFY(heatRate(heatCode(1e-9F)) > 0);
    quint32 before = 0;
    for (float rate = 0.001F; rate < 1e15F; rate *= 1.37F) {
        const auto code = heatCode(rate);
        QVERIFY(std::abs(heatRate(code) - rate) <= std::max(0.0006F, rate * 0.005F));
        QVERIFY(code >= before && code < 8192);
        before = code;
    }
    QVERIFY(heatCode(std::numeric_limits<float>::infinity()) < 8192);
}

void TestHeat::columnsAndLayoutsPack()
{
    const auto layout = layoutOf({ { ShardId { 9 }, 0, lowest, highest, NodeId { 3 } },
                                   { ShardId { 4 }, 1, lowest, -1, NodeId { 0 } },
                                   { ShardId { 5 }, 1, 0, highest, NodeId { -1 } } },
                                 { orders, { { u"a.b"_s, u"größe"_s }, orders.root } });
    QCOMPARE(unpackTables(packTables(layout->tables)), layout->tables);
    QCOMPARE(unpackShards(packShards(layout->shards), 2), layout->shards);
    const auto column = columnOf(layout, { notKnown, 0, 12.5F }, { 1, notKnown, 7e9F });
    const auto back = unpackColumn(packColumn(column), layout);
    QVERIFY(back);
    QVERIFY(std::isnan(back->read[0]) && std::isnan(back->written[1]));
    QVERIFY(isNear(back->read[2], 12.5) && isNear(back->written[2], 7e9));
    QCOMPARE(back->read[1], 0.0F);
}

void TestHeat::damagedBytesAreNone()
{
    const auto bytes = packShards(split()->shards);
    for (qsizetype end = 0; end < bytes.size(); ++end)
        QVERIFY(unpackShards(bytes.first(end), 1).empty());
    QVERIFY(unpackShards(bytes, 0).empty()); // of no table
    const auto column = packColumn(columnOf(split(), { 1, 2, 3 }));
    QVERIFY(!unpackColumn(column, halves())); // of another layout
    QVERIFY(!unpackColumn(column.first(column.size() - 1), split()));
    QVERIFY(!unpackColumn({}, split()));
}

void TestHeat::replicasAreReadAnywhereAndWrittenEverywhere()
{
    const QHash<NodeId, std::vector<ShardRate>> rates {
        { NodeId { 1 }, { { ShardId { 1 }, 3, 10 } } },
        { NodeId { 2 }, { { ShardId { 1 }, 4, 11 } } },
    };
    const auto columns = heatColumns({ halves() }, rates);
    QCOMPARE(columns.size(), 1);
    QCOMPARE(columns.first().read[0], 7.0F);
    QCOMPARE(columns.first().written[0], 11.0F);
    QVERIFY(std::isnan(columns.first().read[1])); // nobody counted it
}

void TestHeat::movedShardChangesTheLayout()
{
    const auto before = halves();
    QCOMPARE(withNodes(before, { { ShardId { 2 }, NodeId { 2 } } }), before);
    const auto after = withNodes(before, { { ShardId { 2 }, NodeId { 5 } } });
    QVERIFY(after != before);
    QCOMPARE(after->shards[1].node, NodeId { 5 });
    QCOMPARE(after->shards[0].node, NodeId { 1 });
}

void TestHeat::meanSharesASplit()
{
    const std::vector<HeatColumn> columns { columnOf(halves(), { 10, 100 }),
                                            columnOf(split(), { 20, 90, notKnown }) };
    const auto mean = meanOf(columns);
    QCOMPARE(mean.layout->shards, split()->shards);
    QCOMPARE(mean.read, (std::vector<float> { 15, 70, 50 }));
    const std::vector<HeatColumn> same { columnOf(halves(), { 10, notKnown }),
                                         columnOf(halves(), { 30, 4 }) };
    QCOMPARE(meanOf(same).read, (std::vector<float> { 20, 4 }));
}

void TestHeat::meanKeepsATableThatIsGone()
{
    const HeatTable gone { { u"s"_s, u"gone"_s }, { u"s"_s, u"gone"_s } };
    const auto both = layoutOf({ { ShardId { 1 }, 0, lowest, highest, NodeId { 1 } },
                                 { ShardId { 2 }, 1, lowest, highest, NodeId { 1 } } },
                               { orders, gone });
    const auto one = layoutOf({ { ShardId { 1 }, 0, lowest, highest, NodeId { 1 } } });
    const std::vector<HeatColumn> columns { columnOf(both, { 1, 8 }), columnOf(one, { 3 }) };
    const auto mean = meanOf(columns);
    QCOMPARE(mean.layout->tables, (QList<HeatTable> { orders, gone }));
    QCOMPARE(mean.read, (std::vector<float> { 2, 8 }));
}

void TestHeat::imageSharesASplit()
{
    const auto question = questionOf({ firstMinute, firstMinute + 4min });
    HeatPainter painter(question, { halves(), split() });
    painter.add(firstMinute, 1min, columnOf(halves(), { 10, 100 }, { 1, 2 }));
    painter.add(firstMinute + 2min, 1min, columnOf(split(), { notKnown, 80, 20 }));
    const auto image = std::move(painter).image();
    QCOMPARE(image.columns, 4);
    QCOMPARE(image.rows.size(), 3);
    QCOMPARE(image.rows.at(1), (HeatRow { 0, (1 << 30) - 1 }));
    QCOMPARE(image.values[image.cell(0, 0)], 11.0F);
    QCOMPARE(image.values[image.cell(1, 0)], 51.0F);
    QCOMPARE(image.values[image.cell(2, 0)], 51.0F);
    QVERIFY(std::isnan(image.values[image.cell(0, 1)])); // a gap
    QVERIFY(std::isnan(image.values[image.cell(0, 2)])); // of one node only
    QCOMPARE(image.values[image.cell(1, 2)], 80.0F);
    QCOMPARE(image.columnSums[0], 113.0F);
    QVERIFY(std::isnan(image.columnSums[3]));
    QCOMPARE(image.rowMeans[1], 65.5F);
    QCOMPARE(image.placeAt(1, 0)->shard, ShardId { 2 });
    QCOMPARE(image.placeAt(2, 2)->shard, ShardId { 4 });
    QCOMPARE(image.placeAt(0, 1), nullptr);
    QCOMPARE(image.most, 80.0F);
}

void TestHeat::longColumnsFillSeveral()
{
    HeatPainter painter(questionOf({ firstMinute + 30min, firstMinute + 90min }, 100), { halves() });
    painter.add(firstMinute, 60min, columnOf(halves(), { 1, 2 }));
    const auto image = std::move(painter).image();
    QCOMPARE(image.step, 1min);
    QCOMPARE(image.values[image.cell(1, 29)], 2.0F);
    QVERIFY(std::isnan(image.values[image.cell(1, 30)]));
    HeatPainter wide(questionOf({ firstMinute, firstMinute + 60min }, 7), { halves() });
    wide.add(firstMinute, 1min, columnOf(halves(), { 1, 2 }));
    wide.add(firstMinute + 5min, 1min, columnOf(halves(), { 3, notKnown }));
    const auto mean = std::move(wide).image();
    QCOMPARE(mean.step, 10min);
    QCOMPARE(mean.values[mean.cell(0, 0)], 2.0F);
    QCOMPARE(mean.values[mean.cell(1, 0)], 2.0F);
}

void TestHeat::tableWithPartitionsAndMeasure()
{
    const HeatTable part { { u"public"_s, u"events_1"_s }, { u"public"_s, u"events"_s } };
    const auto layout = layoutOf({ { ShardId { 1 }, 0, lowest, highest, NodeId { 1 } },
                                   { ShardId { 2 }, 1, lowest, highest, NodeId { 1 } } },
                                 { part, orders });
    auto question = questionOf({ firstMinute, firstMinute + 1min });
    question.subject.table = HeatName { u"public"_s, u"events"_s };
    question.measure = HeatMeasure::Written;
    HeatPainter painter(question, { layout });
    painter.add(firstMinute, 1min, columnOf(layout, { 1, 2 }, { 30, 40 }));
    const auto image = std::move(painter).image();
    QCOMPARE(image.values, (std::vector<float> { 30 }));
    QCOMPARE(image.placeAt(0, 0)->table, part.name);
}

void TestHeat::manyRangesAreMerged()
{
    std::vector<HeatShard> shards;
    constexpr qint64 width = (qint64(1) << 32) / 1024;
    for (qint64 i = 0; i < 1024; ++i)
        shards.push_back({ ShardId { i + 1 }, 0, static_cast<qint32>(lowest + i * width),
                           static_cast<qint32>(lowest + (i + 1) * width - 1), NodeId { 1 } });
    const auto layout = layoutOf(shards);
    auto question = questionOf({ firstMinute, firstMinute + 1min });
    question.rows = 100;
    HeatPainter painter(question, { layout });
    painter.add(firstMinute, 1min, columnOf(layout, std::vector<float>(1024, 1)));
    const auto image = std::move(painter).image();
    QCOMPARE(image.rows.size(), 100);
    QCOMPARE(image.rows.last().max, highest);
    QVERIFY(isNear(image.columnSums[0], 1024));
}

void TestHeat::hottestRangeComesFirst()
{
    HeatPainter painter(questionOf({ firstMinute, firstMinute + 2min }), { halves() });
    painter.add(firstMinute, 1min, columnOf(halves(), { 1, 2 }));
    painter.add(firstMinute + 1min, 1min, columnOf(halves(), { 1, 4 }));
    const auto hot = hotRanges(std::move(painter).image());
    QCOMPARE(hot.size(), 2);
    QCOMPARE(hot.first().place.shard, ShardId { 2 });
    QCOMPARE(hot.first().mean, 3.0);
    QCOMPARE(hot.first().share, 0.75);
    QCOMPARE(hot.first().when, (MinuteRange { firstMinute + 1min, firstMinute + 2min }));
    QVERIFY(hotRanges(HeatImage()).isEmpty());
}

void TestHeat::stepsAreEven()
{
    QCOMPARE(heatStep({ firstMinute, firstMinute + 60min }, 600), 1min);
    QCOMPARE(heatStep({ firstMinute, firstMinute + 24h }, 600), 5min);
    QCOMPARE(heatStep({ firstMinute, firstMinute + 24h * 30 }, 600), 120min);
    QVERIFY(heatStep({ firstMinute, firstMinute + 24h * 365 }, 10) >= 24h * 36);
}

/// 26 hours, a number each minute.
static void fill(HeatStore &store, std::chrono::minutes length)
{
    for (auto at = 0min; at < length; ++at)
        QVERIFY(
            store.keep(firstMinute + at, { columnOf(halves(), { static_cast<float>(at.count() % 10), 1 }) }));
}

void TestHeat::layersAreMadeAndRead()
{
    auto store = open();
    fill(store, 26h + 1min);
    int minutes = 0;
    int tens = 0;
    const auto count = [&](Minute, std::chrono::minutes length, const HeatColumn &column) {
        ++(length == 1min ? minutes : tens);
        if (length > 1min)
            QVERIFY(isNear(column.read[0], 4.5));
    };
    QVERIFY(store.each(ColocationId { 7 }, { firstMinute, firstMinute + 26h + 1min }, 1min, count));
    QCOMPARE(minutes, 6 * 60 + 1);
    QCOMPARE(tens, 20 * 6);
    tens = minutes = 0;
    QVERIFY(store.each(ColocationId { 7 }, { firstMinute, firstMinute + 26h + 1min }, 60min, count));
    QCOMPARE(tens, 26);
    QCOMPARE(minutes, 1); // of the hour that has begun
    tens = minutes = 0;
    QVERIFY(store.each(ColocationId { 8 }, { firstMinute, firstMinute + 26h }, 60min, count));
    QCOMPARE(tens + minutes, 0);
}

void TestHeat::layersHaveNoHoleAndNoOverlap()
{
    auto store = open();
    fill(store, 8h + 7min);
    QVERIFY(store.keep(firstMinute + 90h, { columnOf(halves(), { 1, 1 }) })); // nobody collected meanwhile
    for (const auto step : { 1min, 5min, 10min, 60min, 120min }) {
        Minute end = firstMinute;
        std::chrono::minutes known {};
        const auto read = store.each(ColocationId { 7 }, { firstMinute, firstMinute + 91h }, step,
                                     [&](Minute at, std::chrono::minutes length, const HeatColumn &) {
                                         QVERIFY(at >= end);
                                         end = at + length;
                                         known += length;
                                     });
        QVERIFY(read);
        QVERIFY2(known >= 8h + 8min && known <= 9h + 1min, qPrintable(QString::number(known.count())));
    }
}

void TestHeat::oldIsForgotten()
{
    auto store = open();
    fill(store, 3h);
    QVERIFY(store.keep(firstMinute + 24h * 5, { columnOf(split(), { 1, 1, 1 }) }));
    QVERIFY(store.forget(firstMinute + 24h * 5, std::chrono::days(2), ByteCount { 1 << 30 }));
    const auto layouts = store.layouts(ColocationId { 7 }, { firstMinute, firstMinute + 24h * 6 });
    QVERIFY(layouts);
    QCOMPARE(layouts->size(), 1);
    QCOMPARE(*layouts->first(), *split());
    QCOMPARE(store.groups()->size(), 1);
    QVERIFY(store.clear());
    QVERIFY(store.groups()->isEmpty());
    QVERIFY(store.keep(firstMinute, { columnOf(split(), { 1, 1, 1 }) }));
    QCOMPARE(store.groups()->size(), 1);
}

void TestHeat::backInTimeAndSameMinuteAgain()
{
    auto store = open();
    QVERIFY(store.keep(firstMinute + 90min, { columnOf(halves(), { 1, 1 }) }));
    QVERIFY(store.keep(firstMinute + 90min, { columnOf(halves(), { 2, 2 }) }));
    QVERIFY(store.keep(firstMinute, { columnOf(halves(), { 3, 3 }) }));
    std::vector<float> read;
    QVERIFY(store.each(ColocationId { 7 }, { firstMinute, firstMinute + 2h }, 1min,
                       [&](auto, auto, const HeatColumn &column) { read.push_back(column.read[0]); }));
    QCOMPARE(read.size(), 2U);
    QVERIFY(isNear(read[0], 3) && isNear(read[1], 2));
}

void TestHeat::newerVersionIsRefused()
{
    QCOMPARE(HeatStore::openForReading(path()).error().kind, ErrorKind::NotFound);
    {
        const auto store = open();
        const auto database = SqliteDatabase::open(path());
        QVERIFY(database && database->run("PRAGMA user_version = 99"));
    }
    QCOMPARE(HeatStore::open(path()).error().kind, ErrorKind::Storage);
    const auto reader = HeatStore::openForReading(path());
    QVERIFY(!reader && reader.error().message.contains(u"newer"_s));
}

void TestHeat::damagedFileIsKeptAside()
{
    QFile file(path());
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(QByteArray(9000, 'x')) == 9000);
    file.close();
    auto store = open();
    QVERIFY(store.notice().contains(u"damaged"_s));
    QVERIFY(store.keep(firstMinute, { columnOf(halves(), { 1, 1 }) }));
    bool isKept = false;
    const QDir folder(m_folder->path());
    for (const auto &name : folder.entryList(QDir::Files)) {
        QFile aside(folder.filePath(name));
        isKept = isKept || (aside.open(QIODevice::ReadOnly) && aside.readAll() == QByteArray(9000, 'x'));
    }
    QVERIFY(isKept);
}

void TestHeat::damagedColumnCostsOnlyItself()
{
    auto store = open();
    fill(store, 3min);
    const auto database = SqliteDatabase::open(path());
    QVERIFY(database->run("UPDATE cell SET rates = x'ff00ff' WHERE at = (SELECT min(at) FROM cell)"));
    int columns = 0;
    QVERIFY(HeatStore::openForReading(path())->each(ColocationId { 7 }, { firstMinute, firstMinute + 1h },
                                                    1min, [&](auto, auto, const auto &) { ++columns; }));
    QCOMPARE(columns, 2);
}

void TestHeat::subjectsAreFoundByName()
{
    auto store = open();
    QCOMPARE(heatSubject(*store.groups(), {}).error().kind, ErrorKind::NotFound);
    fill(store, 2min);
    const auto groups = *store.groups();
    QCOMPARE(groups, (QList<HeatGroup> { { ColocationId { 7 }, { orders } } }));
    QCOMPARE(heatSubject(groups, {}).value(), (HeatSubject { ColocationId { 7 }, std::nullopt }));
    for (const auto &name : { u"we\"ird; drop"_s, u"public.we\"ird; drop"_s })
        QCOMPARE(heatSubject(groups, name).value(), (HeatSubject { ColocationId { 7 }, orders.name }));
    QCOMPARE(heatSubject(groups, u"other"_s).error().kind, ErrorKind::NotFound);
    const auto answer = readHeat(store, questionOf({ firstMinute, firstMinute + 2min }));
    QVERIFY(answer);
    QCOMPARE(answer->image.columnSums, (std::vector<float> { 1, 2 }));
}

/// A tenth of the shards does something, and not the same each minute.
void TestHeat::manyShardsStayCheap()
{
    constexpr int count = 100'000;
    std::vector<HeatShard> shards;
    for (int i = 0; i < count; ++i)
        shards.push_back({ ShardId { 102008 + i }, 0, lowest + i * 20'000, lowest + i * 20'000 + 19'999,
                           NodeId { i % 10 } });
    const auto layout = layoutOf(shards);
    auto store = open();
    quint32 random = 1;
    const auto before = store.size()->value;
    double milliseconds = 0;
    for (int minute = 0; minute < 5; ++minute) {
        HeatColumn column(layout);
        for (std::size_t i = 0; i < column.read.size(); ++i) {
            random = random * 1664525 + 1013904223;
            const bool isBusy = i % 10 == 0;
            column.read[i] = isBusy ? static_cast<float>(random >> 18) : 0;
            column.written[i] = isBusy ? static_cast<float>(random >> 22) : 0;
        }
        QElapsedTimer timer;
        timer.start();
        QVERIFY(store.keep(firstMinute + std::chrono::minutes(minute), { column }));
        milliseconds += double(timer.nsecsElapsed()) / 5e6;
    }
    const auto bytes = (store.size()->value - before - packShards(shards).size()) / 5;
    QElapsedTimer timer;
    timer.start();
    QVERIFY(readHeat(store, questionOf({ firstMinute, firstMinute + 5min })));
    qInfo("100,000 shards: %lld bytes and %.1f ms a minute; 5 minutes read and painted in %lld ms",
          static_cast<long long>(bytes), milliseconds, static_cast<long long>(timer.elapsed()));
    QVERIFY(bytes < 100'000);
}

QTEST_GUILESS_MAIN(TestHeat)
#include "tst_heat.moc"
