// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/ha_reading.h"

#include "app/ctl/read_cluster.h"
#include "core/cluster/read_snapshot.h"
#include "core/ha/reachable_coordinator.h"
#include "core/ha/read_availability.h"
#include "core/managers/read_managers.h"

namespace tessera {

using namespace std::chrono_literals;

namespace {

constexpr auto coordinatorPatience = 4s; ///< A dead one is told in the answer

Result<SnapshotPtr> catalogsWithout(const Connector &coordinator, Deadline deadline,
                                    const std::stop_token &stop)
{
    auto session = reachableCoordinator(coordinator, stop).and_then([&](const Connector &way) {
        return way.open(deadline, stop);
    });
    return session ? readSnapshot(*session, deadline, stop, Standbys::Read) : tl::unexpected(session.error());
}

} // namespace

Result<HighAvailability> readHighAvailability(const Invocation &invocation)
{
    const auto stop = invocation.terminal.stopToken();
    const auto deadline = Deadline::in(readingLimit);
    const auto connector = clusterConnector(invocation.globals);
    if (!connector)
        return tl::unexpected(connector.error());
    auto session = openForNodes(*connector, Deadline::in(coordinatorPatience), stop);
    const auto snapshot =
        session ? readSnapshot(*session, deadline, stop) : catalogsWithout(*connector, deadline, stop);
    if (!snapshot)
        return tl::unexpected(snapshot.error());
    const auto &nodes = (*snapshot)->nodes();
    HighAvailability read { connector->target(), {}, {} };
    if (session)
        read.managers = readManagedGroups(*session, connector->target(), nodes, deadline, stop)
                            .value_or(QList<ManagedGroup>());
    read.groups = readAvailability(session ? &*session : nullptr, *connector, nodes, deadline, stop);
    return read;
}

} // namespace tessera
