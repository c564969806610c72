// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QMap>
#include <QString>

namespace tessera {

/// libpq connection keywords and their values (host, port, dbname, user, sslmode, service, …).
/// Source: PostgreSQL documentation, "Parameter Key Words".
class ConnInfo
{
public:
    /// Parses "key=value …" or a postgresql:// URI with libpq's own parser. Errors: Invalid, naming the flaw.
    [[nodiscard]] static Result<ConnInfo> parse(const QString &text);

    [[nodiscard]] QString value(const QString &key) const { return m_values.value(key); }
    [[nodiscard]] bool has(const QString &key) const { return m_values.contains(key); }
    ConnInfo &set(const QString &key, const QString &value);
    ConnInfo &remove(const QString &key);
    [[nodiscard]] const QMap<QString, QString> &values() const { return m_values; }

    /// With all that libpq itself would add: the keywords of the service, PG* variables, port, user and
    /// database by default, and the TLS mode of tls.h. Reads pg_service.conf; opens no connection. Errors:
    /// Invalid.
    [[nodiscard]] Result<ConnInfo> resolved() const;
    /// What libpq's password file (passfile, PGPASSFILE, ~/.pgpass) holds for this host, port, database and
    /// user, or PGPASSWORD; empty when neither has one.
    [[nodiscard]] QString passFilePassword() const;
    [[nodiscard]] ConnInfo withoutSecrets() const;
    /// For logs and the window: every keyword except secrets.
    [[nodiscard]] QString safeText() const;
    /// A postgresql:// URI without secrets.
    [[nodiscard]] QString uri() const;
    /// "host:port/database", as short as the values allow; the service's name where only that is known.
    [[nodiscard]] QString displayName() const;

    bool operator==(const ConnInfo &) const = default;

private:
    QMap<QString, QString> m_values;
};

/// True for Unix sockets (empty, "/run/…", "@…") and for this machine's loopback names and addresses; of a
/// list, when each is.
[[nodiscard]] bool isLoopbackHost(const QString &host);

} // namespace tessera
