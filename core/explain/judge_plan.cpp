// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explain/judge_plan.h"

#include <algorithm>

namespace tessera {

namespace {

/// Below that many rows nobody minds a wrong estimate.
constexpr double fewRows = 100;
constexpr double manyTimes = 10;

bool runsBeside(const PlanNode &node)
{
    return node.kind == PlanNodeKind::Task || node.kind == PlanNodeKind::Group;
}

/// Tasks run side by side, so that the slowest counts; all else one after the other.
double below(const PlanNode &node, double (*figureOf)(const PlanNode &))
{
    double sum = 0;
    double slowest = 0;
    for (const auto &child : node.children) {
        if (runsBeside(child))
            slowest = std::max(slowest, figureOf(child));
        else if (child.kind != PlanNodeKind::Subplan) // these ran before
            sum += figureOf(child);
    }
    return sum + slowest;
}

/// The rows of Citus' scan are a guess, and so are those of the steps above it.
bool isAboveGuess(const PlanNode &node)
{
    return node.isGuess || std::ranges::any_of(node.children, isAboveGuess);
}

double timeOf(const PlanNode &node)
{
    return node.time.value_or(0);
}

double costOf(const PlanNode &node)
{
    return node.cost.value_or(0);
}

void judge(PlanNode &node)
{
    for (auto &child : node.children)
        judge(child);
    if (runsBeside(node))
        return;
    if (node.time)
        node.self = std::max(0.0, *node.time - below(node, timeOf));
    node.isGuess = isAboveGuess(node);
    node.selfCost = node.isGuess ? 0 : std::max(0.0, costOf(node) - below(node, costOf));
    const auto factor = misestimate(node);
    const auto most = std::max(node.rows.value_or(0), node.actualRows.value_or(0));
    node.isMisestimate = factor && *factor >= manyTimes && most >= fewRows;
}

double weightOf(const PlanNode &node, bool isAnalyzed)
{
    const bool isStep = node.kind == PlanNodeKind::Node || node.kind == PlanNodeKind::Distributed;
    if (!isStep)
        return 0;
    return isAnalyzed ? node.self.value_or(0) : node.selfCost;
}

PlanNode *heaviest(PlanNode &node, bool isAnalyzed)
{
    auto *most = &node;
    for (auto &child : node.children) {
        auto *one = heaviest(child, isAnalyzed);
        if (weightOf(*one, isAnalyzed) > weightOf(*most, isAnalyzed))
            most = one;
    }
    return most;
}

} // namespace

std::optional<double> misestimate(const PlanNode &node)
{
    if (!node.rows || !node.actualRows || node.loops <= 0 || node.isGuess)
        return std::nullopt;
    const auto expected = std::max(*node.rows, 1.0);
    const auto came = std::max(*node.actualRows, 1.0);
    return std::max(expected / came, came / expected);
}

void judgePlan(PlanTree &tree)
{
    judge(tree.root);
    auto *most = heaviest(tree.root, tree.isAnalyzed());
    most->isCostliest = weightOf(*most, tree.isAnalyzed()) > 0;
}

} // namespace tessera
