// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explain/plan_tree.h"

namespace tessera {

/// "Seq Scan on ads, shard 102074", "Task on 10.0.0.5:5432": what a step is, on one line.
[[nodiscard]] QString stepText(const PlanNode &node);
/// "168 of 1,204 expected": what came, and what was expected; "1,204 expected" before it was run.
[[nodiscard]] QString rowsText(const PlanNode &node);
/// The whole plan for a terminal or the clipboard, two blanks a level, with a mark where rows were estimated
/// badly and where most time goes.
[[nodiscard]] QString planText(const PlanTree &tree);

} // namespace tessera
