// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/operations/failover.h"
#include "core/operations/take_over_scene.h"

namespace tessera {

/// What of that which was acknowledged a failover to the candidate may lose.
struct FailoverLoss
{
    bool isNone = false; ///< Known to be nothing
    std::optional<ByteCount>
        bytes = {}; ///< WAL of the old primary that the candidate lacks, where that is known
    QString sentence;

    bool operator==(const FailoverLoss &) const = default;
};

/// R + W > N (failover.md §2.2): commits waited for W of N standbys and R of those answer, so that one of
/// them has each. Else what is on the old primary's disk is compared. Pure.
[[nodiscard]] FailoverLoss failoverLoss(const TakeOverScene &scene);

/// Finds who takes part and checks the guards of failover.md §2. Errors: Refused. Pure.
[[nodiscard]] Result<TakeOverScene> failoverScene(const PlanFacts &facts, const Failover &wish);

/// What another has left of a failover: the server that took the old primary's place, and how far it came.
/// Errors: Refused, also when nothing is left to do. Pure.
[[nodiscard]] Result<TakeOverScene> unfinishedScene(const PlanFacts &facts, const Failover &wish);

} // namespace tessera
