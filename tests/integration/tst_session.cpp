// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/postgres/quote.h"
#include "core/postgres/session.h"
#include "tests/support/postgres_server.h"

#include <QElapsedTimer>
#include <QTest>

#include <thread>

using namespace tessera;
using namespace tessera::testing;
using namespace std::chrono_literals;

namespace {

const auto hostile = QString::fromUtf8("we\"ird; drop table x --'\\ ä€😀");

Session openOrFail(const ConnInfo &info, const SessionOptions &options = {})
{
    auto session = Session::open(info, options, Deadline::in(20s));
    if (!session)
        qFatal("%s", qPrintable(session.error().message));
    return std::move(*session);
}

template <class T> T single(Session &session, const QString &sql)
{
    return runOrFail(session, sql).get<T>(0, 0);
}

} // namespace

class TestSession : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void valuesComeBackAsTheyWent();
    void hostileNamesStayNames();
    void everySessionLooksInPgCatalogOnly();
    void messagesAreEnglishForSuperusers();
    void plainRoleConnects();
    void tagStandsBeforeEachStatement();
    void tagCannotEndItsComment();
    void noticesAreCollected();
    void readOnlySessionRefusesWrites();
    void deadlineCancelsAndTheSessionLives();
    void stopCancelsAndTheSessionLives();
    void deadlineWithinCopyIsCancelled();
    void copyDataReachesTheSink();
    void failedScriptLeavesNoTransaction();
    void callersTransactionIsLeftToTheCaller();
    void lostConnectionIsNamed();
    void statementTimeoutIsATimeout();
    void copyFromStdinIsRefused();
    void wrongLoginsAreSorted_data();
    void wrongLoginsAreSorted();

private:
    std::unique_ptr<PostgresServer> m_server;
};

void TestSession::initTestCase()
{
    auto server = PostgresServer::start();
    QVERIFY2(server, server ? "" : qPrintable(server.error().message));
    m_server = std::move(*server);
    auto session = openOrFail(m_server->superuser());
    runOrFail(session,
              QStringLiteral(
                  "SET password_encryption = 'scram-sha-256'; CREATE ROLE plain LOGIN PASSWORD 'plain'"));
}

void TestSession::valuesComeBackAsTheyWent()
{
    auto session = openOrFail(m_server->superuser());
    const auto rows =
        session.run(QStringLiteral("SELECT $1::bool AS b, $2::int AS i, $3::bigint AS l, $4::float8 AS d, "
                                   "$5::text AS t, $6::text AS n"),
                    { true, 7, qint64(1) << 40, 0.1, hostile, std::nullopt }, Deadline::in(20s));
    QVERIFY(rows);
    QCOMPARE(rows->get<bool>(0, "b"), true);
    QCOMPARE(rows->get<int>(0, "i"), 7);
    QCOMPARE(rows->get<qint64>(0, "l"), qint64(1) << 40);
    QCOMPARE(rows->get<double>(0, "d"), 0.1);
    QCOMPARE(rows->get<QString>(0, "t"), hostile);
    QVERIFY(!rows->get<std::optional<QString>>(0, "n"));
    QVERIFY(!rows->get<std::optional<QString>>(0, "no such column"));
}

void TestSession::hostileNamesStayNames()
{
    auto session = openOrFail(m_server->superuser());
    runOrFail(session,
              QStringLiteral("CREATE TABLE public.%1 (%2 text DEFAULT %3)")
                  .arg(quoteIdentifier(hostile), quoteIdentifier(hostile + hostile), quoteLiteral(hostile)));
    runOrFail(session,
              QStringLiteral("INSERT INTO %1 DEFAULT VALUES")
                  .arg(quoteQualified(QStringLiteral("public"), hostile)));
    QCOMPARE(single<QString>(
                 session, QStringLiteral("TABLE %1").arg(quoteQualified(QStringLiteral("public"), hostile))),
             hostile);
}

void TestSession::everySessionLooksInPgCatalogOnly()
{
    auto session = openOrFail(m_server->superuser());
    runOrFail(
        session,
        QStringLiteral("CREATE FUNCTION public.version() RETURNS text LANGUAGE sql AS $$SELECT 'fake'$$"));
    auto fresh = openOrFail(m_server->superuser());
    QCOMPARE(single<QString>(fresh, QStringLiteral("SHOW search_path")), QStringLiteral("pg_catalog"));
    QVERIFY(
        single<QString>(fresh, QStringLiteral("SELECT version()")).startsWith(QLatin1String("PostgreSQL")));
}

void TestSession::messagesAreEnglishForSuperusers()
{
    auto session = openOrFail(m_server->superuser());
    QCOMPARE(single<QString>(session, QStringLiteral("SHOW lc_messages")), QStringLiteral("C"));
    QCOMPARE(single<QString>(session, QStringLiteral("SHOW client_encoding")), QStringLiteral("UTF8"));
}

void TestSession::plainRoleConnects()
{
    auto session = openOrFail(m_server->login(QStringLiteral("plain"), QStringLiteral("plain")));
    const auto refused = session.script(QStringLiteral("TABLE pg_authid"), Deadline::in(20s));
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Permission);
    QCOMPARE(refused.error().sqlState, QStringLiteral("42501"));
}

void TestSession::tagStandsBeforeEachStatement()
{
    SessionOptions options;
    options.tag = QStringLiteral("run 42");
    auto session = openOrFail(m_server->superuser(), options);
    const auto sql = QStringLiteral("SELECT query FROM pg_stat_activity WHERE pid = pg_backend_pid()");
    QVERIFY(single<QString>(session, sql).startsWith(QLatin1String("/* tessera run 42 */ SELECT")));
    const auto bound = session.run(sql + QStringLiteral(" AND $1"), { true }, Deadline::in(20s));
    QVERIFY(bound->get<QString>(0, 0).startsWith(QLatin1String("/* tessera run 42 */ SELECT")));
    QCOMPARE(single<QString>(session, QStringLiteral("SHOW application_name")), QStringLiteral("tessera"));
}

void TestSession::tagCannotEndItsComment()
{
    SessionOptions options;
    options.tag = QStringLiteral("*/ SELECT 'injected'; /*");
    auto session = openOrFail(m_server->superuser(), options);
    QCOMPARE(single<QString>(session, QStringLiteral("SELECT 'asked'")), QStringLiteral("asked"));
}

void TestSession::noticesAreCollected()
{
    auto session = openOrFail(m_server->superuser());
    runOrFail(session, QStringLiteral("DO $$BEGIN RAISE WARNING 'first'; RAISE NOTICE 'second'; END$$"));
    QCOMPARE(session.takeNotices(),
             QStringList({ QStringLiteral("WARNING:  first"), QStringLiteral("NOTICE:  second") }));
    QCOMPARE(session.takeNotices(), QStringList());
}

void TestSession::readOnlySessionRefusesWrites()
{
    SessionOptions options;
    options.readOnly = true;
    auto session = openOrFail(m_server->superuser(), options);
    const auto written = session.script(QStringLiteral("CREATE TABLE public.x ()"), Deadline::in(20s));
    QVERIFY(!written);
    QCOMPARE(written.error().sqlState, QStringLiteral("25006"));
}

void TestSession::deadlineCancelsAndTheSessionLives()
{
    auto session = openOrFail(m_server->superuser());
    const int pid = session.backendPid();
    QElapsedTimer clock;
    clock.start();
    const auto late = session.run(QStringLiteral("SELECT pg_sleep(30)"), {}, Deadline::in(250ms));
    QVERIFY(!late);
    QCOMPARE(late.error().kind, ErrorKind::Timeout);
    QVERIFY2(clock.elapsed() < 5000, qPrintable(QString::number(clock.elapsed())));
    QCOMPARE(single<int>(session, QStringLiteral("SELECT pg_backend_pid()")), pid);
}

void TestSession::stopCancelsAndTheSessionLives()
{
    auto session = openOrFail(m_server->superuser());
    std::stop_source source;
    auto watcher = openOrFail(m_server->superuser());
    std::jthread stopper([&] {
        const auto running = QStringLiteral("SELECT count(*) FROM pg_stat_activity WHERE query LIKE "
                                            "'%sleep(29)%' AND state = 'active' AND pid <> pg_backend_pid()");
        while (single<int>(watcher, running) == 0) { }
        source.request_stop();
    });
    const auto stopped =
        session.run(QStringLiteral("SELECT pg_sleep(29)"), {}, Deadline::never(), source.get_token());
    QVERIFY(!stopped);
    QCOMPARE(stopped.error().kind, ErrorKind::Cancelled);
    QVERIFY(stopped.error().mayHaveHappened());
    QCOMPARE(single<int>(session, QStringLiteral("SELECT 1")), 1);
}

void TestSession::deadlineWithinCopyIsCancelled()
{
    auto session = openOrFail(m_server->superuser());
    const auto late = session.scriptWithCopy(
        QStringLiteral(
            "BEGIN; COPY (SELECT i, pg_sleep(0.05) FROM generate_series(1, 10000) i) TO STDOUT; COMMIT"),
        [](int, std::span<const char>) {}, Deadline::in(300ms));
    QVERIFY(!late);
    QCOMPARE(late.error().kind, ErrorKind::Timeout);
    QCOMPARE(runOrFail(session, QStringLiteral("BEGIN; SELECT 1; COMMIT")).size(), 0);
}

void TestSession::copyDataReachesTheSink()
{
    auto session = openOrFail(m_server->superuser());
    QList<QByteArray> streams(2);
    const auto rows = session.scriptWithCopy(
        QStringLiteral("COPY (SELECT 1 UNION ALL SELECT 2) TO STDOUT; COPY (SELECT 'x') TO STDOUT; SELECT 3"),
        [&](int copy, std::span<const char> bytes) {
            streams[copy].append(bytes.data(), static_cast<qsizetype>(bytes.size()));
        },
        Deadline::in(20s));
    QVERIFY(rows);
    QCOMPARE(streams, QList<QByteArray>({ "1\n2\n", "x\n" }));
    QCOMPARE(rows->constLast().get<int>(0, 0), 3);
}

void TestSession::failedScriptLeavesNoTransaction()
{
    auto session = openOrFail(m_server->superuser());
    QVERIFY(!session.script(QStringLiteral("BEGIN; CREATE TABLE public.half (); SELECT 1/0; COMMIT"),
                            Deadline::in(20s)));
    QCOMPARE(single<int>(session, QStringLiteral("SELECT count(*) FROM pg_class WHERE relname = 'half'")), 0);
}

void TestSession::callersTransactionIsLeftToTheCaller()
{
    auto session = openOrFail(m_server->superuser());
    runOrFail(session, QStringLiteral("BEGIN"));
    QVERIFY(!session.run(QStringLiteral("SELECT 1/0"), {}, Deadline::in(20s)));
    const auto next = session.run(QStringLiteral("SELECT 1"), {}, Deadline::in(20s));
    QVERIFY(!next);
    QCOMPARE(next.error().sqlState, QStringLiteral("25P02"));
    runOrFail(session, QStringLiteral("ROLLBACK; SELECT 1"));
}

void TestSession::lostConnectionIsNamed()
{
    auto session = openOrFail(m_server->superuser());
    auto killer = openOrFail(m_server->superuser());
    std::jthread kill([&, pid = session.backendPid()] {
        runOrFail(killer, QStringLiteral("SELECT pg_terminate_backend(%1)").arg(pid));
    });
    const auto lost = session.run(QStringLiteral("SELECT pg_sleep(30)"), {}, Deadline::in(20s));
    QVERIFY(!lost);
    QCOMPARE(lost.error().kind, ErrorKind::Connection);
    QVERIFY(lost.error().mayHaveHappened());
    const auto after = session.run(QStringLiteral("SELECT 1"), {}, Deadline::in(20s));
    QVERIFY(!after && after.error().kind == ErrorKind::Connection);
    QVERIFY(!session.isAlive());
}

void TestSession::statementTimeoutIsATimeout()
{
    auto session = openOrFail(m_server->superuser());
    const auto late =
        session.script(QStringLiteral("SET statement_timeout = 50; SELECT pg_sleep(20)"), Deadline::in(20s));
    QVERIFY(!late);
    QCOMPARE(late.error().kind, ErrorKind::Timeout);
}

void TestSession::copyFromStdinIsRefused()
{
    auto session = openOrFail(m_server->superuser());
    QVERIFY(!session.script(QStringLiteral("CREATE TABLE public.c (i int); COPY public.c FROM STDIN"),
                            Deadline::in(20s)));
    QCOMPARE(single<int>(session, QStringLiteral("SELECT 1")), 1);
}

void TestSession::wrongLoginsAreSorted_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("value");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<QString>("sqlState");
    QTest::newRow("wrong password") << QStringLiteral("password") << QStringLiteral("not it")
                                    << ErrorKind::Authentication << QStringLiteral("28P01");
    QTest::newRow("no password") << QStringLiteral("password") << QString() << ErrorKind::Authentication
                                 << QString();
    QTest::newRow("unknown role") << QStringLiteral("user") << hostile << ErrorKind::Authentication
                                  << QStringLiteral("28P01");
    QTest::newRow("unknown database")
        << QStringLiteral("dbname") << hostile << ErrorKind::NotFound << QStringLiteral("3D000");
    QTest::newRow("nobody listens") << QStringLiteral("port") << QString::number(freePort())
                                    << ErrorKind::Connection << QString();
    QTest::newRow("no such host") << QStringLiteral("host") << QStringLiteral("no-such-host.invalid")
                                  << ErrorKind::NotFound << QString();
    QTest::newRow("server without TLS")
        << QStringLiteral("sslmode") << QStringLiteral("require") << ErrorKind::Tls << QString();
}

void TestSession::wrongLoginsAreSorted()
{
    QFETCH(QString, key);
    QFETCH(QString, value);
    auto info = m_server->superuser();
    info.set(key, value).set(QStringLiteral("passfile"), QStringLiteral("/nonexistent"));
    const auto session = Session::open(info, {}, Deadline::in(20s));
    QVERIFY(!session);
    QTEST(session.error().kind, "kind");
    QTEST(session.error().sqlState, "sqlState");
    QVERIFY(!session.error().message.isEmpty() && !session.error().message.contains(QLatin1Char('\n')));
}

QTEST_GUILESS_MAIN(TestSession)
#include "tst_session.moc"
