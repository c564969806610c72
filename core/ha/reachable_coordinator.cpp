// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ha/reachable_coordinator.h"

#include "core/ha/host_directory.h"

namespace tessera {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto patience = 3s; ///< failover.md §2.1
constexpr auto patienceWithStandby = 2s;

bool isOfCoordinator(const Connector &connector, const std::stop_token &stop)
{
    const auto deadline = Deadline::in(patienceWithStandby);
    auto session = connector.open(deadline, stop);
    const auto rows = session
        ? session->run(u"SELECT groupid = 0 FROM pg_catalog.pg_dist_local_group"_s, {}, deadline, stop)
        : Result<Rows>(tl::unexpected(session.error()));
    return rows && !rows->isEmpty() && rows->get<bool>(0, 0);
}

} // namespace

Result<Connector> reachableCoordinator(const Connector &connector, const std::stop_token &stop)
{
    const auto session = connector.open(Deadline::in(patience), stop);
    if (session)
        return connector;
    const auto hosts = hostsOf(connector.target());
    for (const auto &access : hosts.all()) {
        const auto other = connector.at(access.server);
        if (isOfCoordinator(other, stop))
            return other;
    }
    return tl::unexpected(session.error());
}

} // namespace tessera
