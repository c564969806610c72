// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connections/check_connection.h"
#include "core/connections/connection_check_run.h"
#include "core/postgres/quote.h"
#include "tests/support/postgres_server.h"
#include "tests/support/sandbox_fixture.h"
#include "tests/support/silent_server.h"

#include <QSignalSpy>
#include <QTest>

using namespace tessera;
using namespace tessera::testing;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// As much of Citus' catalogs as the test of a connection looks at, on a plain server.
const auto citusCatalogs = uR"(
    SET allow_system_table_mods = on;
    CREATE TABLE pg_catalog.pg_dist_node (nodeid int, groupid int, nodename text, nodeport int, noderole text);
    GRANT SELECT ON pg_catalog.pg_dist_node TO PUBLIC;
    INSERT INTO pg_catalog.pg_dist_node VALUES (1, 0, 'coordinator.example', 6001, 'primary');
    CREATE FUNCTION pg_catalog.citus_version() RETURNS text LANGUAGE sql AS $$SELECT '%1'$$;
    CREATE FUNCTION pg_catalog.citus_is_coordinator() RETURNS bool LANGUAGE sql AS 'SELECT %2';
    CREATE FUNCTION pg_catalog.citus_add_node() RETURNS int LANGUAGE sql AS 'SELECT 1';
    REVOKE EXECUTE ON FUNCTION pg_catalog.citus_add_node() FROM PUBLIC)"_s;

const auto hostile = QString::fromUtf8("we\"ird; drop ä€");

ConnectionReport check(const ConnInfo &info)
{
    ConnectionTarget target { .name = u"test"_s };
    target.info = info;
    target.info.set(u"passfile"_s, u"/nonexistent"_s);
    return checkConnection(Connector(target), Deadline::in(10s));
}

QString states(const ConnectionReport &report)
{
    QString text;
    for (const auto &step : report.steps)
        text += step.state == CheckState::Succeeded ? u'+' : step.state == CheckState::Failed ? u'!' : u'.';
    return text;
}

void make(const ConnInfo &server, const QString &database, const QString &version,
          const QString &isCoordinator)
{
    auto session = Session::open(server, {}, Deadline::in(20s));
    QVERIFY(session);
    runOrFail(*session, u"CREATE DATABASE "_s + quoteIdentifier(database));
    auto info = server;
    auto inside = Session::open(info.set(u"dbname"_s, database), {}, Deadline::in(20s));
    QVERIFY(inside);
    runOrFail(*inside, citusCatalogs.arg(version, isCoordinator));
}

} // namespace

class TestCheckConnection : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void coordinatorPassesEveryStep();
    void failureNamesItsCause_data();
    void failureNamesItsCause();
    void foreignProgramIsNotPostgres();
    void silentServerDoesNotAnswer();
    void certificateDecides_data();
    void certificateDecides();
    void standbyIsInRecovery();
    void roleThatMayOnlyLookIsTold();
    void runReportsFromItsThread();
    void stoppedRunSaysNothing();
    void realClusterTellsItsNodesApart_data() { SandboxFixture::addEngineRows(); }
    void realClusterTellsItsNodesApart();

private:
    [[nodiscard]] ConnInfo database(const QString &name) const
    {
        return m_server->superuser().set(u"dbname"_s, name);
    }
    std::unique_ptr<PostgresServer> m_server;
};

void TestCheckConnection::initTestCase()
{
    auto server = PostgresServer::start({ .hba = "local all all peer\nhost all refused 127.0.0.1/32 reject\n"
                                                 "hostnossl postgres tlsonly 127.0.0.1/32 reject\n"
                                                 "host all all 127.0.0.1/32 scram-sha-256\n",
                                          .withTls = true });
    QVERIFY2(server, server ? "" : qPrintable(server.error().message));
    m_server = std::move(*server);
    make(m_server->superuser(), hostile, u"Citus 13.2.0 on test"_s, u"true"_s);
    make(m_server->superuser(), u"worker"_s, u"Citus 13.2.0 on test"_s, u"false"_s);
    make(m_server->superuser(), u"old"_s, u"Citus 11.2.1 on test"_s, u"true"_s);
    auto session = Session::open(database(hostile), {}, Deadline::in(20s));
    runOrFail(*session,
              u"CREATE ROLE looker LOGIN PASSWORD 'looker'; CREATE ROLE blind LOGIN PASSWORD 'blind';"
              "CREATE ROLE locked LOGIN PASSWORD 'locked'; CREATE ROLE tlsonly LOGIN PASSWORD 'tlsonly'"_s);
    auto worker = Session::open(database(u"worker"_s), {}, Deadline::in(20s));
    runOrFail(*worker,
              u"REVOKE SELECT ON pg_dist_node FROM PUBLIC; REVOKE CONNECT ON DATABASE old FROM PUBLIC"_s);
}

void TestCheckConnection::coordinatorPassesEveryStep()
{
    const auto report = check(database(hostile));
    QVERIFY2(report.succeeded(), report.failure() ? qPrintable(report.failure()->sentence) : "");
    QCOMPARE(states(report), u"++++++++++"_s);
    QCOMPARE(report.citusVersion, u"Citus 13.2.0 on test"_s);
    QVERIFY(report.systemIdentifier.toULongLong() > 0);
}

void TestCheckConnection::failureNamesItsCause_data()
{
    QTest::addColumn<QStringList>("changes");
    QTest::addColumn<CheckKind>("kind");
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const QStringList &changes, CheckKind kind, const QString &words,
                        const QString &expected) {
        QTest::newRow(name) << changes << kind << words << expected;
    };
    row("wrong host", { u"host=no-such-host.invalid"_s }, CheckKind::Name, u"no-such-host.invalid"_s,
        u"!........."_s);
    row("wrong port", { u"port=%1"_s.arg(freePort()) }, CheckKind::Port, u"Nothing listens"_s,
        u"+!........"_s);
    row("wrong password", { u"password=no"_s }, CheckKind::Login, u"password authentication failed"_s,
        u"++.!......"_s);
    row("no password", { u"password="_s }, CheckKind::Login, u"none was found"_s, u"++.!......"_s);
    row("address not let in", { u"user=refused"_s }, CheckKind::Login, u"pg_hba.conf"_s, u"++.!......"_s);
    row("wrong database", { u"dbname=nowhere"_s }, CheckKind::Database, u"nowhere"_s, u"++.+!....."_s);
    row("no right to the database", { u"dbname=old"_s, u"user=locked"_s, u"password=locked"_s },
        CheckKind::Database, u"permission denied"_s, u"++..!....."_s);
    row("unknown authority", { u"sslmode=verify-full"_s, u"host=localhost"_s }, CheckKind::Encryption,
        u"certificate"_s, u"++!......."_s);
    row("server wants TLS",
        { u"sslmode=disable"_s, u"dbname=postgres"_s, u"user=tlsonly"_s, u"password=tlsonly"_s },
        CheckKind::Encryption, u"encryption"_s, u"++!......."_s);
    row("plain PostgreSQL", { u"dbname=postgres"_s }, CheckKind::Extension, u"plain PostgreSQL"_s,
        u"+++++!.+.."_s);
    row("a worker", { u"dbname=worker"_s }, CheckKind::Coordinator, u"worker"_s, u"++++++++!+"_s);
    row("Citus too old", { u"dbname=old"_s }, CheckKind::Version, u"11.2.1"_s, u"++++++!+++"_s);
    row("role without rights", { u"dbname=worker"_s, u"user=blind"_s, u"password=blind"_s },
        CheckKind::Coordinator, u"worker"_s, u"++++++++!!"_s);
}

void TestCheckConnection::failureNamesItsCause()
{
    QFETCH(QStringList, changes);
    QFETCH(CheckKind, kind);
    auto info = database(hostile);
    for (const auto &change : changes)
        info.set(change.section(u'=', 0, 0), change.section(u'=', 1));
    const auto report = check(info);
    const auto failure = report.failure();
    QVERIFY(!report.succeeded() && failure);
    QTEST(states(report), "expected");
    QCOMPARE(failure->kind, kind);
    QFETCH(QString, words);
    QVERIFY2(failure->sentence.contains(words), qPrintable(failure->sentence));
    for (const auto &step : report.steps)
        QVERIFY2(step.state != CheckState::Failed || !step.remedy.isEmpty(), qPrintable(step.sentence));
}

void TestCheckConnection::foreignProgramIsNotPostgres()
{
    const SilentServer dripping(20ms);
    const auto report = check(
        database(hostile).set(u"port"_s, QString::number(dripping.port())).set(u"sslmode"_s, u"require"_s));
    QVERIFY(report.failure());
    QVERIFY2(report.failure()->sentence.contains(u"not PostgreSQL"_s),
             qPrintable(report.failure()->sentence));
}

void TestCheckConnection::silentServerDoesNotAnswer()
{
    const SilentServer silent;
    ConnectionTarget target { .name = u"test"_s };
    target.info = database(hostile).set(u"port"_s, QString::number(silent.port()));
    const auto report = checkConnection(Connector(target), Deadline::in(600ms));
    QCOMPARE(states(report), u"++.!......"_s);
    QVERIFY(report.failure()->sentence.contains(u"does not answer"_s));
}

void TestCheckConnection::certificateDecides_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<QString>("mode");
    QTest::addColumn<bool>("passes");
    QTest::newRow("right name, verify-full") << u"localhost"_s << u"verify-full"_s << true;
    QTest::newRow("other name, verify-full") << u"127.0.0.1"_s << u"verify-full"_s << false;
    QTest::newRow("other name, verify-ca") << u"127.0.0.1"_s << u"verify-ca"_s << true;
}

void TestCheckConnection::certificateDecides()
{
    QFETCH(QString, host);
    QFETCH(QString, mode);
    QFETCH(bool, passes);
    auto info = database(hostile).set(u"host"_s, host).set(u"sslmode"_s, mode);
    const auto report = check(info.set(u"sslrootcert"_s, m_server->authorityFile()));
    QCOMPARE(report.succeeded(), passes);
    QCOMPARE(report.step(CheckKind::Encryption)->state, passes ? CheckState::Succeeded : CheckState::Failed);
    QCOMPARE(report.step(CheckKind::Encryption)->remedy.isEmpty(), mode == u"verify-full"_s && passes);
}

void TestCheckConnection::standbyIsInRecovery()
{
    auto started = PostgresServer::start();
    QVERIFY(started);
    make((*started)->superuser(), u"standby"_s, u"Citus 13.2.0 on test"_s, u"true"_s);
    QFile signal((*started)->dataFolder() + u"/standby.signal"_s);
    QVERIFY(signal.open(QIODevice::WriteOnly));
    signal.close();
    QVERIFY((*started)->restart());
    const auto report = check((*started)->superuser().set(u"dbname"_s, u"standby"_s));
    QCOMPARE(states(report), u"++.++++!++"_s);
    QVERIFY(report.failure()->sentence.contains(u"recovery"_s));
}

void TestCheckConnection::roleThatMayOnlyLookIsTold()
{
    const auto report = check(database(hostile).set(u"user"_s, u"looker"_s).set(u"password"_s, u"looker"_s));
    QVERIFY(report.succeeded());
    QVERIFY(report.step(CheckKind::Privileges)->sentence.contains(u"may look"_s));
    QVERIFY(!report.step(CheckKind::Privileges)->remedy.isEmpty());
}

void TestCheckConnection::runReportsFromItsThread()
{
    ConnectionTarget target { .name = u"test"_s };
    target.info = database(hostile);
    const auto password = target.info.value(u"password"_s);
    target.info = target.info.withoutSecrets().set(u"passfile"_s, u"/nonexistent"_s);
    ConnectionCheckRun run;
    const QSignalSpy steps(&run, &ConnectionCheckRun::stepDone);
    QSignalSpy finished(&run, &ConnectionCheckRun::finished);
    run.start(target, password, 10s);
    QVERIFY(finished.wait(10000));
    QCOMPARE(steps.size(), 10);
    QVERIFY(finished.first().first().value<ConnectionReport>().succeeded());
}

void TestCheckConnection::stoppedRunSaysNothing()
{
    const SilentServer silent;
    ConnectionTarget target { .name = u"test"_s };
    target.info = database(hostile).set(u"port"_s, QString::number(silent.port()));
    ConnectionCheckRun run;
    const QSignalSpy finished(&run, &ConnectionCheckRun::finished);
    QSignalSpy steps(&run, &ConnectionCheckRun::stepDone);
    run.start(target, {}, 60s);
    QVERIFY(steps.wait(5000));
    run.stop();
    QCoreApplication::processEvents();
    QVERIFY(finished.isEmpty() && !run.isRunning());
}

void TestCheckConnection::realClusterTellsItsNodesApart()
{
    QFETCH(QString, engine);
    SandboxFixture sandbox(engine, 1);
    QVERIFY(sandbox.bringUp());
    ConnectionTarget target { .name = u"sandbox"_s };
    target.info = sandbox.connInfo(0);
    const auto coordinator = checkConnection(Connector(target), Deadline::in(20s));
    QVERIFY2(coordinator.succeeded(),
             coordinator.failure() ? qPrintable(coordinator.failure()->sentence) : "");
    target.info = sandbox.connInfo(1);
    const auto worker = checkConnection(Connector(target), Deadline::in(20s));
    QVERIFY(worker.failure());
    QCOMPARE(worker.failure()->kind, CheckKind::Coordinator);
    QVERIFY(!worker.failure()->remedy.isEmpty());
}

QTEST_GUILESS_MAIN(TestCheckConnection)
#include "tst_check_connection.moc"
