// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cluster/cluster_state.h"

namespace tessera {

/// What an operator should know about the cluster, worst first (design.md §4). Pure: depends on the state
/// only; ages are measured at ClusterState::readAt. What is unknown gives no finding.
[[nodiscard]] QList<Finding> findings(const ClusterState &state);

} // namespace tessera
