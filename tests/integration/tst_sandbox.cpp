// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/platform_process.h"
#include "core/connections/connection_store.h"
#include "core/sandbox/runner_process.h"
#include "core/sandbox/sandbox_secrets.h"
#include "core/sandbox/server_control.h"
#include "tests/support/sandbox_fixture.h"
#include "tests/support/secret_search.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>

using namespace tessera;
using namespace tessera::testing;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

/// A socket that holds a loopback port; -1 when it cannot.
int listenOn(quint16 port)
{
    const int handle = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const int reuse = 1;
    ::setsockopt(handle, SOL_SOCKET, SO_REUSEADDR, &reuse, sizeof reuse);
    sockaddr_in address {};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    const bool isBound = ::bind(handle, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0;
    return isBound && ::listen(handle, 1) == 0 ? handle : -1;
}

SandboxCall within(std::chrono::seconds limit)
{
    return { .deadline = Deadline::in(limit) };
}

SandboxWish wishFor(const SandboxFixture &sandbox)
{
    return { .name = sandbox.name(), .isThrowaway = true };
}

} // namespace

class TestSandbox : public QObject
{
    Q_OBJECT

private slots:
    void cleanupTestCase() { m_pool.clear(); }
    void statusNamesEveryServer_data() { SandboxFixture::addEngineRows(); }
    void statusNamesEveryServer();
    void comesUpAgainWithItsData_data() { SandboxFixture::addEngineRows(); }
    void comesUpAgainWithItsData();
    void comesUpAfterEveryProcessWasKilled_data() { SandboxFixture::addEngineRows(); }
    void comesUpAfterEveryProcessWasKilled();
    void everyServerIsItsOwnSystem_data() { SandboxFixture::addEngineRows(); }
    void everyServerIsItsOwnSystem();
    void passwordStandsInPassFilesOnly_data() { SandboxFixture::addEngineRows(); }
    void passwordStandsInPassFilesOnly();
    void tcpNeedsThePassword_data() { SandboxFixture::addEngineRows(); }
    void tcpNeedsThePassword();
    void plainRoleGainsNothing_data() { SandboxFixture::addEngineRows(); }
    void plainRoleGainsNothing();
    void addedServerJoinsTheCluster_data() { SandboxFixture::addEngineRows(); }
    void addedServerJoinsTheCluster();
    void replacesALostPassFile_data() { SandboxFixture::addEngineRows(); }
    void replacesALostPassFile();
    void killedServerLeavesNoMemory();
    void isAmongTheSavedConnections();
    void refusesAPortInUse();
    void twoComeUpAtOnce();
    void isRefusedWithoutRoomOnTheDisk();
    void leavesNothingBehindWhenItFails();
    void removesWhatAKilledCallLeft();
    void refusesWhatDiffersFromTheSandbox();
    void refusesBadNames_data();
    void refusesBadNames();

private:
    SandboxPool m_pool;
};

void TestSandbox::statusNamesEveryServer()
{
    QFETCH(QString, engine);
    const auto &sandbox = m_pool.get(engine);
    const auto status = runCtl({ u"--json"_s, u"sandbox"_s, u"status"_s, u"--name"_s, sandbox.name() }, {});
    QCOMPARE(status.exitCode, 0);
    const auto json = status.json().object();
    QCOMPARE(json[u"name"].toString(), sandbox.name());
    QCOMPARE(json[u"engine"].toString(), engine);
    QCOMPARE(json[u"state"].toString(), u"up"_s);
    QCOMPARE(json[u"passFile"].toString(), sandbox.place().passFile());
    const auto nodes = json[u"nodes"].toArray();
    QCOMPARE(nodes.size(), 3);
    QCOMPARE(nodes[0][u"role"].toString(), u"coordinator"_s);
    for (qsizetype i = 0; i < nodes.size(); ++i) {
        const auto node = nodes[i].toObject();
        QCOMPARE(node[u"state"].toString(), u"up"_s);
        const auto known = u"SELECT nodeid FROM pg_dist_node WHERE nodename = '%1' AND nodeport = %2"_s;
        QCOMPARE(sandbox.value(known.arg(node[u"host"].toString()).arg(node[u"port"].toInt())),
                 QString::number(node[u"nodeId"].toInt()));
        QCOMPARE(sandbox.value(u"SHOW data_directory"_s, i), node[u"dataDirectory"].toString());
    }
    QProcess psql;
    psql.start(u"psql"_s,
               { u"--no-password"_s, u"-Atc"_s, u"SELECT citus_version() <> ''"_s, json[u"dsn"].toString() });
    QVERIFY(psql.waitForFinished());
    QCOMPARE(psql.readAllStandardOutput().trimmed(), "t");
}

void TestSandbox::comesUpAgainWithItsData()
{
    QFETCH(QString, engine);
    auto &sandbox = m_pool.get(engine);
    sandbox.value(u"CREATE TABLE public.kept AS SELECT 42 AS answer"_s);
    const auto down = bringDown(SandboxFixture::home(), sandbox.name(), within(60s));
    QVERIFY(down);
    QCOMPARE(down->text(), u"down"_s);
    QVERIFY(!isRunnerUp(sandbox.place()));
    for (const auto &state : down->nodes)
        QVERIFY(processesIn(state.node.folder).isEmpty());
    for (int twice = 0; twice < 2; ++twice) { // the second time nothing is to be done
        const auto up = bringUp(SandboxFixture::home(), wishFor(sandbox), within(60s));
        QVERIFY2(up, qPrintable(up ? QString() : up.error().message));
        QCOMPARE(up->text(), u"up"_s);
        QCOMPARE(up->isRunnerUp, engine == u"builtin"_s);
    }
    QCOMPARE(sandbox.value(u"SELECT answer FROM public.kept"_s), u"42"_s);
    sandbox.value(u"DROP TABLE public.kept"_s);
}

void TestSandbox::comesUpAfterEveryProcessWasKilled()
{
    QFETCH(QString, engine);
    auto &sandbox = m_pool.get(engine);
    QFile pidFile(sandbox.place().runnerPidFile());
    if (pidFile.open(QIODevice::ReadOnly))
        killProcess(pidFile.readAll().trimmed().toLongLong());
    killServer(sandbox.state().nodes.constLast().node);
    QTRY_COMPARE(readState(sandbox.place())->text(), u"degraded"_s);
    const auto status = runCtl({ u"sandbox"_s, u"status"_s, u"--name"_s, sandbox.name() }, {});
    QCOMPARE(status.exitCode, 4);
    for (const auto &state : sandbox.state().nodes)
        killServer(state.node);
    QTRY_VERIFY(!isRunnerUp(sandbox.place()));
    QTRY_COMPARE(readState(sandbox.place())->text(), u"down"_s);
    const auto up = bringUp(SandboxFixture::home(), wishFor(sandbox), within(60s));
    QVERIFY2(up, qPrintable(up ? QString() : up.error().message));
    QCOMPARE(up->text(), u"up"_s);
    QCOMPARE(up->isRunnerUp, engine == u"builtin"_s);
    QCOMPARE(sandbox.value(u"SELECT count(*) FROM pg_dist_node"_s), u"3"_s);
}

void TestSandbox::everyServerIsItsOwnSystem()
{
    QFETCH(QString, engine);
    const auto &sandbox = m_pool.get(engine);
    QStringList systems;
    for (qsizetype i = 0; i < 3; ++i)
        systems << sandbox.value(u"SELECT system_identifier FROM pg_control_system()"_s, i);
    QCOMPARE(systems.removeDuplicates(), 0);
}

void TestSandbox::passwordStandsInPassFilesOnly()
{
    QFETCH(QString, engine);
    const auto &sandbox = m_pool.get(engine);
    const auto passwords = passwordsOf(sandbox);
    QVERIFY(!passwords.isEmpty());
    for (const auto &password : passwords) {
        QVERIFY(password.size() >= 32);
        QCOMPARE(filesWith(sandbox.place().folder(), password.toUtf8()), QStringList());
        QCOMPARE(processesShowing(password.toUtf8()), QStringList());
    }
    for (const auto &file : { sandbox.place().passFile(), sandbox.place().serverPassFile() })
        QCOMPARE(QFile::permissions(file) & ~(QFile::ReadUser | QFile::WriteUser),
                 QFile::ReadOwner | QFile::WriteOwner);
    QVERIFY(sandbox.value(u"SELECT rolpassword FROM pg_authid WHERE rolname = 'postgres'"_s)
                .startsWith(u"SCRAM-SHA-256$"_s));
}

void TestSandbox::tcpNeedsThePassword()
{
    QFETCH(QString, engine);
    const auto &sandbox = m_pool.get(engine);
    for (qsizetype i = 0; i < 3; ++i) {
        auto info = sandbox.connInfo(i);
        const auto refused = Session::open(info.set(u"passfile"_s, sandbox.place().folder() + u"/nothing"_s),
                                           {}, Deadline::in(10s));
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::Authentication);
    }
}

void TestSandbox::plainRoleGainsNothing()
{
    QFETCH(QString, engine);
    const auto &sandbox = m_pool.get(engine);
    const auto role = u"we\"ird; drop é"_s;
    const auto made = createLoginRole(sandbox.place(), sandbox.state().record, role, Deadline::in(30s));
    QVERIFY2(made, qPrintable(made ? QString() : made.error().message));
    for (qsizetype i = 0; i < 3; ++i) {
        auto info = sandbox.connInfo(i);
        auto session = Session::open(info.set(u"user"_s, role), {}, Deadline::in(10s));
        QVERIFY2(session, qPrintable(session ? QString() : session.error().message));
        const auto run = [&](const QString &sql) { return session->script(sql, Deadline::in(20s)); };
        const auto isSuper = run(
            u"SELECT rolsuper OR rolcreaterole OR rolreplication FROM pg_roles WHERE rolname = current_user"_s);
        QVERIFY(isSuper);
        QCOMPARE(isSuper->constLast().get<QString>(0, 0), u"f"_s);
        for (const auto &forbidden :
             { u"SELECT rolpassword FROM pg_authid"_s, u"SELECT pg_read_file('postgresql.conf')"_s,
               u"COPY (SELECT 1) TO PROGRAM 'true'"_s, u"CREATE ROLE other SUPERUSER"_s,
               u"SET SESSION AUTHORIZATION postgres"_s, u"SET ROLE postgres"_s }) {
            const auto refused = run(forbidden);
            QVERIFY2(!refused, qPrintable(forbidden));
            QCOMPARE(refused.error().sqlState, u"42501"_s);
        }
    }
}

void TestSandbox::addedServerJoinsTheCluster()
{
    QFETCH(QString, engine);
    auto &sandbox = m_pool.get(engine);
    sandbox.value(u"CREATE TABLE public.orders (id bigint PRIMARY KEY)"_s);
    sandbox.value(u"SELECT create_distributed_table('public.orders', 'id', shard_count := 4)"_s);
    sandbox.value(u"INSERT INTO public.orders SELECT generate_series(1, 100)"_s);
    const auto server = addServer(SandboxFixture::home(), sandbox.name(), within(60s));
    QVERIFY2(server, qPrintable(server ? QString() : server.error().message));
    const auto address = u"'127.0.0.1', %1"_s.arg(server->port);
    sandbox.value(u"SELECT citus_add_node(%1)"_s.arg(address));
    QVERIFY(rememberNodeIds(sandbox.place(), Deadline::in(10s)));
    const auto state = readState(sandbox.place());
    QVERIFY(state);
    QCOMPARE(state->nodes.size(), 4);
    QCOMPARE(QString::number(state->nodes.constLast().node.id.value),
             sandbox.value(u"SELECT max(nodeid) FROM pg_dist_node"_s));
    auto added = Session::open(sandbox.place().tcpConnection(*server), {}, Deadline::in(10s));
    QVERIFY(added);
    const auto seen = added->script(u"SELECT count(*) FROM public.orders"_s, Deadline::in(20s));
    QVERIFY2(seen, qPrintable(seen ? QString() : seen.error().message));
    QCOMPARE(seen->constLast().get<qint64>(0, 0), 100);
    sandbox.value(u"SELECT citus_remove_node(%1)"_s.arg(address));
    sandbox.value(u"DROP TABLE public.orders"_s);
    QVERIFY(removeServer(SandboxFixture::home(), sandbox.name(), server->port, within(30s)));
    QVERIFY(!QFileInfo::exists(server->folder));
    QCOMPARE(readState(sandbox.place())->nodes.size(), 3);
    QCOMPARE(removeServer(SandboxFixture::home(), sandbox.name(), server->port, within(30s)).error().kind,
             ErrorKind::NotFound);
}

void TestSandbox::replacesALostPassFile()
{
    QFETCH(QString, engine);
    const auto &sandbox = m_pool.get(engine);
    const auto before = passwordsOf(sandbox);
    QVERIFY(QFile::remove(sandbox.place().passFile()));
    const auto up = bringUp(SandboxFixture::home(), wishFor(sandbox), within(60s));
    QVERIFY2(up, qPrintable(up ? QString() : up.error().message));
    QVERIFY(passwordsOf(sandbox) != before);
    for (qsizetype i = 0; i < 3; ++i)
        QCOMPARE(sandbox.value(u"SELECT count(*) FROM pg_dist_node"_s, i), u"3"_s);
    QCOMPARE(sandbox.value(u"SELECT bool_and(success) FROM run_command_on_workers('SELECT 1')"_s), u"t"_s);
}

/// System V segments outlive the processes of a server that is killed. PostgreSQL frees them when it starts
/// on the same folder again; what is removed has to do it itself.
void TestSandbox::killedServerLeavesNoMemory()
{
    SandboxFixture sandbox(u"builtin"_s, 1);
    QVERIFY(sandbox.bringUp());
    const auto node = sandbox.state().nodes[1].node;
    const auto creator = QFileInfo(node.folder).ownerId();
    const auto before = memoryOf(node);
    QVERIFY(isThere(before, creator));
    freeUnused(before, creator);
    QVERIFY2(isThere(before, creator), "the memory of a server that runs is freed");
    QCOMPARE(sandbox.value(u"SHOW dynamic_shared_memory_type"_s, 1), u"mmap"_s);

    sandbox.killServer(1);
    QTRY_VERIFY(processesIn(node.folder).isEmpty());
    QVERIFY(isThere(before, creator));
    QVERIFY(sandbox.bringUp());
    const auto after = memoryOf(node);
    QVERIFY(after.id != before.id && isThere(after, creator) && !isThere(before, creator));

    sandbox.killServer(1);
    QList<MemorySegment> all;
    for (const auto &state : sandbox.state().nodes)
        all << memoryOf(state.node);
    const auto gone = runCtl({ u"sandbox"_s, u"destroy"_s, u"--name"_s, sandbox.name() }, {});
    QVERIFY2(gone.exitCode == 0, wordsOf(gone).constData());
    for (const auto &segment : all)
        QVERIFY(segment.id >= 0 && !isThere(segment, creator));
}

void TestSandbox::isAmongTheSavedConnections()
{
    SandboxFixture sandbox(u"builtin"_s, 0);
    const QTemporaryDir console;
    const auto ctl = [&](const QString &command) {
        QStringList arguments { u"sandbox"_s, command, u"--name"_s, sandbox.name() };
        if (command == u"up"_s)
            arguments << u"--engine=builtin"_s << u"--workers=0"_s;
        return runCtl(arguments, console.path());
    };
    QCOMPARE(ctl(u"up"_s).exitCode, 0);
    ConnectionStore store(console.path() + u"/config/tessera/connections.json"_s);
    auto saved = *store.load()->byName(sandbox.name());
    QCOMPARE(saved.info, *sandboxConnection(SandboxFixture::home(), sandbox.name()));
    saved.environment = EnvironmentClass::Production;
    QVERIFY(store.save(saved));
    QCOMPARE(ctl(u"down"_s).exitCode, 0);
    QCOMPARE(ctl(u"up"_s).exitCode, 0);
    QCOMPARE(store.load()->byName(sandbox.name())->environment, EnvironmentClass::Production);
    QCOMPARE(ctl(u"destroy"_s).exitCode, 0);
    QVERIFY(!store.load()->byName(sandbox.name()));
}

void TestSandbox::refusesAPortInUse()
{
    auto &sandbox = m_pool.get(u"builtin"_s);
    QVERIFY(bringDown(SandboxFixture::home(), sandbox.name(), within(60s)));
    const auto port = sandbox.state().nodes[1].node.port;
    const int intruder = listenOn(port);
    QVERIFY(intruder >= 0);
    const auto refused = bringUp(SandboxFixture::home(), wishFor(sandbox), within(60s));
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Refused);
    QVERIFY(refused.error().message.contains(QString::number(port)));
    ::close(intruder);
    const auto up = bringUp(SandboxFixture::home(), wishFor(sandbox), within(60s));
    QVERIFY2(up, qPrintable(up ? QString() : up.error().message));
}

void TestSandbox::twoComeUpAtOnce()
{
    SandboxFixture first(u"builtin"_s, 1);
    SandboxFixture second(u"builtin"_s, 1);
    bool isFirstUp = false;
    {
        std::jthread other([&] { isFirstUp = first.bringUp(); });
        QVERIFY(second.bringUp());
    }
    QVERIFY(isFirstUp);
    QList<quint16> ports;
    for (const auto *sandbox : { &first, &second }) {
        for (const auto &state : sandbox->state().nodes)
            ports << state.node.port;
        QCOMPARE(sandbox->value(u"SELECT count(*) FROM pg_dist_node"_s), u"2"_s);
    }
    QCOMPARE(QSet<quint16>(ports.begin(), ports.end()).size(), 4);
}

void TestSandbox::leavesNothingBehindWhenItFails()
{
    auto home = SandboxFixture::home();
    const auto name = SandboxFixture::freshName();
    const auto missing = bringUp(home, { .name = name, .programs = u"/nowhere/bin"_s }, within(30s));
    QVERIFY(!missing);
    QCOMPARE(missing.error().kind, ErrorKind::NotFound);
    QVERIFY(missing.error().message.contains(u"/nowhere/bin"_s));
    QVERIFY(!QFileInfo::exists(home.folderOf(name)));

    std::stop_source stop;
    SandboxCall call { .deadline = Deadline::in(30s), .stop = stop.get_token() };
    call.progress = [&stop, &home, &name](const QString &) {
        if (QFileInfo::exists(home.folderOf(name) + u"/sandbox.json"_s))
            stop.request_stop();
    };
    const auto cancelled =
        bringUp(home, { .name = name, .engine = SandboxEngine::BuiltIn, .isThrowaway = true }, call);
    QVERIFY(!cancelled);
    QCOMPARE(cancelled.error().kind, ErrorKind::Cancelled);
    QVERIFY(!QFileInfo::exists(home.folderOf(name)));
}

void TestSandbox::removesWhatAKilledCallLeft()
{
    SandboxFixture sandbox(u"builtin"_s, 0);
    QProcess process;
    process.setProcessEnvironment(ctlEnvironment(QDir::tempPath()));
    process.start(ctlProgram(),
                  { u"sandbox"_s, u"up"_s, u"--name"_s, sandbox.name(), u"--workers"_s, u"1"_s });
    QTRY_VERIFY_WITH_TIMEOUT(readRecord(sandbox.place().folder()).has_value(), 30000);
    process.kill();
    QVERIFY(process.waitForFinished());
    QVERIFY(!readState(sandbox.place()));
    QVERIFY(sandbox.bringUp());
    QCOMPARE(sandbox.state().nodes.size(), 1);
}

void TestSandbox::isRefusedWithoutRoomOnTheDisk()
{
    QTemporaryDir folder;
    QProcess mount;
    mount.start(u"mount"_s,
                { u"-t"_s, u"tmpfs"_s, u"-o"_s, u"size=20m,mode=0755"_s, u"tmpfs"_s, folder.path() });
    QVERIFY(mount.waitForFinished());
    if (mount.exitCode() != 0)
        QSKIP("only root may mount the small file system that this test fills");
    const SandboxHome home { folder.path() + u"/sandboxes"_s, SandboxHome::ofThisUser().serverUser };
    QFile::setPermissions(folder.path(), QFile::Permissions(0x7755));
    const auto refused = bringUp(home, { .name = u"small"_s }, within(30s));
    QProcess::execute(u"umount"_s, { folder.path() });
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Refused);
    QVERIFY(refused.error().message.contains(home.root));
}

void TestSandbox::refusesWhatDiffersFromTheSandbox()
{
    const auto &sandbox = m_pool.get(u"builtin"_s);
    auto wish = wishFor(sandbox);
    wish.workers = 5;
    QCOMPARE(bringUp(SandboxFixture::home(), wish, within(30s)).error().kind, ErrorKind::Refused);
    wish = wishFor(sandbox);
    wish.standbys = 1;
    QCOMPARE(bringUp(SandboxFixture::home(), wish, within(30s)).error().kind, ErrorKind::Refused);
    wish = wishFor(sandbox);
    wish.engine = SandboxEngine::Citus;
    QCOMPARE(bringUp(SandboxFixture::home(), wish, within(30s)).error().kind, ErrorKind::Refused);
    QCOMPARE(readState(sandbox.place())->nodes.size(), 3);
}

void TestSandbox::refusesBadNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("empty") << QString();
    QTest::newRow("way out of the folder") << u"../x"_s;
    QTest::newRow("quotes") << u"we\"ird; drop"_s;
    QTest::newRow("capitals") << u"Demo"_s;
    QTest::newRow("hidden") << u".templates"_s;
    QTest::newRow("too long") << QString(41, u'x');
    QTest::newRow("line break") << u"demo\n"_s;
}

void TestSandbox::refusesBadNames()
{
    QFETCH(QString, name);
    const auto home = SandboxFixture::home();
    QCOMPARE(bringUp(home, { .name = name }, within(5s)).error().kind, ErrorKind::Invalid);
    QCOMPARE(destroySandbox(home, name, within(5s)).error().kind, ErrorKind::Invalid);
    QCOMPARE(sandboxConnection(home, name).error().kind, ErrorKind::Invalid);
}

QTEST_GUILESS_MAIN(TestSandbox)
#include "tst_sandbox.moc"
