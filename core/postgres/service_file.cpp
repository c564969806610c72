// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/postgres/service_file.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace tessera {

namespace {

struct Service
{
    QString name;
    ConnInfo info;
};

/// "[name]" lines start a service, "key=value" lines belong to it, "#" starts a comment.
QList<Service> readServices(const QString &path)
{
    QList<Service> services;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return services;
    for (const auto &raw : file.readAll().split('\n')) {
        const auto line = QString::fromUtf8(raw).trimmed();
        if (line.isEmpty() || line.startsWith(QLatin1Char('#')))
            continue;
        if (line.startsWith(QLatin1Char('[')) && line.endsWith(QLatin1Char(']'))) {
            services << Service { line.mid(1, line.size() - 2), {} };
            continue;
        }
        const auto equals = line.indexOf(QLatin1Char('='));
        if (!services.isEmpty() && equals > 0)
            services.last().info.set(line.left(equals).trimmed(), line.mid(equals + 1).trimmed());
    }
    return services;
}

QStringList systemFolders()
{
    if (qEnvironmentVariableIsSet("PGSYSCONFDIR"))
        return { qEnvironmentVariable("PGSYSCONFDIR") };
    return { QStringLiteral("/etc/postgresql-common"), QStringLiteral("/etc/sysconfig/pgsql"),
             QStringLiteral("/etc") };
}

} // namespace

QStringList serviceFiles()
{
    QStringList candidates { qEnvironmentVariableIsSet("PGSERVICEFILE")
                                 ? qEnvironmentVariable("PGSERVICEFILE")
                                 : QDir::homePath() + QLatin1String("/.pg_service.conf") };
    for (const auto &folder : systemFolders())
        candidates << folder + QLatin1String("/pg_service.conf");
    QStringList files;
    for (const auto &candidate : candidates) {
        if (QFileInfo(candidate).isFile())
            files << candidate;
    }
    return files;
}

QStringList serviceNames()
{
    QStringList names;
    for (const auto &path : serviceFiles()) {
        for (const auto &service : readServices(path)) {
            if (!names.contains(service.name))
                names << service.name;
        }
    }
    return names;
}

ConnInfo serviceInfo(const QString &service)
{
    for (const auto &path : serviceFiles()) {
        for (const auto &each : readServices(path)) {
            if (each.name == service)
                return each.info;
        }
    }
    return {};
}

} // namespace tessera
