// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cluster/node_fan_out.h"
#include "core/postgres/sql_text.h"
#include "core/slowlog/slow_log_reading.h"
#include "tests/support/engine_cluster.h"
#include "tests/support/hostile_table.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QTest>

using namespace tessera;
using namespace tessera::testing;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

/// The logs of a cluster's nodes, read through the coordinator: one node writes csvlog, one jsonlog, one
/// stderr.
class TestSlowLogNodes : public QObject
{
    Q_OBJECT
private slots:
    void slowStatementsOfAllNodesAreRead_data() { SandboxFixture::addEngineRows(); }
    void slowStatementsOfAllNodesAreRead();
    void rotationAndShorterFilesAreFollowed_data() { SandboxFixture::addEngineRows(); }
    void rotationAndShorterFilesAreFollowed();
    void missingRightsAreNamed_data() { SandboxFixture::addEngineRows(); }
    void missingRightsAreNamed();
    void serverWithoutCollectorSaysWhatToSet_data() { SandboxFixture::addEngineRows(); }
    void serverWithoutCollectorSaysWhatToSet();
    void silentNodeCostsItself_data() { SandboxFixture::addEngineRows(); }
    void silentNodeCostsItself();
    void cleanupTestCase() { m_pool.clear(); }

private:
    SandboxFixture &world(const QString &engine);
    SandboxPool m_pool;
    QStringList m_logging; ///< Engines whose sandbox logs
};

namespace {

const auto secret = u"s3cret-of-ann"_s;

Deadline soon()
{
    return Deadline::in(30s);
}

/// Reads until nothing new comes, or @p isEnough of what was found.
void readAll(SlowLogReading &reading, Session &session, const std::function<bool()> &isEnough)
{
    QElapsedTimer clock;
    clock.start();
    do {
        const auto stepped = reading.step(session, soon());
        if (!stepped)
            QTest::qFail(qPrintable(stepped.error().message), __FILE__, __LINE__);
    } while ((!reading.isCaughtUp() || !isEnough()) && clock.elapsed() < 20'000);
}

/// The lines whose statement has this shape, without regard of the node.
SlowLine lineOf(const SlowLogReading &reading, const QString &shape)
{
    for (const auto &line : slowLines(reading.tallies(), {}, 100'000).lines) {
        if (line.shape == shape)
            return line;
    }
    return {};
}

QString problemsOf(const SlowLogReading &reading)
{
    QStringList problems;
    for (const auto &state : reading.states())
        problems << state.problem + state.note;
    return problems.join(u'\n');
}

const auto insertShape = withHostileTable("insert into %1 values (?)");

} // namespace

SandboxFixture &TestSlowLogNodes::world(const QString &engine)
{
    auto &sandbox = m_pool.get(engine);
    if (m_logging.contains(engine))
        return sandbox;
    const QStringList destinations { u"stderr,csvlog"_s, u"jsonlog"_s, u"stderr"_s };
    for (int node = 0; node < 3; ++node) {
        sandbox.value(u"ALTER SYSTEM SET logging_collector = on"_s, node);
        sandbox.value(u"ALTER SYSTEM SET log_min_duration_statement = 0"_s, node);
        sandbox.value(u"ALTER SYSTEM SET log_destination = '%1'"_s.arg(destinations.at(node)), node);
        sandbox.killServer(node);
    }
    if (!sandbox.bringUp())
        qFatal("the sandbox does not come up");
    sandbox.value(withHostileTable("CREATE TABLE %1 (k int PRIMARY KEY, v text)"));
    sandbox.value(withHostileTable("SELECT create_distributed_table('%1', 'k', shard_count := 4)"));
    m_logging << engine;
    return sandbox;
}

void TestSlowLogNodes::slowStatementsOfAllNodesAreRead()
{
    QFETCH(const QString, engine);
    auto &sandbox = world(engine);
    EngineCluster cluster(sandbox);
    auto session = sandbox.session();
    for (int k = 0; k < 20; ++k)
        cluster.run(withHostileTable("INSERT INTO %1 VALUES (") + QString::number(k)
                    + u", '%1')"_s.arg(secret));
    const auto asked = session.run(withHostileTable("SELECT count(*) FROM %1 WHERE v <> $1 AND k > $2"),
                                   { u"ünïcödé\n\"x\" \\ 💥"_s, 3 }, soon());
    QVERIFY2(asked, qPrintable(asked ? QString() : asked.error().message));
    cluster.run(u"SELECT '%1' AS huge"_s.arg(QString(1'000'000, u'x')));
    cluster.run(u"SELECT pg_sleep(0.2)"_s, 1);
    cluster.run(u"SELECT pg_sleep(0.3)"_s, 2);
    SlowLogReading reading({});
    const auto sleeps = u"select pg_sleep(?)"_s;
    readAll(reading, session, [&] {
        return lineOf(reading, sleeps).all.calls == 2
            && lineOf(reading, u"select ? as huge"_s).all.calls == 1;
    });
    QVERIFY2(problemsOf(reading).trimmed().isEmpty(), qPrintable(problemsOf(reading)));
    for (const auto &state : reading.states()) {
        QCOMPARE(state.unread, 0);
        QVERIFY(state.read.value > 0);
    }
    const auto inserts = lineOf(reading, insertShape);
    const NodeId here { sandbox.value(u"SELECT nodeid FROM pg_dist_node WHERE groupid = 0"_s).toInt() };
    QCOMPARE(inserts.nodes.value(here).calls, 20);
    const auto counted = lineOf(reading, withHostileTable("select count(*) from %1 where v <> ? and k > ?"));
    QCOMPARE(counted.nodes.value(here).calls, 1);
    QCOMPARE(counted.sample.parameters, u"$1 = 'ünïcödé\n\"x\" \\ 💥', $2 = '3'"_s);
    const auto slept = lineOf(reading, sleeps);
    QCOMPARE(slept.nodes.size(), 2);
    QVERIFY(slept.all.longest >= 300 && slept.all.longest < 3000);
    QVERIFY(slept.sample.application.startsWith(u"tessera"_s));
    QCOMPARE(slept.sample.user, u"postgres"_s);
    const auto huge = lineOf(reading, u"select ? as huge"_s);
    QVERIFY(huge.sample.isCut);
    bool hasPart = false; // what the workers ran for it, under the table's name
    for (const auto &line : slowLines(reading.tallies(), {}, 100'000).lines) {
        QVERIFY(!line.shape.contains(secret));
        hasPart = hasPart || (!line.nodes.contains(here) && line.shape.contains(u"we\"\"ird; drop"_s));
    }
    QVERIFY(hasPart);
    const auto listed =
        sandbox.ctl({ u"query"_s, u"slow"_s, u"--since"_s, u"1d"_s, u"--top"_s, u"10000"_s, u"--json"_s });
    QVERIFY2(listed.exitCode == 0, listed.errors);
    QVERIFY(!listed.output.contains(secret.toUtf8()));
    bool isListed = false;
    for (const auto &value : listed.json().object()[u"statements"_s].toArray())
        isListed = isListed || (value[u"text"_s] == sleeps && value[u"calls"_s] == 2);
    QVERIFY(isListed);
    const auto shown = sandbox.ctl(
        { u"query"_s, u"slow"_s, u"show"_s, fingerprintText(inserts.fingerprint), u"--since"_s, u"1d"_s });
    QVERIFY2(shown.exitCode == 0, shown.errors);
    QVERIFY(shown.output.contains(secret.toUtf8()));
}

void TestSlowLogNodes::rotationAndShorterFilesAreFollowed()
{
    QFETCH(const QString, engine);
    auto &sandbox = world(engine);
    EngineCluster cluster(sandbox);
    auto session = sandbox.session();
    SlowLogReading reading({});
    const auto shape = u"select ? as before"_s;
    for (int node = 0; node < 3; ++node)
        cluster.run(u"SELECT 1 AS before"_s, node);
    readAll(reading, session, [&] { return lineOf(reading, shape).all.calls >= 3; });
    const auto before = lineOf(reading, shape).all.calls;
    for (int node = 0; node < 3; ++node) {
        cluster.run(u"SELECT 2 AS before"_s, node);
        cluster.run(u"ALTER SYSTEM SET log_filename = 'turned.log'"_s, node);
        cluster.run(u"SELECT pg_reload_conf()"_s, node);
        QTRY_VERIFY(cluster.value(u"SELECT pg_current_logfile()"_s, node).contains(u"turned"_s));
        cluster.run(u"SELECT 3 AS before"_s, node);
    }
    readAll(reading, session, [&] { return lineOf(reading, shape).all.calls >= before + 6; });
    QCOMPARE(lineOf(reading, shape).all.calls, before + 6);
    for (const auto &state : reading.states())
        QVERIFY2(state.file.startsWith(u"turned."_s), qPrintable(state.file));
}

void TestSlowLogNodes::missingRightsAreNamed()
{
    QFETCH(const QString, engine);
    auto &sandbox = world(engine);
    auto session = sandbox.session();
    const auto role = u"\"modest \"\"one\""_s;
    QVERIFY(session.script(
        u"DO $x$ BEGIN IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'modest \"one') THEN"
        " CREATE ROLE %1 LOGIN; END IF; END $x$"_s.arg(role),
        soon()));
    if (engine == u"builtin"_s)
        sandbox.value(u"SELECT tessera_engine.sync_role('modest \"one')"_s);
    for (int node = 0; node < 3; ++node) {
        auto there = sandbox.session(node);
        QVERIFY(there.script(u"SET ROLE "_s + role, soon()));
        const auto read = there.run(sqlText(u"node_log_settings"_s), {}, soon());
        QVERIFY2(read, qPrintable(read ? QString() : read.error().message));
        const auto settings = nodeLogSettings(read->get<QString>(0, 0));
        QVERIFY(settings);
        const auto style = styleOf(*settings);
        QVERIFY(!style);
        QCOMPARE(style.error().kind, ErrorKind::Permission);
        sandbox.value(u"GRANT pg_monitor TO "_s + role, node);
        sandbox.value(u"GRANT EXECUTE ON FUNCTION pg_read_binary_file(text, bigint, bigint, boolean) TO "_s
                          + role,
                      node);
        const auto granted = there.run(sqlText(u"node_log_settings"_s), {}, soon());
        QVERIFY(granted);
        const auto now = nodeLogSettings(granted->get<QString>(0, 0));
        QVERIFY(now && styleOf(*now));
        const auto block = sqlText(u"node_log_block"_s).arg(u"'[]'"_s, u"0"_s);
        const auto files = there.run(block, {}, soon());
        QVERIFY2(files, qPrintable(files ? QString() : files.error().message));
        QVERIFY(files->get<QString>(0, 0).contains(u"\"files\" : [["_s));
    }
}

void TestSlowLogNodes::serverWithoutCollectorSaysWhatToSet()
{
    QFETCH(const QString, engine);
    SandboxFixture sandbox(engine);
    QVERIFY(sandbox.bringUp());
    auto session = sandbox.session();
    SlowLogReading reading({});
    QVERIFY(reading.step(session, soon()));
    QVERIFY(reading.isCaughtUp());
    QCOMPARE(reading.states().size(), 3);
    for (const auto &state : reading.states())
        QVERIFY2(state.problem.contains(u"logging_collector = on"_s), qPrintable(state.problem));
    const auto listed = sandbox.ctl({ u"query"_s, u"slow"_s });
    QCOMPARE(listed.exitCode, 4);
    QVERIFY(listed.output.contains("logging_collector"));
    for (const auto &statement : slowLogHowTo().split(u'\n'))
        sandbox.value(statement);
    for (int node = 0; node < 3; ++node)
        sandbox.killServer(node);
    QVERIFY(sandbox.bringUp());
    auto again = sandbox.session();
    EngineCluster(sandbox).run(u"SELECT pg_sleep(0.4)"_s);
    SlowLogReading after({});
    readAll(after, again, [&] { return lineOf(after, u"select pg_sleep(?)"_s).all.calls == 1; });
    QCOMPARE(lineOf(after, u"select pg_sleep(?)"_s).all.calls, 1);
    QVERIFY2(problemsOf(after).trimmed().isEmpty(), qPrintable(problemsOf(after)));
}

void TestSlowLogNodes::silentNodeCostsItself()
{
    QFETCH(const QString, engine);
    auto &sandbox = world(engine);
    EngineCluster cluster(sandbox);
    auto session = sandbox.session();
    QVERIFY(limitNodeWaits(session, soon()));
    sandbox.killServer(2);
    cluster.run(u"SELECT 1 AS lonely"_s);
    SlowLogReading reading({});
    const auto shape = u"select ? as lonely"_s;
    readAll(reading, session, [&] { return lineOf(reading, shape).all.calls == 1; });
    QCOMPARE(lineOf(reading, shape).all.calls, 1);
    const auto states = reading.states();
    QCOMPARE(
        std::ranges::count_if(states, [](const NodeLogState &state) { return !state.problem.isEmpty(); }), 1);
    QVERIFY(sandbox.bringUp());
    EngineCluster(sandbox).run(u"SELECT 2 AS lonely"_s, 2);
    readAll(reading, session, [&] { return lineOf(reading, shape).all.calls == 2; });
    QVERIFY2(problemsOf(reading).trimmed().isEmpty(), qPrintable(problemsOf(reading)));
    QCOMPARE(lineOf(reading, shape).nodes.size(), 2);
}

QTEST_GUILESS_MAIN(TestSlowLogNodes)
#include "tst_slow_log_nodes.moc"
