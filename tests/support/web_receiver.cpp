// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/web_receiver.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace tessera::testing {

WebReceiver::WebReceiver(QList<int> statuses)
    : m_statuses(std::move(statuses))
    , m_listener(::socket(AF_INET, SOCK_STREAM, 0))
{
    sockaddr_in address {};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    auto *const raw = reinterpret_cast<sockaddr *>(&address);
    if (::bind(m_listener, raw, size) != 0 || ::listen(m_listener, 8) != 0
        || ::getsockname(m_listener, raw, &size) != 0)
        qFatal("no web server on loopback");
    m_port = ntohs(address.sin_port);
    m_thread = std::thread([this] { serve(); });
}

WebReceiver::~WebReceiver()
{
    m_isEnding = true;
    m_thread.join();
    ::close(m_listener);
}

QString WebReceiver::url() const
{
    return QStringLiteral("http://127.0.0.1:%1/secret-token").arg(m_port);
}

QList<QByteArray> WebReceiver::bodies() const
{
    const std::scoped_lock lock(m_mutex);
    return m_bodies;
}

void WebReceiver::serve()
{
    while (!m_isEnding) {
        pollfd waiting { m_listener, POLLIN, 0 };
        if (::poll(&waiting, 1, 20) != 1)
            continue;
        const int connection = ::accept(m_listener, nullptr, nullptr);
        if (connection >= 0)
            answer(connection);
        ::close(connection);
    }
}

void WebReceiver::answer(int connection)
{
    QByteArray text;
    std::array<char, 4096> piece {};
    qsizetype whole = -1;
    while (whole < 0 || text.size() < whole) {
        const auto got = ::recv(connection, piece.data(), piece.size(), 0);
        if (got <= 0)
            return;
        text.append(piece.data(), got);
        const auto head = text.indexOf("\r\n\r\n");
        const auto length = text.toLower().indexOf("content-length:");
        if (head >= 0 && length >= 0)
            whole =
                head + 4 + text.mid(length + 15, text.indexOf('\r', length) - length - 15).trimmed().toInt();
    }
    int status = 0;
    {
        const std::scoped_lock lock(m_mutex);
        m_bodies << text.mid(text.indexOf("\r\n\r\n") + 4);
        status = m_statuses.value(m_bodies.size() - 1, m_statuses.last());
    }
    while (status == 0 && !m_isEnding) {
        pollfd closed { connection, POLLIN, 0 };
        if (::poll(&closed, 1, 20) == 1)
            return;
    }
    const auto said =
        "HTTP/1.1 " + QByteArray::number(status) + " x\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
    [[maybe_unused]] const auto sent =
        ::send(connection, said.constData(), static_cast<size_t>(said.size()), MSG_NOSIGNAL);
}

} // namespace tessera::testing
