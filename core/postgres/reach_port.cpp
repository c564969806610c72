// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/postgres/reach_port.h"

#include "core/base/wake_descriptor.h"

#include <QCoreApplication>
#include <QScopeGuard>

#include <cerrno>
#include <cstring>
#include <memory>
#include <netdb.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace tessera {

namespace {

using namespace std::chrono_literals;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::ReachPort)
};

Error unreachable(const QString &address, int port, int code)
{
    if (code == ECONNREFUSED)
        return { ErrorKind::Connection, Words::tr("Nothing listens at %1 port %2.").arg(address).arg(port) };
    if (code == ENETUNREACH || code == EHOSTUNREACH)
        return { ErrorKind::Connection, Words::tr("There is no way to %1 from this machine.").arg(address) };
    return { ErrorKind::Connection,
             Words::tr("%1 port %2 cannot be reached: %3.")
                 .arg(address)
                 .arg(port)
                 .arg(QString::fromLocal8Bit(strerror(code))) };
}

Result<> waitUntilConnected(int socket, Deadline deadline, const std::stop_token &stop)
{
    const WakeDescriptor wake;
    const std::stop_callback onStop(stop, [&wake] { wake.wake(); });
    while (!deadline.hasPassed()) {
        if (stop.stop_requested())
            return fail(ErrorKind::Cancelled, Words::tr("The test was stopped."));
        pollfd sets[] = { { socket, POLLOUT, 0 }, { wake.readEnd(), POLLIN, 0 } };
        const auto left = std::min<std::chrono::milliseconds>(deadline.remaining(), 60s);
        if (::poll(sets, 2, static_cast<int>(left.count())) > 0 && sets[0].revents != 0)
            return {};
    }
    return fail(ErrorKind::Timeout, QString());
}

} // namespace

Result<> reachPort(const QString &address, int port, Deadline deadline, std::stop_token stop)
{
    addrinfo wanted {};
    wanted.ai_socktype = SOCK_STREAM;
    wanted.ai_flags = AI_NUMERICHOST | AI_NUMERICSERV;
    addrinfo *first = nullptr;
    if (getaddrinfo(address.toLatin1().constData(), QByteArray::number(port).constData(), &wanted, &first)
        != 0)
        return fail(ErrorKind::Invalid, Words::tr("%1 port %2 is not an address.").arg(address).arg(port));
    const std::unique_ptr<addrinfo, decltype(&freeaddrinfo)> owner(first, freeaddrinfo);

    const int socket = ::socket(first->ai_family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    const auto closeSocket = qScopeGuard([socket] { ::close(socket); });
    if (::connect(socket, first->ai_addr, first->ai_addrlen) == 0)
        return {};
    if (errno != EINPROGRESS)
        return tl::unexpected(unreachable(address, port, errno));
    const auto waited = waitUntilConnected(socket, deadline, stop);
    if (!waited && waited.error().kind == ErrorKind::Timeout)
        return fail(ErrorKind::Timeout, Words::tr("%1 port %2 does not answer.").arg(address).arg(port));
    if (!waited)
        return waited;
    int code = 0;
    socklen_t size = sizeof code;
    ::getsockopt(socket, SOL_SOCKET, SO_ERROR, &code, &size);
    if (code != 0)
        return tl::unexpected(unreachable(address, port, code));
    return {};
}

} // namespace tessera
