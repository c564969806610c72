// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cluster/finding.h"
#include "core/cluster/node.h"
#include "core/ha/member_reading.h"
#include "core/ha/server_reading.h"

namespace tessera {

/// How well a node group would survive the loss of its primary (failover.md §4).
enum class Protection {
    Protected, ///< A synchronous standby streams
    Degraded, ///< A standby is there, but a failover would lose something or take long
    Unprotected, ///< No standby streams
    Blocked, ///< Commits wait for a standby that is not there
    SplitBrain, ///< Two servers accept writes
    Astray, ///< The catalogs call a server primary which is none
    Down ///< The primary does not answer
};

/// A node group: its primary, as the catalogs name it, and what that said.
struct NodeGroup
{
    Node primary;
    QList<Node> secondaries; ///< As they are registered
    std::optional<ServerReading> reading = {};
    QString problem = {}; ///< Why there is no reading
    QList<MemberReading> members = {}; ///< Its servers that were asked directly, the primary too

    /// The member that the catalogs call primary; null: it was not asked.
    [[nodiscard]] const MemberReading *named() const;
    /// What a server of it bears of an HA manager's traces; null: nothing.
    [[nodiscard]] const ManagerEvidence *managerTraces() const;
    /// Members that accept writes, though the catalogs name another one.
    [[nodiscard]] QList<MemberReading> usurpers() const;
    /// Members that neither are the primary nor follow it.
    [[nodiscard]] QList<MemberReading> strays() const;

    bool operator==(const NodeGroup &) const = default;
};

struct GroupVerdict
{
    Protection protection = Protection::Down;
    QString sentence; ///< Why
    QString remedy; ///< What to do; empty when there is nothing to do

    bool operator==(const GroupVerdict &) const = default;
};

/// What would be if the primary died now.
struct DeathForecast
{
    QString candidate; ///< FollowingStandby::name; empty: nobody could take over
    std::optional<ByteCount> lost = {}; ///< WAL that it lacks; 0: nothing acknowledged; nullopt: all of it
    QString sentence;

    bool operator==(const DeathForecast &) const = default;
};

[[nodiscard]] GroupVerdict verdictOf(const NodeGroup &group);
[[nodiscard]] DeathForecast deathForecast(const NodeGroup &group);
/// In the language of the reader: "protected".
[[nodiscard]] QString nameOf(Protection protection);
/// For scripts: "protected".
[[nodiscard]] QString idOf(Protection protection);
[[nodiscard]] Severity severityOf(Protection protection);

/// What is said of all groups together: whether a crash can lose something that was acknowledged. A
/// transaction over several nodes is only as safe as the least protected of them (R16).
[[nodiscard]] QString summaryOf(const QList<NodeGroup> &groups);

} // namespace tessera
