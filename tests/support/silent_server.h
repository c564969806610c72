// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <chrono>
#include <thread>

namespace tessera::testing {

/// A loopback listener that accepts connections and then says nothing, or one byte now and then, for ever.
class SilentServer
{
public:
    explicit SilentServer(std::chrono::milliseconds byteEvery = std::chrono::milliseconds::zero());
    ~SilentServer();
    Q_DISABLE_COPY_MOVE(SilentServer)

    [[nodiscard]] int port() const { return m_port; }

private:
    void serve(const std::stop_token &stop, std::chrono::milliseconds byteEvery) const;
    int m_listener = -1;
    int m_port = 0;
    std::jthread m_thread;
};

} // namespace tessera::testing
