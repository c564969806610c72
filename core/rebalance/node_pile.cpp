// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rebalance/node_pile.h"

#include <algorithm>
#include <numeric>

namespace tessera {

namespace {

/// Follows the links to the first position that links to itself, and shortens the way for the next time.
quint32 follow(std::vector<quint32> &links, quint32 position)
{
    while (links[position] != position) {
        links[position] = links[links[position]];
        position = links[position];
    }
    return position;
}

} // namespace

void NodePile::sort(const std::vector<BalanceSet> &sets)
{
    if (m_isSorted)
        return;
    m_isSorted = true;
    struct Key
    {
        double cost;
        quint32 set;
    };
    std::vector<Key> keys;
    keys.reserve(m_unsorted.size());
    for (const auto set : m_unsorted)
        keys.push_back({ sets[set].cost, set });
    const auto isBefore = [&](const Key &a, const Key &b) {
        if (a.cost != b.cost)
            return a.cost < b.cost;
        return sets[a.set].bytes != sets[b.set].bytes ? sets[a.set].bytes > sets[b.set].bytes : a.set < b.set;
    };
    if (!std::ranges::is_sorted(keys, isBefore)) // as they are where all cost the same
        std::ranges::sort(keys, isBefore);
    m_costs.reserve(keys.size());
    m_sets = std::exchange(m_unsorted, {});
    m_sets.clear();
    for (const auto &key : keys) {
        m_costs.push_back(key.cost);
        m_sets.push_back(key.set);
    }
    m_below.resize(keys.size() + 1);
    std::iota(m_below.begin(), m_below.end(), 0U);
    m_above = m_below;
}

quint32 NodePile::costliestUpTo(double cost)
{
    const auto end = std::ranges::upper_bound(m_costs, cost);
    const auto found = follow(m_below, static_cast<quint32>(end - m_costs.begin()));
    return found == 0 ? none : found - 1;
}

quint32 NodePile::cheapestFrom(double cost)
{
    const auto begin = std::ranges::lower_bound(m_costs, cost);
    const auto found = follow(m_above, static_cast<quint32>(begin - m_costs.begin()));
    return found == m_costs.size() ? none : found;
}

quint32 NodePile::nextBelow(quint32 position)
{
    const auto found = follow(m_below, position);
    return found == 0 ? none : found - 1;
}

quint32 NodePile::nextAbove(quint32 position)
{
    const auto found = follow(m_above, position + 1);
    return found == m_costs.size() ? none : found;
}

void NodePile::take(quint32 position)
{
    m_below[position + 1] = position;
    m_above[position] = position + 1;
}

} // namespace tessera
