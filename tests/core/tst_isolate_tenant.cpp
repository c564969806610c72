// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/cluster_text.h"
#include "tests/support/plan_world.h"

#include <QTest>

using namespace tessera;
using namespace tessera::test;
using namespace Qt::StringLiterals;

namespace {

/// Shards 102008 to 102011 of the hostile table, 102012 to 102015 of lines.
const auto world =
    u"w1 group 1 | w2 group 2 | w3 group 3 noshards |"
    "we\"ird;drop: hash tenant group 1 shards 4 on w1 w2 | lines: hash tenant group 1 shards 4 on w1 w2 |"
    "orders: hash tenant group 2 shards 2 on w1 w2 | countries: reference on coord w1 w2 w3"_s;
const auto hostile = u"we\"ird;drop"_s;

/// The key lies in the hostile table's first shard.
PlanFacts facts(const WorldChange &change = {})
{
    auto facts = planFactsOf(world, change);
    for (const auto &name : { hostile, u"countries"_s, u"local"_s })
        facts.definitions.insert(name, tableDefinition(name));
    facts.keyPlace = KeyPlace { ShardId { 102008 }, -2000000000, u"character varying(20)"_s };
    return facts;
}

Result<Plan> isolate(std::initializer_list<std::pair<QString, QString>> parameters,
                     const PlanFacts &planFacts = facts())
{
    return planOperation(u"tenant.isolate"_s, with(parameters), planFacts);
}

Result<Plan> isolateHostile(const PlanFacts &planFacts)
{
    return isolate({ { u"table"_s, hostile }, { u"key"_s, u"it's"_s } }, planFacts);
}

} // namespace

class TestIsolateTenant : public QObject
{
    Q_OBJECT
private slots:
    void isolatesInEveryColocatedTable();
    void aloneTableNeedsNoCascade();
    void movesTheNewShardAfterwards();
    void asksTheServerForTheKey();
    void refusals_data();
    void refusals();
    void refusesWhatTheStateOfTheClusterForbids();
};

void TestIsolateTenant::isolatesInEveryColocatedTable()
{
    auto known = facts();
    known.sizes = sizesFromText(*known.snapshot, u"102008 1000 | 102012 24"_s);
    const auto plan = isolateHostile(known);
    QCOMPARE(linesOf(plan),
             QStringList(
                 { u"Isolate the key 'it's' of we\"ird;drop"_s,
                   u"1. Isolate the key 'it's' from shard 102008 on w1:5432 into shards of its own, in 2 "
                   "table(s): we\"ird;drop, lines (1.0 kB). Shards are never merged again: this cannot be "
                   "taken back."_s,
                   u"   run: SELECT pg_catalog.isolate_tenant_to_new_shard("
                   "'\"public\".\"we\"\"ird;drop\"'::pg_catalog.regclass, CAST('it''s'::pg_catalog.text AS "
                   "character varying(20)), 'CASCADE', 'auto')"_s,
                   u"   locks: Writes to these shards wait for a moment at the end; DDL on their tables "
                   "waits."_s }));
    QCOMPARE(plan->needs.bytesInto.value(NodeId { 2 }), ByteCount { 1024 });
    QCOMPARE(std::get<WaitUntil>(plan->steps.constFirst().check).values,
             QList<Value>({ u"\"public\".\"we\"\"ird;drop\""_s, u"-2000000000"_s }));
    QVERIFY(plan->needs.idleRebalancer && plan->needs.logicalReplication);
}

void TestIsolateTenant::aloneTableNeedsNoCascade()
{
    auto alone = facts();
    alone.keyPlace = KeyPlace { ShardId { 102016 }, -5, u"bigint"_s };
    const auto plan = isolate(
        { { u"table"_s, u"orders"_s }, { u"key"_s, u"7"_s }, { u"mode"_s, u"block_writes"_s } }, alone);
    QVERIFY2(linesOf(plan).value(2).endsWith(u"CAST('7'::pg_catalog.text AS bigint), '', 'block_writes')"_s),
             qPrintable(linesOf(plan).join(u'\n')));
}

void TestIsolateTenant::movesTheNewShardAfterwards()
{
    const auto plan =
        isolate({ { u"table"_s, hostile }, { u"key"_s, u"it's"_s }, { u"to"_s, u"w2:5432"_s } });
    const auto lines = linesOf(plan);
    QCOMPARE(lines.value(4), u"2. Move the new shards of the key 'it's' from w1:5432 to w2:5432."_s);
    QCOMPARE(
        lines.value(5),
        u"   run: SELECT pg_catalog.citus_move_shard_placement(shard.shardid, 2, 3, 'auto') FROM "
        "pg_catalog.pg_dist_shard AS shard JOIN pg_catalog.pg_dist_placement AS placement USING (shardid) "
        "WHERE logicalrelid = pg_catalog.to_regclass('\"public\".\"we\"\"ird;drop\"') AND shardminvalue = "
        "'-2000000000' AND shardmaxvalue = '-2000000000' AND groupid = 1"_s);
    QCOMPARE(plan->onFailure, OnFailure::KeepFinished);
    QVERIFY(!plan->steps.at(0).canUndo && plan->steps.at(1).canUndo);
}

void TestIsolateTenant::asksTheServerForTheKey()
{
    const auto request = operationRow(u"tenant.isolate"_s)
                             ->facts(with({ { u"table"_s, hostile }, { u"key"_s, u" it's "_s } }));
    QCOMPARE(request.key, std::optional(TableKey { hostile, u" it's "_s }));
    QCOMPARE(request.tables, QStringList { hostile });
}

void TestIsolateTenant::refusals_data()
{
    QTest::addColumn<QString>("table");
    QTest::addColumn<QString>("to");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *name, const QString &table, const QString &to, const QString &words) {
        QTest::newRow(name) << table << to << words;
    };
    row("no such table", u"no%1pe"_s, {}, u"There is no table no%1pe."_s);
    row("local table", u"local"_s, {}, u"local is not distributed."_s);
    row("reference table", u"countries"_s, {},
        u"countries is a reference table. Only tables distributed by a hash have tenants to isolate."_s);
    row("no such node", hostile, u"w9:1"_s, u"The cluster has no node w9:1."_s);
    row("node without shards", hostile, u"w3:5432"_s, u"w3:5432 may not hold shards"_s);
    row("the node it is on", hostile, u"2"_s, u"The key 'it's' is on w1:5432 already."_s);
}

void TestIsolateTenant::refusals()
{
    QFETCH(const QString, table);
    QFETCH(const QString, to);
    QFETCH(const QString, words);
    const auto plan = isolate({ { u"table"_s, table }, { u"key"_s, u"it's"_s }, { u"to"_s, to } });
    QVERIFY(!plan);
    QVERIFY2(plan.error().message.contains(words), qPrintable(plan.error().message));
}

void TestIsolateTenant::refusesWhatTheStateOfTheClusterForbids()
{
    using Parts = ClusterSnapshot::Parts;
    const auto refusal = [](const PlanFacts &planFacts) {
        return linesOf(isolateHostile(planFacts)).first();
    };
    QCOMPARE(refusal(facts([](Parts &parts) { parts.capabilities.isolateTenant = false; })),
             u"This server cannot isolate a tenant: it has no isolate_tenant_to_new_shard, which comes with "
             "Citus."_s);
    QVERIFY(refusal(facts([](Parts &parts) {
                parts.shards[0].maxValue = parts.shards[0].minValue;
            })).startsWith(u"The key 'it's' has shard 102008 of we\"ird;drop to itself already."_s));
    QVERIFY(refusal(facts([](Parts &parts) {
                parts.jobs << Job { .id = JobId { 5 }, .state = u"running"_s, .type = u"rebalance"_s };
            })).startsWith(u"A rebalance is running, as job 5."_s));
    auto nowhere = facts();
    nowhere.keyPlace->shard = {};
    QCOMPARE(refusal(nowhere), u"No shard of we\"ird;drop holds the key 'it's'."_s);
    auto foreign = facts();
    foreign.definitions[hostile].mayAlter = false;
    QCOMPARE(refusal(foreign), u"Only the owner of we\"ird;drop (ann) can do that. Connect as that role."_s);
    const auto wrongMode =
        isolate({ { u"table"_s, hostile }, { u"key"_s, u"1"_s }, { u"mode"_s, u"fast"_s } });
    QCOMPARE(wrongMode.error().kind, ErrorKind::Invalid);
}

QTEST_GUILESS_MAIN(TestIsolateTenant)
#include "tst_isolate_tenant.moc"
