// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/managers/monitor_by_keeper.h"

#include "core/hosts/host_command.h"

#include <QCoreApplication>

namespace tessera {

using namespace Qt::StringLiterals;

namespace {

/// The value of a key of the section [pg_autoctl]; empty: none.
QString keeperValue(const QByteArray &configuration, const QString &key)
{
    bool isOurs = false;
    for (const auto &row : QString::fromUtf8(configuration).split(u'\n')) {
        const auto line = row.trimmed();
        if (line.startsWith(u'['))
            isOurs = line == u"[pg_autoctl]"_s;
        else if (isOurs && line.section(u'=', 0, 0).trimmed() == key)
            return line.section(u'=', 1).trimmed();
    }
    return {};
}

/// Source: passwd(5), the sixth field.
Result<QString> homeOn(const HostAccess &access, Deadline deadline, const std::stop_token &stop)
{
    if (!access.home.isEmpty())
        return access.home;
    const auto user = access.user.isEmpty() ? u"postgres"_s : access.user;
    return runOnHost(access, { .words = { u"getent"_s, u"passwd"_s, user } }, deadline, stop)
        .map([](const QByteArray &line) { return QString::fromUtf8(line).section(u':', 5, 5); });
}

} // namespace

std::optional<ManagerAccess> monitorByKeeper(const QByteArray &configuration)
{
    const auto monitor = ConnInfo::parse(keeperValue(configuration, u"monitor"_s));
    if (!monitor || monitor->values().isEmpty())
        return std::nullopt;
    return ManagerAccess { .kind = ManagerKind::AutoFailover,
                           .monitor = monitor->withoutSecrets(),
                           .formation = keeperValue(configuration, u"formation"_s) };
}

Result<ManagerAccess> readMonitorByKeeper(const HostAccess &access, Deadline deadline,
                                          const std::stop_token &stop)
{
    const auto home = homeOn(access, deadline, stop);
    if (!home)
        return tl::unexpected(home.error());
    const auto file = *home + u"/.config/pg_autoctl"_s + access.dataFolder + u"/pg_autoctl.cfg"_s;
    const auto text = runOnHost(access, { .words = { u"cat"_s, u"--"_s, file } }, deadline, stop);
    if (!text)
        return tl::unexpected(text.error());
    if (const auto monitor = monitorByKeeper(*text))
        return *monitor;
    return fail(ErrorKind::NotFound,
                QCoreApplication::translate("tessera::Managers", "%1 names no monitor.").arg(file));
}

} // namespace tessera
