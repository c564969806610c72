// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/platform_memory.h"
#include "core/sandbox/postgres_programs.h"
#include "core/sandbox/sandbox_place.h"

#include <stop_token>

namespace tessera {

/// The process of its postmaster by its file, 0 without one; it may have died since.
[[nodiscard]] qint64 postmasterOf(const SandboxNode &node);

/// True while the node's postmaster lives; a postmaster.pid left by a killed server does not count.
[[nodiscard]] bool isServerUp(const SandboxNode &node);

/// True when a server could listen on @p port of loopback now.
[[nodiscard]] bool isPortFree(quint16 port);

/// @p count free loopback ports below the ephemeral range, none of them in @p taken. Found by binding.
/// Errors: Host when the machine has no free port left.
[[nodiscard]] Result<QList<quint16>> findFreePorts(int count, const QList<quint16> &taken);

/// Does nothing when the server is up. Waits for the processes that outlived their postmaster, and removes
/// what would keep a new one from starting. Errors: Host, Timeout, Cancelled.
[[nodiscard]] Result<> clearRemains(const SandboxPlace &place, const SandboxNode &node, Deadline deadline,
                                    std::stop_token stop = {});

/// Starts one server and waits until it answers; does nothing when it is up, or fenced since another took its
/// place. Works after SIGKILL: waits for
/// the processes that outlived their postmaster.
/// Errors: Host with the last FATAL line of the server's log, Refused when the port is taken.
[[nodiscard]] Result<> startServer(const SandboxPlace &place, const PostgresPrograms &programs,
                                   const SandboxNode &node, Deadline deadline, std::stop_token stop = {});

/// Ends all sessions, checkpoints and stops; does nothing when it is down. A server that has not ended at
/// the deadline is killed.
[[nodiscard]] Result<> stopServer(const SandboxPlace &place, const PostgresPrograms &programs,
                                  const SandboxNode &node, Deadline deadline);

/// SIGKILL to every process of the server, without a checkpoint: for a sandbox that is being destroyed.
void killServer(const SandboxNode &node);

/// The shared memory by which PostgreSQL knows that a data folder is in use, by the folder's postmaster.pid.
[[nodiscard]] MemorySegment memoryOf(const SandboxNode &node);

/// Frees that of a server that was killed, before its data folder is removed: a server that starts on the
/// folder again does so itself, nobody else ever does. Waits for the last processes of the server.
void freeMemory(const SandboxNode &node);

} // namespace tessera
