// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/busy_sandbox.h"
#include "tests/support/hostile_table.h"

#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace tessera;
using namespace tessera::testing;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

/// Rebalancing by moves of our own, several at a time.
class TestRebalanceMoves : public QObject
{
    Q_OBJECT
private slots:
    void planIsNoWorseThanTheServers_data() { SandboxFixture::addEngineRows(); }
    void planIsNoWorseThanTheServers();
    void imaginedNodesCanBePlannedOnly_data() { SandboxFixture::addEngineRows(); }
    void imaginedNodesCanBePlannedOnly();
    void strategyOfTheOperatorsOwn_data() { SandboxFixture::addEngineRows(); }
    void strategyOfTheOperatorsOwn();
    void savedPlanRunsOnceAndIsStaleThen_data() { SandboxFixture::addEngineRows(); }
    void savedPlanRunsOnceAndIsStaleThen();
    void killedWhileMovesRun_data() { SandboxFixture::addEngineRows(); }
    void killedWhileMovesRun();
    void addedAndDrainedUnderWrites_data() { SandboxFixture::addEngineRows(); }
    void addedAndDrainedUnderWrites();
    void cleanupTestCase() { m_pool.clear(); }

private:
    SandboxFixture &world(const QString &engine);
    SandboxPool m_pool;
};

namespace {

/// All shards of the table on one node and what each node holds, "16 0".
QString setsByNode(const SandboxFixture &sandbox)
{
    return sandbox.value(withHostileTable(
        "SELECT string_agg(n::text, ' ' ORDER BY nodeid) FROM (SELECT nodeid, count(shardid) AS n"
        " FROM pg_dist_node LEFT JOIN pg_dist_placement p USING (groupid) LEFT JOIN (SELECT shardid AS s"
        " FROM pg_dist_shard WHERE logicalrelid = '%1'::regclass) AS mine ON s = shardid"
        " WHERE groupid > 0 AND (shardid IS NULL OR s IS NOT NULL) GROUP BY nodeid) AS counts"));
}

QString rows(const SandboxFixture &sandbox)
{
    return sandbox.value(withHostileTable("SELECT count(*) || ' ' || count(DISTINCT k) FROM %1"));
}

/// Moves every shard set to the first worker, as the state that each test begins with.
void crowd(const SandboxFixture &sandbox)
{
    const auto crowded = sandbox.ctl(
        { u"rebalance"_s, u"run"_s, u"--strategy"_s, u"by_shard_count"_s, u"--drain"_s, u"3"_s, u"--yes"_s });
    QVERIFY2(crowded.exitCode == 0, crowded.errors);
    sandbox.value(u"SELECT citus_set_node_property(nodename, nodeport, 'shouldhaveshards', true)"
                  " FROM pg_dist_node WHERE nodeid = 3"_s);
    QCOMPARE(setsByNode(sandbox), u"16 0"_s);
}

QJsonObject planOf(const SandboxFixture &sandbox, const QStringList &options)
{
    const auto plan = sandbox.ctl(QStringList { u"--json"_s, u"rebalance"_s, u"plan"_s } + options);
    if (plan.exitCode != 0)
        QTest::qFail(plan.errors.constData(), __FILE__, __LINE__);
    return plan.json().object();
}

} // namespace

/// A table of 16 shards of growing size, all on the first worker.
SandboxFixture &TestRebalanceMoves::world(const QString &engine)
{
    auto &sandbox = m_pool.get(engine);
    if (sandbox.value(u"SELECT count(*) FROM pg_dist_partition"_s) == u"0"_s) {
        sandbox.value(withHostileTable("CREATE TABLE %1 (k int PRIMARY KEY, v text)"));
        const auto distributed = sandbox.ctl({ u"table"_s, u"distribute"_s, QString::fromLatin1(hostileTable),
                                               u"--column"_s, u"k"_s, u"--shards"_s, u"16"_s, u"--yes"_s });
        if (distributed.exitCode != 0)
            QTest::qFail(distributed.errors.constData(), __FILE__, __LINE__);
        sandbox.value(withHostileTable(
            "INSERT INTO %1 SELECT g, repeat('x', 200 + (g % 16) * 100) FROM generate_series(1, 4000) g"));
    }
    if (setsByNode(sandbox) != u"16 0"_s)
        crowd(sandbox);
    return sandbox;
}

void TestRebalanceMoves::planIsNoWorseThanTheServers()
{
    QFETCH(const QString, engine);
    auto &sandbox = world(engine);
    for (const auto &strategy : { u"by_shard_count"_s, u"by_disk_size"_s }) {
        const auto server = planOf(sandbox, { u"--strategy"_s, strategy });
        const auto ours = planOf(
            sandbox, { u"--planner"_s, u"tessera"_s, u"--scope"_s, u"group"_s, u"--strategy"_s, strategy });
        QVERIFY(!server[u"moves"_s].toArray().isEmpty() && !ours[u"moves"_s].toArray().isEmpty());
        QCOMPARE(ours[u"balanceBefore"_s], server[u"balanceBefore"_s]);
        const auto tightest = ours[u"tightestDisk"_s].toObject();
        QVERIFY(tightest[u"free"_s].toDouble() > 0 && tightest[u"move"_s].toInt() >= 1);
        const auto moved = ours[u"moves"_s].toArray().first()[u"freeAfter"_s];
        QVERIFY(moved[u"from"_s].toDouble() > 0 && moved[u"to"_s].toDouble() > 0);
        const auto balance = ours[u"balanceAfter"_s].toDouble();
        qInfo("%s: ours %.0f bytes to %.3f, the server's %.0f to %.3f", qPrintable(strategy),
              ours[u"bytesMoved"_s].toDouble(), balance, server[u"bytesMoved"_s].toDouble(),
              server[u"balanceAfter"_s].toDouble());
        QVERIFY(balance <= 0.101);
        QVERIFY(ours[u"bytesMoved"_s].toDouble() <= server[u"bytesMoved"_s].toDouble());
    }
}

void TestRebalanceMoves::imaginedNodesCanBePlannedOnly()
{
    QFETCH(const QString, engine);
    auto &sandbox = world(engine);
    const auto plan = planOf(sandbox, { u"--add-node"_s, u"2"_s, u"--strategy"_s, u"by_shard_count"_s });
    QCOMPARE(plan[u"moves"_s].toArray().size(), 12);
    QCOMPARE(plan[u"nodes"_s].toArray().last()[u"name"_s].toString(), u"new node 2"_s);
    QVERIFY(!plan.contains(u"plan"_s));
    const auto wider = planOf(sandbox, { u"--capacity"_s, u"3=3"_s, u"--strategy"_s, u"by_shard_count"_s });
    QCOMPARE(wider[u"moves"_s].toArray().size(), 12);
    QCOMPARE(sandbox.ctl({ u"rebalance"_s, u"run"_s, u"--add-node"_s, u"2"_s, u"--yes"_s }).exitCode, 2);
    for (const auto &wrong :
         { QStringList { u"--threshold"_s, u"a lot"_s }, QStringList { u"--threshold"_s, u"7"_s },
           QStringList { u"--scope"_s, u"we\"ird; drop"_s },
           QStringList { u"--strategy"_s, u"we\"ird; drop"_s }, QStringList { u"--drain"_s, u"77"_s },
           QStringList { u"--keep"_s, u"no such table"_s }, QStringList { u"--moves-per-node"_s, u"0"_s },
           QStringList { u"--planner"_s, u"server"_s, u"--drain"_s, u"2"_s } }) {
        const auto refused = sandbox.ctl(
            QStringList { u"rebalance"_s, u"run"_s, u"--executor"_s, u"tessera"_s, u"--yes"_s } + wrong);
        QVERIFY2(refused.exitCode == 2 || refused.exitCode == 3, refused.errors);
        QVERIFY2(refused.errors.trimmed().count('\n') == 0, refused.errors);
    }
    QCOMPARE(setsByNode(sandbox), u"16 0"_s);
}

/// Hostile names; the second worker takes three times as much, and one shard may not go there.
void TestRebalanceMoves::strategyOfTheOperatorsOwn()
{
    QFETCH(const QString, engine);
    auto &sandbox = world(engine);
    sandbox.value(u"CREATE SCHEMA IF NOT EXISTS \"s'trange\";"
                  "CREATE OR REPLACE FUNCTION \"s'trange\".\"co\"\"st; drop\"(bigint) RETURNS real LANGUAGE "
                  "sql AS 'SELECT 1::real';"
                  "CREATE OR REPLACE FUNCTION \"s'trange\".room(int) RETURNS real LANGUAGE sql"
                  " AS 'SELECT CASE WHEN $1 = 3 THEN 3 ELSE 1 END::real';"
                  "CREATE OR REPLACE FUNCTION \"s'trange\".may(bigint, int) RETURNS bool LANGUAGE sql AS"
                  " 'SELECT $2 <> 3 OR $1 <> (SELECT min(shardid) FROM pg_dist_shard)';"
                  "DELETE FROM pg_dist_rebalance_strategy WHERE name = 'my \"own\"';"
                  "SELECT citus_add_rebalance_strategy('my \"own\"', '\"s''trange\".\"co\"\"st; drop\"', "
                  "'\"s''trange\".room',"
                  " '\"s''trange\".may', 0)"_s);
    const auto ran = sandbox.ctl({ u"rebalance"_s, u"run"_s, u"--planner"_s, u"tessera"_s, u"--strategy"_s,
                                   u"my \"own\""_s, u"--yes"_s });
    QVERIFY2(ran.exitCode == 0, ran.errors);
    QCOMPARE(setsByNode(sandbox), u"4 12"_s);
    QCOMPARE(sandbox.value(u"SELECT nodeid FROM pg_dist_placement JOIN pg_dist_node USING (groupid)"
                           " WHERE shardid = (SELECT min(shardid) FROM pg_dist_shard)"_s),
             u"2"_s);
    QCOMPARE(rows(sandbox), u"4000 4000"_s);
    sandbox.value(u"DELETE FROM pg_dist_rebalance_strategy WHERE name = 'my \"own\"'"_s);
}

void TestRebalanceMoves::savedPlanRunsOnceAndIsStaleThen()
{
    QFETCH(const QString, engine);
    auto &sandbox = world(engine);
    const auto plan = sandbox.ctl({ u"--json"_s, u"rebalance"_s, u"plan"_s, u"--planner"_s, u"tessera"_s,
                                    u"--strategy"_s, u"by_shard_count"_s });
    QTemporaryDir folder;
    QFile file(folder.filePath(u"plan.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(plan.output);
    file.close();
    const auto ran = sandbox.ctl({ u"plan"_s, u"run"_s, file.fileName(), u"--yes"_s });
    QVERIFY2(ran.exitCode == 0, ran.errors);
    QCOMPARE(setsByNode(sandbox), u"8 8"_s);
    const auto stale = sandbox.ctl({ u"plan"_s, u"run"_s, file.fileName(), u"--yes"_s });
    QVERIFY(stale.exitCode != 0);
    QVERIFY2(stale.errors.contains("has changed"), stale.errors);
    QCOMPARE(setsByNode(sandbox), u"8 8"_s);
}

/// Some moves are done, some under way, some not begun: resume ends with each done once.
void TestRebalanceMoves::killedWhileMovesRun()
{
    QFETCH(const QString, engine);
    auto &sandbox = world(engine);
    const auto held =
        planOf(sandbox, { u"--planner"_s, u"tessera"_s, u"--strategy"_s, u"by_shard_count"_s })[u"moves"_s]
            .toArray()
            .last()[u"shardIds"_s][0]
            .toInteger();
    auto holder = sandbox.session(); // small sets run all at once: this one cannot end
    QVERIFY(holder.run(u"BEGIN"_s, {}, Deadline::in(10s)));
    QVERIFY(holder.run(u"SELECT FROM pg_dist_placement WHERE shardid = $1 FOR UPDATE"_s, { qint64 { held } },
                       Deadline::in(10s)));
    const auto process = startCtl(sandbox,
                                  { u"rebalance"_s, u"run"_s, u"--planner"_s, u"tessera"_s, u"--strategy"_s,
                                    u"by_shard_count"_s, u"--mode"_s, u"online"_s, u"--yes"_s });
    // Where the wait is seen, the held move is under way as "blocked", and "running" between two looks.
    const auto isHalfWay = [&] {
        QStringList states; // one reading: between two the held move changes its name
        for (const auto &step : newestJournalEntry(sandbox)[u"steps"_s].toArray())
            states += step[u"state"_s].toString();
        return states.count(u"done"_s) >= 2 && states.count(u"running"_s) + states.count(u"blocked"_s) >= 1;
    };
    QVERIFY(QTest::qWaitFor(isHalfWay, 60000));
    process->kill();
    QVERIFY(process->waitForFinished());
    QVERIFY(holder.run(u"ROLLBACK"_s, {}, Deadline::in(10s)));
    const auto entry = newestJournalEntry(sandbox);
    QCOMPARE(entry[u"state"_s].toString(), u"interrupted"_s);
    const auto resumed =
        sandbox.ctl({ u"journal"_s, u"resume"_s, QString::number(entry[u"id"_s].toInteger()), u"--yes"_s });
    QVERIFY2(resumed.exitCode == 0, resumed.errors);
    QCOMPARE(setsByNode(sandbox), u"8 8"_s);
    QCOMPARE(rows(sandbox), u"4000 4000"_s);
    const auto undone =
        sandbox.ctl({ u"journal"_s, u"undo"_s, QString::number(entry[u"id"_s].toInteger()), u"--yes"_s });
    QVERIFY2(undone.exitCode == 0, undone.errors);
    QCOMPARE(setsByNode(sandbox), u"16 0"_s);
}

/// Online moves only: on Citus an UPDATE that waits for a move which blocks writes may find no row.
void TestRebalanceMoves::addedAndDrainedUnderWrites()
{
    QFETCH(const QString, engine);
    BusySandbox busy(engine);
    QVERIFY(busy.begin());
    const auto &sandbox = busy.sandbox();
    const QStringList online { u"rebalance"_s, u"run"_s,        u"--planner"_s,
                               u"tessera"_s,   u"--strategy"_s, u"by_shard_count"_s,
                               u"--mode"_s,    u"online"_s,     u"--yes"_s };
    const auto added = sandbox.ctl({ u"node"_s, u"add"_s, u"--new"_s, u"--yes"_s });
    QVERIFY2(added.exitCode == 0, added.errors);
    const auto balanced = sandbox.ctl(online);
    QVERIFY2(balanced.exitCode == 0, balanced.errors);
    const auto drained = sandbox.ctl(online + QStringList { u"--drain"_s, u"2"_s });
    QVERIFY2(drained.exitCode == 0, drained.errors);
    busy.end();
    QCOMPARE(sandbox.value(u"SELECT count(*) FROM pg_dist_placement JOIN pg_dist_node USING (groupid)"
                           " WHERE nodeid = 2"_s),
             u"0"_s);
}

QTEST_GUILESS_MAIN(TestRebalanceMoves)
#include "tst_rebalance_moves.moc"
