// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explain/plan_history.h"
#include "core/explain/sample_values.h"
#include "core/statements/statement_table.h"

#include <QTemporaryDir>
#include <QTest>

using namespace tessera;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

/// The plans that a statement had are kept with their times, in files of the version before, too.
class TestStatementPlans : public QObject
{
    Q_OBJECT
private slots:
    void newShapesAreKeptWithTheirTimes();
    void onlyTheNewestStay();
    void forgottenStatementsTakeTheirPlans();
    void partsOfWorkersAreTold();
    void forgottenByAnotherProgramIsNamedAnew();
    void failedMinuteIsNamedAnew();
    void fileOfTheFirstVersionIsBroughtUp();
    void fileOfTheFirstVersionIsRead();
    void historySaysWhatChanged();
    void routeIsToldWhereItIsSure_data();
    void routeIsToldWhereItIsSure();
    void keyUseIsKept();
    void valuesComeFromTheSample_data();
    void valuesComeFromTheSample();

private:
    [[nodiscard]] QString path() const { return m_folder.filePath(u"statements.sqlite"_s); }
    [[nodiscard]] StatementStore opened();
    void makeFirstVersion() const;
    QTemporaryDir m_folder;
};

namespace {

const Minute noon { std::chrono::sys_days(std::chrono::year(2026) / 3 / 29) + 12h };
const QStringList scan { u"Seq Scan on t"_s };
const QStringList byIndex { u"Index Scan using i on t"_s };

CountedStatement counted(const QString &text, bool isPart = false)
{
    return { { text, u"ann"_s, isPart }, NodeId { 1 }, { .calls = 1, .time = 5 } };
}

StatementId idOf(const StatementStore &store, const QString &text)
{
    const auto rows = store.read({ noon - 24h * 40, noon + 24h * 40 });
    for (const auto &row : *rows) {
        if (store.name(row.statement)->text == text)
            return row.statement;
    }
    return {};
}

} // namespace

StatementStore TestStatementPlans::opened()
{
    auto store = StatementStore::open(path());
    if (!store)
        qFatal("%s", qPrintable(store.error().message));
    return *std::move(store);
}

void TestStatementPlans::newShapesAreKeptWithTheirTimes()
{
    QFile::remove(path());
    auto store = opened();
    QVERIFY(!*store.newestPlan());
    const StatementId one { 1 };
    QVERIFY(store.keepPlan(one, u"a"_s, scan, noon));
    QVERIFY(store.keepPlan(one, u"b"_s, byIndex, noon + 60min));
    QVERIFY(store.keepPlan(one, u"a"_s, scan, noon + 120min));
    QVERIFY(store.keepPlan(StatementId { 2 }, u"a"_s, scan, noon + 180min));
    const auto plans = *store.plans(one);
    const QList<StatementStore::Plan> expected { { u"a"_s, scan, noon, noon + 120min },
                                                 { u"b"_s, byIndex, noon + 60min, noon + 60min } };
    QCOMPARE(plans, expected);
    QCOMPARE(*store.newestPlan(), std::optional(noon + 180min));
    QVERIFY(store.plans(StatementId { 3 })->isEmpty());
}

void TestStatementPlans::onlyTheNewestStay()
{
    QFile::remove(path());
    auto store = opened();
    for (int i = 0; i < 30; ++i)
        QVERIFY(store.keepPlan(StatementId { 1 }, QString::number(i), scan, noon + std::chrono::hours(i)));
    const auto plans = *store.plans(StatementId { 1 });
    QCOMPARE(plans.size(), StatementStore::mostPlans);
    QCOMPARE(plans.first().print, u"10"_s);
    QCOMPARE(plans.last().print, u"29"_s);
}

void TestStatementPlans::forgottenStatementsTakeTheirPlans()
{
    QFile::remove(path());
    auto store = opened();
    QVERIFY(store.keep(noon - 24h * 20, { counted(u"old"_s) }));
    QVERIFY(store.keep(noon, { counted(u"new"_s) }));
    const auto old = idOf(store, u"old"_s);
    const auto young = idOf(store, u"new"_s);
    QVERIFY(store.keepPlan(old, u"a"_s, scan, noon - 24h * 20));
    QVERIFY(store.keepPlan(young, u"a"_s, scan, noon - 24h * 20));
    QVERIFY(store.keepPlan(young, u"b"_s, scan, noon));
    QVERIFY(store.forget(noon, std::chrono::days(10), ByteCount { qint64(1) << 30 }));
    QVERIFY(store.plans(old)->isEmpty());
    QCOMPARE(store.plans(young)->size(), 1);
    QVERIFY(store.clear());
    QVERIFY(store.plans(young)->isEmpty());
}

/// 'metrics forget' runs while a collector has the file open.
void TestStatementPlans::forgottenByAnotherProgramIsNamedAnew()
{
    QFile::remove(path());
    auto store = opened();
    QVERIFY(store.keep(noon, { counted(u"one"_s) }));
    {
        auto other = opened();
        QVERIFY(other.clear());
    }
    QVERIFY(store.keep(noon + 1min, { counted(u"one"_s) }));
    const auto rows = store.read({ noon, noon + 1h });
    QCOMPARE(rows->size(), 1);
    QCOMPARE(store.name(rows->first().statement)->text, u"one"_s);
}

void TestStatementPlans::failedMinuteIsNamedAnew()
{
    QFile::remove(path());
    auto store = opened();
    QVERIFY(store.keep(noon, { counted(u"zero"_s) }));
    const auto other = SqliteDatabase::open(path());
    QVERIFY(other->run("CREATE TRIGGER full BEFORE INSERT ON hour BEGIN SELECT RAISE(FAIL, 'disk full'); END"));
    QVERIFY(!store.keep(noon + 1min, { counted(u"one"_s) }));
    QVERIFY(other->run("DROP TRIGGER full"));
    QVERIFY(store.keep(noon + 2min, { counted(u"one"_s) }));
    const auto rows = store.read({ noon + 2min, noon + 3min });
    QCOMPARE(rows->size(), 1);
    QCOMPARE(store.name(rows->first().statement)->text, u"one"_s);
}

void TestStatementPlans::partsOfWorkersAreTold()
{
    QFile::remove(path());
    auto store = opened();
    QVERIFY(store.keep(noon, { counted(u"part"_s, true), counted(u"whole"_s) }));
    QVERIFY(store.name(idOf(store, u"part"_s))->isPart);
    QVERIFY(!store.name(idOf(store, u"whole"_s))->isPart);
    QVERIFY(store.keep(noon + 1min, { counted(u"part"_s, false) })); // somebody ran the same by hand
    QVERIFY(store.keep(noon + 2min, { counted(u"part"_s, true) }));
    QVERIFY(!store.name(idOf(store, u"part"_s))->isPart);
}

/// As the version before wrote it, with one statement.
void TestStatementPlans::makeFirstVersion() const
{
    QFile::remove(path());
    const auto database = SqliteDatabase::open(path());
    constexpr std::array script {
        "PRAGMA journal_mode = WAL",
        "CREATE TABLE statement (id INTEGER PRIMARY KEY, print INTEGER NOT NULL, text TEXT NOT NULL,"
        " role TEXT NOT NULL, seen INTEGER NOT NULL)",
        "CREATE TABLE minute (at INTEGER PRIMARY KEY, rows BLOB NOT NULL)",
        "CREATE TABLE hour (at INTEGER PRIMARY KEY, rows BLOB NOT NULL)",
        "INSERT INTO statement VALUES (7, 1, 'SELECT 1', 'ann', 1)",
        "PRAGMA user_version = 1",
    };
    QVERIFY(database->runAll(script));
}

void TestStatementPlans::fileOfTheFirstVersionIsBroughtUp()
{
    makeFirstVersion();
    auto store = opened();
    QCOMPARE(store.name(StatementId { 7 })->text, u"SELECT 1"_s);
    QVERIFY(!store.name(StatementId { 7 })->isPart);
    QVERIFY(store.keepPlan(StatementId { 7 }, u"a"_s, scan, noon));
    QVERIFY(store.keep(noon, { counted(u"part"_s, true) }));
    auto again = opened();
    QCOMPARE(again.plans(StatementId { 7 })->size(), 1);
    QVERIFY(again.name(idOf(again, u"part"_s))->isPart);
}

/// Before whoever collects has brought it up.
void TestStatementPlans::fileOfTheFirstVersionIsRead()
{
    makeFirstVersion();
    const auto store = StatementStore::openForReading(path());
    QVERIFY2(store, qPrintable(store ? QString() : store.error().message));
    QCOMPARE(store->name(StatementId { 7 })->user, u"ann"_s);
    QVERIFY(store->plans(StatementId { 7 })->isEmpty());
    QVERIFY(!*store->newestPlan());
}

void TestStatementPlans::historySaysWhatChanged()
{
    const auto timeText = [](Minute minute) {
        return QString::number((minute - noon).count());
    };
    QVERIFY(planHistoryText({}, timeText).isEmpty());
    const auto text =
        planHistoryText({ { u"a"_s, scan, noon, noon + 60min }, { u"b"_s, byIndex, noon + 60min, noon + 61min } },
                        timeText);
    QCOMPARE(text, u"Plan 2, seen from 60 to 61\n- Seq Scan on t\n+ Index Scan using i on t\n\n"
                   "Plan 1, seen from 0 to 60\n  Seq Scan on t"_s);
}

void TestStatementPlans::routeIsToldWhereItIsSure_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<QString>("head");
    QTest::addColumn<QString>("statement");
    QTest::addColumn<QString>("word");
    const auto byKey = u"SELECT * FROM t WHERE k = $1"_s;
    const QString one(oneTask);
    const QString many(manyTasks);
    QTest::newRow("a key") << 1 << QString() << byKey << u"router"_s;
    QTest::newRow("a key, whatever the example says") << 1 << many << byKey << u"router"_s;
    QTest::newRow("no key and no plan") << 2 << QString() << byKey << QString();
    QTest::newRow("no key, many tasks") << 2 << many << byKey << u"fanOut"_s;
    QTest::newRow("no key, one task: a reference table") << 2 << one << u"SELECT * FROM r"_s << u"router"_s;
    QTest::newRow("both") << 3 << one << byKey << u"both"_s;
    QTest::newRow("only a plan") << 0 << one << byKey << u"router"_s;
    QTest::newRow("a list of values") << 0 << one << u"SELECT * FROM t WHERE k IN ($1, $2)"_s << QString();
    QTest::newRow("an array") << 0 << one << u"SELECT * FROM t WHERE k = any($1)"_s << QString();
    QTest::newRow("a local plan") << 0 << u"Seq Scan on t"_s << byKey << QString();
}

void TestStatementPlans::routeIsToldWhereItIsSure()
{
    QFETCH(const int, key);
    QFETCH(const QString, head);
    QFETCH(const QString, statement);
    QTEST(routeWord(routeOf(static_cast<KeyUse>(key), head, statement)), "word");
}

void TestStatementPlans::keyUseIsKept()
{
    QFile::remove(path());
    auto store = opened();
    auto one = counted(u"one"_s);
    one.name.key = KeyUse::Always;
    QVERIFY(store.keep(noon, { one }));
    one.name.key = KeyUse::Unknown; // nobody counts any more
    QVERIFY(store.keep(noon + 1min, { one }));
    QCOMPARE(store.name(idOf(store, u"one"_s))->key, KeyUse::Always);
    one.name.key = KeyUse::Sometimes;
    QVERIFY(store.keep(noon + 2min, { one }));
    QCOMPARE(store.name(idOf(store, u"one"_s))->key, KeyUse::Sometimes);
    const auto lines = firstLines(store, linesOf(*store.read({ noon, noon + 5min })),
                                  *statementOrder(u"time"_s), 5);
    QCOMPARE(lines->first().route, StatementRoute::Both);
}

void TestStatementPlans::valuesComeFromTheSample_data()
{
    QTest::addColumn<QString>("statement");
    QTest::addColumn<QString>("sample");
    QTest::addColumn<QString>("parameters");
    QTest::addColumn<QString>("values");
    QTest::newRow("bound ones") << u"SELECT * FROM t WHERE a = $1 AND b = $2"_s
                                << u"select * from t where a = $1 and b = $2"_s << u"$1 = '5', $2 = NULL"_s
                                << u"5|NULL"_s;
    QTest::newRow("written ones") << u"SELECT * FROM t WHERE a = $1 AND b = $2 LIMIT $3"_s
                                  << u"SELECT *\nFROM t WHERE a = 'O''Neil' AND b = 7 LIMIT 10"_s
                                  << QString() << u"O'Neil|7|10"_s;
    QTest::newRow("another list") << u"SELECT * FROM t WHERE a IN ($1, $2)"_s
                                  << u"SELECT * FROM t WHERE a IN (1, 2, 3)"_s << QString() << u"none"_s;
    QTest::newRow("a string that is not plain") << u"SELECT $1"_s << u"SELECT E'a\\n'"_s << QString()
                                                << u"none"_s;
    QTest::newRow("too few") << u"SELECT $1, $2"_s << u"SELECT $1, $2"_s << u"$1 = '5'"_s << u"none"_s;
    QTest::newRow("no parameters") << u"SELECT 1"_s << u"SELECT 1"_s << QString() << u"none"_s;
}

void TestStatementPlans::valuesComeFromTheSample()
{
    QFETCH(const QString, statement);
    QFETCH(const QString, sample);
    QFETCH(const QString, parameters);
    const auto found = sampleValues(statement, { .statement = sample, .parameters = parameters });
    QStringList texts;
    for (const auto &value : found.value_or(ParameterValues()))
        texts << value.value_or(u"NULL"_s);
    QTEST(found ? texts.join(u'|') : u"none"_s, "values");
    if (found && parameters.isEmpty())
        QCOMPARE(slowLogPrint(statement), slowLogPrint(sample));
}

QTEST_GUILESS_MAIN(TestStatementPlans)
#include "tst_statement_plans.moc"
