// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/base/units.h"
#include "core/managers/manager_kind.h"

#include <QList>
#include <QStringList>

#include <optional>

namespace tessera {

/// What a member is in words that all managers share (failover.md §3.4).
enum class MemberRole {
    Unknown, ///< Its state is none of those we know, or it does not run
    Primary,
    Sync, ///< A standby that commits may wait for
    Async,
    StandbyLeader, ///< Leads a cluster that follows another one
    Maintenance,
    Moving ///< Its role is being changed
};

/// A server of a node group as its manager sees it.
struct ManagedMember
{
    QString name;
    QString server = {}; ///< HOST:PORT; empty: the manager does not tell
    MemberRole role = MemberRole::Unknown;
    QString state = {}; ///< The manager's words
    int timeline = 0;
    std::optional<ByteCount> lag = {};
    QStringList tags = {}; ///< Its words on priority and the like: "nofailover", "priority 50"
    bool mayLead = true;
    bool isRestartPending = false;
    QString scheduled = {}; ///< A restart that is planned: when
    QString api = {}; ///< Patroni: where its own REST interface is, "http://host:8008"
    qint64 node = 0; ///< pg_auto_failover: its number at the monitor
    bool operator==(const ManagedMember &) const = default;
};

/// A node whose pg_dist_node does not name the manager's primary.
struct StrayNode
{
    QString node; ///< HOST:PORT
    QString names; ///< HOST:PORT that it holds for the primary
    bool operator==(const StrayNode &) const = default;
};

/// A node group that somebody else manages.
struct ManagedGroup
{
    GroupId group = {};
    ManagerKind kind = ManagerKind::None;
    QString name = {}; ///< Patroni's scope, pg_auto_failover's formation
    int number = 0; ///< pg_auto_failover: of the group at the monitor
    QString version = {};
    QString address = {}; ///< Where it was asked
    bool isTold = false; ///< The user said so; else its traces were found
    bool knowsCitus = false; ///< It keeps pg_dist_node itself
    QString problem = {}; ///< Why it could not be asked, a sentence; then nothing below is known
    bool isPaused = false;
    QString scheduled = {}; ///< A switchover that is planned: when, from where, to where
    bool isSettled = false; ///< One primary runs, and no change of roles is under way
    QList<ManagedMember> members = {};
    QList<StrayNode> strays = {};

    bool operator==(const ManagedGroup &) const = default;
};

// All pure.

/// The one that leads; null when none does, or it does not run.
[[nodiscard]] const ManagedMember *leaderOf(const ManagedGroup &group);
/// By its name or HOST:PORT; null when there is none.
[[nodiscard]] const ManagedMember *memberOf(const ManagedGroup &group, const QString &name);
/// The one for @p group; null when nobody else manages it.
[[nodiscard]] const ManagedGroup *managerOf(const QList<ManagedGroup> &groups, GroupId group);
[[nodiscard]] bool hasReached(const ManagedGroup &group, ManagerGoal goal, const QString &member);
/// A standby that receives WAL.
[[nodiscard]] bool isFollowing(const ManagedMember &member);
/// For people: "primary", "synchronous standby".
[[nodiscard]] QString nameOf(MemberRole role);
/// For scripts: "primary", "sync".
[[nodiscard]] QString idOf(MemberRole role);
/// "Patroni (scope)".
[[nodiscard]] QString titleOf(const ManagedGroup &group);
/// What is the matter with it, sentences; empty when nothing is.
[[nodiscard]] QStringList findingsOf(const ManagedGroup &group);

} // namespace tessera
