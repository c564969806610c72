// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ha/server_fence.h"
#include "core/hosts/rejoin_commands.h"
#include "core/postgres/quote.h"
#include "core/postgres/sql_text.h"
#include "tests/support/postgres_server.h"

#include <QFile>
#include <QTest>

#include <unistd.h>

using namespace tessera;
using namespace tessera::testing;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

/// The fence of a switchover by SQL on a real server: nobody but we get in, it tells whether it holds, and
/// the rules come back as they were, byte by byte (failover.md §1.3, L3).
class TestServerFence : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void nobodyElseGetsIn();
    void rulesOfTheRoleStayItsOwn();
    void fenceIsSetOnce();
    void nextHostOfAListIsTried();
    void hostTakesItOff();
    void holeIsSeen_data();
    void holeIsSeen();
    void sessionThatIsLeftIsSeen();
    void whatCannotBeFencedIsRefused_data();
    void whatCannotBeFencedIsRefused();

private:
    [[nodiscard]] Connector connector(const QString &database = u"postgres"_s) const;
    [[nodiscard]] QByteArray rules() const;
    /// In a session of its own.
    void say(const QStringList &statements) const;
    void fence() const;
    std::unique_ptr<PostgresServer> m_server;
};

namespace {

const auto hostile = u"we\"ird; drop"_s;
/// With rules that only the standbys, other databases or other roles are for, and bytes of no encoding.
const QByteArray hba = "local all all peer\r\n# caf\xe9 \xff\n"
                       "host other all 127.0.0.1/32 trust\n"
                       "host all +\"we\"\"ird group\" 127.0.0.1/32 trust\n"
                       "host  all  \"we\"\"ird; drop\",postgres  127.0.0.1/32 scram-sha-256\n"
                       "host replication,all postgres samehost scram-sha-256\n"
                       "host all all 127.0.0.1/32 scram-sha-256";

Deadline soon()
{
    return Deadline::in(30s);
}

QString stateOf(const Result<Session> &session)
{
    return session ? u"in"_s : session.error().sqlState;
}

QString fenceText(const QString &settings = {}, const QString &names = {})
{
    const auto coded = [](const QString &text) { return QString::fromLatin1(text.toUtf8().toBase64()); };
    return sqlText(u"fence_server"_s).arg(coded(settings), coded(names));
}

const auto reload = u"SELECT pg_catalog.pg_reload_conf()"_s;

} // namespace

void TestServerFence::init()
{
    auto server = PostgresServer::start({ .settings = { u"fsync = off"_s }, .hba = hba });
    QVERIFY2(server, server ? "" : qPrintable(server.error().message));
    m_server = std::move(*server);
    say({ u"CREATE ROLE \"we\"\"ird group\""_s,
          u"CREATE ROLE "_s + quoteIdentifier(hostile) + u" SUPERUSER LOGIN PASSWORD 'x'"_s });
}

Connector TestServerFence::connector(const QString &database) const
{
    auto info = m_server->superuser();
    info.set(u"dbname"_s, database);
    return Connector({ .name = u"fenced"_s, .info = info, .password = { .useKeychain = false } });
}

QByteArray TestServerFence::rules() const
{
    QFile file(m_server->dataFolder() + u"/pg_hba.conf"_s);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void TestServerFence::say(const QStringList &statements) const
{
    const HostPort place { u"127.0.0.1"_s, static_cast<quint16>(m_server->port()) };
    auto way = openServer(connector(), place, {}, soon());
    QVERIFY2(way, way ? "" : qPrintable(way.error().message));
    for (const auto &sql : statements) {
        const auto done = way->session.script(sql, soon());
        QVERIFY2(done, done ? "" : qPrintable(sql + done.error().message));
    }
}

void TestServerFence::fence() const
{
    say({ u"ALTER SYSTEM SET default_transaction_read_only = on"_s,
          u"ALTER SYSTEM SET synchronous_standby_names = 'tessera_fence'"_s, fenceText({}, u"ANY 1 (é)"_s),
          reload });
    QTRY_COMPARE_WITH_TIMEOUT(stateOf(connector().open(soon())), u"28000"_s, 10'000);
}

void TestServerFence::nobodyElseGetsIn()
{
    say({ sqlText(u"check_fence"_s) });
    QCOMPARE(rules(), hba);
    fence();
    const HostPort place { u"127.0.0.1"_s, static_cast<quint16>(m_server->port()) };
    auto ours = openServer(connector(), place, {}, soon());
    QVERIFY2(ours, ours ? "" : qPrintable(ours.error().message));
    QVERIFY(ours->isByFence);
    QVERIFY(ours->session.script(sqlText(u"prove_fence"_s), soon()));
    const auto fence = readFence(ours->session, soon());
    QVERIFY2(fence, fence ? "" : qPrintable(fence.error().message));
    QVERIFY(fence->holds);
    QCOMPARE(fence->syncNames, u"ANY 1 (é)"_s);
    QVERIFY(fence->walEnd.contains(u'/'));
    for (const auto &database : { u"postgres"_s, u"template1"_s }) {
        auto info = m_server->login(hostile, u"x"_s);
        QCOMPARE(stateOf(Session::open(info.set(u"dbname"_s, database), {}, soon())), u"28000"_s);
    }
    say({ u"SET default_transaction_read_only = off"_s, sqlText(u"unfence_server"_s), reload });
    QTRY_COMPARE_WITH_TIMEOUT(stateOf(connector().open(soon())), u"in"_s, 10'000);
    QCOMPARE(rules(), hba);
}

/// It gets into template1 by what let it into its own database, no other way: neither the group's trust nor
/// that of another database.
void TestServerFence::rulesOfTheRoleStayItsOwn()
{
    fence();
    QStringList left;
    for (const auto &line : QString::fromUtf8(rules()).split(u'\n', Qt::SkipEmptyParts)) {
        if (!line.startsWith(u'#'))
            left << line;
    }
    QCOMPARE(left.join(u'\n'),
             u"local template1 \"postgres\" peer\n"
             "host template1 \"postgres\" 127.0.0.1 255.255.255.255 scram-sha-256\n"
             "host template1 \"postgres\" samehost scram-sha-256\n"
             "host template1 \"postgres\" 127.0.0.1 255.255.255.255 scram-sha-256\n"
             "host replication \"postgres\" samehost scram-sha-256\n"
             "local all all reject\nhost all all all reject"_s);
}

void TestServerFence::fenceIsSetOnce()
{
    fence();
    const auto first = rules();
    say({ u"SET default_transaction_read_only = off"_s, fenceText({}, u"other"_s) });
    QCOMPARE(rules(), first);
    say({ u"SET default_transaction_read_only = off"_s, sqlText(u"unfence_server"_s),
          sqlText(u"unfence_server"_s) });
    QCOMPARE(rules(), hba);
}

/// As a console's connection names the servers of a coordinator's group; libpq itself would end there.
void TestServerFence::nextHostOfAListIsTried()
{
    auto other = PostgresServer::start({ .settings = { u"fsync = off"_s }, .hba = hba });
    QVERIFY2(other, other ? "" : qPrintable(other.error().message));
    auto there = Session::open((*other)->superuser(), {}, soon());
    QVERIFY(there);
    QVERIFY(there->script(u"CREATE ROLE "_s + quoteIdentifier(hostile) + u" LOGIN PASSWORD 'x'"_s, soon()));
    fence();
    auto info = m_server->login(hostile, u"x"_s);
    info.set(u"host"_s, u"127.0.0.1,127.0.0.1"_s)
        .set(u"port"_s, u"%1,%2"_s.arg(m_server->port()).arg((*other)->port()));
    auto session = Session::open(info, {}, soon());
    QVERIFY2(session, session ? "" : qPrintable(session.error().message));
    QCOMPARE(session->run(u"SHOW port"_s, {}, soon())->get<QString>(0, 0), QString::number((*other)->port()));
}

void TestServerFence::hostTakesItOff()
{
    say({ u"ALTER SYSTEM SET work_mem = '5MB'"_s, u"ALTER SYSTEM SET default_transaction_read_only = on"_s,
          u"ALTER SYSTEM SET synchronous_standby_names = 'tessera_fence'"_s,
          fenceText(u"synchronous_standby_names = 'ANY 1 (\"we''ird\")'\n"_s), reload });
    m_server->stop();
    const HostAccess access { .server = { u"127.0.0.1"_s, static_cast<quint16>(m_server->port()) },
                              .user = ::geteuid() == 0 ? u"postgres"_s : QString(),
                              .dataFolder = m_server->dataFolder(),
                              .programs = postgresBinFolder() };
    const auto path = m_server->dataFolder() + u"/pg_hba.conf"_s;
    for (int i = 0; i < 2; ++i) {
        const auto done = runOnHost(access, unfenceCommand(access, path), soon());
        QVERIFY2(done, done ? "" : qPrintable(done.error().message));
        QCOMPARE(rules(), hba);
    }
    QFile file(m_server->dataFolder() + u"/postgresql.auto.conf"_s);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto settings = file.readAll();
    QVERIFY2(settings.contains("work_mem = '5MB'"), settings.constData());
    QVERIFY2(settings.contains("synchronous_standby_names = 'ANY 1 (\"we''ird\")'\n"), settings.constData());
    QVERIFY2(!settings.contains("tessera_fence") && !settings.contains("read_only"), settings.constData());
    QVERIFY(!QFile::exists(m_server->dataFolder() + u"/tessera-hba.tmp"_s));
}

void TestServerFence::holeIsSeen_data()
{
    QTest::addColumn<QString>("statement");
    QTest::addColumn<QByteArray>("rule");
    QTest::newRow("a rule of somebody's") << QString() << QByteArray("host all all 127.0.0.1/32 trust\n");
    QTest::newRow("a rule of another's into template1")
        << QString() << QByteArray("host template1 all 127.0.0.1/32 trust\n");
    QTest::newRow("a rule that cannot be read") << QString() << QByteArray("nonsense\n");
    QTest::newRow("writable") << u"ALTER SYSTEM RESET default_transaction_read_only"_s << QByteArray();
    QTest::newRow("commits are acknowledged")
        << u"ALTER SYSTEM SET synchronous_standby_names = ''"_s << QByteArray();
    QTest::newRow("no fence of ours") << sqlText(u"unfence_server"_s) << QByteArray();
}

void TestServerFence::holeIsSeen()
{
    QFETCH(QString, statement);
    QFETCH(QByteArray, rule);
    fence();
    auto session = connector(u"template1"_s).open(soon());
    QVERIFY(session);
    QVERIFY(readFence(*session, soon())->holds);
    if (!rule.isEmpty()) {
        QFile file(m_server->dataFolder() + u"/pg_hba.conf"_s);
        QVERIFY(file.open(QIODevice::Append) && file.write(rule) == rule.size());
    } else {
        QVERIFY(session->script(u"SET default_transaction_read_only = off"_s, soon()));
        QVERIFY(session->script(statement, soon()));
        QVERIFY(session->script(reload, soon()));
    }
    const auto holds = [&] { return readFence(*session, soon())->holds; };
    QTRY_VERIFY_WITH_TIMEOUT(!holds(), 10'000);
}

void TestServerFence::sessionThatIsLeftIsSeen()
{
    auto old = connector().open(soon());
    QVERIFY(old);
    fence();
    auto session = connector(u"template1"_s).open(soon());
    QVERIFY(session);
    QVERIFY(!readFence(*session, soon())->holds);
    QVERIFY(session->script(sqlText(u"drain_server"_s), soon()));
    const auto holds = [&] { return readFence(*session, soon())->holds; };
    QTRY_VERIFY_WITH_TIMEOUT(holds(), 10'000);
    QVERIFY(!old->script(u"SELECT 1"_s, soon()));
    QCOMPARE(session->run(sqlText(u"is_drained"_s), {}, soon())->get<bool>(0, 0), true);
}

void TestServerFence::whatCannotBeFencedIsRefused_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<QString>("words");
    QTest::newRow("a rule cannot be read") << u"rule"_s << u"cannot be read"_s;
    QTest::newRow("template1 is closed") << u"database"_s << u"template1 allows no connections"_s;
    QTest::newRow("the file is not its own") << u"file"_s << u"Permission denied"_s;
}

void TestServerFence::whatCannotBeFencedIsRefused()
{
    QFETCH(QString, fault);
    QFETCH(QString, words);
    auto session = connector().open(soon());
    QVERIFY(session);
    QFile file(m_server->dataFolder() + u"/pg_hba.conf"_s);
    if (fault == u"rule"_s)
        QVERIFY(file.open(QIODevice::Append) && file.write("\nnonsense\n") > 0 && file.flush());
    else if (fault == u"file"_s)
        QVERIFY(file.setPermissions(QFile::ReadOwner));
    else
        QVERIFY(session->script(u"ALTER DATABASE template1 ALLOW_CONNECTIONS false"_s, soon()));
    const auto before = rules();
    const auto refused = session->script(sqlText(u"check_fence"_s), soon());
    QVERIFY(!refused);
    QVERIFY2(refused.error().message.contains(words), qPrintable(refused.error().message));
    QCOMPARE(rules(), before);
}

QTEST_GUILESS_MAIN(TestServerFence)
#include "tst_server_fence.moc"
