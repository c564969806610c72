// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/advise/table_advice.h"
#include "tests/support/plan_world.h"

#include <QRandomGenerator>
#include <QTest>

#include <limits>

using namespace tessera;
using namespace tessera::test;
using namespace Qt::StringLiterals;

namespace {

/// @p values hashes, evenly spread over all of them, each with @p rows rows; the first with @p first.
QList<HashCount> spread(int values, qint64 rows, qint64 first)
{
    QList<HashCount> sample;
    const qint64 step = (1LL << 32) / values;
    for (int i = 0; i < values; ++i)
        sample << HashCount { static_cast<qint32>(std::numeric_limits<qint32>::min() + i * step),
                              i == 0 ? first : rows };
    return sample;
}

/// events (id, tenant, doc json, sum generated; tenant and id are its key) beside orders and lines.
TableEvidence evidence()
{
    TableEvidence evidence { .facts = planFactsOf(planWorld(),
                                                  [](ClusterSnapshot::Parts &parts) {
                                                      for (auto &group : parts.colocationGroups)
                                                          group.columnType = 23;
                                                  }),
                             .table = u"events"_s };
    evidence.rows = 100'000;
    evidence.sampledRows = 30'000;
    evidence.columns = {
        { u"tenant"_s,
          { .typeId = 23, .distinct = 812, .heaviest = 0.031, .nulls = 0, .sample = spread(1000, 30, 60) } },
        { u"id"_s, { .typeId = 20, .distinct = 100'000, .heaviest = 0.00001, .nulls = 0 } }
    };
    evidence.hasStatements = true;
    const QStringList statements {
        u"SELECT a FROM events WHERE tenant = $1"_s, u"SELECT b FROM events WHERE tenant = $1"_s,
        u"SELECT c FROM events WHERE tenant = $1"_s,
        u"SELECT * FROM events e JOIN lines l ON e.tenant = l.tenant WHERE l.id = $1"_s,
        u"INSERT INTO events VALUES ($1)"_s
    };
    evidence.statements = summaryOf(statements, { u"public"_s, u"events"_s, { u"tenant"_s, u"id"_s } });
    return evidence;
}

} // namespace

/// How columns are ranked, and in which words.
class TestTableAdvice : public QObject
{
    Q_OBJECT
private slots:
    void theBestComesFirst();
    void whatSpeaksAgainst_data();
    void whatSpeaksAgainst();
    void refusedTableGivesNoAdvice();
    void skewIsThatOfTheShards();
    void skewFollowsTheShardCount();
    void shardCounts_data();
    void shardCounts();
    void tiedTablesAreNamed();
};

void TestTableAdvice::theBestComesFirst()
{
    const auto advice = adviseTable(evidence());
    QVERIFY(advice);
    QCOMPARE(advice->statements, 4); // the INSERT names every column
    const auto &best = advice->columns.first();
    QCOMPARE(best.column, u"tenant"_s);
    QCOMPARE(int(best.fitness), int(Fitness::Good));
    QCOMPARE(best.why,
             u"In the primary key, 812 value(s), the heaviest 3.1 %, compared in 3 of 4 statement(s), joined "
             u"in 1 of "
             "4 statement(s), the largest shard would be 1.1 times the mean."_s);
    QCOMPARE(best.colocateWith, QStringList({ u"lines"_s, u"orders"_s })); // joined with lines
    QCOMPARE(advice->columns.last().fitness, Fitness::Refused);
    QVERIFY(advice->column(u"doc"_s)->why.contains(u"is of type json, which cannot be hashed"_s));
    QVERIFY(advice->column(u"sum"_s)->why.contains(u"is generated"_s));
    QVERIFY(advice->column(u"id"_s)->colocateWith.isEmpty()); // another type
    QVERIFY(!advice->column(u"nope"_s));
}

void TestTableAdvice::whatSpeaksAgainst_data()
{
    QTest::addColumn<std::function<void(TableEvidence &)>>("change");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *name, const char *words,
                        std::function<void(ColumnEvidence &, TableDefinition &)> change) {
        QTest::newRow(name) << std::function<void(TableEvidence &)>([change](TableEvidence &all) {
            change(all.columns[u"tenant"_s], all.facts.definitions[u"events"_s]);
        }) << QString::fromUtf8(words);
    };
    row("nulls", "0.5 % of the rows have none, which Citus refuses",
        [](ColumnEvidence &tenant, TableDefinition &) { tenant.nulls = 0.005; });
    row("few values", "12 value(s), fewer than the 32 shards",
        [](ColumnEvidence &tenant, TableDefinition &table) {
            tenant.distinct = 12;
            tenant.heaviest = 0.3;
            table.uniqueKeys.clear();
        });
    row("a time", "partition by it instead", [](ColumnEvidence &, TableDefinition &table) {
        table.columns[1].type = u"timestamp with time zone"_s;
    });
    row("a float", "a rounded number, which no key should be",
        [](ColumnEvidence &, TableDefinition &table) { table.columns[1].type = u"double precision"_s; });
    row("jsonb", "a document",
        [](ColumnEvidence &, TableDefinition &table) { table.columns[1].type = u"jsonb"_s; });
}

void TestTableAdvice::whatSpeaksAgainst()
{
    QFETCH(const std::function<void(TableEvidence &)>, change);
    QFETCH(const QString, words);
    auto facts = evidence();
    facts.statements = {};
    change(facts);
    const auto advice = adviseTable(facts);
    QVERIFY(advice);
    const auto *tenant = advice->column(u"tenant"_s);
    QVERIFY2(tenant->why.contains(words), qPrintable(tenant->why));
    QCOMPARE(int(tenant->fitness), int(Fitness::Poor));
}

void TestTableAdvice::refusedTableGivesNoAdvice()
{
    auto facts = evidence();
    facts.facts.definitions[u"events"_s].isTemporary = true;
    const auto advice = adviseTable(facts);
    QVERIFY(!advice);
    QVERIFY(advice.error().message.contains(u"is a temporary table"_s));
}

void TestTableAdvice::skewIsThatOfTheShards()
{
    const QList<HashCount> sample { { std::numeric_limits<qint32>::min(), 1 },
                                    { -1, 2 },
                                    { 0, 3 },
                                    { std::numeric_limits<qint32>::max(), 10 } };
    QCOMPARE(shardRows(sample, 4), QList<qint64>({ 1, 2, 3, 10 }));
    QCOMPARE(shardRows(sample, 1), QList<qint64>({ 16 }));
    QCOMPARE(shardRows(sample, 3).size(),
             3); // 2^32 is no multiple of 3: the last takes the rest (citus.md 3.1)
    QCOMPARE(shardRows(sample, 3).last(), 10);
    QCOMPARE(largestToMean({ 1, 2, 3, 10 }), std::optional(2.5));
    QCOMPARE(largestToMean({ 0, 0 }), std::nullopt);
    QVERIFY(chanceSkew(30'000, 32) < 1.1 && chanceSkew(100, 32) > 2);
}

void TestTableAdvice::skewFollowsTheShardCount()
{
    const auto few = adviseTable(evidence(), 2);
    const auto many = adviseTable(evidence(), 512);
    QVERIFY(few && many);
    QCOMPARE(few->column(u"tenant"_s)->shards.size(), 2);
    QVERIFY(*few->column(u"tenant"_s)->skew < *many->column(u"tenant"_s)->skew);
}

void TestTableAdvice::shardCounts_data()
{
    QTest::addColumn<qint64>("gigabytes");
    QTest::addColumn<int>("nodes");
    QTest::addColumn<int>("count");
    QTest::newRow("small") << qint64(1) << 3 << 32;
    QTest::newRow("large") << qint64(120) << 3 << 64;
    QTest::newRow("very large") << qint64(900) << 3 << 128;
    QTest::newRow("many nodes") << qint64(1) << 20 << 128;
    QTest::newRow("unknown size") << qint64(-1) << 0 << 32;
}

void TestTableAdvice::shardCounts()
{
    QFETCH(const qint64, gigabytes);
    QFETCH(const int, nodes);
    QFETCH(const int, count);
    const auto bytes = gigabytes < 0 ? std::nullopt : std::optional(ByteCount { gigabytes * 1'000'000'000 });
    const auto advice = shardCountAdvice({ .bytes = bytes, .nodes = nodes });
    QCOMPARE(advice.count, count);
    QVERIFY(advice.reason.endsWith(u'.'));
}

void TestTableAdvice::tiedTablesAreNamed()
{
    auto facts = evidence();
    auto parent = tableDefinition(u"tenants"_s);
    parent.uniqueKeys = { { .name = u"tenants_pkey"_s, .columns = { u"tenant"_s }, .isPrimary = true } };
    const ForeignKey up {
        .name = u"up"_s, .other = u"tenants"_s, .columns = { u"tenant"_s }, .otherColumns = { u"tenant"_s }
    };
    auto down = up;
    down.other = u"events"_s;
    down.isIncoming = true;
    parent.foreignKeys = { down };
    facts.facts.definitions[u"events"_s].foreignKeys = { up };
    facts.facts.definitions.insert(u"tenants"_s, parent);
    const auto advice = adviseTable(facts);
    QCOMPARE(advice->column(u"tenant"_s)->tied, QStringList { u"tenants (by tenant)"_s });
    QVERIFY(advice->column(u"tenant"_s)->why.contains(u"refers to tenants"_s));
    QCOMPARE(advice->column(u"id"_s)->tied, QStringList { u"tenants (a copy on every node)"_s });
}

QTEST_APPLESS_MAIN(TestTableAdvice)
#include "tst_table_advice.moc"
