// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rebalance/balance_problem.h"

namespace tessera {

/// The sets on one node in ascending order of cost, sorted when first asked; of equal costs the one with the
/// fewest bytes comes last. Taking one out is almost constant time.
class NodePile
{
public:
    static constexpr auto none = std::numeric_limits<quint32>::max(); ///< No such set

    void add(quint32 set) { m_unsorted.push_back(set); }
    void sort(const std::vector<BalanceSet> &sets);

    /// Positions, not sets: setAt() tells the set. none when there is no such one left.
    [[nodiscard]] quint32 costliestUpTo(double cost);
    [[nodiscard]] quint32 cheapestFrom(double cost);
    [[nodiscard]] quint32 nextBelow(quint32 position);
    [[nodiscard]] quint32 nextAbove(quint32 position);
    [[nodiscard]] quint32 setAt(quint32 position) const { return m_sets[position]; }
    [[nodiscard]] double costAt(quint32 position) const { return m_costs[position]; }
    void take(quint32 position);

private:
    std::vector<quint32> m_unsorted;
    std::vector<double> m_costs;
    std::vector<quint32> m_sets;
    // Where to look from a position that was taken; index 0 of m_below is "none", hence the shift by one.
    std::vector<quint32> m_below;
    std::vector<quint32> m_above;
    bool m_isSorted = false;
};

} // namespace tessera
