// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/plan.h"
#include "core/plan/plan_facts.h"

namespace tessera {

inline constexpr int halfALane = wholeLane / 2;

/// Weighs the plan's transfers and sets its lanes: at each node @p movesPerNode large sets at a time, or more
/// small ones, as far as the nodes have replication slots, senders and workers for them. Says so in the
/// plan's notes, and where its times come from.
void setLanes(Plan &plan, int movesPerNode, const PlanFacts &facts);

} // namespace tessera
