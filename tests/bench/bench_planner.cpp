// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Planning against std::sort of the same costs in the same run, bytes moved against the lower bound, memory,
// and how evenly each table lies afterwards. Source of the goals (performance.md §5): planning <= 3 x the
// sort, bytes
// <= 1.05 x the bound at >= 100 sets a node, memory <= 100 bytes a set.
#include "models/what_if.h"
#include "tests/bench/print_figure.h"
#include "tests/bench/shortest.h"
#include "tests/support/balance_world.h"
#include "tests/support/map_world.h"

#include <QFile>

#include <algorithm>
#include <chrono>
#include <cmath>
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
           double floor = 0, double goal = 0)
{
    printFigure(QStringLiteral("planner.%1.%2.%3").arg(QLatin1String(what), QLatin1String(world)).arg(sets),
                value, unit, floor, goal);
}

BalanceProblem problemOf(const World &world, std::size_t sets)
{
    return generatedBalance(world.spread, sets, world.nodes, world.isSkewed ? 0 : 1, world.isSkewed);
}

/// A line of /proc/self/status, in bytes.
double memory(const char *line)
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        std::abort();
    for (const auto &one : status.readAll().split('\n')) {
        if (one.startsWith(line))
            return one.mid(one.indexOf(':') + 1).trimmed().split(' ').first().toDouble() * 1024;
    }
    std::abort();
}

/// Costs, placements and planning together, at their highest; has to run while the process is small.
void measureMemory(const World &world, std::size_t sets)
{
    QFile peak(QStringLiteral("/proc/self/clear_refs"));
    if (!peak.open(QIODevice::WriteOnly) || peak.write("5") != 1)
        std::abort();
    peak.close();
    const auto before = memory("VmRSS");
    const auto moves = planMoves(problemOf(world, sets));
    if (moves.moves.empty())
        std::abort();
    print("memory", world.name, sets, (memory("VmHWM") - before) / double(sets), "B/set", 100, 1);
}

/// The most sets of one table on one node, against even spreading: of the tables' mean and of the worst one.
/// Balancing the whole cluster moves fewer bytes, each table alone spreads better.
void measureTables(const World &world, std::size_t sets, quint32 tables, bool isEachAlone)
{
    auto problem = problemOf(world, sets);
    for (std::size_t i = 0; i < sets; ++i)
        problem.sets[i].pool = isEachAlone ? static_cast<quint32>(i * tables / sets) : 0;
    auto nodes = std::vector<std::vector<quint32>>(tables, std::vector<quint32>(world.nodes));
    const auto moves = planMoves(problem);
    for (const auto &move : moves.moves)
        problem.sets[move.set].node = move.to;
    for (std::size_t i = 0; i < sets; ++i)
        ++nodes[i * tables / sets][problem.sets[i].node];
    const auto even = std::ceil(double(sets) / tables / double(world.nodes));
    double sum = 0;
    double worst = 0;
    for (const auto &counts : nodes) {
        const auto most = double(std::ranges::max(counts)) / even;
        sum += most;
        worst = std::max(worst, most);
    }
    const auto print = [&](const char *what, double value, const char *unit) {
        printFigure(QStringLiteral("planner.%1.%2.%3-tables.%4")
                        .arg(QLatin1String(isEachAlone ? "each-alone" : "whole-cluster"), QLatin1String(what))
                        .arg(tables)
                        .arg(sets),
                    value, unit);
    };
    print("table-spread-mean", sum / tables, "x even");
    print("table-spread-worst", worst, "x even");
    print("bytes", moves.bytes / 1e9, "GB");
}

void measure(const World &world, std::size_t sets)
{
    const auto problem = problemOf(world, sets);
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
    const auto problem = problemOf(world, sets);
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
    measureMemory(worlds[1], 1'000'000);
    for (const bool isEachAlone : { false, true })
        measureTables(worlds[5], 100'000, 1'000, isEachAlone);
    measureReplanning(100'000);
    for (const auto &world : worlds) {
        for (const std::size_t sets : { 1'000U, 10'000U, 100'000U, 1'000'000U })
            measure(world, sets);
        compareWithCitus(world, 10'000);
    }
    return 0;
}
