// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/host_port.h"
#include "core/connections/connector.h"

namespace tessera {

// A primary that only SQL reaches is fenced, not stopped, when another takes its place (failover.md §1.3):
// its own rules (core/sql/fence_server.sql) let in nobody but us, and us into one database only, where no
// node of Citus connects.

/// What stands in synchronous_standby_names meanwhile: nobody calls himself so, no commit is acknowledged.
inline constexpr auto fenceSyncName = QLatin1StringView("tessera_fence");

struct ServerFence
{
    bool holds = false; ///< Nobody can write there
    QString syncNames; ///< synchronous_standby_names of before
    QString walEnd; ///< Up to there others must have it, a pg_lsn; what follows is the server's own upkeep
};

struct ServerSession
{
    Session session;
    bool isByFence = false; ///< The connection's own database was refused: this is the one that stays open
};

/// A session to a server directly, to the database of the connection; where its rules refuse that, to the one
/// which a fence leaves open. Errors: as Connector::openNode, of the first try.
[[nodiscard]] Result<ServerSession> openServer(const Connector &connector, const HostPort &place,
                                               const SessionOptions &options, Deadline deadline,
                                               const std::stop_token &stop = {});
/// Of the server of @p session, which openServer() has opened by the fence. Errors: those of Session.
[[nodiscard]] Result<ServerFence> readFence(Session &session, Deadline deadline,
                                            const std::stop_token &stop = {});

} // namespace tessera
