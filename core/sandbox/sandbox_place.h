// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/postgres/conninfo.h"
#include "core/sandbox/sandbox_home.h"
#include "core/sandbox/sandbox_record.h"

namespace tessera {

/// Every path of one sandbox. servers/ belongs to the OS user of the servers and is closed to others.
struct SandboxPlace
{
    SandboxHome home;
    QString name;

    [[nodiscard]] QString folder() const { return home.folderOf(name); }
    /// The user's password file, mode 0600.
    [[nodiscard]] QString passFile() const { return folder() + QLatin1String("/passfile"); }
    [[nodiscard]] QString servers() const { return folder() + QLatin1String("/servers"); }
    /// The servers' own password file, mode 0600.
    [[nodiscard]] QString serverPassFile() const { return servers() + QLatin1String("/passfile"); }
    [[nodiscard]] QString sockets() const { return servers() + QLatin1String("/sockets"); }
    /// Of an HA manager: a folder for each of its programs.
    [[nodiscard]] QString managers() const { return servers() + QLatin1String("/managers"); }
    /// The user's file, mode 0600, with the password of Patroni's REST interface and of its etcd.
    [[nodiscard]] QString managerPassFile() const { return folder() + QLatin1String("/managerpass"); }
    [[nodiscard]] QString runnerPidFile() const { return folder() + QLatin1String("/runner.pid"); }
    [[nodiscard]] QString runnerLog() const { return folder() + QLatin1String("/runner.log"); }

    /// Over TCP with the user's password file: what the console uses.
    [[nodiscard]] ConnInfo tcpConnection(const SandboxNode &node) const;
    /// Over the servers' Unix sockets as the superuser: what the sandbox itself uses.
    [[nodiscard]] ConnInfo socketConnection(const SandboxNode &node) const;
    /// The same to that one of @p servers which accepts writes.
    [[nodiscard]] ConnInfo tcpConnection(const QList<SandboxNode> &servers) const;
    [[nodiscard]] ConnInfo socketConnection(const QList<SandboxNode> &servers) const;
};

/// The role that owns a sandbox's cluster, and the database that is distributed.
inline constexpr auto sandboxSuperuser = QLatin1String("postgres");
inline constexpr auto sandboxDatabase = QLatin1String("postgres");
inline constexpr auto sandboxHost = QLatin1String("127.0.0.1");

} // namespace tessera
