// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connections/connection_target.h"

#include "core/postgres/places.h"

#include <QCoreApplication>

#include <algorithm>

namespace tessera {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::ConnectionTarget)
};

/// One spelling for one place, so that equal places compare equal.
struct Place
{
    HostPort server;
    QString database;
    QString tunnelHost;
    bool operator==(const Place &) const = default;
};

/// A connection may name several servers, one of which is the coordinator.
QList<Place> placesOf(const ServerIdentity &server)
{
    const auto info = server.info.resolved().value_or(server.info);
    QList<Place> places;
    for (auto place : placesOf(info)) {
        place.host = isLoopbackHost(place.host) ? QStringLiteral("localhost") : place.host.toLower();
        places << Place { place, info.value(QStringLiteral("dbname")), server.tunnelHost.toLower() };
    }
    return places;
}

QString tunnelHostOf(const std::optional<SshTunnel> &tunnel)
{
    return tunnel ? tunnel->host : QString();
}

} // namespace

QString sandboxOf(const ConnectionTarget &target)
{
    const auto prefix = QLatin1String("sandbox:");
    return target.connectionId.startsWith(prefix) ? target.connectionId.mid(prefix.size()) : QString();
}

ConnectionTarget targetOf(const SavedConnection &connection)
{
    ConnectionTarget target { .name = connection.name, .connectionId = connection.id };
    target.info = connection.info;
    target.options.readOnly = connection.isReadOnly;
    target.environment = connection.environment;
    target.tunnel = connection.tunnel;
    target.password = connection.password;
    target.poolers = connection.poolers;
    target.hosts = connection.hosts;
    target.managers = connection.managers;
    return target;
}

Result<ConnectionTarget> targetFromText(const QString &dsn)
{
    const auto info = ConnInfo::parse(dsn);
    if (!info)
        return tl::unexpected(info.error());
    if (info->withoutSecrets() != *info)
        return refuse(Words::tr("A password on the command line can be seen by every user of this machine. "
                                "Put it into a file and name that file in PGPASSFILE."));
    ConnectionTarget target { .name = info->displayName() };
    target.info = *info;
    return target;
}

bool isSameServer(const ServerIdentity &a, const ServerIdentity &b)
{
    if (!a.systemIdentifier.isEmpty() && !b.systemIdentifier.isEmpty())
        return a.systemIdentifier == b.systemIdentifier;
    const auto known = placesOf(b);
    return std::ranges::any_of(placesOf(a), [&](const Place &place) { return known.contains(place); });
}

ConnectionTarget withSavedClass(ConnectionTarget target, const QString &systemIdentifier,
                                const QList<SavedConnection> &saved)
{
    const ServerIdentity server { systemIdentifier, target.info, tunnelHostOf(target.tunnel) };
    for (const auto &connection : saved) {
        const ServerIdentity known { connection.systemIdentifier, connection.info,
                                     tunnelHostOf(connection.tunnel) };
        if (!isSameServer(server, known))
            continue;
        target.environment = std::max(target.environment, connection.environment);
        target.options.readOnly = target.options.readOnly || connection.isReadOnly;
        if (target.poolers.isEmpty())
            target.poolers = connection.poolers;
        if (target.hosts.isEmpty())
            target.hosts = connection.hosts;
        if (target.managers.isEmpty())
            target.managers = connection.managers;
    }
    return target;
}

} // namespace tessera
