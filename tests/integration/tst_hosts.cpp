// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ha/check_host.h"
#include "core/sandbox/sandbox_registration.h"
#include "tests/support/sandbox_fixture.h"
#include "tests/support/ssh_server.h"

#include <QDir>
#include <QJsonArray>
#include <QTest>

using namespace tessera;
using namespace tessera::testing;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

/// Commands on hosts: of a sandbox here, and through a real sshd.
class TestHosts : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void serverIsControlledHere();
    void serverIsControlledThere();
    void hostileFolderIsOneWord();
    void hangingCommandEndsAtItsDeadline();
    void missingFolderIsTold();
    void wrongServerBehindTheFolderIsSeen();
    void wayThatIsClosedIsNamed_data();
    void wayThatIsClosedIsNamed();
    void commandsOfTheConnection();

private:
    [[nodiscard]] HostAccess local() const;
    /// The same through sshd, as the OS user who runs the servers where we are root.
    [[nodiscard]] HostAccess remote() const;
    void controlled(const HostAccess &access);
    SshServer m_ssh;
    SandboxFixture m_sandbox { u"builtin"_s, 1 };
};

namespace {

Deadline soon()
{
    return Deadline::in(30s);
}

#define REQUIRE_DONE(expression)                                                                             \
    do {                                                                                                     \
        const auto done = (expression);                                                                      \
        QVERIFY2(done, done ? "" : qPrintable(done.error().message));                                        \
    } while (false)

} // namespace

void TestHosts::initTestCase()
{
    qputenv("TESSERA_SANDBOX_ROOT", SandboxFixture::home().root.toUtf8());
    QVERIFY(m_ssh.start());
    QVERIFY(m_sandbox.bringUp());
}

HostAccess TestHosts::local() const
{
    const auto target = sandboxTarget(SandboxFixture::home(), m_sandbox.name());
    const auto hosts = hostsOf(*target);
    return hosts.hostOf(u"127.0.0.1:%1"_s.arg(m_sandbox.state().nodes.at(1).node.port))->access();
}

HostAccess TestHosts::remote() const
{
    auto access = local();
    access.ssh = u"testhost"_s;
    return access;
}

void TestHosts::controlled(const HostAccess &access)
{
    const ServerHost host(access);
    const auto isRunning = [&] { return host.isRunning(soon()).value_or(false); };
    const auto state = [&] {
        const auto data = host.controlData(soon());
        return data ? data->state : data.error().message;
    };
    QVERIFY(isRunning());
    QCOMPARE(state(), u"in production"_s);
    REQUIRE_DONE(host.stop(StopMode::Fast, soon()));
    REQUIRE_DONE(host.stop(StopMode::Fast, soon())); // nothing to do
    QVERIFY(!isRunning());
    QCOMPARE(state(), u"shut down"_s);
    REQUIRE_DONE(host.beStandby(soon()));
    QVERIFY(QFile::exists(access.dataFolder + u"/standby.signal"_s));
    REQUIRE_DONE(host.bePrimary(soon()));
    REQUIRE_DONE(host.bePrimary(soon()));
    QVERIFY(!QFile::exists(access.dataFolder + u"/standby.signal"_s));
    const auto readable = [&] { return host.setting(u"hot_standby"_s, soon()).value_or(QString()); };
    QCOMPARE(host.isClosed(soon()).value_or(true), false);
    REQUIRE_DONE(host.close(soon()));
    REQUIRE_DONE(host.close(soon()));
    QCOMPARE(host.isClosed(soon()).value_or(false), true);
    QCOMPARE(readable(), u"off"_s);
    REQUIRE_DONE(host.open(soon()));
    REQUIRE_DONE(host.open(soon()));
    QCOMPARE(host.isClosed(soon()).value_or(true), false);
    QCOMPARE(readable(), u"on"_s);
    REQUIRE_DONE(host.start(soon()));
    REQUIRE_DONE(host.start(soon()));
    QVERIFY(isRunning());
    QCOMPARE(m_sandbox.value(u"SELECT 'answers'"_s, 1), u"answers"_s);
    REQUIRE_DONE(host.stop(StopMode::Immediate, soon()));
    QVERIFY(state() != u"shut down"_s); // as after a crash
    REQUIRE_DONE(host.start(soon()));
    const auto free = host.freeBytes(soon());
    QVERIFY(free && free->value > 0);
}

void TestHosts::serverIsControlledHere()
{
    controlled(local());
}

void TestHosts::serverIsControlledThere()
{
    controlled(remote());
}

void TestHosts::hostileFolderIsOneWord()
{
    const auto folder = m_ssh.at("we\"ird; drop $(touch boo) 'ä€\n");
    QVERIFY(QDir().mkpath(folder));
    for (const auto &ssh : { QString(), u"testhost"_s }) {
        const HostAccess access { .server = { u"h"_s, 1 }, .ssh = ssh, .dataFolder = folder };
        REQUIRE_DONE(ServerHost(access).beStandby(soon()));
        QVERIFY(QFile::exists(folder + u"/standby.signal"_s));
        REQUIRE_DONE(ServerHost(access).bePrimary(soon()));
        QVERIFY(!QFile::exists(folder + u"/standby.signal"_s));
        const auto said = runOnHost(access, { { u"cat"_s }, "what 'data'\nis" }, soon());
        QVERIFY(said && *said == "what 'data'\nis");
    }
}

void TestHosts::hangingCommandEndsAtItsDeadline()
{
    for (const auto &ssh : { QString(), u"testhost"_s }) {
        const HostAccess access { .server = { u"h"_s, 1 }, .ssh = ssh };
        const auto hung = runOnHost(access, { { u"sleep"_s, u"60"_s } }, Deadline::in(1s));
        QVERIFY(!hung && hung.error().kind == ErrorKind::Timeout);
    }
}

void TestHosts::missingFolderIsTold()
{
    for (auto access : { local(), remote() }) {
        access.dataFolder += u".nothing"_s;
        const auto runs = ServerHost(access).isRunning(soon());
        QVERIFY(!runs);
        QCOMPARE(runs.error().kind, ErrorKind::NotFound);
    }
}

void TestHosts::wrongServerBehindTheFolderIsSeen()
{
    auto target = sandboxTarget(SandboxFixture::home(), m_sandbox.name());
    QVERIFY(target);
    auto wrong = local();
    wrong.dataFolder = m_sandbox.state().nodes.at(0).node.folder;
    target->connectionId.clear(); // its own list counts
    target->hosts = { wrong };
    const auto checked = checkHost(Connector(*target), wrong.server.text(), soon());
    QVERIFY(!checked);
    QCOMPARE(checked.error().kind, ErrorKind::Refused);
    QVERIFY2(checked.error().message.contains(u"system identifiers differ"_s),
             qPrintable(checked.error().message));
    target->hosts = { local() };
    const auto right = checkHost(Connector(*target), wrong.server.text(), soon());
    QVERIFY2(right && right->isRunning, right ? "" : qPrintable(right.error().message));
}

void TestHosts::wayThatIsClosedIsNamed_data()
{
    QTest::addColumn<QString>("flaw");
    QTest::addColumn<QString>("words");
    QTest::newRow("host key changed") << u"key"_s << u"ssh-keygen -R"_s;
    QTest::newRow("no such host") << u"name"_s << u"ssh does not reach nowhere.invalid"_s;
    QTest::newRow("program missing") << u"program"_s << u"A program is missing"_s;
    QTest::newRow("not a data folder") << u"folder"_s << u"pg_controldata"_s;
    QTest::newRow("option for a host") << u"option"_s << u"cannot be a host"_s;
}

void TestHosts::wayThatIsClosedIsNamed()
{
    QFETCH(QString, flaw);
    QFETCH(QString, words);
    auto access = remote();
    access.user.clear();
    const auto right = m_ssh.knownHosts();
    if (flaw == u"key"_s) {
        QFile other(m_ssh.at("user_key.pub"));
        QVERIFY(other.open(QIODevice::ReadOnly));
        QVERIFY(
            m_ssh.writeKnownHosts("[127.0.0.1]:" + QByteArray::number(m_ssh.port()) + ' ' + other.readAll()));
    } else if (flaw == u"name"_s) {
        access.ssh = u"nowhere.invalid"_s;
    } else if (flaw == u"program"_s) {
        access.programs = u"/nowhere"_s;
    } else if (flaw == u"folder"_s) {
        access.dataFolder = m_ssh.at("");
    } else {
        access.ssh = u"-oProxyCommand=true"_s;
    }
    const auto data = ServerHost(access).controlData(soon());
    QVERIFY(m_ssh.writeKnownHosts(right));
    QVERIFY(!data);
    QVERIFY2(data.error().message.contains(words), qPrintable(data.error().message));
}

void TestHosts::commandsOfTheConnection()
{
    const auto server = u"127.0.0.1:%1"_s.arg(m_sandbox.state().nodes.at(1).node.port);
    const auto listed = m_sandbox.ctl({ u"--json"_s, u"ha"_s, u"host"_s, u"list"_s });
    QCOMPARE(listed.exitCode, 0);
    QCOMPARE(listed.json().array().size(), 2);
    const auto tested = m_sandbox.ctl({ u"--json"_s, u"ha"_s, u"host"_s, u"test"_s, server });
    QVERIFY2(tested.exitCode == 0, tested.errors.constData());
    QCOMPARE(tested.json()[u"state"_s].toString(), u"in production"_s);
    const auto refused = m_sandbox.ctl({ u"ha"_s, u"host"_s, u"set"_s, server, u"--data"_s, u"/x"_s });
    QVERIFY(refused.exitCode != 0 && refused.errors.contains("no sandbox"));
}

QTEST_GUILESS_MAIN(TestHosts)
#include "tst_hosts.moc"
