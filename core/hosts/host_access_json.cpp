// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hosts/host_access_json.h"

#include "core/hosts/ssh_words.h"

#include <QCoreApplication>
#include <QJsonObject>

#include <algorithm>
#include <array>

namespace tessera {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::ServerHost)
};

struct ControlRow
{
    ServiceControl control;
    const char *word;
};
constexpr std::array controls { ControlRow { ServiceControl::PgCtl, "pg_ctl" },
                                ControlRow { ServiceControl::PgCtlCluster, "pg_ctlcluster" },
                                ControlRow { ServiceControl::Systemd, "systemd" } };

/// pg_ctl starts the server by system(), with its paths in double quotes. Source: pg_ctl.c,
/// start_postmaster().
bool isReadByPgCtlsShell(const QString &path)
{
    return std::ranges::any_of(path, [](QChar letter) { return QStringView(u"\"$`\\\n").contains(letter); });
}

QJsonObject toJson(const HostAccess &access)
{
    return { { u"server"_s, access.server.text() },
             { u"ssh"_s, access.ssh },
             { u"user"_s, access.user },
             { u"control"_s, controlWord(access.control) },
             { u"dataFolder"_s, access.dataFolder },
             { u"programs"_s, access.programs },
             { u"service"_s, access.service },
             { u"logFile"_s, access.logFile },
             { u"home"_s, access.home },
             { u"passFile"_s, access.passFile } };
}

Result<HostAccess> fromJson(const QJsonObject &json)
{
    const auto server = hostPortFrom(json[u"server"_s].toString());
    const auto control = controlFromWord(json[u"control"_s].toString());
    if (!server || !control)
        return tl::unexpected(server ? control.error() : server.error());
    return HostAccess { .server = *server,
                        .ssh = json[u"ssh"_s].toString(),
                        .user = json[u"user"_s].toString(),
                        .control = *control,
                        .dataFolder = json[u"dataFolder"_s].toString(),
                        .programs = json[u"programs"_s].toString(),
                        .service = json[u"service"_s].toString(),
                        .logFile = json[u"logFile"_s].toString(),
                        .home = json[u"home"_s].toString(),
                        .passFile = json[u"passFile"_s].toString() };
}

} // namespace

QString controlWord(ServiceControl control)
{
    return QLatin1String(std::ranges::find(controls, control, &ControlRow::control)->word);
}

Result<ServiceControl> controlFromWord(const QString &word)
{
    const auto row = std::ranges::find_if(
        controls, [&](const ControlRow &one) { return QLatin1String(one.word) == word; });
    if (row == controls.end())
        return fail(ErrorKind::Invalid,
                    Words::tr("'%1' runs no server. Write pg_ctl, pg_ctlcluster or systemd.").arg(word));
    return row->control;
}

QJsonArray hostsToJson(const QList<HostAccess> &hosts)
{
    QJsonArray json;
    for (const auto &access : hosts)
        json << toJson(access);
    return json;
}

Result<QList<HostAccess>> hostsFromJson(const QJsonArray &json)
{
    QList<HostAccess> hosts;
    for (const auto &item : json) {
        const auto access = fromJson(item.toObject());
        if (!access)
            return tl::unexpected(access.error());
        hosts << *access;
    }
    return hosts;
}

void noteHost(QList<HostAccess> &hosts, const HostAccess &access)
{
    const auto known = std::ranges::find(hosts, access.server, &HostAccess::server);
    if (known == hosts.end())
        hosts << access;
    else
        *known = access;
}

Result<> checkHostAccess(const HostAccess &access)
{
    for (const auto &path : { access.dataFolder, access.programs, access.logFile }) {
        if (access.control == ServiceControl::PgCtl && isReadByPgCtlsShell(path))
            return fail(ErrorKind::Invalid,
                        Words::tr("pg_ctl hands '%1' to a shell, which would read a part of it as a command. "
                                  "Use a name without quotes, $, ` and \\.")
                            .arg(path));
    }
    if (!access.dataFolder.startsWith(u'/'))
        return fail(ErrorKind::Invalid,
                    Words::tr("Name the data folder of %1 from the root, such as "
                              "/var/lib/postgresql/15/main.")
                        .arg(access.server.text()));
    if (!access.programs.startsWith(u'/'))
        return fail(ErrorKind::Invalid,
                    Words::tr("Name the folder of pg_controldata on the host of %1, such as "
                              "/usr/lib/postgresql/15/bin.")
                        .arg(access.server.text()));
    if (access.control == ServiceControl::PgCtlCluster && access.service.count(u'/') != 1)
        return fail(ErrorKind::Invalid,
                    Words::tr("Name the cluster of %1 as pg_lsclusters does, such as 15/main.")
                        .arg(access.server.text()));
    if (access.control == ServiceControl::Systemd && access.service.isEmpty())
        return fail(ErrorKind::Invalid, Words::tr("Name the systemd unit of %1.").arg(access.server.text()));
    return checkSshWord(access.ssh);
}

} // namespace tessera
