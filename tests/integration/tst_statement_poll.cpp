// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statements/statement_poll.h"
#include "tests/support/engine_cluster.h"
#include "tests/support/hostile_table.h"

#include <QRegularExpression>
#include <QTest>

using namespace tessera;
using namespace tessera::testing;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

/// What is told of statements is what pg_stat_statements has counted on every node meanwhile.
class TestStatementPoll : public QObject
{
    Q_OBJECT
private slots:
    void agreesWithTheServer_data() { SandboxFixture::addEngineRows(); }
    void agreesWithTheServer();
    void resetAndHugeTexts_data() { SandboxFixture::addEngineRows(); }
    void resetAndHugeTexts();
    void fewRightsShowOwnStatements_data() { SandboxFixture::addEngineRows(); }
    void fewRightsShowOwnStatements();
    void silentNodeCostsItself_data() { SandboxFixture::addEngineRows(); }
    void silentNodeCostsItself();
    void withoutTheExtensionItSaysWhatToDo_data() { SandboxFixture::addEngineRows(); }
    void withoutTheExtensionItSaysWhatToDo();
    void keysAreTold_data() { SandboxFixture::addEngineRows(); }
    void keysAreTold();
    void cleanupTestCase() { m_pool.clear(); }

private:
    /// With an empty distributed table of a hostile name.
    SandboxFixture &world(const QString &engine);
    SandboxPool m_pool;
};

namespace {

AskNodes throughCoordinator(Session &session)
{
    return [&session](const QString &command) { return askAllNodes(session, command, Deadline::in(30s)); };
}

CountedMinute polled(StatementPoll &poll, Session &session)
{
    const auto minute = poll.poll(session, throughCoordinator(session), Deadline::in(30s));
    if (!minute)
        QTest::qFail(qPrintable(minute.error().message), __FILE__, __LINE__);
    return minute.value_or(CountedMinute());
}

/// Of the statements whose text begins like this, on one node or on all others.
StatementCounters sumOf(const CountedMinute &minute, const QString &start, NodeId node,
                        bool isElsewhere = false)
{
    StatementCounters sum;
    for (const auto &one : minute.statements) {
        if (one.name.text.startsWith(start) && (one.node == node) != isElsewhere)
            sum += one.counters;
    }
    return sum;
}

NodeId coordinatorOf(const SandboxFixture &sandbox)
{
    return NodeId { sandbox.value(u"SELECT nodeid FROM pg_dist_node WHERE groupid = 0"_s).toInt() };
}

} // namespace

SandboxFixture &TestStatementPoll::world(const QString &engine)
{
    auto &sandbox = m_pool.get(engine);
    sandbox.value(u"CREATE EXTENSION IF NOT EXISTS pg_stat_statements WITH SCHEMA public"_s);
    sandbox.value(withHostileTable("DROP TABLE IF EXISTS %1; CREATE TABLE %1 (k int PRIMARY KEY, v text)"));
    sandbox.value(withHostileTable("SELECT create_distributed_table('%1', 'k', shard_count := 4)"));
    return sandbox;
}

void TestStatementPoll::agreesWithTheServer()
{
    QFETCH(const QString, engine);
    auto &sandbox = world(engine);
    EngineCluster cluster(sandbox);
    auto session = sandbox.session();
    StatementPoll poll;
    QVERIFY(polled(poll, session).statements.isEmpty());
    for (int k = 0; k < 20; ++k)
        cluster.run(withHostileTable("INSERT INTO %1 VALUES (") + QString::number(k) + u", 'x')"_s);
    for (int i = 0; i < 7; ++i)
        cluster.run(withHostileTable("SELECT count(*) FROM %1 WHERE v <> '") + QString::number(i) + u'\'');
    const auto minute = polled(poll, session);
    QVERIFY2(minute.silent.isEmpty(), qPrintable(minute.silent.values().join(u' ')));
    const auto here = coordinatorOf(sandbox);
    const auto inserts = sumOf(minute, withHostileTable("INSERT INTO %1 VALUES ($1, $2)"), here);
    QCOMPARE(inserts.calls, 20);
    QCOMPARE(inserts.rows, 20);
    const auto counts = sumOf(minute, withHostileTable("SELECT count(*) FROM %1 WHERE v <> $1"), here);
    QCOMPARE(counts.calls, 7);
    const auto told =
        cluster.value(u"SELECT total_exec_time FROM pg_stat_statements WHERE query LIKE 'SELECT count(%drop%'"
                      " AND query NOT LIKE '%pg_stat%'"_s);
    QVERIFY2(std::abs(counts.time - told.toDouble()) < 0.001, qPrintable(told));
    QVERIFY(counts.squares >= counts.time * counts.time / 7 - 1e-6);
    const auto parts = sumOf(minute, {}, here, true);
    QVERIFY2(parts.calls >= 20, qPrintable(QString::number(parts.calls))); // what the workers ran for it
    for (const auto &one : minute.statements) {
        QVERIFY2(!one.name.text.contains(QRegularExpression(u"drop_1\\d{5}\\b"_s)),
                 qPrintable(one.name.text));
        QVERIFY(!one.name.user.isEmpty());
    }
    const auto quiet = polled(poll, session);
    QCOMPARE(sumOf(quiet, withHostileTable("INSERT INTO %1 VALUES ($1, $2)"), here).calls, 0);
}

/// Only Citus counts them: the built-in engine has no citus_query_stats(), and nothing is told there.
void TestStatementPoll::keysAreTold()
{
    QFETCH(const QString, engine);
    auto &sandbox = world(engine);
    EngineCluster cluster(sandbox);
    cluster.run(u"ALTER SYSTEM SET citus.stat_statements_track = 'all'"_s);
    cluster.run(u"SELECT pg_reload_conf()"_s);
    auto session = sandbox.session();
    QVERIFY(QTest::qWaitFor(
        [&] { return cluster.value(u"SHOW citus.stat_statements_track"_s) == u"all"_s; }, 10'000));
    StatementPoll poll;
    (void)polled(poll, session);
    cluster.run(withHostileTable("SELECT max(v) FROM %1 WHERE k = 5"));
    cluster.run(withHostileTable("SELECT max(v) FROM %1"));
    const auto minute = polled(poll, session);
    const auto here = coordinatorOf(sandbox);
    const auto keyOf = [&](const QString &text) {
        for (const auto &one : minute.statements) {
            if (one.name.text == text && one.node == here)
                return one.name.key;
        }
        return KeyUse::Sometimes; // not found
    };
    const bool isCitus = engine == u"citus"_s;
    QCOMPARE(keyOf(withHostileTable("SELECT max(v) FROM %1 WHERE k = $1")),
             isCitus ? KeyUse::Always : KeyUse::Unknown);
    QCOMPARE(keyOf(withHostileTable("SELECT max(v) FROM %1")), isCitus ? KeyUse::Never : KeyUse::Unknown);
    const auto parts = std::ranges::count_if(
        minute.statements, [&here](const CountedStatement &one) { return one.name.isPart && one.node != here; });
    QVERIFY(parts > 0); // what the workers ran for it
    QVERIFY(std::ranges::none_of(minute.statements, [](const CountedStatement &one) {
        return one.name.isPart && one.name.text.startsWith(u"SELECT max(v) FROM \""_s);
    }));
    cluster.run(u"ALTER SYSTEM RESET citus.stat_statements_track"_s);
    cluster.run(u"SELECT pg_reload_conf()"_s);
}

void TestStatementPoll::resetAndHugeTexts()
{
    QFETCH(const QString, engine);
    auto &sandbox = world(engine);
    EngineCluster cluster(sandbox);
    auto session = sandbox.session();
    StatementPoll poll;
    for (int i = 0; i < 3; ++i)
        cluster.run(withHostileTable("SELECT sum(k) FROM %1"));
    (void)polled(poll, session);
    cluster.run(u"SELECT pg_stat_statements_reset()"_s);
    for (int i = 0; i < 2; ++i)
        cluster.run(withHostileTable("SELECT sum(k) FROM %1"));
    const auto secret = u"hunter2 ünïcödé \\ \" ' 💥"_s;
    const auto column = u"1 AS \"%1\", "_s.arg(QString(60, u'x')).repeated(1500);
    cluster.run(u"SELECT %1'%2'"_s.arg(column, QString(secret).replace(u"'"_s, u"''"_s)));
    cluster.run(u"SELECT 1 AS \"we\"\"ird; drop\tnew\nline 💥\""_s);
    const auto minute = polled(poll, session);
    const auto here = coordinatorOf(sandbox);
    QCOMPARE(sumOf(minute, withHostileTable("SELECT sum(k) FROM %1"), here).calls, 2);
    QCOMPARE(sumOf(minute, u"SELECT $1 AS \"we\"\"ird; drop\tnew\nline 💥\""_s, here).calls, 1);
    const auto huge = std::ranges::find_if(minute.statements, [](const CountedStatement &one) {
        return one.name.text.startsWith(u"SELECT $1 AS \"xxx"_s);
    });
    QVERIFY(huge != minute.statements.end());
    QCOMPARE(huge->name.text.size(), 16384);
    for (const auto &one : minute.statements)
        QVERIFY(!one.name.text.contains(u"hunter2"_s));
}

void TestStatementPoll::fewRightsShowOwnStatements()
{
    QFETCH(const QString, engine);
    auto &sandbox = world(engine);
    auto session = sandbox.session();
    const auto role = u"\"modest \"\"one\""_s;
    QVERIFY(session.script(u"DROP ROLE IF EXISTS %1; CREATE ROLE %1; SET ROLE %1; SELECT 4711"_s.arg(role),
                           Deadline::in(10s)));
    const auto rows = session.run(statementsCommand(u"public"_s), {}, Deadline::in(10s));
    QVERIFY2(rows, qPrintable(rows ? QString() : rows.error().message));
    const auto reading = statementReading(rows->get<QByteArray>(0, 0));
    QVERIFY(reading);
    const auto user = sandbox.value(u"SELECT oid FROM pg_roles WHERE rolname = 'modest \"one'"_s).toUInt();
    QVERIFY(!reading->entries.isEmpty());
    for (const auto &entry : reading->entries.keys())
        QCOMPARE(entry.user, user);
}

void TestStatementPoll::silentNodeCostsItself()
{
    QFETCH(const QString, engine);
    SandboxFixture sandbox(engine);
    QVERIFY(sandbox.bringUp());
    auto session = sandbox.session();
    StatementPoll poll;
    (void)polled(poll, session);
    const NodeId lost { sandbox
                            .value(u"SELECT nodeid FROM pg_dist_node WHERE nodeport = %1"_s.arg(
                                sandbox.state().nodes.at(2).node.port))
                            .toInt() };
    sandbox.killServer(2);
    QVERIFY(session.run(u"SELECT 4711"_s, {}, Deadline::in(10s)));
    const auto minute = polled(poll, session);
    QCOMPARE(minute.silent.keys(), QList({ lost }));
    QVERIFY(!minute.silent.value(lost).isEmpty());
    QVERIFY(sumOf(minute, u"SELECT $1"_s, coordinatorOf(sandbox)).calls >= 1);
    QVERIFY(sandbox.bringUp());
    (void)polled(poll, session); // takes note
    QVERIFY(sumOf(polled(poll, session), {}, lost).calls >= 1); // our own question
}

void TestStatementPoll::withoutTheExtensionItSaysWhatToDo()
{
    QFETCH(const QString, engine);
    auto &sandbox = world(engine);
    sandbox.value(u"DROP EXTENSION pg_stat_statements"_s);
    auto session = sandbox.session();
    const auto minute = StatementPoll().poll(session, throughCoordinator(session), Deadline::in(10s));
    QVERIFY(!minute);
    QCOMPARE(minute.error().kind, ErrorKind::NotFound);
    QVERIFY(minute.error().message.contains(u"CREATE EXTENSION pg_stat_statements"_s));
}

QTEST_GUILESS_MAIN(TestStatementPoll)
#include "tst_statement_poll.moc"
