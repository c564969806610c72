// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/host_port.h"
#include "core/plan/plan_facts.h"

namespace tessera {

/// How far another has brought a failover that is to be finished.
enum class TakeOverStage {
    Ahead, ///< All is still to be done
    Promoted, ///< The candidate accepts writes; pg_dist_node names the old primary
    Named ///< pg_dist_node names the candidate
};

/// Who takes part when a standby takes over from its primary.
struct TakeOverScene
{
    Node node; ///< The row of pg_dist_node that changes its address
    MemberReading primary; ///< Of a failover it does not answer
    MemberReading candidate;
    QList<MemberReading> siblings = {}; ///< Other standbys of the primary; not those of standbys
    std::optional<Node> secondary = {}; ///< The candidate, where it is registered
    QList<Node> others = {}; ///< Other primaries that hold metadata and answer, the coordinator last
    QList<MemberReading> otherReadings = {}; ///< What they say, in the same order
    QStringList silent = {}; ///< Other primaries with metadata that do not answer
    TakeOverStage stage = TakeOverStage::Ahead;
    /// Commits of the new primary wait for the old one, which follows before anything is committed there:
    /// closed, until two-phase recovery has ended (failover.md H9'). Only where there is no other standby.
    bool keepsSync = false;
    bool isBySql = false; ///< The old primary is fenced, not stopped: nothing is run on its host
    QString oldName = {}; ///< How the old primary calls itself as a standby; also its slot

    /// The server that changes pg_dist_node: of the coordinator's own group the new one.
    [[nodiscard]] QString coordinator() const;
    [[nodiscard]] HostPort newPlace() const;
};

// All pure.

/// Errors: Refused when there is no such group, or its primary is not registered.
[[nodiscard]] Result<Node> primaryOfGroup(const ClusterSnapshot &cluster, const QString &group);
/// @p server is HOST:PORT. Null when it was not asked.
[[nodiscard]] const MemberReading *memberNamed(const PlanFacts &facts, const QString &server);
/// A reachable standby that is a copy of the same server.
[[nodiscard]] bool isStandbyOf(const MemberReading &member, const MemberReading &primary);
/// The standby follows another standby, which goes on sending to it; it hears nothing of the primary itself.
[[nodiscard]] bool isCascaded(const PlanFacts &facts, const MemberReading &member,
                              const MemberReading &primary);
/// A server that is the same as @p primary by its system identifier and accepts writes, too; null: none.
[[nodiscard]] const MemberReading *secondPrimary(const PlanFacts &facts, const MemberReading &primary);
/// Where its WAL ends, in bytes; 0: not known.
[[nodiscard]] quint64 positionOf(const MemberReading &member);
/// The one named @p to, HOST:PORT or as it calls itself; the standby that has most when that is empty.
/// Errors: Refused.
[[nodiscard]] Result<MemberReading> chosenCandidate(const PlanFacts &facts, const MemberReading &primary,
                                                    const QString &to);
[[nodiscard]] TakeOverScene sceneOf(const PlanFacts &facts, const Node &node, const MemberReading &primary,
                                    const MemberReading &candidate);

} // namespace tessera
