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

    void reserve(std::size_t sets) { m_sets.reserve(sets); }
    void add(quint32 set, const BalanceSet &facts)
    {
        m_isSorted = m_isSorted && (m_sets.empty() || !isBefore(facts, m_last));
        m_last = { .cost = facts.cost, .bytes = facts.bytes };
        m_sets.push_back({ facts.cost, set });
    }
    void sort(const std::vector<BalanceSet> &sets);

    /// Positions, not sets: setAt() tells the set. none when there is no such one left.
    [[nodiscard]] quint32 costliestUpTo(double cost);
    [[nodiscard]] quint32 cheapestFrom(double cost);
    [[nodiscard]] quint32 nextBelow(quint32 position);
    [[nodiscard]] quint32 nextAbove(quint32 position);
    [[nodiscard]] quint32 setAt(quint32 position) const { return m_sets[position].set; }
    [[nodiscard]] double costAt(quint32 position) const { return m_sets[position].cost; }
    void take(quint32 position);

private:
    struct Set
    {
        double cost;
        quint32 set;
    };
    [[nodiscard]] static bool isBefore(const BalanceSet &a, const BalanceSet &b)
    {
        return a.cost != b.cost ? a.cost < b.cost : a.bytes > b.bytes;
    }

    std::vector<Set> m_sets;
    BalanceSet m_last; ///< What was added last
    // Where to look from a position that was taken; index 0 of m_below is "none", hence the shift by one.
    std::vector<quint32> m_below;
    std::vector<quint32> m_above;
    bool m_isSorted = true; ///< As it is where all cost the same
};

} // namespace tessera
