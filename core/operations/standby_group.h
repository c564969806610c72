// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ha/sync_names.h"
#include "core/operations/manager_rules.h"
#include "core/plan/plan_facts.h"

namespace tessera {

/// A node group whose standbys are to change.
struct StandbyGroup
{
    Node node; ///< Its primary, as pg_dist_node names it
    MemberReading primary;
    ServerReading followers; ///< What the primary says of them
    QList<Node> secondaries; ///< As they are registered

    [[nodiscard]] SyncNames syncNames() const { return SyncNames::from(followers.syncNames); }
    /// Names of the standbys that stream now, each once.
    [[nodiscard]] QStringList streaming() const;
};

/// Facts that such an operation needs.
[[nodiscard]] FactRequest standbyFacts();
/// The group with that number, for @p work. Errors: Refused: no such group, an HA manager is in charge of it,
/// its primary does not answer or is none.
[[nodiscard]] Result<StandbyGroup> standbyGroup(const PlanFacts &facts, const QString &group, HandWork work);
/// What is known of @p server, HOST:PORT, whose host we may command. Errors: Refused: it is not known.
[[nodiscard]] Result<MemberReading> hostedMember(const PlanFacts &facts, const QString &server);
/// A step that has commits on the group's primary wait as @p wanted says, and back.
[[nodiscard]] Step syncStep(const StandbyGroup &group, const SyncNames &wanted);

} // namespace tessera
