// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/plan/plan.h"
#include "core/plan/plan_facts.h"
#include "core/plan/step.h"

namespace tessera {

// Steps about nodes that several operations take.

/// A registered node that is not the coordinator. Errors: Refused.
[[nodiscard]] Result<Node> workerNamed(const ClusterSnapshot &cluster, const QString &name);
/// Errors: Refused when the only placement of a distributed shard is on the node's group.
[[nodiscard]] Result<> refusalOfHolder(const ClusterSnapshot &cluster, const Node &node);
/// A plan of one step that calls @p function.
[[nodiscard]] Plan oneStep(const QString &title, Step step, const char *function);
/// Takes the node out of use without forgetting it.
[[nodiscard]] Step disableStep(const Node &node);

/// The values of a node's address, as the node functions take them.
[[nodiscard]] QList<Value> addressOf(const Node &node);
/// Whether pg_dist_node has the node's address with @p condition on its row.
[[nodiscard]] WaitUntil nodeHas(const Node &node, const QString &condition);

/// Sets shouldhaveshards off.
[[nodiscard]] Step keepShardsAway(const Node &node);
/// Copies reference tables to the nodes that lack them.
[[nodiscard]] Step copyReferenceTables(int count, std::optional<ByteCount> bytes);

} // namespace tessera
