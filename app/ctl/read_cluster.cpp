// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/read_cluster.h"

#include "app/ctl/cluster_target.h"
#include "app/keychain/keychain_store.h"
#include "core/cluster/node_fan_out.h"
#include "core/connections/connection_store.h"
#include "core/ha/reachable_coordinator.h"

namespace tessera {

using namespace Qt::StringLiterals;

namespace {

/// One for the program; asked only where neither a password file nor a command has the password.
SecretStore &keychain()
{
    static KeychainStore store;
    return store;
}

/// The system identifier; empty when this role may not read it.
Result<QString> identityOf(const Connector &way, Deadline deadline, const std::stop_token &stop)
{
    auto session = way.open(deadline, stop);
    if (!session)
        return tl::unexpected(session.error());
    const auto rows =
        session->run(u"SELECT system_identifier FROM pg_control_system()"_s, {}, deadline, stop);
    return rows ? rows->get<QString>(0, 0) : QString();
}

/// As strict as the saved connection to the same server.
Result<Connector> withClass(const Connector &connector, const QString &identity)
{
    return ConnectionStore().load().map([&](const ConnectionList &saved) {
        return Connector(withSavedClass(connector.target(), identity, saved.connections), &keychain());
    });
}

} // namespace

Connector connectorTo(const ConnectionTarget &target)
{
    return Connector(target, &keychain());
}

Result<Connector> clusterConnector(const GlobalOptions &globals)
{
    return clusterTarget(globals).map(connectorTo);
}

Result<Connector> connectorForChange(const Invocation &invocation, const QString &knownIdentity)
{
    const auto connector = clusterConnector(invocation.globals);
    if (!connector)
        return connector;
    if (!knownIdentity.isEmpty())
        return withClass(*connector, knownIdentity);
    const auto stop = invocation.terminal.stopToken();
    return reachableCoordinator(*connector, stop)
        .and_then([&](const Connector &way) { return identityOf(way, Deadline::in(readingLimit), stop); })
        .and_then([&](const QString &identity) { return withClass(*connector, identity); });
}

Result<Connector> connectorForFailover(const Invocation &invocation)
{
    const auto stop = invocation.terminal.stopToken();
    const auto way = clusterConnector(invocation.globals).and_then([&](const Connector &connector) {
        return reachableCoordinator(connector, stop);
    });
    if (!way)
        return way;
    return identityOf(*way, Deadline::in(readingLimit), stop).and_then([&](const QString &identity) {
        return withClass(*way, identity);
    });
}

Result<Session> openForNodes(const Connector &connector, Deadline deadline, std::stop_token stop)
{
    auto session = connector.open(deadline, stop);
    if (!session)
        return session;
    if (const auto limited = limitNodeWaits(*session, deadline, std::move(stop)); !limited)
        return tl::unexpected(limited.error());
    return session;
}

Result<ClusterState> readCluster(const Connector &connector, Detail detail, std::stop_token stop)
{
    const auto deadline = Deadline::in(readingLimit);
    auto session = connector.open(deadline, stop);
    if (!session)
        return tl::unexpected(session.error());
    return readState(*session, detail, deadline, stop);
}

} // namespace tessera
