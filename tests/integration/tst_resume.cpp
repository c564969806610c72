// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/hostile_table.h"
#include "tests/support/sandbox_fixture.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QTest>

using namespace tessera;
using namespace tessera::testing;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

/// A tesseractl that is killed with SIGKILL leaves nothing doubled or lost: the journal finds it, resume
/// finishes it.
class TestResume : public QObject
{
    Q_OBJECT
private slots:
    void killedInsideAStatement_data() { SandboxFixture::addEngineRows(); }
    void killedInsideAStatement();
    void killedBetweenSteps_data() { SandboxFixture::addEngineRows(); }
    void killedBetweenSteps();
    void killedAnywhereInAMove_data() { SandboxFixture::addEngineRows(); }
    void killedAnywhereInAMove();
    void cleanupTestCase() { m_pool.clear(); }

private:
    SandboxPool m_pool;
};

namespace {

void makeTable(const SandboxFixture &sandbox, int rows)
{
    sandbox.value(withHostileTable("DROP TABLE IF EXISTS %1"));
    sandbox.value(withHostileTable("CREATE TABLE %1 (k int PRIMARY KEY, v text)"));
    sandbox.value(withHostileTable("INSERT INTO %1 SELECT g, repeat('x', 300) FROM generate_series(1, ")
                  + QString::number(rows) + u") g"_s);
}

void killHard(QProcess &process)
{
    process.kill(); // SIGKILL
    QVERIFY(process.waitForFinished());
}

} // namespace

void TestResume::killedInsideAStatement()
{
    QFETCH(const QString, engine);
    auto &sandbox = m_pool.get(engine);
    makeTable(sandbox, 500);
    auto blocker = sandbox.session();
    QVERIFY(blocker.script(
        u"BEGIN; "_s + withHostileTable("SELECT count(*) FROM %1 FOR UPDATE").replace(u"count(*)"_s, u"k"_s),
        Deadline::in(10s)));
    const auto process = startCtl(sandbox,
                                  { u"table"_s, u"distribute"_s, QString::fromLatin1(hostileTable),
                                    u"--column"_s, u"k"_s, u"--yes"_s });
    const auto waiting = u"SELECT count(*) FROM pg_stat_activity WHERE application_name LIKE 'tessera %-%'"
                         " AND wait_event_type = 'Lock'"_s;
    QTRY_COMPARE_WITH_TIMEOUT(sandbox.value(waiting), u"1"_s, 30000);
    killHard(*process);
    auto entry = newestJournalEntry(sandbox);
    QCOMPARE(entry[u"state"_s].toString(), u"interrupted"_s);
    QCOMPARE(entry[u"steps"_s][0][u"state"_s].toString(), u"running"_s);
    QVERIFY(blocker.script(u"COMMIT"_s, Deadline::in(10s)));
    const auto id = QString::number(entry[u"id"_s].toInteger());
    const auto resumed = sandbox.ctl({ u"journal"_s, u"resume"_s, id, u"--yes"_s });
    QVERIFY2(resumed.exitCode == 0, resumed.errors);
    QCOMPARE(newestJournalEntry(sandbox)[u"state"_s].toString(), u"succeeded"_s);
    QCOMPARE(sandbox.value(withHostileTable("SELECT count(*) || ' ' || count(DISTINCT k) FROM %1")),
             u"500 500"_s);
    QCOMPARE(sandbox.value(u"SELECT count(*) FROM pg_dist_partition WHERE partmethod = 'h'"_s), u"1"_s);
    const auto again = sandbox.ctl({ u"journal"_s, u"resume"_s, id, u"--yes"_s });
    QVERIFY2(again.exitCode == 0, again.errors); // nothing is run twice
    const auto undone = sandbox.ctl({ u"journal"_s, u"undo"_s, id, u"--yes"_s });
    QVERIFY2(undone.exitCode == 0 && newestJournalEntry(sandbox)[u"state"_s].toString() == u"undone"_s,
             undone.errors);
    QCOMPARE(sandbox.value(withHostileTable("SELECT count(*) FROM %1")), u"500"_s);
    QCOMPARE(sandbox.value(u"SELECT count(*) FROM pg_dist_partition WHERE partmethod = 'h'"_s), u"0"_s);
}

void TestResume::killedBetweenSteps()
{
    QFETCH(const QString, engine);
    auto &sandbox = m_pool.get(engine);
    makeTable(sandbox, 2000);
    const auto name = QString::fromLatin1(hostileTable);
    QCOMPARE(sandbox
                 .ctl({ u"table"_s, u"distribute"_s, name, u"--column"_s, u"k"_s, u"--shards"_s, u"8"_s,
                        u"--yes"_s })
                 .exitCode,
             0);
    const auto process = startCtl(sandbox, { u"node"_s, u"drain"_s, u"3"_s, u"--yes"_s });
    QTRY_VERIFY_WITH_TIMEOUT(newestJournalEntry(sandbox)[u"steps"_s][1][u"state"_s].toString() == u"done"_s,
                             60000);
    killHard(*process);
    const auto entry = newestJournalEntry(sandbox);
    QCOMPARE(entry[u"state"_s].toString(), u"interrupted"_s);
    const auto resumed =
        sandbox.ctl({ u"journal"_s, u"resume"_s, QString::number(entry[u"id"_s].toInteger()), u"--yes"_s });
    QVERIFY2(resumed.exitCode == 0, resumed.errors);
    QCOMPARE(sandbox.value(u"SELECT count(*) FROM pg_dist_background_job"_s), u"1"_s); // not started twice
    QCOMPARE(
        sandbox.value(
            u"SELECT count(*) FROM pg_dist_placement p JOIN pg_dist_node n USING (groupid) WHERE nodeid = 3"_s),
        u"0"_s);
    QCOMPARE(sandbox.value(withHostileTable("SELECT count(*) || ' ' || count(DISTINCT k) FROM %1")),
             u"2000 2000"_s);
    QVERIFY(
        !sandbox
             .value(u"SELECT citus_set_node_property('127.0.0.1', nodeport, 'shouldhaveshards', true) IS NULL"
                    " FROM pg_dist_node WHERE nodeid = 3"_s)
             .isEmpty());
}

/// A seeded sample; TESSERA_SERIES says how many, the label "proof" runs a long one.
void TestResume::killedAnywhereInAMove()
{
    QFETCH(const QString, engine);
    auto &sandbox = m_pool.get(engine);
    makeTable(sandbox, 20000);
    const auto name = QString::fromLatin1(hostileTable);
    QCOMPARE(sandbox
                 .ctl({ u"table"_s, u"distribute"_s, name, u"--column"_s, u"k"_s, u"--shards"_s, u"2"_s,
                        u"--yes"_s })
                 .exitCode,
             0);
    const auto shard = sandbox.value(u"SELECT min(shardid) FROM pg_dist_shard"_s);
    const auto nodeOf =
        u"SELECT string_agg(nodeid::text, ',') FROM pg_dist_placement JOIN pg_dist_node USING (groupid)"
        " WHERE shardid = "_s
        + shard;
    const auto begun = u"SELECT count(*) FROM pg_stat_activity WHERE application_name LIKE 'tessera %-%'"_s;
    const int series = std::max(2, qEnvironmentVariableIntValue("TESSERA_SERIES"));
    QRandomGenerator random(4711);
    for (int i = 0; i < series; ++i) {
        const auto to = sandbox.value(nodeOf) == u"2"_s ? u"3"_s : u"2"_s;
        const auto process = startCtl(sandbox, { u"shard"_s, u"move"_s, shard, u"--to"_s, to, u"--yes"_s });
        QTRY_VERIFY_WITH_TIMEOUT(sandbox.value(begun) != u"0"_s || process->state() == QProcess::NotRunning,
                                 30000);
        process->waitForFinished(random.bounded(1, 3000));
        if (process->state() != QProcess::NotRunning)
            killHard(*process);
        const auto entry = newestJournalEntry(sandbox);
        if (entry[u"state"_s].toString() == u"interrupted"_s) {
            const auto id = QString::number(entry[u"id"_s].toInteger());
            const auto resumed = sandbox.ctl({ u"journal"_s, u"resume"_s, id, u"--yes"_s });
            QVERIFY2(resumed.exitCode == 0, resumed.errors);
            QCOMPARE(sandbox.value(nodeOf), to);
        }
        QCOMPARE(sandbox.value(withHostileTable("SELECT count(*) || ' ' || count(DISTINCT k) FROM %1")),
                 u"20000 20000"_s);
    }
}

QTEST_GUILESS_MAIN(TestResume)
#include "tst_resume.moc"
