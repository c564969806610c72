// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rebalance/node_pile.h"
#include "core/rebalance/placement_rules.h"

#include <span>

namespace tessera {

/// Plans the moves of one pool (rebalance_planner.h says how) and adds them to the result.
class PoolBalancer
{
public:
    PoolBalancer(const BalanceProblem &problem, std::span<const quint32> sets, PlacementRules &allowed,
                 BalanceMoves &result);
    void run();

private:
    struct Node ///< Small, since each move looks at all
    {
        double capacity = 0;
        double load = 0;
        double utilization = 0; ///< Load a unit of capacity
        bool mayGive = true; ///< False once none of its sets can help any more
        bool isBeyondHelp = false; ///< Too full for one set that is too large for any other place
    };
    /// The pair that a move should help now, and by how much.
    struct Need
    {
        quint32 from = NodePile::none;
        quint32 to = NodePile::none;
        double amount = 0;
    };
    struct Choice
    {
        quint32 from = NodePile::none;
        quint32 to = NodePile::none;
        quint32 position = NodePile::none;
        [[nodiscard]] bool isFound() const { return position != NodePile::none; }
    };

    void place(quint32 set);
    void computeMean();
    void addLoad(quint32 node, double cost);
    void drain();
    void balance();
    [[nodiscard]] quint32 emptiestFor(quint32 set) const;
    [[nodiscard]] Need need() const;
    [[nodiscard]] double amountOf(const Need &pair, double surplus) const;
    [[nodiscard]] Choice choose(const Need &need);
    [[nodiscard]] Choice chooseElsewhere(const Need &need);
    [[nodiscard]] Choice chooseBetween(const Need &need);
    [[nodiscard]] Choice leastOvershoot(const Need &need, const Choice &first);
    [[nodiscard]] quint32 largestBelow(const Need &need);
    [[nodiscard]] quint32 smallestAbove(const Need &need);
    void close(Node &node);
    [[nodiscard]] bool isWorth(const Need &pair, double cost) const;
    [[nodiscard]] double surelyWorth(const Need &pair) const;
    [[nodiscard]] bool isWithinLimits(quint32 set);
    void move(quint32 set, quint32 from, quint32 to);

    [[nodiscard]] double over(const Node &node) const;
    [[nodiscard]] double under(const Node &node) const;

    const BalanceProblem &m_problem;
    const BalanceRules &m_rules;
    PlacementRules &m_allowed;
    BalanceMoves &m_result;
    std::vector<Node> m_nodes;
    std::vector<NodePile> m_piles; ///< Of each node
    std::vector<quint32> m_leaving;
    double m_mean = 0; ///< Cost a unit of capacity, without the nodes that stay too full whatever is done
};

} // namespace tessera
