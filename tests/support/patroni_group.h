// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/manager_programs.h"

namespace tessera::testing {

/// The first worker of a sandbox under Patroni of Debian's packages, which keeps its state in an etcd: the
/// worker "w1a" with a synchronous standby "w1b" beside it.
class PatroniGroup
{
public:
    /// Why it cannot be made here; empty when it can.
    [[nodiscard]] static QString missingPackages();
    /// What its REST interface wants for what changes something; the user is "admin".
    [[nodiscard]] static QString password();

    explicit PatroniGroup(const SandboxFixture &sandbox);
    /// Waits until the standby streams; fails the test when it does not.
    void bringUp();
    /// Addresses of the REST interfaces.
    [[nodiscard]] QStringList rest() const;
    /// Words of 'ha manager set' for it. The password comes from a command; no argument and no output holds
    /// it.
    [[nodiscard]] QStringList setCommand(const QString &passwordVariable = {}) const;
    /// HOST:PORT of the member.
    [[nodiscard]] QString first() const;
    [[nodiscard]] QString second() const;
    /// As Patroni tells them: "w1a leader running, w1b sync_standby running"
    [[nodiscard]] QString states() const;
    /// In Patroni's configuration of the whole cluster; fails the test when it does not take it.
    void changeSetting(const QString &name, int value);
    /// Both Patronis, not their servers.
    void killPatroni();

private:
    [[nodiscard]] QByteArray configuration(const QString &name, const QString &folder, quint16 port,
                                           quint16 rest) const;
    void startMember(const QString &name, const QString &folder, quint16 port, quint16 rest);
    const SandboxFixture &m_sandbox;
    ManagerPrograms m_programs;
    QList<quint16> m_ports; ///< etcd, the REST interfaces, the standby
};

} // namespace tessera::testing
