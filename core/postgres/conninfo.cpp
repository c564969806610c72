// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/postgres/conninfo.h"

#include "core/postgres/places.h"
#include "core/postgres/service_file.h"
#include "core/postgres/tls.h"

#include <QCoreApplication>
#include <QStringList>
#include <QUrl>

#include <libpq-fe.h>

#include <algorithm>
#include <memory>
#include <vector>

namespace tessera {

namespace {

using Options = std::unique_ptr<PQconninfoOption, decltype(&PQconninfoFree)>;
using Connection = std::unique_ptr<PGconn, decltype(&PQfinish)>;

const auto channelBinding = QStringLiteral("channel_binding");
const auto sslMode = QStringLiteral("sslmode");

bool isSecret(const QString &key)
{
    return key == QLatin1String("password") || key == QLatin1String("sslpassword");
}

Error unreadable(const QString &reason)
{
    return { ErrorKind::Invalid,
             QCoreApplication::translate("tessera::ConnInfo", "The connection text cannot be read: %1")
                 .arg(reason.trimmed()) };
}

ConnInfo fromOptions(const PQconninfoOption *option)
{
    ConnInfo info;
    for (; option && option->keyword; ++option) {
        if (option->val && *option->val)
            info.set(QString::fromLatin1(option->keyword), QString::fromUtf8(option->val));
    }
    return info;
}

constexpr auto impossible = "tessera-fills-in-only";

/// libpq fills in services, variables and defaults only on the way to a connection. An impossible
/// channel_binding ends that way right after, before any name is looked up.
Connection filledIn(const ConnInfo &info)
{
    std::vector<QByteArray> texts;
    for (auto it = info.values().begin(); it != info.values().end(); ++it) {
        if (it.key() != channelBinding)
            texts.insert(texts.end(), { it.key().toUtf8(), it.value().toUtf8() });
    }
    std::vector<const char *> keys { "channel_binding" };
    std::vector<const char *> values { impossible };
    for (size_t i = 0; i < texts.size(); i += 2) {
        keys.push_back(texts[i].constData());
        values.push_back(texts[i + 1].constData());
    }
    keys.push_back(nullptr);
    values.push_back(nullptr);
    return { PQconnectStartParams(keys.data(), values.data(), 0), PQfinish };
}

bool choosesTls(const ConnInfo &info)
{
    if (info.has(sslMode) || qEnvironmentVariableIsSet("PGSSLMODE"))
        return true;
    auto service = info.value(QStringLiteral("service"));
    if (service.isEmpty())
        service = qEnvironmentVariable("PGSERVICE");
    return !service.isEmpty() && serviceInfo(service).has(sslMode);
}

bool isLoopbackName(const QString &name)
{
    return name.isEmpty() || name.startsWith(QLatin1Char('/')) || name.startsWith(QLatin1Char('@'))
        || name.compare(QLatin1String("localhost"), Qt::CaseInsensitive) == 0 || name == QLatin1String("::1")
        || name == QLatin1String("[::1]") || name.startsWith(QLatin1String("127."));
}

} // namespace

Result<ConnInfo> ConnInfo::parse(const QString &text)
{
    char *rawError = nullptr;
    const Options options(PQconninfoParse(text.trimmed().toUtf8().constData(), &rawError), PQconninfoFree);
    const std::unique_ptr<char, decltype(&PQfreemem)> error(rawError, PQfreemem);
    if (!options)
        return tl::unexpected(unreadable(QString::fromUtf8(error.get())));
    return fromOptions(options.get());
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

QString ConnInfo::passFilePassword() const
{
    auto asked = *this;
    asked.remove(QStringLiteral("password"));
    return QString::fromUtf8(PQpass(filledIn(asked).get()));
}

Result<ConnInfo> ConnInfo::resolved() const
{
    const auto connection = filledIn(*this);
    const auto reason = QString::fromUtf8(PQerrorMessage(connection.get()));
    if (!reason.contains(QLatin1String(impossible)))
        return tl::unexpected(unreadable(reason));
    const Options options(PQconninfo(connection.get()), PQconninfoFree);
    auto info = fromOptions(options.get());
    info.remove(channelBinding).remove(QStringLiteral("service"));
    const auto binding =
        has(channelBinding) ? value(channelBinding) : qEnvironmentVariable("PGCHANNELBINDING");
    if (!binding.isEmpty())
        info.set(channelBinding, binding);
    if (!choosesTls(*this))
        info.remove(sslMode);
    return withTlsDefaults(info);
}

ConnInfo ConnInfo::withoutSecrets() const
{
    auto safe = *this;
    for (auto it = m_values.begin(); it != m_values.end(); ++it) {
        if (isSecret(it.key()))
            safe.remove(it.key());
    }
    return safe;
}

QString ConnInfo::safeText() const
{
    QStringList parts;
    const auto safe = withoutSecrets();
    for (auto it = safe.m_values.begin(); it != safe.m_values.end(); ++it)
        parts << it.key() + QLatin1Char('=') + it.value();
    return parts.join(QLatin1Char(' '));
}

QString ConnInfo::uri() const
{
    QStringList query;
    const auto encoded = [](const QString &text) {
        return QString::fromLatin1(QUrl::toPercentEncoding(text));
    };
    const auto safe = withoutSecrets();
    for (auto it = safe.m_values.begin(); it != safe.m_values.end(); ++it)
        query << encoded(it.key()) + QLatin1Char('=') + encoded(it.value());
    return QLatin1String("postgresql:///?") + query.join(QLatin1Char('&'));
}

QString ConnInfo::displayName() const
{
    if (!has(QStringLiteral("host")) && !has(QStringLiteral("hostaddr")) && has(QStringLiteral("service")))
        return value(QStringLiteral("service"));
    QStringList names;
    for (const auto &place : placesOf(*this)) {
        const auto host = place.host.isEmpty() ? QStringLiteral("localhost") : place.host;
        names << (has(QStringLiteral("port")) ? host + QLatin1Char(':') + QString::number(place.port) : host);
    }
    auto name = names.join(QLatin1Char(','));
    if (has(QStringLiteral("dbname")))
        name += QLatin1Char('/') + value(QStringLiteral("dbname"));
    return name;
}

bool isLoopbackHost(const QString &host)
{
    const auto names = host.split(QLatin1Char(','));
    return std::all_of(names.begin(), names.end(), isLoopbackName);
}

} // namespace tessera
