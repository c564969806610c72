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
    /// For logs and the window: every keyword except secrets.
    [[nodiscard]] QString safeText() const;

    bool operator==(const ConnInfo &) const = default;

private:
    QMap<QString, QString> m_values;
};

} // namespace tessera
