// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/collect/minute_writer.h"
#include "core/metrics/metric_reader.h"
#include "core/store/sqlite_database.h"
#include "tests/support/write_protected.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <csignal>
#include <sys/resource.h>

using namespace tessera;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

const Minute start = Day(std::chrono::year(2026) / 11 / 27);
const auto odd = u"we\"ird; drop"_s;

/// No file may grow beyond @p bytes while it lives: a disk that is full.
class FullDisk
{
public:
    explicit FullDisk(rlim_t bytes)
    {
        std::signal(SIGXFSZ, SIG_IGN);
        ::getrlimit(RLIMIT_FSIZE, &m_usual);
        const rlimit limited { bytes, m_usual.rlim_max };
        ::setrlimit(RLIMIT_FSIZE, &limited);
    }
    ~FullDisk() { ::setrlimit(RLIMIT_FSIZE, &m_usual); }
    Q_DISABLE_COPY_MOVE(FullDisk)

private:
    rlimit m_usual {};
};

} // namespace

/// Minutes reach the file, if not now, then later.
class TestMinuteWriter : public QObject
{
    Q_OBJECT
private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void minutesAreKept();
    void fullDiskHoldsThemBack();
    void readOnlyFileHoldsThemBack();
    void newerFileIsLeftAloneAndSaid();
    void damagedFileIsKeptAside();
    void heldForTooLongIsAGap();
    void listOfSeriesStaysTheSame();
    void goesOnWhereAnotherEnded();
    void fileSaysHowLongItKeeps();

private:
    QString path() const { return m_folder->filePath(u"deep/shop.sqlite"_s); }
    static CollectedMinute minute(int i)
    {
        return { .minute = start + std::chrono::minutes(i),
                 .subjects = { { u"1"_s, { { { u"tps"_s, odd }, static_cast<double>(i) } } },
                               { {}, { { { u"is_db_alive"_s, {} }, 1 } } } },
                 .nodeNames = { { u"1"_s, u"w1:5432"_s } } };
    }
    /// How many of the first @p count minutes the file holds, each with its value.
    int kept(int count) const
    {
        const auto reader = MetricReader::open(path());
        if (!reader)
            return -1;
        const QList<SeriesKey> key { { u"tps"_s, u"1"_s, odd } };
        const auto lines = reader->lines(key, { start, start + std::chrono::minutes(count) });
        int found = 0;
        for (int i = 0; lines && i < count; ++i)
            found += lines->front().at(static_cast<std::size_t>(i)) == i ? 1 : 0;
        return found;
    }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestMinuteWriter::minutesAreKept()
{
    MinuteWriter writer(path(), { odd, odd });
    for (int i = 0; i < 300; ++i)
        QVERIFY(writer.write(minute(i)));
    QCOMPARE(kept(300), 300);
    QCOMPARE(writer.newest(), start + 299min);
    QCOMPARE(MetricStore::openForReading(path())->noted(u"cluster"_s).value(), odd);
    QCOMPARE(findMetricStore(odd, m_folder->filePath(u"deep"_s)).value(), path());
    QVERIFY(!findMetricStore(u"other"_s, m_folder->filePath(u"deep"_s)));
}

void TestMinuteWriter::fullDiskHoldsThemBack()
{
    MinuteWriter writer(path(), { odd, odd });
    for (int i = 0; i < 10; ++i)
        QVERIFY(writer.write(minute(i)));
    {
        const FullDisk full(1);
        QString said;
        for (int i = 10; i < 60; ++i) {
            const auto written = writer.write(minute(i));
            QVERIFY(!written && written.error().kind == ErrorKind::Storage);
            said = written.error().message;
        }
        QVERIFY(!said.isEmpty());
        QCOMPARE(writer.held(), 50u);
        QCOMPARE(kept(60), 10);
    }
    QVERIFY(writer.write(minute(60)));
    QCOMPARE(kept(61), 61);
    QCOMPARE(writer.held(), 0u);
    QVERIFY(QDir(m_folder->filePath(u"deep"_s)).entryList({ u"*.damaged-*"_s }).isEmpty());
}

void TestMinuteWriter::readOnlyFileHoldsThemBack()
{
    {
        MinuteWriter writer(path(), { odd, odd });
        QVERIFY(writer.write(minute(0)));
    }
    MinuteWriter writer(path(), { odd, odd });
    {
        const testing::WriteProtected isProtected(path());
        QVERIFY(isProtected.isDone());
        const auto written = writer.write(minute(1));
        QVERIFY(!written && !written.error().message.isEmpty());
    }
    QFile::setPermissions(path(), QFile::Permissions(0x6666));
    QVERIFY(writer.write(minute(2)));
    QCOMPARE(kept(3), 3);
}

void TestMinuteWriter::newerFileIsLeftAloneAndSaid()
{
    {
        MinuteWriter writer(path(), { odd, odd });
        QVERIFY(writer.write(minute(0)));
    }
    QVERIFY(SqliteDatabase::open(path())->run("PRAGMA user_version = 99"));
    MinuteWriter writer(path(), { odd, odd });
    const auto written = writer.write(minute(1));
    QVERIFY(!written && written.error().message.contains(u"newer"_s));
    QCOMPARE(writer.held(), 1u);
    QVERIFY(SqliteDatabase::open(path())->run("PRAGMA user_version = 2"));
    QVERIFY(writer.write(minute(2)));
    QCOMPARE(kept(3), 3);
}

void TestMinuteWriter::damagedFileIsKeptAside()
{
    QDir().mkpath(QFileInfo(path()).absolutePath());
    QFile file(path());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(20000, 'x'));
    file.close();
    MinuteWriter writer(path(), { odd, odd });
    QVERIFY(writer.write(minute(0)));
    QVERIFY2(writer.notice().contains(u"damaged"_s), qPrintable(writer.notice()));
    QCOMPARE(kept(1), 1);
}

void TestMinuteWriter::heldForTooLongIsAGap()
{
    MinuteWriter writer(path(), { odd, odd });
    QVERIFY(writer.write(minute(0)));
    const int last = static_cast<int>(MinuteWriter::mostHeld) + 20;
    {
        const FullDisk full(1);
        for (int i = 1; i <= last; ++i)
            QVERIFY(!writer.write(minute(i)));
        QCOMPARE(writer.held(), MinuteWriter::mostHeld);
    }
    QVERIFY(writer.write(minute(last + 1)));
    QCOMPARE(kept(last + 2), static_cast<int>(MinuteWriter::mostHeld) + 2);
    const auto events = MetricReader::open(path())->events({ start, start + 24h }).value();
    QCOMPARE(events.size(), 1);
    QCOMPARE(events.first().begin, MetricEvent::Time(start + 1min));
    QCOMPARE(events.first().end, MetricEvent::Time(start + 21min));
}

/// What a database or a state is called comes and goes; the file must not grow by it.
void TestMinuteWriter::listOfSeriesStaysTheSame()
{
    MinuteWriter writer(path(), { odd, odd });
    for (int i = 0; i < 60; ++i) {
        auto one = minute(i);
        one.subjects.first().samples.insert({ u"sessions_by_state"_s, QString::number(i % 4) }, 1);
        QVERIFY(writer.write(one));
    }
    const auto database = SqliteDatabase::open(path());
    QVERIFY(database->number("SELECT count(*) FROM layout").value() <= 6);
    QCOMPARE(kept(60), 60);
    const auto reader = MetricReader::open(path());
    const QList<SeriesKey> key { { u"sessions_by_state"_s, u"1"_s, u"1"_s } };
    const auto line = reader->lines(key, { start, start + 1h }).value().front();
    QVERIFY(std::isnan(line.at(2)) && line.at(5) == 1); // what was not measured is a gap
}

void TestMinuteWriter::goesOnWhereAnotherEnded()
{
    {
        MinuteWriter writer(path(), { odd, odd });
        QVERIFY(writer.write(minute(0)));
    }
    MinuteWriter writer(path(), { odd, odd });
    QVERIFY(writer.open());
    QCOMPARE(writer.newest(), start);
    QCOMPARE(writer.nodeNames().value(u"1"_s), u"w1:5432"_s);
}

void TestMinuteWriter::fileSaysHowLongItKeeps()
{
    {
        MinuteWriter writer(path(), { odd, odd });
        for (int i = 0; i < 3 * minutesOfDay; ++i)
            QVERIFY(writer.write(minute(i)));
        QCOMPARE(kept(3 * minutesOfDay), 3 * minutesOfDay);
    }
    auto store = MetricStore::open(path());
    QCOMPARE(keptFor(*store, Retention::usual), Retention::usual);
    QVERIFY(keepFor(*store, std::chrono::days(1)));
    MinuteWriter writer(path(), { odd, odd });
    QVERIFY(writer.write(minute(3 * minutesOfDay)));
    QCOMPARE(kept(3 * minutesOfDay), minutesOfDay);
    QVERIFY(keepFor(*store, std::chrono::days(4000)));
    QCOMPARE(keptFor(*store, Retention::usual), Retention::longest);
}

QTEST_GUILESS_MAIN(TestMinuteWriter)
#include "tst_minute_writer.moc"
