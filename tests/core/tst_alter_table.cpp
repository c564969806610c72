// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/cluster_text.h"
#include "tests/support/plan_world.h"

#include <QTest>

using namespace tessera;
using namespace tessera::test;
using namespace Qt::StringLiterals;

namespace {

/// alike lies as orders and lines do, apart does not; single is colocated with none.
const auto world =
    u"w1 group 1 | w2 group 2 | we\"ird;drop: hash tenant group 3 shards 4 on w2 w1 |"
    "orders: hash tenant group 1 shards 4 on w1 w2 | lines: hash tenant group 1 shards 4 on w1 w2 |"
    "alike: hash tenant group 2 shards 4 on w1 w2 | apart: hash tenant group 4 shards 8 on w1 w2 |"
    "countries: reference on coord w1 w2 | acme.users: schema group 7 on w1"_s;
const auto hostile = u"we\"ird;drop"_s;

PlanFacts facts(const WorldChange &change = {})
{
    auto facts = planFactsOf(world, change);
    for (const auto &name : { hostile, u"alike"_s, u"apart"_s, u"countries"_s, u"acme.users"_s, u"local"_s })
        facts.definitions.insert(name, tableDefinition(name));
    return facts;
}

QJsonObject wish(const QString &table, const QString &name, const QString &value,
                 std::optional<bool> together = {})
{
    auto parameters = with({ { u"table"_s, table }, { name, value } });
    if (together)
        parameters.insert(u"withColocated"_s, *together);
    return parameters;
}

Result<Plan> alter(const QJsonObject &parameters, const PlanFacts &planFacts = facts())
{
    return planOperation(u"table.alter"_s, parameters, planFacts);
}

QString lineOf(const Result<Plan> &plan, int line)
{
    return linesOf(plan).value(plan ? line : 0);
}

constexpr int title = 1;
constexpr int run = 2;

} // namespace

class TestAlterTable : public QObject
{
    Q_OBJECT
private slots:
    void rewritesWithAnotherShardCount();
    void takesColocatedTablesAlongOrLeavesThem();
    void rewritesByAnotherColumn();
    void recordsColocationWhereShardsLieAlike();
    void rewritesBesideOtherShards();
    void leavesItsGroup();
    void takesItsPartitionsAlong();
    void groupZeroIsNoGroup();
    void refusals_data();
    void refusals();
    void foreignKeysThatWouldBeLostAreRefused();
};

void TestAlterTable::rewritesWithAnotherShardCount()
{
    auto known = facts();
    known.sizes = sizesFromText(*known.snapshot, u"102008 1000 | 102009 500 | 102010 300 | 102011 248"_s);
    const auto plan = alter(wish(hostile, u"shardCount"_s, u"8"_s), known);
    QCOMPARE(linesOf(plan),
             QStringList(
                 { u"Alter the table we\"ird;drop"_s,
                   u"1. Rewrite we\"ird;drop (2.0 kB) with 8 shards in place of 4. The way back is to alter "
                   "it to 4 shard(s)."_s,
                   u"   run: SELECT pg_catalog.alter_distributed_table("
                   "'\"public\".\"we\"\"ird;drop\"'::pg_catalog.regclass, shard_count := 8, "
                   "cascade_to_colocated := false)"_s,
                   u"   locks: Writes to we\"ird;drop wait until it is done; reads wait at its end."_s }));
    QVERIFY(!plan->steps.constFirst().canUndo);
    QCOMPARE(plan->needs.bytesInto.value(NodeId { 2 }), ByteCount { 1024 });
    QCOMPARE(plan->needs.functions, QStringList { u"alter_distributed_table"_s });
}

void TestAlterTable::takesColocatedTablesAlongOrLeavesThem()
{
    QCOMPARE(lineOf(alter(wish(u"orders"_s, u"shardCount"_s, u"8"_s)), 0),
             u"orders is colocated with lines. Say whether they change with it (tesseractl: "
             u"--with-colocated) or it "
             "leaves them (--alone)."_s);
    const auto together = alter(wish(u"orders"_s, u"shardCount"_s, u"8"_s, true));
    QVERIFY(lineOf(together, title).startsWith(u"1. Rewrite orders, lines with 8 shards"_s));
    QVERIFY(lineOf(together, run).endsWith(u"shard_count := 8, cascade_to_colocated := true)"_s));
    const auto alone = alter(wish(u"orders"_s, u"shardCount"_s, u"8"_s, false));
    QVERIFY(lineOf(alone, title).endsWith(u"The way back is to colocate it with lines again."_s));
    QVERIFY(lineOf(alone, run).endsWith(u"shard_count := 8, cascade_to_colocated := false)"_s));
}

void TestAlterTable::rewritesByAnotherColumn()
{
    const auto plan = alter(wish(u"orders"_s, u"column"_s, u"id"_s));
    QCOMPARE(
        lineOf(plan, title),
        u"1. Rewrite orders by the column id in place of tenant. The way back is to alter it to the column "
        "tenant."_s);
    QVERIFY(lineOf(plan, run).endsWith(u"distribution_column := 'id')"_s));
}

void TestAlterTable::recordsColocationWhereShardsLieAlike()
{
    const auto plan = alter(wish(u"orders"_s, u"colocateWith"_s, u"alike"_s, false));
    QCOMPARE(
        linesOf(plan),
        QStringList({ u"Alter the table orders"_s,
                      u"1. Record orders as colocated with alike, beside whose shards its own lie; no row is "
                      "copied."_s,
                      u"   run: SELECT pg_catalog.update_distributed_table_colocation(logicalrelid, "
                      "'\"public\".\"alike\"') FROM pg_catalog.pg_dist_partition WHERE logicalrelid = "
                      "pg_catalog.to_regclass('\"public\".\"orders\"')"_s,
                      u"   undo: SELECT pg_catalog.update_distributed_table_colocation(logicalrelid, "
                      "'\"public\".\"lines\"') FROM pg_catalog.pg_dist_partition WHERE logicalrelid = "
                      "pg_catalog.to_regclass('\"public\".\"orders\"')"_s }));
    QCOMPARE(totalBytes(*plan), std::optional(ByteCount {}));
    QVERIFY(lineOf(alter(wish(u"alike"_s, u"colocateWith"_s, u"orders"_s)), 3).contains(u"'none'"_s));
    const auto together = alter(wish(u"orders"_s, u"colocateWith"_s, u"alike"_s, true));
    QVERIFY(lineOf(together, run).contains(u"alter_distributed_table("_s));
}

void TestAlterTable::rewritesBesideOtherShards()
{
    const auto plan = alter(wish(u"alike"_s, u"colocateWith"_s, hostile));
    QCOMPARE(
        lineOf(plan, title),
        u"1. Rewrite alike beside the shards of we\"ird;drop. The way back is to colocate it with none."_s);
    QVERIFY(lineOf(plan, run).endsWith(
        u"colocate_with := '\"public\".\"we\"\"ird;drop\"', cascade_to_colocated := false)"_s));
    QVERIFY(lineOf(alter(wish(u"alike"_s, u"colocateWith"_s, u"apart"_s)), title)
                .endsWith(u"The way back is to alter it to 4 shard(s)."_s));
}

void TestAlterTable::leavesItsGroup()
{
    const auto plan = alter(wish(u"orders"_s, u"colocateWith"_s, u"none"_s, false));
    QCOMPARE(lineOf(plan, title), u"1. Record orders as colocated with no other table; no row is copied."_s);
    QVERIFY(lineOf(plan, run).contains(u"update_distributed_table_colocation(logicalrelid, 'none')"_s));
    QVERIFY(lineOf(plan, 3).contains(u"'\"public\".\"lines\"'"_s));
    QVERIFY(lineOf(alter(wish(u"orders"_s, u"colocateWith"_s, u"none"_s)), 0)
                .startsWith(u"orders is colocated"_s));
}

/// A partitioned table and its partitions are one thing; only other tables have to be decided about.
void TestAlterTable::takesItsPartitionsAlong()
{
    const auto partitioned = facts([](ClusterSnapshot::Parts &parts) {
        parts.tables[1].isPartitioned = true;
        parts.tables[2].partitionOf = parts.tables[1].oid;
    });
    QVERIFY(lineOf(alter(wish(u"orders"_s, u"shardCount"_s, u"8"_s), partitioned), title)
                .startsWith(u"1. Rewrite orders, lines with 8 shards"_s));
    QVERIFY(lineOf(alter(wish(u"orders"_s, u"colocateWith"_s, u"alike"_s), partitioned), run)
                .contains(u"alter_distributed_table("_s));
    auto known = partitioned;
    known.definitions.insert(u"lines"_s, tableDefinition(u"lines"_s));
    QVERIFY(lineOf(alter(wish(u"lines"_s, u"shardCount"_s, u"8"_s), known), 0)
                .startsWith(u"lines is a partition."_s));
}

/// Tables that are distributed by a range have the colocation id 0, all of them.
void TestAlterTable::groupZeroIsNoGroup()
{
    const auto ungrouped = facts([](ClusterSnapshot::Parts &parts) {
        parts.tables[1].colocation = parts.tables[2].colocation = {};
        parts.tables[2].kind = TableKind::Range;
    });
    QVERIFY(lineOf(alter(wish(u"orders"_s, u"shardCount"_s, u"8"_s), ungrouped), title)
                .startsWith(u"1. Rewrite orders with 8 shards"_s));
}

void TestAlterTable::refusals_data()
{
    QTest::addColumn<QJsonObject>("parameters");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *name, const QJsonObject &parameters, const char *words) {
        QTest::newRow(name) << parameters << QString::fromUtf8(words);
    };
    const auto count = u"shardCount"_s;
    const auto column = u"column"_s;
    const auto colocate = u"colocateWith"_s;
    row("nothing to change", with({ { u"table"_s, u"orders"_s } }), "Say one thing to change");
    row("two things to change", with({ { u"table"_s, u"orders"_s }, { count, u"8"_s }, { column, u"id"_s } }),
        "Say one thing to change");
    row("no such table", wish(u"no%1pe"_s, count, u"8"_s), "There is no table no%1pe.");
    row("local table", wish(u"local"_s, count, u"8"_s), "local is not distributed.");
    row("reference table", wish(u"countries"_s, count, u"8"_s),
        "countries is a reference table. Only tables distributed by a hash are altered.");
    row("table of a schema", wish(u"acme.users"_s, count, u"8"_s),
        "acme.users is part of a distributed schema.");
    row("no number", wish(hostile, count, u"8; drop"_s), "The shard count 8; drop is out of range.");
    row("too many shards", wish(hostile, count, u"64001"_s), "The shard count 64001 is out of range.");
    row("the same count", wish(hostile, count, u"4"_s), "we\"ird;drop has 4 shard(s) already.");
    row("the same column", wish(hostile, column, u"tenant"_s), "is distributed by tenant already.");
    row("no such column", wish(hostile, column, u"no\"pe"_s), "we\"ird;drop has no column no\"pe.");
    row("column that cannot be hashed", wish(hostile, column, u"doc"_s), "cannot be hashed");
    row("column for all tables", wish(u"orders"_s, column, u"id"_s, true),
        "The distribution column is changed table by table. Alter orders alone.");
    row("no table to colocate with", wish(hostile, colocate, u"gone"_s),
        "There is no distributed table gone to colocate with.");
    row("colocate with a reference table", wish(hostile, colocate, u"countries"_s),
        "countries is a reference table.");
    row("colocated already", wish(u"lines"_s, colocate, u"orders"_s, false), "There is no table lines.");
    row("colocated with itself", wish(u"orders"_s, colocate, u"orders"_s, false),
        "orders is colocated with orders already.");
    row("alone already", wish(hostile, colocate, u"none"_s), "is colocated with no other table already.");
    row("leave together", wish(u"orders"_s, colocate, u"none"_s, true),
        "Colocated tables cannot leave their group together. Alter orders alone.");
}

void TestAlterTable::refusals()
{
    QFETCH(const QJsonObject, parameters);
    QFETCH(const QString, words);
    const auto plan = alter(parameters);
    QVERIFY(!plan);
    QVERIFY2(plan.error().message.contains(words), qPrintable(plan.error().message));
}

void TestAlterTable::foreignKeysThatWouldBeLostAreRefused()
{
    const auto refused = [](const ForeignKey &key, const QJsonObject &parameters) {
        auto known = facts();
        known.definitions[u"orders"_s].foreignKeys = { key };
        const auto plan = alter(parameters, known);
        return !plan && plan.error().message.startsWith(u"The foreign key fk between orders and "_s);
    };
    const ForeignKey toLines {
        .name = u"fk"_s, .other = u"lines"_s, .otherIsCitusTable = true, .columns = { u"id"_s }
    };
    ForeignKey toItself = toLines;
    toItself.otherIsSelf = true;
    ForeignKey toReference = toLines;
    toReference.otherIsReference = true;
    const auto count = [](bool together) { return wish(u"orders"_s, u"shardCount"_s, u"8"_s, together); };
    const auto alike = wish(u"orders"_s, u"colocateWith"_s, u"alike"_s, false);
    QVERIFY(refused(toLines, count(false)) && !refused(toLines, count(true)) && refused(toLines, alike));
    QVERIFY(refused(toItself, count(false)) && refused(toItself, count(true)) && !refused(toItself, alike));
    QVERIFY(!refused(toReference, count(false)) && !refused(toReference, count(true)));
    QVERIFY(refused(toLines, wish(u"orders"_s, u"column"_s, u"id"_s)));
}

QTEST_GUILESS_MAIN(TestAlterTable)
#include "tst_alter_table.moc"
