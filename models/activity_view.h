// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/activity/lock_forest.h"
#include "core/cluster/cluster_snapshot.h"

namespace tessera {

/// What the Activity page shows of one reading, and where the names in it come from.
struct ActivityView
{
    ClusterSessions sessions;
    QList<LockNode> forest; ///< Of these sessions
    SnapshotPtr cluster; ///< May be null

    [[nodiscard]] QString addressOf(NodeId node) const;
};

/// Which sessions are listed.
enum class SessionChoice {
    All, ///< But the servers' own processes
    NotIdle,
    Active,
    Waiting, ///< For a lock
    IdleInTransaction,
    Idle,
    Background
};

/// What is listed and what stands out.
struct ActivityFilter
{
    QString text = {}; ///< In statement, user, database, application, client or global pid
    SessionChoice choice = SessionChoice::All;
    std::optional<NodeId> node = {};
    QString user = {}; ///< Empty: of all
    bool hidesOwn = true;
    std::chrono::seconds longStatement { 60 }; ///< A statement that runs longer stands out
    std::chrono::seconds longIdle { 60 }; ///< A transaction that idles longer stands out
};

} // namespace tessera
