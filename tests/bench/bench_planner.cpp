// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Planning against std::sort of the same costs in the same run, and bytes moved against the lower bound.
// Source of the goals: planning <= 3 x the sort, bytes <= 1.05 x the bound at >= 100 sets a node.
#include "models/what_if.h"
#include "tests/bench/shortest.h"
#include "tests/support/balance_world.h"
#include "tests/support/map_world.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <functional>

using namespace tessera;
using namespace tessera::test;

namespace {

struct World
{
    const char *name;
    Spread spread;
    std::size_t nodes;
    bool isSkewed;
};

constexpr World worlds[] {
    { "uniform.11", Spread::Uniform, 11, false },
    { "lognormal.11", Spread::LogNormal, 11, false },
    { "pareto.11", Spread::Pareto, 11, false },
    { "uniform.101", Spread::Uniform, 101, false },
    { "lognormal.101", Spread::LogNormal, 101, false },
    { "lognormal.20.skewed", Spread::LogNormal, 20, true },
    { "equal.11", Spread::Equal, 11, false },
};

double sortTime(const BalanceProblem &problem, int runs)
{
    double best = 1e9;
    for (int i = 0; i < runs; ++i) {
        std::vector<double> costs;
        costs.reserve(problem.sets.size());
        for (const auto &set : problem.sets)
            costs.push_back(set.cost);
        best = std::min(best, shortest(1, [&] { std::ranges::sort(costs); }));
    }
    return best;
}

void print(const char *what, const char *world, std::size_t sets, double value, const char *unit,
           double floor, double goal)
{
    std::printf(
        "{\"bench\":\"planner.%s.%s.%zu\",\"value\":%.4g,\"unit\":\"%s\",\"floor\":%.4g,\"ratio\":%.3f,"
        "\"goal\":%.2f}\n",
        what, world, sets, value, unit, floor, value / floor, goal);
    std::fflush(stdout);
}

void measure(const World &world, std::size_t sets)
{
    const auto problem =
        generatedBalance(world.spread, sets, world.nodes, world.isSkewed ? 0 : 1, world.isSkewed);
    const int runs = sets > 100'000 ? 3 : 10;
    BalanceMoves moves;
    const auto planning = shortest(runs, [&] { moves = planMoves(problem); });
    print("time", world.name, sets, planning, "ms", sortTime(problem, runs), 3);
    if (sets >= 100 * world.nodes)
        print("bytes", world.name, sets, moves.bytes / 1e9, "GB", leastBytes(problem) / 1e9, 1.05);
}

/// Citus' own greedy choice on the same worlds; its bytes are the floor.
void compareWithCitus(const World &world, std::size_t sets)
{
    const auto problem =
        generatedBalance(world.spread, sets, world.nodes, world.isSkewed ? 0 : 1, world.isSkewed);
    const auto ours = planMoves(problem);
    const auto citus = citusMoves(problem);
    print("bytes.vs-citus", world.name, sets, ours.bytes / 1e9, "GB", citus.bytes / 1e9, 1);
}

/// What a moving slider costs: another threshold each time, up to rows and map changes. The floor is the goal
/// in ms.
void measureReplanning(int sets)
{
    const auto state = mapState({ .workers = 10, .tables = 1, .shards = sets, .hasOtherBands = false });
    const auto known = shardSetsOf(state.snapshot, state.sizes.get());
    RebalanceQuestion question {
        .strategy = { .costFunction = QStringLiteral("citus_shard_cost_by_disk_size"),
                      .capacityFunction = QStringLiteral("citus_node_capacity_1"),
                      .allowedFunction = QStringLiteral("citus_shard_allowed_on_node_true") },
        .newNodes = 1
    };
    int step = 0;
    const auto took = shortest(10, [&] {
        question.threshold = 0.05 + 0.01 * (++step % 5);
        if (!whatIf(state, known, question).problem.isEmpty())
            std::abort();
    });
    print("replan", "what-if", known.placed.size(), took, "ms", 30, 1);
}

} // namespace

int main()
{
    measureReplanning(100'000);
    for (const auto &world : worlds) {
        for (const std::size_t sets : { 1'000U, 10'000U, 100'000U, 1'000'000U })
            measure(world, sets);
        compareWithCitus(world, 10'000);
    }
    return 0;
}
