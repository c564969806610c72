// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explain/plan_tree.h"

namespace tessera {

/// Fills in what each step took alone, and marks the one that took most and those whose rows were estimated
/// ten times too high or too low.
void judgePlan(PlanTree &tree);

} // namespace tessera
