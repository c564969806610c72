// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rebalance/rebalance_planner.h"

#include <QString>
#include <QStringList>

namespace tessera::test {

/// A world of costs, bytes being the same, nodes separated by '|': "w1: 5 4 3 | w2 capacity 2: 1 | w3 out: 2
/// 2".
[[nodiscard]] BalanceProblem balanceFromText(const QString &text);
/// "5 w1>w2": one line a move, nodes counted from w1.
[[nodiscard]] QStringList movesText(const BalanceProblem &problem, const BalanceMoves &moves);

enum class Spread { Equal, Uniform, LogNormal, Pareto };
/// Sizes and placements as in performance.md §5, seeded. Sets lie round robin on all nodes but the last @p
/// empty, or crowd on the first ones.
[[nodiscard]] BalanceProblem generatedBalance(Spread spread, std::size_t sets, std::size_t nodes,
                                              std::size_t empty, bool isSkewed = false);

/// What lies on each node after the first @p count moves.
[[nodiscard]] std::vector<double> loadsAfter(const BalanceProblem &problem, const BalanceMoves &moves,
                                             std::size_t count = std::numeric_limits<std::size_t>::max());
/// The fewest bytes by which every node can come within the threshold (performance.md §5, "Lower bound").
[[nodiscard]] double leastBytes(const BalanceProblem &problem);
/// The moves that Citus' own greedy rule makes (citus.md §4.2), one pool.
[[nodiscard]] BalanceMoves citusMoves(const BalanceProblem &problem);

} // namespace tessera::test
