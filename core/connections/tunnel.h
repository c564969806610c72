// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/connections/saved_connection.h"

#include <memory>
#include <stop_token>

namespace tessera {

/// A running ssh that forwards one loopback port to a host and port as the far end sees them. Ends with the
/// object, and with the program. Never asks anything (BatchMode).
class Tunnel
{
public:
    /// Waits until the port is open. Errors: Host with what ssh said, Timeout, Cancelled, Invalid.
    [[nodiscard]] static Result<std::unique_ptr<Tunnel>> open(const SshTunnel &way, const QString &host,
                                                              int port, Deadline deadline,
                                                              const std::stop_token &stop = {});
    ~Tunnel();
    Q_DISABLE_COPY_MOVE(Tunnel)

    [[nodiscard]] int localPort() const;
    [[nodiscard]] bool isRunning() const;

private:
    struct State;
    explicit Tunnel(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

/// The arguments of ssh for such a tunnel.
[[nodiscard]] QStringList tunnelArguments(const SshTunnel &way, int localPort, const QString &host, int port);

} // namespace tessera
