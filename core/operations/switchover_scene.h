// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/host_port.h"
#include "core/plan/plan_facts.h"

namespace tessera {

/// Who takes part in a switchover.
struct SwitchoverScene
{
    Node node; ///< The row of pg_dist_node that changes its address
    MemberReading primary;
    MemberReading candidate;
    QList<MemberReading> siblings; ///< Other standbys that stream
    std::optional<Node> secondary = {}; ///< The candidate, where it is registered
    QList<Node> others; ///< Other primaries that hold metadata, the coordinator last
    QList<MemberReading> otherReadings; ///< What they say, in the same order
    QString oldName; ///< How the old primary calls itself as a standby; also its slot

    /// The server that changes pg_dist_node: of the coordinator's own group the new one.
    [[nodiscard]] QString coordinator() const;
    [[nodiscard]] HostPort newPlace() const;
};

/// Finds them and checks that a switchover can lose nothing and will work (failover.md §1.1). Pure.
/// @p to as Switchover::to. Errors: Refused.
[[nodiscard]] Result<SwitchoverScene> switchoverScene(const PlanFacts &facts, const QString &group,
                                                      const QString &to);

} // namespace tessera
