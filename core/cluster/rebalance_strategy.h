// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"

#include <QHash>
#include <QList>
#include <QSet>
#include <QString>

namespace tessera {

/// One row of pg_dist_rebalance_strategy (citus.md §4.1), with what its functions answer where they are not
/// Citus' own.
struct RebalanceStrategy
{
    QString name;
    bool isDefault = false;
    QString costFunction; ///< As the server writes it, quoted where needed
    QString capacityFunction;
    QString allowedFunction;
    double defaultThreshold = 0.1;
    double minimumThreshold = 0;
    double improvementThreshold = 0;
    double baseCost =
        0; ///< Bytes that citus_shard_cost_by_disk_size adds to each set; 100 MB since Citus 12.0
    // Answers of functions of the operator's own; empty where Citus' own are used.
    QHash<ShardId, double> costs = {}; ///< By the first shard of each set
    QHash<NodeId, double> capacities = {};
    QSet<std::pair<ShardId, NodeId>> forbidden = {};

    [[nodiscard]] bool weighsBytes() const
    {
        return costFunction == QLatin1String("citus_shard_cost_by_disk_size");
    }
    [[nodiscard]] bool countsSets() const { return costFunction == QLatin1String("citus_shard_cost_1"); }
    [[nodiscard]] bool hasEqualNodes() const
    {
        return capacityFunction == QLatin1String("citus_node_capacity_1");
    }
    [[nodiscard]] bool allowsAll() const
    {
        return allowedFunction == QLatin1String("citus_shard_allowed_on_node_true");
    }
    bool operator==(const RebalanceStrategy &) const = default;
};

/// The one named, or the default one for an empty name; null when there is none.
[[nodiscard]] inline const RebalanceStrategy *strategyNamed(const QList<RebalanceStrategy> &strategies,
                                                            const QString &name)
{
    for (const auto &strategy : strategies) {
        if (name.isEmpty() ? strategy.isDefault : strategy.name == name)
            return &strategy;
    }
    return nullptr;
}

} // namespace tessera
