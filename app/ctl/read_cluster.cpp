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
Result<QString> identityOf(const Connector &connector, Deadline deadline, const std::stop_token &stop)
{
    auto session = reachableCoordinator(connector, stop).and_then([&](const Connector &way) {
        return way.open(deadline, stop);
    });
    if (!session)
        return tl::unexpected(session.error());
    const auto rows =
        session->run(u"SELECT system_identifier FROM pg_control_system()"_s, {}, deadline, stop);
    return rows ? rows->get<QString>(0, 0) : QString();
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
    const auto identity = knownIdentity.isEmpty()
        ? identityOf(*connector, Deadline::in(readingLimit), invocation.terminal.stopToken())
        : Result<QString>(knownIdentity);
    if (!identity)
        return tl::unexpected(identity.error());
    const auto saved = ConnectionStore().load();
    if (!saved)
        return tl::unexpected(saved.error());
    return Connector(withSavedClass(connector->target(), *identity, saved->connections), &keychain());
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
