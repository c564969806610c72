// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connections/connection_target.h"

namespace tessera {

/// Opens sessions to the nodes of one cluster the way its connection says. Threads may share it.
/// Errors as Session::open.
class Connector
{
public:
    explicit Connector(ConnectionTarget target);
    [[nodiscard]] const ConnectionTarget &target() const { return m_target; }

    /// A session to the server that the connection names.
    [[nodiscard]] Result<Session> open(Deadline deadline, std::stop_token stop = {}) const;
    [[nodiscard]] Result<Session> open(const SessionOptions &options, Deadline deadline,
                                       std::stop_token stop = {}) const;
    /// A session to another node of the cluster, with the same user, database and TLS choice.
    [[nodiscard]] Result<Session> openNode(const QString &host, int port, Deadline deadline,
                                           std::stop_token stop = {}) const;

private:
    ConnectionTarget m_target;
};

} // namespace tessera
