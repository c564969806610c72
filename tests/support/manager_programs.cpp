// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/manager_programs.h"

#include "core/connections/connection_store.h"
#include "core/sandbox/manager_programs.h"
#include "core/sandbox/server_control.h"
#include "core/sandbox/server_files.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QTest>

#include <csignal>
#include <unistd.h>

namespace tessera::testing {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// What works below the folder: servers and their children change into their data folders.
void killBelow(const QString &folder)
{
    for (const auto &process : QDir(u"/proc"_s).entryList(QDir::Dirs)) {
        bool isNumber = false;
        const auto id = process.toInt(&isNumber);
        const auto works = isNumber ? QFile::symLinkTarget(u"/proc/%1/cwd"_s.arg(id)) : QString();
        if (works == folder || works.startsWith(folder + u'/'))
            ::kill(id, SIGKILL);
    }
}

} // namespace

ManagerPrograms::ManagerPrograms(const SandboxFixture &sandbox)
    : m_sandbox(sandbox)
    , m_folder(sandbox.place().servers() + u"/managers"_s)
{
    for (const auto &path : { m_folder, m_folder + u"/home"_s, m_folder + u"/run"_s }) {
        if (const auto made = makeServerFolder(SandboxFixture::home(), path); !made)
            qFatal("%s", qPrintable(made.error().message));
    }
}

ManagerPrograms::~ManagerPrograms()
{
    while (!m_running.empty())
        end(m_running.back().first);
    killBelow(m_folder);
    for (const auto &node : m_sandbox.state().nodes)
        killBelow(node.node.folder);
}

QProcessEnvironment ManagerPrograms::environment() const
{
    return managerEnvironment(m_folder, m_sandbox.state().record.programs);
}

void ManagerPrograms::start(const QString &name, const QStringList &command)
{
    auto process = std::make_unique<QProcess>();
    process->setProcessEnvironment(environment());
    process->setWorkingDirectory(m_folder);
    process->setProcessChannelMode(QProcess::MergedChannels);
    process->setStandardOutputFile(m_folder + u'/' + name + u".log"_s);
    process->setStandardInputFile(QProcess::nullDevice());
    process->setChildProcessModifier([] { ::setpgid(0, 0); });
    auto words = command;
    if (const auto user = SandboxFixture::home().serverUser; !user.isEmpty())
        words = QStringList { u"setpriv"_s, u"--reuid="_s + user, u"--regid="_s + user, u"--init-groups"_s,
                              u"--"_s }
            + command;
    process->start(words.first(), words.mid(1));
    if (!process->waitForStarted())
        QTest::qFail(qPrintable(name + u" does not start: "_s + process->errorString()), __FILE__, __LINE__);
    m_running.emplace_back(name, std::move(process));
}

void ManagerPrograms::end(const QString &name)
{
    const auto found = std::ranges::find(m_running, name, [](const auto &one) { return one.first; });
    if (found == m_running.end())
        return;
    found->second->terminate();
    found->second->waitForFinished(20'000);
    kill(name);
}

void ManagerPrograms::kill(const QString &name, const QString &server)
{
    const auto found = std::ranges::find(m_running, name, [](const auto &one) { return one.first; });
    if (found == m_running.end())
        return;
    if (const auto group = static_cast<pid_t>(found->second->processId()); group > 0) {
        ::kill(-group, SIGKILL);
        found->second->waitForFinished();
    }
    m_running.erase(found);
    if (!server.isEmpty())
        killBelow(m_folder + u'/' + server);
}

void ManagerPrograms::write(const QString &path, const QByteArray &text) const
{
    const auto whole = path.startsWith(u'/') ? path : m_folder + u'/' + path;
    if (const auto written = writeServerFile(SandboxFixture::home(), whole, text); !written)
        QTest::qFail(qPrintable(written.error().message), __FILE__, __LINE__);
}

QByteArray ManagerPrograms::lastWordsOf(const QString &name) const
{
    QFile file(m_folder + u'/' + name + u".log"_s);
    return file.open(QIODevice::ReadOnly) ? name.toUtf8() + ":\n" + file.readAll().right(3000) : QByteArray();
}

QList<quint16> freePorts(const SandboxFixture &sandbox, int count)
{
    QList<quint16> taken;
    for (const auto &node : sandbox.state().nodes)
        taken << node.node.port;
    const auto ports = findFreePorts(count, taken);
    if (!ports)
        qFatal("%s", qPrintable(ports.error().message));
    return *ports;
}

ManagedConnection::ManagedConnection(const SandboxFixture &sandbox, const QList<HostAccess> &hosts)
    : m_folder(sandbox.place().folder() + u"/console"_s)
{
    const SavedConnection connection {
        .id = newConnectionId(), .name = u"managed"_s, .info = sandbox.connInfo(), .hosts = hosts
    };
    if (const auto saved = ConnectionStore(m_folder + u"/config/tessera/connections.json"_s).save(connection);
        !saved)
        qFatal("%s", qPrintable(saved.error().message));
}

CtlOutcome ManagedConnection::ctl(const QStringList &arguments) const
{
    return runCtl(QStringList { u"--connection"_s, u"managed"_s } + arguments, m_folder);
}

CtlOutcome ManagedConnection::change(const QStringList &arguments) const
{
    return ctl(arguments + QStringList { u"--yes"_s });
}

QJsonObject ManagedConnection::manager(int group) const
{
    for (const auto &one : ctl({ u"--json"_s, u"ha"_s, u"manager"_s, u"show"_s }).json().array()) {
        if (one[u"groupId"_s].toInt() == group)
            return one.toObject();
    }
    return {};
}

QJsonObject ManagedConnection::member(int group, const QString &name) const
{
    for (const auto &one : manager(group)[u"members"_s].toArray()) {
        if (one[u"name"_s].toString() == name)
            return one.toObject();
    }
    return {};
}

QString ManagedConnection::roleOf(int group, const QString &name) const
{
    return member(group, name)[u"role"_s].toString();
}

void makeSeen(const SandboxFixture &sandbox)
{
    sandbox.value(u"CREATE TABLE public.seen (k int PRIMARY KEY, note text); "
                  "SELECT create_distributed_table('public.seen', 'k', shard_count := 8); "
                  "INSERT INTO public.seen SELECT k, 'before' FROM generate_series(1, 1000) k"_s);
}

void checkSeen(const SandboxFixture &sandbox)
{
    QCOMPARE(sandbox.value(u"SELECT count(*) FROM public.seen"_s), u"1000"_s);
    sandbox.value(u"UPDATE public.seen SET note = 'after'"_s);
    QCOMPARE(sandbox.value(u"SELECT count(*) FROM public.seen WHERE note = 'after'"_s), u"1000"_s);
}

void checkStaysInCharge(const ManagedConnection &console, const QString &words)
{
    QElapsedTimer timer;
    timer.start();
    const auto manager = console.manager(1);
    QVERIFY2(timer.elapsed() < 10'000, qPrintable(QString::number(timer.elapsed())));
    QVERIFY2(manager[u"problem"_s].toString().contains(words), qPrintable(manager[u"problem"_s].toString()));
    const auto own = console.change({ u"ha"_s, u"switchover"_s, u"--group"_s, u"1"_s });
    QVERIFY2(own.exitCode == 3 && wordsOf(own).contains("is in charge of group 1"), wordsOf(own).constData());
    const auto asked = console.change({ u"ha"_s, u"manager"_s, u"switchover"_s, u"--group"_s, u"1"_s });
    QVERIFY2(asked.exitCode == 3 && wordsOf(asked).contains(words.toUtf8()), wordsOf(asked).constData());
}

void runParts(std::initializer_list<std::function<void()>> parts)
{
    for (const auto &part : parts) {
        if (QTest::currentTestFailed())
            return;
        part();
    }
}

void handOver(const SandboxFixture &sandbox, qsizetype node)
{
    const auto home = SandboxFixture::home();
    const auto &server = sandbox.state().nodes.at(node).node;
    const PostgresPrograms programs { .folder = sandbox.state().record.programs };
    QByteArray settings = "full_page_writes = on\n"; // pg_rewind wants it
    if (sandbox.engine() == u"citus"_s) // pg_autoctl creates an extension, which a worker refuses
        settings += "citus.enable_ddl_propagation = off\n";
    const auto handed =
        stopServer(sandbox.place(), programs, server, Deadline::in(60s))
            .and_then([&] {
                return writeServerFile(home, server.folder + u"/pg_hba.conf"_s,
                                       "local all all trust\nlocal replication all trust\n"
                                       "host all all 127.0.0.1/32 trust\n"
                                       "host replication all 127.0.0.1/32 trust\n");
            })
            .and_then(
                [&] { return writeServerFile(home, server.folder + u"/postgresql.auto.conf"_s, settings); });
    if (!handed)
        QTest::qFail(qPrintable(handed.error().message), __FILE__, __LINE__);
}

} // namespace tessera::testing
