// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/charts/chart_question.h"
#include "core/cluster/cluster_snapshot.h"

namespace tessera {

/// The nodes as charts name them, in the order of the catalog: by the host where no other node has it.
[[nodiscard]] QList<ChartNode> chartNodes(const ClusterSnapshot &snapshot);

} // namespace tessera
