// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/engine_cluster.h"

#include <QJsonArray>
#include <QTest>

using namespace tessera;
using namespace tessera::testing;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

/// Schemas distributed, moved and brought back through tesseractl, judged by the catalogs of every node.
class TestSchemaOperations : public QObject
{
    Q_OBJECT
private slots:
    void distributesAndBringsBack_data() { SandboxFixture::addEngineRows(); }
    void distributesAndBringsBack();
    void makesANewOne_data() { SandboxFixture::addEngineRows(); }
    void makesANewOne();
    void undoGoesTheOtherWay_data() { SandboxFixture::addEngineRows(); }
    void undoGoesTheOtherWay();
    void killedDistributionIsFinished_data() { SandboxFixture::addEngineRows(); }
    void killedDistributionIsFinished();
    void movesOrSaysThatItCannot_data() { SandboxFixture::addEngineRows(); }
    void movesOrSaysThatItCannot();
    void refusalsChangeNothing_data() { SandboxFixture::addEngineRows(); }
    void refusalsChangeNothing();
    void init();
    void cleanup();
    void cleanupTestCase();

private:
    SandboxPool m_pool;
    SandboxFixture *m_sandbox = nullptr; ///< Of the running test's engine
};

namespace {

const auto quoted = QString(u'"' + hostileName().replace(u'"', u"\"\""_s) + u'"');

/// The schema's tables with their kind and node, and how many distributed schemas there are, as each node
/// knows it; fails where one knows another thing.
QString stateOf(const SandboxFixture &sandbox)
{
    const auto sql =
        u"SELECT (SELECT count(*) FROM pg_dist_schema) || coalesce(string_agg(concat_ws(' ', '', relname,"
        " partmethod, repmodel, nodeid), ',' ORDER BY relname), '') FROM pg_dist_partition JOIN pg_class ON"
        " oid = logicalrelid JOIN pg_dist_shard USING (logicalrelid) JOIN pg_dist_placement USING (shardid) "
        "JOIN"
        " pg_dist_node USING (groupid) WHERE repmodel = 's' AND colocationid IN (SELECT colocationid FROM"
        " pg_dist_schema)"_s;
    const auto here = sandbox.value(sql);
    for (qsizetype node = 1; node < sandbox.state().nodes.size(); ++node) {
        if (sandbox.value(sql, node) != here)
            return u"node %1 says "_s.arg(node) + sandbox.value(sql, node);
    }
    return here;
}

QString distributedOn(const QString &node)
{
    return u"1 logs n s %1, users n s %1"_s.arg(node);
}

/// The node that the schema's tables are on.
QString homeOf(const SandboxFixture &sandbox)
{
    return sandbox.value(
        u"SELECT min(nodeid) FROM pg_dist_schema JOIN pg_dist_partition USING (colocationid) JOIN "
        u"pg_dist_shard"
        " USING (logicalrelid) JOIN pg_dist_placement USING (shardid) JOIN pg_dist_node USING (groupid)"_s);
}

} // namespace

void TestSchemaOperations::init()
{
    QFETCH(const QString, engine);
    m_sandbox = &m_pool.get(engine);
    m_sandbox->value(u"CREATE TABLE IF NOT EXISTS public.countries (code int PRIMARY KEY)"_s);
    m_sandbox->value(
        u"SELECT create_reference_table('public.countries') WHERE NOT EXISTS (SELECT FROM"
        " pg_dist_partition WHERE logicalrelid = 'public.countries'::regclass AND repmodel = 't');"
        "INSERT INTO public.countries VALUES (1), (2) ON CONFLICT DO NOTHING"_s);
    m_sandbox->value(u"CREATE SCHEMA %1; CREATE TABLE %1.users (id int PRIMARY KEY, country int REFERENCES "
                     u"public.countries);"
                     "CREATE TABLE %1.logs (id int PRIMARY KEY, who int REFERENCES %1.users);"
                     "INSERT INTO %1.users SELECT g, g % 2 + 1 FROM generate_series(1, 50) g;"
                     "INSERT INTO %1.logs SELECT g, g FROM generate_series(1, 50) g"_s.arg(quoted));
}

/// Whatever was done, every row is there.
void TestSchemaOperations::cleanup()
{
    QCOMPARE(m_sandbox->value(u"SELECT count(*) FROM %1.users JOIN %1.logs ON who = users.id"_s.arg(quoted)),
             u"50"_s);
    m_sandbox->value(u"DROP SCHEMA %1 CASCADE"_s.arg(quoted));
    QCOMPARE(stateOf(*m_sandbox), u"0"_s);
}

void TestSchemaOperations::cleanupTestCase()
{
    m_pool.clear();
}

void TestSchemaOperations::distributesAndBringsBack()
{
    const auto there = m_sandbox->change({ u"schema"_s, u"distribute"_s, hostileName() });
    QVERIFY2(there.exitCode == 0, there.errors);
    QCOMPARE(stateOf(*m_sandbox), distributedOn(homeOf(*m_sandbox)));
    QCOMPARE(m_sandbox->value(u"SELECT count(*) FROM %1.logs"_s.arg(quoted), 1), u"50"_s);
    const auto twice = m_sandbox->change({ u"schema"_s, u"distribute"_s, hostileName() });
    QCOMPARE(twice.exitCode, 3);
    QVERIFY2(twice.errors.contains("is distributed already."), twice.errors);
    const auto altered =
        m_sandbox->change({ u"table"_s, u"alter"_s, hostileName() + u".users"_s, u"--shards"_s, u"4"_s });
    QCOMPARE(altered.exitCode, 3);
    const auto back = m_sandbox->change({ u"schema"_s, u"undistribute"_s, hostileName() });
    QVERIFY2(back.exitCode == 0, back.errors);
    QCOMPARE(stateOf(*m_sandbox), u"0"_s);
}

/// Tables made in it are single shards on one node; it is taken back only while it is empty.
void TestSchemaOperations::makesANewOne()
{
    const auto name = u"we\"ird; $body$ 'drop' größe"_s;
    const auto sql = QString(name).replace(u'"', u"\"\""_s);
    m_sandbox->value(u"CREATE ROLE \"o'neil; drop\""_s);
    if (m_sandbox->engine() == u"builtin"_s) // Citus carries CREATE ROLE to the workers by itself
        m_sandbox->value(u"SELECT tessera_engine.sync_role('o''neil; drop')"_s);
    const auto made = m_sandbox->change({ u"schema"_s, u"create"_s, name, u"--owner"_s, u"o'neil; drop"_s });
    QVERIFY2(made.exitCode == 0, made.errors);
    const auto id = QString::number(newestJournalEntry(*m_sandbox)[u"id"_s].toInteger());
    const auto owner = u"SELECT pg_get_userbyid(nspowner) FROM pg_namespace JOIN pg_dist_schema ON oid ="
                       " schemaid"_s;
    for (qsizetype node = 0; node < m_sandbox->state().nodes.size(); ++node)
        QCOMPARE(m_sandbox->value(owner, node), u"o'neil; drop"_s);
    QCOMPARE(m_sandbox->value(u"SHOW citus.enable_schema_based_sharding"_s), u"off"_s);
    m_sandbox->value(u"CREATE TABLE \"%1\".users (id int); CREATE TABLE \"%1\".logs (id int)"_s.arg(sql));
    QCOMPARE(stateOf(*m_sandbox), distributedOn(homeOf(*m_sandbox)));
    const auto twice = m_sandbox->change({ u"schema"_s, u"create"_s, name });
    QCOMPARE(twice.exitCode, 3);
    const auto undoing = m_sandbox->change({ u"journal"_s, u"undo"_s, id });
    QVERIFY(undoing.exitCode != 0);
    QCOMPARE(stateOf(*m_sandbox), distributedOn(homeOf(*m_sandbox)));
    m_sandbox->value(u"DROP TABLE \"%1\".users, \"%1\".logs"_s.arg(sql));
    const auto undone = m_sandbox->change({ u"journal"_s, u"undo"_s, id });
    QVERIFY2(undone.exitCode == 0, undone.errors);
    QCOMPARE(stateOf(*m_sandbox), u"0"_s);
}

void TestSchemaOperations::undoGoesTheOtherWay()
{
    const auto undo = [&] {
        const auto id = QString::number(newestJournalEntry(*m_sandbox)[u"id"_s].toInteger());
        return m_sandbox->change({ u"journal"_s, u"undo"_s, id });
    };
    QCOMPARE(m_sandbox->change({ u"schema"_s, u"distribute"_s, hostileName() }).exitCode, 0);
    const auto first = undo();
    QVERIFY2(first.exitCode == 0, first.errors);
    QCOMPARE(stateOf(*m_sandbox), u"0"_s);
    QCOMPARE(m_sandbox->change({ u"schema"_s, u"distribute"_s, hostileName() }).exitCode, 0);
    QCOMPARE(m_sandbox->change({ u"schema"_s, u"undistribute"_s, hostileName() }).exitCode, 0);
    const auto second = undo();
    QVERIFY2(second.exitCode == 0, second.errors);
    QCOMPARE(stateOf(*m_sandbox), distributedOn(homeOf(*m_sandbox)));
}

void TestSchemaOperations::killedDistributionIsFinished()
{
    auto blocker = m_sandbox->session();
    QVERIFY(blocker.script(u"BEGIN; SELECT id FROM %1.users FOR UPDATE"_s.arg(quoted), Deadline::in(10s)));
    const auto process = startCtl(*m_sandbox, { u"schema"_s, u"distribute"_s, hostileName(), u"--yes"_s });
    const auto waiting = u"SELECT count(*) FROM pg_stat_activity WHERE application_name LIKE 'tessera %-%'"
                         " AND query LIKE '%citus_schema_distribute%' AND wait_event_type = 'Lock'"_s;
    QTRY_COMPARE_WITH_TIMEOUT(m_sandbox->value(waiting), u"1"_s, 30000);
    process->kill();
    QVERIFY(process->waitForFinished());
    QVERIFY(blocker.script(u"COMMIT"_s, Deadline::in(10s)));
    const auto entry = newestJournalEntry(*m_sandbox);
    QCOMPARE(entry[u"state"_s].toString(), u"interrupted"_s);
    const auto resumed =
        m_sandbox->change({ u"journal"_s, u"resume"_s, QString::number(entry[u"id"_s].toInteger()) });
    QVERIFY2(resumed.exitCode == 0, resumed.errors);
    QCOMPARE(stateOf(*m_sandbox), distributedOn(homeOf(*m_sandbox)));
}

/// The built-in engine has no citus_schema_move.
void TestSchemaOperations::movesOrSaysThatItCannot()
{
    QCOMPARE(m_sandbox->change({ u"schema"_s, u"distribute"_s, hostileName() }).exitCode, 0);
    const auto home = homeOf(*m_sandbox);
    const auto other = home == u"2"_s ? u"3"_s : u"2"_s;
    const auto moved = m_sandbox->change({ u"schema"_s, u"move"_s, hostileName(), u"--to"_s, other });
    if (m_sandbox->engine() == u"builtin"_s) {
        QCOMPARE(moved.exitCode, 3);
        QVERIFY2(moved.errors.contains("it has no citus_schema_move"), moved.errors);
        QCOMPARE(stateOf(*m_sandbox), distributedOn(home));
        return;
    }
    QVERIFY2(moved.exitCode == 0, moved.errors);
    QCOMPARE(stateOf(*m_sandbox), distributedOn(other));
    QCOMPARE(m_sandbox->change({ u"schema"_s, u"move"_s, hostileName(), u"--to"_s, other }).exitCode, 3);
    const auto id = QString::number(newestJournalEntry(*m_sandbox)[u"id"_s].toInteger());
    const auto undone = m_sandbox->change({ u"journal"_s, u"undo"_s, id });
    QVERIFY2(undone.exitCode == 0, undone.errors);
    QCOMPARE(stateOf(*m_sandbox), distributedOn(home));
}

void TestSchemaOperations::refusalsChangeNothing()
{
    m_sandbox->value(u"CREATE SCHEMA inside; CREATE TABLE public.outside (id int PRIMARY KEY);"
                     "CREATE TABLE inside.leaving (id int REFERENCES public.outside);"
                     "CREATE SCHEMA inherited; CREATE TABLE inherited.a (id int);"
                     "CREATE TABLE inherited.b () INHERITS (inherited.a);"
                     "CREATE SCHEMA entered; CREATE TABLE entered.users (id int PRIMARY KEY);"
                     "CREATE TABLE public.entering (id int REFERENCES entered.users)"_s);
    const auto runs = m_sandbox->ctl({ u"--json"_s, u"journal"_s, u"list"_s }).json().array().size();
    const QList<QStringList> refused {
        { u"schema"_s, u"distribute"_s, u"public"_s },
        { u"schema"_s, u"distribute"_s, u"pg_catalog"_s },
        { u"schema"_s, u"distribute"_s, u"no\"such; schema"_s },
        { u"schema"_s, u"distribute"_s, u"inside"_s },
        { u"schema"_s, u"distribute"_s, u"inherited"_s },
        { u"schema"_s, u"distribute"_s, u"entered"_s },
        { u"schema"_s, u"undistribute"_s, hostileName() },
        { u"schema"_s, u"create"_s, hostileName() },
        { u"schema"_s, u"create"_s, u"pg_mine"_s },
        { u"schema"_s, u"create"_s, u"mine"_s, u"--owner"_s, u"nobody\"; drop"_s },
        { u"schema"_s, u"move"_s, hostileName(), u"--to"_s, u"2"_s },
    };
    for (const auto &words : refused) {
        const auto outcome = m_sandbox->change(words);
        QVERIFY2(outcome.exitCode == 3,
                 qPrintable(words.join(u' ') + u": "_s + QString::fromUtf8(outcome.errors)));
        QCOMPARE(outcome.errors.count("tesseractl: "), 1);
    }
    QCOMPARE(stateOf(*m_sandbox), u"0"_s);
    QCOMPARE(m_sandbox->ctl({ u"--json"_s, u"journal"_s, u"list"_s }).json().array().size(), runs);
    m_sandbox->value(u"DROP TABLE public.entering, inside.leaving, public.outside; DROP SCHEMA inside;"
                     "DROP SCHEMA entered CASCADE; DROP SCHEMA inherited CASCADE"_s);
}

QTEST_GUILESS_MAIN(TestSchemaOperations)
#include "tst_schema_operations.moc"
