// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statements/shard_names.h"
#include "core/statements/statement_reading.h"
#include "core/statements/statement_store.h"

#include <QTemporaryDir>
#include <QTest>

using namespace tessera;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

/// A line as the server writes it: five figures that matter, then the rest.
QByteArray line(qint64 id, int calls, double time, int rows = 0)
{
    return '(' + QByteArray::number(id) + ",10,1," + QByteArray::number(calls) + ','
        + QByteArray::number(time, 'g', 17) + ',' + QByteArray::number(time * time) + ",0.5,"
        + QByteArray::number(rows) + ",8,4,2,1,1.5e3)";
}

StatementReading readingOf(const QList<QByteArray> &lines,
                           const QByteArray &resetAt = "2026-01-02 03:04:05.6+00")
{
    return statementReading("3 " + resetAt + '\n' + lines.join('\n')).value();
}

StatementEntry entry(qint64 id)
{
    return { .queryId = id, .user = 10 };
}

constexpr ByteCount plenty { qint64(1) << 30 };
const Minute noon { std::chrono::sys_days(std::chrono::year(2026) / 3 / 29) + 12h };

CountedStatement counted(const QString &text, qint32 node, double calls, double time)
{
    return { { text, u"we\"ird; drop"_s },
             NodeId { node },
             { .calls = calls, .time = time, .squares = time * time } };
}

} // namespace

class TestStatements : public QObject
{
    Q_OBJECT
private slots:
    void readingIsReadFromItsText();
    void brokenTextIsRefused_data();
    void brokenTextIsRefused();
    void countsWhatHappenedBetween();
    void resetCountsFromItsBeginning();
    void deviationIsThatOfTheRange();
    void shardsAreFoldedIntoTheirTable_data();
    void shardsAreFoldedIntoTheirTable();
    void rowsComeBackAsTheyWerePacked();
    void damagedRowsAreNone();
    void whatTookLeastIsAddedUp();
    void storeAddsUpWhatItKept();
    void minutesGoAndHoursStay();
    void tooLargeAFileLosesItsOldestDays();
    void historyTellsOneStatement();
    void damagedTimeCostsOnlyItself();
    void nothingCollectedIsASentence();

private:
    QString path() const { return m_folder->filePath(u"statements.sqlite"_s); }
    StatementStore open() const
    {
        auto store = StatementStore::open(path());
        if (!store)
            qFatal("%s", qPrintable(store.error().message));
        return std::move(*store);
    }
    std::unique_ptr<QTemporaryDir> m_folder;

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
};

void TestStatements::readingIsReadFromItsText()
{
    const auto reading = readingOf({ line(-9223372036854775807LL, 3, 12.5, 7), line(5, 1, 1e-3) });
    QCOMPARE(reading.evicted, 3);
    QCOMPARE(reading.resetAt, QByteArray("2026-01-02 03:04:05.6+00"));
    QCOMPARE(reading.entries.size(), 2);
    const StatementCounters expected { .calls = 3,
                                       .time = 12.5,
                                       .squares = 156.25,
                                       .planning = 0.5,
                                       .rows = 7,
                                       .hit = 8,
                                       .read = 4,
                                       .dirtied = 2,
                                       .temporary = 1,
                                       .wal = 1500 };
    QCOMPARE(reading.entries.value(entry(-9223372036854775807LL)), expected);
    QVERIFY(statementReading("0 never").value().entries.isEmpty());
}

void TestStatements::brokenTextIsRefused_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("no head") << QByteArray("12");
    QTest::newRow("words") << QByteArray("0 never\nhello");
    QTest::newRow("too few") << QByteArray("0 never\n(1,10,1,2,3.5)");
    QTest::newRow("too many") << QByteArray("0 never\n" + line(1, 2, 3).replace(')', ",4)"));
    QTest::newRow("open") << QByteArray("0 never\n" + line(1, 2, 3).chopped(1));
    QTest::newRow("blank line") << QByteArray("0 never\n\n" + line(1, 2, 3));
}

void TestStatements::brokenTextIsRefused()
{
    QFETCH(const QByteArray, text);
    const auto reading = statementReading(text);
    QVERIFY(!reading);
    QCOMPARE(reading.error().kind, ErrorKind::Server);
}

void TestStatements::countsWhatHappenedBetween()
{
    const auto before = readingOf({ line(1, 3, 30), line(2, 1, 5) });
    QVERIFY(countedBetween(std::nullopt, before).isEmpty());
    const auto now = readingOf({ line(1, 5, 42.5), line(2, 1, 5), line(3, 2, 8) });
    const auto counted = countedBetween(before, now);
    QCOMPARE(counted.size(), 2); // what was not called is not there
    QCOMPARE(counted.value(entry(1)).calls, 2);
    QCOMPARE(counted.value(entry(1)).time, 12.5);
    QCOMPARE(counted.value(entry(1)).hit, 0);
    QCOMPARE(counted.value(entry(3)).calls, 2); // made meanwhile
}

void TestStatements::resetCountsFromItsBeginning()
{
    const auto before = readingOf({ line(1, 3, 30) });
    const auto evicted = countedBetween(before, readingOf({ line(1, 2, 4) }));
    QCOMPARE(evicted.value(entry(1)).calls, 2);
    QCOMPARE(evicted.value(entry(1)).time, 4);
    const auto reset = countedBetween(before, readingOf({ line(1, 4, 31) }, "later"));
    QCOMPARE(reset.value(entry(1)).calls, 4);
    QCOMPARE(reset.value(entry(1)).time, 31);
}

void TestStatements::deviationIsThatOfTheRange()
{
    // 1, 2 and 6 ms
    const StatementCounters three { .calls = 3, .time = 9, .squares = 41 };
    QCOMPARE(three.mean(), 3.0);
    QVERIFY(std::abs(deviationOf(three) - 2.160247) < 1e-6);
    QCOMPARE(deviationOf({}), 0.0);
    QCOMPARE(deviationOf({ .calls = 1, .time = 3, .squares = 8.9999 }), 0.0);
}

void TestStatements::shardsAreFoldedIntoTheirTable_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("folded");
    const auto row = [](const char *name, const char *text, const char *folded) {
        QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(folded);
    };
    row("shard", "SELECT 1 FROM public.orders_102008 orders", "SELECT 1 FROM public.orders orders");
    row("quoted", R"(UPDATE "we""ird; drop_102009" SET a = $1)", R"(UPDATE "we""ird; drop" SET a = $1)");
    row("other number", "SELECT 1 FROM orders_102007", "SELECT 1 FROM orders_102007");
    row("number inside", "SELECT 1 FROM orders_102008_old, a102008",
        "SELECT 1 FROM orders_102008_old, a102008");
    row("longer number", "SELECT 1 FROM orders_1020081", "SELECT 1 FROM orders_1020081");
    row("unicode", "SELECT 1 FROM größe_102008x, größe_102008", "SELECT 1 FROM größe_102008x, größe");
    row("tenant", R"(/*{"cId":3,"tId":"a */ b"}*/ SELECT 1 FROM orders_102008)", "SELECT 1 FROM orders");
    row("tenant without end", R"(/*{"cId":3 orders_102008)", R"(/*{"cId":3 orders)");
    row("ends", "_102008", "_102008");
    row("empty", "", "");
}

void TestStatements::shardsAreFoldedIntoTheirTable()
{
    QFETCH(const QString, text);
    QTEST(foldShardNames(text, { 102008, 102009 }), "folded");
}

void TestStatements::rowsComeBackAsTheyWerePacked()
{
    QList<StatementRow> rows;
    for (int i = 0; i < 500; ++i)
        rows << StatementRow { StatementId { i / 3 * 7 },
                               NodeId { i % 3 + 1 },
                               { .calls = double(i),
                                 .time = i * 0.125,
                                 .squares = i * 12.5,
                                 .planning = 0.25,
                                 .rows = 1e12,
                                 .wal = double(i) * 1e6 } };
    QList<StatementRow> back;
    QVERIFY(unpackRows(packRows(rows), back));
    std::ranges::sort(rows, {},
                      [](const StatementRow &row) { return std::pair(row.node.value, row.statement.value); });
    QCOMPARE(back, rows);
    QVERIFY(unpackRows(packRows({}), back));
    QVERIFY(back.isEmpty());
    QVERIFY(unpackRows(packRows({ rows[7] }), back));
    QCOMPARE(back, QList({ rows[7] }));
}

void TestStatements::damagedRowsAreNone()
{
    const auto whole = packRows({ { StatementId { 5 }, NodeId { 1 }, { .calls = 300 } } });
    QList<StatementRow> rows;
    for (qsizetype length = 0; length < whole.size(); ++length) {
        QVERIFY(!unpackRows(whole.first(length), rows));
        QVERIFY(rows.isEmpty());
    }
    QVERIFY(!unpackRows("\1hello", rows));
    QVERIFY(!unpackRows(QByteArray("\0\xff\xff\xff\xff\x7f", 6), rows));
}

void TestStatements::whatTookLeastIsAddedUp()
{
    const auto row = [](qint64 id, qint32 node, double time) {
        return StatementRow { StatementId { id }, NodeId { node }, { .calls = 1, .time = time } };
    };
    auto kept = longest({ row(1, 1, 5), row(2, 1, 1), row(3, 1, 9), row(4, 1, 2), row(5, 2, 3) }, 2);
    std::ranges::sort(kept, {}, [](const StatementRow &one) { return one.counters.time; });
    QCOMPARE(kept.size(), 4);
    QCOMPARE(kept[0].statement, StatementId());
    QCOMPARE(kept[0].counters.time + kept[1].counters.time, 6); // 3 on each node
    QCOMPARE(kept[2], row(1, 1, 5));
    QCOMPARE(kept[3], row(3, 1, 9));
}

void TestStatements::storeAddsUpWhatItKept()
{
    auto store = open();
    QVERIFY(store.keep(noon, { counted(u"a"_s, 1, 2, 10), counted(u"b"_s, 1, 1, 1) }));
    QVERIFY(store.keep(noon + 1min, { counted(u"a"_s, 1, 3, 20), counted(u"a"_s, 2, 1, 4) }));
    const auto rows = store.read({ noon, noon + 2min }).value();
    QCOMPARE(rows.size(), 3);
    QCOMPARE(rows[0].counters.calls, 5);
    QCOMPARE(rows[0].counters.time, 30);
    QCOMPARE(rows[0].counters.squares, 500);
    QCOMPARE(store.name(rows[0].statement).value(), (StatementName { u"a"_s, u"we\"ird; drop"_s }));
    QCOMPARE(store.read({ noon + 1min, noon + 2min }).value().size(), 2);
    QCOMPARE(store.read({ noon + 2min, noon + 9min }).value().size(), 0);
    QCOMPARE(store.name(StatementId { 99 }).error().kind, ErrorKind::NotFound);
    QVERIFY(store.keep(noon + 1min, { counted(u"b"_s, 1, 1, 1) })); // the same minute again: added
    const auto reader = StatementStore::openForReading(path());
    QVERIFY(reader);
    QCOMPARE(reader->read({ noon, noon + 2min }).value().size(), 3);
}

void TestStatements::minutesGoAndHoursStay()
{
    auto store = open();
    for (int i = 0; i < 60 * 60; i += 10)
        QVERIFY(store.keep(noon + std::chrono::minutes(i), { counted(u"a"_s, 1, 1, 2) }));
    const MinuteRange all { noon, noon + 60h };
    QCOMPARE(store.read(all).value().first().counters.calls, 360);
    QVERIFY(store.forget(noon + 60h, std::chrono::days(30), plenty));
    QCOMPARE(store.read(all).value().first().counters.calls, 360);
    QCOMPARE(store.history(StatementId { 1 }, all).value().size(), 12 + 48 * 6);
    QCOMPARE(store.read({ noon + 30min, noon + 2h }).value().first().counters.calls, 12); // whole hours there
    QCOMPARE(store.read({ noon + 50h + 30min, noon + 52h }).value().first().counters.calls, 9);
    QVERIFY(store.forget(noon + 60h, std::chrono::days(1), plenty));
    QCOMPARE(store.read(all).value().first().counters.calls, 24 * 6);
    QVERIFY(store.forget(noon + 24h * 90, std::chrono::days(30), plenty));
    QVERIFY(store.read(all).value().isEmpty());
    QVERIFY(!store.name(StatementId { 1 }));
}

void TestStatements::tooLargeAFileLosesItsOldestDays()
{
    auto store = open();
    for (int day = 0; day < 10; ++day) {
        QList<CountedStatement> statements;
        for (int i = 0; i < 200; ++i)
            statements << counted(QString(1000, QChar(u'a' + day)) + QString::number(i), 1, i, i * 1.5);
        QVERIFY(store.keep(noon + day * 24h, statements));
    }
    const auto whole = store.size().value();
    QVERIFY(store.forget(noon + 9 * 24h, std::chrono::days(30), { whole.value / 2 }));
    QVERIFY(store.size().value() <= ByteCount { whole.value / 2 });
    QVERIFY(store.read({ noon, noon + 5 * 24h }).value().isEmpty());
    QCOMPARE(store.read({ noon + 9 * 24h, noon + 10 * 24h }).value().size(), 200);
    QVERIFY(store.clear());
    QVERIFY(store.read({ noon, noon + 10 * 24h }).value().isEmpty());
}

void TestStatements::historyTellsOneStatement()
{
    auto store = open();
    QVERIFY(
        store.keep(noon, { counted(u"a"_s, 1, 2, 10), counted(u"a"_s, 2, 3, 1), counted(u"b"_s, 1, 9, 9) }));
    QVERIFY(store.keep(noon + 1min, { counted(u"b"_s, 1, 9, 9) }));
    const auto points = store.history(StatementId { 1 }, { noon, noon + 5min }).value();
    QCOMPARE(points.size(), 2);
    QCOMPARE(points[0].at, noon);
    QCOMPARE(points[0].counters.calls, 5);
    QCOMPARE(points[1].counters.calls, 0);
}

void TestStatements::damagedTimeCostsOnlyItself()
{
    auto store = open();
    QVERIFY(store.keep(noon, { counted(u"a"_s, 1, 2, 10) }));
    QVERIFY(store.keep(noon + 1min, { counted(u"a"_s, 1, 3, 10) }));
    QVERIFY(SqliteDatabase::open(path())->run("UPDATE minute SET rows = x'0102' WHERE at = ?",
                                              { qint64(noon.time_since_epoch().count()) }));
    QCOMPARE(store.read({ noon, noon + 2min }).value().first().counters.calls, 3);
}

void TestStatements::nothingCollectedIsASentence()
{
    const auto store = StatementStore::openForReading(path());
    QVERIFY(!store);
    QCOMPARE(store.error().kind, ErrorKind::NotFound);
}

QTEST_GUILESS_MAIN(TestStatements)
#include "tst_statements.moc"
