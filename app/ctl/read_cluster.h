// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/command.h"
#include "core/cluster/read_state.h"
#include "core/connections/connector.h"

namespace tessera {

/// The cluster that the command is for.
[[nodiscard]] Result<Connector> clusterConnector(const GlobalOptions &globals);
/// Asks the keychain where nothing else has the password.
[[nodiscard]] Connector connectorTo(const ConnectionTarget &target);
/// As clusterConnector(), for changing it: a server that is also a saved connection, told by its identity,
/// keeps that one's class and read-only flag however it was named.
/// @p knownIdentity: the system identifier, when the coordinator may be down; then it is not asked for.
[[nodiscard]] Result<Connector> connectorForChange(const Invocation &invocation,
                                                   const QString &knownIdentity = {});

/// The same, to a standby of the coordinator where that does not answer: found once, for each try takes its
/// time.
[[nodiscard]] Result<Connector> connectorForFailover(const Invocation &invocation);

/// A session to the coordinator that does not wait long for dead nodes; see limitNodeWaits().
[[nodiscard]] Result<Session> openForNodes(const Connector &connector, Deadline deadline,
                                           std::stop_token stop);
/// One reading, in a session of its own.
[[nodiscard]] Result<ClusterState> readCluster(const Connector &connector, Detail detail,
                                               std::stop_token stop);

/// How long a reading command may take in all.
inline constexpr std::chrono::seconds readingLimit { 60 };

} // namespace tessera
