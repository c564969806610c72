// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/plan_facts.h"
#include "core/plan/step.h"

namespace tessera {

// Steps about nodes that several operations take.

/// The values of a node's address, as the node functions take them.
[[nodiscard]] QList<Value> addressOf(const Node &node);
/// Whether pg_dist_node has the node's address with @p condition on its row.
[[nodiscard]] WaitUntil nodeHas(const Node &node, const QString &condition);

/// Sets shouldhaveshards off.
[[nodiscard]] Step keepShardsAway(const Node &node);
/// Copies reference tables to the nodes that lack them.
[[nodiscard]] Step copyReferenceTables(int count, std::optional<ByteCount> bytes);

} // namespace tessera
