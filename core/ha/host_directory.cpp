// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ha/host_directory.h"

#include "core/sandbox/sandbox_place.h"

#include <algorithm>

namespace tessera {

using namespace Qt::StringLiterals;

namespace {

QList<HostAccess> sandboxHosts(const QString &name)
{
    const auto home = SandboxHome::ofThisUser();
    const SandboxPlace place { home, name };
    const auto record = readRecord(place.folder());
    QList<HostAccess> hosts;
    for (const auto &server : record ? record->servers() : QList<SandboxNode>())
        hosts << HostAccess { .server = { sandboxHost, server.port },
                              .user = home.serverUser,
                              .dataFolder = server.folder,
                              .programs = record->programs,
                              .logFile = server.folder + u".log"_s,
                              .home = place.servers(),
                              .passFile = place.serverPassFile() };
    return hosts;
}

} // namespace

std::optional<ServerHost> HostDirectory::hostOf(const QString &server) const
{
    const auto found =
        std::ranges::find_if(m_all, [&](const HostAccess &one) { return one.server.text() == server; });
    return found == m_all.end() ? std::nullopt : std::optional(ServerHost(*found));
}

HostDirectory hostsOf(const ConnectionTarget &target)
{
    const auto sandbox = sandboxOf(target);
    return HostDirectory(sandbox.isEmpty() ? target.hosts : sandboxHosts(sandbox));
}

} // namespace tessera
