// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ha/follow_conninfo.h"
#include "core/ha/wal_position.h"
#include "core/hosts/host_access_json.h"
#include "core/hosts/service_commands.h"
#include "core/hosts/ssh_words.h"
#include "core/postgres/conninfo.h"
#include "core/sandbox/sandbox_record.h"

#include <QTest>

using namespace tessera;
using namespace Qt::StringLiterals;

namespace {

HostAccess debian()
{
    return { .server = { u"w1"_s, 5432 },
             .ssh = u"ops@w1"_s,
             .user = u"postgres"_s,
             .control = ServiceControl::PgCtlCluster,
             .dataFolder = u"/var/lib/postgresql/15/main"_s,
             .programs = u"/usr/lib/postgresql/15/bin"_s,
             .service = u"15/main"_s };
}

} // namespace

/// What is run on a host, and what is read there; nothing runs here.
class TestServerHosts : public QObject
{
    Q_OBJECT
private slots:
    void everyWordIsQuotedForTheFarShell();
    void otherUserNeedsSudoUnlessWeAreRoot();
    void serversStartInACleanEnvironment();
    void eachServiceHasItsCommands();
    void controlDataIsRead();
    void foreignWordsAreRefused();
    void remediesOfSsh();
    void accessIsKept();
    void accessIsChecked();
    void standbyFollowsTheNewPrimary();
    void namesAreReplaced_data();
    void namesAreReplaced();
    void positionsAreNumbers();
    void sandboxTellsRolesByTheirFolders();
};

void TestServerHosts::everyWordIsQuotedForTheFarShell()
{
    auto access = debian();
    access.user.clear();
    const auto hostile = u"/data/$(rm -rf ~)/we'ird; \n drop"_s;
    const auto program = programFor(access, { { u"touch"_s, u"--"_s, hostile } }, true);
    QVERIFY(program);
    QCOMPARE(program->path, u"ssh"_s);
    QVERIFY(program->keepsEnvironment);
    QCOMPARE(program->arguments.at(program->arguments.size() - 3), u"--"_s);
    QCOMPARE(program->arguments.at(program->arguments.size() - 2), u"ops@w1"_s);
    QCOMPARE(program->arguments.last(),
             u"exec 'env' 'LC_ALL=C.UTF-8' 'touch' '--' '/data/$(rm -rf ~)/we'\\''ird; \n drop'"_s);
    access.ssh = u"-oProxyCommand=evil"_s;
    QVERIFY(!programFor(access, { { u"true"_s } }, true));
}

void TestServerHosts::otherUserNeedsSudoUnlessWeAreRoot()
{
    auto access = debian();
    access.ssh.clear();
    const HostCommand status { { u"pg_ctlcluster"_s, u"15"_s, u"main"_s, u"status"_s } };
    const auto asRoot = programFor(access, status, true);
    QCOMPARE(asRoot->path, u"pg_ctlcluster"_s);
    QCOMPARE(asRoot->user, u"postgres"_s);
    const auto asOther = programFor(access, status, false);
    QCOMPARE(asOther->path, u"sudo"_s);
    QCOMPARE(asOther->arguments.mid(0, 5),
             (QStringList { u"-n"_s, u"-H"_s, u"-u"_s, u"postgres"_s, u"--"_s }));
    QCOMPARE(commandText(access, status), u"sudo -n -H -u postgres -- pg_ctlcluster 15 main status"_s);
}

/// R14
void TestServerHosts::serversStartInACleanEnvironment()
{
    auto access = debian();
    access.home = u"/var/lib/postgresql"_s;
    access.passFile = u"/var/lib/postgresql/.pgpass"_s;
    const auto words = programFor(access, startCommand(access), false)->arguments.last();
    QVERIFY(words.contains(u"'env' '-i'"_s));
    QVERIFY(words.contains(u"'HOME=/var/lib/postgresql' 'PGPASSFILE=/var/lib/postgresql/.pgpass'"_s));
}

void TestServerHosts::eachServiceHasItsCommands()
{
    auto access = debian();
    QCOMPARE(stopCommand(access, StopMode::Fast).words.join(u' '), u"pg_ctlcluster 15 main stop -m fast"_s);
    QCOMPARE(holdBackCommands(access).size(), 2);
    access.control = ServiceControl::Systemd;
    access.service = u"postgresql@15-main"_s;
    QCOMPARE(stopCommand(access, StopMode::Fast).words.join(u' '), u"systemctl stop -- postgresql@15-main"_s);
    QVERIFY(stopCommand(access, StopMode::Fast).user == HostUser::Root);
    QCOMPARE(commandText(access, holdBackCommands(access).first()),
             u"sudo -n -- systemctl disable -- postgresql@15-main"_s);
    access.control = ServiceControl::PgCtl;
    QVERIFY(
        stopCommand(access, StopMode::Immediate).words.join(u' ').contains(u"-m immediate -w -t 30 stop"_s));
    QCOMPARE(holdBackCommands(access).first().words.last(), access.dataFolder + u"/tessera.fenced"_s);
}

void TestServerHosts::controlDataIsRead()
{
    const auto data = controlDataFrom("pg_control version number:            1300\n"
                                      "Database system identifier:           7412345678901234567\n"
                                      "Database cluster state:               shut down in recovery\n"
                                      "Latest checkpoint location:           16/B374D848\n"
                                      "Latest checkpoint's TimeLineID:       4\n"
                                      "wal_log_hints setting:                on\n"
                                      "Data page checksum version:           1\n");
    QVERIFY(data);
    QCOMPARE(*data,
             (ControlData { u"shut down in recovery"_s, u"7412345678901234567"_s, 4, u"16/B374D848"_s, true,
                            true }));
    QVERIFY(!controlDataFrom("pg_controldata: error"));
}

void TestServerHosts::foreignWordsAreRefused()
{
    for (const auto &word : { u"-oX"_s, u"a b"_s, u"a,b"_s, u"a\nb"_s, u"a\tb"_s })
        QVERIFY2(!checkSshWord(word), qPrintable(word));
    QVERIFY(checkSshWord(u"ops@db-1.example.com"_s) && checkSshWord(QString()));
}

void TestServerHosts::remediesOfSsh()
{
    QVERIFY(
        sshRemedy(u"@ WARNING: REMOTE HOST IDENTIFICATION HAS CHANGED! @"_s).contains(u"ssh-keygen -R"_s));
    QVERIFY(sshRemedy(u"Host key verification failed."_s).contains(u"accept the host's key"_s));
    QVERIFY(sshRemedy(u"ops@w1: Permission denied (publickey)."_s).contains(u"agent"_s));
}

void TestServerHosts::accessIsKept()
{
    auto local = debian();
    local.ssh.clear();
    local.control = ServiceControl::PgCtl;
    local.home = u"/srv"_s;
    local.logFile = u"/srv/log"_s;
    const QList<HostAccess> hosts { debian(), local };
    const auto again = hostsFromJson(hostsToJson(hosts));
    QVERIFY(again && *again == hosts);
    auto broken = hostsToJson(hosts);
    auto first = broken.first().toObject();
    first.insert(u"control"_s, u"runit"_s);
    broken[0] = first;
    QVERIFY(hostsFromJson(broken).error().message.contains(u"pg_ctl, pg_ctlcluster or systemd"_s));
}

void TestServerHosts::accessIsChecked()
{
    QVERIFY(checkHostAccess(debian()));
    auto access = debian();
    access.service = u"main"_s;
    QVERIFY(checkHostAccess(access).error().message.contains(u"pg_lsclusters"_s));
    access = debian();
    access.dataFolder = u"data"_s;
    QVERIFY(checkHostAccess(access).error().message.contains(u"data folder"_s));
    access = debian();
    access.ssh = u"-v"_s;
    QVERIFY(!checkHostAccess(access));
    access = debian();
    access.dataFolder = u"/data/$(reboot)"_s;
    QVERIFY(checkHostAccess(access));
    access.control = ServiceControl::PgCtl; // it has a shell of its own
    QVERIFY(checkHostAccess(access).error().message.contains(u"hands '/data/$(reboot)' to a shell"_s));
}

void TestServerHosts::standbyFollowsTheNewPrimary()
{
    const auto known =
        u"user=ccm_repl password='p a\\'s' host=10.0.0.1 hostaddr=10.0.0.1 port=5432 sslmode=verify-full"_s;
    const auto follows = followConnInfo(known, { u"10.0.0.2"_s, 5433 }, u"w1"_s);
    QVERIFY(follows);
    const auto info = ConnInfo::parse(*follows);
    QVERIFY(info);
    QCOMPARE(info->value(u"host"_s), u"10.0.0.2"_s);
    QCOMPARE(info->value(u"port"_s), u"5433"_s);
    QCOMPARE(info->value(u"password"_s), u"p a's"_s);
    QCOMPARE(info->value(u"application_name"_s), u"w1"_s);
    QVERIFY(!info->has(u"hostaddr"_s));
    const auto socket = followConnInfo(u"host=/run/sockets port=5432"_s, { u"127.0.0.1"_s, 5433 }, u"w1"_s);
    QCOMPARE(ConnInfo::parse(*socket)->value(u"host"_s), u"/run/sockets"_s);
    QVERIFY(!followConnInfo(QString(), { u"h"_s, 1 }, u"w1"_s));
}

void TestServerHosts::namesAreReplaced_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::newRow("quoted") << u"ANY 1 (\"old\", \"b\")"_s << u"ANY 1 (\"ne\"\"w\", \"b\")"_s;
    QTest::newRow("bare") << u"FIRST 2 (b, Old)"_s << u"FIRST 2 (b, \"ne\"\"w\")"_s;
    QTest::newRow("list") << u"old,b"_s << u"\"ne\"\"w\",b"_s;
    QTest::newRow("another's") << u"ANY 1 (older, \"Old\")"_s << u"ANY 1 (older, \"Old\")"_s;
    QTest::newRow("all") << u"*"_s << u"*"_s;
    QTest::newRow("none") << QString() << QString();
}

void TestServerHosts::namesAreReplaced()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    QCOMPARE(withStandbyRenamed(before, u"old"_s, u"ne\"w"_s), after);
    QCOMPARE(withStandbyRenamed(u"ANY 1 (any, x)"_s, u"any"_s, u"y"_s), u"ANY 1 (\"y\", x)"_s);
}

void TestServerHosts::positionsAreNumbers()
{
    QCOMPARE(walPosition(u"16/B374D848"_s), std::optional<quint64>(0x16B374D848));
    QCOMPARE(walPosition(u"nonsense"_s), std::optional<quint64>());
    QCOMPARE(walPosition(QString()), std::optional<quint64>());
}

void TestServerHosts::sandboxTellsRolesByTheirFolders()
{
    SandboxRecord record {
        .name = u"x"_s, .nodes = { { NodeId { 1 }, true, 1, u"/a"_s }, { NodeId { 2 }, false, 2, u"/b"_s } }
    };
    record.standbys = { { NodeId {}, false, 3, u"/c"_s, 1 }, { NodeId {}, false, 4, u"/d"_s, 2 } };
    const auto standbys = [](const QStringList &folders) {
        return [folders](const QString &folder) { return folders.contains(folder); };
    };
    QVERIFY(withRoles(record, standbys({ u"/c"_s, u"/d"_s })) == record);
    const auto after = withRoles(record, standbys({ u"/a"_s, u"/d"_s }));
    QCOMPARE(after.nodes.first(), (SandboxNode { NodeId { 1 }, true, 3, u"/c"_s }));
    QCOMPARE(after.standbys.first(), (SandboxNode { NodeId {}, false, 1, u"/a"_s, 3 }));
    QCOMPARE(after.nodes.last(), record.nodes.last());
    // Two that are no standbys, as in the middle of a change: nothing is guessed.
    QVERIFY(withRoles(record, standbys({ u"/d"_s })) == record);
    QCOMPARE(after.coordinators().size(), 2);
}

QTEST_GUILESS_MAIN(TestServerHosts)
#include "tst_server_hosts.moc"
