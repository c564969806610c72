// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/guard_crew.h"
#include "tests/support/net_hosts.h"

namespace tessera::testing {

/// A coordinator and two workers with a standby each, every server on a machine of its own, and three more
/// machines for guards. Over the network goes what clients and guards ask, replication, and with Citus what
/// the nodes say to each other; the nodes of the built-in engine talk through their sockets.
class NetCluster
{
public:
    explicit NetCluster(const QString &engine);
    /// Fails the running test when it cannot.
    [[nodiscard]] bool bringUp();

    [[nodiscard]] NetHosts &hosts() { return *m_hosts; }
    /// The machine of a group's first primary; of its standby.
    [[nodiscard]] static int primaryOf(int group) { return group + 1; }
    [[nodiscard]] static int standbyOf(int group) { return group + 4; }
    [[nodiscard]] static int guardHost(int number) { return number + 6; }
    [[nodiscard]] QList<GuardPost> posts() const;
    /// Where settings and journal are, of the guards too; the connection there is named "net".
    [[nodiscard]] QString folder() const { return m_sandbox.place().folder() + QStringLiteral("/console"); }
    [[nodiscard]] QString address(int host) const;
    [[nodiscard]] bool isUp(int host) const;
    /// To that server of the group that accepts writes.
    [[nodiscard]] ConnInfo waysTo(int group) const;
    /// The connection again as @p name, without the hosts of these machines.
    [[nodiscard]] bool saveConnection(const QString &name, const QList<int> &unknownHosts = {}) const;
    [[nodiscard]] CtlOutcome ctl(const QStringList &arguments) const;

private:
    [[nodiscard]] const SandboxNode &server(int host) const;
    [[nodiscard]] bool prepare(int host);
    [[nodiscard]] bool openPasswords() const;
    [[nodiscard]] Result<> start(int host) const;
    [[nodiscard]] ConnInfo wayTo(const QList<int> &hosts) const;

    SandboxFixture m_sandbox;
    std::unique_ptr<NetHosts> m_hosts;
    QList<SandboxNode> m_servers; ///< Of machine 1, 2, …
};

} // namespace tessera::testing
