// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hosts/service_commands.h"

namespace tessera {

using namespace Qt::StringLiterals;

namespace {

HostCommand pgCtl(const HostAccess &access, const QStringList &words)
{
    return { QStringList { access.programs + u"/pg_ctl"_s, u"-D"_s, access.dataFolder } + words };
}

/// "15/main" as the two words that pg_ctlcluster takes.
HostCommand cluster(const HostAccess &access, const QStringList &words)
{
    return { QStringList { u"pg_ctlcluster"_s, access.service.section(u'/', 0, 0),
                           access.service.section(u'/', 1) }
             + words };
}

HostCommand systemd(const HostAccess &access, const QString &verb)
{
    return { { u"systemctl"_s, verb, u"--"_s, access.service }, {}, HostUser::Root };
}

QString fenceFile(const HostAccess &access)
{
    return access.dataFolder + u'/' + QLatin1String(fenceFileName);
}

QString startFile(const HostAccess &access)
{
    return u"/etc/postgresql/%1/start.conf"_s.arg(access.service);
}

} // namespace

HostCommand statusCommand(const HostAccess &access)
{
    switch (access.control) {
    case ServiceControl::PgCtl:
        return pgCtl(access, { u"status"_s });
    case ServiceControl::PgCtlCluster:
        return cluster(access, { u"status"_s });
    case ServiceControl::Systemd:
        return systemd(access, u"is-active"_s);
    }
    return {};
}

HostCommand stopCommand(const HostAccess &access, StopMode mode)
{
    const auto word = mode == StopMode::Fast ? u"fast"_s : u"immediate"_s;
    switch (access.control) {
    case ServiceControl::PgCtl:
        return pgCtl(access, { u"-m"_s, word, u"-w"_s, u"-t"_s, u"30"_s, u"stop"_s });
    case ServiceControl::PgCtlCluster:
        return cluster(access, { u"stop"_s, u"-m"_s, word });
    case ServiceControl::Systemd:
        return systemd(access, u"stop"_s);
    }
    return {};
}

HostCommand startCommand(const HostAccess &access)
{
    switch (access.control) {
    case ServiceControl::PgCtl:
        return pgCtl(access,
                     { u"-l"_s,
                       access.logFile.isEmpty() ? access.dataFolder + u"/server.log"_s : access.logFile,
                       u"-s"_s, u"-w"_s, u"-t"_s, u"30"_s, u"start"_s });
    case ServiceControl::PgCtlCluster:
        return cluster(access, { u"start"_s });
    case ServiceControl::Systemd:
        return systemd(access, u"start"_s);
    }
    return {};
}

QList<HostCommand> holdBackCommands(const HostAccess &access)
{
    switch (access.control) {
    case ServiceControl::PgCtl:
        return { { { u"touch"_s, u"--"_s, fenceFile(access) } } };
    case ServiceControl::PgCtlCluster:
        return { { { u"cp"_s, u"-p"_s, u"-n"_s, u"--"_s, startFile(access),
                     startFile(access) + u".tessera"_s } },
                 { { u"dd"_s, u"of="_s + startFile(access), u"status=none"_s }, "disabled\n" } };
    case ServiceControl::Systemd:
        return { systemd(access, u"disable"_s) };
    }
    return {};
}

QList<HostCommand> releaseCommands(const HostAccess &access)
{
    switch (access.control) {
    case ServiceControl::PgCtl:
        return { { { u"rm"_s, u"-f"_s, u"--"_s, fenceFile(access) } } };
    case ServiceControl::PgCtlCluster: // again without the copy: nothing is left to be put back
        return { { { u"find"_s, startFile(access) + u".tessera"_s, u"-maxdepth"_s, u"0"_s, u"-exec"_s,
                     u"mv"_s, u"-f"_s, u"--"_s, u"{}"_s, startFile(access), u";"_s } } };
    case ServiceControl::Systemd:
        return { systemd(access, u"enable"_s) };
    }
    return {};
}

} // namespace tessera
