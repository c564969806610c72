// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/plan/plan_facts.h"

namespace tessera {

/// What we do by hand to the servers of a node group, where nobody else manages it.
enum class HandWork {
    Switchover,
    Failover,
    AddStandby,
    RebuildStandby,
    RemoveStandby,
    RegisterStandby,
    Sync
};

/// Nothing is done behind the back of an HA manager (failover.md §3.1). Errors: Refused, naming the manager
/// and what to call there instead. Pure.
[[nodiscard]] Result<> refusalUnderManager(const PlanFacts &facts, GroupId group, HandWork work);

} // namespace tessera
