// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/sandbox_fixture.h"

#include <QJsonArray>
#include <QTest>

using namespace tessera;
using namespace tessera::testing;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

/// Splits, isolated tenants and altered tables through tesseractl, judged by the catalogs of every node.
class TestShardOperations : public QObject
{
    Q_OBJECT
private slots:
    void refusalsChangeNothing_data() { SandboxFixture::addEngineRows(); }
    void refusalsChangeNothing();
    void splitsTheSetInTheMiddle_data() { SandboxFixture::addEngineRows(); }
    void splitsTheSetInTheMiddle();
    void splitsOntoOtherNodes_data() { SandboxFixture::addEngineRows(); }
    void splitsOntoOtherNodes();
    void splitsAtAnyPoint_data() { SandboxFixture::addEngineRows(); }
    void splitsAtAnyPoint();
    void killedSplitIsFinished_data() { SandboxFixture::addEngineRows(); }
    void killedSplitIsFinished();
    void isolatesTenantsOrSaysThatItCannot_data() { SandboxFixture::addEngineRows(); }
    void isolatesTenantsOrSaysThatItCannot();
    void isolatesHostileKeys_data() { SandboxFixture::addEngineRows(); }
    void isolatesHostileKeys();
    void altersShardCounts_data() { SandboxFixture::addEngineRows(); }
    void altersShardCounts();
    void altersColocation_data() { SandboxFixture::addEngineRows(); }
    void altersColocation();
    void altersDistributionColumns_data() { SandboxFixture::addEngineRows(); }
    void altersDistributionColumns();
    void killedIsolationIsFinished_data() { SandboxFixture::addEngineRows(); }
    void killedIsolationIsFinished();
    void keepsForeignKeys_data() { SandboxFixture::addEngineRows(); }
    void keepsForeignKeys();
    void keysOfTheirOwnTypeOnly_data() { SandboxFixture::addEngineRows(); }
    void keysOfTheirOwnTypeOnly();
    void init();
    void cleanup();
    void cleanupTestCase() { m_pool.clear(); }

private:
    SandboxPool m_pool;
    SandboxFixture *m_sandbox = nullptr; ///< Of the running test's engine
};

namespace {

const auto hostile = u"we\"ird; drop"_s;
const auto hostileSql = u"public.\"we\"\"ird; drop\""_s;

/// One line a shard, "lowest highest node", of the table; fails where a node knows another thing.
QString shardsOf(const SandboxFixture &sandbox, const QString &table)
{
    const auto sql =
        u"SELECT string_agg(concat_ws(' ', shardminvalue, shardmaxvalue, nodeid), ' | ' ORDER BY"
        " shardminvalue::int) FROM pg_dist_shard JOIN pg_dist_placement USING (shardid) JOIN pg_dist_node"
        " USING (groupid) WHERE logicalrelid = '%1'::regclass"_s.arg(table);
    const auto here = sandbox.value(sql);
    for (qsizetype node = 1; node < sandbox.state().nodes.size(); ++node) {
        if (sandbox.value(sql, node) != here)
            return u"node %1 says "_s.arg(node) + sandbox.value(sql, node);
    }
    return here;
}

QString rowsOf(const SandboxFixture &sandbox, const QString &table, qsizetype node = 0)
{
    return sandbox.value(u"SELECT concat_ws(' ', count(*), sum(k), sum(length(v))) FROM "_s + table, node);
}

/// Two tables of 400 rows that are colocated in two shards: the hostile one and "beside".
void makeSet(const SandboxFixture &sandbox)
{
    sandbox.value(
        u"CREATE TABLE %1 (k int PRIMARY KEY, v text); CREATE TABLE public.beside (LIKE %1 INCLUDING ALL);"
        "INSERT INTO %1 SELECT g, repeat('x', g % 50) FROM generate_series(1, 400) g;"
        "INSERT INTO public.beside SELECT * FROM %1"_s.arg(hostileSql));
    sandbox.value(u"SELECT create_distributed_table('%1', 'k', shard_count := 2)"_s.arg(hostileSql));
    sandbox.value(
        u"SELECT create_distributed_table('public.beside', 'k', colocate_with := '%1')"_s.arg(hostileSql));
}

QString firstShard(const SandboxFixture &sandbox, const QString &table = hostileSql)
{
    return sandbox.value(u"SELECT shardid FROM pg_dist_shard WHERE logicalrelid = '%1'::regclass ORDER BY"
                         " shardminvalue::int LIMIT 1"_s.arg(table));
}

QString nodeOf(const SandboxFixture &sandbox, const QString &shard)
{
    return sandbox.value(
        u"SELECT nodeid FROM pg_dist_placement JOIN pg_dist_node USING (groupid) WHERE shardid = "_s + shard);
}

bool areColocated(const SandboxFixture &sandbox)
{
    return sandbox.value(u"SELECT count(DISTINCT colocationid) FROM pg_dist_partition WHERE logicalrelid IN"
                         " ('%1'::regclass, 'public.beside'::regclass)"_s.arg(hostileSql))
        == u"1"_s;
}

qsizetype shardCountOf(const SandboxFixture &sandbox, const QString &table)
{
    return shardsOf(sandbox, table).count(u'|') + 1;
}

} // namespace

void TestShardOperations::init()
{
    QFETCH(const QString, engine);
    m_sandbox = &m_pool.get(engine);
    makeSet(*m_sandbox);
}

/// Whatever was done to the tables, every node still reads every row of both.
void TestShardOperations::cleanup()
{
    for (qsizetype node = 0; node < m_sandbox->state().nodes.size(); ++node) {
        QCOMPARE(rowsOf(*m_sandbox, hostileSql, node), u"400 80200 9800"_s);
        QCOMPARE(rowsOf(*m_sandbox, u"public.beside"_s, node), u"400 80200 9800"_s);
    }
    m_sandbox->value(u"DROP TABLE public.beside, "_s + hostileSql);
}

void TestShardOperations::refusalsChangeNothing()
{
    const auto shard = firstShard(*m_sandbox);
    const auto before = shardsOf(*m_sandbox, hostileSql);
    const auto runs = m_sandbox->ctl({ u"--json"_s, u"journal"_s, u"list"_s }).json().array().size();
    const QList<QStringList> refused {
        { u"shard"_s, u"split"_s, u"1"_s },
        { u"shard"_s, u"split"_s, shard, u"--at"_s, u"2147483647"_s },
        { u"shard"_s, u"split"_s, shard, u"--to"_s, u"2"_s },
        { u"shard"_s, u"split"_s, shard, u"--to"_s, u"2,'; drop"_s },
        { u"shard"_s, u"split"_s, shard, u"--to"_s, u"2,1"_s },
    };
    for (const auto &words : refused) {
        const auto outcome = m_sandbox->ctl(words + QStringList { u"--yes"_s });
        QVERIFY2(outcome.exitCode == 3,
                 qPrintable(words.join(u' ') + u": "_s + QString::fromUtf8(outcome.errors)));
        QCOMPARE(outcome.errors.count("tesseractl: "), 1);
    }
    for (const auto &at : { u"x"_s, u"'; DROP TABLE beside; --"_s })
        QCOMPARE(m_sandbox->ctl({ u"shard"_s, u"split"_s, shard, u"--at"_s, at, u"--yes"_s }).exitCode, 2);
    QCOMPARE(shardsOf(*m_sandbox, hostileSql), before);
    QCOMPARE(m_sandbox->ctl({ u"--json"_s, u"journal"_s, u"list"_s }).json().array().size(), runs);
}

void TestShardOperations::splitsTheSetInTheMiddle()
{
    const auto shard = firstShard(*m_sandbox);
    const auto home = nodeOf(*m_sandbox, shard);
    const auto other = home == u"2"_s ? u"3"_s : u"2"_s;
    const auto dryRun = m_sandbox->ctl({ u"shard"_s, u"split"_s, shard, u"--dry-run"_s });
    QVERIFY2(dryRun.exitCode == 0 && dryRun.output.contains("this cannot be taken back"), dryRun.errors);
    const auto done = m_sandbox->ctl({ u"shard"_s, u"split"_s, shard, u"--yes"_s });
    QVERIFY2(done.exitCode == 0, done.errors);
    const auto expected =
        u"-2147483648 -1073741825 %1 | -1073741824 -1 %1 | 0 2147483647 %2"_s.arg(home, other);
    QCOMPARE(shardsOf(*m_sandbox, hostileSql), expected);
    QCOMPARE(shardsOf(*m_sandbox, u"public.beside"_s), expected);
    const auto entry = newestJournalEntry(*m_sandbox);
    QCOMPARE(entry[u"state"_s].toString(), u"succeeded"_s);
    const auto undone =
        m_sandbox->ctl({ u"journal"_s, u"undo"_s, QString::number(entry[u"id"_s].toInteger()), u"--yes"_s });
    QCOMPARE(undone.exitCode, 4); // there is no merge
    QCOMPARE(shardsOf(*m_sandbox, hostileSql), expected);
}

void TestShardOperations::splitsOntoOtherNodes()
{
    const auto shard = firstShard(*m_sandbox);
    const auto home = nodeOf(*m_sandbox, shard);
    const auto other = home == u"2"_s ? u"3"_s : u"2"_s;
    const auto done = m_sandbox->ctl({ u"shard"_s, u"split"_s, shard, u"--at=-1073741825"_s, u"--to"_s,
                                       home + u',' + other, u"--mode"_s, u"block_writes"_s, u"--yes"_s });
    QVERIFY2(done.exitCode == 0, done.errors);
    const auto expected =
        u"-2147483648 -1073741825 %1 | -1073741824 -1 %2 | 0 2147483647 %2"_s.arg(home, other);
    QCOMPARE(shardsOf(*m_sandbox, hostileSql), expected);
    QCOMPARE(shardsOf(*m_sandbox, u"public.beside"_s), expected);
}

/// Citus splits anywhere; the built-in engine says where it can.
void TestShardOperations::splitsAtAnyPoint()
{
    const auto shard = firstShard(*m_sandbox);
    const auto home = nodeOf(*m_sandbox, shard);
    const auto before = shardsOf(*m_sandbox, hostileSql);
    const auto done =
        m_sandbox->ctl({ u"shard"_s, u"split"_s, shard, u"--at"_s, u"-1000000000,-999999999"_s, u"--yes"_s });
    if (m_sandbox->engine() == u"builtin"_s) {
        QCOMPARE(done.exitCode, 1);
        QVERIFY2(done.errors.contains("this engine splits a shard at the middle of its range"), done.errors);
        QCOMPARE(shardsOf(*m_sandbox, hostileSql), before);
        return;
    }
    QVERIFY2(done.exitCode == 0, done.errors);
    QVERIFY(
        shardsOf(*m_sandbox, hostileSql)
            .startsWith(
                u"-2147483648 -1000000000 %1 | -999999999 -999999999 %1 | -999999998 -1 %1 | "_s.arg(home)));
}

void TestShardOperations::killedSplitIsFinished()
{
    const auto shard = firstShard(*m_sandbox);
    const auto home = nodeOf(*m_sandbox, shard);
    auto blocker = m_sandbox->session();
    QVERIFY(blocker.script(u"BEGIN; LOCK TABLE %1 IN SHARE ROW EXCLUSIVE MODE"_s.arg(hostileSql),
                           Deadline::in(10s)));
    const auto process = startCtl(*m_sandbox, { u"shard"_s, u"split"_s, shard, u"--yes"_s });
    const auto running = u"SELECT count(*) FROM pg_stat_activity WHERE application_name LIKE 'tessera %-%'"
                         " AND state = 'active' AND query LIKE '%citus_split_shard%'"_s;
    QTRY_COMPARE_WITH_TIMEOUT(m_sandbox->value(running), u"1"_s, 30000);
    process->kill();
    QVERIFY(process->waitForFinished());
    const auto entry = newestJournalEntry(*m_sandbox);
    QCOMPARE(entry[u"state"_s].toString(), u"interrupted"_s);
    QVERIFY(blocker.script(u"COMMIT"_s, Deadline::in(10s)));
    const auto resumed = m_sandbox->ctl(
        { u"journal"_s, u"resume"_s, QString::number(entry[u"id"_s].toInteger()), u"--yes"_s });
    QVERIFY2(resumed.exitCode == 0, resumed.errors);
    QCOMPARE(newestJournalEntry(*m_sandbox)[u"state"_s].toString(), u"succeeded"_s);
    QVERIFY(shardsOf(*m_sandbox, hostileSql)
                .startsWith(u"-2147483648 -1073741825 %1 | -1073741824 -1 %1 | "_s.arg(home)));
}

/// The built-in engine splits at midpoints only, so it has no isolate_tenant_to_new_shard.
void TestShardOperations::isolatesTenantsOrSaysThatItCannot()
{
    const auto before = shardsOf(*m_sandbox, hostileSql);
    const auto shard = m_sandbox->ctl({ u"--json"_s, u"shard"_s, u"find"_s, hostile, u"7"_s }).json();
    const auto home = nodeOf(*m_sandbox, QString::number(shard[u"shardId"_s].toInteger()));
    const auto other = home == u"2"_s ? u"3"_s : u"2"_s;
    const auto done = m_sandbox->change({ u"tenant"_s, u"isolate"_s, hostile, u"7"_s, u"--to"_s, other });
    if (m_sandbox->engine() == u"builtin"_s) {
        QCOMPARE(done.exitCode, 3);
        QVERIFY2(done.errors.contains("it has no isolate_tenant_to_new_shard"), done.errors);
        QCOMPARE(shardsOf(*m_sandbox, hostileSql), before);
        return;
    }
    QVERIFY2(done.exitCode == 0, done.errors);
    const auto alone =
        m_sandbox->value(u"SELECT concat_ws(' ', worker_hash(7), worker_hash(7), %1)"_s.arg(other));
    QVERIFY2(shardsOf(*m_sandbox, hostileSql).contains(alone), qPrintable(shardsOf(*m_sandbox, hostileSql)));
    QCOMPARE(shardsOf(*m_sandbox, u"public.beside"_s), shardsOf(*m_sandbox, hostileSql));
    QCOMPARE(shardCountOf(*m_sandbox, hostileSql), 4);
    const auto again = m_sandbox->change({ u"tenant"_s, u"isolate"_s, hostile, u"7"_s });
    QCOMPARE(again.exitCode, 3);
    QVERIFY2(again.errors.contains("to itself already"), again.errors);
    const auto id = QString::number(newestJournalEntry(*m_sandbox)[u"id"_s].toInteger());
    QCOMPARE(m_sandbox->change({ u"journal"_s, u"resume"_s, id }).exitCode, 0); // nothing is done twice
    QCOMPARE(shardCountOf(*m_sandbox, hostileSql), 4);
}

void TestShardOperations::isolatesHostileKeys()
{
    m_sandbox->value(u"CREATE TABLE public.tenants (k varchar(40) PRIMARY KEY);"
                     "INSERT INTO public.tenants VALUES ('it''s \"x\"; drop'), ('y')"_s);
    QCOMPARE(m_sandbox
                 ->change({ u"table"_s, u"distribute"_s, u"tenants"_s, u"--column"_s, u"k"_s, u"--shards"_s,
                            u"2"_s })
                 .exitCode,
             0);
    const auto done = m_sandbox->change(
        { u"tenant"_s, u"isolate"_s, u"tenants"_s, u"it's \"x\"; drop"_s, u"--mode"_s, u"block_writes"_s });
    if (m_sandbox->engine() == u"citus"_s) {
        QVERIFY2(done.exitCode == 0, done.errors);
        QVERIFY(
            shardsOf(*m_sandbox, u"public.tenants"_s)
                .contains(m_sandbox->value(
                    u"SELECT concat_ws(' ', h, h) FROM worker_hash('it''s \"x\"; drop'::varchar) AS h"_s)));
    } else {
        QCOMPARE(done.exitCode, 3);
    }
    QCOMPARE(rowsOf(*m_sandbox, u"(SELECT 1 AS k, k AS v FROM public.tenants) AS kept"_s), u"2 2 15"_s);
    m_sandbox->value(u"DROP TABLE public.tenants"_s);
}

void TestShardOperations::killedIsolationIsFinished()
{
    if (m_sandbox->engine() == u"builtin"_s)
        QSKIP("the built-in engine cannot isolate");
    const auto shard = m_sandbox->ctl({ u"--json"_s, u"shard"_s, u"find"_s, hostile, u"7"_s }).json();
    const auto home = nodeOf(*m_sandbox, QString::number(shard[u"shardId"_s].toInteger()));
    const auto other = home == u"2"_s ? u"3"_s : u"2"_s;
    const auto process =
        startCtl(*m_sandbox, { u"tenant"_s, u"isolate"_s, hostile, u"7"_s, u"--to"_s, other, u"--yes"_s });
    const auto isIsolated = [this] {
        const auto steps = newestJournalEntry(*m_sandbox)[u"steps"_s].toArray();
        return steps.size() == 2 && steps.first()[u"state"_s].toString() == u"done"_s;
    };
    QTRY_VERIFY_WITH_TIMEOUT(isIsolated(), 60000);
    process->kill();
    QVERIFY(process->waitForFinished());
    const auto id = QString::number(newestJournalEntry(*m_sandbox)[u"id"_s].toInteger());
    const auto resumed = m_sandbox->change({ u"journal"_s, u"resume"_s, id });
    QVERIFY2(resumed.exitCode == 0, resumed.errors);
    const auto alone =
        m_sandbox->value(u"SELECT concat_ws(' ', worker_hash(7), worker_hash(7), %1)"_s.arg(other));
    QVERIFY2(shardsOf(*m_sandbox, hostileSql).contains(alone), qPrintable(shardsOf(*m_sandbox, hostileSql)));
    QCOMPARE(shardCountOf(*m_sandbox, hostileSql), 4);
}

/// Citus would drop the key with a warning, so it is not asked; the built-in engine refuses by itself.
void TestShardOperations::keepsForeignKeys()
{
    m_sandbox->value(u"CREATE TABLE public.parent (k int PRIMARY KEY);"
                     "CREATE TABLE public.child (k int PRIMARY KEY REFERENCES public.parent)"_s);
    m_sandbox->value(u"SELECT create_distributed_table('public.parent', 'k', shard_count := 2)"_s);
    m_sandbox->value(
        u"SELECT create_distributed_table('public.child', 'k', colocate_with := 'public.parent')"_s);
    const auto altered =
        m_sandbox->change({ u"table"_s, u"alter"_s, u"child"_s, u"--shards"_s, u"4"_s, u"--alone"_s });
    QCOMPARE(altered.exitCode, m_sandbox->engine() == u"citus"_s ? 3 : 1);
    QVERIFY2(altered.errors.contains("foreign key"), altered.errors);
    auto session = m_sandbox->session();
    QCOMPARE(session.script(u"INSERT INTO public.child VALUES (-1)"_s, Deadline::in(10s)).error().sqlState,
             u"23503"_s);
    QCOMPARE(shardCountOf(*m_sandbox, u"public.child"_s), 2);
    m_sandbox->value(u"DROP TABLE public.child, public.parent"_s);
}

void TestShardOperations::keysOfTheirOwnTypeOnly()
{
    for (const auto &words : { QStringList { u"tenant"_s, u"isolate"_s, hostile, u"seven"_s, u"--yes"_s },
                               QStringList { u"shard"_s, u"find"_s, hostile, u"seven"_s } }) {
        const auto outcome = m_sandbox->ctl(words);
        QCOMPARE(outcome.exitCode, 2);
        QVERIFY2(outcome.errors.contains("'seven' is not a value of the type integer"), outcome.errors);
    }
}

void TestShardOperations::altersShardCounts()
{
    const QStringList alter { u"table"_s, u"alter"_s, hostile, u"--shards"_s, u"4"_s };
    const auto silent = m_sandbox->change(alter);
    QCOMPARE(silent.exitCode, 3);
    QVERIFY2(silent.errors.contains("Say whether they change with it"), silent.errors);
    QCOMPARE(shardCountOf(*m_sandbox, hostileSql), 2);
    const auto together = m_sandbox->change(alter + QStringList { u"--with-colocated"_s });
    QVERIFY2(together.exitCode == 0, together.errors);
    QCOMPARE(shardCountOf(*m_sandbox, hostileSql), 4);
    QCOMPARE(shardsOf(*m_sandbox, u"public.beside"_s), shardsOf(*m_sandbox, hostileSql));
    QVERIFY(areColocated(*m_sandbox));
    const auto alone =
        m_sandbox->change({ u"table"_s, u"alter"_s, u"beside"_s, u"--shards"_s, u"8"_s, u"--alone"_s });
    QVERIFY2(alone.exitCode == 0, alone.errors);
    QCOMPARE(shardCountOf(*m_sandbox, u"public.beside"_s), 8);
    QCOMPARE(shardCountOf(*m_sandbox, hostileSql), 4);
    const auto undone = m_sandbox->change(
        { u"journal"_s, u"undo"_s, QString::number(newestJournalEntry(*m_sandbox)[u"id"_s].toInteger()) });
    QCOMPARE(undone.exitCode, 4); // the plan names the way back
    const auto back =
        m_sandbox->change({ u"table"_s, u"alter"_s, u"beside"_s, u"--colocate-with"_s, hostile });
    QVERIFY2(back.exitCode == 0, back.errors);
    QCOMPARE(shardsOf(*m_sandbox, u"public.beside"_s), shardsOf(*m_sandbox, hostileSql));
    QVERIFY(areColocated(*m_sandbox));
}

void TestShardOperations::altersColocation()
{
    const auto shard = firstShard(*m_sandbox, u"public.beside"_s);
    const auto left = m_sandbox->change(
        { u"table"_s, u"alter"_s, u"beside"_s, u"--colocate-with"_s, u"none"_s, u"--alone"_s });
    QVERIFY2(left.exitCode == 0, left.errors);
    QVERIFY(!areColocated(*m_sandbox));
    QCOMPARE(firstShard(*m_sandbox, u"public.beside"_s), shard); // no row was copied
    const auto undone = m_sandbox->change(
        { u"journal"_s, u"undo"_s, QString::number(newestJournalEntry(*m_sandbox)[u"id"_s].toInteger()) });
    QVERIFY2(undone.exitCode == 0, undone.errors);
    QVERIFY(areColocated(*m_sandbox));
    QCOMPARE(
        m_sandbox
            ->change({ u"table"_s, u"alter"_s, u"beside"_s, u"--colocate-with"_s, u"none"_s, u"--alone"_s })
            .exitCode,
        0);
    const auto joined =
        m_sandbox->change({ u"table"_s, u"alter"_s, u"beside"_s, u"--colocate-with"_s, hostile });
    QVERIFY2(joined.exitCode == 0, joined.errors);
    QVERIFY(areColocated(*m_sandbox));
    QCOMPARE(firstShard(*m_sandbox, u"public.beside"_s), shard);
}

void TestShardOperations::altersDistributionColumns()
{
    const auto column = u"Ö \"; drop"_s;
    m_sandbox->value(
        u"CREATE TABLE public.pairs (a int, \"Ö \"\"; drop\" bigint, PRIMARY KEY (a, \"Ö \"\"; drop\"));"
        "INSERT INTO public.pairs SELECT g, g FROM generate_series(1, 100) g"_s);
    QCOMPARE(m_sandbox
                 ->change({ u"table"_s, u"distribute"_s, u"pairs"_s, u"--column"_s, u"a"_s, u"--shards"_s,
                            u"2"_s })
                 .exitCode,
             0);
    const auto done = m_sandbox->change({ u"table"_s, u"alter"_s, u"pairs"_s, u"--column"_s, column });
    QVERIFY2(done.exitCode == 0, done.errors);
    const auto key = u"SELECT column_to_column_name(logicalrelid, partkey) FROM pg_dist_partition WHERE"
                     " logicalrelid = 'public.pairs'::regclass"_s;
    for (qsizetype node = 0; node < m_sandbox->state().nodes.size(); ++node)
        QCOMPARE(m_sandbox->value(key, node), column);
    QCOMPARE(shardCountOf(*m_sandbox, u"public.pairs"_s), 2);
    QCOMPARE(m_sandbox->value(u"SELECT count(*) FROM public.pairs"_s, 1), u"100"_s);
    QCOMPARE(m_sandbox->change({ u"table"_s, u"alter"_s, u"pairs"_s, u"--column"_s, column }).exitCode, 3);
    m_sandbox->value(u"DROP TABLE public.pairs"_s);
}

QTEST_GUILESS_MAIN(TestShardOperations)
#include "tst_shard_operations.moc"
