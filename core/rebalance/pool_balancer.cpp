// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rebalance/pool_balancer.h"

#include <algorithm>
#include <numeric>

namespace tessera {

namespace {

constexpr auto none = NodePile::none;
/// Differences smaller than this share of the mean are rounding.
constexpr double rounding = 1e-9;

} // namespace

PoolBalancer::PoolBalancer(const BalanceProblem &problem, std::span<const quint32> sets,
                           PlacementRules &allowed, BalanceMoves &result)
    : m_problem(problem)
    , m_rules(problem.rules)
    , m_allowed(allowed)
    , m_result(result)
    , m_nodes(problem.nodes.size())
    , m_piles(problem.nodes.size())
{
    for (std::size_t i = 0; i < m_nodes.size(); ++i)
        m_nodes[i].capacity = problem.nodes[i].capacity;
    for (auto &pile : m_piles)
        pile.reserve(2 * sets.size() / m_piles.size());
    for (const auto set : sets)
        place(set);
    for (quint32 i = 0; i < m_nodes.size(); ++i)
        addLoad(i, 0);
    computeMean();
}

void PoolBalancer::place(quint32 set)
{
    const auto &facts = m_problem.sets[set];
    const auto index = facts.node;
    m_nodes[index].load += facts.cost;
    const bool mustLeave = m_nodes[index].capacity <= 0 || m_allowed.mustLeave(set, index);
    if (!m_problem.pinned.empty() && m_problem.pinned[set]) {
        if (mustLeave)
            m_result.stuck.push_back(set);
        return;
    }
    if (mustLeave)
        m_leaving.push_back(set);
    else
        m_piles[index].add(set, facts);
}

void PoolBalancer::addLoad(quint32 node, double cost)
{
    auto &changed = m_nodes[node];
    changed.load += cost;
    changed.utilization = changed.capacity > 0 ? changed.load / changed.capacity : 0;
}

/// Nodes beyond help are left out: the others share what they can share.
void PoolBalancer::computeMean()
{
    double load = 0;
    double capacity = 0;
    for (const auto &node : m_nodes) {
        load += node.isBeyondHelp ? 0 : node.load;
        capacity += node.isBeyondHelp ? 0 : node.capacity;
    }
    m_mean = capacity > 0 ? load / capacity : 0;
}

void PoolBalancer::run()
{
    drain();
    if (!m_rules.drainOnly)
        balance();
}

/// The costliest first, each to the emptiest node that may have it, as Citus does.
void PoolBalancer::drain()
{
    const auto &sets = m_problem.sets;
    std::ranges::sort(m_leaving, [&](quint32 a, quint32 b) {
        return sets[a].cost != sets[b].cost ? sets[a].cost > sets[b].cost : a < b;
    });
    for (const auto set : m_leaving) {
        const auto to = emptiestFor(set);
        if (to == none)
            m_result.stuck.push_back(set);
        else if (!isWithinLimits(set))
            return;
        else
            move(set, sets[set].node, to);
    }
}

quint32 PoolBalancer::emptiestFor(quint32 set) const
{
    auto best = none;
    double least = std::numeric_limits<double>::infinity();
    for (quint32 i = 0; i < m_nodes.size(); ++i) {
        const auto &node = m_nodes[i];
        if (node.capacity <= 0 || i == m_problem.sets[set].node)
            continue;
        const auto then = (node.load + m_problem.sets[set].cost) / node.capacity;
        if (then < least && m_allowed.mayLieOn(set, i)) {
            best = i;
            least = then;
        }
    }
    return best;
}

void PoolBalancer::balance()
{
    for (auto now = need(); now.from != none; now = need()) {
        const auto choice = choose(now);
        if (!choice.isFound()) {
            close(m_nodes[now.from]);
            continue;
        }
        auto &pile = m_piles[choice.from];
        const auto set = pile.setAt(choice.position);
        if (!isWithinLimits(set))
            return;
        pile.take(choice.position);
        move(set, choice.from, choice.to);
    }
}

void PoolBalancer::close(Node &node)
{
    node.mayGive = false;
    if (over(node) <= 0)
        return;
    node.isBeyondHelp = true;
    computeMean();
}

/// The fullest node that can give and the emptiest one, as long as one of them is outside the threshold.
PoolBalancer::Need PoolBalancer::need() const
{
    Need pair;
    double overAll = 0;
    double underAll = 0;
    for (quint32 i = 0; i < m_nodes.size(); ++i) {
        const auto &node = m_nodes[i];
        if (node.capacity <= 0 || node.isBeyondHelp)
            continue;
        if (node.mayGive) {
            overAll += over(node);
            if (pair.from == none || node.utilization > m_nodes[pair.from].utilization)
                pair.from = i;
        }
        underAll += under(node);
        if (pair.to == none || node.utilization < m_nodes[pair.to].utilization)
            pair.to = i;
    }
    if (pair.from == none || pair.from == pair.to || overAll + underAll <= 0)
        return {};
    pair.amount = amountOf(pair, overAll - underAll);
    return pair.amount > 0 ? pair : Need {};
}

/// What one has too much and the other too little, so that no byte moves twice for the same end; where one
/// side needs more than the other can settle, the surplus may come from or go to nodes within the threshold,
/// down or up to the mean.
double PoolBalancer::amountOf(const Need &pair, double surplus) const
{
    const auto &from = m_nodes[pair.from];
    const auto &to = m_nodes[pair.to];
    if (surplus > 0) {
        const auto room = std::min(m_mean * to.capacity - to.load, under(to) + surplus);
        return std::min(over(from), std::max(under(to), room));
    }
    const auto spare = std::min(from.load - m_mean * from.capacity, over(from) - surplus);
    return std::min(under(to), std::max(over(from), spare));
}

PoolBalancer::Choice PoolBalancer::choose(const Need &need)
{
    const auto choice = chooseBetween(need);
    if (!choice.isFound())
        return m_allowed.isRestricted() ? chooseElsewhere(need) : choice;
    const auto cost = m_piles[choice.from].costAt(choice.position);
    if (cost <= need.amount + m_rules.moveCost || over(m_nodes[need.from]) > 0)
        return choice;
    return leastOvershoot(need, choice);
}

/// Where the strategy forbids the emptiest node, the next ones.
PoolBalancer::Choice PoolBalancer::chooseElsewhere(const Need &need)
{
    std::vector<quint32> targets;
    for (quint32 i = 0; i < m_nodes.size(); ++i) {
        if (m_nodes[i].capacity > 0 && i != need.from)
            targets.push_back(i);
    }
    std::ranges::sort(targets, {}, [&](quint32 i) { return m_nodes[i].utilization; });
    for (const auto to : targets) {
        const auto choice = chooseBetween({ need.from, to, need.amount });
        if (choice.isFound())
            return choice;
    }
    return {};
}

/// The largest set that fits into the need, or the smallest that covers it where what it moves too much is
/// cheaper than one more move.
PoolBalancer::Choice PoolBalancer::chooseBetween(const Need &need)
{
    auto &pile = m_piles[need.from];
    pile.sort(m_problem.sets);
    const auto low = largestBelow(need);
    const auto high = smallestAbove(need);
    if (low == none || high == none)
        return { need.from, need.to, low == none ? high : low };
    const auto bytes = [&](quint32 position) { return m_problem.sets[pile.setAt(position)].bytes; };
    const auto rest = need.amount - pile.costAt(low);
    const bool isCheaper = bytes(high) <= bytes(low) + rest + m_rules.moveCost;
    return { need.from, need.to, isCheaper ? high : low };
}

/// The rest of a need that no set of the fullest node fits: the node above the mean with the smallest set for
/// it.
PoolBalancer::Choice PoolBalancer::leastOvershoot(const Need &need, const Choice &first)
{
    auto best = first;
    auto least = m_piles[first.from].costAt(first.position);
    for (quint32 i = 0; i < m_nodes.size(); ++i) {
        const auto &node = m_nodes[i];
        if (!node.mayGive || node.capacity <= 0 || i == need.to || node.utilization <= m_mean)
            continue;
        const auto choice = chooseBetween({ i, need.to, need.amount });
        if (!choice.isFound())
            continue;
        const auto cost = m_piles[i].costAt(choice.position);
        if (cost <= need.amount)
            return choice;
        if (cost < least) {
            least = cost;
            best = choice;
        }
    }
    return best;
}

quint32 PoolBalancer::largestBelow(const Need &need)
{
    auto &pile = m_piles[need.from];
    auto position = pile.costliestUpTo(std::min(need.amount, surelyWorth(need)));
    while (position != none && !m_allowed.mayLieOn(pile.setAt(position), need.to))
        position = pile.nextBelow(position);
    return position != none && pile.costAt(position) > 0 ? position : none;
}

quint32 PoolBalancer::smallestAbove(const Need &need)
{
    auto &pile = m_piles[need.from];
    auto position = pile.cheapestFrom(need.amount);
    while (position != none && !m_allowed.mayLieOn(pile.setAt(position), need.to))
        position = pile.nextAbove(position);
    return position != none && isWorth(need, pile.costAt(position)) ? position : none;
}

/// Up to this cost the target ends no fuller than the source, which is always an improvement.
double PoolBalancer::surelyWorth(const Need &pair) const
{
    const auto &from = m_nodes[pair.from];
    const auto &to = m_nodes[pair.to];
    return (from.utilization - to.utilization) / (1 / from.capacity + 1 / to.capacity);
}

/// The rule of citus.md §4.2, step 5; besides, the pair's emptier one never ends emptier than before.
bool PoolBalancer::isWorth(const Need &pair, double cost) const
{
    const auto &from = m_nodes[pair.from];
    const auto &to = m_nodes[pair.to];
    const auto full = from.utilization;
    const auto empty = to.utilization;
    const auto newFull = (from.load - cost) / from.capacity;
    const auto newEmpty = (to.load + cost) / to.capacity;
    if (newEmpty <= newFull)
        return true;
    if (newEmpty >= full || newFull <= empty)
        return false;
    const auto gain = std::max(full - newEmpty, newFull - empty);
    return gain >= m_rules.improvementThreshold * std::min(newEmpty - empty, full - newFull);
}

bool PoolBalancer::isWithinLimits(quint32 set)
{
    if (m_result.moves.size() < m_rules.maxMoves
        && m_result.bytes + m_problem.sets[set].bytes <= m_rules.maxBytes)
        return true;
    m_result.wasLimited = true;
    return false;
}

void PoolBalancer::move(quint32 set, quint32 from, quint32 to)
{
    addLoad(from, -m_problem.sets[set].cost);
    addLoad(to, m_problem.sets[set].cost);
    m_result.moves.push_back({ set, from, to });
    m_result.bytes += m_problem.sets[set].bytes;
    m_allowed.moved(set, from, to);
}

double PoolBalancer::over(const Node &node) const
{
    const auto excess = node.load - (1 + m_rules.threshold) * m_mean * node.capacity;
    return excess > rounding * m_mean ? excess : 0;
}

double PoolBalancer::under(const Node &node) const
{
    const auto missing = (1 - m_rules.threshold) * m_mean * node.capacity - node.load;
    return missing > rounding * m_mean ? missing : 0;
}

} // namespace tessera
