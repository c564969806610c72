// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/http_call.h"
#include "core/base/platform_process.h"
#include "core/sandbox/managed_groups.h"
#include "core/sandbox/manager_programs.h"
#include "core/sandbox/server_control.h"
#include "tests/support/group_faults.h"
#include "tests/support/manager_programs.h"
#include "tests/support/secret_search.h"

#include <QDir>
#include <QJsonArray>
#include <QTest>

#include <csignal>

using namespace tessera;
using namespace tessera::testing;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

/// A sandbox whose node groups are run by an HA manager, as 'sandbox up --ha' makes it.
class TestSandboxManagers : public QObject
{
    Q_OBJECT
private slots:
    void groupsUnderAManager_data();
    void groupsUnderAManager();

private:
    void isUp(SandboxFixture &sandbox);
    void isManagedAndProtected(const SandboxFixture &sandbox);
    void keepsItsSecrets(const SandboxFixture &sandbox);
    void letsNobodyInWithoutThem(const SandboxFixture &sandbox);
    void refusesWhatItsManagerDoes(const SandboxFixture &sandbox);
    void switchedOver(SandboxFixture &sandbox, int group);
    void downAndUp(SandboxFixture &sandbox);
    void upAfterEveryProcessWasKilled(SandboxFixture &sandbox);
    void destroyed(const SandboxFixture &sandbox);
};

namespace {

constexpr int patience = 90'000;

SandboxCall within(std::chrono::seconds limit)
{
    return { .deadline = Deadline::in(limit) };
}

/// What works below the sandbox's folder.
QStringList processesOf(const SandboxFixture &sandbox)
{
    QStringList found;
    for (const auto &process : QDir(u"/proc"_s).entryList(QDir::Dirs)) {
        const auto works = QFile::symLinkTarget(u"/proc/%1/cwd"_s.arg(process));
        if (works.startsWith(sandbox.place().servers() + u'/'))
            found << process + u' ' + works;
    }
    return found;
}

QJsonObject statusOf(const SandboxFixture &sandbox)
{
    return runCtl({ u"--json"_s, u"sandbox"_s, u"status"_s, u"--name"_s, sandbox.name() }, {})
        .json()
        .object();
}

bool isWhole(const SandboxFixture &sandbox, int group)
{
    const auto row = groupNow(sandbox, group);
    return row[u"protection"_s].toString() == u"protected"_s
        && row[u"manager"_s][u"problem"_s].toString().isEmpty() && row[u"manager"_s][u"isTold"_s].toBool();
}

} // namespace

void TestSandboxManagers::groupsUnderAManager_data()
{
    QTest::addColumn<QString>("engine");
    QTest::addColumn<QString>("manager");
    for (const auto &engine : SandboxFixture::engines()) {
        for (const auto &manager : { u"pg_auto_failover"_s, u"patroni"_s })
            QTest::newRow(qPrintable(manager + u' ' + engine)) << engine << manager;
    }
}

void TestSandboxManagers::isUp(SandboxFixture &sandbox)
{
    const auto status = statusOf(sandbox);
    QCOMPARE(status[u"state"_s].toString(), u"up"_s);
    QCOMPARE(status[u"nodes"_s].toArray().size(), 4);
    const auto programs = status[u"manager"_s][u"programs"_s].toArray();
    QCOMPARE(programs.size(), 5);
    for (const auto &program : programs)
        QCOMPARE(program[u"state"_s].toString(), u"up"_s);
    const auto shown = runCtl({ u"sandbox"_s, u"status"_s, u"--name"_s, sandbox.name() }, {});
    QVERIFY2(shown.exitCode == 0 && shown.output.contains("ha follow-manager"), wordsOf(shown).constData());
}

void TestSandboxManagers::isManagedAndProtected(const SandboxFixture &sandbox)
{
    for (const int group : { 0, 1 }) {
        QVERIFY2(QTest::qWaitFor([&] { return isWhole(sandbox, group); }, patience),
                 QJsonDocument(groupNow(sandbox, group)).toJson().constData());
        QCOMPARE(groupNow(sandbox, group)[u"manager"_s][u"kind"_s].toString(),
                 managerWord(sandbox.state().record.manager.kind));
    }
}

void TestSandboxManagers::keepsItsSecrets(const SandboxFixture &sandbox)
{
    auto passwords = passwordsOf(sandbox);
    QFile file(sandbox.place().managerPassFile());
    const bool isPatroni = sandbox.state().record.manager.kind == ManagerKind::Patroni;
    QCOMPARE(file.open(QIODevice::ReadOnly), isPatroni);
    QCOMPARE(passwords.size(), isPatroni ? 1 : 3);
    const auto mayHold = [](const QString &path) { // the manager's own, closed to others
        return path.endsWith(u"/managerpass"_s) || path.endsWith(u".yml"_s)
            || path.contains(u"/etcd/data/"_s);
    };
    if (isPatroni)
        passwords << QString::fromUtf8(file.readAll()).trimmed();
    for (const auto &password : passwords) {
        QVERIFY(password.size() >= 32);
        QCOMPARE(processesShowing(password.toUtf8()), QStringList());
        for (const auto &path : filesWith(sandbox.place().folder(), password.toUtf8())) {
            QVERIFY2(password == passwords.last() && mayHold(path), qPrintable(path));
            QVERIFY2((QFile::permissions(path) & (QFile::ReadGroup | QFile::ReadOther)) == 0
                         || path.contains(u"/servers/managers/"_s),
                     qPrintable(path));
        }
    }
    QCOMPARE(QFile::permissions(sandbox.place().servers())
                 & (QFile::ReadGroup | QFile::ExeGroup | QFile::ReadOther | QFile::ExeOther),
             QFile::Permissions());
}

void TestSandboxManagers::letsNobodyInWithoutThem(const SandboxFixture &sandbox)
{
    const auto &record = sandbox.state().record;
    for (const auto port : record.doors()) {
        for (const auto &role : { u"postgres"_s, u"autoctl_node"_s, u"pgautofailover_monitor"_s }) {
            auto info = sandbox.connInfo();
            info.set(u"port"_s, QString::number(port)).set(u"user"_s, role);
            info.set(u"passfile"_s, u"/nowhere"_s).set(u"password"_s, u"pgautofailover_monitor"_s);
            const auto refused = Session::open(info, {}, Deadline::in(10s));
            QVERIFY2(!refused && refused.error().kind == ErrorKind::Authentication,
                     qPrintable(role + u' ' + (refused ? QString() : refused.error().message)));
        }
    }
    if (record.manager.kind != ManagerKind::Patroni)
        return;
    const auto call = [](const QByteArray &method, quint16 port, const QString &path,
                         const QByteArray &body) {
        const auto url = u"http://127.0.0.1:%1%2"_s.arg(port).arg(path);
        const auto answer = callHttp({ .method = method, .url = url, .body = body }, Deadline::in(10s), {});
        return answer ? answer->status : 0;
    };
    QCOMPARE(call("PATCH", record.nodes.first().restPort, u"/config"_s, R"({"pause": true})"), 401);
    QCOMPARE(call("GET", record.nodes.first().restPort, u"/patroni"_s, {}), 200);
    QCOMPARE(call("POST", record.manager.port, u"/v3/kv/range"_s, R"({"key": "AA==", "range_end": "AA=="})"),
             400);
}

void TestSandboxManagers::refusesWhatItsManagerDoes(const SandboxFixture &sandbox)
{
    const auto more = addServer(SandboxFixture::home(), sandbox.name(), within(60s));
    QVERIFY(!more);
    QCOMPARE(more.error().kind, ErrorKind::Refused);
    const auto other = bringUp(SandboxFixture::home(),
                               { .name = sandbox.name(), .manager = ManagerKind::None }, within(60s));
    QVERIFY(!other);
    QCOMPARE(other.error().kind, ErrorKind::Refused);
    const auto own = sandbox.change({ u"ha"_s, u"switchover"_s, u"--group"_s, u"1"_s });
    QVERIFY2(own.exitCode == 3 && wordsOf(own).contains("is in charge of group 1"), wordsOf(own).constData());
}

void TestSandboxManagers::switchedOver(SandboxFixture &sandbox, int group)
{
    const auto number = QString::number(group);
    const auto before = sandbox.state().nodes.at(group).node.port;
    const auto run = sandbox.change({ u"ha"_s, u"manager"_s, u"switchover"_s, u"--group"_s, number });
    QVERIFY2(run.exitCode == 0, wordsOf(run).constData());
    CtlOutcome followed;
    const auto follows = [&] {
        followed = sandbox.change({ u"ha"_s, u"follow-manager"_s, u"--group"_s, number });
        return followed.exitCode == 0;
    };
    QVERIFY2(QTest::qWaitFor(follows, patience), wordsOf(followed).constData());
    isManagedAndProtected(sandbox);
    QVERIFY(sandbox.bringUp()); // nothing is to be done; the roles have changed
    QVERIFY(sandbox.state().nodes.at(group).node.port != before);
    checkSeen(sandbox);
}

void TestSandboxManagers::downAndUp(SandboxFixture &sandbox)
{
    const auto before = sandbox.state().record;
    const auto down = bringDown(SandboxFixture::home(), sandbox.name(), within(90s));
    QVERIFY2(down, down ? "" : qPrintable(down.error().message));
    QCOMPARE(down->text(), u"down"_s);
    QCOMPARE(processesOf(sandbox), QStringList());
    QVERIFY(sandbox.bringUp());
    QCOMPARE(sandbox.state().text(), u"up"_s);
    QVERIFY(sandbox.state().record == before); // nobody has taken over meanwhile
    isManagedAndProtected(sandbox);
    checkSeen(sandbox);
}

/// As after a loss of power.
void TestSandboxManagers::upAfterEveryProcessWasKilled(SandboxFixture &sandbox)
{
    killPrograms(sandbox.place());
    for (const auto &server : sandbox.state().record.servers())
        killServer(server);
    killServer({ .folder = sandbox.place().servers() + u"/monitor"_s });
    QTRY_COMPARE(processesOf(sandbox), QStringList());
    QVERIFY(QFile::remove(sandbox.place().passFile()));
    QFile::remove(sandbox.place().managerPassFile());
    QVERIFY(sandbox.bringUp());
    isManagedAndProtected(sandbox);
    checkSeen(sandbox);
    switchedOver(sandbox, 1);
}

void TestSandboxManagers::destroyed(const SandboxFixture &sandbox)
{
    const auto gone = runCtl({ u"sandbox"_s, u"destroy"_s, u"--name"_s, sandbox.name() }, {});
    QVERIFY2(gone.exitCode == 0, wordsOf(gone).constData());
    QCOMPARE(processesOf(sandbox), QStringList());
    QVERIFY(!QDir(sandbox.place().folder()).exists());
}

void TestSandboxManagers::groupsUnderAManager()
{
    QFETCH(QString, engine);
    QFETCH(QString, manager);
    const auto kind = *managerFromWord(manager);
    if (const auto installed = checkManagerPackages(kind); !installed)
        QSKIP(qPrintable(installed.error().message));
    SandboxFixture sandbox(engine, 1, 1, kind);
    QVERIFY(sandbox.bringUp());
    makeSeen(sandbox);
    runParts({ [&] { isUp(sandbox); }, [&] { isManagedAndProtected(sandbox); },
               [&] { keepsItsSecrets(sandbox); }, [&] { letsNobodyInWithoutThem(sandbox); },
               [&] { refusesWhatItsManagerDoes(sandbox); }, [&] { switchedOver(sandbox, 1); },
               [&] { switchedOver(sandbox, 0); }, [&] { downAndUp(sandbox); },
               [&] { upAfterEveryProcessWasKilled(sandbox); }, [&] { destroyed(sandbox); } });
}

QTEST_GUILESS_MAIN(TestSandboxManagers)
#include "tst_sandbox_managers.moc"
