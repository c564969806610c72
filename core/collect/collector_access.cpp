// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/collect/collector_access.h"

namespace tessera {

using namespace Qt::StringLiterals;

OpenNode nodeOpener(const Connector &connector)
{
    const auto info = connector.target().info.resolved().value_or(connector.target().info);
    const auto own = info.value(info.has(u"host"_s) ? u"host"_s : u"hostaddr"_s);
    return [connector, isHere = isLoopbackHost(own)](const QString &host, int port, Deadline deadline,
                                                     std::stop_token stop) -> Result<Session> {
        // The coordinator's "localhost" is not ours, and what listens here is to see no password.
        if (isLoopbackHost(host) && !isHere)
            return fail(ErrorKind::Connection, {});
        return connector.openNode(host, port, deadline, std::move(stop));
    };
}

QList<PoolerAccess> poolerAccess(const Connector &connector)
{
    QList<PoolerAccess> access;
    for (const auto &place : connector.target().poolers)
        access << PoolerAccess { place, [connector, place](Deadline deadline, std::stop_token stop) {
                                    return connector.openPoolerConsole(place, deadline, std::move(stop));
                                } };
    return access;
}

} // namespace tessera
