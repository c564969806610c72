// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/host_port.h"
#include "core/base/result.h"
#include "core/connections/environment_class.h"
#include "core/hosts/host_access.h"
#include "core/managers/manager_access.h"
#include "core/postgres/conninfo.h"

#include <QDateTime>
#include <QJsonObject>
#include <QStringList>

#include <chrono>
#include <optional>

namespace tessera {

/// A way through the system's ssh. The user's ssh configuration, agent and known hosts apply.
struct SshTunnel
{
    QString host; ///< A host name or an alias of ~/.ssh/config
    int port = 0; ///< 0: as ssh's configuration says
    QString user = {};
    QString identityFile = {};
    QStringList jumpHosts = {}; ///< [user@]host[:port], nearest first

    bool operator==(const SshTunnel &) const = default;
};

/// Where a password comes from, asked in this order: the passfile of libpq, the command, the systemd
/// credential, the OS keychain. A password itself is never part of this.
struct PasswordSource
{
    QStringList command = {}; ///< Program and arguments; prints the password on its first line
    std::chrono::seconds commandLifetime {}; ///< How long one answer holds; 0: while the connection is open
    QString credential = {}; ///< Name below $CREDENTIALS_DIRECTORY
    bool useKeychain = true;

    bool operator==(const PasswordSource &) const = default;
};

/// A connection as the user keeps it. Holds no secret.
struct SavedConnection
{
    QString id; ///< Never changes; a UUID, or "sandbox:NAME"
    QString name; ///< Unique, whatever its capitals
    QString group = {};
    QString colour = {}; ///< "#rrggbb" or empty
    EnvironmentClass environment = EnvironmentClass::Development;
    ConnInfo info = {}; ///< libpq keywords; sslmode only where the user stepped down or up
    bool isReadOnly = false;
    std::optional<SshTunnel> tunnel = {};
    PasswordSource password = {};
    QList<HostPort> poolers = {}; ///< PgBouncers whose consoles are asked each minute
    QList<HostAccess> hosts = {}; ///< Where commands can be run, of which servers
    QList<ManagerAccess> managers = {}; ///< Who else manages node groups
    QString systemIdentifier = {}; ///< pg_control_system().system_identifier, known after the first connect
    QDateTime lastConnected = {};

    [[nodiscard]] bool isSandbox() const { return id.startsWith(QLatin1String("sandbox:")); }
    bool operator==(const SavedConnection &) const = default;
};

/// The PgBouncers that @p texts name, each once; port 6432 where none is given. Errors: Invalid.
[[nodiscard]] Result<QList<HostPort>> poolersFrom(const QStringList &texts);
[[nodiscard]] QString newConnectionId();
[[nodiscard]] QJsonObject toJson(const SavedConnection &connection);
/// Errors: Invalid, naming the field.
[[nodiscard]] Result<SavedConnection> savedConnectionFromJson(const QJsonObject &json);

} // namespace tessera
