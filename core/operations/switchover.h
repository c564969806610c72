// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/plan/plan.h"
#include "core/plan/plan_facts.h"

namespace tessera {

/// Gives the primary's role of a node group to one of its standbys, without losing anything that was
/// acknowledged. With the old primary's host that follows as a standby (variant H); by SQL alone it stays up,
/// fenced and read-only, until it is rebuilt (variant L). Source: failover.md §1.1 to §1.4.
struct Switchover
{
    QString group; ///< Number of the node group; 0 is the coordinator's
    QString to = {}; ///< The standby, HOST:PORT or as it calls itself; empty: the one that has most
    QString way = {}; ///< "host" or "sql"; empty: by the host, where it can be reached
    bool keepsSync = false; ///< No commit is acknowledged on one disk only, though writes wait longer

    [[nodiscard]] static Switchover from(const QJsonObject &parameters);
    [[nodiscard]] FactRequest facts() const;
    /// Errors: Refused, saying which of failover.md §1.1 does not hold.
    [[nodiscard]] Result<Plan> plan(const PlanFacts &facts) const;
};

} // namespace tessera
