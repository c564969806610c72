// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/postgres/conninfo.h"

#include <QCoreApplication>
#include <QStringList>

#include <libpq-fe.h>

#include <memory>

namespace tessera {

namespace {
bool isSecret(const QString &key)
{
    return key == QLatin1String("password") || key == QLatin1String("sslpassword");
}
} // namespace

Result<ConnInfo> ConnInfo::parse(const QString &text)
{
    char *rawError = nullptr;
    const std::unique_ptr<PQconninfoOption, decltype(&PQconninfoFree)> options(
        PQconninfoParse(text.toUtf8().constData(), &rawError), PQconninfoFree);
    const std::unique_ptr<char, decltype(&PQfreemem)> error(rawError, PQfreemem);
    if (!options) {
        return fail(ErrorKind::Invalid,
                    QCoreApplication::translate("tessera::ConnInfo", "The connection text cannot be read: %1")
                        .arg(QString::fromUtf8(error.get()).trimmed()));
    }
    ConnInfo info;
    for (auto option = options.get(); option->keyword; ++option) {
        if (option->val)
            info.m_values.insert(QString::fromLatin1(option->keyword), QString::fromUtf8(option->val));
    }
    return info;
}

ConnInfo &ConnInfo::set(const QString &key, const QString &value)
{
    m_values.insert(key, value);
    return *this;
}

ConnInfo &ConnInfo::remove(const QString &key)
{
    m_values.remove(key);
    return *this;
}

QString ConnInfo::safeText() const
{
    QStringList parts;
    for (auto it = m_values.begin(); it != m_values.end(); ++it) {
        if (!isSecret(it.key()))
            parts << it.key() + QLatin1Char('=') + it.value();
    }
    return parts.join(QLatin1Char(' '));
}

} // namespace tessera
