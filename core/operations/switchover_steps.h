// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/operations/take_over_scene.h"
#include "core/plan/step.h"

namespace tessera {

// The steps of a switchover, in the order of failover.md §1.2. Up to the promotion each can be taken back;
// from there on the plan only goes forward.

/// H1: what the standby needs as a primary, and the old primary as a standby; two-phase recovery rests. By
/// SQL the old primary becomes none: whether it can be fenced is seen instead.
[[nodiscard]] QList<Step> prepareSteps(const TakeOverScene &scene);
/// H2: writes to the group wait, on each node that holds metadata, the coordinator last.
[[nodiscard]] QList<Step> pauseSteps(const TakeOverScene &scene);
/// H3 to H5; by SQL L2 to L6. The other standbys follow the one that is to take over before it does: what it
/// lacks can reach none of them then, and commits of the new primary wait for them, those of pg_dist_node,
/// too.
[[nodiscard]] QList<Step> takeOverSteps(const TakeOverScene &scene);
/// H6 to H8: every node knows the new address and has ended its two-phase commits (R1).
[[nodiscard]] QList<Step> announceSteps(const TakeOverScene &scene);
/// H9 and H10: the old primary follows, commits wait for a standby again. By SQL it cannot (L7).
[[nodiscard]] QList<Step> rejoinSteps(const TakeOverScene &scene);

} // namespace tessera
