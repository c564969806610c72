// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connections/check_connection.h"
#include "core/connections/tunnel.h"
#include "core/hosts/shell_quote.h"
#include "core/postgres/reach_port.h"
#include "tests/support/postgres_server.h"
#include "tests/support/ssh_server.h"

#include <QProcess>
#include <QTest>

#include <csignal>

using namespace tessera;
using namespace tessera::testing;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Sessions through a real sshd.
class TestTunnel : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void sessionGoesThroughTheTunnel();
    void jumpHostIsPassed();
    void brokenTunnelOpensAgain();
    void tunnelEndsWithItsOwner();
    void unknownHostKeyIsNamed();
    void refusedForwardIsNamed();
    void hostileWordsAreRefused_data();
    void hostileWordsAreRefused();
    void passFileNamesTheRealHostAndPort();
    void hostileWordsReachTheFarShellUnchanged();

private:
    [[nodiscard]] SshTunnel way() const { return { .host = u"testhost"_s }; }
    [[nodiscard]] ConnectionTarget target() const;
    SshServer m_ssh;
    std::unique_ptr<PostgresServer> m_server;
};

void TestTunnel::initTestCase()
{
    auto server = PostgresServer::start();
    QVERIFY2(server, server ? "" : qPrintable(server.error().message));
    m_server = std::move(*server);
    QVERIFY(m_ssh.start());
}

ConnectionTarget TestTunnel::target() const
{
    ConnectionTarget made { .name = u"far"_s };
    made.info = m_server->superuser();
    made.tunnel = way();
    return made;
}

void TestTunnel::sessionGoesThroughTheTunnel()
{
    const Connector connector(target());
    const auto info = connector.resolvedInfo(Deadline::in(20s));
    QVERIFY2(info, info ? "" : qPrintable(info.error().message));
    QCOMPARE(info->value(u"hostaddr"_s), u"127.0.0.1"_s);
    QVERIFY(info->value(u"port"_s).toInt() != m_server->port());
    auto session = connector.open(Deadline::in(20s));
    QVERIFY2(session, session ? "" : qPrintable(session.error().message));
    QCOMPARE(runOrFail(*session, u"SHOW port"_s).get<int>(0, 0), m_server->port());
    auto again = connector.openNode(u"localhost"_s, m_server->port(), Deadline::in(20s));
    QVERIFY(again);
    const auto report = checkConnection(connector, Deadline::in(20s));
    QCOMPARE(report.step(CheckKind::Tunnel)->state, CheckState::Succeeded);
    QCOMPARE(report.failure()->kind, CheckKind::Extension);
}

void TestTunnel::jumpHostIsPassed()
{
    auto through = way();
    through.jumpHosts = { u"a"_s, u"ops@b:2222"_s };
    const auto arguments = tunnelArguments(through, 7000, u"::1"_s, 5432);
    QVERIFY(arguments.contains(u"a,ops@b:2222"_s));
    QVERIFY(arguments.contains(u"127.0.0.1:7000:[::1]:5432"_s));
    QCOMPARE(arguments.mid(arguments.size() - 2), QStringList({ u"--"_s, u"testhost"_s }));
    for (const auto option : { "BatchMode=yes", "ExitOnForwardFailure=yes" })
        QVERIFY(arguments.contains(QLatin1String(option)));
}

void TestTunnel::brokenTunnelOpensAgain()
{
    const Connector connector(target());
    const auto first = connector.resolvedInfo(Deadline::in(20s));
    QVERIFY(first);
    const auto pattern = u"127.0.0.1:%1:127.0.0.1"_s.arg(first->value(u"port"_s));
    QProcess find;
    find.start(u"pgrep"_s, { u"-f"_s, u"L "_s + pattern.left(15) });
    QVERIFY(find.waitForFinished());
    const auto pids = find.readAllStandardOutput().split('\n');
    QVERIFY(pids.first().toInt() > 0);
    for (const auto &pid : pids) {
        if (pid.toInt() > 0)
            ::kill(pid.toInt(), SIGKILL);
    }
    QTRY_VERIFY(connector.open(Deadline::in(20s)).has_value());
}

void TestTunnel::tunnelEndsWithItsOwner()
{
    int port = 0;
    {
        const auto tunnel = Tunnel::open(way(), u"127.0.0.1"_s, m_server->port(), Deadline::in(20s));
        QVERIFY2(tunnel, tunnel ? "" : qPrintable(tunnel.error().message));
        port = (*tunnel)->localPort();
        QVERIFY(reachPort(u"127.0.0.1"_s, port, Deadline::in(5s)));
    }
    QVERIFY(!reachPort(u"127.0.0.1"_s, port, Deadline::in(5s)));
}

void TestTunnel::unknownHostKeyIsNamed()
{
    auto stranger = way();
    stranger.host = u"127.0.0.1"_s;
    stranger.port = m_ssh.port();
    QVERIFY(m_ssh.writeKnownHosts({}));
    const auto tunnel = Tunnel::open(stranger, u"127.0.0.1"_s, m_server->port(), Deadline::in(20s));
    QVERIFY(m_ssh.writeKnownHosts(m_ssh.knownHosts()));
    QVERIFY(!tunnel);
    QCOMPARE(tunnel.error().kind, ErrorKind::Host);
    QVERIFY2(tunnel.error().message.contains(u"Host key verification failed"_s),
             qPrintable(tunnel.error().message));
    QVERIFY(!tunnel.error().hint.isEmpty());
}

void TestTunnel::refusedForwardIsNamed()
{
    auto nowhere = target();
    nowhere.info.set(u"port"_s, QString::number(freePort()));
    const auto report = checkConnection(Connector(nowhere), Deadline::in(20s));
    QCOMPARE(report.step(CheckKind::Tunnel)->state, CheckState::Succeeded);
    QVERIFY(report.failure()->sentence.contains(u"testhost cannot reach"_s));
}

void TestTunnel::hostileWordsAreRefused_data()
{
    QTest::addColumn<QString>("host");
    QTest::newRow("option") << u"-oProxyCommand=touch /tmp/x"_s;
    QTest::newRow("space") << u"a b"_s;
    QTest::newRow("nothing") << QString();
}

void TestTunnel::hostileWordsAreRefused()
{
    QFETCH(QString, host);
    const auto tunnel = Tunnel::open({ .host = host }, u"127.0.0.1"_s, 1, Deadline::in(20s));
    QVERIFY(!tunnel);
    QCOMPARE(tunnel.error().kind, ErrorKind::Invalid);
}

void TestTunnel::passFileNamesTheRealHostAndPort()
{
    auto asked = target();
    const auto password = asked.info.value(u"password"_s);
    const auto passFile = m_ssh.at("passfile");
    asked.info = asked.info.withoutSecrets().set(u"passfile"_s, passFile);
    QFile file(passFile);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner));
    file.write(u"localhost:%1:*:postgres:%2\n"_s.arg(m_server->port()).arg(password).toUtf8());
    file.close();
    asked.info.set(u"host"_s, u"localhost"_s);
    const auto session = Connector(asked).open(Deadline::in(20s));
    QVERIFY2(session, session ? "" : qPrintable(session.error().message));
}

void TestTunnel::hostileWordsReachTheFarShellUnchanged()
{
    const QStringList words { QString::fromUtf8("we\"ird; drop `id` $HOME $(id)\n'ä€\\ * ~ #"), QString(),
                              u"-n"_s };
    QProcess ssh;
    ssh.start(u"ssh"_s,
              { u"-o"_s, u"BatchMode=yes"_s, u"--"_s, u"testhost"_s,
                shellCommand(QStringList { u"printf"_s, u"%s\\0"_s } + words) });
    QVERIFY(ssh.waitForFinished());
    QCOMPARE(QString::fromUtf8(ssh.readAllStandardOutput()), words.join(QChar(u'\0')) + QChar(u'\0'));
}

QTEST_GUILESS_MAIN(TestTunnel)
#include "tst_tunnel.moc"
