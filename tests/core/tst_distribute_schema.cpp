// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/fingerprint.h"
#include "core/plan/preflight.h"
#include "tests/support/cluster_text.h"
#include "tests/support/plan_world.h"

#include <QTest>

using namespace tessera;
using namespace tessera::test;
using namespace Qt::StringLiterals;

namespace {

/// Shards 102008 and 102009 of the schema acme's tables, 102010 of countries.
const auto world = u"w1 group 1 | w2 group 2 | w3 group 3 noshards |"
                   "acme.users: schema group 7 on w1 | acme.logs: schema group 7 on w1 |"
                   "countries: reference on coord w1 w2 w3 | orders: hash id group 1 shards 2 on w1 w2"_s;
const auto hostile = u"we\"ird; drop"_s;

/// A schema of that name with the table users, read like any other.
PlanFacts facts(const QString &schema, const WorldChange &change = {})
{
    auto facts = planFactsOf(world, change);
    facts.schema = SchemaDefinition { .name = schema,
                                      .owner = u"ann"_s,
                                      .mayAlter = true,
                                      .bytes = ByteCount { 2048 },
                                      .tables = { { u"users"_s, u"ann"_s, true } } };
    return facts;
}

Result<Plan> planned(const char *operation, const PlanFacts &planFacts, const QString &to = {})
{
    auto parameters = with({ { u"schema"_s, planFacts.schema ? planFacts.schema->name : u"gone"_s } });
    if (!to.isEmpty())
        parameters.insert(u"to"_s, to);
    return planOperation(QString::fromLatin1(operation), parameters, planFacts);
}

QString refusal(const char *operation, const PlanFacts &planFacts, const QString &to = {})
{
    const auto plan = planned(operation, planFacts, to);
    return plan ? QString() : plan.error().message;
}

} // namespace

class TestDistributeSchema : public QObject
{
    Q_OBJECT
private slots:
    void distributes();
    void createsANewOne();
    void namesThatCannotBeNew();
    void undistributes();
    void moves();
    void serversThatCannotAreNamed();
    void namesThatAreNotDistributed();
    void tablesThatCannotComeAlong();
    void foreignKeysThatLeaveOrEnter();
    void schemasThatAreNotDistributed();
    void movesThatCannotBe();
    void fingerprintFollowsTheSchema();
};

void TestDistributeSchema::distributes()
{
    const auto plan = planned("schema.distribute", facts(hostile));
    QCOMPARE(
        linesOf(plan),
        QStringList(
            { u"Distribute the schema we\"ird; drop"_s,
              u"1. Distribute the schema we\"ird; drop, 1 table(s) (2.0 kB), onto a node that the server picks."_s,
              u"   run: SELECT pg_catalog.citus_schema_distribute(oid) FROM pg_catalog.pg_namespace WHERE "
              "nspname = 'we\"ird; drop' AND oid NOT IN (SELECT schemaid FROM pg_catalog.pg_dist_schema)"_s,
              u"   undo: SELECT pg_catalog.citus_schema_undistribute(schemaid) FROM "
              u"pg_catalog.pg_dist_schema "
              "WHERE schemaid = (SELECT oid FROM pg_catalog.pg_namespace WHERE nspname = 'we\"ird; drop')"_s,
              u"   locks: Reads and writes of its tables, and making tables in we\"ird; drop, wait until it "
              u"is "
              "done."_s }));
    QCOMPARE(plan->needs.bytesInto,
             (QHash<NodeId, ByteCount> { { NodeId { 2 }, ByteCount { 2048 } },
                                         { NodeId { 3 }, ByteCount { 2048 } } }));
    QCOMPARE(operationRow(u"schema.distribute"_s)->facts(with({ { u"schema"_s, hostile } })).schema, hostile);
}

void TestDistributeSchema::createsANewOne()
{
    auto known = planFactsOf(world);
    const auto name = u"we\"ird; 'drop\\"_s;
    const auto plan = planOperation(u"schema.create"_s,
                                    with({ { u"schema"_s, name }, { u"owner"_s, u"o'neil"_s } }), known);
    const auto lines = linesOf(plan);
    QCOMPARE(lines.value(2),
             u"   run: DO  E'BEGIN PERFORM pg_catalog.set_config(\'\'citus.enable_schema_based_sharding\'\',"
             " \'\'on\'\', true); CREATE SCHEMA \"we\"\"ird; \'\'drop\\\\\" AUTHORIZATION \"o\'\'neil\";"
             " END'"_s);
    QCOMPARE(lines.value(3), u"   undo: DROP SCHEMA IF EXISTS \"we\"\"ird; 'drop\\\" RESTRICT"_s);
    known.memberOf = { u"ann"_s };
    const auto foreign = planOperation(u"schema.create"_s,
                                       with({ { u"schema"_s, name }, { u"owner"_s, u"o'neil"_s } }), known);
    QCOMPARE(foreign.error().message,
             u"You do not have the rights of a role o'neil, so it cannot be the owner."_s);
}

void TestDistributeSchema::namesThatCannotBeNew()
{
    QCOMPARE(refusal("schema.create", facts(hostile)),
             u"There is a schema we\"ird; drop already. Distribute that one, or choose another name."_s);
    QCOMPARE(refusal("schema.create", facts(u"pg_mine"_s)),
             u"The schema pg_mine cannot be distributed. Distribute schemas of your own."_s);
    QCOMPARE(refusal("schema.create", facts(QString(32, u'ö'))),
             u"The name is longer than 63 bytes. Choose a shorter one."_s);
    QCOMPARE(refusal("schema.create",
                     facts(hostile, [](auto &parts) { parts.capabilities.schemaSharding = false; })),
             u"This server does not distribute schemas. That comes with Citus 12.0."_s);
}

void TestDistributeSchema::undistributes()
{
    auto known = facts(u"acme"_s);
    known.sizes = sizesFromText(*known.snapshot, u"102008 1000 | 102009 24"_s);
    const auto plan = planned("schema.undistribute", known);
    const auto lines = linesOf(plan);
    QCOMPARE(lines.value(1), u"1. Bring the schema acme, 2 table(s) (1.0 kB), back to the coordinator."_s);
    QVERIFY(lines.value(2).startsWith(u"   run: SELECT pg_catalog.citus_schema_undistribute(schemaid)"_s));
    QVERIFY(lines.value(3).startsWith(u"   undo: SELECT pg_catalog.citus_schema_distribute(oid)"_s));
    QCOMPARE(plan->needs.bytesInto.value(NodeId { 1 }), ByteCount { 1024 });
    QCOMPARE(plan->scope.tables, QStringList({ u"acme.users"_s, u"acme.logs"_s }));
}

void TestDistributeSchema::moves()
{
    const auto plan = planned("schema.move", facts(u"acme"_s), u"w2:5432"_s);
    QCOMPARE(
        linesOf(plan),
        QStringList({ u"Move the schema acme to w2:5432"_s,
                      u"1. Move the schema acme, 2 table(s), from w1:5432 to w2:5432."_s,
                      u"   run: SELECT pg_catalog.citus_schema_move('\"acme\"'::pg_catalog.regnamespace, 3, "
                      "'auto')"_s,
                      u"   undo: SELECT pg_catalog.citus_schema_move('\"acme\"'::pg_catalog.regnamespace, 2, "
                      "'auto') FROM pg_catalog.pg_dist_placement WHERE shardid = 102008 AND groupid = 2"_s,
                      u"   locks: Writes to these shards wait for a moment at the end; DDL on their tables "
                      "waits."_s }));
    QCOMPARE(plan->moves.size(), 2);
    QVERIFY(mayRun(preflight(*plan, facts(u"acme"_s))));
}

void TestDistributeSchema::serversThatCannotAreNamed()
{
    const auto old = facts(u"acme"_s, [](ClusterSnapshot::Parts &parts) {
        parts.capabilities.schemaSharding = parts.capabilities.schemaMove = false;
    });
    QCOMPARE(refusal("schema.distribute", old),
             u"This server does not distribute schemas. That comes with Citus 12.0."_s);
    QCOMPARE(refusal("schema.undistribute", old), refusal("schema.distribute", old));
    QCOMPARE(
        refusal("schema.move", old, u"3"_s),
        u"This server cannot move a schema: it has no citus_schema_move, which comes with Citus 12.1."_s);
}

void TestDistributeSchema::namesThatAreNotDistributed()
{
    for (const auto &name : { u"public"_s, u"information_schema"_s, u"pg_catalog"_s, u"pg_temp_3"_s })
        QCOMPARE(refusal("schema.distribute", facts(name)),
                 u"The schema %1 cannot be distributed. Distribute schemas of your own."_s.arg(name));
    auto missing = facts(u"x"_s);
    missing.schema.reset();
    QCOMPARE(refusal("schema.distribute", missing), u"There is no schema gone."_s);
    auto extension = facts(u"cron"_s);
    extension.schema->extension = u"pg_cron"_s;
    QCOMPARE(refusal("schema.distribute", extension),
             u"cron is the schema of the extension pg_cron, so it cannot be distributed."_s);
    auto foreign = facts(u"tenant"_s);
    foreign.schema->mayAlter = false;
    QCOMPARE(refusal("schema.distribute", foreign),
             u"Only the owner of the schema tenant (ann) can do that. Connect as that role."_s);
    QCOMPARE(refusal("schema.distribute", facts(u"acme"_s)), u"The schema acme is distributed already."_s);
}

void TestDistributeSchema::tablesThatCannotComeAlong()
{
    const auto with = [](const SchemaTable &table) {
        auto known = facts(u"tenant"_s);
        known.schema->tables << table;
        return refusal("schema.distribute", known);
    };
    QCOMPARE(with({ .name = u"f"_s, .mayAlter = true, .isForeign = true }),
             u"tenant.f is a foreign table, which a distributed schema cannot hold."_s);
    QCOMPARE(with({ .name = u"i"_s, .mayAlter = true, .hasInheritance = true }),
             u"tenant.i takes part in inheritance, which a distributed schema cannot hold."_s);
    QCOMPARE(with({ .name = u"e"_s, .mayAlter = true, .isOwnedByExtension = true }),
             u"tenant.e belongs to an extension, which a distributed schema cannot hold."_s);
    QCOMPARE(with({ .name = u"o"_s, .owner = u"bob"_s }),
             u"Only the owner of tenant.o (bob) can distribute it. Connect as that role."_s);
    auto distributed =
        facts(u"tenant"_s, [](ClusterSnapshot::Parts &parts) { parts.tables.last().schema = u"tenant"_s; });
    distributed.schema->tables << SchemaTable { .name = u"orders"_s, .mayAlter = true };
    QCOMPARE(refusal("schema.distribute", distributed),
             u"tenant.orders is distributed by id. Undistribute it first."_s);
}

void TestDistributeSchema::foreignKeysThatLeaveOrEnter()
{
    const auto with = [](const SchemaForeignKey &key) {
        auto known = facts(u"tenant"_s);
        known.schema->foreignKeys << key;
        return refusal("schema.distribute", known);
    };
    QVERIFY(with({ .name = u"fk"_s, .table = u"users"_s, .other = u"plans"_s })
                .startsWith(u"tenant.users refers to plans by the foreign key fk."_s));
    QVERIFY(with({ .name = u"fk"_s, .table = u"users"_s, .other = u"plans"_s, .isIncoming = true })
                .startsWith(u"plans refers to tenant.users by the foreign key fk."_s));
    QCOMPARE(
        with({ .name = u"fk"_s, .table = u"users"_s, .other = u"countries"_s, .otherIsReference = true }),
        QString());
}

void TestDistributeSchema::schemasThatAreNotDistributed()
{
    for (const auto operation : { "schema.undistribute", "schema.move" })
        QCOMPARE(refusal(operation, facts(hostile),
                         QLatin1String(operation) == "schema.move"_L1 ? u"3"_s : QString()),
                 u"The schema we\"ird; drop is not distributed."_s);
}

void TestDistributeSchema::movesThatCannotBe()
{
    QCOMPARE(refusal("schema.move", facts(u"acme"_s), u"2"_s), u"The schema acme is on w1:5432 already."_s);
    QVERIFY(refusal("schema.move", facts(u"acme"_s), u"4"_s).startsWith(u"w3:5432 may not hold shards"_s));
    QCOMPARE(refusal("schema.move", facts(u"acme"_s), u"9"_s), u"The cluster has no node 9."_s);
    const auto empty = facts(u"void"_s, [](ClusterSnapshot::Parts &parts) {
        parts.colocationGroups << ColocationGroup { .id = ColocationId { 8 },
                                                    .shardCount = 1,
                                                    .schema = u"void"_s };
    });
    QCOMPARE(refusal("schema.move", empty, u"3"_s),
             u"The schema void has no tables, so there is nothing to move."_s);
}

void TestDistributeSchema::fingerprintFollowsTheSchema()
{
    auto known = facts(u"tenant"_s);
    const auto before = fingerprintOf({}, known);
    known.schema->bytes = ByteCount { 1 };
    QCOMPARE(fingerprintOf({}, known), before);
    known.schema->tables << SchemaTable { .name = u"another"_s };
    const auto withTable = fingerprintOf({}, known);
    QVERIFY(withTable != before);
    known.schema->foreignKeys << SchemaForeignKey { .name = u"fk"_s };
    QVERIFY(fingerprintOf({}, known) != withTable);
}

QTEST_GUILESS_MAIN(TestDistributeSchema)
#include "tst_distribute_schema.moc"
