// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rebalance/balance_problem.h"

namespace tessera {

/// Which sets to move where. First every set leaves the nodes without capacity and those that the strategy
/// forbids to it; then the fullest nodes give to the emptiest until all are within the threshold, with as few
/// bytes as the sizes allow: what a node needs is filled with the largest set that fits, and overshot only
/// where a further move would cost more. No set moves twice. Pure; O(P log P/N + moves * N). Rules: citus.md
/// §4.2; what is better than Citus' greedy choice and by how much: performance.md §5.
[[nodiscard]] BalanceMoves planMoves(const BalanceProblem &problem);

} // namespace tessera
