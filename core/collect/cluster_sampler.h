// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/collect/cluster_round.h"

#include <QHash>

namespace tessera {

/// Makes samples and events of what each round of asking gave, by comparing it with the round before. Pure:
/// the same rounds give the same minutes.
class ClusterSampler
{
public:
    /// @p nodeNames are the addresses of the nodes that were known before, by subject.
    explicit ClusterSampler(QHash<QString, QString> nodeNames = {});
    [[nodiscard]] CollectedMinute take(Minute minute, const ClusterRound &round, const CollectorCost &cost);

private:
    void noteNodes(const ClusterRound &round, CollectedMinute &collected);
    void takeAnswer(const NodeMetrics &answer, CollectedMinute &collected);
    void takePooler(const PoolerMetrics &answer, CollectedMinute &collected);
    void noteChanges(NodeId node, const NodeReading &now, CollectedMinute &collected);

    QHash<QString, QString> m_names;
    QHash<NodeId, NodeReading> m_before;
    NodeId m_coordinator; ///< 0 as long as it is not registered
};

} // namespace tessera
