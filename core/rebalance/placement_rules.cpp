// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rebalance/placement_rules.h"

namespace tessera {

namespace {

quint64 pairOf(quint32 set, quint32 node)
{
    return quint64 { set } << 32 | node;
}

} // namespace

PlacementRules::PlacementRules(const BalanceProblem &problem)
    : m_copyOf(problem.copyOf)
{
    for (const auto &[set, node] : problem.forbidden)
        m_closed.insert(pairOf(set, node));
    for (quint32 i = 0; i < m_copyOf.size(); ++i)
        m_taken.insert(pairOf(m_copyOf[i], problem.sets[i].node));
}

bool PlacementRules::mayLieOn(quint32 set, quint32 node) const
{
    if (!m_closed.empty() && m_closed.contains(pairOf(set, node)))
        return false;
    return m_copyOf.empty() || !m_taken.contains(pairOf(m_copyOf[set], node));
}

bool PlacementRules::mustLeave(quint32 set, quint32 node) const
{
    return !m_closed.empty() && m_closed.contains(pairOf(set, node));
}

void PlacementRules::moved(quint32 set, quint32 from, quint32 to)
{
    if (m_copyOf.empty())
        return;
    m_taken.erase(pairOf(m_copyOf[set], from));
    m_taken.insert(pairOf(m_copyOf[set], to));
}

} // namespace tessera
