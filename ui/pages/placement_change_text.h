// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cluster/cluster_snapshot.h"
#include "core/plan/plan.h"

namespace tessera {

/// Placements a node before and after the plan, one line for each node that changes.
[[nodiscard]] QList<std::pair<QString, QString>> placementChangeLines(const Plan &plan,
                                                                      const ClusterSnapshot &snapshot);

} // namespace tessera
