// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/hostile_table.h"
#include "tests/support/sandbox_fixture.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

using namespace tessera;
using namespace tessera::testing;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

/// A session that keeps a transaction open is in the way of a change: who it is is told at once, in the
/// progress and in the journal; the change tries again, and in the end says what to do.
class TestLocks : public QObject
{
    Q_OBJECT
private slots:
    void holderIsNamedAndEnded_data();
    void holderIsNamedAndEnded();
    void changeGoesOnOnceTheLockIsFree_data() { SandboxFixture::addEngineRows(); }
    void changeGoesOnOnceTheLockIsFree();
    void otherMovesGoOn_data() { SandboxFixture::addEngineRows(); }
    void otherMovesGoOn();
    void cleanup();
    void cleanupTestCase() { m_pool.clear(); }

private:
    SandboxPool m_pool;
    SandboxFixture *m_sandbox = nullptr;
};

namespace {

const auto secret = u"4711 secret"_s;

void makeTable(const SandboxFixture &sandbox, bool isDistributed)
{
    sandbox.value(withHostileTable("DROP TABLE IF EXISTS %1"));
    sandbox.value(withHostileTable("CREATE TABLE %1 (k int PRIMARY KEY, v text)"));
    if (isDistributed)
        sandbox.value(withHostileTable("SELECT create_distributed_table('%1', 'k', shard_count := 4)"));
    sandbox.value(withHostileTable("INSERT INTO %1 SELECT g, 'x' FROM generate_series(1, 400) g"));
}

/// A program that has written every row and forgot its transaction, on the given node.
Session forgetful(const SandboxFixture &sandbox, qsizetype node, const QString &rows = u"true"_s)
{
    auto session = sandbox.session(node);
    const auto begun =
        session.script(u"SET application_name = 'night report'; BEGIN;"_s
                           + withHostileTable("UPDATE %1 SET v = '%2' WHERE ").arg(secret) + rows,
                       Deadline::in(20s));
    if (!begun)
        QTest::qFail(qPrintable(begun.error().message), __FILE__, __LINE__);
    return session;
}

/// The command with "SHARD" and "OTHER" for a shard and a node that does not hold it.
QStringList commandOf(const SandboxFixture &sandbox, QStringList words)
{
    if (!words.contains(u"SHARD"_s))
        return words;
    const auto shard = sandbox.value(u"SELECT min(shardid) FROM pg_dist_shard"_s);
    const auto other = sandbox.value(
        u"SELECT nodeid FROM pg_dist_node WHERE shouldhaveshards AND groupid NOT IN (SELECT groupid FROM"
        " pg_dist_placement WHERE shardid = %1)"_s.arg(shard));
    words.replaceInStrings(u"SHARD"_s, shard).replaceInStrings(u"OTHER"_s, other);
    return words;
}

} // namespace

void TestLocks::cleanup()
{
    QCOMPARE(m_sandbox->value(withHostileTable("SELECT count(*) || ' ' || count(DISTINCT k) FROM %1")),
             u"400 400"_s);
}

void TestLocks::holderIsNamedAndEnded_data()
{
    QTest::addColumn<QString>("engine");
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<int>("node"); ///< Where the holder is connected
    const QStringList name { QString::fromLatin1(hostileTable) };
    for (const auto &engine : SandboxFixture::engines()) {
        const auto row = [&](const char *what, const QStringList &words, int node) {
            QTest::addRow("%s, %s", qPrintable(engine), what) << engine << words << node;
        };
        row("distribute",
            QStringList { u"table"_s, u"distribute"_s } + name + QStringList { u"--column"_s, u"k"_s }, 0);
        row("undistribute, held from a worker", QStringList { u"table"_s, u"undistribute"_s } + name, 1);
        row("move, held from a worker", { u"shard"_s, u"move"_s, u"SHARD"_s, u"--to"_s, u"OTHER"_s }, 2);
        row("split", { u"shard"_s, u"split"_s, u"SHARD"_s }, 1);
    }
}

void TestLocks::holderIsNamedAndEnded()
{
    QFETCH(const QString, engine);
    QFETCH(const QStringList, words);
    QFETCH(const int, node);
    m_sandbox = &m_pool.get(engine);
    makeTable(*m_sandbox, !words.contains(u"distribute"_s));
    const auto placements = m_sandbox->value(u"SELECT count(*) FROM pg_dist_placement"_s);
    auto holder = forgetful(*m_sandbox, node);
    const QStringList impatient { u"--json"_s };
    const auto given = m_sandbox->ctl(impatient + commandOf(*m_sandbox, words)
                                      + QStringList { u"--lock-timeout"_s, u"1"_s, u"--yes"_s });
    QCOMPARE(given.exitCode, 1);
    const auto who = u"pid %1, night report"_s.arg(holder.backendPid()).toUtf8();
    QVERIFY2(given.errors.contains("waiting for a lock: Waits for ") && given.errors.contains(who),
             given.errors);
    QVERIFY2(given.errors.contains("idle in transaction"), given.errors);
    QVERIFY2(given.errors.contains("It is tried again in 1 s"), given.errors);
    QVERIFY2(!given.errors.contains(secret.toUtf8()) && !given.output.contains(secret.toUtf8()),
             given.errors);
    const auto answer = given.json().object();
    QVERIFY2(answer[u"message"_s].toString().contains(u"Given up after 4 tries"_s), given.output);
    const auto entry = newestJournalEntry(*m_sandbox);
    const auto step = entry[u"steps"_s][0];
    QVERIFY2(step[u"message"_s].toString().toUtf8().contains(who), qPrintable(step[u"message"_s].toString()));
    QVERIFY(!step[u"notices"_s].toArray().isEmpty());
    QCOMPARE(m_sandbox->value(u"SELECT count(*) FROM pg_dist_placement"_s), placements);
    auto remedy = answer[u"remedyPlan"_s][u"command"_s].toString();
    QVERIFY2(remedy.contains(u"session end %1 --node "_s.arg(holder.backendPid())), given.output);
    const auto parts = remedy.remove(u'\'').split(u' ').mid(3); // after tesseractl --sandbox NAME
    const auto ended = m_sandbox->ctl(parts + QStringList { u"--yes"_s });
    QVERIFY2(ended.exitCode == 0, ended.errors);
    const auto id = QString::number(entry[u"id"_s].toInteger());
    const auto resumed = m_sandbox->ctl({ u"journal"_s, u"resume"_s, id, u"--yes"_s });
    QVERIFY2(resumed.exitCode == 0, resumed.errors);
}

void TestLocks::changeGoesOnOnceTheLockIsFree()
{
    QFETCH(const QString, engine);
    m_sandbox = &m_pool.get(engine);
    makeTable(*m_sandbox, true);
    auto holder = forgetful(*m_sandbox, 1);
    const auto process = startCtl(
        *m_sandbox, { u"table"_s, u"undistribute"_s, QString::fromLatin1(hostileTable), u"--yes"_s });
    const auto state = [this] {
        return newestJournalEntry(*m_sandbox)[u"steps"_s][0][u"state"_s].toString();
    };
    QVERIFY(QTest::qWaitFor([&] { return state() == u"blocked"_s; }, 30000)); // and "running" between tries
    const auto message = newestJournalEntry(*m_sandbox)[u"steps"_s][0][u"message"_s].toString();
    QVERIFY2(message.contains(u"pid %1, night report"_s.arg(holder.backendPid())), qPrintable(message));
    QVERIFY(holder.script(u"ROLLBACK"_s, Deadline::in(10s)));
    QVERIFY(process->waitForFinished(60000));
    QVERIFY2(process->exitCode() == 0, process->readAllStandardError());
    const auto step = newestJournalEntry(*m_sandbox)[u"steps"_s][0];
    QCOMPARE(step[u"state"_s].toString(), u"done"_s);
    QVERIFY(step[u"notices"_s].toArray().first().toString().contains(u"night report"_s));
}

/// One of several moves at a time meets the lock; the others do not wait for it.
void TestLocks::otherMovesGoOn()
{
    QFETCH(const QString, engine);
    m_sandbox = &m_pool.get(engine);
    makeTable(*m_sandbox, true);
    if (engine == u"builtin"_s)
        QSKIP("The built-in engine's switch locks the table on every node: one transaction is in every "
              "move's way.");
    const auto nodeCount = u"SELECT count(*) FROM pg_dist_placement JOIN pg_dist_node USING (groupid)"
                           " WHERE nodeid = 3"_s;
    QVERIFY(m_sandbox
                ->ctl({ u"rebalance"_s, u"run"_s, u"--strategy"_s, u"by_shard_count"_s, u"--drain"_s, u"2"_s,
                        u"--yes"_s })
                .exitCode
            == 0);
    QCOMPARE(m_sandbox->value(nodeCount), u"4"_s);
    m_sandbox->value(u"CALL citus_cleanup_orphaned_resources()"_s); // else a step of the plan does it
    m_sandbox->value(u"SELECT citus_set_node_property(nodename, nodeport, 'shouldhaveshards', true)"
                     " FROM pg_dist_node WHERE nodeid = 2"_s);
    const auto plan = m_sandbox->ctl({ u"--json"_s, u"rebalance"_s, u"plan"_s, u"--planner"_s, u"tessera"_s,
                                       u"--strategy"_s, u"by_shard_count"_s });
    const auto first = plan.json().object()[u"moves"_s][0][u"shardIds"_s][0].toInteger();
    const auto key = m_sandbox->value(
        withHostileTable("SELECT min(k) FROM %1 WHERE get_shard_id_for_distribution_column('%1', k) = ")
        + QString::number(first));
    auto holder = forgetful(*m_sandbox, 0, u"k = "_s + key);
    const auto process = startCtl(*m_sandbox,
                                  { u"rebalance"_s, u"run"_s, u"--planner"_s, u"tessera"_s, u"--strategy"_s,
                                    u"by_shard_count"_s, u"--mode"_s, u"block_writes"_s, u"--yes"_s });
    const auto states = [this] {
        QStringList words;
        for (const auto &step : newestJournalEntry(*m_sandbox)[u"steps"_s].toArray())
            words << step[u"state"_s].toString();
        words.sort();
        return words.join(u' ');
    };
    QVERIFY(QTest::qWaitFor([&] { return states() == u"blocked done"_s; }, 60000));
    QVERIFY(holder.script(u"COMMIT"_s, Deadline::in(10s)));
    QVERIFY(process->waitForFinished(90000));
    QVERIFY2(process->exitCode() == 0, process->readAllStandardError());
    QCOMPARE(m_sandbox->value(nodeCount), u"2"_s);
}

QTEST_GUILESS_MAIN(TestLocks)
#include "tst_locks.moc"
