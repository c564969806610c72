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
    if (m_below.size() > m_sets.size())
        return;
    if (!m_isSorted) {
        std::ranges::sort(m_sets, [&](const Set &a, const Set &b) {
            if (a.cost != b.cost)
                return a.cost < b.cost;
            return isBefore(sets[a.set], sets[b.set])
                || (!isBefore(sets[b.set], sets[a.set]) && a.set < b.set);
        });
    }
    m_below.resize(m_sets.size() + 1);
    std::iota(m_below.begin(), m_below.end(), 0U);
    m_above = m_below;
}

quint32 NodePile::costliestUpTo(double cost)
{
    const auto end = std::ranges::upper_bound(m_sets, cost, {}, &Set::cost);
    const auto found = follow(m_below, static_cast<quint32>(end - m_sets.begin()));
    return found == 0 ? none : found - 1;
}

quint32 NodePile::cheapestFrom(double cost)
{
    const auto begin = std::ranges::lower_bound(m_sets, cost, {}, &Set::cost);
    const auto found = follow(m_above, static_cast<quint32>(begin - m_sets.begin()));
    return found == m_sets.size() ? none : found;
}

quint32 NodePile::nextBelow(quint32 position)
{
    const auto found = follow(m_below, position);
    return found == 0 ? none : found - 1;
}

quint32 NodePile::nextAbove(quint32 position)
{
    const auto found = follow(m_above, position + 1);
    return found == m_sets.size() ? none : found;
}

void NodePile::take(quint32 position)
{
    m_below[position + 1] = position;
    m_above[position] = position + 1;
}

} // namespace tessera
