// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connections/tunnel.h"

#include "core/base/log.h"
#include "core/base/platform_child.h"
#include "core/hosts/ssh_words.h"
#include "core/postgres/reach_port.h"

#include <QCoreApplication>
#include <QProcess>

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <netinet/in.h>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>

namespace tessera {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int turnMilliseconds = 100;
constexpr int endMilliseconds = 2000;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::Tunnel)
};

int unusedLoopbackPort()
{
    const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address {};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    const bool bound = ::bind(socket, reinterpret_cast<sockaddr *>(&address), size) == 0
        && ::getsockname(socket, reinterpret_cast<sockaddr *>(&address), &size) == 0;
    ::close(socket);
    return bound ? ntohs(address.sin_port) : 0;
}

QString bracketed(const QString &host)
{
    return host.contains(u':') ? u'[' + host + u']' : host;
}

Result<> checkWords(const SshTunnel &way, const QString &host)
{
    auto words = way.jumpHosts;
    words << way.host << way.user << host;
    for (const auto &word : words) {
        if (const auto checked = checkSshWord(word); !checked)
            return checked;
    }
    if (way.host.isEmpty())
        return fail(ErrorKind::Invalid, Words::tr("Name the host that the SSH tunnel goes through."));
    return {};
}

} // namespace

/// The ssh process lives on its own thread: a QProcess belongs to one thread, and the child ends with it.
struct Tunnel::State
{
    int localPort = 0;
    std::atomic<bool> isRunning = true;
    std::mutex mutex;
    QString said; ///< Guarded by mutex
    std::jthread thread;

    void run(const std::stop_token &stop, const QStringList &arguments);
    [[nodiscard]] QString lastWords();
};

void Tunnel::State::run(const std::stop_token &stop, const QStringList &arguments)
{
    QProcess ssh;
    endWithParent(ssh);
    ssh.setStandardInputFile(QProcess::nullDevice());
    ssh.setStandardOutputFile(QProcess::nullDevice());
    ssh.start(u"ssh"_s, arguments);
    while (!stop.stop_requested() && ssh.state() != QProcess::NotRunning) {
        ssh.waitForReadyRead(turnMilliseconds);
        const auto text = QString::fromLocal8Bit(ssh.readAllStandardError()).trimmed();
        const std::scoped_lock lock(mutex);
        if (!text.isEmpty())
            said = text;
    }
    if (ssh.error() == QProcess::FailedToStart) {
        const std::scoped_lock lock(mutex);
        said = Words::tr("the program ssh is not installed");
    }
    isRunning = false;
    ssh.terminate();
    if (ssh.state() != QProcess::NotRunning && !ssh.waitForFinished(endMilliseconds))
        ssh.kill();
    ssh.waitForFinished(endMilliseconds);
}

QString Tunnel::State::lastWords()
{
    const std::scoped_lock lock(mutex);
    return said.section(u'\n', -1).trimmed();
}

QStringList tunnelArguments(const SshTunnel &way, int localPort, const QString &host, int port)
{
    QStringList arguments { u"-N"_s, u"-T"_s };
    for (const auto option : { "BatchMode=yes", "ExitOnForwardFailure=yes", "ControlMaster=no",
                               "ControlPath=none", "ServerAliveInterval=15", "ServerAliveCountMax=3" })
        arguments << u"-o"_s << QLatin1String(option);
    arguments << u"-L"_s
              << u"127.0.0.1:%1:%2:%3"_s.arg(QString::number(localPort), bracketed(host),
                                             QString::number(port));
    if (way.port > 0)
        arguments << u"-p"_s << QString::number(way.port);
    if (!way.user.isEmpty())
        arguments << u"-l"_s << way.user;
    if (!way.identityFile.isEmpty())
        arguments << u"-i"_s << way.identityFile << u"-o"_s << u"IdentitiesOnly=yes"_s;
    if (!way.jumpHosts.isEmpty())
        arguments << u"-J"_s << way.jumpHosts.join(u',');
    return arguments << u"--"_s << way.host;
}

Tunnel::Tunnel(std::unique_ptr<State> state)
    : m_state(std::move(state))
{
}
Tunnel::~Tunnel() = default;

int Tunnel::localPort() const
{
    return m_state->localPort;
}

bool Tunnel::isRunning() const
{
    return m_state->isRunning;
}

Result<std::unique_ptr<Tunnel>> Tunnel::open(const SshTunnel &way, const QString &host, int port,
                                             Deadline deadline, const std::stop_token &stop)
{
    if (const auto words = checkWords(way, host); !words)
        return tl::unexpected(words.error());
    auto state = std::make_unique<State>();
    auto &running = *state;
    running.localPort = unusedLoopbackPort();
    running.thread = std::jthread([&running, arguments = tunnelArguments(way, running.localPort, host, port)](
                                      const std::stop_token &end) { running.run(end, arguments); });
    while (running.isRunning) {
        const auto turn =
            Deadline::earlier(deadline, Deadline::in(std::chrono::milliseconds(turnMilliseconds)));
        if (reachPort(u"127.0.0.1"_s, running.localPort, turn, stop) && running.isRunning)
            return std::unique_ptr<Tunnel>(new Tunnel(std::move(state)));
        if (stop.stop_requested())
            return fail(ErrorKind::Cancelled, Words::tr("Opening the SSH tunnel was stopped."));
        if (deadline.hasPassed())
            return fail(ErrorKind::Timeout,
                        Words::tr("The SSH tunnel through %1 does not open in time.").arg(way.host));
        std::this_thread::sleep_for(20ms);
    }
    const auto said = running.lastWords();
    return tl::unexpected(
        Error { .kind = ErrorKind::Host,
                .message = Words::tr("The SSH tunnel through %1 fails: %2.").arg(way.host, said),
                .hint = sshRemedy(said) });
}

} // namespace tessera
