// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hosts/program.h"
#include "tests/support/sandbox_fixture.h"

#include <QJsonArray>
#include <QTest>

using namespace tessera;
using namespace tessera::testing;
using namespace Qt::StringLiterals;

/// Nodes come and go through tesseractl, also one that died; judged by SQL on the cluster.
class TestNodes : public QObject
{
    Q_OBJECT
private slots:
    void severalComeAndTheShardsSpread_data();
    void severalComeAndTheShardsSpread();
    void lostNodeIsGivenUp_data() { SandboxFixture::addEngineRows(); }
    void lostNodeIsGivenUp();
};

namespace {

const auto hostile =
    u"CREATE TABLE public.\"we\"\"ird; drop\" (k bigint PRIMARY KEY, v text);"
    "CREATE TABLE public.\"größe 'n\" (k bigint PRIMARY KEY REFERENCES public.\"we\"\"ird; drop\");"
    "CREATE TABLE public.ref (id int PRIMARY KEY)"_s;
const auto distributed =
    u"SELECT create_distributed_table('public.\"we\"\"ird; drop\"', 'k', shard_count := 8);"
    "SELECT create_distributed_table('public.\"größe ''n\"', 'k', colocate_with := 'public.\"we\"\"ird; "
    "drop\"');"
    "SELECT create_reference_table('public.ref')"_s;
const auto filled = u"INSERT INTO public.\"we\"\"ird; drop\" SELECT i, 'x' FROM generate_series(1, 1000) i;"
                    "INSERT INTO public.\"größe 'n\" SELECT i FROM generate_series(1, 1000) i"_s;

void fill(const SandboxFixture &sandbox)
{
    sandbox.value(hostile);
    sandbox.value(distributed);
    sandbox.value(filled);
}

QString rows(const SandboxFixture &sandbox)
{
    return sandbox.psql(u"SELECT (SELECT count(*) FROM public.\"we\"\"ird; drop\") || ' ' ||"
                        " (SELECT count(*) FROM public.\"größe 'n\")"_s);
}

QString setsByNode(const SandboxFixture &sandbox)
{
    return sandbox.psql(
        u"SELECT string_agg(held::text, ' ' ORDER BY held) FROM (SELECT count(p.*) AS held FROM pg_dist_node "
        u"n"
        " LEFT JOIN (pg_dist_placement JOIN pg_dist_shard USING (shardid)"
        " JOIN pg_dist_partition USING (logicalrelid)) p ON p.groupid = n.groupid AND repmodel <> 't'"
        " WHERE shouldhaveshards GROUP BY nodeid) AS nodes"_s);
}

} // namespace

void TestNodes::severalComeAndTheShardsSpread_data()
{
    QTest::addColumn<QString>("engine");
    QTest::addColumn<QString>("executor");
    for (const auto &engine : SandboxFixture::engines()) {
        QTest::addRow("%s moves", qPrintable(engine)) << engine << u"tessera"_s;
        QTest::addRow("%s job", qPrintable(engine)) << engine << u"server"_s;
    }
}

void TestNodes::severalComeAndTheShardsSpread()
{
    QFETCH(const QString, engine);
    QFETCH(const QString, executor);
    SandboxFixture sandbox(engine, 1);
    QVERIFY(sandbox.bringUp());
    fill(sandbox);
    const auto added = sandbox.ctl({ u"node"_s, u"add"_s, u"--count"_s, u"3"_s, u"--rebalance"_s,
                                     u"--executor"_s, executor, u"--yes"_s });
    QVERIFY2(added.exitCode == 0, added.errors + added.output);
    QCOMPARE(setsByNode(sandbox), u"4 4 4 4"_s);
    QCOMPARE(rows(sandbox), u"1000 1000"_s);
    QCOMPARE(sandbox.psql(u"SELECT count(*) FROM pg_dist_placement JOIN pg_dist_shard USING (shardid)"
                          " WHERE logicalrelid = 'public.ref'::regclass"_s),
             u"5"_s);
    const auto newest =
        sandbox.psql(u"SELECT nodename || ':' || nodeport FROM pg_dist_node ORDER BY nodeid DESC LIMIT 1"_s);
    const auto again = sandbox.ctl({ u"node"_s, u"add"_s, newest, newest, u"--yes"_s });
    QCOMPARE(again.exitCode, 3);
    const auto gone = sandbox.ctl({ u"node"_s, u"remove"_s, newest, u"--drain"_s, u"--yes"_s });
    QVERIFY2(gone.exitCode == 0, gone.errors + gone.output);
    QCOMPARE(setsByNode(sandbox), u"4 6 6"_s);
    QCOMPARE(rows(sandbox), u"1000 1000"_s);
}

/// Citus lets the cluster go on without the lost rows; on the built-in engine that is refused and said why.
void TestNodes::lostNodeIsGivenUp()
{
    QFETCH(const QString, engine);
    SandboxFixture sandbox(engine, 3);
    QVERIFY(sandbox.bringUp());
    fill(sandbox);
    const auto lost = sandbox.state().nodes.at(2).node;
    const auto name = u"127.0.0.1:%1"_s.arg(lost.port);
    sandbox.killServer(2);
    const auto drained = sandbox.ctl({ u"node"_s, u"remove"_s, name, u"--drain"_s, u"--yes"_s });
    QCOMPARE(drained.exitCode, 3);
    QVERIFY2(drained.errors.contains("does not answer"), drained.errors);
    const QStringList giveUp { u"node"_s, u"remove"_s, name, u"--lose-data"_s, u"--yes"_s };
    const auto unasked = sandbox.ctl(giveUp);
    QCOMPARE(unasked.exitCode, 3);
    const auto isAble = engine == u"citus"_s;
    QVERIFY2(
        unasked.errors.contains(isAble ? "only copy of rows of 2 tables" : "cannot make lost shards anew"),
        unasked.errors);
    if (!isAble)
        return;
    const auto removed = sandbox.ctl(giveUp + QStringList { u"--lost-tables"_s, u"2"_s });
    QVERIFY2(removed.exitCode == 0, removed.errors + removed.output);
    QCOMPARE(sandbox.psql(u"SELECT count(*) FROM pg_dist_node WHERE nodeport = %1"_s.arg(lost.port)), u"0"_s);
    QVERIFY(rows(sandbox) != u"1000 1000"_s);
    sandbox.value(u"INSERT INTO public.\"we\"\"ird; drop\" SELECT i, 'new' FROM generate_series(1, 1000) i"
                  " ON CONFLICT DO NOTHING"_s);
    sandbox.value(u"INSERT INTO public.\"größe 'n\" SELECT i FROM generate_series(1, 1000) i"
                  " ON CONFLICT DO NOTHING"_s);
    sandbox.value(u"INSERT INTO public.ref VALUES (1)"_s);
    QCOMPARE(rows(sandbox), u"1000 1000"_s);
    const auto hasKey =
        u"SELECT count(*) FROM pg_constraint WHERE contype = 'f' AND conrelid::regclass::text LIKE '%größe%'"_s;
    QCOMPARE(sandbox.psql(u"SELECT count(DISTINCT result) FROM run_command_on_workers($$SELECT count(*) FROM"
                          " public.\"größe 'n\"$$)"_s),
             u"1"_s);
    QVERIFY(sandbox.psql(hasKey).toInt() >= 1);
    QCOMPARE(sandbox.ctl({ u"--json"_s, u"cluster"_s, u"show"_s }).json()[u"findings"_s].toArray().size(), 0);
}

QTEST_GUILESS_MAIN(TestNodes)
#include "tst_nodes.moc"
