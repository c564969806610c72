// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/server_control.h"

#include "core/base/log.h"
#include "core/base/platform_process.h"
#include "core/hosts/program.h"
#include "core/hosts/service_commands.h"
#include "core/sandbox/text.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QRandomGenerator>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>

namespace tessera {

namespace {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

/// Ports of outgoing connections begin at 32768 on Linux; ours stay below, so that they are still free
/// when a stopped sandbox comes up again.
constexpr int firstPort = 20000;
constexpr int endPort = 32000;

QString logOf(const SandboxNode &node)
{
    return node.folder + u".log"_s;
}

/// What pg_ctl catches of a server, and what its collector writes once that has begun, with their sizes.
QHash<QString, qint64> logSizes(const SandboxNode &node)
{
    QHash<QString, qint64> sizes { { logOf(node), QFile(logOf(node)).size() } };
    const QDir folder(node.folder + u"/log"_s);
    for (const auto &file : folder.entryInfoList({ u"*.log"_s }, QDir::Files))
        sizes.insert(file.filePath(), file.size());
    return sizes;
}

/// The reason a server gave up, from what it wrote into one log after @p from.
QString reasonInLog(const QString &path, qint64 from)
{
    QFile log(path);
    if (!log.open(QIODevice::ReadOnly) || !log.seek(from))
        return {};
    QString reason;
    for (const auto &line : QString::fromUtf8(log.readAll()).split(QLatin1Char('\n'))) {
        const auto fatal = line.indexOf(u"FATAL:"_s);
        if (fatal >= 0)
            reason = line.mid(fatal + 6).trimmed();
    }
    return reason;
}

QString reasonSince(const SandboxNode &node, const QHash<QString, qint64> &before)
{
    const auto now = logSizes(node);
    QString reason;
    for (auto log = now.begin(); log != now.end() && reason.isEmpty(); ++log)
        reason = reasonInLog(log.key(), before.value(log.key()));
    return reason;
}

/// Backends that outlive a killed postmaster still hold its shared memory for a moment.
Result<> waitForOrphans(const SandboxNode &node, Deadline deadline, const std::stop_token &stop)
{
    while (!processesIn(node.folder).isEmpty()) {
        if (stop.stop_requested())
            return fail(ErrorKind::Cancelled, SandboxText::tr("The start of the servers was cancelled."));
        if (deadline.hasPassed()) {
            return fail(
                ErrorKind::Timeout,
                SandboxText::tr("Processes of a server that was killed still run in %1.").arg(node.folder));
        }
        std::this_thread::sleep_for(20ms);
    }
    return {};
}

/// A killed server's pid may belong to another process by now, which PostgreSQL would take for the server.
Result<> removeStalePidFile(const SandboxPlace &place, const SandboxNode &node, Deadline deadline)
{
    const auto files = QStringList { node.folder + u"/postmaster.pid"_s,
                                     u"%1/.s.PGSQL.%2"_s.arg(place.sockets()).arg(node.port),
                                     u"%1/.s.PGSQL.%2.lock"_s.arg(place.sockets()).arg(node.port) };
    const auto removed = runProgram({ .path = u"rm"_s,
                                      .arguments = QStringList { u"-f"_s, u"--"_s } + files,
                                      .user = place.home.serverUser },
                                    deadline);
    if (!removed)
        return tl::unexpected(removed.error());
    return {};
}

Program controlProgram(const SandboxPlace &place, const PostgresPrograms &programs, const SandboxNode &node,
                       const QStringList &arguments)
{
    return { .path = programs.path(u"pg_ctl"_s),
             .arguments = QStringList { u"--pgdata"_s, node.folder, u"--silent"_s } + arguments,
             .user = place.home.serverUser,
             .home = place.servers(),
             .passFile = place.serverPassFile() };
}

} // namespace

qint64 postmasterOf(const SandboxNode &node)
{
    QFile file(node.folder + u"/postmaster.pid"_s);
    return file.open(QIODevice::ReadOnly) ? file.readLine().trimmed().toLongLong() : 0;
}

bool isServerUp(const SandboxNode &node)
{
    const auto pid = postmasterOf(node);
    return pid > 0 && isProcessAlive(pid) && processesIn(node.folder).contains(pid);
}

bool isPortFree(quint16 port)
{
    const int handle = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (handle < 0)
        return false;
    const int reuse = 1; // as PostgreSQL does: a port in TIME_WAIT is free
    ::setsockopt(handle, SOL_SOCKET, SO_REUSEADDR, &reuse, sizeof reuse);
    sockaddr_in address {};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    const bool bound = ::bind(handle, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0;
    const bool isFree = bound && ::listen(handle, 1) == 0;
    ::close(handle);
    return isFree;
}

Result<QList<quint16>> findFreePorts(int count, const QList<quint16> &taken)
{
    QList<quint16> ports;
    const int start = QRandomGenerator::global()->bounded(firstPort, endPort);
    for (int step = 0; step < endPort - firstPort && ports.size() < count; ++step) {
        const auto port =
            static_cast<quint16>(firstPort + (start - firstPort + step) % (endPort - firstPort));
        if (!taken.contains(port) && isPortFree(port))
            ports << port;
    }
    if (ports.size() < count)
        return fail(ErrorKind::Host, SandboxText::tr("This machine has not enough free ports on loopback."));
    return ports;
}

Result<> clearRemains(const SandboxPlace &place, const SandboxNode &node, Deadline deadline,
                      std::stop_token stop)
{
    if (isServerUp(node))
        return {};
    return waitForOrphans(node, deadline, stop).and_then([&] {
        return removeStalePidFile(place, node, deadline);
    });
}

Result<> startServer(const SandboxPlace &place, const PostgresPrograms &programs, const SandboxNode &node,
                     Deadline deadline, std::stop_token stop)
{
    if (isServerUp(node) || QFile::exists(node.folder + u'/' + QLatin1String(fenceFileName)))
        return {};
    if (const auto ready = clearRemains(place, node, deadline, stop); !ready)
        return ready;
    if (!isPortFree(node.port)) {
        return refuse(
            SandboxText::tr("Port %1 of the sandbox \"%2\" is in use by another program; end that program "
                            "and bring the sandbox up again.")
                .arg(node.port)
                .arg(place.name));
    }
    const auto before = logSizes(node);
    const auto seconds = std::chrono::ceil<std::chrono::seconds>(
        std::min<std::chrono::milliseconds>(deadline.remaining(), 60s));
    const auto started = runProgram(controlProgram(place, programs, node,
                                                   { u"--log"_s, logOf(node), u"--wait"_s, u"--timeout"_s,
                                                     QString::number(seconds.count()), u"start"_s }),
                                    deadline, stop);
    if (started) {
        qCInfo(lcSandbox) << "server on port" << node.port << "is up";
        return {};
    }
    const auto reason = reasonSince(node, before);
    if (reason.isEmpty())
        return tl::unexpected(started.error());
    return fail(ErrorKind::Host,
                SandboxText::tr("The server on port %1 did not start: %2.").arg(node.port).arg(reason));
}

Result<> stopServer(const SandboxPlace &place, const PostgresPrograms &programs, const SandboxNode &node,
                    Deadline deadline)
{
    if (!isServerUp(node))
        return {};
    const auto stopped = runProgram(
        controlProgram(place, programs, node, { u"--mode"_s, u"fast"_s, u"--wait"_s, u"stop"_s }), deadline);
    if (!stopped) {
        qCWarning(lcSandbox) << "server on port" << node.port << "is killed:" << stopped.error().message;
        killServer(node);
    }
    return {};
}

void killServer(const SandboxNode &node)
{
    for (const auto pid : processesIn(node.folder))
        killProcess(pid);
}

MemorySegment memoryOf(const SandboxNode &node)
{
    constexpr qsizetype lineOfKeys = 6; // src/include/utils/pidfile.h, LOCK_FILE_LINE_SHMEM_KEY
    QFile file(node.folder + u"/postmaster.pid"_s);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const auto keys = file.readAll().split('\n').value(lineOfKeys).simplified().split(' ');
    return keys.size() == 2 ? MemorySegment { keys[0].toLongLong(), keys[1].toLongLong() } : MemorySegment {};
}

void freeMemory(const SandboxNode &node)
{
    if (const auto ended = waitForOrphans(node, Deadline::in(5s), {}); !ended)
        qCWarning(lcSandbox) << ended.error().message;
    freeUnused(memoryOf(node), QFileInfo(node.folder).ownerId());
}

} // namespace tessera
