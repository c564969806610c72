// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/operations/switchover.h"
#include "core/operations/take_over_scene.h"

namespace tessera {

/// Finds who takes part and checks that a switchover loses nothing and will work (failover.md §1.1). Errors:
/// Invalid for an unknown way; Refused, saying what does not hold. Pure.
[[nodiscard]] Result<TakeOverScene> switchoverScene(const PlanFacts &facts, const Switchover &wish);

} // namespace tessera
