// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/sandbox/sandbox_place.h"

#include <QStringList>

#include <stop_token>

namespace tessera {

/// The built-in engine's texts in the order in which a node gets them (resource :/engine).
[[nodiscard]] QStringList engineFiles();
/// Changes with any of the engine's texts; empty for Citus.
[[nodiscard]] QString engineDigest(SandboxEngine engine);
/// Default of every setting of Citus, for the servers of the built-in engine.
[[nodiscard]] QByteArray engineSettings();

/// Gives one running node the engine: CREATE EXTENSION citus, or the built-in texts (which may be applied
/// again). Errors: Connection, Server with the file's name, Timeout, Cancelled.
[[nodiscard]] Result<> installEngine(const SandboxPlace &place, SandboxEngine engine, const SandboxNode &node,
                                     bool withStatStatements, Deadline deadline, std::stop_token stop = {});

/// Makes @p coordinator the head of the cluster and adds the others; what is there already stays.
/// Errors: Connection, Server, Timeout, Cancelled.
[[nodiscard]] Result<> joinNodes(const SandboxPlace &place, const QList<SandboxNode> &nodes,
                                 Deadline deadline, std::stop_token stop = {});

} // namespace tessera
