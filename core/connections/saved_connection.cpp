// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connections/saved_connection.h"

#include "core/hosts/host_access_json.h"
#include "core/managers/manager_access_json.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QUuid>

namespace tessera {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::SavedConnection)
};

QStringList stringList(const QJsonValue &value)
{
    QStringList texts;
    for (const auto &entry : value.toArray())
        texts << entry.toString();
    return texts;
}

QJsonObject infoToJson(const ConnInfo &info)
{
    QJsonObject json;
    const auto safe = info.withoutSecrets();
    for (auto it = safe.values().begin(); it != safe.values().end(); ++it)
        json.insert(it.key(), it.value());
    return json;
}

ConnInfo infoFromJson(const QJsonObject &json)
{
    ConnInfo info;
    for (auto it = json.begin(); it != json.end(); ++it)
        info.set(it.key(), it->toString());
    return info.withoutSecrets();
}

QJsonObject tunnelToJson(const SshTunnel &tunnel)
{
    return { { QStringLiteral("host"), tunnel.host },
             { QStringLiteral("port"), tunnel.port },
             { QStringLiteral("user"), tunnel.user },
             { QStringLiteral("identityFile"), tunnel.identityFile },
             { QStringLiteral("jumpHosts"), QJsonArray::fromStringList(tunnel.jumpHosts) } };
}

SshTunnel tunnelFromJson(const QJsonObject &json)
{
    return { .host = json[u"host"].toString(),
             .port = json[u"port"].toInt(),
             .user = json[u"user"].toString(),
             .identityFile = json[u"identityFile"].toString(),
             .jumpHosts = stringList(json[u"jumpHosts"]) };
}

QJsonObject passwordToJson(const PasswordSource &password)
{
    return { { QStringLiteral("command"), QJsonArray::fromStringList(password.command) },
             { QStringLiteral("commandLifetimeSeconds"), qint64(password.commandLifetime.count()) },
             { QStringLiteral("credential"), password.credential },
             { QStringLiteral("useKeychain"), password.useKeychain } };
}

PasswordSource passwordFromJson(const QJsonObject &json)
{
    return { .command = stringList(json[u"command"]),
             .commandLifetime = std::chrono::seconds(json[u"commandLifetimeSeconds"].toInteger()),
             .credential = json[u"credential"].toString(),
             .useKeychain = json[u"useKeychain"].toBool(true) };
}

QJsonArray poolersToJson(const QList<HostPort> &poolers)
{
    QJsonArray json;
    for (const auto &place : poolers)
        json << place.text();
    return json;
}

} // namespace

Result<QList<HostPort>> poolersFrom(const QStringList &texts)
{
    constexpr quint16 usualPort = 6432;
    QList<HostPort> poolers;
    for (const auto &text : texts) {
        const auto place = hostPortFrom(text.trimmed(), usualPort);
        if (!place)
            return tl::unexpected(place.error());
        if (!poolers.contains(*place))
            poolers << *place;
    }
    return poolers;
}

QString newConnectionId()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

QJsonObject toJson(const SavedConnection &connection)
{
    return { { QStringLiteral("id"), connection.id },
             { QStringLiteral("name"), connection.name },
             { QStringLiteral("group"), connection.group },
             { QStringLiteral("colour"), connection.colour },
             { QStringLiteral("environment"), environmentWord(connection.environment) },
             { QStringLiteral("conninfo"), infoToJson(connection.info) },
             { QStringLiteral("readOnly"), connection.isReadOnly },
             { QStringLiteral("tunnel"),
               connection.tunnel ? QJsonValue(tunnelToJson(*connection.tunnel)) : QJsonValue() },
             { QStringLiteral("password"), passwordToJson(connection.password) },
             { QStringLiteral("pgbouncers"), poolersToJson(connection.poolers) },
             { QStringLiteral("hosts"), hostsToJson(connection.hosts) },
             { QStringLiteral("managers"), managersToJson(connection.managers) },
             { QStringLiteral("systemIdentifier"), connection.systemIdentifier },
             { QStringLiteral("lastConnected"), connection.lastConnected.toUTC().toString(Qt::ISODate) } };
}

Result<SavedConnection> savedConnectionFromJson(const QJsonObject &json)
{
    SavedConnection connection { .id = json[u"id"].toString(), .name = json[u"name"].toString() };
    if (connection.id.isEmpty() || connection.name.isEmpty())
        return fail(ErrorKind::Invalid, Words::tr("A saved connection has no name or no id."));
    if (!json[u"conninfo"].isObject())
        return fail(ErrorKind::Invalid,
                    Words::tr("The saved connection %1 does not say where to connect.").arg(connection.name));
    connection.group = json[u"group"].toString();
    connection.colour = json[u"colour"].toString();
    connection.environment = environmentFromWord(json[u"environment"].toString());
    connection.info = infoFromJson(json[u"conninfo"].toObject());
    connection.isReadOnly = json[u"readOnly"].toBool();
    if (json[u"tunnel"].isObject())
        connection.tunnel = tunnelFromJson(json[u"tunnel"].toObject());
    connection.password = passwordFromJson(json[u"password"].toObject());
    const auto poolers = poolersFrom(stringList(json[u"pgbouncers"]));
    if (!poolers)
        return tl::unexpected(poolers.error());
    connection.poolers = *poolers;
    const auto hosts = hostsFromJson(json[u"hosts"].toArray());
    if (!hosts)
        return tl::unexpected(hosts.error());
    connection.hosts = *hosts;
    const auto managers = managersFromJson(json[u"managers"].toArray());
    if (!managers)
        return tl::unexpected(managers.error());
    connection.managers = *managers;
    connection.systemIdentifier = json[u"systemIdentifier"].toString();
    connection.lastConnected = QDateTime::fromString(json[u"lastConnected"].toString(), Qt::ISODate);
    return connection;
}

} // namespace tessera
