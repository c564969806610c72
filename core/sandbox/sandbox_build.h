// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sandbox/sandbox.h"

namespace tessera {

// The parts of sandbox.h's calls. The caller holds the sandbox's lock and cleans up after a failure.

/// Runs @p work for every node, each on a thread of its own; gives the first error in node order.
[[nodiscard]] Result<> forEachNode(const QList<SandboxNode> &nodes,
                                   const std::function<Result<>(const SandboxNode &)> &work);

/// Makes the root folder and checks that the servers' OS user exists and can enter it.
[[nodiscard]] Result<> prepareHome(const SandboxHome &home);

/// Makes every server, joins them, loads the sample, starts the runner.
[[nodiscard]] Result<> buildSandbox(const SandboxPlace &place, const SandboxWish &wish,
                                    const SandboxCall &call);

/// Starts what is down of a complete sandbox.
[[nodiscard]] Result<> startSandbox(const SandboxPlace &place, const SandboxRecord &record,
                                    const SandboxCall &call);

/// One more worker, started and remembered, not yet in the cluster.
[[nodiscard]] Result<SandboxNode> buildServer(const SandboxPlace &place, SandboxRecord record,
                                              const SandboxCall &call);

/// A place for one more standby of the server on @p primary, remembered.
[[nodiscard]] Result<SandboxNode> placeForStandby(const SandboxPlace &place, SandboxRecord record,
                                                  quint16 primary);

/// Kills the server and removes its files.
[[nodiscard]] Result<> dropServer(const SandboxPlace &place, const SandboxNode &node, Deadline deadline);

} // namespace tessera
