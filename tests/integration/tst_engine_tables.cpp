// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Tables of every kind, rows at every node, and what is refused, on each engine.
#include "core/postgres/quote.h"
#include "tests/support/engine_cluster.h"

#include <QTest>

using namespace tessera;
using namespace tessera::testing;
using namespace Qt::StringLiterals;

class TestEngineTables : public QObject
{
    Q_OBJECT

private slots:
    void cleanupTestCase() { m_pool.clear(); }
    void init();
    void rowsGoToTheShardOfTheirHash_data() { SandboxFixture::addEngineRows(); }
    void rowsGoToTheShardOfTheirHash();
    void everyKeyTypeHashesLikeCitus();
    void everyNodeReadsAndWrites_data() { SandboxFixture::addEngineRows(); }
    void everyNodeReadsAndWrites();
    void existingRowsComeAlong_data() { SandboxFixture::addEngineRows(); }
    void existingRowsComeAlong();
    void hostileNamesStayNames_data() { SandboxFixture::addEngineRows(); }
    void hostileNamesStayNames();
    void referenceTablesAreTheSameEverywhere_data() { SandboxFixture::addEngineRows(); }
    void referenceTablesAreTheSameEverywhere();
    void foreignKeysHold_data() { SandboxFixture::addEngineRows(); }
    void foreignKeysHold();
    void schemasAreDistributed_data() { SandboxFixture::addEngineRows(); }
    void schemasAreDistributed();
    void timePartitionsAreDistributed_data() { SandboxFixture::addEngineRows(); }
    void timePartitionsAreDistributed();
    void tablesComeBack_data() { SandboxFixture::addEngineRows(); }
    void tablesComeBack();
    void badRequestsAreRefused_data();
    void badRequestsAreRefused();

private:
    EngineCluster &cluster();
    SandboxPool m_pool;
    std::map<QString, std::unique_ptr<EngineCluster>> m_clusters;
    EngineCluster *m_cluster = nullptr;
};

EngineCluster &TestEngineTables::cluster()
{
    QFETCH(QString, engine);
    auto &found = m_clusters[engine];
    if (!found)
        found = std::make_unique<EngineCluster>(m_pool.get(engine));
    return *found;
}

/// Every test starts in an empty schema.
void TestEngineTables::init()
{
    if (!QTest::currentDataTag())
        return;
    m_cluster = &cluster();
    m_cluster->run(u"SET client_min_messages = warning; DROP SCHEMA IF EXISTS work CASCADE; DROP SCHEMA IF "
                   u"EXISTS tenant CASCADE;"
                   "DROP SCHEMA IF EXISTS \"%1\" CASCADE; CREATE SCHEMA work"_s.arg(
                       hostileName().replace(u'"', u"\"\""_s)));
    for (int node = 0; node < m_cluster->nodes(); ++node)
        m_cluster->run(u"SET search_path = work"_s, node);
    QCOMPARE(m_cluster->list(
                 u"SELECT result FROM run_command_on_all_nodes('SELECT count(*) FROM pg_dist_shard')"_s),
             u"0,0,0"_s); // what the test before left is gone everywhere
}

void TestEngineTables::rowsGoToTheShardOfTheirHash()
{
    auto &db = *m_cluster;
    db.run(u"CREATE TABLE orders (tenant bigint, id int, PRIMARY KEY (tenant, id));"
           "SELECT create_distributed_table('orders', 'tenant', shard_count := 8);"
           "INSERT INTO orders SELECT i, i FROM generate_series(1, 200) i"_s);
    QCOMPARE(
        db.list(
            u"SELECT shardminvalue FROM pg_dist_shard WHERE logicalrelid = 'orders'::regclass ORDER BY shardminvalue::int"_s),
        u"-2147483648,-1610612736,-1073741824,-536870912,0,536870912,1073741824,1610612736"_s);
    const auto rows = db.list(
        u"SELECT result FROM run_command_on_shards('orders', 'SELECT count(*) FROM %s') ORDER BY shardid"_s);
    const auto hashes =
        db.list(u"SELECT count(t) FROM pg_dist_shard s LEFT JOIN generate_series(1, 200) AS t "
                "ON hashint8(t) BETWEEN shardminvalue::int AND shardmaxvalue::int "
                "WHERE logicalrelid = 'orders'::regclass GROUP BY shardid ORDER BY shardid"_s);
    QCOMPARE(rows, hashes);
    QCOMPARE(db.value(u"SELECT get_shard_id_for_distribution_column('orders', 42::bigint) - min(shardid) "
                      u"FROM pg_dist_shard "
                      "WHERE logicalrelid = 'orders'::regclass"_s),
             db.value(u"SELECT (hashint8(42) + 2147483648) / 536870912"_s));
}

/// The values were read off Citus 13.2: worker_hash of each.
void TestEngineTables::everyKeyTypeHashesLikeCitus()
{
    const auto sql =
        u"SELECT concat_ws(',', worker_hash(5), worker_hash(5::bigint), worker_hash(5::smallint), "
        u"worker_hash('abc'::text), "
        "worker_hash('abc'::varchar), worker_hash('2026-01-01'::date), worker_hash(true), "
        "worker_hash('12:00'::time), "
        "worker_hash('0a3a1f6e-4f9b-4b8e-8c1e-000000000001'::uuid), worker_hash(12.50::numeric), "
        "worker_hash('2026-01-02 03:04:05+00'::timestamptz), worker_hash('2026-01-02'::timestamp), "
        "worker_hash(1.5::float8), "
        "worker_hash('{\"a\":1}'::jsonb), worker_hash('10.0.0.1'::inet), worker_hash('ab'::bpchar))"_s;
    const auto expected =
        u"-1330264708,-1330264708,-1330264708,-785388649,-785388649,-1732999415,-1905060026,-239764610,-1716346132,-1617707945,-1649635329,1369351435,630860146,1322320426,1455329472,1718550461"_s;
    for (const auto &engine : SandboxFixture::engines()) {
        EngineCluster db(m_pool.get(engine));
        QCOMPARE(db.list(sql), expected);
    }
}

void TestEngineTables::everyNodeReadsAndWrites()
{
    auto &db = *m_cluster;
    db.run(
        u"CREATE TABLE orders (tenant bigint, id int, note text, PRIMARY KEY (tenant, id)); SELECT create_distributed_table('orders', 'tenant')"_s);
    for (int node = 0; node < db.nodes(); ++node) {
        db.run(u"INSERT INTO orders SELECT i, %1, 'new' FROM generate_series(1, 50) i"_s.arg(node), node);
        db.run(u"UPDATE orders SET note = 'changed' WHERE tenant = 7 AND id = %1"_s.arg(node), node);
        db.run(u"DELETE FROM orders WHERE tenant = 8 AND id = %1"_s.arg(node), node);
    }
    for (int node = 0; node < db.nodes(); ++node) {
        QCOMPARE(db.value(u"SELECT count(*) FROM orders"_s, node), QString::number(49 * db.nodes()));
        QCOMPARE(db.value(u"SELECT count(*) FROM orders WHERE note = 'changed'"_s, node),
                 QString::number(db.nodes()));
        QCOMPARE(db.value(u"SELECT count(*) FROM orders WHERE tenant = 9"_s, node),
                 QString::number(db.nodes()));
    }
    QVERIFY(db.refusal(u"INSERT INTO orders VALUES (9, 0, 'twice')"_s, 1).sqlState == u"23505"_s);
    QVERIFY(db.refusal(u"INSERT INTO orders (id) VALUES (1)"_s).sqlState.startsWith(u"2"_s));
}

void TestEngineTables::existingRowsComeAlong()
{
    auto &db = *m_cluster;
    db.run(u"CREATE TYPE mood AS ENUM ('calm', 'busy');"
           "CREATE TABLE events (id bigserial, tenant text NOT NULL, at timestamptz DEFAULT now(), feeling "
           "mood DEFAULT 'calm', data jsonb, "
           "twice int GENERATED ALWAYS AS (length(tenant) * 2) STORED, CHECK (tenant <> ''), PRIMARY KEY "
           "(tenant, id));"
           "CREATE INDEX ON events (at);"
           "INSERT INTO events (tenant, data) SELECT 't' || i % 20, '{\"a\": \"it''s\"}' FROM "
           "generate_series(1, 300) i;"
           "SELECT create_distributed_table('events', 'tenant')"_s);
    for (int node = 0; node < db.nodes(); ++node) {
        QCOMPARE(
            db.value(
                u"SELECT count(*) FROM events WHERE twice = length(tenant) * 2 AND data->>'a' = 'it''s'"_s,
                node),
            u"300"_s);
        db.run(u"INSERT INTO events (tenant) VALUES ('x')"_s, node);
    }
    QCOMPARE(db.value(u"SELECT count(DISTINCT id) FROM events"_s), QString::number(300 + db.nodes()));
    QCOMPARE(db.refusal(u"INSERT INTO events (tenant) VALUES ('')"_s, 1).sqlState, u"23514"_s);
    QCOMPARE(db.value(u"SELECT count(*) FROM citus_shard_sizes() JOIN pg_dist_shard ON shardid = shard_id "
                      "WHERE logicalrelid = 'events'::regclass AND size > 0"_s),
             u"32"_s);
}

void TestEngineTables::hostileNamesStayNames()
{
    auto &db = *m_cluster;
    const auto name = quoteIdentifier(hostileName());
    const auto literal = u"'"_s + QString(name + u'.' + name).replace(u'\'', u"''"_s) + u"'"_s;
    db.run(u"CREATE SCHEMA %1; CREATE TABLE %1.%1 (%1 text PRIMARY KEY, \"Ü\" int);"_s.arg(name)
           + u"SELECT create_distributed_table(%1, %2, shard_count := 4);"_s.arg(
               literal, u"'"_s + hostileName().replace(u'\'', u"''"_s) + u"'"_s)
           + u"INSERT INTO %1.%1 SELECT 'k' || i, i FROM generate_series(1, 40) i"_s.arg(name));
    for (int node = 0; node < db.nodes(); ++node)
        QCOMPARE(db.value(u"SELECT count(*) FROM %1.%1"_s.arg(name), node), u"40"_s);
    QCOMPARE(db.value(u"SELECT max(octet_length(shard_name)) <= 2 * 70 FROM (SELECT shard_name(logicalrelid, "
                      u"shardid) FROM pg_dist_shard "
                      "WHERE logicalrelid = %1::regclass) AS s"_s.arg(literal)),
             u"t"_s);
    QCOMPARE(
        db.value(u"SELECT sum(result::int) FROM run_command_on_shards(%1, 'SELECT count(*) FROM %s')"_s.arg(
            literal)),
        u"40"_s);
    db.run(u"ALTER TABLE %1.%1 RENAME COLUMN \"Ü\" TO \"it's; drop\""_s.arg(name));
    QCOMPARE(db.value(u"SELECT sum(\"it's; drop\") FROM %1.%1"_s.arg(name), 1), u"820"_s);
    db.run(u"DROP TABLE %1.%1"_s.arg(name));
    QCOMPARE(
        db.value(
            u"SELECT sum(result::int) FROM run_command_on_all_nodes($q$SELECT count(*) FROM pg_class WHERE relname LIKE 'ta''b\"le%'$q$)"_s),
        u"0"_s);
}

void TestEngineTables::referenceTablesAreTheSameEverywhere()
{
    auto &db = *m_cluster;
    db.run(u"CREATE TABLE countries (code char(2) PRIMARY KEY, name text, facts jsonb);"
           "INSERT INTO countries SELECT chr(65 + i / 26) || chr(65 + i % 26), 'c' || i FROM "
           "generate_series(0, 600) i;"
           "SELECT create_reference_table('countries')"_s);
    for (int node = 0; node < db.nodes(); ++node) {
        db.run(
            u"INSERT INTO countries VALUES ('%1a', 'from a node', '{\"q\": \"it''s\"}'), ('%1b', NULL, NULL)"_s
                .arg(node),
            node);
        db.run(u"UPDATE countries SET name = 'renamed', code = '%1c' WHERE code = '%1a'"_s.arg(node), node);
        db.run(u"DELETE FROM countries WHERE code = '%1b'"_s.arg(node), node);
    }
    db.run(
        u"INSERT INTO countries VALUES ('AA', 'again') ON CONFLICT (code) DO UPDATE SET name = 'upserted'"_s);
    const auto all = u"SELECT count(*) || md5(string_agg(c::text, '|' ORDER BY code)) FROM countries c"_s;
    for (int node = 1; node < db.nodes(); ++node)
        QCOMPARE(db.value(all, node), db.value(all));
    QCOMPARE(db.value(u"SELECT count(*) FROM countries WHERE name = 'renamed'"_s),
             QString::number(db.nodes()));
    QCOMPARE(db.value(u"SELECT name FROM countries WHERE code = 'AA'"_s, 1), u"upserted"_s);
    QCOMPARE(
        db.value(
            u"SELECT count(*) FROM pg_dist_shard JOIN pg_dist_placement USING (shardid) WHERE logicalrelid = 'countries'::regclass"_s),
        QString::number(db.nodes()));
    db.run(u"TRUNCATE countries"_s);
    for (int node = 0; node < db.nodes(); ++node)
        QCOMPARE(db.value(u"SELECT count(*) FROM countries"_s, node), u"0"_s);
}

void TestEngineTables::foreignKeysHold()
{
    auto &db = *m_cluster;
    db.run(u"CREATE TABLE countries (code int PRIMARY KEY); SELECT create_reference_table('countries');"
           "CREATE TABLE visits (id bigint PRIMARY KEY, country int REFERENCES countries);"
           "SELECT create_distributed_table('visits', 'id')"_s);
    db.run(u"CREATE TABLE owners (id bigint PRIMARY KEY);"
           "CREATE TABLE pets (id bigint, owner bigint REFERENCES owners ON DELETE CASCADE, PRIMARY KEY "
           "(owner, id));"
           "SELECT create_distributed_table('owners', 'id')"_s);
    db.run(u"SELECT create_distributed_table('pets', 'owner')"_s);
    QCOMPARE(db.refusal(u"INSERT INTO pets VALUES (1, 1)"_s, 1).sqlState, u"23503"_s);
    QCOMPARE(db.refusal(u"INSERT INTO visits VALUES (1, 2)"_s, 1).sqlState, u"23503"_s);
    db.run(u"INSERT INTO owners VALUES (1); INSERT INTO countries VALUES (1)"_s);
    db.run(u"INSERT INTO pets VALUES (1, 1); INSERT INTO visits VALUES (1, 1)"_s, 1);
    QCOMPARE(db.refusal(u"DELETE FROM countries"_s).sqlState, u"23503"_s);
    QCOMPARE(db.refusal(u"DROP TABLE owners"_s).sqlState, u"2BP01"_s);
    db.run(u"DELETE FROM owners"_s);
    QCOMPARE(db.value(u"SELECT count(*) FROM pets"_s), u"0"_s);
    QVERIFY(db.refusal(u"SELECT undistribute_table('owners')"_s)
                .message.startsWith(u"cannot complete operation because table owners is referenced"_s));
    db.run(u"SELECT undistribute_table('owners', cascade_via_foreign_keys := true)"_s);
    QCOMPARE(
        db.value(u"SELECT count(*) FROM pg_constraint WHERE contype = 'f' AND conrelid = 'pets'::regclass"_s),
        u"1"_s);
}

void TestEngineTables::schemasAreDistributed()
{
    auto &db = *m_cluster;
    db.run(u"CREATE SCHEMA tenant; CREATE TABLE tenant.a (id int PRIMARY KEY); CREATE TABLE tenant.b (id int "
           u"PRIMARY KEY, a int REFERENCES tenant.a);"
           "INSERT INTO tenant.a VALUES (1); SELECT citus_schema_distribute('tenant')"_s);
    db.run(u"CREATE TABLE tenant.c (id int PRIMARY KEY)"_s);
    db.run(u"INSERT INTO tenant.b VALUES (1, 1); INSERT INTO tenant.c VALUES (1)"_s, 1);
    QCOMPARE(db.refusal(u"INSERT INTO tenant.b VALUES (2, 2)"_s).sqlState, u"23503"_s);
    QCOMPARE(
        db.list(
            u"SELECT citus_table_type || shard_count FROM public.citus_tables WHERE table_name::text LIKE 'tenant.%' ORDER BY table_name::text"_s),
        u"schema1,schema1,schema1"_s);
    QCOMPARE(db.value(u"SELECT count(DISTINCT groupid) FROM pg_dist_placement JOIN pg_dist_shard USING "
                      u"(shardid) JOIN pg_dist_partition USING (logicalrelid) "
                      "JOIN pg_dist_schema USING (colocationid)"_s),
             u"1"_s);
    QCOMPARE(db.value(u"SELECT schema_name FROM public.citus_schemas"_s), u"tenant"_s);
    db.run(u"SELECT citus_schema_undistribute('tenant')"_s);
    QCOMPARE(db.value(u"SELECT count(*) FROM tenant.b JOIN tenant.c USING (id)"_s), u"1"_s);
    QCOMPARE(db.value(u"SELECT count(*) FROM pg_dist_schema"_s, 1), u"0"_s);
    QVERIFY(db.refusal(u"SELECT citus_schema_distribute('public')"_s).message
            == u"public schema cannot be distributed"_s);
}

void TestEngineTables::timePartitionsAreDistributed()
{
    auto &db = *m_cluster;
    db.run(u"CREATE TABLE events (tenant bigint, at timestamptz, note text, PRIMARY KEY (tenant, at)) "
           u"PARTITION BY RANGE (at);"
           "SELECT create_time_partitions('events', '1 month', '2026-03-01', '2026-01-01');"
           "INSERT INTO events SELECT i, '2026-01-01'::timestamptz + i * interval '1 hour' FROM "
           "generate_series(1, 1000) i;"
           "SELECT create_distributed_table('events', 'tenant', shard_count := 4)"_s);
    db.run(u"SELECT create_time_partitions('events', '1 month', '2026-04-01', '2026-01-01')"_s);
    db.run(u"INSERT INTO events VALUES (1, '2026-03-05', 'from a worker')"_s, 1);
    QCOMPARE(db.value(u"SELECT count(*) FROM events"_s, 1), u"1001"_s);
    QCOMPARE(
        db.list(
            u"SELECT shard_count FROM public.citus_tables WHERE table_name::text LIKE 'events%' ORDER BY table_name::text"_s),
        u"4,4,4,4"_s);
    QCOMPARE(
        db.list(
            u"SELECT from_value::timestamptz::date FROM time_partitions WHERE parent_table = 'events'::regclass ORDER BY 1"_s),
        u"2026-01-01,2026-02-01,2026-03-01"_s);
    db.run(u"CALL drop_old_time_partitions('events', '2026-02-15')"_s);
    QCOMPARE(db.value(u"SELECT count(*) FROM events WHERE at < '2026-02-01'"_s, 1), u"0"_s);
    QCOMPARE(
        db.value(u"SELECT count(*) FROM time_partitions WHERE parent_table = 'work.events'::regclass"_s, 1),
        u"2"_s);
}

void TestEngineTables::tablesComeBack()
{
    auto &db = *m_cluster;
    db.run(
        u"CREATE TABLE orders (tenant bigint, id bigserial, note text, PRIMARY KEY (tenant, id)); CREATE "
        u"INDEX orders_note ON orders (note);"
        "SELECT create_distributed_table('orders', 'tenant'); INSERT INTO orders (tenant) SELECT generate_series(1, 100)"_s);
    db.run(u"SELECT undistribute_table('orders')"_s);
    QCOMPARE(db.value(u"SELECT count(*) FROM pg_dist_partition WHERE logicalrelid = 'orders'::regclass"_s),
             u"0"_s);
    QCOMPARE(db.value(u"SELECT count(*) FROM orders"_s), u"100"_s);
    QCOMPARE(db.value(u"SELECT count(*) FROM pg_index WHERE indrelid = 'orders'::regclass AND indisvalid"_s),
             u"2"_s);
    db.run(u"INSERT INTO orders (tenant) VALUES (1)"_s);
    QCOMPARE(
        db.value(
            u"SELECT sum(result::int) FROM run_command_on_workers($q$SELECT count(*) FROM pg_class WHERE relname LIKE 'orders%' AND relkind IN ('r', 'p', 'f')$q$)"_s),
        u"0"_s);
    db.run(
        u"SELECT create_distributed_table('orders', 'tenant', shard_count := 4); SELECT alter_distributed_table('orders', shard_count := 8)"_s);
    QCOMPARE(db.value(u"SELECT count(*) FROM pg_dist_shard WHERE logicalrelid = 'orders'::regclass"_s),
             u"8"_s);
    QCOMPARE(db.value(u"SELECT count(*) FROM orders"_s, 1), u"101"_s);
}

void TestEngineTables::badRequestsAreRefused_data()
{
    QTest::addColumn<QString>("engine");
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("sqlState");
    QTest::addColumn<QString>("message");
    struct Request
    {
        const char *name;
        QString sql, sqlState, message;
    };
    const QList<Request> requests {
        { "already distributed", u"SELECT create_distributed_table('done', 'id')"_s, u"42P16"_s,
          u"table \"done\" is already distributed"_s },
        { "no such column", u"SELECT create_distributed_table('plain', 'nothing')"_s, u"42703"_s,
          u"column \"nothing\" of relation \"plain\" does not exist"_s },
        { "no such table", u"SELECT create_distributed_table('nowhere', 'id')"_s, u"42P01"_s,
          u"relation \"nowhere\" does not exist"_s },
        { "key without the column", u"SELECT create_distributed_table('plain', 'other')"_s, u"0A000"_s,
          u"cannot create constraint on \"plain\""_s },
        { "key to a local table", u"SELECT create_distributed_table('child', 'parent')"_s, u"42P16"_s,
          u"referenced table \"plain\" must be a distributed table or a reference table"_s },
        { "no shards", u"SELECT create_distributed_table('plain', 'id', shard_count := 0)"_s, u"XX000"_s,
          u"0 is outside the valid range for parameter \"shard_count\" (1 .. 64000)"_s },
        { "too many shards", u"SELECT create_distributed_table('plain', 'id', shard_count := 64001)"_s,
          u"XX000"_s, u"64001 is outside the valid range for parameter \"shard_count\" (1 .. 64000)"_s },
        { "count and colocation",
          u"SELECT create_distributed_table('plain', 'id', colocate_with := 'done', shard_count := 4)"_s,
          u"XX000"_s, u"Cannot use colocate_with with a table and shard_count at the same time"_s },
        { "temporary table",
          u"CREATE TEMP TABLE passing (id int); SELECT create_distributed_table('passing', 'id')"_s,
          u"0A000"_s, u"cannot distribute a temporary table"_s },
        { "not distributed", u"SELECT undistribute_table('plain')"_s, u"XX000"_s,
          u"cannot undistribute table because the table is not distributed"_s },
        { "size of a local table", u"SELECT citus_table_size('plain')"_s, u"42P16"_s,
          u"cannot calculate the size because relation 'plain' is not distributed"_s },
    };
    for (const auto &engine : SandboxFixture::engines()) {
        for (const auto &request : requests)
            QTest::addRow("%s on %s", request.name, qPrintable(engine))
                << engine << request.sql << request.sqlState << request.message;
    }
}

void TestEngineTables::badRequestsAreRefused()
{
    QFETCH(QString, sql);
    QFETCH(QString, sqlState);
    QFETCH(QString, message);
    auto &db = *m_cluster;
    db.run(
        u"CREATE TABLE done (id bigint); SELECT create_distributed_table('done', 'id', shard_count := 4);"
        "CREATE TABLE plain (id bigint PRIMARY KEY, other int); CREATE TABLE child (parent bigint REFERENCES plain)"_s);
    const auto error = db.refusal(sql);
    QCOMPARE(error.message.section(u'\n', 0, 0), message);
    QCOMPARE(error.sqlState, sqlState);
    QCOMPARE(
        db.value(
            u"SELECT count(*) FROM pg_dist_partition WHERE logicalrelid IN ('plain'::regclass, 'child'::regclass)"_s),
        u"0"_s);
    QCOMPARE(db.value(u"SELECT relkind FROM pg_class WHERE oid = 'plain'::regclass"_s), u"r"_s);
}

QTEST_GUILESS_MAIN(TestEngineTables)
#include "tst_engine_tables.moc"
