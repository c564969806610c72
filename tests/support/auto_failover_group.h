// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/manager_programs.h"

namespace tessera::testing {

/// The first worker of a sandbox under pg_auto_failover of Debian's packages: a monitor, and the worker "w1a"
/// with a standby "w1b" beside it.
class AutoFailoverGroup
{
public:
    /// Why it cannot be made here; empty when it can.
    [[nodiscard]] static QString missingPackages();

    explicit AutoFailoverGroup(const SandboxFixture &sandbox);
    /// Waits until both follow each other; fails the test when they do not.
    void bringUp();
    /// libpq's words for the monitor.
    [[nodiscard]] QString monitor() const;
    /// The host of the worker, as a connection names it.
    [[nodiscard]] HostAccess host() const;
    /// HOST:PORT of the member.
    [[nodiscard]] QString first() const;
    [[nodiscard]] QString second() const;
    /// "w1a primary>primary, w1b secondary>secondary"
    [[nodiscard]] QString states() const;
    void killMonitor() { m_programs.kill(QStringLiteral("monitor"), QStringLiteral("monitor")); }

private:
    [[nodiscard]] QStringList nodeCommand(const QString &name, const QString &folder, quint16 port) const;
    const SandboxFixture &m_sandbox;
    ManagerPrograms m_programs;
    QList<quint16> m_ports; ///< Of the monitor and of the standby
};

} // namespace tessera::testing
