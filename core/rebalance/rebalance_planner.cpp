// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rebalance/rebalance_planner.h"

#include "core/rebalance/pool_balancer.h"

#include <numeric>
#include <span>

namespace tessera {

namespace {

/// Indexes of the sets, those of one pool together; where each pool begins, and the end.
struct Pools
{
    std::vector<quint32> sets;
    std::vector<std::size_t> begins;
};

Pools poolsOf(const BalanceProblem &problem)
{
    quint32 last = 0;
    for (const auto &set : problem.sets)
        last = std::max(last, set.pool);
    std::vector<quint32> sets(problem.sets.size());
    if (last == 0) {
        std::iota(sets.begin(), sets.end(), 0U);
        return { std::move(sets), { 0, problem.sets.size() } };
    }
    std::vector<std::size_t> begins(std::size_t { last } + 2);
    for (const auto &set : problem.sets)
        ++begins[set.pool + 1];
    std::partial_sum(begins.begin(), begins.end(), begins.begin());
    auto next = begins;
    for (quint32 i = 0; i < problem.sets.size(); ++i)
        sets[next[problem.sets[i].pool]++] = i;
    return { std::move(sets), std::move(begins) };
}

} // namespace

BalanceMoves planMoves(const BalanceProblem &problem)
{
    BalanceMoves result;
    PlacementRules allowed(problem);
    const auto pools = poolsOf(problem);
    const std::span<const quint32> all(pools.sets);
    for (std::size_t i = 0; i + 1 < pools.begins.size(); ++i) {
        const auto pool = all.subspan(pools.begins[i], pools.begins[i + 1] - pools.begins[i]);
        PoolBalancer(problem, pool, allowed, result).run();
    }
    return result;
}

} // namespace tessera
