// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/metric_paths.h"
#include "core/sandbox/sandbox_place.h"
#include "core/sandbox/server_control.h"
#include "core/statements/statement_store.h"
#include "tests/support/collector_run.h"

#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace tessera;
using namespace tessera::testing;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int patience = 30000;

} // namespace

/// One cluster measured minute by minute, with what goes wrong on the way.
class TestCollector : public QObject
{
    Q_OBJECT
private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void stoppedWorkerIsAGapForItAlone_data() { SandboxFixture::addEngineRows(); }
    void stoppedWorkerIsAGapForItAlone();
    void clusterThatWasDownAtFirstSaysSo_data() { SandboxFixture::addEngineRows(); }
    void clusterThatWasDownAtFirstSaysSo();
    void nodeThatHangsCostsTheMinute_data() { SandboxFixture::addEngineRows(); }
    void nodeThatHangsCostsTheMinute();
    void nodeThatHangsIsAGapForItAloneWhereItIsReached_data() { SandboxFixture::addEngineRows(); }
    void nodeThatHangsIsAGapForItAloneWhereItIsReached();
    void restartedNodeIsReachedAgain_data() { SandboxFixture::addEngineRows(); }
    void restartedNodeIsReachedAgain();
    void anotherServerAtItsAddressIsNotTheNode_data() { SandboxFixture::addEngineRows(); }
    void anotherServerAtItsAddressIsNotTheNode();
    void settingsThatAreReadAgainAreMarked_data() { SandboxFixture::addEngineRows(); }
    void settingsThatAreReadAgainAreMarked();
    void onlyOneCollects_data() { SandboxFixture::addEngineRows(); }
    void onlyOneCollects();
    void killedAgentIsReplacedAtOnce_data() { SandboxFixture::addEngineRows(); }
    void killedAgentIsReplacedAtOnce();
    void statementsAreListed_data() { SandboxFixture::addEngineRows(); }
    void statementsAreListed();
    void alertsFireAndAreSilenced_data() { SandboxFixture::addEngineRows(); }
    void alertsFireAndAreSilenced();
    void serverThatHidesItsIdentifierIsKnownByItsAddress_data() { SandboxFixture::addEngineRows(); }
    void serverThatHidesItsIdentifierIsKnownByItsAddress();
    void agentNeverAsks_data() { SandboxFixture::addEngineRows(); }
    void agentNeverAsks();
    void cleanupTestCase() { m_pool.clear(); }

private:
    CollectorState hangingNode(const QString &engine, const CollectorWays &ways);

    SandboxPool m_pool;
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestCollector::stoppedWorkerIsAGapForItAlone()
{
    QFETCH(const QString, engine);
    auto &sandbox = m_pool.get(engine);
    CollectorRun running(sandbox, m_folder->path());
    QVERIFY(running.reaches(firstMinute));
    const auto worker = sandbox.psql(u"SELECT max(nodeid) FROM pg_dist_node"_s).trimmed();
    const auto other = sandbox.psql(u"SELECT min(nodeid) FROM pg_dist_node"_s).trimmed();
    ::kill(static_cast<pid_t>(sandbox.postmaster(sandbox.state().nodes.size() - 1)), SIGQUIT);
    const auto isLost = [&] {
        return sandbox.psql(u"SELECT count(*) FROM run_command_on_all_nodes('SELECT 1') WHERE NOT success"_s)
                   .trimmed()
            == u"1"_s;
    };
    QTRY_VERIFY_WITH_TIMEOUT(isLost(), patience);
    running.clock().step(1min);
    QVERIFY(running.reaches(firstMinute + 1min));
    {
        const CollectedFile contents(running.state().storePath);
        QCOMPARE(contents.value("is_db_alive", worker, firstMinute + 1min), 0.0);
        QVERIFY(std::isnan(contents.value("max_connections", worker, firstMinute + 1min)));
        QCOMPARE(contents.value("is_db_alive", other, firstMinute + 1min), 1.0);
        QCOMPARE(contents.eventWords(MetricEventKind::Gap), QStringList { worker });
        QVERIFY(!contents.events().first().text.isEmpty());
    }
    QVERIFY(sandbox.bringUp());
    running.clock().step(1min);
    QVERIFY(running.reaches(firstMinute + 2min));
    const CollectedFile contents(running.state().storePath);
    QCOMPARE(contents.value("is_db_alive", worker, firstMinute + 2min), 1.0);
    QCOMPARE(contents.eventWords(MetricEventKind::Restart), QStringList { worker });
    QCOMPARE(contents.eventWords(MetricEventKind::Gap), QStringList { worker });
}

void TestCollector::clusterThatWasDownAtFirstSaysSo()
{
    QFETCH(const QString, engine);
    auto &sandbox = m_pool.get(engine);
    {
        CollectorRun running(sandbox, m_folder->path());
        QVERIFY(running.reaches(firstMinute));
    }
    ::kill(static_cast<pid_t>(sandbox.postmaster(0)), SIGQUIT);
    QTRY_VERIFY_WITH_TIMEOUT(!Session::open(sandbox.connInfo(), {}, Deadline::in(2s)), patience);
    CollectorRun running(sandbox, m_folder->path());
    QTRY_COMPARE_WITH_TIMEOUT(running.state().stage, CollectorState::Stage::Unable, patience);
    const auto why = running.state().problem;
    QVERIFY(!why.isEmpty());
    QVERIFY(sandbox.bringUp());
    running.clock().step(5min);
    QVERIFY(running.reaches(firstMinute + 5min));
    const auto events = CollectedFile(running.state().storePath).events();
    QCOMPARE(events.size(), 1);
    QCOMPARE(events.first().text, why.simplified());
    QCOMPARE(events.first().begin, MetricEvent::Time(firstMinute + 1min));
    QCOMPARE(events.first().end, MetricEvent::Time(firstMinute + 5min));
}

/// A function that the metrics ask sleeps on one worker.
/// The last node hangs inside the statement of the second of three minutes; what the collector said then.
CollectorState TestCollector::hangingNode(const QString &engine, const CollectorWays &ways)
{
    auto &sandbox = m_pool.get(engine);
    CollectorRun running(sandbox, m_folder->path(), ways);
    const auto last = sandbox.state().nodes.size() - 1;
    bool isMeasured = running.reaches(firstMinute);
    const auto usual = sandbox.value(
        u"SELECT pg_get_functiondef('pg_catalog.citus_local_disk_space_stats()'::regprocedure)"_s, last);
    sandbox.value(
        u"SET allow_system_table_mods = on; SET citus.enable_ddl_propagation = off; CREATE OR REPLACE "
        u"FUNCTION "
        "pg_catalog.citus_local_disk_space_stats(OUT available_disk_size bigint, OUT total_disk_size bigint) "
        "RETURNS record LANGUAGE sql AS 'SELECT pg_catalog.length(pg_catalog.pg_sleep(60)::text)::bigint, "
        "1::bigint'"_s,
        last);
    running.clock().step(1min);
    isMeasured = running.reaches(firstMinute + 1min) && isMeasured;
    const auto state = running.state();
    sandbox.value(u"SET allow_system_table_mods = on; SET citus.enable_ddl_propagation = off; "_s + usual,
                  last);
    running.clock().step(1min);
    isMeasured = running.reaches(firstMinute + 2min) && isMeasured;
    if (!isMeasured || !running.state().problem.isEmpty())
        QTest::qFail(qPrintable(running.state().problem), __FILE__, __LINE__);
    return state;
}

void TestCollector::nodeThatHangsCostsTheMinute()
{
    QFETCH(const QString, engine);
    const auto state = hangingNode(engine, {});
    QVERIFY2(state.problem.contains(u"10 s"_s), qPrintable(state.problem));
    const CollectedFile contents(state.storePath);
    QCOMPARE(contents.eventWords(MetricEventKind::Gap), QStringList { QString() }); // all nodes, once
    QVERIFY(std::isnan(contents.value("is_db_alive", {}, firstMinute + 1min)));
    QCOMPARE(contents.value("is_db_alive", {}, firstMinute + 2min), 1.0);
}

void TestCollector::nodeThatHangsIsAGapForItAloneWhereItIsReached()
{
    QFETCH(const QString, engine);
    const auto &sandbox = m_pool.get(engine);
    const auto state = hangingNode(engine, { .openNode = nodeOpener(sandbox) });
    QVERIFY2(state.problem.isEmpty(), qPrintable(state.problem));
    const CollectedFile contents(state.storePath);
    const auto last = QString::number(sandbox.state().nodes.constLast().node.id.value);
    QCOMPARE(contents.eventWords(MetricEventKind::Gap), QStringList { last });
    for (const auto &node : sandbox.state().nodes) {
        const auto id = QString::number(node.node.id.value);
        QCOMPARE(contents.value("is_db_alive", id, firstMinute), 1.0);
        QCOMPARE(contents.value("is_db_alive", id, firstMinute + 1min), id == last ? 0.0 : 1.0);
        QCOMPARE(contents.value("is_db_alive", id, firstMinute + 2min), 1.0);
    }
}

void TestCollector::restartedNodeIsReachedAgain()
{
    QFETCH(const QString, engine);
    const auto &sandbox = m_pool.get(engine);
    CollectorRun running(sandbox, m_folder->path(), { .openNode = nodeOpener(sandbox) });
    QVERIFY(running.reaches(firstMinute));
    const auto last = sandbox.state().nodes.size() - 1;
    const auto &server = sandbox.state().nodes.at(last).node;
    tessera::killServer(server); // with the session that the collector has there
    running.clock().step(1min);
    QVERIFY(running.reaches(firstMinute + 1min));
    const auto started = startServer(sandbox.place(), findPostgres(sandbox.state().record.programs).value(),
                                     server, Deadline::in(60s));
    QVERIFY2(started, started ? "" : qPrintable(started.error().message));
    for (int minute = 2; minute < 4; ++minute) {
        running.clock().step(1min);
        QVERIFY(running.reaches(firstMinute + std::chrono::minutes(minute)));
    }
    const CollectedFile contents(running.state().storePath);
    const auto id = QString::number(server.id.value);
    QCOMPARE(contents.eventWords(MetricEventKind::Gap), QStringList { id });
    QCOMPARE(contents.eventWords(MetricEventKind::Restart), QStringList { id });
    QCOMPARE(contents.value("is_db_alive", id, firstMinute + 1min), 0.0);
    QCOMPARE(contents.value("is_db_alive", id, firstMinute + 3min), 1.0);
    QCOMPARE(
        sandbox.value(
            u"SELECT count(*) FROM pg_stat_activity WHERE application_name = 'tessera' AND pid <> pg_backend_pid()"_s,
            last),
        u"1"_s); // the collector's own session, again
}

/// Addresses of a private network may lead to other servers from here.
void TestCollector::anotherServerAtItsAddressIsNotTheNode()
{
    QFETCH(const QString, engine);
    const auto &sandbox = m_pool.get(engine);
    const auto last = sandbox.state().nodes.size() - 1;
    sandbox.value(u"CREATE TABLE IF NOT EXISTS public.only_here (id int)"_s, last);
    const auto tables = u"SELECT count(*) FROM pg_stat_user_tables"_s;
    QVERIFY(sandbox.value(tables, last) != sandbox.value(tables, 0));
    const OpenNode wrong = [open = sessionOpener(sandbox)](const QString &, int, Deadline deadline,
                                                           std::stop_token stop) {
        return open(deadline, std::move(stop)); // always the coordinator
    };
    CollectorRun running(sandbox, m_folder->path(), { .openNode = wrong });
    QVERIFY(running.reaches(firstMinute));
    const CollectedFile contents(running.state().storePath);
    QVERIFY(contents.events().isEmpty());
    const auto id = QString::number(sandbox.state().nodes.at(last).node.id.value);
    QCOMPARE(contents.value("tables_counter_user_tables", id, firstMinute),
             sandbox.value(tables, last).toDouble());
    sandbox.value(u"DROP TABLE public.only_here"_s, last);
}

void TestCollector::settingsThatAreReadAgainAreMarked()
{
    QFETCH(const QString, engine);
    auto &sandbox = m_pool.get(engine);
    CollectorRun running(sandbox, m_folder->path());
    QVERIFY(running.reaches(firstMinute));
    const auto last = sandbox.state().nodes.size() - 1;
    const auto worker = sandbox.psql(u"SELECT max(nodeid) FROM pg_dist_node"_s).trimmed();
    const auto before = sandbox.value(u"SELECT pg_conf_load_time()"_s, last);
    sandbox.value(u"SELECT pg_reload_conf()"_s, last);
    const auto isRead = [&] { return sandbox.value(u"SELECT pg_conf_load_time()"_s, last) != before; };
    QTRY_VERIFY_WITH_TIMEOUT(isRead(), patience);
    running.clock().step(1min);
    QVERIFY(running.reaches(firstMinute + 1min));
    QCOMPARE(CollectedFile(running.state().storePath).eventWords(MetricEventKind::SettingsRead),
             QStringList { worker });
}

void TestCollector::onlyOneCollects()
{
    QFETCH(const QString, engine);
    auto &sandbox = m_pool.get(engine);
    auto first = std::make_unique<CollectorRun>(sandbox, m_folder->path());
    QVERIFY(first->reaches(firstMinute));
    CollectorRun second(sandbox, m_folder->path());
    QTRY_VERIFY_WITH_TIMEOUT(second.state().stage == CollectorState::Stage::Another, patience);
    QCOMPARE(second.state().holder->pid, QCoreApplication::applicationPid());
    QCOMPARE(second.state().last, std::nullopt);
    const auto path = first->state().storePath;
    first.reset();
    QCOMPARE(collectorOf(path), std::nullopt);
    second.clock().step(1min);
    QVERIFY(second.reaches(firstMinute + 1min));
    QCOMPARE(second.state().stage, CollectorState::Stage::Collecting);
    QVERIFY(CollectedFile(path).events().isEmpty()); // no minute was lost
}

void TestCollector::killedAgentIsReplacedAtOnce()
{
    QFETCH(const QString, engine);
    auto &sandbox = m_pool.get(engine);
    const auto agent = startCtl(sandbox, { u"agent"_s, u"run"_s });
    const auto status = [&] {
        return sandbox.ctl({ u"--json"_s, u"metrics"_s, u"status"_s }).json().object();
    };
    QTRY_VERIFY_WITH_TIMEOUT(status().value(u"lastMinute"_s).isString(), patience);
    QCOMPARE(status().value(u"collector"_s).toObject().value(u"program"_s).toString(), u"agent"_s);
    const auto refused = sandbox.ctl({ u"metrics"_s, u"collect"_s, u"--once"_s });
    QCOMPARE(refused.exitCode, 1);
    QVERIFY2(refused.errors.contains("tesseractl agent"), refused.errors.constData());
    agent->kill();
    QVERIFY(agent->waitForFinished());
    QCOMPARE(sandbox.ctl({ u"metrics"_s, u"status"_s }).exitCode, 4);
    const auto once = sandbox.ctl({ u"--json"_s, u"agent"_s, u"run"_s, u"--once"_s });
    QCOMPARE(once.exitCode, 0);
    QVERIFY(once.json().object().value(u"samples"_s).toInt() > 50);

    const auto shown =
        sandbox.ctl({ u"--json"_s, u"metrics"_s, u"show"_s, u"max_connections"_s }).json().object();
    const auto series = shown.value(u"series"_s).toArray();
    QCOMPARE(series.size(), sandbox.state().nodes.size());
    QCOMPARE(series.first().toObject().value(u"values"_s).toArray().size(), 60);
    QVERIFY(series.first().toObject().value(u"values"_s).toArray().last().isDouble());
    const auto hours = sandbox
                           .ctl({ u"--json"_s, u"metrics"_s, u"query"_s, u"--metric"_s, u"max_connections"_s,
                                  u"--since"_s, u"30d"_s })
                           .json()
                           .object();
    QCOMPARE(hours.value(u"stepSeconds"_s).toInt(), 3600);
    QCOMPARE(sandbox.ctl({ u"metrics"_s, u"show"_s, u"we\"ird; drop"_s }).exitCode, 2);
    QCOMPARE(sandbox.ctl({ u"metrics"_s, u"keep"_s, u"90"_s }).exitCode, 0);
    QCOMPARE(status().value(u"days"_s).toInt(), 90);
    QCOMPARE(sandbox.ctl({ u"metrics"_s, u"forget"_s }, "no\n").exitCode, 1);
    QCOMPARE(sandbox.change({ u"metrics"_s, u"forget"_s }).exitCode, 0);
    QVERIFY(status().value(u"lastMinute"_s).isNull());
}

void TestCollector::alertsFireAndAreSilenced()
{
    QFETCH(const QString, engine);
    auto &sandbox = m_pool.get(engine);
    const auto alerts = [&](const QStringList &words) {
        return sandbox.ctl(QStringList { u"--json"_s, u"alerts"_s } + words);
    };
    const auto collect = [&] { return sandbox.ctl({ u"metrics"_s, u"collect"_s, u"--once"_s }).exitCode; };
    QCOMPARE(collect(), 0);
    QVERIFY(alerts({ u"rules"_s }).json().array().size() >= 8);
    QCOMPARE(alerts({ u"list"_s }).exitCode, 0);
    const auto told = m_folder->filePath(u"told $(x)"_s);
    QCOMPARE(alerts({ u"command"_s, u"tool"_s, u"tee"_s, u"--"_s, u"--"_s, told }).exitCode, 0);
    QCOMPARE(alerts({ u"test"_s, u"tool"_s }).exitCode, 0);
    QVERIFY(QFile::exists(told));
    QCOMPARE(alerts({ u"set"_s, u"we\"ird; drop"_s, u"--metric"_s, u"tps"_s, u"--above"_s, u"1"_s }).exitCode,
             2);
    QCOMPARE(
        alerts({ u"set"_s, u"limit"_s, u"--metric"_s, u"max_connections"_s, u"--above"_s, u"1"_s, u"--node"_s,
                 sandbox.psql(u"SELECT max(nodename || ':' || nodeport) FROM pg_dist_node"_s).trimmed() })
            .exitCode,
        0);
    QVERIFY(QFile::remove(told));
    QCOMPARE(collect(), 0);
    QFile message(told);
    QVERIFY(message.open(QIODevice::ReadOnly));
    QVERIFY(message.readAll().contains("firing"));
    const auto firing = alerts({ u"list"_s });
    QCOMPARE(firing.exitCode, 4);
    QCOMPARE(firing.json().array().size(), 1);
    QCOMPARE(alerts({ u"try"_s, u"limit"_s }).json()[u"fired"_s].toInt(), 1);
    QCOMPARE(alerts({ u"try"_s, u"limit"_s, u"--above"_s, u"1000000"_s }).json()[u"fired"_s].toInt(), 0);
    QCOMPARE(alerts({ u"try"_s, u"other"_s, u"--metric"_s, u"none"_s, u"--above"_s, u"1"_s }).exitCode, 2);
    QCOMPARE(firing.json().array().first().toObject().value(u"state"_s).toString(), u"firing"_s);
    QCOMPARE(alerts({ u"silence"_s, u"limit"_s, u"--for"_s, u"2h"_s }).exitCode, 0);
    QCOMPARE(alerts({ u"list"_s }).exitCode, 0);
    QCOMPARE(alerts({ u"unsilence"_s, u"limit"_s }).exitCode, 0);
    QCOMPARE(alerts({ u"list"_s }).exitCode, 4);
    QCOMPARE(alerts({ u"disable"_s, u"limit"_s }).exitCode, 0);
    QCOMPARE(collect(), 0);
    QCOMPARE(alerts({ u"list"_s }).exitCode, 0);
    QStringList marks;
    const auto shown =
        sandbox.ctl({ u"--json"_s, u"metrics"_s, u"show"_s, u"max_connections"_s }).json().object();
    for (const auto &event : shown.value(u"events"_s).toArray()) {
        if (event.toObject().value(u"kind"_s).toString().startsWith(u"alert"_s))
            marks << event.toObject().value(u"kind"_s).toString();
    }
    QCOMPARE(marks, (QStringList { u"alertFired"_s, u"alertEnded"_s }));
    const auto history = alerts({ u"history"_s }).json().array();
    QCOMPARE(history.size(), 3);
    QCOMPARE(history.first().toObject().value(u"to"_s).toString(), u"resolved"_s);
}

void TestCollector::serverThatHidesItsIdentifierIsKnownByItsAddress()
{
    QFETCH(const QString, engine);
    auto &sandbox = m_pool.get(engine);
    sandbox.value(u"DROP ROLE IF EXISTS looker"_s);
    sandbox.value(u"CREATE ROLE looker"_s);
    sandbox.value(u"REVOKE EXECUTE ON FUNCTION pg_catalog.pg_control_system() FROM public"_s);
    const auto asLooker = [&sandbox](Deadline deadline, std::stop_token stop) -> Result<Session> {
        auto session = Session::open(sandbox.connInfo(), {}, deadline, stop);
        if (session && !session->script(u"SET ROLE looker"_s, deadline, stop))
            return fail(ErrorKind::Server, u"no such role"_s);
        return session;
    };
    const auto address = measuredAddress(sandbox.connInfo());
    LoopClock clock;
    Collector collector(asLooker, { m_folder->path(), address, sandbox.name() }, clock);
    const auto minute = collector.once({});
    sandbox.value(u"GRANT EXECUTE ON FUNCTION pg_catalog.pg_control_system() TO public"_s);
    QVERIFY2(minute, qPrintable(minute ? QString() : minute.error().message));
    QCOMPARE(collector.state().storePath, metricStorePath(address, m_folder->path()));
    QCOMPARE(findMetricStore(address, m_folder->path()).value(), collector.state().storePath);
}

void TestCollector::agentNeverAsks()
{
    QFETCH(const QString, engine);
    auto &sandbox = m_pool.get(engine);
    const auto info = sandbox.connInfo();
    const auto dsn = u"host=127.0.0.1 port=%1 user=%2 dbname=%3 passfile=/nonexistent"_s.arg(
        info.value(u"port"_s), info.value(u"user"_s), info.value(u"dbname"_s));
    const auto once =
        runCtl({ u"--dsn"_s, dsn, u"--json"_s, u"agent"_s, u"run"_s, u"--once"_s }, m_folder->path());
    QVERIFY2(once.exitCode == 4, once.errors.constData());
    QCOMPARE(once.json().object().value(u"needsPassword"_s).toBool(), true);
}

void TestCollector::statementsAreListed()
{
    QFETCH(const QString, engine);
    auto &sandbox = m_pool.get(engine);
    CollectorRun running(sandbox, sandbox.place().folder() + u"/console/data/tessera/metrics"_s);
    QVERIFY(running.reaches(firstMinute));
    for (int i = 0; i < 9; ++i)
        sandbox.value(u"SELECT 4711 AS \"we\"\"ird; drop größe\", 'secret%1'"_s.arg(i));
    running.clock().step(1min);
    QVERIFY(running.reaches(firstMinute + 1min));
    QCOMPARE(running.state().statementProblem, QString());
    const QStringList range { u"--from"_s, u"2026-11-27T00:00:00Z"_s, u"--to"_s, u"2026-11-27T00:05:00Z"_s };
    const auto list =
        sandbox.ctl(QStringList { u"--json"_s, u"query"_s, u"list"_s, u"--top"_s, u"10000"_s } + range);
    QVERIFY2(list.exitCode == 0, list.errors);
    QVERIFY(!list.output.contains("secret"));
    QJsonObject ours;
    for (const auto &line : list.json()[u"statements"_s].toArray()) {
        if (line[u"text"_s].toString() == u"SELECT $1 AS \"we\"\"ird; drop größe\", $2"_s)
            ours = line.toObject();
    }
    QCOMPARE(ours.value(u"calls"_s).toDouble(), 9.0);
    QVERIFY(ours.value(u"share"_s).toDouble() > 0 && ours.value(u"share"_s).toDouble() < 1);
    QCOMPARE(ours.value(u"nodes"_s).toArray().size(), 1);
    const auto id = QString::number(ours.value(u"id"_s).toInteger());
    const auto shown = sandbox.ctl(QStringList { u"--json"_s, u"query"_s, u"show"_s, id } + range);
    QVERIFY2(shown.exitCode == 0, shown.errors);
    QCOMPARE(shown.json()[u"points"_s].toArray().size(), 1);
    QCOMPARE(shown.json()[u"points"_s][0][u"calls"_s].toDouble(), 9.0);
    QVERIFY(sandbox.ctl(QStringList { u"query"_s, u"list"_s } + range).output.contains("we\"\"ird; drop"));
    QCOMPARE(sandbox.ctl({ u"query"_s, u"list"_s, u"--sort"_s, u"colour"_s }).exitCode, 2);
    const auto top = sandbox.ctl(
        QStringList { u"--json"_s, u"queries"_s, u"top"_s, u"--by"_s, u"calls"_s, u"--limit"_s, u"1"_s }
        + range);
    QCOMPARE(top.json()[u"statements"_s].toArray().size(), 1);
    QCOMPARE(sandbox.ctl({ u"queries"_s, u"top"_s, u"--by"_s, u"colour"_s }).exitCode, 2);
    QCOMPARE(sandbox.ctl({ u"query"_s, u"show"_s, u"999999"_s }).exitCode, 1);
    sandbox.value(u"DROP EXTENSION pg_stat_statements"_s);
    running.clock().step(1min);
    QVERIFY(running.reaches(firstMinute + 2min));
    QVERIFY(!running.state().statementProblem.isEmpty());
    sandbox.value(u"CREATE EXTENSION pg_stat_statements WITH SCHEMA public"_s);
    QCOMPARE(sandbox.change({ u"metrics"_s, u"forget"_s }).exitCode, 0);
    const auto none = sandbox.ctl(QStringList { u"--json"_s, u"query"_s, u"list"_s } + range);
    QVERIFY(none.json()[u"statements"_s].toArray().isEmpty());
}

QTEST_GUILESS_MAIN(TestCollector)
#include "tst_collector.moc"
