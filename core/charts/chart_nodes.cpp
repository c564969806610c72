// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/charts/chart_nodes.h"

#include "core/collect/cluster_round.h"

#include <algorithm>

namespace tessera {

QList<ChartNode> chartNodes(const ClusterSnapshot &snapshot)
{
    QList<ChartNode> nodes;
    for (const auto &node : snapshot.nodes()) {
        const bool isAlone = std::ranges::count(snapshot.nodes(), node.host, &Node::host) == 1;
        nodes << ChartNode { subjectOf(node.id), isAlone ? node.host : node.address() };
    }
    return nodes;
}

} // namespace tessera
