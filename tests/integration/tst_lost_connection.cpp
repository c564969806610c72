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

/// The server ends the connection of a change in the middle of a step: tesseractl says so in one sentence or
/// finds that the step was done, the journal knows, and resume finishes it without doubling anything.
class TestLostConnection : public QObject
{
    Q_OBJECT
private slots:
    void changeIsFinishedByResume_data();
    void changeIsFinishedByResume();
    void cleanupTestCase() { m_pool.clear(); }

private:
    SandboxPool m_pool;
};

namespace {

/// Sessions of a change carry its tag behind the program's name.
constexpr auto changing = "FROM pg_stat_activity WHERE application_name LIKE 'tessera %-%'";

void makeTable(const SandboxFixture &sandbox)
{
    sandbox.value(withHostileTable("DROP TABLE IF EXISTS %1"));
    sandbox.value(withHostileTable("CREATE TABLE %1 (k int PRIMARY KEY, v text)"));
    sandbox.value(
        withHostileTable("INSERT INTO %1 SELECT g, repeat('x', 300) FROM generate_series(1, 5000) g"));
}

/// The command that is cut off; "SHARD", "HOLDER" and "OTHER" are one shard, its node and another one.
QStringList commandOf(const SandboxFixture &sandbox, QStringList words)
{
    const auto shard = sandbox.value(u"SELECT min(shardid) FROM pg_dist_shard"_s);
    const auto nodes = u"SELECT nodeid FROM pg_dist_node WHERE shouldhaveshards ORDER BY groupid IN (SELECT"
                       " groupid FROM pg_dist_placement WHERE shardid = (SELECT min(shardid) FROM"
                       " pg_dist_shard)) "_s;
    words.replaceInStrings(u"SHARD"_s, shard)
        .replaceInStrings(u"HOLDER"_s, sandbox.value(nodes + u"DESC LIMIT 1"_s))
        .replaceInStrings(u"OTHER"_s, sandbox.value(nodes + u"ASC LIMIT 1"_s));
    return words + QStringList { u"--yes"_s };
}

} // namespace

void TestLostConnection::changeIsFinishedByResume_data()
{
    QTest::addColumn<QString>("engine");
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QString>("moment");
    QTest::addColumn<QString>("proof");
    const QStringList distribute { u"table"_s,    u"distribute"_s, u"we\"ird; drop"_s, u"--column"_s, u"k"_s,
                                   u"--shards"_s, u"2"_s };
    for (const auto &engine : SandboxFixture::engines()) {
        const auto row = [&engine](const char *name) -> QTestData & {
            return QTest::addRow("%s %s", qPrintable(engine), name);
        };
        row("distribute") << engine << distribute << u"query LIKE '%create_distributed_table%'"_s
                          << u"SELECT count(*) = 2 FROM pg_dist_shard"_s;
        row("move") << engine << QStringList { u"shard"_s, u"move"_s, u"SHARD"_s, u"--to"_s, u"OTHER"_s }
                    << u"query LIKE '%citus_move_shard_placement%'"_s
                    << u"SELECT count(DISTINCT groupid) = 1 AND count(*) = 2 FROM pg_dist_placement"_s;
        row("drain")
            << engine << QStringList { u"node"_s, u"drain"_s, u"HOLDER"_s }
            << u"EXISTS (SELECT FROM pg_dist_background_job WHERE state IN ('scheduled', 'running'))"_s
            << u"SELECT count(*) = 0 FROM pg_dist_placement JOIN pg_dist_node USING (groupid)"
               " WHERE NOT shouldhaveshards"_s;
        row("undistribute") << engine << QStringList { u"table"_s, u"undistribute"_s, u"we\"ird; drop"_s }
                            << u"query LIKE '%undistribute_table%'"_s
                            << u"SELECT count(*) = 0 FROM pg_dist_partition"_s;
    }
}

void TestLostConnection::changeIsFinishedByResume()
{
    QFETCH(const QString, engine);
    QFETCH(const QStringList, words);
    QFETCH(const QString, moment);
    QFETCH(const QString, proof);
    auto &sandbox = m_pool.get(engine);
    if (words.contains(u"distribute"_s))
        makeTable(sandbox);
    auto blocker = sandbox.session(); // an open write keeps the step from ending
    QVERIFY(blocker.script(withHostileTable("BEGIN; UPDATE %1 SET v = v"), Deadline::in(10s)));
    const auto process = startCtl(sandbox, commandOf(sandbox, words));
    const auto sessions = QLatin1String(changing) + u" AND "_s + moment;
    auto watcher = sandbox.session();
    const auto isThere = [&] {
        const auto rows = watcher.script(u"SELECT 1 "_s + sessions, Deadline::in(10s));
        return rows && !rows->last().isEmpty();
    };
    QTRY_VERIFY_WITH_TIMEOUT(isThere() || process->state() == QProcess::NotRunning, 60000);
    QVERIFY2(process->state() == QProcess::Running, process->readAllStandardError());
    sandbox.value(u"SELECT pg_terminate_backend(pid) "_s + sessions);
    QVERIFY(blocker.script(u"COMMIT"_s, Deadline::in(10s)));
    QVERIFY(process->waitForFinished(60000));
    const auto entry = newestJournalEntry(sandbox);
    const auto errors = process->readAllStandardError();
    if (process->exitCode() == 0) {
        QCOMPARE(entry[u"state"_s].toString(), u"succeeded"_s);
    } else {
        QVERIFY2(errors.contains("The server closed the connection."), errors);
        QVERIFY2(entry[u"state"_s].toString() != u"running"_s, errors);
        const auto id = QString::number(entry[u"id"_s].toInteger());
        const auto resumed = sandbox.ctl({ u"journal"_s, u"resume"_s, id, u"--yes"_s });
        QVERIFY2(resumed.exitCode == 0, resumed.errors + errors);
    }
    QCOMPARE(newestJournalEntry(sandbox)[u"state"_s].toString(), u"succeeded"_s);
    QCOMPARE(sandbox.psql(proof), u"t"_s);
    QCOMPARE(sandbox.psql(withHostileTable("SELECT count(*) || ' ' || count(DISTINCT k) FROM %1")),
             u"5000 5000"_s);
}

QTEST_GUILESS_MAIN(TestLostConnection)
#include "tst_lost_connection.moc"
