// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/silent_server.h"

#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>
#include <vector>

namespace tessera::testing {

SilentServer::SilentServer(std::chrono::milliseconds byteEvery)
    : m_listener(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
{
    sockaddr_in address {};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    if (::bind(m_listener, reinterpret_cast<sockaddr *>(&address), size) != 0
        || ::listen(m_listener, 16) != 0)
        qFatal("no loopback port is free");
    ::getsockname(m_listener, reinterpret_cast<sockaddr *>(&address), &size);
    m_port = ntohs(address.sin_port);
    m_thread = std::jthread([this, byteEvery](const std::stop_token &stop) { serve(stop, byteEvery); });
}

SilentServer::~SilentServer()
{
    m_thread.request_stop();
    m_thread.join();
    ::close(m_listener);
}

void SilentServer::serve(const std::stop_token &stop, std::chrono::milliseconds byteEvery) const
{
    constexpr int turn = 20;
    static constexpr char slowAnswer[100] = { 'R', 0, 0, 0, 99 }; // the head of an authentication request
    size_t at = 0;
    std::vector<int> clients;
    const bool drips = byteEvery > std::chrono::milliseconds::zero();
    while (!stop.stop_requested()) {
        pollfd listening { m_listener, POLLIN, 0 };
        if (::poll(&listening, 1, drips ? static_cast<int>(byteEvery.count()) : turn) > 0)
            clients.push_back(::accept(m_listener, nullptr, nullptr));
        for (const int client : clients) {
            if (drips)
                ::send(client, &slowAnswer[at % sizeof slowAnswer], 1, MSG_NOSIGNAL);
        }
        at += clients.empty() ? 0 : 1;
    }
    for (const int client : clients)
        ::close(client);
}

} // namespace tessera::testing
