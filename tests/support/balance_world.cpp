// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/balance_world.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <random>

namespace tessera::test {

namespace {

using namespace Qt::StringLiterals;

double wordAfter(const QStringList &words, const QString &key, double otherwise)
{
    const auto at = words.indexOf(key);
    return at < 0 ? otherwise : words.value(at + 1).toDouble();
}

double costOf(Spread spread, double uniform, double normal)
{
    switch (spread) {
    case Spread::Equal:
        return 1e9;
    case Spread::Uniform:
        return std::floor(1e8 + 1.8e9 * uniform);
    case Spread::LogNormal:
        return std::floor(1e9 * std::exp(normal));
    case Spread::Pareto:
        return std::floor(std::min(2e8 / std::pow(1 - uniform, 1 / 1.2), 1e12));
    }
    return 0;
}

/// The pair to move between and the set, or nothing more to do. Plain scans: this is a yardstick, not the
/// product.
struct Greedy
{
    const BalanceProblem &problem;
    std::vector<double> loads;
    std::vector<std::vector<quint32>> sets; ///< By node, costliest first

    [[nodiscard]] bool isWorth(std::size_t from, std::size_t to, double cost) const
    {
        const auto newTo = loads[to] + cost;
        const auto newFrom = loads[from] - cost;
        if (newTo <= newFrom)
            return true;
        if (newTo > loads[from] || (newTo == loads[from] && newFrom <= loads[to]))
            return false;
        const auto gain = std::max(loads[from] - newTo, newFrom - loads[to]);
        return gain / cost >= problem.rules.improvementThreshold;
    }
    bool step(BalanceMoves &result);
};

bool Greedy::step(BalanceMoves &result)
{
    const auto mean = std::accumulate(loads.begin(), loads.end(), 0.0) / double(loads.size());
    const auto lower = (1 - problem.rules.threshold) * mean;
    const auto upper = (1 + problem.rules.threshold) * mean;
    std::vector<std::size_t> order(loads.size());
    std::iota(order.begin(), order.end(), 0U);
    std::ranges::stable_sort(order, {}, [&](std::size_t i) { return loads[i]; });
    for (auto source = order.rbegin(); source != order.rend() && loads[*source] > lower; ++source) {
        for (const auto to : order) {
            if (loads[to] >= upper || (loads[to] >= lower && loads[*source] <= upper))
                break;
            auto &pile = sets[*source];
            const auto found = std::ranges::find_if(
                pile, [&](quint32 set) { return isWorth(*source, to, problem.sets[set].cost); });
            if (found == pile.end() || *source == to)
                continue;
            const auto set = *found;
            const auto &moved = problem.sets[set];
            result.moves.push_back({ set, static_cast<quint32>(*source), static_cast<quint32>(to) });
            result.bytes += moved.bytes;
            loads[*source] -= moved.cost;
            loads[to] += moved.cost;
            pile.erase(found);
            auto &target = sets[to];
            target.insert(std::ranges::find_if(
                              target, [&](quint32 other) { return problem.sets[other].cost < moved.cost; }),
                          set);
            return true;
        }
    }
    return false;
}

} // namespace

BalanceProblem balanceFromText(const QString &text)
{
    BalanceProblem problem;
    for (const auto &part : text.split(u'|')) {
        const auto words = part.section(u':', 0, 0).simplified().split(u' ');
        const auto node = static_cast<quint32>(problem.nodes.size());
        problem.nodes.push_back({ words.contains(u"out"_s) ? 0 : wordAfter(words, u"capacity"_s, 1) });
        for (const auto &cost : part.section(u':', 1).simplified().split(u' ', Qt::SkipEmptyParts))
            problem.sets.push_back({ cost.toDouble(), cost.toDouble(), node, 0 });
    }
    return problem;
}

QStringList movesText(const BalanceProblem &problem, const BalanceMoves &moves)
{
    QStringList lines;
    for (const auto &move : moves.moves)
        lines << u"%1 w%2>w%3"_s.arg(problem.sets[move.set].cost).arg(move.from + 1).arg(move.to + 1);
    return lines;
}

BalanceProblem generatedBalance(Spread spread, std::size_t sets, std::size_t nodes, std::size_t empty,
                                bool isSkewed)
{
    std::mt19937_64 random(42);
    std::normal_distribution<double> normal;
    std::uniform_real_distribution<double> uniform;
    const auto full = nodes - empty;
    BalanceProblem problem;
    problem.nodes.resize(nodes);
    problem.sets.reserve(sets);
    for (std::size_t i = 0; i < sets; ++i) {
        const auto cost = costOf(spread, uniform(random), normal(random));
        const auto crowd = std::pow(uniform(random), 2) * double(full);
        problem.sets.push_back(
            { cost, cost, static_cast<quint32>(isSkewed ? std::size_t(crowd) : i % full), 0 });
    }
    return problem;
}

std::vector<double> loadsAfter(const BalanceProblem &problem, const BalanceMoves &moves, std::size_t count)
{
    std::vector<double> loads(problem.nodes.size());
    for (const auto &set : problem.sets)
        loads[set.node] += set.cost;
    for (std::size_t i = 0; i < std::min(count, moves.moves.size()); ++i) {
        const auto cost = problem.sets[moves.moves[i].set].cost;
        loads[moves.moves[i].from] -= cost;
        loads[moves.moves[i].to] += cost;
    }
    return loads;
}

double leastBytes(const BalanceProblem &problem)
{
    const auto loads = loadsAfter(problem, {}, 0);
    double capacity = 0;
    double largest = 0;
    for (const auto &node : problem.nodes)
        capacity += node.capacity;
    for (const auto &set : problem.sets)
        largest = std::max(largest, set.cost);
    const auto mean = std::accumulate(loads.begin(), loads.end(), 0.0) / capacity;
    double shed = 0;
    double receive = 0;
    for (std::size_t i = 0; i < loads.size(); ++i) {
        const auto fair = mean * problem.nodes[i].capacity;
        const auto ceiling = fair > 0 ? std::max((1 + problem.rules.threshold) * fair, largest) : 0;
        shed += std::max(0.0, loads[i] - ceiling);
        receive += std::max(0.0, (1 - problem.rules.threshold) * fair - loads[i]);
    }
    return std::max(shed, receive);
}

BalanceMoves citusMoves(const BalanceProblem &problem)
{
    Greedy greedy { problem, loadsAfter(problem, {}, 0),
                    std::vector<std::vector<quint32>>(problem.nodes.size()) };
    for (quint32 i = 0; i < problem.sets.size(); ++i)
        greedy.sets[problem.sets[i].node].push_back(i);
    for (auto &pile : greedy.sets)
        std::ranges::stable_sort(pile, std::greater<>(), [&](quint32 i) { return problem.sets[i].cost; });
    BalanceMoves result;
    while (greedy.step(result)) { }
    return result;
}

} // namespace tessera::test
