// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connections/connection_store.h"
#include "core/hosts/host_access.h"
#include "core/managers/manager_access.h"
#include "core/postgres/session_options.h"

namespace tessera {

/// What readers and runners need to open sessions to one cluster. A value; holds no secret.
struct ConnectionTarget
{
    QString name; ///< How the window, the journal and --confirm call it
    QString connectionId = {}; ///< Empty for one named on the command line only
    ConnInfo info = {};
    SessionOptions options = {}; ///< options.readOnly is the read-only flag of the connection
    EnvironmentClass environment = EnvironmentClass::Development;
    std::optional<SshTunnel> tunnel = {};
    PasswordSource password = {};
    QList<HostPort> poolers = {}; ///< PgBouncers to measure
    QList<HostAccess> hosts = {}; ///< Where commands can be run
    QList<ManagerAccess> managers = {}; ///< Who else manages node groups

    [[nodiscard]] bool isReadOnly() const { return options.readOnly; }
};

/// What tells one server from another.
struct ServerIdentity
{
    QString systemIdentifier = {}; ///< Empty while unknown
    ConnInfo info = {};
    QString tunnelHost = {};
};

/// The name of the sandbox that it is; empty when it is none.
[[nodiscard]] QString sandboxOf(const ConnectionTarget &target);
[[nodiscard]] ConnectionTarget targetOf(const SavedConnection &connection);
/// A target that was typed, not saved. Errors: Refused when the text holds a password, naming PGPASSFILE.
[[nodiscard]] Result<ConnectionTarget> targetFromText(const QString &dsn);

/// True when both are the same server: the same system identifier where both know it, else the same host,
/// port and database behind the same tunnel. All names of this machine's loopback count as one host.
[[nodiscard]] bool isSameServer(const ServerIdentity &a, const ServerIdentity &b);
/// The target with the strictest class and read-only flag, and with the PgBouncers, hosts and managers, of
/// the saved connections that are the same server, however it was named. systemIdentifier may be empty.
[[nodiscard]] ConnectionTarget withSavedClass(ConnectionTarget target, const QString &systemIdentifier,
                                              const QList<SavedConnection> &saved);

} // namespace tessera
