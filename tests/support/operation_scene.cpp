// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/operation_scene.h"

#include "tests/support/hostile_table.h"

#include <QRegularExpression>
#include <QTest>

namespace tessera::testing {

namespace {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

const auto schema = QString(u'"' + hostileName().replace(u'"', u"\"\""_s) + u'"');

QStringList allTables()
{
    return { QString::fromLatin1(quotedHostileTable), u"public.beside"_s, u"public.countries"_s,
             schema + u".users"_s, schema + u".logs"_s };
}

const auto facts = uR"sql(
SELECT coalesce(string_agg(line, E'\n' ORDER BY line), '') FROM (
SELECT concat_ws(' ', 'node', nodeport, isactive, shouldhaveshards) FROM pg_dist_node
UNION ALL SELECT concat_ws(' ', 'table', table_name, citus_table_type, distribution_column, shard_count,
  min(table_name::text) OVER (PARTITION BY colocation_id)) FROM citus_tables
UNION ALL SELECT concat_ws(' ', 'range', logicalrelid, shardminvalue, shardmaxvalue, nodeport)
  FROM pg_dist_shard JOIN pg_dist_placement USING (shardid) JOIN pg_dist_node USING (groupid)
  WHERE shardminvalue IS NOT NULL
UNION ALL SELECT concat_ws(' ', 'copies', logicalrelid, count(*)) FROM pg_dist_shard
  JOIN pg_dist_placement USING (shardid) WHERE shardminvalue IS NULL GROUP BY logicalrelid
UNION ALL SELECT 'schema' FROM pg_dist_schema
UNION ALL SELECT concat_ws(' ', 'identity', oid::regclass, relreplident) FROM pg_class
  WHERE relreplident <> 'd' AND relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')
UNION ALL SELECT concat_ws(' ', 'key', conrelid::regclass, confrelid::regclass) FROM pg_constraint
  WHERE contype = 'f' AND conparentid = 0 AND conrelid = ANY (ARRAY(SELECT to_regclass(name)
  FROM unnest($names$%1$names$::text[]) AS name))
UNION ALL SELECT 'session' FROM pg_stat_activity WHERE application_name = 'victim'
UNION ALL SELECT 'statement' FROM pg_stat_activity WHERE application_name = 'sleeper' AND state = 'active'
) AS facts (line))sql"_s;

/// On each node, beside the catalogs.
const auto remains =
    u"SELECT (SELECT count(*) FROM pg_prepared_xacts) || ' prepared, ' ||"
    " (SELECT count(*) FROM pg_replication_slots WHERE slot_name LIKE 'citus%') || ' slots, ' ||"
    " (SELECT count(*) FROM pg_publication WHERE pubname LIKE 'citus%') || ' publications, ' ||"
    " (SELECT count(*) FROM pg_subscription WHERE subname LIKE 'citus%') || ' subscriptions'"_s;

QString arrayOfNames()
{
    QStringList quoted;
    for (auto name : allTables())
        quoted << u'"' + name.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s) + u'"';
    return u'{' + quoted.join(u',') + u'}';
}

QString literal(QString text)
{
    return u'\'' + text.replace(u'\'', u"''"_s) + u'\'';
}

/// Waits for what the servers do by themselves.
void await(const char *what, const std::function<bool()> &condition)
{
    if (!QTest::qWaitFor(condition, 60'000))
        QTest::qFail(what, __FILE__, __LINE__);
}

/// Nothing of a former try is at work.
void endRuns(EngineCluster &cluster)
{
    const auto isQuiet = [&] {
        return cluster.value(
                   u"SELECT count(*) FROM pg_stat_activity WHERE application_name LIKE 'tessera %-%'"
                   " OR application_name = 'victim'"_s)
            == u"0"_s;
    };
    await("a session of the former run does not end", isQuiet);
    const auto open =
        u" FROM pg_dist_background_job WHERE state IN ('scheduled', 'running', 'failing', 'cancelling')"_s;
    cluster.run(u"SELECT citus_job_cancel(job_id)"_s + open);
    const auto isOver = [&] { return cluster.value(u"SELECT count(*)"_s + open) == u"0"_s; };
    await("a background job does not end", isOver);
}

void dropOldCopies(EngineCluster &cluster)
{
    await("leftovers do not go", [&] {
        cluster.run(u"CALL citus_cleanup_orphaned_resources()"_s);
        return cluster.value(u"SELECT count(*) FROM pg_dist_cleanup"_s) == u"0"_s;
    });
}

void dropRemains(EngineCluster &cluster)
{
    for (int node = 0; node < cluster.nodes(); ++node) {
        const auto stray = cluster.value(u"SELECT max(gid) FROM pg_prepared_xacts"_s, node);
        if (!stray.isEmpty())
            cluster.run(u"ROLLBACK PREPARED "_s + literal(stray), node);
        cluster.run(u"SELECT pg_drop_replication_slot(slot_name) FROM pg_replication_slots"
                    " WHERE slot_name LIKE 'citus%' AND NOT active"_s,
                    node);
    }
    cluster.run(u"SET citus.enable_ddl_propagation = off;"
                "DROP PUBLICATION IF EXISTS \"citus_shard_we\"\"ird'; drop\""_s,
                1);
    cluster.run(u"ALTER SYSTEM RESET citus.recover_2pc_interval"_s);
    cluster.run(u"ALTER SYSTEM RESET citus.defer_shard_delete_interval"_s);
    cluster.run(u"SELECT pg_reload_conf()"_s);
    cluster.run(
        u"DELETE FROM pg_dist_cleanup WHERE node_group_id NOT IN (SELECT groupid FROM pg_dist_node)"_s);
    dropOldCopies(cluster);
}

} // namespace

void OperationScene::clear()
{
    m_held.clear();
    m_running.clear(); // each cancels its statement
    EngineCluster cluster(m_sandbox);
    endRuns(cluster);
    cluster.run(u"DROP TABLE IF EXISTS "_s + allTables().mid(0, 3).join(u", "_s) + u" CASCADE"_s);
    cluster.run(u"DROP SCHEMA IF EXISTS %1 CASCADE"_s.arg(schema));
    restoreNodes(cluster);
    dropRemains(cluster);
}

void OperationScene::restoreNodes(EngineCluster &cluster) const
{
    for (qsizetype node = 1; node < m_sandbox.state().nodes.size(); ++node) {
        const auto port = QString::number(m_sandbox.state().nodes.at(node).node.port);
        const QString changes[] = {
            u"SELECT citus_add_node(%2) WHERE NOT EXISTS (SELECT FROM pg_dist_node WHERE nodeport = %1)"_s,
            u"SELECT citus_activate_node(%2) FROM pg_dist_node WHERE nodeport = %1 AND NOT isactive"_s,
            u"SELECT citus_set_node_property(%2, 'shouldhaveshards', true) FROM pg_dist_node"
            " WHERE nodeport = %1 AND NOT shouldhaveshards"_s,
        };
        for (const auto &change : changes)
            cluster.run(change.arg(port, place(node)));
    }
}

QString OperationScene::state() const
{
    EngineCluster cluster(m_sandbox);
    QStringList lines { cluster.value(facts.arg(arrayOfNames())) };
    const auto isPart = [&](qsizetype node) {
        return cluster.value(
                   u"SELECT EXISTS (SELECT FROM pg_dist_node WHERE (nodename, nodeport) = (%1))"_s.arg(
                       place(node)))
            == u"t"_s;
    };
    const bool areRowsThere = !m_lost || !isPart(*m_lost);
    for (const auto &table : allTables()) {
        if (areRowsThere
            && cluster.value(u"SELECT to_regclass(%1) IS NOT NULL"_s.arg(literal(table))) == u"t"_s)
            lines << u"rows "_s + table + u' ' + cluster.value(u"SELECT count(*) FROM "_s + table);
    }
    for (int node = 0; node < cluster.nodes(); ++node) {
        if (node != m_lost)
            lines << u"on node %1: "_s.arg(node) + cluster.value(remains, node);
    }
    auto text = lines.join(u'\n');
    for (qsizetype node = 0; node < m_sandbox.state().nodes.size(); ++node) {
        const auto port = u"\\b%1\\b"_s.arg(m_sandbox.state().nodes.at(node).node.port);
        text.replace(QRegularExpression(port), u"#%1"_s.arg(node)); // another try may have other ports
    }
    return text;
}

bool OperationScene::isTidy() const
{
    const auto text = state();
    return text.count(u": 0 prepared, 0 slots, 0 publications, 0 subscriptions"_s)
        == text.count(u"on node "_s);
}

QString OperationScene::address(qsizetype node) const
{
    return u"127.0.0.1:%1"_s.arg(m_sandbox.state().nodes.at(node).node.port);
}

QString OperationScene::place(qsizetype node) const
{
    return u"'127.0.0.1', %1"_s.arg(m_sandbox.state().nodes.at(node).node.port);
}

void OperationScene::makeTables() const
{
    value(withHostileTable("CREATE TABLE %1 (k int PRIMARY KEY, v text);"
                           "CREATE TABLE public.beside (k int PRIMARY KEY REFERENCES %1, v text);"
                           "INSERT INTO %1 SELECT g, repeat('x', 300) FROM generate_series(1, 400) g;"
                           "INSERT INTO public.beside SELECT * FROM %1"));
}

void OperationScene::distributeTables(int shards) const
{
    value(withHostileTable("CREATE TABLE %1 (k int PRIMARY KEY, v text);"
                           "CREATE TABLE public.beside (k int PRIMARY KEY, v text)"));
    value(withHostileTable("SELECT create_distributed_table('%1', 'k', shard_count := ")
          + QString::number(shards) + u')');
    value(withHostileTable("SELECT create_distributed_table('public.beside', 'k', colocate_with := '%1')"));
    value(withHostileTable("INSERT INTO %1 SELECT g, repeat('x', 300) FROM generate_series(1, 400) g"));
    value(withHostileTable("INSERT INTO public.beside SELECT * FROM %1"));
}

void OperationScene::makeReference() const
{
    value(u"CREATE TABLE public.countries (k int PRIMARY KEY)"_s);
    value(u"SELECT create_reference_table('public.countries')"_s);
    value(u"INSERT INTO public.countries VALUES (1)"_s);
}

void OperationScene::makeSchema() const
{
    value(u"CREATE SCHEMA %1; CREATE TABLE %1.users (id int PRIMARY KEY);"
          "CREATE TABLE %1.logs (id int PRIMARY KEY, who int REFERENCES %1.users);"
          "INSERT INTO %1.users SELECT g FROM generate_series(1, 50) g;"
          "INSERT INTO %1.logs SELECT g, g FROM generate_series(1, 50) g"_s.arg(schema));
}

void OperationScene::emptyNode(qsizetype node) const
{
    EngineCluster cluster(m_sandbox);
    cluster.run(u"SELECT citus_drain_node(%1)"_s.arg(place(node)));
    dropOldCopies(cluster);
}

void OperationScene::loseNode(qsizetype node)
{
    m_sandbox.killServer(node);
    m_lost = node;
}

QString OperationScene::firstShard() const
{
    return value(withHostileTable("SELECT shardid FROM pg_dist_shard WHERE logicalrelid = '%1'::regclass"
                                  " ORDER BY shardminvalue::int LIMIT 1"));
}

QString OperationScene::otherNode(const QString &shard) const
{
    return value(
        u"SELECT nodename || ':' || nodeport FROM pg_dist_node WHERE shouldhaveshards AND groupid <> 0"
        " AND groupid NOT IN (SELECT groupid FROM pg_dist_placement WHERE shardid = %1)"
        " ORDER BY nodeport LIMIT 1"_s.arg(shard));
}

int OperationScene::hold(const QString &sql, qsizetype node)
{
    m_held.push_back(m_sandbox.session(node));
    const auto held = m_held.back().script(sql, Deadline::in(20s));
    if (!held)
        QTest::qFail(qPrintable(held.error().message), __FILE__, __LINE__);
    return m_held.back().backendPid();
}

int OperationScene::begin(const QString &sql)
{
    const auto session = std::make_shared<Session>(m_sandbox.session());
    m_running.emplace_back([session, sql](std::stop_token stop) {
        static_cast<void>(session->script(sql, Deadline::never(), stop));
    });
    return session->backendPid();
}

} // namespace tessera::testing
