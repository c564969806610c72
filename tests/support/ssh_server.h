// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QTemporaryDir>

namespace tessera::testing {

/// A real sshd on a free loopback port, with keys of its own, reached under the aliases "testhost" and
/// "jumphost": a wrapper in the front of PATH gives ssh a configuration of the test. It ends with the object.
class SshServer
{
public:
    /// False when sshd does not come up; the test has failed.
    [[nodiscard]] bool start();
    ~SshServer();

    [[nodiscard]] int port() const { return m_port; }
    [[nodiscard]] QString at(const char *name) const { return m_folder.filePath(QLatin1String(name)); }
    /// What ssh knows of the host's key; it asks the user of another one.
    [[nodiscard]] bool writeKnownHosts(const QByteArray &text) const;
    /// As it is right.
    [[nodiscard]] QByteArray knownHosts() const;

private:
    [[nodiscard]] bool makeKeys() const;
    [[nodiscard]] bool writeConfiguration() const;
    QTemporaryDir m_folder;
    QProcess m_sshd;
    int m_port = 0;
};

} // namespace tessera::testing
