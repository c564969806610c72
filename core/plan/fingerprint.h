// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/plan.h"
#include "core/plan/plan_facts.h"

namespace tessera {

/// A hash of the facts in scope: nodes, placements, ranges, colocation and definitions; never sizes
/// (design.md §5.3). Equal facts give equal hashes whatever order they were read in.
[[nodiscard]] QString fingerprintOf(const FactScope &scope, const PlanFacts &facts);

} // namespace tessera
