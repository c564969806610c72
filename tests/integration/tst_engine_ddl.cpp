// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
// DDL reaches every shell and shard or is refused; roles, nodes and commands on nodes.
#include "tests/support/engine_cluster.h"

#include <QScopeGuard>
#include <QTest>

#include <csignal>

using namespace tessera;
using namespace tessera::testing;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// The columns of a shell and its leaves on a node, one line a different shape: the same everywhere is one
/// line.
const auto shapesSql = uR"(SELECT string_agg(DISTINCT shape, ' / ') FROM (
    SELECT (SELECT string_agg(attname || ' ' || format_type(atttypid, atttypmod) || CASE WHEN attnotnull THEN ' not null' ELSE '' END, ', ' ORDER BY attnum)
            FROM pg_attribute WHERE attrelid = c.oid AND attnum > 0 AND NOT attisdropped) AS shape
    FROM pg_class c WHERE relkind IN ('r', 'p', 'f') AND relname LIKE 'orders%') AS t)"_s;

} // namespace

class TestEngineDdl : public QObject
{
    Q_OBJECT

private slots:
    void cleanupTestCase() { m_pool.clear(); }
    void init();
    void columnsChangeEverywhere_data() { SandboxFixture::addEngineRows(); }
    void columnsChangeEverywhere();
    void indexesComeAndGoEverywhere_data() { SandboxFixture::addEngineRows(); }
    void indexesComeAndGoEverywhere();
    void tablesAreRenamedEverywhere_data() { SandboxFixture::addEngineRows(); }
    void tablesAreRenamedEverywhere();
    void truncateAndDropReachEveryShard_data() { SandboxFixture::addEngineRows(); }
    void truncateAndDropReachEveryShard();
    void rollbackChangesNothingAnywhere_data() { SandboxFixture::addEngineRows(); }
    void rollbackChangesNothingAnywhere();
    void oneNodeAloneIsRefused_data() { SandboxFixture::addEngineRows(); }
    void oneNodeAloneIsRefused();
    void whatCannotBeRepeatedIsRefused();
    void grantsReachEveryShard();
    void commandsRunOnEveryNode_data() { SandboxFixture::addEngineRows(); }
    void commandsRunOnEveryNode();
    void stoppedNodeCostsItsRowsOnly_data() { SandboxFixture::addEngineRows(); }
    void stoppedNodeCostsItsRowsOnly();
    void nodesAreRefusedWhileNeeded_data() { SandboxFixture::addEngineRows(); }
    void nodesAreRefusedWhileNeeded();
    void activatedNodeKeepsItsShards_data() { SandboxFixture::addEngineRows(); }
    void activatedNodeKeepsItsShards();

private:
    EngineCluster &cluster(const QString &engine);
    void makeOrders(EngineCluster &db);
    SandboxPool m_pool;
    std::map<QString, std::unique_ptr<EngineCluster>> m_clusters;
};

EngineCluster &TestEngineDdl::cluster(const QString &engine)
{
    auto &found = m_clusters[engine];
    if (!found)
        found = std::make_unique<EngineCluster>(m_pool.get(engine));
    return *found;
}

/// Every test starts in an empty schema.
void TestEngineDdl::init()
{
    for (const auto &engine : SandboxFixture::engines()) {
        auto &db = cluster(engine);
        db.run(u"SET client_min_messages = warning"_s);
        db.run(u"DROP SCHEMA IF EXISTS work CASCADE"_s);
        db.run(u"DROP SCHEMA IF EXISTS elsewhere CASCADE"_s);
        db.run(u"CREATE SCHEMA work"_s);
        for (int node = 0; node < db.nodes(); ++node)
            db.run(u"SET search_path = work; SET citus.override_table_visibility = off"_s, node);
    }
}

void TestEngineDdl::makeOrders(EngineCluster &db)
{
    db.run(u"CREATE TABLE orders (tenant bigint, id int, note text, PRIMARY KEY (tenant, id));"
           "SELECT create_distributed_table('orders', 'tenant', shard_count := 8);"
           "INSERT INTO orders SELECT i, i, 'n' FROM generate_series(1, 100) i"_s);
}

void TestEngineDdl::columnsChangeEverywhere()
{
    QFETCH(QString, engine);
    auto &db = cluster(engine);
    makeOrders(db);
    db.run(u"ALTER TABLE orders ADD COLUMN extra int DEFAULT 7"_s);
    db.run(u"ALTER TABLE orders RENAME COLUMN note TO remark"_s);
    db.run(u"ALTER TABLE orders ALTER COLUMN remark TYPE varchar(50)"_s);
    db.run(u"ALTER TABLE orders ALTER COLUMN extra SET NOT NULL"_s);
    for (int node = 0; node < db.nodes(); ++node) {
        const auto shape =
            u"tenant bigint not null, id integer not null, remark character varying(50), extra integer not null"_s;
        auto there = db.value(shapesSql, node);
        QVERIFY2(there.contains(shape) && !there.contains(u"note"_s), qPrintable(there));
        QCOMPARE(db.value(u"SELECT sum(extra) FROM orders WHERE remark = 'n'"_s, node), u"700"_s);
    }
    db.run(u"ALTER TABLE orders DROP COLUMN extra"_s);
    for (int node = 0; node < db.nodes(); ++node)
        QVERIFY(!db.value(shapesSql, node).contains(u"extra"_s));
    QVERIFY(!db.refusal(u"ALTER TABLE orders DROP COLUMN tenant"_s).message.isEmpty());
    QCOMPARE(db.value(u"SELECT count(*) FROM orders"_s, 1), u"100"_s);
}

void TestEngineDdl::indexesComeAndGoEverywhere()
{
    QFETCH(QString, engine);
    auto &db = cluster(engine);
    makeOrders(db);
    const auto indexed =
        u"SELECT sum(result::int) FROM run_command_on_placements('orders', "
        "$q$SELECT count(*) FROM pg_index WHERE indrelid = '%s'::regclass AND NOT indisunique$q$)"_s;
    db.run(u"CREATE INDEX orders_note ON orders (note) WHERE id > 5"_s);
    QCOMPARE(db.value(indexed), u"8"_s);
    QCOMPARE(
        db.list(
            u"SELECT result FROM run_command_on_all_nodes($q$SELECT count(*) FROM pg_class WHERE relname = 'orders_note'$q$)"_s),
        u"1,1,1"_s);
    db.run(u"DROP INDEX orders_note"_s);
    QCOMPARE(db.value(indexed), u"0"_s);
}

void TestEngineDdl::tablesAreRenamedEverywhere()
{
    QFETCH(QString, engine);
    auto &db = cluster(engine);
    makeOrders(db);
    db.run(u"ALTER TABLE orders RENAME TO purchases"_s);
    db.run(u"CREATE SCHEMA elsewhere"_s);
    db.run(u"ALTER TABLE purchases SET SCHEMA elsewhere"_s);
    for (int node = 0; node < db.nodes(); ++node) {
        db.run(u"INSERT INTO elsewhere.purchases VALUES (%1, 1000)"_s.arg(node), node);
        QVERIFY(db.value(u"SELECT count(*) FROM elsewhere.purchases"_s, node).toInt() == 101 + node);
    }
    QCOMPARE(
        db.value(
            u"SELECT sum(result::int) FROM run_command_on_shards('elsewhere.purchases', 'SELECT count(*) FROM %s')"_s),
        u"103"_s);
    QCOMPARE(
        db.value(
            u"SELECT bool_and(shard_name LIKE 'elsewhere.purchases\\_%') FROM citus_shards WHERE table_name = 'elsewhere.purchases'::regclass"_s),
        u"t"_s);
}

void TestEngineDdl::truncateAndDropReachEveryShard()
{
    QFETCH(QString, engine);
    auto &db = cluster(engine);
    makeOrders(db);
    db.run(u"TRUNCATE orders"_s);
    QCOMPARE(
        db.value(
            u"SELECT sum(result::int) FROM run_command_on_shards('orders', 'SELECT count(*) FROM %s')"_s),
        u"0"_s);
    db.run(u"DROP TABLE orders"_s);
    const auto left = u"SELECT count(*) FROM pg_class WHERE relname LIKE 'orders%'"_s;
    for (int node = 0; node < db.nodes(); ++node)
        QTRY_COMPARE(db.value(left, node), u"0"_s);
    QCOMPARE(db.list(u"SELECT result FROM run_command_on_all_nodes('SELECT count(*) FROM pg_dist_shard')"_s),
             u"0,0,0"_s);
}

void TestEngineDdl::rollbackChangesNothingAnywhere()
{
    QFETCH(QString, engine);
    auto &db = cluster(engine);
    makeOrders(db);
    const auto before = db.value(shapesSql, 1);
    db.run(u"BEGIN"_s);
    db.run(u"ALTER TABLE orders ADD COLUMN passing int"_s);
    db.run(u"INSERT INTO orders (tenant, id) VALUES (5000, 1)"_s);
    db.run(u"ROLLBACK"_s);
    for (int node = 0; node < db.nodes(); ++node) {
        QVERIFY(!db.value(shapesSql, node).contains(u"passing"_s));
        QCOMPARE(db.value(u"SELECT count(*) FROM orders"_s, node), u"100"_s);
    }
    QCOMPARE(db.value(shapesSql, 1), before);
}

void TestEngineDdl::oneNodeAloneIsRefused()
{
    QFETCH(QString, engine);
    auto &db = cluster(engine);
    makeOrders(db);
    const auto before = db.value(shapesSql, 1);
    for (const auto &sql : { u"ALTER TABLE orders ADD COLUMN alone int"_s, u"DROP TABLE orders"_s })
        QVERIFY2(db.refusal(sql, 1).message.startsWith(u"operation is not allowed on this node"_s),
                 qPrintable(sql));
    for (const auto &sql :
         { u"SELECT create_reference_table('orders')"_s, u"SELECT undistribute_table('orders')"_s })
        QVERIFY(!db.refusal(sql, 1).message.isEmpty());
    QCOMPARE(db.value(shapesSql, 1), before);
    QCOMPARE(db.value(u"SELECT count(*) FROM orders"_s, 1), u"100"_s);
}

/// The built-in engine only: it repeats the statement's text, so the text must stand alone. Citus has no such
/// limit.
void TestEngineDdl::whatCannotBeRepeatedIsRefused()
{
    auto &db = cluster(u"builtin"_s);
    makeOrders(db);
    for (
        const auto &sql :
        { u"ALTER TABLE orders ADD COLUMN a int; ALTER TABLE orders ADD COLUMN b int"_s,
          u"DO $$ BEGIN ALTER TABLE orders ADD COLUMN a int; END $$"_s,
          u"ALTER TABLE orders ENABLE ROW LEVEL SECURITY"_s,
          u"CREATE TRIGGER t BEFORE UPDATE ON orders FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger()"_s }) {
        const auto error = db.refusal(sql);
        QCOMPARE(error.sqlState, u"0A000"_s);
        QVERIFY2(!error.hint.isEmpty(), qPrintable(sql));
    }
    QCOMPARE(db.value(shapesSql), db.value(shapesSql, 1));
    const auto shard = db.value(
        u"SELECT relname FROM pg_class WHERE relname LIKE 'orders\\_1%' AND relkind = 'r' AND relnamespace = 'work'::regnamespace LIMIT 1"_s,
        1);
    QVERIFY(db.refusal(u"DROP TABLE "_s + shard, 1).message.contains(u"shard of a distributed table"_s));
    QVERIFY(db.refusal(u"CREATE INDEX ON %1 (note)"_s.arg(shard), 1)
                .message.contains(u"operation is not allowed"_s));
}

/// The built-in engine only: tessera_engine.sync_role stands in for Citus' propagation of CREATE ROLE.
void TestEngineDdl::grantsReachEveryShard()
{
    auto &db = cluster(u"builtin"_s);
    makeOrders(db);
    db.run(
        u"DO $$ BEGIN IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'reader') THEN CREATE ROLE reader LOGIN; END IF; END $$"_s);
    db.run(u"SELECT tessera_engine.sync_role('reader')"_s);
    const auto granted =
        u"SELECT count(*) FROM pg_class WHERE relname LIKE 'orders\\_1%' AND relkind = 'r' AND has_table_privilege('reader', oid, 'SELECT')"_s;
    db.run(u"GRANT SELECT ON orders TO reader"_s);
    db.run(u"GRANT UPDATE (note) ON orders TO reader"_s);
    db.run(u"GRANT USAGE ON SCHEMA work TO reader"_s);
    QCOMPARE(db.value(granted, 1).toInt() + db.value(granted, 2).toInt(), 8);
    db.run(u"SET ROLE reader"_s);
    QCOMPARE(db.value(u"SELECT count(*) FROM orders"_s), u"100"_s);
    db.run(u"UPDATE orders SET note = 'mine' WHERE tenant = 3"_s);
    QCOMPARE(db.refusal(u"DELETE FROM orders WHERE tenant = 3"_s).sqlState, u"42501"_s);
    QCOMPARE(db.list(u"SELECT DISTINCT result FROM run_command_on_workers('SELECT current_user')"_s),
             u"reader"_s);
    db.run(u"RESET ROLE"_s);
    db.run(u"REVOKE SELECT ON orders FROM reader"_s);
    QCOMPARE(db.value(granted, 1).toInt() + db.value(granted, 2).toInt(), 0);
}

void TestEngineDdl::commandsRunOnEveryNode()
{
    QFETCH(QString, engine);
    auto &db = cluster(engine);
    QCOMPARE(db.list(u"SELECT success FROM run_command_on_all_nodes('VACUUM pg_dist_node')"_s), u"t,t,t"_s);
    QCOMPARE(db.list(u"SELECT result FROM run_command_on_workers('SELECT ''it''''s''')"_s), u"it's,it's"_s);
    QCOMPARE(db.list(u"SELECT success || result FROM run_command_on_workers('SELECT 1/0')"_s),
             u"falseERROR:  division by zero,falseERROR:  division by zero"_s);
    QCOMPARE(
        db.list(u"SELECT result FROM run_command_on_coordinator('CREATE TEMP TABLE passing (a int)')"_s, 1),
        u"CREATE TABLE"_s);
    QCOMPARE(db.list(u"SELECT result FROM run_command_on_workers('SELECT generate_series(1, 2)')"_s),
             u"expected a single row in query result,expected a single row in query result"_s);
    QCOMPARE(db.value(u"SELECT count(*) FROM citus_check_cluster_node_health() WHERE result"_s), u"9"_s);
    QCOMPARE(db.value(u"SELECT count(DISTINCT nodeid) FROM citus_stat_activity"_s), u"3"_s);
    QCOMPARE(db.value(u"SELECT citus_nodeid_for_gpid(citus_backend_gpid()) = citus_coordinator_nodeid()"_s),
             u"t"_s);
    QCOMPARE(
        db.value(u"SELECT count(*) FROM citus_dist_stat_activity WHERE global_pid = citus_backend_gpid()"_s),
        u"1"_s);
    QCOMPARE(db.value(u"SELECT citus_check_connection_to_node('127.0.0.1', 1)"_s), u"f"_s);
    QCOMPARE(
        db.value(
            u"SELECT available_disk_size BETWEEN 1 AND total_disk_size FROM citus_local_disk_space_stats()"_s),
        u"t"_s);
    QCOMPARE(db.value(u"SELECT citus_create_restore_point('tessera_test') IS NOT NULL"_s), u"t"_s);
}

void TestEngineDdl::stoppedNodeCostsItsRowsOnly()
{
    QFETCH(QString, engine);
    auto &db = cluster(engine);
    makeOrders(db);
    auto &sandbox = m_pool.get(engine);
    const auto pid = sandbox.postmaster(1);
    auto session = sandbox.session(0);
    QVERIFY(session.script(u"SET citus.node_connection_timeout = '2s'"_s, Deadline::in(10s)));
    QVERIFY(::kill(pid, SIGSTOP) == 0);
    const auto wakeUp = qScopeGuard([pid] { ::kill(pid, SIGCONT); });
    const auto sizes = session.run(u"SELECT count(*) FROM citus_shard_sizes()"_s, {}, Deadline::in(20s));
    QVERIFY2(sizes, qPrintable(sizes ? QString() : sizes.error().message));
    QCOMPARE(sizes->get<int>(0, 0), 4);
    const auto nodes =
        session.run(u"SELECT count(DISTINCT nodeid) FROM citus_stat_activity"_s, {}, Deadline::in(20s));
    QVERIFY2(nodes, qPrintable(nodes ? QString() : nodes.error().message));
    QCOMPARE(nodes->get<int>(0, 0), 2);
    QVERIFY(session.takeNotices().join(u'\n').contains(u"WARNING"_s));
}

void TestEngineDdl::nodesAreRefusedWhileNeeded()
{
    QFETCH(QString, engine);
    auto &db = cluster(engine);
    makeOrders(db);
    const auto address =
        db.value(u"SELECT format('''%s'', %s', nodename, nodeport) FROM pg_dist_node WHERE groupid = 1"_s);
    QVERIFY(db.refusal(u"SELECT citus_remove_node(%1)"_s.arg(address))
                .message.contains(u"the only shard placement"_s));
    QVERIFY(db.refusal(u"SELECT citus_disable_node(%1, synchronous := true)"_s.arg(address))
                .message.contains(u"the only shard placement"_s));
    QVERIFY(db.refusal(u"SELECT citus_set_node_property(%1, 'colour', true)"_s.arg(address))
                .message.contains(u"only the 'shouldhaveshards' property"_s));
    QVERIFY(db.refusal(u"SELECT citus_update_node(4711, '127.0.0.1', 1)"_s).message
            == u"node 4711 not found"_s);
    QVERIFY(!db.refusal(u"SELECT citus_add_node('127.0.0.1', 1)"_s).message.isEmpty());
    QCOMPARE(db.value(u"SELECT nodeid FROM pg_dist_node WHERE groupid = 1"_s),
             db.value(u"SELECT citus_add_node(%1)"_s.arg(address)));
    QCOMPARE(
        db.list(
            u"SELECT result FROM run_command_on_all_nodes('SELECT count(*) FROM pg_dist_node WHERE isactive')"_s),
        u"3,3,3"_s);
    db.run(u"SELECT citus_set_node_property(%1, 'shouldhaveshards', false)"_s.arg(address));
    QCOMPARE(
        db.list(
            u"SELECT result FROM run_command_on_all_nodes('SELECT count(*) FROM pg_dist_node WHERE shouldhaveshards')"_s),
        u"1,1,1"_s);
    db.run(u"SELECT citus_set_node_property(%1, 'shouldhaveshards', true)"_s.arg(address));
}

void TestEngineDdl::activatedNodeKeepsItsShards()
{
    QFETCH(QString, engine);
    auto &db = cluster(engine);
    makeOrders(db);
    db.run(
        u"CREATE TABLE colours (id int PRIMARY KEY); SELECT create_reference_table('colours'); INSERT INTO colours VALUES (1)"_s);
    const auto address =
        db.value(u"SELECT format('''%s'', %s', nodename, nodeport) FROM pg_dist_node WHERE groupid = 1"_s);
    db.run(u"SELECT citus_activate_node(%1)"_s.arg(address));
    for (int node = 0; node < db.nodes(); ++node) {
        db.run(u"INSERT INTO orders VALUES (%1, 2000)"_s.arg(node), node);
        db.run(u"INSERT INTO colours VALUES (%1)"_s.arg(10 + node), node);
    }
    for (int node = 0; node < db.nodes(); ++node) {
        QCOMPARE(db.value(u"SELECT count(*) FROM orders"_s, node), u"103"_s);
        QCOMPARE(db.value(u"SELECT count(*) FROM colours"_s, node), u"4"_s);
    }
}

QTEST_GUILESS_MAIN(TestEngineDdl)
#include "tst_engine_ddl.moc"
