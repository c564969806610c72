// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/operations/take_over_scene.h"
#include "core/plan/step.h"

namespace tessera {

// What a switchover by SQL does in place of the host's stop (failover.md §1.3, L2 to L5). Up to the promotion
// each step can be taken back; afterwards the fence stays until the server is rebuilt (R1).

/// Before anything waits: whether the old primary can be fenced at all.
[[nodiscard]] Step fenceCheckStep(const TakeOverScene &scene);
/// Nobody can write on the old primary any more, and its sessions have ended.
[[nodiscard]] QList<Step> fenceSteps(const TakeOverScene &scene);

} // namespace tessera
