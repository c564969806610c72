// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hosts/host_command.h"

namespace tessera {

// What makes a server that is down a standby, on its host. Each may be repeated. Source: failover.md §2.5.

/// Throws away what the server has and the one that @p source names lacks, by pg_rewind; keeps its
/// configuration files (R8). It goes on when the caller dies, and the next call waits for it. A server
/// is rewound once from where it @p parted, a name for a file. Exit code rewindIsHalfDone: the data folder is
/// of no use any more.
[[nodiscard]] HostCommand rewindCommand(const HostAccess &access, const QString &source,
                                        const QString &parted);
/// Writes primary_conninfo and primary_slot_name and makes standby.signal. @p connection travels by standard
/// input.
[[nodiscard]] HostCommand followCommand(const HostAccess &access, const QString &connection,
                                        const QString &slot);

/// Brings back the rules and settings of before core/sql/fence_server.sql, which has kept them in @p rules,
/// the server's pg_hba.conf. Nothing where there is no fence.
[[nodiscard]] HostCommand unfenceCommand(const HostAccess &access, const QString &rules);

/// The server lets nobody in from its next start on: a line at the end of postgresql.auto.conf that is marked
/// as ours. Its own hot_standby, if any, stays before it (failover.md H9').
[[nodiscard]] HostCommand closeCommand(const HostAccess &access);
/// Takes that line out.
[[nodiscard]] HostCommand openCommand(const HostAccess &access);
/// Exit code notClosed where there is no such line.
[[nodiscard]] HostCommand isClosedCommand(const HostAccess &access);

inline constexpr int rewindIsHalfDone = 4;
inline constexpr int notClosed = 1;

} // namespace tessera
