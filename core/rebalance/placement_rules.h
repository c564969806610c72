// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rebalance/balance_problem.h"

#include <unordered_set>

namespace tessera {

/// Which sets may lie on which nodes: what the strategy forbids, and that two copies never share a node.
/// Costs nothing where there is neither.
class PlacementRules
{
public:
    explicit PlacementRules(const BalanceProblem &problem);

    [[nodiscard]] bool isRestricted() const { return !m_closed.empty() || !m_copyOf.empty(); }
    [[nodiscard]] bool mayLieOn(quint32 set, quint32 node) const;
    /// True when the strategy forbids the set to stay where it is.
    [[nodiscard]] bool mustLeave(quint32 set, quint32 node) const;
    void moved(quint32 set, quint32 from, quint32 to);

private:
    const std::vector<quint32> &m_copyOf;
    std::unordered_set<quint64> m_closed; ///< Pairs of set and node that the strategy forbids
    std::unordered_set<quint64> m_taken; ///< Pairs of shard set and node that holds a copy
};

} // namespace tessera
